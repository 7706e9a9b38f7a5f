import { counted } from '../../platform/format.ts';
import { de } from '../../platform/french.ts';
import { words } from '../../platform/words.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';

/** What a sentence about where an offer stands may name. */
export interface StandingFacts {
  deadline: string;
  /** Who can sign next; '' while nobody can. */
  next: string;
}

interface OfferPageWords {
  title: string;
  manners: { successor: string; amendment: string };
  /** Where it stands for whoever reads, and what they can do. `open`: it is theirs to sign; `paper`: they want to do so by hand. */
  standing: Record<SigningRefusal | 'open' | 'paper', { title: string; text: (facts: StandingFacts) => string }>;
  signedOn: (day: string) => string;
  starts: (day: string) => string;
  gap: (days: number) => string;
  amended: string;
  deadline: string;
  version: string;
  versionNumber: (number: number) => string;
  signatures: string;
  signed: (when: string) => string;
  signsNext: string;
  signsLater: string;
  notSigned: string;
  /** Over the names once everybody has signed. */
  signatories: string;
  handedOver: (from: string) => string;
  note: string;
  compare: string;
  compareLead: string;
  compareConcluded: string;
  soFar: string;
  offered: string;
  unchanged: string;
  differs: string;
  nothing: string;
  notCarried: string;
  length: string;
  contributions: string;
  obligations: string;
  noContributions: string;
  noObligations: string;
  text: string;
  textIn: (language: string) => string;
  textLead: (count: number) => string;
  textSigned: string;
  hash: (hash: string) => string;
  pdf: string;
  pdfSigned: string;
  history: string;
  offeredOn: (day: string) => string;
  proposedOn: (day: string) => string;
  waits: string;
  accepted: string;
  answered: string;
  changes: string;
  comments: string;
  whole: string;
  markedCopy: (name: string) => string;
  reply: string;
  actions: string;
  toAnswer: string;
  sign: string;
  signHint: string;
  propose: string;
  proposeHint: string;
  handOver: string;
  handOverHint: string;
  upload: string;
  uploadHint: string;
  ink: string;
  inkHint: string;
  inkAsked: (day: string) => string;
  decline: string;
  declineHint: string;
  obligationsLink: string;
  confirmFirst: string;
}

