import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { DeadReason } from './open-call-link.ts';

interface AnsweringWords {
  eyebrow: string;
  landingLead: string;
  forWhom: string;
  open: string;
  openHint: string;
  notYou: string;
  notYouText: string;
  notYouColleague: string;
  passedFrom: (name: string) => string;
  questions: (name: string) => string;
  back: string;
  unknownTitle: string;
  unknownText: string;
  dead: Record<DeadReason, { title: string; text: string }>;
  passedTo: (name: string, address: string) => string;
  notTaken: string;
  /** Over a form that was sent too often, shown again as typed. */
  pause: (minutes: number) => string;
  conflictTitle: string;
  sought: string;
  noAmount: string;
  deadline: string;
  daysLeft: (days: number) => string;
  lastDay: string;
  passed: string;
  from: string;
  secretariat: string;
  purpose: string;
  ledBy: string;
  otherLanguage: string;
  noText: string;
  lateTitle: (day: string) => string;
  lateText: string;
  closedTitle: string;
  closedText: string;
  /** Why a closed call is passed on to nobody, and what can be done instead. */
  closedToOthers: string;
  toAnswer: string;
  answers: string;
  noAnswers: string;
  by: (name: string, what: string | null) => string;
  dueOn: string;
  amount: string;
  received: string;
  writtenOff: string;
  reply: string;
}

