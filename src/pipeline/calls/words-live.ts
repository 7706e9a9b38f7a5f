import { counted, type Forms } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { CallStage } from './call.ts';

interface LiveWords {
  calls: string;
  callsShort: string;
  call: string;
  newCall: string;
  changeCall: string;
  none: string;
  noneText: string;
  noneLike: string;
  stage: string;
  purpose: string;
  deadline: string;
  reached: string;
  reachedText: (sent: number, opened: string, answered: string) => string;
  money: string;
  owner: string;
  noOwner: string;
  whichStages: string;
  all: string;
  shown: Forms;
  answers: string;
  answersOpen: Forms;
  nothingOpen: string;
  sought: string;
  notSought: string;
  opensOn: string;
  reminders: string;
  remindersOn: (days: string) => string;
  noReminders: string;
  daysBefore: (days: string) => string;
  texts: string;
  noTexts: string;
  sent: string;
  sentOf: (sent: string, of: string) => string;
  handedOver: (count: string) => string;
  waitingToLeave: (count: string) => string;
  recipients: string;
  deadlinePassed: string;
  refused: Forms;
  leftOut: Forms;
  nobodyYet: string;
  opened: string;
  answered: string;
  ofSent: (share: string) => string;
  pledged: string;
  received: string;
  ranges: string;
  rangesNote: string;
  notValued: Forms;
  ofSought: (share: string, sought: string) => string;
  soughtUnknown: string;
  goal: string;
  goalText: (pledged: string, sought: string, share: string) => string;
  goalAlone: (pledged: string) => string;
  goalReceived: (received: string) => string;
  goalRange: (high: string) => string;
  legendReceived: string;
  legendPledged: string;
  legendRange: string;
  sending: (left: string, all: string) => string;
  sendingText: string;
  next: string;
  say: Record<CallStage, string>;
  ready: (count: string, day: string) => string;
  readyNow: (count: string) => string;
  missingRecipients: string;
  missingTexts: (languages: string) => string;
  missingDays: string;
  addRecipients: string;
  writeTexts: string;
  changeDays: string;
  open: string;
  openSure: string;
  openLanguages: (languages: string) => string;
  openNow: string;
  close: string;
  reopen: string;
  takeBack: string;
  takeBackSays: string;
  closeSays: string;
  reopenSays: string;
  archiveSays: string;
  laterDeadline: string;
  nowOpen: (title: string) => string;
  nowScheduled: (title: string, day: string) => string;
  nowDraft: (title: string) => string;
  nowClosed: (title: string) => string;
  openAgain: (title: string) => string;
  created: (title: string) => string;
  saved: (title: string) => string;
  archived: (title: string) => string;
  restored: (title: string) => string;
  archivedNotice: string;
  refusedTitle: string;
  history: string;
  from: string;
}