/** The page of an offer. */
export const offerPageWords = words<OfferPageWords>({
  en: {
    title: 'The offer',
    manners: {
      successor: 'When all have signed, a new agreement follows the present one.',
      amendment: 'When all have signed, the present agreement is amended.',
    },
    standing: {
      open: {
        title: 'Your answer is asked for',
        text: ({ deadline }) => `Read the terms and the text, then sign, propose changes or decline by ${deadline}.`,
      },
      paper: {
        title: 'Signing on paper was asked for',
        text: ({ deadline }) =>
          `The Executive Secretariat sends you the paper. Sign it and send it back by ${deadline}; once it has arrived your signature is entered here. Until then you can still sign on this page instead.`,
      },
      not_sent: {
        title: 'Not sent yet',
        text: () => 'The Executive Secretariat is still preparing this offer. It can be signed once it is sent.',
      },
      withdrawn: {
        title: 'The offer was withdrawn',
        text: () => 'The Executive Secretariat has withdrawn it. Nothing can be signed any more.',
      },
      declined: {
        title: 'The offer was declined',
        text: () =>
          'It stays here to be read. If you want to come back to it, please tell the Executive Secretariat, which can make a new offer.',
      },
      concluded: {
        title: 'Everybody has signed',
        text: () => 'The agreement is concluded. The signed text is mailed to both sides.',
      },
      already_signed: {
        title: 'You have signed',
        text: ({ next }) =>
          next
            ? `Thank you. It is now the turn of ${next}. You will get a mail once everybody has signed.`
            : 'Thank you. At present nobody else can sign; you will get a mail when that changes.',
      },
      deadline_passed: {
        title: 'The deadline has passed',
        text: ({ deadline }) =>
          `It was ${deadline}. The Executive Secretariat can extend it: please ask there if you still want to sign.`,
      },
      proposal_open: {
        title: 'Your proposal is being looked at',
        text: () =>
          'The Executive Secretariat will answer it by mail. Until then nothing can be signed. You can send another proposal, which replaces the first.',
      },
      version_changed: {
        title: 'There is a new version',
        text: () =>
          'The text has changed since you opened it. Nothing was signed. Please read the new version and sign that one.',
      },
      agreement_changed: {
        title: 'The agreement itself has changed',
        text: () =>
          'It was changed or ended after this offer was made, so this text can no longer be signed. Nothing is lost: the Executive Secretariat has to make a new version, and you will get a mail.',
      },
      not_your_turn: {
        title: 'Somebody else signs before you',
        text: ({ next }) => `It is the turn of ${next}. You will get a mail when it is yours.`,
      },
      not_confirmed: {
        title: 'Please confirm your address first',
        text: () => 'The offer was handed over to you. Open the first page of your link and press the button there.',
      },
    },
    signedOn: (day) => `Last signature on ${day}.`,
    starts: (day) => `The new agreement takes effect on ${day}.`,
    gap: (days) =>
      `For ${counted(days, { one: 'day', other: 'days' }, 'en')} before that no agreement was in force. Nothing is back-dated.`,
    amended: 'The present agreement was amended.',
    deadline: 'Answer by',
    version: 'Version',
    versionNumber: (number) => `Version ${number}`,
    signatures: 'Who signs, in this order',
    signed: (when) => `signed on ${when}`,
    signsNext: 'signs next',
    signsLater: 'signs after that',
    notSigned: 'no signature',
    signatories: 'Who has signed',
    handedOver: (from) => `handed over by ${from}`,
    note: 'What the Executive Secretariat writes',
    compare: 'The agreement so far and the offer',
    compareLead: 'First what holds today, then what is offered.',
    compareConcluded: 'First what held before the signatures, then what was agreed.',
    soFar: 'So far',
    offered: 'Offered',
    unchanged: 'unchanged',
    differs: 'changed',
    nothing: 'nothing',
    notCarried: 'not part of the offer',
    length: 'Length and end',
    contributions: 'Contributions',
    obligations: 'Obligations',
    noContributions: 'No contributions are named.',
    noObligations: 'No obligations are named.',
    text: 'The text',
    textIn: (language) => `In ${language}`,
    textLead: (count) =>
      count > 1 ? 'This is what is signed, in all of its languages.' : 'This is what is signed, word for word.',
    textSigned: 'This is what was signed.',
    hash: (hash) => `Fingerprint of this version (SHA-256): ${hash}`,
    pdf: 'Save as PDF',
    pdfSigned: 'Save the signed PDF',
    history: 'Versions so far',
    offeredOn: (day) => `offered on ${day}`,
    proposedOn: (day) => `proposed on ${day}`,
    waits: 'waits for an answer',
    accepted: 'accepted',
    answered: 'answered',
    changes: 'What differs from the version before',
    comments: 'Comments',
    whole: 'The whole',
    markedCopy: (name) => `Marked copy: ${name}`,
    reply: 'Answer',
    actions: 'Your answer',
    toAnswer: 'Go to your answer',
    sign: 'Sign',
    signHint: 'On this page, by typing your name.',
    propose: 'Propose changes',
    proposeHint: 'Comment on clauses, other terms, a marked copy.',
    handOver: 'Hand over to a colleague',
    handOverHint: 'Somebody else of your organisation signs.',
    upload: 'Hand in a signed copy',
    uploadHint: 'Save the PDF, sign it your own way, hand it in.',
    ink: 'Ask to sign on paper',
    inkHint: 'The Executive Secretariat sends you the paper.',
    inkAsked: (day) => `You asked on ${day} to sign on paper. The Executive Secretariat will get in touch.`,
    decline: 'Decline',
    declineHint: 'With a reason. It can be talked about again.',
    obligationsLink: 'What is still open in the present agreement',
    confirmFirst: 'To the first page',
  },
  fr: {
    title: 'L’offre',
    manners: {
      successor: 'Quand tout le monde aura signé, un nouvel accord prendra la suite de l’accord actuel.',
      amendment: 'Quand tout le monde aura signé, l’accord actuel sera modifié par avenant.',
    },
    standing: {
      open: {
        title: 'Votre réponse est attendue',
        text: ({ deadline }) =>
          `Lisez les conditions et le texte, puis signez, proposez des modifications ou refusez, au plus tard le ${deadline}.`,
      },
      paper: {
        title: 'La signature sur papier a été demandée',
        text: ({ deadline }) =>
          `Le Secrétariat exécutif vous envoie le papier. Signez-le et renvoyez-le au plus tard le ${deadline}\u00a0; à son arrivée, votre signature sera enregistrée ici. D’ici là, vous pouvez encore signer sur cette page.`,
      },
      not_sent: {
        title: 'Pas encore envoyée',
        text: () =>
          'Le Secrétariat exécutif prépare encore cette offre. Elle pourra être signée une fois qu’elle aura été envoyée.',
      },
      withdrawn: {
        title: 'L’offre a été retirée',
        text: () => 'Le Secrétariat exécutif l’a retirée. Plus rien ne peut être signé.',
      },
      declined: {
        title: 'L’offre a été refusée',
        text: () =>
          'Elle reste lisible ici. Si vous souhaitez y revenir, dites-le au Secrétariat exécutif, qui peut faire une nouvelle offre.',
      },
      concluded: {
        title: 'Tout le monde a signé',
        text: () => 'L’accord est conclu. Le texte signé est envoyé par courriel aux deux parties.',
      },
      already_signed: {
        title: 'Vous avez signé',
        text: ({ next }) =>
          next
            ? `Merci. C’est maintenant au tour ${de(next)}. Vous recevrez un courriel quand tout le monde aura signé.`
            : 'Merci. Personne d’autre ne peut signer pour l’instant\u00a0; vous recevrez un courriel quand cela changera.',
      },
      deadline_passed: {
        title: 'Le délai est passé',
        text: ({ deadline }) =>
          `Il courait jusqu’au ${deadline}. Le Secrétariat exécutif peut le prolonger\u00a0: écrivez-lui si vous souhaitez encore signer.`,
      },
      proposal_open: {
        title: 'Votre proposition est à l’étude',
        text: () =>
          'Le Secrétariat exécutif y répondra par courriel. D’ici là, rien ne peut être signé. Vous pouvez envoyer une autre proposition, qui remplacera la première.',
      },
      version_changed: {
        title: 'Il y a une nouvelle version',
        text: () =>
          'Le texte a changé depuis que vous l’avez ouvert. Rien n’a été signé. Lisez la nouvelle version et signez celle-là.',
      },
      agreement_changed: {
        title: 'L’accord lui-même a changé',
        text: () =>
          'Il a été modifié ou a pris fin après l’envoi de cette offre\u00a0: ce texte ne peut plus être signé. Rien n’est perdu\u00a0: le Secrétariat exécutif doit établir une nouvelle version, et vous recevrez un courriel.',
      },
      not_your_turn: {
        title: 'Une autre personne signe avant vous',
        text: ({ next }) => `C’est au tour ${de(next)}. Vous recevrez un courriel quand ce sera le vôtre.`,
      },
      not_confirmed: {
        title: 'Confirmez d’abord votre adresse',
        text: () => 'L’offre vous a été transmise. Ouvrez la première page de votre lien et appuyez sur le bouton.',
      },
    },
    signedOn: (day) => `Dernière signature le ${day}.`,
    starts: (day) => `Le nouvel accord prend effet le ${day}.`,
    gap: (days) =>
      `Pendant ${counted(days, { one: 'jour', other: 'jours' }, 'fr')} auparavant, aucun accord n’était en vigueur. Rien n’est antidaté.`,
    amended: 'L’accord actuel a été modifié par avenant.',
    deadline: 'Réponse au plus tard le',
    version: 'Numéro de version',
    versionNumber: (number) => `Version nº\u00a0${number}`,
    signatures: 'Qui signe, dans cet ordre',
    signed: (when) => `a signé le ${when}`,
    signsNext: 'signe maintenant',
    signsLater: 'signe ensuite',
    notSigned: 'pas de signature',
    signatories: 'Les signataires',
    handedOver: (from) => `transmis par ${from}`,
    note: 'Le mot du Secrétariat exécutif',
    compare: 'L’accord actuel et l’offre',
    compareLead: 'D’abord ce qui vaut aujourd’hui, puis ce qui est proposé.',
    compareConcluded: 'D’abord ce qui valait avant les signatures, puis ce qui a été convenu.',
    soFar: 'Jusqu’ici',
    offered: 'Proposé',
    unchanged: 'inchangé',
    differs: 'modifié',
    nothing: 'rien',
    notCarried: 'ne fait pas partie de l’offre',
    length: 'Durée et fin',
    contributions: 'Les contributions',
    obligations: 'Les obligations',
    noContributions: 'Aucune contribution n’est indiquée.',
    noObligations: 'Aucune obligation n’est indiquée.',
    text: 'Le texte',
    textIn: (language) => `En ${language}`,
    textLead: (count) =>
      count > 1
        ? 'Voici ce qui est signé, dans toutes les langues du document.'
        : 'Voici ce qui est signé, mot pour mot.',
    textSigned: 'Voici ce qui a été signé.',
    hash: (hash) => `Empreinte de cette version (SHA-256)\u00a0: ${hash}`,
    pdf: 'Enregistrer en PDF',
    pdfSigned: 'Enregistrer le PDF signé',
    history: 'Les versions jusqu’ici',
    offeredOn: (day) => `proposée le ${day}`,
    proposedOn: (day) => `demandée le ${day}`,
    waits: 'attend une réponse',
    accepted: 'acceptée',
    answered: 'répondue',
    changes: 'Ce qui diffère de la version précédente',
    comments: 'Commentaires',
    whole: 'L’ensemble',
    markedCopy: (name) => `Exemplaire annoté\u00a0: ${name}`,
    reply: 'Réponse',
    actions: 'Votre réponse',
    toAnswer: 'Aller à votre réponse',
    sign: 'Signer',
    signHint: 'Sur cette page, en saisissant votre nom.',
    propose: 'Proposer des modifications',
    proposeHint: 'Commenter des clauses, d’autres conditions, un exemplaire annoté.',
    handOver: 'Transmettre à un collègue',
    handOverHint: 'Une autre personne de votre organisation signe.',
    upload: 'Remettre un exemplaire signé',
    uploadHint: 'Enregistrez le PDF, signez-le à votre façon, remettez-le.',
    ink: 'Demander à signer sur papier',
    inkHint: 'Le Secrétariat exécutif vous envoie le papier.',
    inkAsked: (day) =>
      `Vous avez demandé le ${day} à signer sur papier. Le Secrétariat exécutif prendra contact avec vous.`,
    decline: 'Refuser',
    declineHint: 'Avec un motif. On pourra en reparler.',
    obligationsLink: 'Ce qui reste à faire dans l’accord actuel',
    confirmFirst: 'Vers la première page',
  },
  es: {
    title: 'La oferta',
    manners: {
      successor: 'Cuando todas las personas hayan firmado, un nuevo acuerdo seguirá al actual.',
      amendment: 'Cuando todas las personas hayan firmado, el acuerdo actual quedará modificado por una adenda.',
    },
    standing: {
      open: {
        title: 'Se espera su respuesta',
        text: ({ deadline }) =>
          `Lea las condiciones y el texto y, después, firme, proponga cambios o rechace, a más tardar el ${deadline}.`,
      },
      paper: {
        title: 'Se ha pedido firmar en papel',
        text: ({ deadline }) =>
          `La Secretaría Ejecutiva le envía el papel. Fírmelo y devuélvalo a más tardar el ${deadline}; cuando llegue, su firma constará aquí. Mientras tanto, todavía puede firmar en esta página.`,
      },
      not_sent: {
        title: 'Aún no enviada',
        text: () => 'La Secretaría Ejecutiva todavía prepara esta oferta. Se podrá firmar cuando se haya enviado.',
      },
      withdrawn: {
        title: 'La oferta se ha retirado',
        text: () => 'La Secretaría Ejecutiva la ha retirado. Ya no se puede firmar nada.',
      },
      declined: {
        title: 'La oferta se ha rechazado',
        text: () =>
          'Aquí se puede seguir leyendo. Si quiere retomarla, dígaselo a la Secretaría Ejecutiva, que puede hacer otra oferta.',
      },
      concluded: {
        title: 'Todas las personas han firmado',
        text: () => 'El acuerdo está concluido. El texto firmado se envía por correo a ambas partes.',
      },
      already_signed: {
        title: 'Usted ha firmado',
        text: ({ next }) =>
          next
            ? `Gracias. Ahora le toca a ${next}. Recibirá un correo cuando todas las personas hayan firmado.`
            : 'Gracias. Por ahora nadie más puede firmar; recibirá un correo cuando eso cambie.',
      },
      deadline_passed: {
        title: 'El plazo ha vencido',
        text: ({ deadline }) =>
          `Era el ${deadline}. La Secretaría Ejecutiva puede ampliarlo: escríbale si todavía quiere firmar.`,
      },
      proposal_open: {
        title: 'Su propuesta se está estudiando',
        text: () =>
          'La Secretaría Ejecutiva la responderá por correo. Hasta entonces no se puede firmar nada. Puede enviar otra propuesta, que sustituirá a la primera.',
      },
      version_changed: {
        title: 'Hay una nueva versión',
        text: () => 'El texto ha cambiado desde que lo abrió. No se ha firmado nada. Lea la nueva versión y firme esa.',
      },
      agreement_changed: {
        title: 'El propio acuerdo ha cambiado',
        text: () =>
          'Se modificó o terminó después de hacerse esta oferta, por lo que este texto ya no se puede firmar. No se pierde nada: la Secretaría Ejecutiva tiene que preparar una nueva versión y usted recibirá un correo.',
      },
      not_your_turn: {
        title: 'Otra persona firma antes que usted',
        text: ({ next }) => `Le toca a ${next}. Recibirá un correo cuando le toque a usted.`,
      },
      not_confirmed: {
        title: 'Confirme antes su dirección',
        text: () => 'La oferta se le ha traspasado. Abra la primera página de su enlace y pulse el botón que hay allí.',
      },
    },
    signedOn: (day) => `Última firma el ${day}.`,
    starts: (day) => `El nuevo acuerdo surte efecto el ${day}.`,
    gap: (days) =>
      `Durante los ${counted(days, { one: 'día', other: 'días' }, 'es')} anteriores no hubo acuerdo en vigor. Nada se antedata.`,
    amended: 'El acuerdo actual se ha modificado por una adenda.',
    deadline: 'Responder a más tardar el',
    version: 'Versión',
    versionNumber: (number) => `Versión ${number}`,
    signatures: 'Quién firma, por este orden',
    signed: (when) => `firmó el ${when}`,
    signsNext: 'firma ahora',
    signsLater: 'firma después',
    notSigned: 'sin firma',
    signatories: 'Quién ha firmado',
    handedOver: (from) => `traspasado por ${from}`,
    note: 'Lo que escribe la Secretaría Ejecutiva',
    compare: 'El acuerdo actual y la oferta',
    compareLead: 'Primero lo que rige hoy y después lo que se ofrece.',
    compareConcluded: 'Primero lo que regía antes de las firmas y después lo acordado.',
    soFar: 'Hasta ahora',
    offered: 'Ofrecido',
    unchanged: 'sin cambios',
    differs: 'cambiado',
    nothing: 'nada',
    notCarried: 'no forma parte de la oferta',
    length: 'Duración y final',
    contributions: 'Contribuciones',
    obligations: 'Obligaciones',
    noContributions: 'No se indica ninguna contribución.',
    noObligations: 'No se indica ninguna obligación.',
    text: 'El texto',
    textIn: (language) => `En ${language}`,
    textLead: (count) =>
      count > 1
        ? 'Esto es lo que se firma, en todos los idiomas del documento.'
        : 'Esto es lo que se firma, palabra por palabra.',
    textSigned: 'Esto es lo que se firmó.',
    hash: (hash) => `Huella de esta versión (SHA-256): ${hash}`,
    pdf: 'Guardar como PDF',
    pdfSigned: 'Guardar el PDF firmado',
    history: 'Versiones hasta ahora',
    offeredOn: (day) => `ofrecida el ${day}`,
    proposedOn: (day) => `propuesta el ${day}`,
    waits: 'espera respuesta',
    accepted: 'aceptada',
    answered: 'respondida',
    changes: 'Lo que difiere de la versión anterior',
    comments: 'Comentarios',
    whole: 'El conjunto',
    markedCopy: (name) => `Copia anotada: ${name}`,
    reply: 'Respuesta',
    actions: 'Su respuesta',
    toAnswer: 'Ir a su respuesta',
    sign: 'Firmar',
    signHint: 'En esta página, escribiendo su nombre.',
    propose: 'Proponer cambios',
    proposeHint: 'Comentar cláusulas, otras condiciones, una copia anotada.',
    handOver: 'Traspasar a otra persona',
    handOverHint: 'Firma otra persona de su organización.',
    upload: 'Entregar una copia firmada',
    uploadHint: 'Guarde el PDF, fírmelo a su manera y entréguelo.',
    ink: 'Pedir firmar en papel',
    inkHint: 'La Secretaría Ejecutiva le envía el papel.',
    inkAsked: (day) => `El ${day} pidió firmar en papel. La Secretaría Ejecutiva se pondrá en contacto con usted.`,
    decline: 'Rechazar',
    declineHint: 'Con un motivo. Se podrá volver a hablar de ello.',
    obligationsLink: 'Lo que queda pendiente en el acuerdo actual',
    confirmFirst: 'A la primera página',
  },
});
