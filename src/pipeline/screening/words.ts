import { words } from '../../platform/words.ts';
import type { Decision, questions, ScreeningState, triggers } from './screening.ts';
import type { openParties } from './to-screen.ts';

interface ScreeningWords {
  title: string;
  intro: string;
  newScreening: string;
  screenings: string;
  noScreenings: string;
  screenFirst: (name: string) => string;
  seeScreenings: string;
  whomToScreen: string;
  lists: string;
  noLists: string;
  takeList: string;
  listName: string;
  listNameHint: string;
  listedOn: string;
  file: string;
  fileHint: string;
  entries: string;
  hash: string;
  taken: (name: string) => string;
  badFile: string;
  badLines: (lines: string) => string;
  rule: string;
  ruleText: (amount: string, months: number) => string;
  noRule: string;
  threshold: string;
  thresholdHint: string;
  months: string;
  ruleSaved: string;
  funder: string;
  name: string;
  nameHint: string;
  birthDate: string;
  country: string;
  countryHint: string;
  amount: string;
  currency: string;
  what: string;
  whatHint: string;
  triggers: Record<(typeof triggers)[number], string>;
  questions: Record<(typeof questions)[number], string>;
  screen: string;
  screened: (name: string) => string;
  candidates: string;
  noCandidates: string;
  listedName: string;
  score: string;
  reference: string;
  against: string;
  againstNothing: string;
  screenedOn: string;
  by: (day: string, name: string) => string;
  decision: string;
  decisions: Record<Decision, string>;
  states: Record<ScreeningState, string>;
  reason: string;
  decide: string;
  decided: string;
  decisionKept: string;
  confirm: string;
  confirmed: string;
  confirmHint: string;
  needsSecond: string;
  hitText: string;
  agreed: string;
  never: string;
  toScreen: string;
  toScreenText: string;
  openHere: string;
  because: Record<(typeof openParties)[number], string>;
  lastClear: string;
  neverClear: string;
  doScreen: string;
  answers: string;
}