/** The list of calls and the live page of one. */
export const liveWords = words<LiveWords>({
  en: {
    calls: 'Calls for funding',
    callsShort: 'Calls',
    call: 'Call for funding',
    newCall: 'New call',
    changeCall: 'Change the call',
    none: 'No call for funding yet',
    noneText:
      'A call asks many funders for one purpose at once, each in their language and by a link of their own. Write it, choose who receives it, then open it: the mails leave by themselves, and answers move the opportunities.',
    noneLike: 'No call at this stage',
    stage: 'Stage',
    purpose: 'For',
    deadline: 'Deadline',
    reached: 'Reached',
    reachedText: (sent, opened, answered) => `${sent} sent, ${opened} opened, ${answered} answered`,
    money: 'Pledged and received of the amount sought',
    owner: 'Owner',
    noOwner: 'nobody yet',
    whichStages: 'Calls by stage',
    all: 'All',
    shown: { one: 'call', other: 'calls' },
    answers: 'Answers',
    answersOpen: { one: 'answer to see to', other: 'answers to see to' },
    nothingOpen: 'No answer waits for anybody',
    sought: 'Amount sought',
    notSought: 'none is named',
    opensOn: 'Opening day',
    reminders: 'Reminders',
    remindersOn: (days) => `to the silent, ${days}`,
    noReminders: 'Nobody is reminded.',
    daysBefore: (days) => `${days} days before the deadline`,
    texts: 'Texts',
    noTexts: 'none yet',
    sent: 'Mails written',
    sentOf: (sent, of) => `${sent} of ${of}`,
    handedOver: (count) => `${count} handed over`,
    waitingToLeave: (count) => `${count} waiting to leave`,
    recipients: 'Recipients',
    deadlinePassed: 'has passed',
    refused: { one: 'mail refused', other: 'mails refused' },
    leftOut: { one: 'left out', other: 'left out' },
    nobodyYet: 'nobody chosen yet',
    opened: 'Opened their link',
    answered: 'Answered',
    ofSent: (share) => `${share} of those written to`,
    pledged: 'Pledged',
    received: 'Received',
    ranges: 'Ranges named',
    rangesNote: 'beside what is pledged, of those who have promised nothing yet',
    notValued: { one: 'currency without a rate, not valued', other: 'currencies without a rate, not valued' },
    ofSought: (share, sought) => `${share} of ${sought}`,
    soughtUnknown: 'the amount sought has no rate: not compared',
    goal: 'Against the amount sought',
    goalText: (pledged, sought, share) => `${pledged} of ${sought} pledged (${share})`,
    goalAlone: (pledged) => `${pledged} pledged`,
    goalReceived: (received) => `${received} of it received`,
    goalRange: (high) => `ranges named reach ${high} more`,
    legendReceived: 'Received',
    legendPledged: 'Pledged, to come',
    legendRange: 'Ranges, at most',
    sending: (left, all) => `Mails are being written: ${left} of ${all} to go.`,
    sendingText: 'This page follows by itself; without scripts, load it again.',
    next: 'What comes next',
    say: {
      draft: 'Nobody has been written to yet.',
      scheduled: 'The mails leave by themselves on the opening day. Until then texts and recipients can be changed.',
      open: 'Answers are taken until the deadline. Those who are silent are reminded; nobody else is.',
      past_deadline:
        'Nobody is written to or reminded any more. What is still answered is kept, and waits until somebody lets it count.',
      closed: 'Nobody is written to any more. What is still answered is kept, and waits until somebody lets it count.',
    },
    ready: (count, day) => `Opened now, the mails to ${count} leave on ${day}.`,
    readyNow: (count) => `Opened now, the mails to ${count} leave within minutes. They cannot be called back.`,
    missingRecipients: 'Nobody would receive it yet.',
    missingTexts: (languages) => `There is no text in ${languages}, which some recipients read.`,
    missingDays: 'Its deadline has passed.',
    addRecipients: 'Add recipients',
    writeTexts: 'Write the texts',
    changeDays: 'Set another deadline',
    open: 'Open the call',
    openSure: 'Open it now?',
    openLanguages: (languages) => `They are written in ${languages}.`,
    openNow: 'Yes, open it and write the mails',
    close: 'Close the call',
    reopen: 'Open it again',
    takeBack: 'Take it back',
    takeBackSays:
      'Taken back, the call is a draft again: nobody has been written to yet, and nothing leaves on the opening day.',
    closeSays: 'Closing ends the reminders and stops mails that have not left. Links go on to show what was answered.',
    reopenSays:
      'Opened again, those who were not written to yet receive the mail, if the deadline has not passed; reminders go on.',
    archiveSays: 'Archived, it leaves the list. Pledges and opportunities stay.',
    laterDeadline: 'Set a later deadline',
    nowOpen: (title) => `${title} is open: the mails are being written`,
    nowScheduled: (title, day) => `${title} is scheduled: the mails leave on ${day}`,
    nowDraft: (title) => `${title} is a draft again`,
    nowClosed: (title) => `${title} is closed`,
    openAgain: (title) => `${title} is open again`,
    created: (title) => `${title} added. Now choose who receives it`,
    saved: (title) => `${title} saved`,
    archived: (title) => `${title} archived`,
    restored: (title) => `${title} restored`,
    archivedNotice: 'This call is archived: it is in no list. Its pledges and opportunities stand.',
    refusedTitle: 'This was not done',
    history: 'History',
    from: 'From the call',
  },
  fr: {
    calls: 'Appels à financement',
    callsShort: 'Appels',
    call: 'Appel à financement',
    newCall: 'Nouvel appel',
    changeCall: 'Modifier l’appel',
    none: 'Aucun appel à financement pour l’instant',
    noneText:
      'Un appel sollicite plusieurs financeurs à la fois pour un même objet, chacun dans sa langue et par un lien qui lui est propre. Rédigez-le, choisissez qui le reçoit, puis ouvrez-le\u00a0: les courriels partent d’eux-mêmes, et les réponses font avancer les opportunités.',
    noneLike: 'Aucun appel à cette étape',
    stage: 'Étape',
    purpose: 'Pour',
    deadline: 'Date limite',
    reached: 'Portée',
    reachedText: (sent, opened, answered) =>
      `${counted(sent, { one: 'envoyé', other: 'envoyés' }, 'fr')}, ${opened} ouverts, ${answered} avec réponse`,
    money: 'Promis et reçu sur le montant recherché',
    owner: 'Responsable',
    noOwner: 'personne pour l’instant',
    whichStages: 'Appels par étape',
    all: 'Tous',
    shown: { one: 'appel', other: 'appels', many: 'd’appels' },
    answers: 'Réponses',
    answersOpen: { one: 'réponse à traiter', other: 'réponses à traiter', many: 'de réponses à traiter' },
    nothingOpen: 'Aucune réponse n’attend personne',
    sought: 'Montant recherché',
    notSought: 'aucun n’est indiqué',
    opensOn: 'Jour d’ouverture',
    reminders: 'Rappels',
    remindersOn: (days) => `aux silencieux, ${days}`,
    noReminders: 'Personne n’est relancé.',
    daysBefore: (days) => `${days} jours avant la date limite`,
    texts: 'Textes',
    noTexts: 'aucun pour l’instant',
    sent: 'Courriels écrits',
    sentOf: (sent, of) => `${sent} sur ${of}`,
    handedOver: (count) => `remis\u00a0: ${count}`,
    waitingToLeave: (count) => `en attente de départ\u00a0: ${count}`,
    recipients: 'Destinataires',
    deadlinePassed: 'est passée',
    refused: { one: 'courriel refusé', other: 'courriels refusés', many: 'de courriels refusés' },
    leftOut: { one: 'écarté', other: 'écartés', many: 'd’écartés' },
    nobodyYet: 'personne n’est encore choisi',
    opened: 'Lien ouvert',
    answered: 'Réponses reçues',
    ofSent: (share) => `${share} des destinataires contactés`,
    pledged: 'Promis',
    received: 'Reçu',
    ranges: 'Fourchettes indiquées',
    rangesNote: 'en plus du promis, par ceux qui n’ont encore rien promis',
    notValued: {
      one: 'monnaie sans taux, non évaluée',
      other: 'monnaies sans taux, non évaluées',
      many: 'de monnaies sans taux, non évaluées',
    },
    ofSought: (share, sought) => `${share} de ${sought}`,
    soughtUnknown: 'le montant recherché n’a pas de taux\u00a0: pas de comparaison',
    goal: 'Au regard du montant recherché',
    goalText: (pledged, sought, share) => `${pledged} promis sur ${sought} (${share})`,
    goalAlone: (pledged) => `${pledged} promis`,
    goalReceived: (received) => `dont ${received} reçus`,
    goalRange: (high) => `les fourchettes iraient jusqu’à ${high} de plus`,
    legendReceived: 'Reçu',
    legendPledged: 'Promis, à recevoir',
    legendRange: 'Fourchettes, au plus',
    sending: (left, all) => `Les courriels s’écrivent\u00a0: encore ${left} sur ${all}.`,
    sendingText: 'Cette page suit d’elle-même\u00a0; sans scripts, rechargez-la.',
    next: 'La suite',
    say: {
      draft: 'Personne n’a encore été contacté.',
      scheduled:
        'Les courriels partent d’eux-mêmes le jour d’ouverture. D’ici là, textes et destinataires peuvent changer.',
      open: 'Les réponses sont reçues jusqu’à la date limite. Les silencieux sont relancés, et eux seuls.',
      past_deadline:
        'Plus personne n’est contacté ni relancé. Ce qui arrive encore est conservé et attend que quelqu’un le prenne en compte.',
      closed:
        'Plus personne ne reçoit de courriel. Ce qui arrive encore est conservé et attend que quelqu’un le prenne en compte.',
    },
    ready: (count, day) => `Ouvert maintenant, l’appel part le ${day} vers ${count}.`,
    readyNow: (count) =>
      `Ouvert maintenant, l’appel part dans les minutes qui suivent vers ${count}. Les courriels ne peuvent pas être rappelés.`,
    missingRecipients: 'Personne ne le recevrait encore.',
    missingTexts: (languages) => `Il manque un texte en ${languages}, que lisent certains destinataires.`,
    missingDays: 'Sa date limite est passée.',
    addRecipients: 'Ajouter des destinataires',
    writeTexts: 'Rédiger les textes',
    changeDays: 'Fixer une autre date limite',
    open: 'Ouvrir l’appel',
    openSure: 'Ouvrir maintenant\u00a0?',
    openLanguages: (languages) => `Langues des courriels\u00a0: ${languages}.`,
    openNow: 'Oui, ouvrir et écrire les courriels',
    close: 'Clore l’appel',
    reopen: 'Le rouvrir',
    takeBack: 'Le reprendre',
    takeBackSays:
      'Repris, l’appel redevient un brouillon\u00a0: personne n’a encore été contacté, et rien ne part le jour d’ouverture.',
    closeSays:
      'Le clore met fin aux rappels et retient les courriels qui ne sont pas partis. Les liens montrent toujours ce qui a été répondu.',
    reopenSays:
      'Rouvert, il part vers ceux qui n’ont pas encore été contactés, si la date limite n’est pas passée\u00a0; les rappels reprennent.',
    archiveSays: 'Archivé, il quitte la liste. Promesses et opportunités restent.',
    laterDeadline: 'Repousser la date limite',
    nowOpen: (title) => `${title} est ouvert\u00a0: les courriels s’écrivent`,
    nowScheduled: (title, day) => `${title} est programmé\u00a0: les courriels partent le ${day}`,
    nowDraft: (title) => `${title} est de nouveau un brouillon`,
    nowClosed: (title) => `${title} est clos`,
    openAgain: (title) => `${title} est rouvert`,
    created: (title) => `${title} ajouté. Choisissez maintenant qui le reçoit`,
    saved: (title) => `${title} enregistré`,
    archived: (title) => `${title} archivé`,
    restored: (title) => `${title} restauré`,
    archivedNotice:
      'Cet appel est archivé\u00a0: il n’est dans aucune liste. Ses promesses et ses opportunités demeurent.',
    refusedTitle: 'Cela n’a pas été fait',
    history: 'Historique',
    from: 'Issue de l’appel',
  },
  es: {
    calls: 'Convocatorias de financiación',
    callsShort: 'Convocatorias',
    call: 'Convocatoria de financiación',
    newCall: 'Nueva convocatoria',
    changeCall: 'Modificar la convocatoria',
    none: 'Aún no hay convocatorias de financiación',
    noneText:
      'Una convocatoria se dirige a muchos financiadores a la vez para un mismo fin, a cada uno en su idioma y con un enlace propio. Redáctela, elija quién la recibe y ábrala: los correos salen solos y las respuestas mueven las oportunidades.',
    noneLike: 'Ninguna convocatoria en esta etapa',
    stage: 'Etapa',
    purpose: 'Para',
    deadline: 'Fecha límite',
    reached: 'Alcance',
    reachedText: (sent, opened, answered) =>
      `${counted(sent, { one: 'enviado', other: 'enviados' }, 'es')}, ${opened} abiertos, ${answered} con respuesta`,
    money: 'Prometido y recibido del importe buscado',
    owner: 'Responsable',
    noOwner: 'nadie por ahora',
    whichStages: 'Convocatorias por etapa',
    all: 'Todas',
    shown: { one: 'convocatoria', other: 'convocatorias', many: 'de convocatorias' },
    answers: 'Respuestas',
    answersOpen: { one: 'respuesta por atender', other: 'respuestas por atender', many: 'de respuestas por atender' },
    nothingOpen: 'Ninguna respuesta espera a nadie',
    sought: 'Importe buscado',
    notSought: 'no se indica ninguno',
    opensOn: 'Día de apertura',
    reminders: 'Recordatorios',
    remindersOn: (days) => `a quienes callan, ${days}`,
    noReminders: 'No se recuerda a nadie.',
    daysBefore: (days) => `${days} días antes de la fecha límite`,
    texts: 'Textos',
    noTexts: 'ninguno por ahora',
    sent: 'Correos escritos',
    sentOf: (sent, of) => `${sent} de ${of}`,
    handedOver: (count) => `entregados: ${count}`,
    waitingToLeave: (count) => `por salir: ${count}`,
    recipients: 'Destinatarios',
    deadlinePassed: 'ya pasó',
    refused: { one: 'correo rechazado', other: 'correos rechazados', many: 'de correos rechazados' },
    leftOut: { one: 'descartado', other: 'descartados', many: 'de descartados' },
    nobodyYet: 'aún no se ha elegido a nadie',
    opened: 'Abrieron su enlace',
    answered: 'Respondieron',
    ofSent: (share) => `${share} de los destinatarios`,
    pledged: 'Prometido',
    received: 'Recibido',
    ranges: 'Rangos indicados',
    rangesNote: 'además de lo prometido, de quienes aún no han prometido nada',
    notValued: {
      one: 'moneda sin tipo de cambio, sin valorar',
      other: 'monedas sin tipo de cambio, sin valorar',
      many: 'de monedas sin tipo de cambio, sin valorar',
    },
    ofSought: (share, sought) => `${share} de ${sought}`,
    soughtUnknown: 'el importe buscado no tiene tipo de cambio: no se compara',
    goal: 'Frente al importe buscado',
    goalText: (pledged, sought, share) => `${pledged} prometidos de ${sought} (${share})`,
    goalAlone: (pledged) => `${pledged} prometidos`,
    goalReceived: (received) => `de ellos, ${received} recibidos`,
    goalRange: (high) => `los rangos llegarían a ${high} más`,
    legendReceived: 'Recibido',
    legendPledged: 'Prometido, por recibir',
    legendRange: 'Rangos, como máximo',
    sending: (left, all) => `Se están escribiendo los correos: faltan ${left} de ${all}.`,
    sendingText: 'Esta página se actualiza sola; sin scripts, vuelva a cargarla.',
    next: 'Qué sigue',
    say: {
      draft: 'Todavía no se ha escrito a nadie.',
      scheduled:
        'Los correos salen solos el día de apertura. Hasta entonces pueden cambiarse los textos y los destinatarios.',
      open: 'Se reciben respuestas hasta la fecha límite. Se recuerda solo a quienes no han respondido.',
      past_deadline:
        'Ya no se escribe ni se recuerda a nadie. Lo que aún llegue se guarda y espera a que alguien lo dé por válido.',
      closed: 'Ya no se escribe a nadie. Lo que aún llegue se guarda y espera a que alguien lo dé por válido.',
    },
    ready: (count, day) => `Si se abre ahora, los correos a ${count} salen el ${day}.`,
    readyNow: (count) => `Si se abre ahora, los correos a ${count} salen en unos minutos. No se pueden hacer volver.`,
    missingRecipients: 'Todavía no la recibiría nadie.',
    missingTexts: (languages) => `Falta un texto en ${languages}, que leen algunos destinatarios.`,
    missingDays: 'Su fecha límite ya pasó.',
    addRecipients: 'Añadir destinatarios',
    writeTexts: 'Redactar los textos',
    changeDays: 'Fijar otra fecha límite',
    open: 'Abrir la convocatoria',
    openSure: '¿Abrirla ahora?',
    openLanguages: (languages) => `Idiomas de los correos: ${languages}.`,
    openNow: 'Sí, abrirla y escribir los correos',
    close: 'Cerrar la convocatoria',
    reopen: 'Abrirla de nuevo',
    takeBack: 'Retirarla',
    takeBackSays:
      'Retirada, la convocatoria vuelve a ser un borrador: todavía no se ha escrito a nadie y nada sale el día de apertura.',
    closeSays:
      'Cerrarla pone fin a los recordatorios y detiene los correos que no hayan salido. Los enlaces siguen mostrando lo respondido.',
    reopenSays:
      'Abierta de nuevo, la reciben quienes aún no la tenían, si la fecha límite no ha pasado; los recordatorios continúan.',
    archiveSays: 'Archivada, sale de la lista. Las promesas y las oportunidades se quedan.',
    laterDeadline: 'Aplazar la fecha límite',
    nowOpen: (title) => `${title} está abierta: se están escribiendo los correos`,
    nowScheduled: (title, day) => `${title} está programada: los correos salen el ${day}`,
    nowDraft: (title) => `${title} vuelve a ser un borrador`,
    nowClosed: (title) => `${title} está cerrada`,
    openAgain: (title) => `${title} está abierta de nuevo`,
    created: (title) => `${title} añadida. Ahora elija quién la recibe`,
    saved: (title) => `${title} guardada`,
    archived: (title) => `${title} archivada`,
    restored: (title) => `${title} restaurada`,
    archivedNotice:
      'Esta convocatoria está archivada: no está en ninguna lista. Sus promesas y oportunidades permanecen.',
    refusedTitle: 'Esto no se ha hecho',
    history: 'Historial',
    from: 'De la convocatoria',
  },
});