/** The recipient's pages of a call: landing page, dead links, the call itself. */
export const answeringWords = words<AnsweringWords>({
  en: {
    eyebrow: 'Call for funding of the “4 per 1000” Initiative',
    landingLead:
      'On the next page you can read the call and answer it: pledge an amount, name a range, ask, pass it on to a colleague or decline.',
    forWhom: 'This page is for',
    open: 'Read the call',
    openHint: 'You need no account. Nothing is promised by opening the page.',
    notYou: 'This is not for you?',
    notYouText: 'Then please close this page. Nothing has happened yet, and nothing will.',
    notYouColleague: 'Should a colleague answer? Read the call and pass it on there: they get a link of their own.',
    passedFrom: (name) => `${name} has passed this call on to you.`,
    questions: (name) => `Questions? ${name} at the Executive Secretariat will answer them:`,
    back: 'Back to the call',
    unknownTitle: 'This link is not known',
    unknownText:
      'The address is not complete or was never given out. Open the link in the mail once more, or copy the whole address from there. If that does not help, answer the mail.',
    dead: {
      passed_on: {
        title: 'The call was passed on',
        text: 'A colleague of yours now answers and has a link of their own. This one no longer works.',
      },
      resent: {
        title: 'There is a newer link',
        text: 'Another link was mailed after this one and has replaced it. Please use the newer mail.',
      },
      taken_back: {
        title: 'This link was taken back',
        text: 'The Executive Secretariat has taken this link back, so nothing can be answered by it. If that surprises you, please answer the mail.',
      },
      expired: {
        title: 'This link has expired',
        text: 'The time in which the call could be answered is long over. If you would still like to help, please answer the mail: the Executive Secretariat will be glad.',
      },
      over: {
        title: 'This call is over',
        text: 'The Executive Secretariat has put this call away. If you would still like to help, please answer the mail.',
      },
    },
    passedTo: (name, address) => `It was passed on to ${name} (${address}).`,
    notTaken: 'What you have just sent was not taken. To keep what you typed, go back in your browser and copy it.',
    pause: (minutes) =>
      `A great deal was sent by this link within the hour, so this was not taken yet. What you typed stands below: please send it again in ${minutes} min.`,
    conflictTitle: 'That is not possible now',
    sought: 'Sought',
    noAmount: 'No amount is named',
    deadline: 'Deadline',
    daysLeft: (days) => counted(days, { one: 'day left', other: 'days left' }, 'en'),
    lastDay: 'Today is the last day',
    passed: 'The day has passed',
    from: 'From',
    secretariat: 'Executive Secretariat',
    purpose: 'What it is for',
    ledBy: 'Led by',
    otherLanguage: 'This call was not written in English.',
    noText: 'The text of this call is not there in your language. Please ask the Executive Secretariat for it.',
    lateTitle: (day) => `The deadline was ${day}`,
    lateText:
      'You can still answer. Your answer is kept and marked as late, and the Executive Secretariat decides whether it can count.',
    closedTitle: 'The call is closed',
    closedText:
      'You can still answer. Your answer is kept, and the Executive Secretariat decides whether it can count.',
    closedToOthers:
      'This call is closed, so it is no longer passed on: nobody else is written to. You can answer it yourself, or ask the Executive Secretariat to write to your colleague.',
    toAnswer: 'Answer the call',
    answers: 'What was answered',
    noAnswers: 'Nothing has been answered yet.',
    by: (name, what) => (what ? `${name}, ${what}` : name),
    dueOn: 'Due',
    amount: 'Amount',
    received: 'Received',
    writtenOff: 'no longer expected',
    reply: 'Reply of the Executive Secretariat',
  },
  fr: {
    eyebrow: 'Appel à financement de l’Initiative «\u00a04 pour 1000\u00a0»',
    landingLead:
      'À la page suivante, vous pouvez lire l’appel et y répondre\u00a0: promettre un montant, indiquer une fourchette, poser une question, le transmettre à un collègue ou décliner.',
    forWhom: 'Cette page est destinée à',
    open: 'Lire l’appel',
    openHint: 'Aucun compte n’est nécessaire. Ouvrir la page n’engage à rien.',
    notYou: 'Cette page n’est pas pour vous\u00a0?',
    notYouText: 'Vous pouvez fermer cette page. Rien ne s’est encore passé, et rien ne se passera.',
    notYouColleague:
      'Une autre personne doit répondre\u00a0? Lisez l’appel et transmettez-le-lui depuis la page\u00a0: elle recevra son propre lien.',
    passedFrom: (name) => `${name} vous a transmis cet appel.`,
    questions: (name) => `Des questions\u00a0? ${name}, au Secrétariat exécutif, y répondra\u00a0:`,
    back: 'Retour à l’appel',
    unknownTitle: 'Ce lien n’est pas connu',
    unknownText:
      'L’adresse est incomplète ou n’a jamais été attribuée. Ouvrez de nouveau le lien du courriel, ou copiez-y l’adresse entière. Si cela ne suffit pas, répondez au courriel.',
    dead: {
      passed_on: {
        title: 'L’appel a été transmis',
        text: 'Une autre personne de votre organisation répond désormais et dispose de son propre lien. Celui-ci ne fonctionne plus.',
      },
      resent: {
        title: 'Il y a un lien plus récent',
        text: 'Un autre lien a été envoyé ensuite et remplace celui-ci. Utilisez le courriel le plus récent.',
      },
      taken_back: {
        title: 'Ce lien a été repris',
        text: 'Le Secrétariat exécutif a repris ce lien\u00a0: il ne permet plus de répondre. Si cela vous étonne, répondez au courriel.',
      },
      expired: {
        title: 'Ce lien a expiré',
        text: 'Le délai de réponse à cet appel est passé depuis longtemps. Si vous souhaitez tout de même nous aider, répondez au courriel\u00a0: le Secrétariat exécutif s’en réjouira.',
      },
      over: {
        title: 'Cet appel est terminé',
        text: 'Le Secrétariat exécutif a archivé cet appel. Si vous souhaitez tout de même nous aider, répondez au courriel.',
      },
    },
    passedTo: (name, address) => `Il a été transmis à ${name} (${address}).`,
    notTaken:
      'Ce que vous venez d’envoyer n’a pas été pris en compte. Pour garder ce que vous avez saisi, revenez en arrière dans votre navigateur et copiez-le.',
    pause: (minutes) =>
      `Ce lien a servi à beaucoup d’envois en une heure\u00a0: celui-ci n’a pas encore été pris en compte. Ce que vous avez saisi figure ci-dessous\u00a0; envoyez-le de nouveau dans ${minutes}\u00a0min.`,
    conflictTitle: 'Ce n’est pas possible pour l’instant',
    sought: 'Montant recherché',
    noAmount: 'Aucun montant n’est indiqué',
    deadline: 'Date limite',
    daysLeft: (days) => counted(days, { one: 'jour restant', other: 'jours restants' }, 'fr'),
    lastDay: 'C’est aujourd’hui le dernier jour',
    passed: 'Ce jour est passé',
    from: 'De la part de',
    secretariat: 'Secrétariat exécutif',
    purpose: 'À quoi cela servira',
    ledBy: 'Conduit par',
    otherLanguage: 'Cet appel n’a pas été rédigé en français.',
    noText: 'Le texte de cet appel manque dans votre langue. Demandez-le au Secrétariat exécutif.',
    lateTitle: (day) => `La date limite était le ${day}`,
    lateText:
      'Vous pouvez encore répondre. Votre réponse est gardée et marquée comme tardive\u00a0; le Secrétariat exécutif décide si elle peut compter.',
    closedTitle: 'L’appel est clos',
    closedText:
      'Vous pouvez encore répondre. Votre réponse est gardée, et le Secrétariat exécutif décide si elle peut compter.',
    closedToOthers:
      'Cet appel est clos\u00a0: il n’est plus transmis, et personne d’autre ne reçoit de courriel. Vous pouvez répondre vous-même, ou demander au Secrétariat exécutif d’écrire à votre collègue.',
    toAnswer: 'Répondre à l’appel',
    answers: 'Ce qui a été répondu',
    noAnswers: 'Aucune réponse n’a encore été donnée.',
    by: (name, what) => (what ? `${name}, ${what}` : name),
    dueOn: 'Échéance',
    amount: 'Montant',
    received: 'Reçu',
    writtenOff: 'n’est plus attendu',
    reply: 'Réponse du Secrétariat exécutif',
  },
  es: {
    eyebrow: 'Convocatoria de financiación de la Iniciativa «4\u00a0por\u00a01000»',
    landingLead:
      'En la página siguiente puede leer la convocatoria y responder: prometer un importe, indicar un rango, preguntar, pasarla a otra persona o declinar.',
    forWhom: 'Esta página es para',
    open: 'Leer la convocatoria',
    openHint: 'No necesita ninguna cuenta. Con abrir la página no promete nada.',
    notYou: '¿No es para usted?',
    notYouText: 'Cierre entonces esta página. Todavía no ha pasado nada, ni pasará.',
    notYouColleague:
      '¿Debe responder otra persona? Lea la convocatoria y pásesela desde allí: recibirá su propio enlace.',
    passedFrom: (name) => `${name} le ha pasado esta convocatoria.`,
    questions: (name) => `¿Preguntas? ${name}, de la Secretaría Ejecutiva, las responderá:`,
    back: 'Volver a la convocatoria',
    unknownTitle: 'Este enlace no se conoce',
    unknownText:
      'La dirección está incompleta o nunca se asignó. Abra otra vez el enlace del correo o copie de él la dirección entera. Si no sirve, responda al correo.',
    dead: {
      passed_on: {
        title: 'La convocatoria se pasó a otra persona',
        text: 'Ahora responde otra persona de su organización, que tiene su propio enlace. Este ya no funciona.',
      },
      resent: {
        title: 'Hay un enlace más reciente',
        text: 'Después de este se envió otro enlace, que lo sustituye. Use el correo más reciente.',
      },
      taken_back: {
        title: 'Este enlace se ha retirado',
        text: 'La Secretaría Ejecutiva ha retirado este enlace y ya no se puede responder con él. Si le sorprende, responda al correo.',
      },
      expired: {
        title: 'Este enlace ha caducado',
        text: 'El plazo para responder a esta convocatoria terminó hace tiempo. Si aun así desea ayudar, responda al correo: la Secretaría Ejecutiva se alegrará.',
      },
      over: {
        title: 'Esta convocatoria ha terminado',
        text: 'La Secretaría Ejecutiva ha archivado esta convocatoria. Si aun así desea ayudar, responda al correo.',
      },
    },
    passedTo: (name, address) => `Se pasó a ${name} (${address}).`,
    notTaken:
      'Lo que acaba de enviar no se ha tenido en cuenta. Para conservar lo que escribió, vuelva atrás en su navegador y cópielo.',
    pause: (minutes) =>
      `Con este enlace se ha enviado mucho en una hora, por lo que esto aún no se ha tenido en cuenta. Lo que escribió sigue abajo: envíelo otra vez dentro de ${minutes} min.`,
    conflictTitle: 'Ahora no es posible',
    sought: 'Importe solicitado',
    noAmount: 'No se indica ningún importe',
    deadline: 'Fecha límite',
    daysLeft: (days) => counted(days, { one: 'día por delante', other: 'días por delante' }, 'es'),
    lastDay: 'Hoy es el último día',
    passed: 'Ese día ha pasado',
    from: 'De parte de',
    secretariat: 'Secretaría Ejecutiva',
    purpose: 'Para qué es',
    ledBy: 'Dirigido por',
    otherLanguage: 'Esta convocatoria no se escribió en español.',
    noText: 'El texto de esta convocatoria no está en su idioma. Pídalo a la Secretaría Ejecutiva.',
    lateTitle: (day) => `El plazo terminó el ${day}`,
    lateText:
      'Todavía puede responder. Su respuesta se guarda y se marca como tardía; la Secretaría Ejecutiva decide si puede contar.',
    closedTitle: 'La convocatoria está cerrada',
    closedText: 'Todavía puede responder. Su respuesta se guarda, y la Secretaría Ejecutiva decide si puede contar.',
    closedToOthers:
      'Esta convocatoria está cerrada, así que ya no se pasa a nadie más ni se escribe a otras personas. Puede responder usted, o pedir a la Secretaría Ejecutiva que escriba a su colega.',
    toAnswer: 'Responder a la convocatoria',
    answers: 'Lo que se ha respondido',
    noAnswers: 'Todavía no se ha respondido nada.',
    by: (name, what) => (what ? `${name}, ${what}` : name),
    dueOn: 'Vence',
    amount: 'Importe',
    received: 'Recibido',
    writtenOff: 'ya no se espera',
    reply: 'Respuesta de la Secretaría Ejecutiva',
  },
});