/** Words of due diligence: lists, screenings, decisions. */
export const screeningWords = words<ScreeningWords>({
  en: {
    title: 'Due diligence',
    intro:
      'Funders are held against the newest version of each sanctions list. What is like a listed name is shown with its score; a hit needs a second person.',
    newScreening: 'Screen a funder',
    screenings: 'Screenings',
    noScreenings: 'Nobody has been screened yet',
    screenFirst: (name) => `Screen ${name} first`,
    seeScreenings: 'See the screenings',
    whomToScreen: 'Whom to screen?',
    lists: 'Sanctions lists',
    noLists: 'No list has been taken in yet: screening finds nobody, and no amount asks for it.',
    takeList: 'Take in a list',
    listName: 'List',
    listNameHint: 'Always the same name for the same list: its newest version counts.',
    listedOn: 'Of',
    file: 'File',
    fileHint:
      'The French register of frozen assets as JSON: it holds the measures of France, the European Union and the United Nations. Or the consolidated list of the European Union as CSV. Or any CSV with a column name and, where known, reference, aliases (with | between), birth_date and country. XML is not read.',
    entries: 'Entries',
    hash: 'SHA-256',
    taken: (name) => `${name} taken in`,
    badFile:
      'This file is no list that can be read: it has to be the French register as JSON, or a CSV with a column name and names in it.',
    badLines: (lines) => `No name on line or entry ${lines}. Nothing was taken in.`,
    rule: 'Rule',
    ruleText: (amount, months) =>
      `From ${amount} on nothing is won without a screening of the last ${months} months, once a list has been taken in.`,
    noRule: 'No amount asks for a screening.',
    threshold: 'From this amount in euro',
    thresholdHint: 'Empty: never.',
    months: 'Counts for months',
    ruleSaved: 'Rule set',
    funder: 'Funder',
    name: 'Name to screen',
    nameHint: 'As in its papers. Accents, word order and other letters are forgiven.',
    birthDate: 'Birth date',
    country: 'Country',
    countryHint: 'Two letters: FR.',
    amount: 'Amount',
    currency: 'Currency',
    what: 'What calls for a closer look',
    whatHint: 'If one of them applies, all five questions are answered.',
    triggers: {
      high_value: 'High amount',
      abroad: 'From abroad',
      anonymous: 'Anonymous',
      conditions: 'Conditions attached',
      politically_exposed: 'Politically exposed person',
      unknown_entity: 'Company or trust nobody knows',
      cash: 'Cash',
      unusual: 'Unusual pattern',
    },
    questions: {
      identity: 'Who are they, and how do we know?',
      source: 'Where does the money come from?',
      conditions: 'What do they want in return?',
      reputation: 'What is said about them?',
      mission: 'How does it serve the Initiative?',
    },
    screen: 'Screen',
    screened: (name) => `${name} screened`,
    candidates: 'Listed names like it',
    noCandidates: 'No listed name is like this one.',
    listedName: 'Listed name',
    score: 'Score',
    reference: 'Reference',
    against: 'Held against',
    againstNothing: 'no list: none had been taken in',
    screenedOn: 'Screened',
    by: (day, name) => `${day}, ${name}`,
    decision: 'Decision',
    decisions: { no_hit: 'Nobody found', false_positive: 'Somebody else', true_hit: 'It is them: block' },
    states: { open: 'To decide', awaiting_second: 'Awaits a second person', clear: 'Clear', hit: 'Blocked' },
    reason: 'Reason',
    decide: 'Keep the decision',
    decided: 'Decided',
    decisionKept: 'Decision kept',
    confirm: 'I agree',
    confirmed: 'Second person',
    confirmHint: 'You are the second person: look at the candidates and the reason yourself.',
    needsSecond: 'Another person has to agree. Until then this does not count as clear.',
    hitText: 'A hit: nothing is accepted, paid out or given back. Pass it on to the head of the secretariat.',
    agreed: 'Confirmed by you',
    never: 'Not screened yet.',
    toScreen: 'To be screened against the newest lists',
    toScreenText: 'Whoever has something open here, and was not held against every list as it is now.',
    openHere: 'Open',
    because: { opportunity: 'Opportunity', pledge: 'Pledge', draft: 'Draft of an agreement' },
    lastClear: 'Last all-clear',
    neverClear: 'None',
    doScreen: 'Screen',
    answers: 'Answers',
  },
  fr: {
    title: 'Vérifications',
    intro:
      'Les financeurs sont confrontés à la dernière version de chaque liste de sanctions. Ce qui ressemble à un nom inscrit est montré avec son score\u00a0; une correspondance exige une deuxième personne.',
    newScreening: 'Vérifier un financeur',
    screenings: 'Vérifications faites',
    noScreenings: 'Aucune vérification pour l’instant',
    screenFirst: (name) => `Vérifier d’abord ${name}`,
    seeScreenings: 'Voir les vérifications',
    whomToScreen: 'Qui vérifier\u00a0?',
    lists: 'Listes de sanctions',
    noLists:
      'Aucune liste n’a encore été reprise\u00a0: la vérification ne trouve personne et aucun montant ne l’exige.',
    takeList: 'Reprendre une liste',
    listName: 'Liste',
    listNameHint: 'Toujours le même nom pour la même liste\u00a0: sa dernière version compte.',
    listedOn: 'Du',
    file: 'Fichier',
    fileHint:
      'Le registre national des gels en JSON\u00a0: il contient les mesures de la France, de l’Union européenne et des Nations unies. Ou la liste consolidée de l’Union européenne en CSV. Ou tout CSV avec une colonne name et, s’ils sont connus, reference, aliases (séparés par |), birth_date et country. Le XML n’est pas lu.',
    entries: 'Inscrits',
    hash: 'SHA-256',
    taken: (name) => `${name} reprise`,
    badFile:
      'Ce fichier n’est pas une liste lisible\u00a0: il faut le registre des gels en JSON, ou un CSV avec une colonne name et des noms.',
    badLines: (lines) => `Pas de nom à la ligne ou à l’inscription ${lines}. Rien n’a été repris.`,
    rule: 'Règle',
    ruleText: (amount, months) =>
      `À partir de ${amount}, rien n’est gagné sans vérification des ${months} derniers mois, dès qu’une liste a été reprise.`,
    noRule: 'Aucun montant n’exige de vérification.',
    threshold: 'À partir de ce montant en euros',
    thresholdHint: 'Vide\u00a0: jamais.',
    months: 'Vaut pendant (mois)',
    ruleSaved: 'Règle fixée',
    funder: 'Financeur',
    name: 'Nom à vérifier',
    nameHint: 'Comme dans ses papiers. Accents, ordre des mots et autres alphabets sont pardonnés.',
    birthDate: 'Date de naissance',
    country: 'Pays',
    countryHint: 'Deux lettres\u00a0: FR.',
    amount: 'Montant',
    currency: 'Monnaie',
    what: 'Ce qui appelle un examen',
    whatHint: 'Si l’un s’applique, on répond aux cinq questions.',
    triggers: {
      high_value: 'Montant élevé',
      abroad: 'De l’étranger',
      anonymous: 'Anonyme',
      conditions: 'Assorti de conditions',
      politically_exposed: 'Personne politiquement exposée',
      unknown_entity: 'Société ou fiducie inconnue',
      cash: 'Espèces',
      unusual: 'Schéma inhabituel',
    },
    questions: {
      identity: 'Qui est-ce, et comment le savons-nous\u00a0?',
      source: 'D’où vient l’argent\u00a0?',
      conditions: 'Que veulent-ils en retour\u00a0?',
      reputation: 'Que dit-on d’eux\u00a0?',
      mission: 'En quoi cela sert-il l’Initiative\u00a0?',
    },
    screen: 'Vérifier',
    screened: (name) => `${name}\u00a0: vérifié`,
    candidates: 'Noms inscrits qui ressemblent',
    noCandidates: 'Aucun nom inscrit ne ressemble à celui-ci.',
    listedName: 'Nom inscrit',
    score: 'Score',
    reference: 'Référence',
    against: 'Confronté à',
    againstNothing: 'aucune liste\u00a0: aucune n’avait été reprise',
    screenedOn: 'Vérifié',
    by: (day, name) => `${day}, ${name}`,
    decision: 'Décision',
    decisions: {
      no_hit: 'Personne trouvé',
      false_positive: 'Quelqu’un d’autre',
      true_hit: 'C’est bien cette personne\u00a0: bloquer',
    },
    states: {
      open: 'À trancher',
      awaiting_second: 'Attend une deuxième personne',
      clear: 'Sans objection',
      hit: 'Bloqué',
    },
    reason: 'Motif',
    decide: 'Conserver la décision',
    decided: 'Tranché',
    decisionKept: 'Décision conservée',
    confirm: 'Je confirme',
    confirmed: 'Deuxième personne',
    confirmHint: 'Vous êtes la deuxième personne\u00a0: examinez vous-même les candidats et le motif.',
    needsSecond: 'Une autre personne doit confirmer. D’ici là, cela ne vaut pas accord.',
    hitText: 'Correspondance\u00a0: on n’accepte, ne verse et ne rend rien. Transmettez à la direction du secrétariat.',
    agreed: 'Confirmé par vous',
    never: 'Pas encore vérifié.',
    toScreen: 'À vérifier sur les listes les plus récentes',
    toScreenText: 'Quiconque a ici une affaire en cours sans avoir été confronté à chaque liste dans son état actuel.',
    openHere: 'En cours',
    because: { opportunity: 'Opportunité', pledge: 'Promesse', draft: 'Projet d’accord' },
    lastClear: 'Dernier avis favorable',
    neverClear: 'Aucun',
    doScreen: 'Vérifier',
    answers: 'Réponses',
  },
  es: {
    title: 'Diligencia debida',
    intro:
      'Los financiadores se cotejan con la última versión de cada lista de sanciones. Lo que se parece a un nombre inscrito se muestra con su puntuación; una coincidencia requiere una segunda persona.',
    newScreening: 'Comprobar un financiador',
    screenings: 'Comprobaciones',
    noScreenings: 'Aún no se ha comprobado a nadie',
    screenFirst: (name) => `Verificar primero a ${name}`,
    seeScreenings: 'Ver las verificaciones',
    whomToScreen: '¿A quién verificar?',
    lists: 'Listas de sanciones',
    noLists: 'Aún no se ha incorporado ninguna lista: la comprobación no encuentra a nadie y ningún importe la exige.',
    takeList: 'Incorporar una lista',
    listName: 'Lista',
    listNameHint: 'Siempre el mismo nombre para la misma lista: cuenta su última versión.',
    listedOn: 'Del',
    file: 'Archivo',
    fileHint:
      'El registro francés de activos congelados en JSON: contiene las medidas de Francia, de la Unión Europea y de las Naciones Unidas. O la lista consolidada de la Unión Europea en CSV. O cualquier CSV con una columna name y, si se conocen, reference, aliases (separados por |), birth_date y country. El XML no se lee.',
    entries: 'Inscritos',
    hash: 'SHA-256',
    taken: (name) => `${name} incorporada`,
    badFile:
      'Este archivo no es una lista que se pueda leer: debe ser el registro francés en JSON, o un CSV con una columna name y nombres.',
    badLines: (lines) => `Sin nombre en la línea o inscripción ${lines}. No se ha incorporado nada.`,
    rule: 'Regla',
    ruleText: (amount, months) =>
      `A partir de ${amount}, nada se gana sin una comprobación de los últimos ${months} meses, en cuanto haya una lista.`,
    noRule: 'Ningún importe exige una comprobación.',
    threshold: 'A partir de este importe en euros',
    thresholdHint: 'Vacío: nunca.',
    months: 'Vale durante (meses)',
    ruleSaved: 'Regla fijada',
    funder: 'Financiador',
    name: 'Nombre que se comprueba',
    nameHint: 'Como en sus documentos. Se perdonan acentos, orden de palabras y otros alfabetos.',
    birthDate: 'Fecha de nacimiento',
    country: 'País',
    countryHint: 'Dos letras: FR.',
    amount: 'Importe',
    currency: 'Moneda',
    what: 'Qué pide un examen',
    whatHint: 'Si se da alguna, se responden las cinco preguntas.',
    triggers: {
      high_value: 'Importe elevado',
      abroad: 'Del extranjero',
      anonymous: 'Anónimo',
      conditions: 'Con condiciones',
      politically_exposed: 'Persona con responsabilidad pública',
      unknown_entity: 'Empresa o fideicomiso desconocido',
      cash: 'En efectivo',
      unusual: 'Patrón inusual',
    },
    questions: {
      identity: '¿Quiénes son y cómo lo sabemos?',
      source: '¿De dónde viene el dinero?',
      conditions: '¿Qué quieren a cambio?',
      reputation: '¿Qué se dice de ellos?',
      mission: '¿Cómo sirve a la Iniciativa?',
    },
    screen: 'Comprobar',
    screened: (name) => `${name}: comprobado`,
    candidates: 'Nombres inscritos parecidos',
    noCandidates: 'Ningún nombre inscrito se parece a este.',
    listedName: 'Nombre inscrito',
    score: 'Puntuación',
    reference: 'Referencia',
    against: 'Cotejado con',
    againstNothing: 'ninguna lista: no se había incorporado ninguna',
    screenedOn: 'Comprobado',
    by: (day, name) => `${day}, ${name}`,
    decision: 'Decisión',
    decisions: { no_hit: 'Nadie encontrado', false_positive: 'Es otra persona', true_hit: 'Es esta persona: bloquear' },
    states: {
      open: 'Por resolver',
      awaiting_second: 'Espera a una segunda persona',
      clear: 'Sin objeción',
      hit: 'Bloqueado',
    },
    reason: 'Motivo',
    decide: 'Guardar la decisión',
    decided: 'Resuelto',
    decisionKept: 'Decisión guardada',
    confirm: 'Confirmo',
    confirmed: 'Segunda persona',
    confirmHint: 'Usted es la segunda persona: examine usted mismo los candidatos y el motivo.',
    needsSecond: 'Otra persona debe confirmarlo. Hasta entonces no cuenta como resuelto.',
    hitText: 'Coincidencia: no se acepta, paga ni devuelve nada. Avise a la dirección de la secretaría.',
    agreed: 'Confirmado por usted',
    never: 'Aún sin comprobar.',
    toScreen: 'Por comprobar en las listas más recientes',
    toScreenText: 'Quienes tienen aquí algo abierto y no se han cotejado con cada lista tal como está ahora.',
    openHere: 'Abierto',
    because: { opportunity: 'Oportunidad', pledge: 'Promesa', draft: 'Borrador de acuerdo' },
    lastClear: 'Último visto bueno',
    neverClear: 'Ninguno',
    doScreen: 'Comprobar',
    answers: 'Respuestas',
  },
});
