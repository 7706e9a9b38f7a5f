import { words } from '../../platform/words.ts';
import type { SigningRefusal } from './renewal-stage.ts';

interface SigningWords {
  title: string;
  lead: string;
  text: string;
  version: (number: number) => string;
  whoSigns: string;
  name: string;
  nameHint: (name: string) => string;
  functionOf: string;
  functionHint: string;
  notSameName: (name: string) => string;
  powerMissing: string;
  consentLead: string;
  sign: string;
  signed: string;
  concluded: string;
  refusals: Record<SigningRefusal, string>;
  notAmong: string;
  textChanged: string;
  toOffer: string;
  print: string;
  paperTitle: string;
  paperLead: (name: string) => string;
  scan: string;
  scanHint: string;
  scanMissing: string;
  paperName: string;
  paperPower: string;
  compared: (number: number) => string;
  comparedHint: string;
  comparedMissing: string;
  enter: string;
  entered: (name: string) => string;
  kept: string;
  signedCopy: string;
  copyTitle: string;
  copyOf: (name: string) => string;
  copyCompared: (number: number) => string;
  copyMissing: string;
  copyDiffers: string;
  newVersion: string;
  withdraw: string;
  dayOnPaper: string;
  dayOnPaperHint: string;
  dayOutside: (from: string, to: string) => string;
}

