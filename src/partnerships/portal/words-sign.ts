import { words } from '../../platform/words.ts';

interface SignWords {
  title: string;
  uploadTitle: string;
  lead: string;
  uploadLead: string;
  who: string;
  name: string;
  function: string;
  functionHint: string;
  signature: string;
  signatureHint: string;
  notSameName: string;
  /** To another name than that of whoever was invited. */
  otherName: (invited: string) => string;
  otherSigns: string;
  powerMissing: string;
  consent: string;
  file: string;
  fileHint: string;
  fileMissing: string;
  notPdf: string;
  sign: string;
  handIn: string;
  code: string;
  codeLead: (address: string) => string;
  codeField: string;
  codeHint: string;
  sendCode: string;
  sendCodeAgain: string;
  codeSent: (address: string) => string;
  codeMissing: string;
  codeWrong: string;
  codeVerified: string;
  codeLater: (minutes: number) => string;
  codePageTitle: string;
  codePageLead: string;
  codePageOnce: string;
  codeDeadTitle: string;
  codeDeadText: string;
  thanksTitle: string;
  thanksSignedAs: (name: string, when: string) => string;
  thanksKeep: string;
  thanksConcluded: string;
  toOffer: string;
}

/** Signing on the portal. */
export const signWords = words<SignWords>({
  en: {
    title: 'Sign the agreement',
    uploadTitle: 'Hand in a signed copy',
    lead: 'Read the whole text, say who you are, and sign by typing your name. Nothing is signed before you press the button at the end.',
    uploadLead:
      'Save the text as PDF, sign it on paper or with a program of your own, and hand in the signed PDF here. Whether it is this text stays to be seen by the other side.',
    who: 'Who signs',
    name: 'Your name',
    function: 'Your function',
    functionHint: 'As it should stand beside your name, for example Director.',
    signature: 'Type your name once more: this is your signature',
    signatureHint: 'The same as above.',
    notSameName: 'Type the same name as above.',
    otherName: (invited) => `The offer is for ${invited}: sign with that name. Titles and further names may be added.`,
    otherSigns: 'If somebody else signs, hand over to them first',
    powerMissing: 'Only somebody with the power to sign can sign. Declare it, or hand over to a colleague who has it.',
    consent: 'By pressing the button you agree to this sentence, which is kept word for word:',
    file: 'Signed copy (PDF)',
    fileHint: 'One PDF file of at most 20 MB.',
    fileMissing: 'Choose the signed PDF.',
    notPdf: 'This is not a PDF. Save the signed text as PDF and choose that file.',
    sign: 'Sign now',
    handIn: 'Hand in the signed copy',
    code: 'Code',
    codeLead: (address) => `To sign you need six digits that we mail to the address on file, ${address}.`,
    codeField: 'Code from the mail',
    codeHint: 'Six digits. They work once, for 15 minutes.',
    sendCode: 'Send me the code',
    sendCodeAgain: 'Send a new code',
    codeSent: (address) => `The code is on its way to ${address}. Type it below.`,
    codeMissing: 'Type the six digits.',
    codeWrong:
      'This code is wrong or no longer works. Check the digits, or ask for a new code; after five wrong tries you need a new one.',
    codeVerified: 'Your code was right. You need not type it again.',
    codeLater: (minutes) =>
      `No more codes are mailed for now: five were asked for within the hour. Try again in ${minutes} min, or ask the Executive Secretariat if no code reaches you.`,
    codePageTitle: 'Your code for signing',
    codePageLead: 'Type these digits on the page where you are signing:',
    codePageOnce: 'They work once, for 15 minutes after the mail was written. Give them to nobody.',
    codeDeadTitle: 'This code no longer works',
    codeDeadText:
      'It was used, replaced by a newer one, or is more than 15 minutes old. Ask for a new code on the page where you are signing.',
    thanksTitle: 'Thank you, you have signed',
    thanksSignedAs: (name, when) => `Signed by ${name} on ${when}.`,
    thanksKeep: 'You can save the text now. The document with all signatures comes by mail once everybody has signed.',
    thanksConcluded: 'You can save the signed document now; it is mailed to you as well.',
    toOffer: 'Back to the offer',
  },
  fr: {
    title: 'Signer l’accord',
    uploadTitle: 'Remettre un exemplaire signé',
    lead: 'Lisez le texte en entier, indiquez qui vous êtes, puis signez en saisissant votre nom. Rien n’est signé avant que vous n’appuyiez sur le bouton final.',
    uploadLead:
      'Enregistrez le texte en PDF, signez-le sur papier ou avec votre propre logiciel, puis remettez ici le PDF signé. L’autre partie vérifiera qu’il s’agit bien de ce texte.',
    who: 'Qui signe',
    name: 'Votre nom',
    function: 'Votre fonction',
    functionHint: 'Telle qu’elle doit figurer à côté de votre nom, par exemple Directrice.',
    signature: 'Saisissez votre nom une seconde fois\u00a0: c’est votre signature',
    signatureHint: 'Le même que ci-dessus.',
    notSameName: 'Saisissez le même nom que ci-dessus.',
    otherName: (invited) =>
      `L’offre est destinée à ${invited}\u00a0: signez sous ce nom. Vous pouvez y ajouter un titre ou d’autres prénoms.`,
    otherSigns: 'Si une autre personne signe, transmettez-lui d’abord l’offre',
    powerMissing:
      'Seule une personne qui a le pouvoir de signer peut le faire. Déclarez-le, ou transmettez l’offre à un collègue qui l’a.',
    consent: 'En appuyant sur le bouton, vous acceptez cette phrase, conservée mot pour mot\u00a0:',
    file: 'Exemplaire signé (PDF)',
    fileHint: 'Un seul fichier PDF, de 20\u00a0Mo au plus.',
    fileMissing: 'Choisissez le PDF signé.',
    notPdf: 'Ce fichier n’est pas un PDF. Enregistrez le texte signé en PDF et choisissez ce fichier.',
    sign: 'Signer maintenant',
    handIn: 'Remettre l’exemplaire signé',
    code: 'Le code',
    codeLead: (address) =>
      `Pour signer, il vous faut six chiffres que nous envoyons à l’adresse enregistrée, ${address}.`,
    codeField: 'Code reçu par courriel',
    codeHint: 'Six chiffres. Ils servent une seule fois, pendant 15\u00a0minutes.',
    sendCode: 'M’envoyer le code',
    sendCodeAgain: 'Envoyer un nouveau code',
    codeSent: (address) => `Le code est en route vers ${address}. Saisissez-le ci-dessous.`,
    codeMissing: 'Saisissez les six chiffres.',
    codeWrong:
      'Ce code est faux ou ne fonctionne plus. Vérifiez les chiffres ou demandez un nouveau code\u00a0; après cinq essais erronés, il en faut un nouveau.',
    codeVerified: 'Votre code était juste. Inutile de le saisir de nouveau.',
    codeLater: (minutes) =>
      `Plus aucun code n’est envoyé pour l’instant\u00a0: cinq ont été demandés en une heure. Réessayez dans ${minutes}\u00a0min, ou adressez-vous au Secrétariat exécutif si aucun code ne vous parvient.`,
    codePageTitle: 'Votre code pour signer',
    codePageLead: 'Saisissez ces chiffres sur la page où vous signez\u00a0:',
    codePageOnce:
      'Ils servent une seule fois, dans les 15\u00a0minutes qui suivent le courriel. Ne les donnez à personne.',
    codeDeadTitle: 'Ce code ne fonctionne plus',
    codeDeadText:
      'Il a servi, a été remplacé par un code plus récent, ou date de plus de 15\u00a0minutes. Demandez-en un nouveau sur la page où vous signez.',
    thanksTitle: 'Merci, vous avez signé',
    thanksSignedAs: (name, when) => `Signé par ${name} le ${when}.`,
    thanksKeep:
      'Vous pouvez enregistrer le texte dès maintenant. Le document portant toutes les signatures vous parviendra par courriel quand tout le monde aura signé.',
    thanksConcluded:
      'Vous pouvez enregistrer dès maintenant le document signé\u00a0; il vous est aussi envoyé par courriel.',
    toOffer: 'Retour à l’offre',
  },
  es: {
    title: 'Firmar el acuerdo',
    uploadTitle: 'Entregar una copia firmada',
    lead: 'Lea el texto entero, indique quién es usted y firme escribiendo su nombre. No se firma nada hasta que pulse el botón del final.',
    uploadLead:
      'Guarde el texto como PDF, fírmelo en papel o con su propio programa y entregue aquí el PDF firmado. La otra parte comprobará que se trata de este texto.',
    who: 'Quién firma',
    name: 'Su nombre',
    function: 'Su cargo',
    functionHint: 'Como debe figurar junto a su nombre, por ejemplo, Directora.',
    signature: 'Escriba su nombre otra vez: esta es su firma',
    signatureHint: 'El mismo de arriba.',
    notSameName: 'Escriba el mismo nombre de arriba.',
    otherName: (invited) =>
      `La oferta es para ${invited}: firme con ese nombre. Puede añadir un título u otros nombres.`,
    otherSigns: 'Si firma otra persona, traspásele antes la oferta',
    powerMissing:
      'Solo puede firmar quien tiene poder para ello. Declárelo o traspase la oferta a una persona que lo tenga.',
    consent: 'Al pulsar el botón acepta esta frase, que se conserva palabra por palabra:',
    file: 'Copia firmada (PDF)',
    fileHint: 'Un solo archivo PDF de 20 MB como máximo.',
    fileMissing: 'Elija el PDF firmado.',
    notPdf: 'Este archivo no es un PDF. Guarde el texto firmado como PDF y elija ese archivo.',
    sign: 'Firmar ahora',
    handIn: 'Entregar la copia firmada',
    code: 'El código',
    codeLead: (address) => `Para firmar necesita seis cifras que enviamos a la dirección registrada, ${address}.`,
    codeField: 'Código del correo',
    codeHint: 'Seis cifras. Sirven una sola vez, durante 15 minutos.',
    sendCode: 'Enviarme el código',
    sendCodeAgain: 'Enviar un código nuevo',
    codeSent: (address) => `El código está en camino a ${address}. Escríbalo abajo.`,
    codeMissing: 'Escriba las seis cifras.',
    codeWrong:
      'Este código es incorrecto o ya no funciona. Revise las cifras o pida un código nuevo; tras cinco intentos fallidos hace falta uno nuevo.',
    codeVerified: 'Su código era correcto. No hace falta escribirlo otra vez.',
    codeLater: (minutes) =>
      `Por ahora no se envían más códigos: se han pedido cinco en una hora. Vuelva a intentarlo dentro de ${minutes} min o pregunte a la Secretaría Ejecutiva si no le llega ningún código.`,
    codePageTitle: 'Su código para firmar',
    codePageLead: 'Escriba estas cifras en la página en la que está firmando:',
    codePageOnce: 'Sirven una sola vez, durante los 15 minutos siguientes al correo. No se las dé a nadie.',
    codeDeadTitle: 'Este código ya no funciona',
    codeDeadText:
      'Se ha usado, lo ha sustituido uno más reciente o tiene más de 15 minutos. Pida un código nuevo en la página en la que está firmando.',
    thanksTitle: 'Gracias, usted ha firmado',
    thanksSignedAs: (name, when) => `Firmado por ${name} el ${when}.`,
    thanksKeep:
      'Puede guardar el texto ahora mismo. El documento con todas las firmas le llegará por correo cuando todas las personas hayan firmado.',
    thanksConcluded: 'Puede guardar ahora mismo el documento firmado; también se le envía por correo.',
    toOffer: 'Volver a la oferta',
  },
});
