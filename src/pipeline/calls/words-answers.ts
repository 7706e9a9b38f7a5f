import type { Forms } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { AnswerKind } from './answer.ts';

interface AnswerWords {
  title: string;
  toAll: string;
  lead: string;
  open: string;
  settled: string;
  noneOpen: string;
  noneOpenText: string;
  none: string;
  noneText: string;
  shown: Forms;
  by: (name: string, recipient: string) => string;
  late: string;
  waitsFor: string;
  waitsReply: string;
  waitsLook: string;
  amount: string;
  instalments: Forms;
  expected: string;
  askAgain: string;
  passedTo: string;
  call: string;
  pledge: string;
  opportunity: string;
  recipient: string;
  screen: string;
  seeHits: string;
  viewConflict: string;
  seeOpportunity: string;
  count: string;
  countSays: Record<'late' | 'rule', string>;
  seen: string;
  reply: string;
  replyHint: string;
  replyTo: (name: string) => string;
  sendReply: string;
  noAddress: string;
  replied: string;
  settledBy: (name: string, when: string) => string;
  countedToast: (name: string) => string;
  seenToast: string;
  repliedToast: (name: string) => string;
  settledAs: string;
  settlements: Record<'reply' | 'counted' | 'seen', string>;
  enter: string;
  kind: string;
  kinds: Record<AnswerKind, string>;
  byName: string;
  byFunction: string;
  words: Record<AnswerKind, string>;
  from: string;
  to: string;
  currency: string;
  expectedOn: string;
  askAgainOn: string;
  askAgainHint: string;
  colleague: string;
  colleagueEmail: string;
  passSays: string;
  save: string;
  kept: (name: string) => string;
  keptWaiting: (name: string) => string;
  toSee: string;
}