/** Signing inside Loam, and entering what was signed on paper. */
export const signingWords = words<SigningWords>({
  en: {
    title: 'Read and sign',
    lead: 'Read the whole text, then sign by typing your name. Nothing is signed before you press the button at the end.',
    text: 'What is signed',
    version: (number) => `Version ${number}`,
    whoSigns: 'Your signature',
    name: 'Type your name',
    nameHint: (name) => `As it stands in the agreement: ${name}`,
    functionOf: 'Function',
    functionHint: 'As it should stand beside your name.',
    notSameName: (name) => `Type your name as it stands in the agreement: ${name}.`,
    powerMissing: 'Only somebody with the power to sign can sign. Declare it, or have somebody else named.',
    consentLead: 'By pressing the button you agree to this sentence, which is kept word for word:',
    sign: 'Sign now',
    signed: 'Your signature stands. Whoever signs next gets a mail.',
    concluded: 'Your signature was the last: the agreement is concluded.',
    refusals: {
      not_sent: 'The offer has not been sent yet. It can be signed once it is.',
      withdrawn: 'The offer was withdrawn, so it can no longer be signed. Make a new one if it should go on.',
      declined: 'The partner declined the offer, so it can no longer be signed. Make a new one if it should go on.',
      concluded: 'Everybody has signed: the agreement is concluded, and nothing is left to sign.',
      already_signed: 'This signature was given already; it stands once.',
      deadline_passed: 'The deadline of the offer has passed. Set a later one on its record; then it can be signed.',
      proposal_open: 'The partner has proposed changes. Answer them first; then the offer can be signed.',
      version_changed: 'The text has changed since this page was opened. Nothing was signed: read the version below.',
      agreement_changed:
        'The agreement itself has changed since this offer was written. Make a new version; that one can be signed.',
      not_your_turn: 'Somebody else signs first. A mail says when it is this person’s turn.',
      not_confirmed:
        'The address of this person is not confirmed yet: the link in their mail has to be opened first. Send it again if it was lost.',
    },
    notAmong: 'You are not among those who sign this offer. Whoever writes offers can name you instead of a signatory.',
    textChanged: 'The text has changed',
    toOffer: 'Back to the offer',
    print: 'Text as PDF, for printing',
    paperTitle: 'Signature on paper',
    paperLead: (name) => `Enter what ${name} has signed in ink. The scan is kept with the signature.`,
    scan: 'Scan of the signed paper',
    scanHint: 'PDF or image, at most 20 MB. After a refusal it has to be chosen again.',
    scanMissing: 'Choose the scan: without it nobody could check the signature.',
    paperName: 'Name as written on the paper',
    paperPower: 'The paper says that this person has the power to sign.',
    compared: (number) => `I have compared the scan with version ${number}: it is this text, unchanged.`,
    comparedHint: 'Every page, in every language of the document.',
    comparedMissing: 'Compare the scan with the text first, and say so here.',
    enter: 'Enter the signature',
    entered: (name) => `The signature of ${name} stands.`,
    kept: 'Kept with the signature:',
    signedCopy: 'signed copy',
    copyTitle: 'Signed elsewhere',
    copyOf: (name) => `Signed copy of ${name}`,
    copyCompared: (number) => `I have compared the copy with this text: it is version ${number}, unchanged.`,
    copyMissing: 'Compare the signed copy with this text first, and say so here.',
    copyDiffers:
      'The partner signed this file outside Loam, and nobody has compared it yet. Where it differs from the text, do not sign: put a new version on the table, which voids the signature, or withdraw the offer.',
    newVersion: 'New version',
    withdraw: 'Withdraw the offer',
    dayOnPaper: 'Signed on',
    dayOnPaperHint: 'The day written on the paper. The signature counts from it.',
    dayOutside: (from, to) => `Enter a day from ${from}, when the offer was sent, to ${to}.`,
  },
  fr: {
    title: 'Lire et signer',
    lead: 'Lisez le texte en entier, puis signez en saisissant votre nom. Rien n’est signé avant que vous n’appuyiez sur le bouton final.',
    text: 'Ce qui est signé',
    version: (number) => `Version ${number}`,
    whoSigns: 'Votre signature',
    name: 'Saisissez votre nom',
    nameHint: (name) => `Tel qu’il figure dans l’accord\u00a0: ${name}`,
    functionOf: 'Fonction',
    functionHint: 'Telle qu’elle doit figurer à côté de votre nom.',
    notSameName: (name) => `Saisissez votre nom tel qu’il figure dans l’accord\u00a0: ${name}.`,
    powerMissing:
      'Seule une personne qui a le pouvoir de signer peut le faire. Déclarez-le, ou faites désigner quelqu’un d’autre.',
    consentLead: 'En appuyant sur le bouton, vous acceptez cette phrase, conservée mot pour mot\u00a0:',
    sign: 'Signer maintenant',
    signed: 'Votre signature est enregistrée. La personne qui signe ensuite reçoit un courriel.',
    concluded: 'Votre signature était la dernière\u00a0: l’accord est conclu.',
    refusals: {
      not_sent: 'L’offre n’a pas encore été envoyée. Elle pourra être signée une fois envoyée.',
      withdrawn: 'L’offre a été retirée et ne peut plus être signée. Faites-en une nouvelle s’il faut poursuivre.',
      declined:
        'Le partenaire a refusé l’offre, qui ne peut plus être signée. Faites-en une nouvelle s’il faut poursuivre.',
      concluded: 'Tout le monde a signé\u00a0: l’accord est conclu, il ne reste rien à signer.',
      already_signed: 'Cette signature a déjà été donnée\u00a0; elle ne compte qu’une fois.',
      deadline_passed:
        'Le délai de l’offre a expiré. Fixez-en un plus tardif sur sa fiche\u00a0; elle pourra alors être signée.',
      proposal_open:
        'Le partenaire a proposé des modifications. Répondez-y d’abord\u00a0; l’offre pourra ensuite être signée.',
      version_changed:
        'Le texte a changé depuis l’ouverture de cette page. Rien n’a été signé\u00a0: lisez la version ci-dessous.',
      agreement_changed:
        'L’accord lui-même a changé depuis la rédaction de cette offre. Faites une nouvelle version\u00a0; c’est elle qui pourra être signée.',
      not_your_turn: 'Une autre personne signe d’abord. Un courriel préviendra quand ce sera le tour de celle-ci.',
      not_confirmed:
        'L’adresse de cette personne n’est pas encore confirmée\u00a0: il faut d’abord ouvrir le lien de son courriel. Renvoyez-le s’il s’est perdu.',
    },
    notAmong:
      'Vous n’êtes pas parmi les signataires de cette offre. Les personnes qui rédigent les offres peuvent vous désigner à la place d’un signataire.',
    textChanged: 'Le texte a changé',
    toOffer: 'Retour à l’offre',
    print: 'Texte en PDF, à imprimer',
    paperTitle: 'Signature sur papier',
    paperLead: (name) =>
      `Enregistrez ce que ${name} a signé à l’encre. Le document numérisé est conservé avec la signature.`,
    scan: 'Numérisation du papier signé',
    scanHint: 'PDF ou image, 20\u00a0Mo au plus. Après un refus, il faut choisir le fichier de nouveau.',
    scanMissing: 'Choisissez la numérisation\u00a0: sans elle, personne ne pourrait vérifier la signature.',
    paperName: 'Nom tel qu’il figure sur le papier',
    paperPower: 'Le papier indique que cette personne a le pouvoir de signer.',
    compared: (number) => `J’ai comparé la numérisation à la version ${number}\u00a0: c’est ce texte, inchangé.`,
    comparedHint: 'Chaque page, dans chaque langue du document.',
    comparedMissing: 'Comparez d’abord la numérisation au texte, et indiquez-le ici.',
    enter: 'Enregistrer la signature',
    entered: (name) => `La signature de ${name} est enregistrée.`,
    kept: 'Conservé avec la signature\u00a0:',
    signedCopy: 'exemplaire signé',
    copyTitle: 'Signé ailleurs',
    copyOf: (name) => `Exemplaire signé de ${name}`,
    copyCompared: (number) => `J’ai comparé l’exemplaire à ce texte\u00a0: c’est la version ${number}, inchangée.`,
    copyMissing: 'Comparez d’abord l’exemplaire signé à ce texte, et indiquez-le ici.',
    copyDiffers:
      'Le partenaire a signé ce fichier hors de Loam, et personne ne l’a encore comparé. S’il diffère du texte, ne signez pas\u00a0: mettez une nouvelle version sur la table, ce qui annule la signature, ou retirez l’offre.',
    newVersion: 'Nouvelle version',
    withdraw: 'Retirer l’offre',
    dayOnPaper: 'Signé le',
    dayOnPaperHint: 'Le jour écrit sur le papier. La signature compte à partir de ce jour.',
    dayOutside: (from, to) => `Indiquez un jour compris entre le ${from}, jour de l’envoi de l’offre, et le ${to}.`,
  },
  es: {
    title: 'Leer y firmar',
    lead: 'Lea el texto entero y firme escribiendo su nombre. No se firma nada hasta que pulse el botón del final.',
    text: 'Lo que se firma',
    version: (number) => `Versión ${number}`,
    whoSigns: 'Su firma',
    name: 'Escriba su nombre',
    nameHint: (name) => `Como figura en el acuerdo: ${name}`,
    functionOf: 'Cargo',
    functionHint: 'Como debe figurar junto a su nombre.',
    notSameName: (name) => `Escriba su nombre como figura en el acuerdo: ${name}.`,
    powerMissing: 'Solo puede firmar quien tiene poder para ello. Declárelo o pida que se designe a otra persona.',
    consentLead: 'Al pulsar el botón acepta esta frase, que se conserva palabra por palabra:',
    sign: 'Firmar ahora',
    signed: 'Su firma consta. Quien firme a continuación recibirá un correo.',
    concluded: 'Su firma era la última: el acuerdo está celebrado.',
    refusals: {
      not_sent: 'La oferta aún no se ha enviado. Podrá firmarse cuando se envíe.',
      withdrawn: 'La oferta se retiró y ya no puede firmarse. Haga otra si hay que continuar.',
      declined: 'El socio rechazó la oferta, que ya no puede firmarse. Haga otra si hay que continuar.',
      concluded: 'Todas las partes han firmado: el acuerdo está celebrado y no queda nada por firmar.',
      already_signed: 'Esta firma ya se dio; consta una sola vez.',
      deadline_passed: 'El plazo de la oferta ha vencido. Fije otro en su ficha; entonces podrá firmarse.',
      proposal_open: 'El socio ha propuesto cambios. Respóndalos primero; después podrá firmarse la oferta.',
      version_changed:
        'El texto ha cambiado desde que se abrió esta página. No se firmó nada: lea la versión de abajo.',
      agreement_changed:
        'El propio acuerdo ha cambiado desde que se redactó esta oferta. Haga una versión nueva; esa podrá firmarse.',
      not_your_turn: 'Otra persona firma antes. Un correo avisará cuando sea el turno de esta.',
      not_confirmed:
        'La dirección de esta persona aún no está confirmada: antes hay que abrir el enlace de su correo. Envíelo de nuevo si se perdió.',
    },
    notAmong:
      'Usted no figura entre quienes firman esta oferta. Quien redacta las ofertas puede designarle en lugar de un firmante.',
    textChanged: 'El texto ha cambiado',
    toOffer: 'Volver a la oferta',
    print: 'Texto en PDF, para imprimir',
    paperTitle: 'Firma en papel',
    paperLead: (name) =>
      `Registre lo que ${name} ha firmado con tinta. El documento escaneado se conserva con la firma.`,
    scan: 'Escaneado del papel firmado',
    scanHint: 'PDF o imagen, 20 MB como máximo. Tras un rechazo hay que elegirlo otra vez.',
    scanMissing: 'Elija el escaneado: sin él nadie podría comprobar la firma.',
    paperName: 'Nombre tal como figura en el papel',
    paperPower: 'El papel indica que esta persona tiene poder para firmar.',
    compared: (number) => `He comparado el escaneado con la versión ${number}: es este texto, sin cambios.`,
    comparedHint: 'Cada página, en cada idioma del documento.',
    comparedMissing: 'Compare antes el escaneado con el texto e indíquelo aquí.',
    enter: 'Registrar la firma',
    entered: (name) => `La firma de ${name} consta.`,
    kept: 'Se conserva con la firma:',
    signedCopy: 'copia firmada',
    copyTitle: 'Firmado fuera de aquí',
    copyOf: (name) => `Copia firmada de ${name}`,
    copyCompared: (number) => `He comparado la copia con este texto: es la versión ${number}, sin cambios.`,
    copyMissing: 'Compare antes la copia firmada con este texto e indíquelo aquí.',
    copyDiffers:
      'El socio firmó este archivo fuera de Loam y nadie lo ha comparado aún. Si difiere del texto, no firme: ponga una versión nueva sobre la mesa, lo que anula la firma, o retire la oferta.',
    newVersion: 'Versión nueva',
    withdraw: 'Retirar la oferta',
    dayOnPaper: 'Firmado el',
    dayOnPaperHint: 'El día escrito en el papel. La firma cuenta desde ese día.',
    dayOutside: (from, to) => `Indique un día entre el ${from}, cuando se envió la oferta, y el ${to}.`,
  },
});
