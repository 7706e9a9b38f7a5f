import type { Forms } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { RecipientView } from './list-recipients.ts';

interface RecipientWords {
  recipients: string;
  recipient: string;
  count: Forms;
  views: Record<RecipientView, string>;
  viewsLabel: string;
  none: Record<RecipientView, string>;
  noneText: string;
  funder: string;
  person: string;
  language: string;
  mail: string;
  visited: string;
  answer: string;
  toWrite: string;
  notWritten: string;
  sentOn: (when: string) => string;
  mailStates: Record<'queued' | 'attempting' | 'submitted' | 'uncertain' | 'refused', string>;
  notVisited: string;
  silent: string;
  noAddress: string;
  shown: Forms;
  add: string;
  addTitle: string;
  addLead: string;
  byFilter: string;
  byFilterHint: string;
  relations: string;
  stages: string;
  groups: string;
  groupsHint: string;
  byHand: string;
  byHandHint: string;
  search: string;
  tick: (name: string) => string;
  nobodyFound: string;
  chosenByHand: string;
  show: string;
  showAgain: string;
  wouldBe: string;
  wouldAdd: (count: string) => string;
  wouldLeaveOut: (count: string) => string;
  wouldNothing: string;
  wouldNothingText: string;
  firstOf: (shown: string, all: string) => string;
  outcome: string;
  isAdded: string;
  areAdded: string;
  contact: string;
  contactOf: (funder: string) => string;
  bestContact: string;
  addNow: (count: string) => string;
  keepLeftOut: (count: string) => string;
  keepReasons: string;
  added: (added: string, leftOut: string) => string;
  addedNone: string;
  atOnce: string;
  noMore: string;
  noMoreText: string;
  correct: string;
  correctLead: string;
  name: string;
  email: string;
  corrected: (name: string) => string;
  takeOff: string;
  takeOffText: string;
  takenOff: (name: string) => string;
  offNotice: string;
  askAgain: string;
  askAgainText: (reason: string) => string;
  askedAgain: (name: string) => string;
  resend: string;
  resendText: string;
  resent: (name: string) => string;
  showLink: string;
  showLinkText: string;
  addressOf: (name: string) => string;
  address: string;
  addressHint: string;
  addressRecorded: string;
  addressDone: string;
  copy: string;
  copied: string;
  firstVisit: string;
  lastVisit: string;
  reminded: string;
  link: string;
  linkWorks: string;
  noLink: string;
  passedFrom: string;
  opportunity: string;
  seeOpportunity: string;
  whatNext: string;
  enterAnswer: string;
  enterLead: string;
  answersOf: string;
  noAnswers: string;
  refusedMail: string;
  refusedText: string;
}

