import { words } from '../../platform/words.ts';

interface AnswerFormWords {
  byName: string;
  promisedBy: string;
  byHint: (recipient: string) => string;
  byFunction: string;
  words: string;
  question: string;
  why: string;
  note: string;
  amount: string;
  amountHint: string;
  currency: string;
  every: string;
  manners: Record<'once' | 'year' | 'halfYear' | 'quarter', string>;
  parts: string;
  partsHint: string;
  firstDay: string;
  goOn: string;
  previewTitle: string;
  previewLead: string;
  instalment: (number: number, of: number) => string;
  dueOn: string;
  together: string;
  send: string;
  changeIt: string;
  low: string;
  high: string;
  expectedOn: string;
  sendRange: string;
  sendQuestion: string;
  againOn: string;
  againHint: string;
  sendDecline: string;
  colleague: string;
  email: string;
  emailHint: string;
  sendOn: string;
  partsMissing: string;
  partsForOne: string;
  partsTooMany: string;
  tooFar: string;
  otherSum: (now: string, before: string) => string;
  lowAboveHigh: string;
  addressTaken: string;
  changedTitle: string;
  changedText: string;
  readAgain: string;
}

/** The forms of a recipient's answers. */
export const answerFormWords = words<AnswerFormWords>({
  en: {
    byName: 'Your name',
    promisedBy: 'Promised by',
    byHint: (recipient) => `The call went to ${recipient}. If you answer in their place, write your own name.`,
    byFunction: 'Function',
    words: 'Anything to add',
    question: 'Your question',
    why: 'A word why',
    note: 'A note to your colleague',
    amount: 'Amount',
    amountHint: 'As you write it: 1,250.50 or 250000',
    currency: 'Currency',
    every: 'How it is paid',
    manners: {
      once: 'In one payment',
      year: 'In yearly instalments',
      halfYear: 'In half-yearly instalments',
      quarter: 'In quarterly instalments',
    },
    parts: 'How many instalments',
    partsHint: 'Leave empty for one payment.',
    firstDay: 'Day of the payment, or of the first instalment',
    goOn: 'Look at it before sending',
    previewTitle: 'Look at your pledge',
    previewLead: 'Nothing is sent yet. Amounts and days can still be changed here.',
    instalment: (number, of) => (of === 1 ? 'Payment' : `Instalment ${number} of ${of}`),
    dueOn: 'Due',
    together: 'Together',
    send: 'Send the pledge',
    changeIt: 'Change amount or number',
    low: 'From',
    high: 'To',
    expectedOn: 'When you expect to know, or to pay',
    sendRange: 'Send the range',
    sendQuestion: 'Send the question',
    againOn: 'Ask me again from',
    againHint: 'Left empty, we may ask again in a year. If you would rather not hear of calls at all, say so above.',
    sendDecline: 'Decline',
    colleague: 'Name of your colleague',
    email: 'E-mail address',
    emailHint: 'The call goes there, with a link of their own.',
    sendOn: 'Pass on',
    partsMissing: 'Say how many instalments: a whole number from 2 to 60.',
    partsForOne: 'One payment is not several instalments. Leave this empty, or choose how often they come.',
    partsTooMany: 'The amount cannot be divided into so many instalments. Choose fewer.',
    tooFar: 'The last instalment would be due more than twenty years from now. Choose fewer or an earlier day.',
    otherSum: (now, before) =>
      `The instalments now make ${now} together, before it was ${before}. If you mean that, send it once more; else correct an amount.`,
    lowAboveHigh: 'This is less than the lower amount. Correct one of the two.',
    addressTaken: 'Somebody with this address has the call already. Choose another colleague.',
    changedTitle: 'The call has changed since you opened this page',
    changedText: 'Nothing was sent yet, and what you typed stands below. Please read the call again, then send.',
    readAgain: 'Read the call',
  },
  fr: {
    byName: 'Votre nom',
    promisedBy: 'Promis par',
    byHint: (recipient) =>
      `L’appel a été adressé à ${recipient}. Si vous répondez à sa place, indiquez votre propre nom.`,
    byFunction: 'Fonction',
    words: 'Quelque chose à ajouter',
    question: 'Votre question',
    why: 'Un mot d’explication',
    note: 'Un mot pour votre collègue',
    amount: 'Montant',
    amountHint: 'Comme vous l’écrivez\u00a0: 1\u00a0250,50 ou 250000',
    currency: 'Devise',
    every: 'Mode de versement',
    manners: {
      once: 'En un seul versement',
      year: 'En versements annuels',
      halfYear: 'En versements semestriels',
      quarter: 'En versements trimestriels',
    },
    parts: 'Nombre de versements',
    partsHint: 'À laisser vide pour un seul versement.',
    firstDay: 'Jour du versement, ou du premier d’entre eux',
    goOn: 'Vérifier avant l’envoi',
    previewTitle: 'Vérifiez votre promesse',
    previewLead: 'Rien n’est encore envoyé. Les montants et les jours peuvent encore être modifiés ici.',
    instalment: (number, of) => (of === 1 ? 'Versement' : `Versement ${number} sur ${of}`),
    dueOn: 'Échéance',
    together: 'Au total',
    send: 'Envoyer la promesse',
    changeIt: 'Modifier le montant ou le nombre',
    low: 'De',
    high: 'À',
    expectedOn: 'Quand vous pensez savoir, ou verser',
    sendRange: 'Envoyer la fourchette',
    sendQuestion: 'Envoyer la question',
    againOn: 'Me solliciter de nouveau à partir du',
    againHint:
      'Sans indication, nous pourrons vous solliciter de nouveau dans un an. Si vous ne souhaitez plus aucun appel, dites-le ci-dessus.',
    sendDecline: 'Décliner',
    colleague: 'Nom de votre collègue',
    email: 'Adresse électronique',
    emailHint: 'L’appel y est envoyé, avec un lien personnel.',
    sendOn: 'Transmettre',
    partsMissing: 'Indiquez le nombre de versements\u00a0: un nombre entier de 2 à 60.',
    partsForOne: 'Un seul versement n’en fait pas plusieurs. Laissez ce champ vide ou choisissez leur rythme.',
    partsTooMany: 'Le montant ne peut pas être réparti en autant de versements. Choisissez-en moins.',
    tooFar:
      'Le dernier versement serait dû dans plus de vingt ans. Choisissez moins de versements ou un premier jour plus proche.',
    otherSum: (now, before) =>
      `Les versements font maintenant ${now} au total, au lieu de ${before}. Si c’est voulu, envoyez de nouveau\u00a0; sinon, corrigez un montant.`,
    lowAboveHigh: 'C’est moins que le montant inférieur. Corrigez l’un des deux.',
    addressTaken: 'Quelqu’un a déjà reçu l’appel à cette adresse. Choisissez un autre collègue.',
    changedTitle: 'L’appel a changé depuis que vous avez ouvert cette page',
    changedText:
      'Rien n’est encore envoyé, et ce que vous avez saisi figure ci-dessous. Relisez l’appel, puis envoyez.',
    readAgain: 'Relire l’appel',
  },
  es: {
    byName: 'Su nombre',
    promisedBy: 'Lo promete',
    byHint: (recipient) =>
      `La convocatoria se envió a ${recipient}. Si responde en su lugar, escriba su propio nombre.`,
    byFunction: 'Función',
    words: 'Algo que añadir',
    question: 'Su pregunta',
    why: 'Unas palabras de explicación',
    note: 'Unas palabras para esa persona',
    amount: 'Importe',
    amountHint: 'Como usted lo escribe: 1.250,50 o 250000',
    currency: 'Moneda',
    every: 'Forma de pago',
    manners: {
      once: 'En un solo pago',
      year: 'En pagos anuales',
      halfYear: 'En pagos semestrales',
      quarter: 'En pagos trimestrales',
    },
    parts: 'Número de pagos',
    partsHint: 'Déjelo vacío si es uno solo.',
    firstDay: 'Día del pago, o del primero de ellos',
    goOn: 'Revisar antes de enviar',
    previewTitle: 'Revise su promesa',
    previewLead: 'Todavía no se ha enviado nada. Aquí puede cambiar aún importes y días.',
    instalment: (number, of) => (of === 1 ? 'Pago' : `Pago ${number} de ${of}`),
    dueOn: 'Vence',
    together: 'En total',
    send: 'Enviar la promesa',
    changeIt: 'Cambiar el importe o el número',
    low: 'Desde',
    high: 'Hasta',
    expectedOn: 'Cuándo espera saberlo, o pagar',
    sendRange: 'Enviar el rango',
    sendQuestion: 'Enviar la pregunta',
    againOn: 'Volver a preguntarme a partir del',
    againHint:
      'Si lo deja vacío, podemos volver a preguntar dentro de un año. Si prefiere no recibir ninguna convocatoria, dígalo arriba.',
    sendDecline: 'Declinar',
    colleague: 'Nombre de esa persona',
    email: 'Correo electrónico',
    emailHint: 'La convocatoria se envía allí, con un enlace propio.',
    sendOn: 'Pasar la convocatoria',
    partsMissing: 'Indique cuántos pagos: un número entero de 2 a 60.',
    partsForOne: 'Un solo pago no son varios. Deje esto vacío o elija cada cuánto se pagan.',
    partsTooMany: 'El importe no puede dividirse en tantos pagos. Elija menos.',
    tooFar: 'El último pago vencería dentro de más de veinte años. Elija menos pagos o un primer día más cercano.',
    otherSum: (now, before) =>
      `Los pagos suman ahora ${now}, y antes eran ${before}. Si es lo que quiere, envíelo otra vez; si no, corrija un importe.`,
    lowAboveHigh: 'Es menos que el importe inferior. Corrija uno de los dos.',
    addressTaken: 'Alguien con esta dirección ya tiene la convocatoria. Elija a otra persona.',
    changedTitle: 'La convocatoria ha cambiado desde que abrió esta página',
    changedText:
      'Todavía no se ha enviado nada, y lo que escribió sigue abajo. Lea otra vez la convocatoria y envíelo.',
    readAgain: 'Leer la convocatoria',
  },
});
