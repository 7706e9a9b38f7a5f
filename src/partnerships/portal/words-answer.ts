import { words } from '../../platform/words.ts';

interface AnswerWords {
  declineTitle: string;
  declineLead: string;
  reason: string;
  decline: string;
  handOverTitle: string;
  handOverLead: string;
  handOverEnds: string;
  name: string;
  function: string;
  email: string;
  emailHint: string;
  handOver: string;
  handedOverTitle: string;
  handedOverText: (name: string, email: string) => string;
  proposeTitle: string;
  proposeLead: string;
  terms: string;
  term: string;
  termHint: string;
  lastDay: string;
  lastDayHint: string;
  notice: string;
  amount: (currency: string) => string;
  due: string;
  quantity: (unit: string) => string;
  from: string;
  to: string;
  clauses: string;
  clausesLead: string;
  otherLanguages: string;
  wording: string;
  comment: string;
  commentTerms: string;
  whole: string;
  wholeHint: string;
  marked: string;
  markedHint: string;
  chooseAgain: string;
  /** Over a form that is filled with a proposal which waits for an answer. */
  replaces: string;
  markedAgain: (name: string) => string;
  /** To a length and a last day together. */
  eitherEnd: string;
  nothing: string;
  send: string;
  sendHint: string;
}

/** Answers other than signing: proposals, handing over, declining. */
export const answerWords = words<AnswerWords>({
  en: {
    declineTitle: 'Decline the offer',
    declineLead:
      'The Executive Secretariat reads your reason and can come back with another offer. The present agreement stays as it is.',
    reason: 'Your reason',
    decline: 'Decline the offer',
    handOverTitle: 'Hand over to a colleague',
    handOverLead:
      'Your colleague gets a link of their own by mail and confirms the address by opening it. Then they sign in your place.',
    handOverEnds: 'Your own link stops working, and the Executive Secretariat is told.',
    name: 'Name of your colleague',
    function: 'Function',
    email: 'Mail address',
    emailHint: 'The link goes there and nowhere else.',
    handOver: 'Hand over',
    handedOverTitle: 'Handed over',
    handedOverText: (name, email) => `${name} gets a mail at ${email}. There is nothing left for you to do here.`,
    proposeTitle: 'Propose changes',
    proposeLead:
      'Change what should read otherwise and leave the rest as it is. You can also only comment. The Executive Secretariat answers by mail; nothing is signed by this.',
    terms: 'Terms',
    term: 'Length',
    termHint: 'Counted from the start of the agreement.',
    lastDay: 'Or a fixed last day',
    lastDayHint: 'Only if the agreement should end on a certain day.',
    notice: 'Notice period',
    amount: (currency) => `Amount in ${currency}`,
    due: 'Due on',
    quantity: (unit) => `Quantity (${unit})`,
    from: 'First day',
    to: 'Last day',
    clauses: 'Clauses',
    clausesLead: 'Open a clause to change its words or to comment on it.',
    otherLanguages:
      'You change the words in this language. The Executive Secretariat carries the change over to the other languages of the document.',
    wording: 'Words of the clause',
    comment: 'Comment',
    commentTerms: 'Comment on the terms',
    whole: 'The whole',
    wholeHint: 'What you want to say to the offer as a whole.',
    marked: 'Marked copy',
    markedHint: 'Your own copy of the text with your changes: PDF or office document, 20\u00a0MB at most.',
    chooseAgain: 'The file has to be chosen again.',
    replaces: 'Your proposal waits for an answer. It stands below as you sent it; sending this form replaces it.',
    markedAgain: (name) => `The marked copy ${name} has to be chosen again if it should go along.`,
    eitherEnd: 'Give either a length or a last day, and empty the other.',
    nothing: 'Change something, write a comment or choose a marked copy: until now this is the offer as it stands.',
    send: 'Send the proposal',
    sendHint: 'Until it is answered, nothing can be signed.',
  },
  fr: {
    declineTitle: 'Refuser l’offre',
    declineLead:
      'Le Secrétariat exécutif lit votre motif et peut revenir vers vous avec une autre offre. L’accord actuel reste tel qu’il est.',
    reason: 'Votre motif',
    decline: 'Refuser l’offre',
    handOverTitle: 'Transmettre à un collègue',
    handOverLead:
      'Votre collègue reçoit par courriel un lien personnel et confirme son adresse en l’ouvrant. Puis il ou elle signe à votre place.',
    handOverEnds: 'Votre propre lien cesse de fonctionner, et le Secrétariat exécutif en est informé.',
    name: 'Nom de votre collègue',
    function: 'Sa fonction',
    email: 'Son adresse électronique',
    emailHint: 'Le lien part à cette adresse et nulle part ailleurs.',
    handOver: 'Transmettre',
    handedOverTitle: 'C’est transmis',
    handedOverText: (name, email) =>
      `${name} reçoit un courriel à l’adresse ${email}. Vous n’avez plus rien à faire ici.`,
    proposeTitle: 'Proposer des modifications',
    proposeLead:
      'Changez ce qui doit être formulé autrement et laissez le reste tel quel. Vous pouvez aussi seulement commenter. Le Secrétariat exécutif répond par courriel\u00a0; cela ne signe rien.',
    terms: 'Les conditions',
    term: 'La durée',
    termHint: 'Comptée à partir du début de l’accord.',
    lastDay: 'Ou un dernier jour fixe',
    lastDayHint: 'Seulement si l’accord doit prendre fin un jour précis.',
    notice: 'Le préavis',
    amount: (currency) => `Montant en ${currency}`,
    due: 'Échéance',
    quantity: (unit) => `Quantité (${unit})`,
    from: 'Premier jour',
    to: 'Dernier jour',
    clauses: 'Les clauses',
    clausesLead: 'Ouvrez une clause pour en changer les mots ou la commenter.',
    otherLanguages:
      'Vous changez les mots dans cette langue. Le Secrétariat exécutif reporte la modification dans les autres langues du document.',
    wording: 'Texte de la clause',
    comment: 'Commentaire',
    commentTerms: 'Commenter les conditions',
    whole: 'L’ensemble',
    wholeHint: 'Ce que vous souhaitez dire de l’offre dans son ensemble.',
    marked: 'Exemplaire annoté',
    markedHint: 'Votre copie du texte avec vos modifications\u00a0: PDF ou document bureautique, 20\u00a0Mo au plus.',
    chooseAgain: 'Le fichier est à choisir de nouveau.',
    replaces:
      'Votre proposition attend une réponse. Elle figure ci-dessous telle que vous l’avez envoyée\u00a0; l’envoi de ce formulaire la remplace.',
    markedAgain: (name) => `L’exemplaire annoté ${name} est à choisir de nouveau s’il doit être joint.`,
    eitherEnd: 'Indiquez soit une durée, soit un dernier jour, et videz l’autre champ.',
    nothing:
      'Changez quelque chose, écrivez un commentaire ou choisissez un exemplaire annoté\u00a0: pour l’instant, c’est l’offre telle quelle.',
    send: 'Envoyer la proposition',
    sendHint: 'Tant qu’elle est sans réponse, rien ne peut être signé.',
  },
  es: {
    declineTitle: 'Rechazar la oferta',
    declineLead:
      'La Secretaría Ejecutiva lee su motivo y puede volver con otra oferta. El acuerdo actual queda como está.',
    reason: 'Su motivo',
    decline: 'Rechazar la oferta',
    handOverTitle: 'Traspasar a otra persona',
    handOverLead:
      'Esa persona recibe por correo un enlace propio y confirma su dirección al abrirlo. Después firma en lugar de usted.',
    handOverEnds: 'Su propio enlace deja de funcionar y se avisa a la Secretaría Ejecutiva.',
    name: 'Nombre de la persona',
    function: 'Cargo',
    email: 'Dirección de correo',
    emailHint: 'El enlace se envía a esa dirección y a ninguna otra.',
    handOver: 'Traspasar',
    handedOverTitle: 'Traspasada',
    handedOverText: (name, email) =>
      `${name} recibe un correo en la dirección ${email}. Usted ya no tiene nada que hacer aquí.`,
    proposeTitle: 'Proponer cambios',
    proposeLead:
      'Cambie lo que deba decir otra cosa y deje lo demás como está. También puede solo comentar. La Secretaría Ejecutiva responde por correo; con esto no se firma nada.',
    terms: 'Condiciones',
    term: 'La duración',
    termHint: 'Contada desde el inicio del acuerdo.',
    lastDay: 'O un último día fijo',
    lastDayHint: 'Solo si el acuerdo debe terminar un día determinado.',
    notice: 'El preaviso',
    amount: (currency) => `Importe en ${currency}`,
    due: 'Vencimiento',
    quantity: (unit) => `Cantidad (${unit})`,
    from: 'Primer día',
    to: 'Último día',
    clauses: 'Cláusulas',
    clausesLead: 'Abra una cláusula para cambiar sus palabras o comentarla.',
    otherLanguages:
      'Usted cambia las palabras en este idioma. La Secretaría Ejecutiva traslada el cambio a los demás idiomas del documento.',
    wording: 'Palabras de la cláusula',
    comment: 'Comentario',
    commentTerms: 'Comentar las condiciones',
    whole: 'El conjunto',
    wholeHint: 'Lo que quiere decir de la oferta en su conjunto.',
    marked: 'Copia anotada',
    markedHint: 'Su propia copia del texto con sus cambios: PDF o documento de oficina, 20\u00a0MB como máximo.',
    chooseAgain: 'Hay que elegir el archivo otra vez.',
    replaces: 'Su propuesta espera respuesta. Figura abajo tal como la envió; al enviar este formulario la sustituye.',
    markedAgain: (name) => `La copia anotada ${name} hay que elegirla otra vez si debe adjuntarse.`,
    eitherEnd: 'Indique una duración o un último día, y vacíe el otro campo.',
    nothing: 'Cambie algo, escriba un comentario o elija una copia anotada: por ahora es la oferta tal como está.',
    send: 'Enviar la propuesta',
    sendHint: 'Mientras no se responda, no se puede firmar nada.',
  },
});