/** Whom a call goes to: the list, adding to it, and one recipient. */
export const recipientWords = words<RecipientWords>({
  en: {
    recipients: 'Recipients',
    recipient: 'Recipient',
    count: { one: 'recipient', other: 'recipients' },
    views: { all: 'All', written: 'Written to', left_out: 'Left out', silent: 'Silent', answered: 'Answered' },
    viewsLabel: 'Which recipients',
    none: {
      all: 'Nobody is chosen yet',
      written: 'Nobody is written to',
      left_out: 'Nobody was left out',
      silent: 'Nobody is silent',
      answered: 'Nobody has answered yet',
    },
    noneText: 'Add Partners, Members or Friends, opportunities at a stage, or anybody by hand.',
    funder: 'Funder',
    person: 'To',
    language: 'Language',
    mail: 'Mail',
    visited: 'Link opened',
    answer: 'Answer',
    toWrite: 'To be written to',
    notWritten: 'Not written to',
    sentOn: (when) => `Sent ${when}`,
    mailStates: {
      queued: 'Waiting to leave',
      attempting: 'Leaving',
      submitted: 'Sent',
      uncertain: 'Perhaps sent',
      refused: 'Refused by the mail server',
    },
    notVisited: 'not yet',
    silent: 'silent',
    noAddress: 'no address',
    shown: { one: 'recipient', other: 'recipients' },
    add: 'Add recipients',
    addTitle: 'Add recipients',
    addLead: 'Choose, look at who would be added and who left out, and why; only then add them.',
    byFilter: 'By filter',
    byFilterHint: 'Everybody who has one of these relations, or an open opportunity at one of these stages.',
    relations: 'Relation to the Initiative',
    stages: 'Opportunities at the stage',
    groups: 'Only in the funder groups',
    groupsHint: 'None ticked: in all of them.',
    byHand: 'By hand',
    byHandHint: 'Organisations and people, by a part of their name.',
    search: 'Name or part of it',
    tick: (name) => `Choose ${name}`,
    nobodyFound: 'No organisation and no person of that name.',
    chosenByHand: 'Chosen by hand',
    show: 'Show who this is',
    showAgain: 'Show again',
    wouldBe: 'Who this is',
    wouldAdd: (count) => `${count} would be added`,
    wouldLeaveOut: (count) => `${count} left out, with the reason`,
    wouldNothing: 'Nobody new',
    wouldNothingText: 'Everybody this names is among the recipients already, or nobody is named.',
    firstOf: (shown, all) => `The first ${shown} of ${all} are shown; all of them are added.`,
    outcome: 'Outcome',
    isAdded: 'Will be added',
    areAdded: 'Added',
    contact: 'To whom',
    contactOf: (funder) => `To whom at ${funder}`,
    bestContact: 'whoever is there longest',
    addNow: (count) => `Add ${count}`,
    keepLeftOut: (count) => `Keep ${count} on the list as left out`,
    keepReasons: 'Who is left out stays in the list with the reason, and can be mended there.',
    added: (added, leftOut) => `${added} added, ${leftOut} left out`,
    addedNone: 'Nobody new was added',
    atOnce: 'The call is open: whoever is added now is written to within minutes.',
    noMore: 'No mail of this call is sent any more',
    noMoreText:
      'Its deadline has passed, or it is closed. What somebody says by telephone or letter can still be entered here.',
    correct: 'Correct',
    correctLead: 'Holds for this call alone; the record of the person stays as it is.',
    name: 'Name',
    email: 'E-mail address',
    corrected: (name) => `${name} corrected`,
    takeOff: 'Take off the call',
    takeOffText: 'Their link ends at once. This cannot be undone; they can be added again.',
    takenOff: (name) => `${name} was taken off the call`,
    offNotice: 'This recipient was taken off the call.',
    askAgain: 'Ask again',
    askAgainText: (reason) =>
      `Left out because: ${reason}. Where that no longer holds, they are asked again: when the mail is written, what holds then decides.`,
    askedAgain: (name) => `${name} is asked again: what holds when the mail is written decides`,
    resend: 'Send the link again',
    resendText: 'They receive the mail with a new link; the one they have ends.',
    resent: (name) => `A new link is on its way to ${name}`,
    showLink: 'Show the link',
    showLinkText: 'To pass it on by another way. Who looked at it is recorded.',
    addressOf: (name) => `Link of ${name}`,
    address: 'Address',
    addressHint: 'Whoever has this address can answer for this recipient. Pass it on to nobody else.',
    addressRecorded: 'That you looked at it is recorded in the history of the call.',
    addressDone: 'Done',
    copy: 'Copy',
    copied: 'Copied',
    firstVisit: 'First opened',
    lastVisit: 'Last opened',
    reminded: 'Last reminded',
    link: 'Link',
    linkWorks: 'works',
    noLink: 'none yet',
    passedFrom: 'Received it from a colleague',
    opportunity: 'Opportunity',
    seeOpportunity: 'What is hoped for',
    whatNext: 'What can be done',
    enterAnswer: 'Enter an answer',
    enterLead: 'For somebody who telephoned or wrote. It counts as if they had answered themselves.',
    answersOf: 'Answers',
    noAnswers: 'No answer yet.',
    refusedMail: 'The mail server refused this mail',
    refusedText: 'Ask for another address, take them off and add them again with it, or pass the link on yourself.',
  },
  fr: {
    recipients: 'Destinataires',
    recipient: 'Destinataire',
    count: { one: 'destinataire', other: 'destinataires', many: 'de destinataires' },
    views: { all: 'Tous', written: 'Contactés', left_out: 'Écartés', silent: 'Silencieux', answered: 'Ont répondu' },
    viewsLabel: 'Quels destinataires',
    none: {
      all: 'Personne n’est encore choisi',
      written: 'Personne n’est contacté',
      left_out: 'Personne n’a été écarté',
      silent: 'Personne n’est silencieux',
      answered: 'Personne n’a encore répondu',
    },
    noneText: 'Ajoutez Partenaires, Membres ou Amis, des opportunités à une étape, ou qui vous voulez à la main.',
    funder: 'Financeur',
    person: 'À',
    language: 'Langue',
    mail: 'Courriel',
    visited: 'Lien ouvert',
    answer: 'Réponse',
    toWrite: 'À contacter',
    notWritten: 'Non contacté',
    sentOn: (when) => `Envoyé le ${when}`,
    mailStates: {
      queued: 'Attend son départ',
      attempting: 'En train de partir',
      submitted: 'Envoyé',
      uncertain: 'Peut-être envoyé',
      refused: 'Refusé par le serveur de messagerie',
    },
    notVisited: 'pas encore',
    silent: 'silencieux',
    noAddress: 'sans adresse',
    shown: { one: 'destinataire', other: 'destinataires', many: 'de destinataires' },
    add: 'Ajouter des destinataires',
    addTitle: 'Ajouter des destinataires',
    addLead: 'Choisissez, regardez qui serait ajouté, qui serait écarté et pourquoi, puis ajoutez.',
    byFilter: 'Par filtre',
    byFilterHint: 'Tous ceux qui ont l’une de ces relations, ou une opportunité ouverte à l’une de ces étapes.',
    relations: 'Relation avec l’Initiative',
    stages: 'Opportunités à l’étape',
    groups: 'Seulement dans les groupes de financeurs',
    groupsHint: 'Aucun coché\u00a0: dans tous.',
    byHand: 'À la main',
    byHandHint: 'Organisations et personnes, par une partie de leur nom.',
    search: 'Nom ou partie du nom',
    tick: (name) => `Choisir ${name}`,
    nobodyFound: 'Aucune organisation ni personne de ce nom.',
    chosenByHand: 'Choisis à la main',
    show: 'Montrer de qui il s’agit',
    showAgain: 'Montrer de nouveau',
    wouldBe: 'De qui il s’agit',
    wouldAdd: (count) => `${count} à ajouter`,
    wouldLeaveOut: (count) => `${count} à écarter, avec le motif`,
    wouldNothing: 'Personne de nouveau',
    wouldNothingText: 'Tous ceux que cela désigne sont déjà destinataires, ou cela ne désigne personne.',
    firstOf: (shown, all) => `Les ${shown} premiers sur ${all} sont montrés\u00a0; tous seront ajoutés.`,
    outcome: 'Résultat',
    isAdded: 'Sera ajouté',
    areAdded: 'Ajoutés',
    contact: 'À qui',
    contactOf: (funder) => `À qui chez ${funder}`,
    bestContact: 'la personne présente depuis le plus longtemps',
    addNow: (count) => `Ajouter ${count}`,
    keepLeftOut: (count) => `Garder ${count} sur la liste, écartés`,
    keepReasons: 'Qui est écarté reste dans la liste avec le motif, et peut y être corrigé.',
    added: (added, leftOut) => `Ajoutés\u00a0: ${added}\u00a0; écartés\u00a0: ${leftOut}`,
    addedNone: 'Personne de nouveau n’a été ajouté',
    atOnce: 'L’appel est ouvert\u00a0: qui est ajouté maintenant reçoit le courriel dans les minutes qui suivent.',
    noMore: 'Plus aucun courriel de cet appel ne part',
    noMoreText:
      'Sa date limite est passée, ou il est clos. Ce que quelqu’un dit au téléphone ou par lettre peut encore être saisi ici.',
    correct: 'Corriger',
    correctLead: 'Vaut pour cet appel seulement\u00a0; la fiche de la personne ne change pas.',
    name: 'Nom',
    email: 'Adresse électronique',
    corrected: (name) => `${name}\u00a0: corrigé`,
    takeOff: 'Retirer de l’appel',
    takeOffText: 'Son lien cesse aussitôt. Cela ne s’annule pas\u00a0; le destinataire peut être ajouté de nouveau.',
    takenOff: (name) => `${name} a été retiré de l’appel`,
    offNotice: 'Ce destinataire a été retiré de l’appel.',
    askAgain: 'Solliciter de nouveau',
    askAgainText: (reason) =>
      `Écarté pour ce motif\u00a0: ${reason}. S’il ne vaut plus, le destinataire est sollicité de nouveau\u00a0: ce qui vaut au moment d’écrire le courriel décide.`,
    askedAgain: (name) => `${name} est sollicité de nouveau\u00a0: ce qui vaut au moment d’écrire le courriel décide`,
    resend: 'Renvoyer le lien',
    resendText: 'Le courriel repart avec un nouveau lien\u00a0; celui d’avant cesse.',
    resent: (name) => `Un nouveau lien part vers ${name}`,
    showLink: 'Montrer le lien',
    showLinkText: 'Pour le transmettre autrement. Qui l’a regardé est consigné.',
    addressOf: (name) => `Lien de ${name}`,
    address: 'Adresse',
    addressHint: 'Quiconque a cette adresse peut répondre pour ce destinataire. Ne la transmettez à personne d’autre.',
    addressRecorded: 'Le fait que vous l’avez regardée est consigné dans l’historique de l’appel.',
    addressDone: 'Terminé',
    copy: 'Copier',
    copied: 'Copié',
    firstVisit: 'Ouvert la première fois',
    lastVisit: 'Ouvert la dernière fois',
    reminded: 'Dernier rappel',
    link: 'Lien',
    linkWorks: 'fonctionne',
    noLink: 'aucun pour l’instant',
    passedFrom: 'Reçu d’un collègue',
    opportunity: 'Opportunité',
    seeOpportunity: 'Ce qui est espéré',
    whatNext: 'Ce que l’on peut faire',
    enterAnswer: 'Saisir une réponse',
    enterLead: 'Pour quelqu’un qui a téléphoné ou écrit. Elle compte comme s’il avait répondu lui-même.',
    answersOf: 'Réponses',
    noAnswers: 'Aucune réponse pour l’instant.',
    refusedMail: 'Le serveur de messagerie a refusé ce courriel',
    refusedText:
      'Demandez une autre adresse, retirez le destinataire et ajoutez-le avec celle-ci, ou transmettez le lien vous-même.',
  },
  es: {
    recipients: 'Destinatarios',
    recipient: 'Destinatario',
    count: { one: 'destinatario', other: 'destinatarios', many: 'de destinatarios' },
    views: {
      all: 'Todos',
      written: 'Contactados',
      left_out: 'Descartados',
      silent: 'Callan',
      answered: 'Respondieron',
    },
    viewsLabel: 'Qué destinatarios',
    none: {
      all: 'Aún no se ha elegido a nadie',
      written: 'No se escribe a nadie',
      left_out: 'No se descartó a nadie',
      silent: 'Nadie calla',
      answered: 'Aún no ha respondido nadie',
    },
    noneText: 'Añada Socios, Miembros o Amigos, oportunidades en una etapa, o a quien quiera a mano.',
    funder: 'Financiador',
    person: 'A',
    language: 'Idioma',
    mail: 'Correo',
    visited: 'Enlace abierto',
    answer: 'Respuesta',
    toWrite: 'Por escribir',
    notWritten: 'No se le escribió',
    sentOn: (when) => `Enviado el ${when}`,
    mailStates: {
      queued: 'Espera su salida',
      attempting: 'Está saliendo',
      submitted: 'Enviado',
      uncertain: 'Quizá enviado',
      refused: 'Rechazado por el servidor de correo',
    },
    notVisited: 'todavía no',
    silent: 'calla',
    noAddress: 'sin dirección',
    shown: { one: 'destinatario', other: 'destinatarios', many: 'de destinatarios' },
    add: 'Añadir destinatarios',
    addTitle: 'Añadir destinatarios',
    addLead: 'Elija, mire quién se añadiría, quién quedaría fuera y por qué, y solo entonces añádalos.',
    byFilter: 'Por filtro',
    byFilterHint: 'Todos los que tengan una de estas relaciones o una oportunidad abierta en una de estas etapas.',
    relations: 'Relación con la Iniciativa',
    stages: 'Oportunidades en la etapa',
    groups: 'Solo en los grupos de financiadores',
    groupsHint: 'Ninguno marcado: en todos.',
    byHand: 'A mano',
    byHandHint: 'Organizaciones y personas, por una parte de su nombre.',
    search: 'Nombre o parte de él',
    tick: (name) => `Elegir ${name}`,
    nobodyFound: 'Ninguna organización ni persona con ese nombre.',
    chosenByHand: 'Elegidos a mano',
    show: 'Mostrar quiénes son',
    showAgain: 'Mostrar de nuevo',
    wouldBe: 'Quiénes son',
    wouldAdd: (count) => `${count} por añadir`,
    wouldLeaveOut: (count) => `${count} fuera, con el motivo`,
    wouldNothing: 'Nadie nuevo',
    wouldNothingText: 'Todos los que esto nombra ya son destinatarios, o no nombra a nadie.',
    firstOf: (shown, all) => `Se muestran los primeros ${shown} de ${all}; se añaden todos.`,
    outcome: 'Resultado',
    isAdded: 'Se añadirá',
    areAdded: 'Añadidos',
    contact: 'A quién',
    contactOf: (funder) => `A quién en ${funder}`,
    bestContact: 'quien lleva más tiempo allí',
    addNow: (count) => `Añadir ${count}`,
    keepLeftOut: (count) => `Dejar ${count} en la lista, descartados`,
    keepReasons: 'Quien queda fuera sigue en la lista con el motivo, y allí puede corregirse.',
    added: (added, leftOut) => `Añadidos: ${added}; fuera: ${leftOut}`,
    addedNone: 'No se añadió a nadie nuevo',
    atOnce: 'La convocatoria está abierta: a quien se añada ahora se le escribe en unos minutos.',
    noMore: 'Ya no sale ningún correo de esta convocatoria',
    noMoreText:
      'Su plazo terminó, o está cerrada. Lo que alguien diga por teléfono o por carta todavía puede anotarse aquí.',
    correct: 'Corregir',
    correctLead: 'Vale solo para esta convocatoria; la ficha de la persona no cambia.',
    name: 'Nombre',
    email: 'Correo electrónico',
    corrected: (name) => `${name}: corregido`,
    takeOff: 'Quitar de la convocatoria',
    takeOffText: 'Su enlace deja de funcionar en el acto. No se puede deshacer; puede añadirse de nuevo.',
    takenOff: (name) => `${name} ya no está en la convocatoria`,
    offNotice: 'Este destinatario fue quitado de la convocatoria.',
    askAgain: 'Volver a preguntar',
    askAgainText: (reason) =>
      `Quedó fuera por este motivo: ${reason}. Si ya no es así, vuelve a contar: decide lo que valga al escribirse el correo.`,
    askedAgain: (name) => `${name} vuelve a contar: decide lo que valga al escribirse el correo`,
    resend: 'Enviar de nuevo el enlace',
    resendText: 'Recibe el correo con un enlace nuevo; el que tiene deja de funcionar.',
    resent: (name) => `Un enlace nuevo va en camino a ${name}`,
    showLink: 'Mostrar el enlace',
    showLinkText: 'Para entregarlo por otra vía. Queda anotado quién lo miró.',
    addressOf: (name) => `Enlace de ${name}`,
    address: 'Dirección',
    addressHint: 'Quien tenga esta dirección puede responder por este destinatario. No se la dé a nadie más.',
    addressRecorded: 'Que usted la miró queda anotado en el historial de la convocatoria.',
    addressDone: 'Listo',
    copy: 'Copiar',
    copied: 'Copiado',
    firstVisit: 'Abierto por primera vez',
    lastVisit: 'Abierto por última vez',
    reminded: 'Último recordatorio',
    link: 'Enlace',
    linkWorks: 'funciona',
    noLink: 'ninguno por ahora',
    passedFrom: 'La recibió de otra persona',
    opportunity: 'Oportunidad',
    seeOpportunity: 'Lo que se espera',
    whatNext: 'Qué se puede hacer',
    enterAnswer: 'Anotar una respuesta',
    enterLead: 'Para quien llamó o escribió. Cuenta como si hubiera respondido por sí mismo.',
    answersOf: 'Respuestas',
    noAnswers: 'Aún no hay respuestas.',
    refusedMail: 'El servidor de correo rechazó este mensaje',
    refusedText: 'Pida otra dirección, quítelo y añádalo de nuevo con ella, o entregue usted mismo el enlace.',
  },
});
