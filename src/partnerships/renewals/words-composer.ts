import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { LengthChoice } from './composer-filled.ts';
import type { RenewalManner } from './renewal.ts';

interface ComposerWords {
  newOffer: string;
  changeDraft: string;
  to: (partner: string) => string;
  which: string;
  whichHint: string;
  noneFound: string;
  newAgreement: string;
  cannot: string;
  because: Record<'archived' | 'succeeded' | 'open', string>;
  goTo: Record<'archived' | 'succeeded' | 'open', string>;
  lateTitle: (days: number) => string;
  lateText: string;
  manner: string;
  mannerHints: Record<RenewalManner, string>;
  noAmendment: string;
  length: string;
  lengths: Record<Exclude<LengthChoice, 'same'>, string>;
  same: (text: string) => string;
  sameHint: string;
  newTerm: string;
  newTermHint: string;
  lastDay: string;
  terms: string;
  contributions: string;
  contributionsHint: string;
  obligations: string;
  obligationsHint: string;
  carried: string;
  own: string;
  drop: string;
  addRow: string;
  addAnother: string;
  blankKind: string;
  text: string;
  languages: string;
  languagesHint: string;
  languageAt: (place: number) => string;
  noLanguage: string;
  wording: string;
  wordingHint: string;
  noWordings: string;
  noWordingsText: string;
  writeWording: string;
  wordingGroups: Record<RenewalManner, string>;
  wordingChanged: string;
  textIn: (language: string) => string;
  noText: string;
  titleOfText: string;
  clause: (n: number) => string;
  heading: string;
  clauseText: string;
  dropClause: string;
  newClause: string;
  people: string;
  peopleHint: string;
  sides: { partner: string; initiative: string };
  person: string;
  typed: string;
  noAddress: string;
  name: string;
  function: string;
  email: string;
  language: string;
  order: string;
  notAPlace: string;
  addSignatory: { partner: string; initiative: string };
  terms2: string;
  deadline: string;
  deadlineHint: (days: number) => string;
  deadlineUseful: (day: string) => string;
  code: string;
  codeHint: string;
  note: string;
  noteHint: string;
  preview: string;
  previewHint: string;
  previewButton: string;
  notYet: (n: number) => string;
  previewText: string;
  previewPeople: string;
  starts: string;
  holds: string;
  notice: string;
  clauseLabel: string;
  facilities: string;
  objectives: string;
  contributes: string;
  owes: string;
  answerBy: string;
  nothing: string;
  saveDraft: string;
  savedDraft: (partner: string) => string;
  fromUs: string;
  missingPartner: string;
  missingInitiative: string;
}

