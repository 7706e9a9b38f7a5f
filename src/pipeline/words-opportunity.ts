import type { Forms } from '../platform/format.ts';
import { words } from '../platform/words.ts';

interface OpportunityWords {
  opportunity: string;
  pipeline: string;
  newOpportunity: string;
  changeOpportunity: string;
  funder: string;
  funderGroup: string;
  amount: string;
  chance: string;
  weighted: string;
  expected: string;
  purpose: string;
  channel: string;
  owner: string;
  noOwner: string;
  stage: string;
  stageHint: string;
  inStage: string;
  tooLong: string;
  stale: string;
  noRate: (currency: string) => string;
  fromTo: (low: string, high: string) => string;
  days: Forms;
  nextStep: string;
  nextStepDue: string;
  noNextStep: string;
  setNextStep: string;
  stepDone: string;
  whatCame: string;
  whatCameHint: string;
  whatNext: string;
  nextStepSaved: string;
  people: string;
  noPeople: string;
  person: string;
  part: string;
  competitors: string;
  competitorsHint: string;
  conflict: string;
  conflictHint: string;
  conflictOpen: string;
  conflictViewed: (name: string, when: string) => string;
  yourView: string;
  yourViewHint: string;
  giveView: string;
  viewKept: string;
  joined: string;
  joinedAs: (relation: string, day: string) => string;
  notJoined: string;
  moves: string;
  beganIn: (stage: string) => string;
  stayed: (days: string) => string;
  lookAgain: (day: string) => string;
  became: string;
  becamePledge: string;
  becameAgreement: string;
  reason: string;
  archivedNotice: string;
  win: string;
  moveTo: (stage: string) => string;
  created: (title: string) => string;
  saved: (title: string) => string;
  archived: (title: string) => string;
  restored: (title: string) => string;
  won: (title: string) => string;
  title: string;
  titleHint: string;
  whoIsFunder: string;
  whoIsFunderHint: string;
  nobodyFound: string;
  addOrganisation: string;
  amountFrom: string;
  amountTo: string;
  amountHint: string;
  currency: string;
  lowAboveHigh: string;
  lowMissing: string;
  core: string;
  project: string;
  projectName: string;
  ownChance: string;
  ownChanceHint: string;
  chanceReason: string;
  notAPercentage: string;
  peopleHint: string;
  personUnknown: string;
  notes: string;
  winTitle: (title: string) => string;
  winIntro: string;
  lessAgreed: string;
  leftOut: (amount: string) => string;
  winAs: string;
  asPledge: string;
  asAgreement: string;
  noAgreementForPerson: string;
}