/** Answers to calls: the inbox, what is made of them, and entering one by hand. */
export const answerWords = words<AnswerWords>({
  en: {
    title: 'Answers',
    toAll: 'Answers to all calls',
    lead: 'What waits for somebody stands first, the oldest at the top.',
    open: 'To see to',
    settled: 'Settled',
    noneOpen: 'Nothing waits for anybody',
    noneOpenText: 'Questions, ranges and answers that a rule holds back appear here.',
    none: 'No answer yet',
    noneText: 'Answers appear here as soon as a recipient gives one, or once you enter one on their page.',
    shown: { one: 'answer', other: 'answers' },
    by: (name, recipient) => (name === recipient ? name : `${name}, for ${recipient}`),
    late: 'Late',
    waitsFor: 'What it waits for',
    waitsReply: 'It asks for a reply.',
    waitsLook: 'It values the opportunity already. Have a look at it, and talk about a pledge.',
    amount: 'Amount',
    instalments: { one: 'instalment', other: 'instalments' },
    expected: 'Expected',
    askAgain: 'To be asked again',
    passedTo: 'Passed on to',
    call: 'Call',
    pledge: 'Pledge',
    opportunity: 'Opportunity',
    recipient: 'Recipient',
    screen: 'Screen the funder',
    seeHits: 'See what was found',
    viewConflict: 'Look at the conflict of interest',
    seeOpportunity: 'Open the opportunity',
    count: 'Let it count',
    countSays: {
      late: 'The opportunity moves as if it had come in time; a pledge counts as committed.',
      rule: 'It is kept as it came. Once this is done, let it count: the opportunity moves then, and a pledge counts as committed.',
    },
    seen: 'Note as seen',
    reply: 'Reply',
    replyHint: 'Leaves by mail, framed in the recipient’s language, with their link.',
    replyTo: (name) => `Reply to ${name}`,
    sendReply: 'Send the reply',
    noAddress: 'No address is known: reply by another way, then note it as seen.',
    replied: 'Replied',
    settledBy: (name, when) => `Settled by ${name}, ${when}`,
    countedToast: (name) => `The answer of ${name} counts`,
    seenToast: 'Noted as seen',
    repliedToast: (name) => `A reply is on its way to ${name}`,
    settledAs: 'Settled as',
    settlements: { reply: 'Replied to', counted: 'Counted', seen: 'Seen' },
    enter: 'Enter an answer',
    kind: 'What they said',
    kinds: {
      pledge: 'They promise an amount',
      range: 'They name a range',
      question: 'They have a question',
      decline: 'They decline',
      passed_on: 'They name a colleague',
    },
    byName: 'Who answered',
    byFunction: 'Function',
    words: {
      pledge: 'What they said besides',
      range: 'What they said besides',
      question: 'The question',
      decline: 'Why',
      passed_on: 'For the colleague',
    },
    from: 'From',
    to: 'To',
    currency: 'Currency',
    expectedOn: 'Expected on',
    askAgainOn: 'Ask again on',
    askAgainHint: 'Empty: in a year.',
    colleague: 'Name of the colleague',
    colleagueEmail: 'E-mail address of the colleague',
    passSays: 'The colleague is written to at once with a link of their own; that of the recipient ends.',
    save: 'Enter the answer',
    kept: (name) => `The answer of ${name} is entered`,
    keptWaiting: (name) => `The answer of ${name} is entered, and waits: see what for`,
    toSee: 'Answers to see to',
  },
  fr: {
    title: 'Réponses',
    toAll: 'Réponses à tous les appels',
    lead: 'Ce qui attend quelqu’un vient d’abord, le plus ancien en haut.',
    open: 'À traiter',
    settled: 'Traitées',
    noneOpen: 'Rien n’attend personne',
    noneOpenText: 'Les questions, les fourchettes et les réponses qu’une règle retient apparaissent ici.',
    none: 'Aucune réponse pour l’instant',
    noneText:
      'Les réponses apparaissent ici dès qu’un destinataire en donne une, ou quand vous en saisissez une sur sa page.',
    shown: { one: 'réponse', other: 'réponses', many: 'de réponses' },
    by: (name, recipient) => (name === recipient ? name : `${name}, pour ${recipient}`),
    late: 'Tardive',
    waitsFor: 'Ce qu’elle attend',
    waitsReply: 'Elle appelle une réponse.',
    waitsLook: 'Elle évalue déjà l’opportunité. Regardez-la et parlez d’une promesse.',
    amount: 'Montant',
    instalments: { one: 'échéance', other: 'échéances', many: 'd’échéances' },
    expected: 'Attendu',
    askAgain: 'À solliciter de nouveau',
    passedTo: 'Transmis à',
    call: 'Appel',
    pledge: 'Promesse',
    opportunity: 'Opportunité',
    recipient: 'Destinataire',
    screen: 'Vérifier le financeur',
    seeHits: 'Voir ce qui a été trouvé',
    viewConflict: 'Examiner le conflit d’intérêts',
    seeOpportunity: 'Ouvrir l’opportunité',
    count: 'La prendre en compte',
    countSays: {
      late: 'L’opportunité avance comme si elle était arrivée à temps\u00a0; une promesse compte comme engagée.',
      rule: 'Elle est conservée telle quelle. Cela fait, prenez-la en compte\u00a0: l’opportunité avance alors, et une promesse compte comme engagée.',
    },
    seen: 'Noter comme vue',
    reply: 'Répondre',
    replyHint: 'Part par courriel dans la langue du destinataire, avec son lien.',
    replyTo: (name) => `Répondre à ${name}`,
    sendReply: 'Envoyer la réponse',
    noAddress: 'Aucune adresse connue\u00a0: répondez autrement, puis notez-la comme vue.',
    replied: 'Répondu',
    settledBy: (name, when) => `Traitée par ${name}, ${when}`,
    countedToast: (name) => `La réponse de ${name} est prise en compte`,
    seenToast: 'Notée comme vue',
    repliedToast: (name) => `Une réponse part vers ${name}`,
    settledAs: 'Traitée',
    settlements: { reply: 'Par une réponse', counted: 'Prise en compte', seen: 'Vue' },
    enter: 'Saisir une réponse',
    kind: 'Ce qui a été dit',
    kinds: {
      pledge: 'Promet un montant',
      range: 'Indique une fourchette',
      question: 'Pose une question',
      decline: 'Décline',
      passed_on: 'Nomme un collègue',
    },
    byName: 'Qui a répondu',
    byFunction: 'Fonction',
    words: {
      pledge: 'Ce qui a été dit d’autre',
      range: 'Ce qui a été dit d’autre',
      question: 'La question',
      decline: 'Pourquoi',
      passed_on: 'Pour le collègue',
    },
    from: 'De',
    to: 'À',
    currency: 'Monnaie',
    expectedOn: 'Attendu le',
    askAgainOn: 'À solliciter de nouveau le',
    askAgainHint: 'Vide\u00a0: dans un an.',
    colleague: 'Nom du collègue',
    colleagueEmail: 'Adresse électronique du collègue',
    passSays: 'Le collègue est contacté aussitôt avec un lien qui lui est propre\u00a0; celui du destinataire cesse.',
    save: 'Saisir la réponse',
    kept: (name) => `La réponse de ${name} est saisie`,
    keptWaiting: (name) => `La réponse de ${name} est saisie et attend\u00a0: voyez quoi`,
    toSee: 'Réponses à traiter',
  },
  es: {
    title: 'Respuestas',
    toAll: 'Respuestas a todas las convocatorias',
    lead: 'Lo que espera a alguien va primero, lo más antiguo arriba.',
    open: 'Por atender',
    settled: 'Atendidas',
    noneOpen: 'Nada espera a nadie',
    noneOpenText: 'Aquí aparecen las preguntas, los rangos y las respuestas que una regla retiene.',
    none: 'Aún no hay respuestas',
    noneText: 'Las respuestas aparecen aquí en cuanto un destinatario da una, o cuando usted anota una en su página.',
    shown: { one: 'respuesta', other: 'respuestas', many: 'de respuestas' },
    by: (name, recipient) => (name === recipient ? name : `${name}, por ${recipient}`),
    late: 'Tardía',
    waitsFor: 'Qué espera',
    waitsReply: 'Pide una contestación.',
    waitsLook: 'Ya da valor a la oportunidad. Mírela y hable de una promesa.',
    amount: 'Importe',
    instalments: { one: 'plazo', other: 'plazos', many: 'de plazos' },
    expected: 'Se espera',
    askAgain: 'Volver a preguntar',
    passedTo: 'Pasada a',
    call: 'Convocatoria',
    pledge: 'Promesa',
    opportunity: 'Oportunidad',
    recipient: 'Destinatario',
    screen: 'Verificar al financiador',
    seeHits: 'Ver lo que se encontró',
    viewConflict: 'Examinar el conflicto de intereses',
    seeOpportunity: 'Abrir la oportunidad',
    count: 'Darla por válida',
    countSays: {
      late: 'La oportunidad se mueve como si hubiera llegado a tiempo; una promesa cuenta como comprometida.',
      rule: 'Se guarda tal como llegó. Hecho esto, dela por válida: entonces la oportunidad se mueve y una promesa cuenta como comprometida.',
    },
    seen: 'Anotar como vista',
    reply: 'Contestar',
    replyHint: 'Sale por correo en el idioma del destinatario, con su enlace.',
    replyTo: (name) => `Contestar a ${name}`,
    sendReply: 'Enviar la contestación',
    noAddress: 'No se conoce ninguna dirección: conteste por otra vía y anótela como vista.',
    replied: 'Contestado',
    settledBy: (name, when) => `Atendida por ${name}, ${when}`,
    countedToast: (name) => `La respuesta de ${name} cuenta`,
    seenToast: 'Anotada como vista',
    repliedToast: (name) => `Una contestación va en camino a ${name}`,
    settledAs: 'Atendida',
    settlements: { reply: 'Con una contestación', counted: 'Dada por válida', seen: 'Vista' },
    enter: 'Anotar una respuesta',
    kind: 'Qué dijeron',
    kinds: {
      pledge: 'Promete un importe',
      range: 'Indica un rango',
      question: 'Hace una pregunta',
      decline: 'Declina',
      passed_on: 'Nombra a otra persona',
    },
    byName: 'Quién respondió',
    byFunction: 'Función',
    words: {
      pledge: 'Qué más dijeron',
      range: 'Qué más dijeron',
      question: 'La pregunta',
      decline: 'Por qué',
      passed_on: 'Para esa persona',
    },
    from: 'De',
    to: 'A',
    currency: 'Moneda',
    expectedOn: 'Se espera el',
    askAgainOn: 'Volver a preguntar el',
    askAgainHint: 'Vacío: dentro de un año.',
    colleague: 'Nombre de la otra persona',
    colleagueEmail: 'Correo electrónico de la otra persona',
    passSays: 'A esa persona se le escribe en el acto con un enlace propio; el del destinatario deja de funcionar.',
    save: 'Anotar la respuesta',
    kept: (name) => `La respuesta de ${name} está anotada`,
    keptWaiting: (name) => `La respuesta de ${name} está anotada y espera: vea qué`,
    toSee: 'Respuestas por atender',
  },
});