/** The form of an offer and what stands beside it. */
export const composerWords = words<ComposerWords>({
  en: {
    newOffer: 'New offer',
    changeDraft: 'Change the draft',
    to: (partner) => `Offer to ${partner}`,
    which: 'Which agreement is to be continued?',
    whichHint: 'Partner or number',
    noneFound: 'No agreement matches that can be continued.',
    newAgreement: 'Enter an agreement',
    cannot: 'No offer can be made on this agreement',
    because: {
      archived: 'It is archived. Restore it first.',
      succeeded: 'It has a successor already. Renew the successor instead.',
      open: 'It has an open offer already. Answer, change or withdraw that one.',
    },
    goTo: { archived: 'Open the agreement', succeeded: 'Open the successor', open: 'Open the offer' },
    lateTitle: (days) => `The agreement ended ${counted(days, { one: 'day', other: 'days' }, 'en')} ago`,
    lateText:
      'What is signed now is a new agreement that begins on the day of the last signature. The days in between are named as a gap; nothing is back-dated.',
    manner: 'What the signatures make',
    mannerHints: {
      successor:
        'An agreement of its own, with its own start and end, that follows this one. Contiguous when everybody has signed by the last day.',
      amendment:
        'This agreement goes on under changed terms; its end moves. Only possible while it is still in force on the day of the last signature.',
    },
    noAmendment: 'An amendment is not offered: the end has passed, and an end that has passed cannot be moved.',
    length: 'How long',
    lengths: {
      term: 'A new length',
      stated: 'Until a day',
      tacit: 'Goes on tacitly, without end date',
      open_ended: 'Without end',
    },
    same: (text) => `Same again: ${text}`,
    sameHint: 'As in the agreement so far.',
    newTerm: 'Length',
    newTermHint: 'Counted from the start; the first day counts.',
    lastDay: 'Last day',
    terms: 'Terms',
    contributions: 'Contributions',
    contributionsHint:
      'What has no day of its own is carried over. Open a line to change it; tick “Leave out” to drop it.',
    obligations: 'Obligations',
    obligationsHint: 'Those not completed are carried over.',
    carried: 'carried over',
    own: 'new',
    drop: 'Leave out',
    addRow: 'Add one',
    addAnother: 'Add another',
    blankKind: 'Nothing here',
    text: 'Text',
    languages: 'Languages of the document',
    languagesHint: 'In the order in which they stand in it. The texts are equal; none prevails.',
    languageAt: (place) => `Language ${place}`,
    noLanguage: 'None',
    wording: 'Template',
    wordingHint: 'Choosing another one replaces the text below.',
    noWordings: 'There is no template yet',
    noWordingsText: 'An offer is written from a template. Write one first; what you typed here is not saved.',
    writeWording: 'Write a template',
    wordingGroups: { successor: 'For a new agreement', amendment: 'For an amendment' },
    wordingChanged:
      'The text below is now that of the template for what you chose. Nothing has been saved: look through it and save.',
    textIn: (language) => `Text in ${language}`,
    noText: 'The template has no text in this language. Choose another template, or write the text here.',
    titleOfText: 'Title',
    clause: (n) => `Clause ${n}`,
    heading: 'Heading',
    clauseText: 'Text of the clause',
    dropClause: 'Leave this clause out',
    newClause: 'New clause',
    people: 'Who signs',
    peopleHint: 'In the order of their numbers. The first of the partner gets the offer by mail.',
    sides: { partner: 'For the partner', initiative: 'For the Initiative' },
    person: 'Person',
    typed: 'Somebody else, typed below',
    noAddress: 'no address',
    name: 'Name',
    function: 'Function',
    email: 'E-mail',
    language: 'Reads',
    order: 'Signs as number',
    notAPlace: 'Write a whole number from 1, such as 2, or leave it empty.',
    addSignatory: { partner: 'Another person for the partner', initiative: 'Another person for the Initiative' },
    terms2: 'Sending',
    deadline: 'Answer by',
    deadlineHint: (days) => `${days} days from today unless you say otherwise.`,
    deadlineUseful: (day) => `The last useful day is ${day}: an answer after it is late.`,
    code: 'Ask for a one-time code when signing',
    codeHint: 'Six digits, mailed to the address on file: it ties the signature to that address.',
    note: 'Note to the partner',
    noteHint: 'Stands in the mail and above the offer, in your words.',
    preview: 'What the partner will see',
    previewHint: 'Nothing is saved or sent by looking.',
    previewButton: 'Preview',
    notYet: (n) =>
      n === 1 ? 'One thing is missing before this can be saved:' : `${n} things are missing before this can be saved:`,
    previewText: 'The text',
    previewPeople: 'Signs, in this order',
    starts: 'Takes effect',
    holds: 'Holds',
    notice: 'Notice period',
    clauseLabel: 'At its end',
    facilities: 'Facilities',
    objectives: 'Objectives',
    contributes: 'Contributions',
    owes: 'Obligations',
    answerBy: 'Answer by',
    nothing: 'none',
    saveDraft: 'Save the draft',
    savedDraft: (partner) => `${partner}: draft saved. Look it through, then send it.`,
    fromUs: 'From the secretariat',
    missingPartner: 'Somebody must sign for the partner. Fill in name and e-mail.',
    missingInitiative: 'Somebody must sign for the Initiative. Choose a colleague.',
  },
  fr: {
    newOffer: 'Nouvelle offre',
    changeDraft: 'Modifier le brouillon',
    to: (partner) => `Offre à ${partner}`,
    which: 'Quel accord faut-il poursuivre\u00a0?',
    whichHint: 'Partenaire ou numéro',
    noneFound: 'Aucun accord qui puisse être poursuivi ne correspond.',
    newAgreement: 'Saisir un accord',
    cannot: 'Aucune offre ne peut être faite sur cet accord',
    because: {
      archived: 'Il est archivé. Restaurez-le d’abord.',
      succeeded: 'Il est déjà suivi d’un autre accord. Renouvelez celui-là.',
      open: 'Il a déjà une offre ouverte. Répondez-y, modifiez-la ou retirez-la.',
    },
    goTo: { archived: 'Ouvrir l’accord', succeeded: 'Ouvrir l’accord suivant', open: 'Ouvrir l’offre' },
    lateTitle: (days) => `L’accord a pris fin il y a ${counted(days, { one: 'jour', other: 'jours' }, 'fr')}`,
    lateText:
      'Ce qui est signé maintenant est un nouvel accord, qui commence le jour de la dernière signature. Les jours entre les deux sont nommés comme interruption\u00a0; rien n’est antidaté.',
    manner: 'Ce que les signatures produisent',
    mannerHints: {
      successor:
        'Un accord à part entière, avec son début et sa fin, qui suit celui-ci. Sans interruption si tout le monde a signé au plus tard le dernier jour.',
      amendment:
        'Cet accord se poursuit à d’autres conditions\u00a0; sa fin se déplace. Possible seulement s’il est encore en vigueur le jour de la dernière signature.',
    },
    noAmendment:
      'Un avenant n’est pas proposé\u00a0: la fin est passée, et une fin qui est passée ne peut plus être déplacée.',
    length: 'Pour combien de temps',
    lengths: {
      term: 'Une nouvelle durée',
      stated: 'Jusqu’à un jour',
      tacit: 'Tacite reconduction, sans date de fin',
      open_ended: 'Sans fin',
    },
    same: (text) => `À l’identique\u00a0: ${text}`,
    sameHint: 'Comme dans l’accord actuel.',
    newTerm: 'Durée',
    newTermHint: 'Comptée à partir du début\u00a0; le premier jour compte.',
    lastDay: 'Dernier jour',
    terms: 'Conditions',
    contributions: 'Contributions',
    contributionsHint:
      'Ce qui n’a pas de jour propre est repris. Ouvrez une ligne pour la modifier\u00a0; cochez «\u00a0Ne pas reprendre\u00a0» pour la retirer.',
    obligations: 'Obligations',
    obligationsHint: 'Celles qui ne sont pas accomplies sont reprises.',
    carried: 'reprise',
    own: 'nouvelle',
    drop: 'Ne pas reprendre',
    addRow: 'En ajouter une',
    addAnother: 'En ajouter une autre',
    blankKind: 'Rien ici',
    text: 'Texte',
    languages: 'Langues du document',
    languagesHint: 'Dans l’ordre où elles y figurent. Les textes font également foi.',
    languageAt: (place) => `Langue ${place}`,
    noLanguage: 'Aucune',
    wording: 'Modèle',
    wordingHint: 'En choisir un autre remplace le texte ci-dessous.',
    noWordings: 'Il n’y a pas encore de modèle',
    noWordingsText:
      'Une offre s’écrit à partir d’un modèle. Écrivez-en un d’abord\u00a0; ce que vous avez saisi ici n’est pas enregistré.',
    writeWording: 'Écrire un modèle',
    wordingGroups: { successor: 'Pour un nouvel accord', amendment: 'Pour un avenant' },
    wordingChanged:
      'Le texte ci-dessous est maintenant celui du modèle qui convient à votre choix. Rien n’a été enregistré\u00a0: relisez-le, puis enregistrez.',
    textIn: (language) => `Texte (${language})`,
    noText: 'Le modèle n’a pas de texte dans cette langue. Choisissez un autre modèle, ou écrivez le texte ici.',
    titleOfText: 'Titre',
    clause: (n) => `Article ${n}`,
    heading: 'Intitulé',
    clauseText: 'Texte de l’article',
    dropClause: 'Retirer cet article',
    newClause: 'Nouvel article',
    people: 'Qui signe',
    peopleHint: 'Dans l’ordre de leurs numéros. La première personne du partenaire reçoit l’offre par courriel.',
    sides: { partner: 'Pour le partenaire', initiative: 'Pour l’Initiative' },
    person: 'Personne',
    typed: 'Quelqu’un d’autre, saisi ci-dessous',
    noAddress: 'sans adresse',
    name: 'Nom',
    function: 'Fonction',
    email: 'Courriel',
    language: 'Lit en',
    order: 'Signe en position',
    notAPlace: 'Écrivez un nombre entier à partir de 1, par exemple 2, ou laissez vide.',
    addSignatory: {
      partner: 'Une autre personne pour le partenaire',
      initiative: 'Une autre personne pour l’Initiative',
    },
    terms2: 'Envoi',
    deadline: 'Réponse au plus tard le',
    deadlineHint: (days) => `${days} jours à compter d’aujourd’hui, sauf autre choix.`,
    deadlineUseful: (day) => `Le dernier jour utile est le ${day}\u00a0: passé ce jour, une réponse est tardive.`,
    code: 'Demander un code à usage unique pour signer',
    codeHint: 'Six chiffres, envoyés à l’adresse enregistrée\u00a0: ils rattachent la signature à cette adresse.',
    note: 'Mot au partenaire',
    noteHint: 'Figure dans le courriel et au-dessus de l’offre, avec vos mots.',
    preview: 'Ce que le partenaire verra',
    previewHint: 'Regarder n’enregistre et n’envoie rien.',
    previewButton: 'Aperçu',
    notYet: (n) =>
      n === 1
        ? 'Il manque une chose avant de pouvoir enregistrer\u00a0:'
        : `Il manque ${n} choses avant de pouvoir enregistrer\u00a0:`,
    previewText: 'Le texte',
    previewPeople: 'Signent, dans cet ordre',
    starts: 'Prend effet',
    holds: 'Vaut',
    notice: 'Préavis',
    clauseLabel: 'À son terme',
    facilities: 'Mécanismes',
    objectives: 'Objectifs',
    contributes: 'Contributions',
    owes: 'Obligations',
    answerBy: 'Réponse au plus tard le',
    nothing: 'néant',
    saveDraft: 'Enregistrer le brouillon',
    savedDraft: (partner) => `${partner}\u00a0: brouillon enregistré. Relisez-le, puis envoyez-le.`,
    fromUs: 'De la part du secrétariat',
    missingPartner: 'Quelqu’un doit signer pour le partenaire. Indiquez son nom et son courriel.',
    missingInitiative: 'Quelqu’un doit signer pour l’Initiative. Choisissez un ou une collègue.',
  },
  es: {
    newOffer: 'Nueva oferta',
    changeDraft: 'Modificar el borrador',
    to: (partner) => `Oferta a ${partner}`,
    which: '¿Qué acuerdo se quiere continuar?',
    whichHint: 'Socio o número',
    noneFound: 'Ningún acuerdo que pueda continuarse coincide.',
    newAgreement: 'Introducir un acuerdo',
    cannot: 'No se puede hacer una oferta sobre este acuerdo',
    because: {
      archived: 'Está archivado. Restáurelo primero.',
      succeeded: 'Ya le sigue otro acuerdo. Renueve ese.',
      open: 'Ya tiene una oferta abierta. Contéstela, modifíquela o retírela.',
    },
    goTo: { archived: 'Abrir el acuerdo', succeeded: 'Abrir el acuerdo siguiente', open: 'Abrir la oferta' },
    lateTitle: (days) => `El acuerdo terminó hace ${counted(days, { one: 'día', other: 'días' }, 'es')}`,
    lateText:
      'Lo que se firme ahora es un acuerdo nuevo que empieza el día de la última firma. Los días intermedios se nombran como interrupción; nada se antedata.',
    manner: 'Qué producen las firmas',
    mannerHints: {
      successor:
        'Un acuerdo propio, con su inicio y su final, que sigue a este. Sin interrupción si todos han firmado a más tardar el último día.',
      amendment:
        'Este acuerdo continúa en otros términos; su final se desplaza. Solo es posible mientras siga en vigor el día de la última firma.',
    },
    noAmendment: 'No se ofrece una adenda: el final ya pasó, y un final que ha pasado no puede desplazarse.',
    length: 'Por cuánto tiempo',
    lengths: {
      term: 'Una nueva duración',
      stated: 'Hasta un día',
      tacit: 'Prórroga tácita, sin fecha final',
      open_ended: 'Sin final',
    },
    same: (text) => `Igual que ahora: ${text}`,
    sameHint: 'Como en el acuerdo actual.',
    newTerm: 'Duración',
    newTermHint: 'Se cuenta desde el inicio; el primer día cuenta.',
    lastDay: 'Último día',
    terms: 'Términos',
    contributions: 'Contribuciones',
    contributionsHint:
      'Se mantiene lo que no tiene un día propio. Abra una línea para cambiarla; marque «No mantener» para quitarla.',
    obligations: 'Obligaciones',
    obligationsHint: 'Se mantienen las que no están cumplidas.',
    carried: 'se mantiene',
    own: 'nueva',
    drop: 'No mantener',
    addRow: 'Añadir una',
    addAnother: 'Añadir otra',
    blankKind: 'Nada aquí',
    text: 'Texto',
    languages: 'Idiomas del documento',
    languagesHint: 'En el orden en que figuran en él. Los textos son iguales; ninguno prevalece.',
    languageAt: (place) => `Idioma ${place}`,
    noLanguage: 'Ninguno',
    wording: 'Plantilla',
    wordingHint: 'Elegir otra sustituye el texto de abajo.',
    noWordings: 'Todavía no hay ninguna plantilla',
    noWordingsText:
      'Una oferta se escribe a partir de una plantilla. Escriba una primero; lo que ha escrito aquí no se guarda.',
    writeWording: 'Escribir una plantilla',
    wordingGroups: { successor: 'Para un acuerdo nuevo', amendment: 'Para una adenda' },
    wordingChanged:
      'El texto de abajo es ahora el de la plantilla para lo que ha elegido. No se ha guardado nada: revíselo y guarde.',
    textIn: (language) => `Texto (${language})`,
    noText: 'La plantilla no tiene texto en este idioma. Elija otra plantilla o escriba el texto aquí.',
    titleOfText: 'Título',
    clause: (n) => `Cláusula ${n}`,
    heading: 'Encabezado',
    clauseText: 'Texto de la cláusula',
    dropClause: 'Quitar esta cláusula',
    newClause: 'Nueva cláusula',
    people: 'Quién firma',
    peopleHint: 'En el orden de sus números. La primera persona del socio recibe la oferta por correo.',
    sides: { partner: 'Por el socio', initiative: 'Por la Iniciativa' },
    person: 'Persona',
    typed: 'Otra persona, escrita abajo',
    noAddress: 'sin dirección',
    name: 'Nombre',
    function: 'Cargo',
    email: 'Correo',
    language: 'Lee en',
    order: 'Firma en el puesto',
    notAPlace: 'Escriba un número entero desde 1, por ejemplo 2, o déjelo vacío.',
    addSignatory: { partner: 'Otra persona por el socio', initiative: 'Otra persona por la Iniciativa' },
    terms2: 'Envío',
    deadline: 'Respuesta hasta el',
    deadlineHint: (days) => `${days} días a partir de hoy, salvo que indique otro.`,
    deadlineUseful: (day) => `El último día útil es el ${day}: una respuesta posterior llega tarde.`,
    code: 'Pedir un código de un solo uso al firmar',
    codeHint: 'Seis cifras, enviadas a la dirección registrada: vinculan la firma a esa dirección.',
    note: 'Nota para el socio',
    noteHint: 'Figura en el correo y encima de la oferta, con sus palabras.',
    preview: 'Lo que verá el socio',
    previewHint: 'Mirar no guarda ni envía nada.',
    previewButton: 'Vista previa',
    notYet: (n) => (n === 1 ? 'Falta una cosa antes de poder guardar:' : `Faltan ${n} cosas antes de poder guardar:`),
    previewText: 'El texto',
    previewPeople: 'Firman, en este orden',
    starts: 'Surte efecto',
    holds: 'Dura',
    notice: 'Preaviso',
    clauseLabel: 'A su término',
    facilities: 'Mecanismos',
    objectives: 'Objetivos',
    contributes: 'Contribuciones',
    owes: 'Obligaciones',
    answerBy: 'Respuesta hasta el',
    nothing: 'ninguna',
    saveDraft: 'Guardar el borrador',
    savedDraft: (partner) => `${partner}: borrador guardado. Revíselo y envíelo.`,
    fromUs: 'De parte de la secretaría',
    missingPartner: 'Alguien debe firmar por el socio. Indique su nombre y su correo.',
    missingInitiative: 'Alguien debe firmar por la Iniciativa. Elija a un o una colega.',
  },
});