/** Words of the record of an opportunity, its forms and winning it. */
export const opportunityWords = words<OpportunityWords>({
  en: {
    opportunity: 'Opportunity',
    pipeline: 'Pipeline',
    newOpportunity: 'New opportunity',
    changeOpportunity: 'Change the opportunity',
    funder: 'Funder',
    funderGroup: 'Funder group',
    amount: 'Amount',
    chance: 'Chance',
    weighted: 'Weighted',
    expected: 'Expected',
    purpose: 'What for',
    channel: 'Channel',
    owner: 'Owner',
    noOwner: 'nobody yet',
    stage: 'Stage',
    stageHint: 'Joining is recorded by a move. With a conflict of interest, somebody else looks at it before the call.',
    inStage: 'In this stage',
    tooLong: 'Longer than the limit of this stage',
    stale: 'Stale',
    noRate: (currency) => `not valued: no rate for ${currency}`,
    fromTo: (low, high) => `${low} to ${high}`,
    days: { one: 'day', other: 'days' },
    nextStep: 'Next step',
    nextStepDue: 'Due',
    noNextStep: 'No next step is set. What happens next, and by when?',
    setNextStep: 'Set the next step',
    stepDone: 'Done',
    whatCame: 'What came of it',
    whatCameHint: 'Kept in the timeline. May be left empty.',
    whatNext: 'What is next?',
    nextStepSaved: 'Next step saved',
    people: 'People involved',
    noPeople: 'Nobody is named yet.',
    person: 'Person',
    part: 'Part',
    competitors: 'Competitors',
    competitorsHint: 'Who else asks this funder, or is asked for the same.',
    conflict: 'Conflict of interest',
    conflictHint:
      'Needed where the funder’s business is certified or judged by objectives C4 or A5. Another person then has to look at it before money is asked for.',
    conflictOpen: 'Another person has to look at this before money is asked for.',
    conflictViewed: (name, when) => `Looked at by ${name} on ${when}`,
    yourView: 'Your view',
    yourViewHint: 'You are the second person. Say what you think of it; it is kept with your name.',
    giveView: 'Keep this view',
    viewKept: 'Your view is kept',
    joined: 'Joined the Initiative',
    joinedAs: (relation, day) => `${relation}, ${day}`,
    notJoined: 'not yet',
    moves: 'Moves',
    beganIn: (stage) => `Began as: ${stage}`,
    stayed: (days) => `${days} in it`,
    lookAgain: (day) => `Look again on ${day}`,
    became: 'What it became',
    becamePledge: 'A pledge',
    becameAgreement: 'The draft of an agreement',
    reason: 'Reason',
    archivedNotice: 'This opportunity is archived: it is in no list and in no figure.',
    win: 'Win',
    moveTo: (stage) => `Move to: ${stage}`,
    created: (title) => `${title} added`,
    saved: (title) => `${title} saved`,
    archived: (title) => `${title} archived`,
    restored: (title) => `${title} restored`,
    won: (title) => `${title} is won`,
    title: 'Title',
    titleHint: 'What is hoped for, in a few words.',
    whoIsFunder: 'Who might give?',
    whoIsFunderHint: 'An organisation or a person, by name.',
    nobodyFound: 'No organisation and no person of that name.',
    addOrganisation: 'Add an organisation',
    amountFrom: 'Amount, or the least',
    amountTo: 'At most, for a range',
    amountHint: 'As you write it: 1,250.50 or 1250. Empty: unknown.',
    currency: 'Currency',
    lowAboveHigh: 'The least is more than the most. Correct one of them.',
    lowMissing: 'Give the least too.',
    core: 'Core budget',
    project: 'A project',
    projectName: 'Which project',
    ownChance: 'Own chance',
    ownChanceHint: 'In per cent. Empty: the stage’s own.',
    chanceReason: 'Why this chance',
    notAPercentage: 'Write a whole number from 0 to 100.',
    peopleHint: 'By name, each with their part: decides, advises, signs.',
    personUnknown: 'Nobody has this name, or several people do. Write it in full, or add the person first.',
    notes: 'Competitors and conflicts of interest',
    winTitle: (title) => `Win: ${title}`,
    lessAgreed: 'Less was agreed than was hoped for',
    leftOut: (amount) =>
      `${amount} of what is hoped for is in no instalment. Add instalments, or tick that less was agreed.`,
    winIntro:
      'A pledge counts as committed at once. The draft of an agreement stays in the weighted pipeline until it is signed.',
    winAs: 'It becomes',
    asPledge: 'A pledge with instalments',
    asAgreement: 'The draft of a funding agreement',
    noAgreementForPerson: 'A person can only make a pledge.',
  },
  fr: {
    opportunity: 'Opportunité',
    pipeline: 'Pipeline',
    newOpportunity: 'Nouvelle opportunité',
    changeOpportunity: 'Modifier l’opportunité',
    funder: 'Financeur',
    funderGroup: 'Groupe de financeurs',
    amount: 'Montant',
    chance: 'Probabilité',
    weighted: 'Pondéré',
    expected: 'Attendu',
    purpose: 'Objet',
    channel: 'Voie',
    owner: 'Responsable',
    noOwner: 'personne pour l’instant',
    stage: 'Étape',
    stageHint:
      'L’adhésion se note par un changement d’étape. En cas de conflit d’intérêts, une autre personne l’examine avant l’appel.',
    inStage: 'Dans cette étape',
    tooLong: 'Plus longtemps que la limite de cette étape',
    stale: 'Au point mort',
    noRate: (currency) => `non évalué\u00a0: pas de taux pour ${currency}`,
    fromTo: (low, high) => `de ${low} à ${high}`,
    days: { one: 'jour', other: 'jours', many: 'de jours' },
    nextStep: 'Prochaine action',
    nextStepDue: 'Échéance',
    noNextStep: 'Aucune prochaine action. Que fait-on ensuite, et pour quand\u00a0?',
    setNextStep: 'Fixer la prochaine action',
    stepDone: 'Fait',
    whatCame: 'Ce qu’il en est résulté',
    whatCameHint: 'Conservé dans le fil. Peut rester vide.',
    whatNext: 'Et ensuite\u00a0?',
    nextStepSaved: 'Prochaine action enregistrée',
    people: 'Personnes concernées',
    noPeople: 'Personne n’est encore indiqué.',
    person: 'Personne',
    part: 'Rôle',
    competitors: 'Concurrents',
    competitorsHint: 'Qui d’autre sollicite ce financeur ou est sollicité pour la même chose.',
    conflict: 'Conflit d’intérêts',
    conflictHint:
      'À remplir si l’activité du financeur est certifiée ou jugée par les objectifs C4 ou A5. Une autre personne doit alors l’examiner avant tout appel à financement.',
    conflictOpen: 'Une autre personne doit l’examiner avant tout appel à financement.',
    conflictViewed: (name, when) => `Examiné par ${name} le ${when}`,
    yourView: 'Votre avis',
    yourViewHint:
      'Vous êtes la deuxième personne. Dites ce que vous en pensez\u00a0; votre avis est conservé avec votre nom.',
    giveView: 'Conserver cet avis',
    viewKept: 'Votre avis est conservé',
    joined: 'A rejoint l’Initiative',
    joinedAs: (relation, day) => `${relation}, ${day}`,
    notJoined: 'pas encore',
    moves: 'Déplacements',
    beganIn: (stage) => `Début\u00a0: ${stage}`,
    stayed: (days) => `y est restée ${days}`,
    lookAgain: (day) => `À revoir le ${day}`,
    became: 'Ce qu’elle est devenue',
    becamePledge: 'Une promesse',
    becameAgreement: 'Un projet d’accord',
    reason: 'Motif',
    archivedNotice: 'Cette opportunité est archivée\u00a0: elle n’est dans aucune liste ni aucun chiffre.',
    win: 'Gagner',
    moveTo: (stage) => `Passer à\u00a0: ${stage}`,
    created: (title) => `${title} ajoutée`,
    saved: (title) => `${title} enregistrée`,
    archived: (title) => `${title} archivée`,
    restored: (title) => `${title} restaurée`,
    won: (title) => `${title} est gagnée`,
    title: 'Titre',
    titleHint: 'Ce que l’on espère, en quelques mots.',
    whoIsFunder: 'Qui pourrait donner\u00a0?',
    whoIsFunderHint: 'Une organisation ou une personne, par son nom.',
    nobodyFound: 'Aucune organisation ni personne de ce nom.',
    addOrganisation: 'Ajouter une organisation',
    amountFrom: 'Montant, ou le minimum',
    amountTo: 'Au plus, pour une fourchette',
    amountHint: 'Comme vous l’écrivez\u00a0: 1\u202f250,50 ou 1250. Vide\u00a0: inconnu.',
    currency: 'Monnaie',
    lowAboveHigh: 'Le minimum dépasse le maximum. Corrigez l’un des deux.',
    lowMissing: 'Indiquez aussi le minimum.',
    core: 'Budget de base',
    project: 'Un projet',
    projectName: 'Quel projet',
    ownChance: 'Probabilité propre',
    ownChanceHint: 'En pour cent. Vide\u00a0: celle de l’étape.',
    chanceReason: 'Pourquoi cette probabilité',
    notAPercentage: 'Écrivez un nombre entier de 0 à 100.',
    peopleHint: 'Par leur nom, chacune avec son rôle\u00a0: décide, conseille, signe.',
    personUnknown:
      'Personne ne porte ce nom, ou plusieurs le portent. Écrivez-le en entier ou ajoutez d’abord la personne.',
    notes: 'Concurrents et conflits d’intérêts',
    winTitle: (title) => `Gagner\u00a0: ${title}`,
    lessAgreed: 'L’accord porte sur moins que ce qui était espéré',
    leftOut: (amount) =>
      `${amount} de ce qui est espéré ne figurent dans aucune échéance. Ajoutez des échéances, ou cochez que l’accord porte sur moins.`,
    winIntro:
      'Une promesse compte aussitôt comme engagée. Un projet d’accord reste dans le pipeline pondéré jusqu’à sa signature.',
    winAs: 'Elle devient',
    asPledge: 'Une promesse avec échéances',
    asAgreement: 'Un projet d’accord de financement',
    noAgreementForPerson: 'Une personne ne peut faire qu’une promesse.',
  },
  es: {
    opportunity: 'Oportunidad',
    pipeline: 'Cartera',
    newOpportunity: 'Nueva oportunidad',
    changeOpportunity: 'Modificar la oportunidad',
    funder: 'Financiador',
    funderGroup: 'Grupo de financiadores',
    amount: 'Importe',
    chance: 'Probabilidad',
    weighted: 'Ponderado',
    expected: 'Previsto',
    purpose: 'Destino',
    channel: 'Vía',
    owner: 'Responsable',
    noOwner: 'nadie por ahora',
    stage: 'Etapa',
    stageHint:
      'La adhesión se anota con un cambio de etapa. Si hay conflicto de intereses, otra persona lo examina antes de la convocatoria.',
    inStage: 'En esta etapa',
    tooLong: 'Más que el límite de esta etapa',
    stale: 'Estancada',
    noRate: (currency) => `sin valorar: no hay tipo de cambio para ${currency}`,
    fromTo: (low, high) => `de ${low} a ${high}`,
    days: { one: 'día', other: 'días', many: 'de días' },
    nextStep: 'Próximo paso',
    nextStepDue: 'Vence',
    noNextStep: 'No hay próximo paso. ¿Qué se hace ahora y para cuándo?',
    setNextStep: 'Fijar el próximo paso',
    stepDone: 'Hecho',
    whatCame: 'Qué resultó',
    whatCameHint: 'Se guarda en la cronología. Puede quedar vacío.',
    whatNext: '¿Y ahora qué?',
    nextStepSaved: 'Próximo paso guardado',
    people: 'Personas implicadas',
    noPeople: 'Aún no se ha indicado a nadie.',
    person: 'Persona',
    part: 'Papel',
    competitors: 'Competidores',
    competitorsHint: 'Quién más se dirige a este financiador o pide lo mismo.',
    conflict: 'Conflicto de intereses',
    conflictHint:
      'Necesario si la actividad del financiador es certificada o juzgada por los objetivos C4 o A5. Entonces otra persona debe examinarlo antes de pedir fondos.',
    conflictOpen: 'Otra persona debe examinarlo antes de pedir fondos.',
    conflictViewed: (name, when) => `Examinado por ${name} el ${when}`,
    yourView: 'Su opinión',
    yourViewHint: 'Usted es la segunda persona. Diga qué opina; se guarda con su nombre.',
    giveView: 'Guardar esta opinión',
    viewKept: 'Su opinión se ha guardado',
    joined: 'Se unió a la Iniciativa',
    joinedAs: (relation, day) => `${relation}, ${day}`,
    notJoined: 'todavía no',
    moves: 'Movimientos',
    beganIn: (stage) => `Comienzo: ${stage}`,
    stayed: (days) => `${days} en ella`,
    lookAgain: (day) => `Volver a mirar el ${day}`,
    became: 'En qué se convirtió',
    becamePledge: 'Una promesa',
    becameAgreement: 'El borrador de un acuerdo',
    reason: 'Motivo',
    archivedNotice: 'Esta oportunidad está archivada: no figura en ninguna lista ni cifra.',
    win: 'Ganar',
    moveTo: (stage) => `Pasar a: ${stage}`,
    created: (title) => `${title} añadida`,
    saved: (title) => `${title} guardada`,
    archived: (title) => `${title} archivada`,
    restored: (title) => `${title} restaurada`,
    won: (title) => `${title} está ganada`,
    title: 'Título',
    titleHint: 'Qué se espera, en pocas palabras.',
    whoIsFunder: '¿Quién podría dar?',
    whoIsFunderHint: 'Una organización o una persona, por su nombre.',
    nobodyFound: 'Ninguna organización ni persona con ese nombre.',
    addOrganisation: 'Añadir una organización',
    amountFrom: 'Importe, o el mínimo',
    amountTo: 'Como máximo, en un intervalo',
    amountHint: 'Como usted lo escribe: 1.250,50 o 1250. Vacío: desconocido.',
    currency: 'Moneda',
    lowAboveHigh: 'El mínimo supera al máximo. Corrija uno de los dos.',
    lowMissing: 'Indique también el mínimo.',
    core: 'Presupuesto básico',
    project: 'Un proyecto',
    projectName: 'Qué proyecto',
    ownChance: 'Probabilidad propia',
    ownChanceHint: 'En porcentaje. Vacío: la de la etapa.',
    chanceReason: 'Por qué esta probabilidad',
    notAPercentage: 'Escriba un número entero de 0 a 100.',
    peopleHint: 'Por su nombre, cada una con su papel: decide, asesora, firma.',
    personUnknown:
      'Nadie tiene ese nombre, o lo tienen varias personas. Escríbalo completo o añada antes a la persona.',
    notes: 'Competidores y conflictos de intereses',
    winTitle: (title) => `Ganar: ${title}`,
    lessAgreed: 'Se acordó menos de lo esperado',
    leftOut: (amount) =>
      `${amount} de lo esperado no figuran en ningún pago. Añada pagos, o marque que se acordó menos.`,
    winIntro:
      'Una promesa cuenta enseguida como comprometida. El borrador de un acuerdo sigue en la cartera ponderada hasta su firma.',
    winAs: 'Se convierte en',
    asPledge: 'Una promesa con pagos',
    asAgreement: 'El borrador de un acuerdo de financiación',
    noAgreementForPerson: 'Una persona solo puede hacer una promesa.',
  },
});
