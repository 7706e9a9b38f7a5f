import { words } from '../../platform/words.ts';
import type { Side } from '../obligation.ts';
import type { DocumentStatus } from './agreement-document.ts';
import type { Identification, SignatureManner } from './signature.ts';

interface DocumentWords {
  status: Record<DocumentStatus, string>;
  /** Under the title: how far it is. */
  standing: Record<DocumentStatus, string>;
  parties: string;
  sides: Record<Side, string>;
  signedOn: string;
  startsOn: string;
  noAgreement: string;
  between: (from: string, to: string) => string;
  languages: (languages: string) => string;
  contributions: string;
  contribution: string;
  quantity: string;
  when: string;
  obligations: string;
  obligation: string;
  owedBy: string;
  signatures: string;
  /** Over the box of one signature: its place in the order and the side. */
  signatureOf: (position: number, side: string) => string;
  signedAt: string;
  manner: string;
  manners: Record<SignatureManner, string>;
  identified: string;
  /** Without a link; a link and a code are told by the words below. */
  identifications: Record<Exclude<Identification, 'link' | 'link_and_code'>, string>;
  linkMailed: (at: string) => string;
  linkHandedOn: string;
  linkShown: (by: string, at: string) => string;
  codeMailed: (at: string) => string;
  codeHandedOn: string;
  invited: string;
  signedAs: string;
  power: string;
  declared: string;
  /** Lines to write on with ink. */
  ink: readonly [name: string, place: string];
  howSigned: string;
  level: string;
  paper: string;
  process: string;
  binding: (version: number, hash: string) => string;
  check: (address: string) => string;
  version: (number: number) => string;
}

/** What stands in the document of an agreement beside its own text. */
export const documentWords = words<DocumentWords>({
  en: {
    status: { draft: 'draft', offered: 'offer', signed: 'signed' },
    standing: {
      draft: 'Draft. This text has not been offered yet and cannot be signed.',
      offered: 'Offer. This text is open for signature; not all have signed yet.',
      signed: 'Signed by all parties.',
    },
    parties: 'Parties',
    sides: { initiative: 'For the Initiative', partner: 'For the partner' },
    signedOn: 'Signed on',
    startsOn: 'Takes effect on',
    noAgreement: 'No agreement in force',
    between: (from, to) => `from ${from} to ${to}`,
    languages: (languages) => `Languages of this document: ${languages}. All texts are equal; none prevails.`,
    contributions: 'Contributions',
    contribution: 'Contribution',
    quantity: 'Amount or quantity',
    when: 'Due day or period',
    obligations: 'Obligations',
    obligation: 'Obligation',
    owedBy: 'Owed by',
    signatures: 'Signatures',
    signatureOf: (position, side) => `${position}. ${side}`,
    signedAt: 'Signed',
    manner: 'Manner',
    manners: {
      typed: 'Name typed on the signing page (simple electronic signature)',
      uploaded: 'Signed copy of this document handed in',
      wet_ink: 'In ink on paper; entered by the secretariat',
    },
    identified: 'Identified by',
    identifications: {
      session: 'signed-in account of the secretariat',
      paper: 'a member of the secretariat who saw the paper',
    },
    linkMailed: (at) => `personal link, mailed to the address on file (the mail server took the mail on ${at})`,
    linkHandedOn: 'personal link, handed on by the secretariat; no mail with it had been sent',
    linkShown: (by, at) => `the address of the link was also shown to ${by}, on ${at}`,
    codeMailed: (at) => `one-time code, mailed to the address on file (the mail server took the mail on ${at})`,
    codeHandedOn: 'one-time code, handed on by the secretariat; no mail with it had been sent',
    invited: 'Invited',
    signedAs: 'Signed as',
    power: 'Power to sign',
    declared: 'declared by the person who signs',
    ink: ['Signature', 'Place and day'],
    howSigned: 'How this document was signed',
    level:
      'A signature by typed name is a simple electronic signature. It is neither advanced nor qualified within the meaning of Regulation (EU) No 910/2014 (eIDAS). Under Article 25 of that regulation it is not denied effect, nor refused as evidence, solely because it is electronic or not qualified; who relies on it may have to show who signed what, and how. The evidence for that is kept by the secretariat and can be asked for by every party.',
    paper:
      'A signature in ink, or in a signed copy that was handed in, stands on that paper or in that file; this document only reports it.',
    process:
      'Each person was asked to sign in the order shown; how they were identified stands beside their signature. They read this text, gave their name and function, declared their power to sign, agreed to a sentence that says so, and signed. Times are those of the server.',
    binding: (version, hash) =>
      `Every signature binds to version ${version} of the terms and text. Its fingerprint (SHA-256) is ${hash}. Any change of terms or text gives another fingerprint.`,
    check: (address) => `Whether a copy of this file is unchanged can be checked by anybody at ${address}.`,
    version: (number) => `Version ${number}`,
  },
  fr: {
    status: { draft: 'projet', offered: 'offre', signed: 'signé' },
    standing: {
      draft: 'Projet. Ce texte n’a pas encore été proposé et ne peut pas être signé.',
      offered: 'Offre. Ce texte est ouvert à la signature\u00a0; toutes les signatures n’ont pas encore été données.',
      signed: 'Signé par toutes les parties.',
    },
    parties: 'Parties',
    sides: { initiative: 'Pour l’Initiative', partner: 'Pour le partenaire' },
    signedOn: 'Signé le',
    startsOn: 'Prend effet le',
    noAgreement: 'Aucun accord en vigueur',
    between: (from, to) => `du ${from} au ${to}`,
    languages: (languages) =>
      `Langues du présent document\u00a0: ${languages}. Tous les textes font également foi\u00a0; aucun ne prévaut.`,
    contributions: 'Contributions',
    contribution: 'Contribution',
    quantity: 'Montant ou quantité',
    when: 'Échéance ou période',
    obligations: 'Obligations',
    obligation: 'Obligation',
    owedBy: 'À la charge de',
    signatures: 'Signatures',
    signatureOf: (position, side) => `${position}. ${side}`,
    signedAt: 'Signé',
    manner: 'Manière',
    manners: {
      typed: 'Nom saisi sur la page de signature (signature électronique simple)',
      uploaded: 'Exemplaire signé du présent document, remis en ligne',
      wet_ink: 'À l’encre sur papier\u00a0; saisie par le secrétariat',
    },
    identified: 'Identification',
    identifications: {
      session: 'compte du secrétariat, session ouverte',
      paper: 'membre du secrétariat ayant vu le papier',
    },
    linkMailed: (at) =>
      `lien personnel, envoyé à l’adresse enregistrée (courriel accepté par le serveur de messagerie le ${at})`,
    linkHandedOn: 'lien personnel, remis par le secrétariat\u00a0; aucun courriel n’avait été envoyé avec ce lien',
    linkShown: (by, at) => `l’adresse du lien a aussi été affichée à ${by}, le ${at}`,
    codeMailed: (at) =>
      `code à usage unique, envoyé à l’adresse enregistrée (courriel accepté par le serveur de messagerie le ${at})`,
    codeHandedOn: 'code à usage unique, remis par le secrétariat\u00a0; aucun courriel n’avait été envoyé avec ce code',
    invited: 'Personne invitée',
    signedAs: 'Nom signé',
    power: 'Pouvoir de signer',
    declared: 'déclaré par la personne qui signe',
    ink: ['Signature', 'Lieu et date'],
    howSigned: 'Comment ce document a été signé',
    level:
      'La signature par nom saisi est une signature électronique simple. Elle n’est ni avancée ni qualifiée au sens du règlement (UE) n°\u00a0910/2014 (eIDAS). Selon l’article 25 de ce règlement, son effet et sa recevabilité comme preuve ne sont pas refusés au seul motif qu’elle est électronique ou non qualifiée\u00a0; la partie qui s’en prévaut peut avoir à établir qui a signé quoi, et comment. Les éléments de preuve sont conservés par le secrétariat et chaque partie peut les demander.',
    paper:
      'La signature à l’encre, ou celle qui figure dans un exemplaire signé remis en ligne, se trouve sur ce papier ou dans ce fichier\u00a0; le présent document ne fait que la rapporter.',
    process:
      'Chaque personne a été invitée à signer dans l’ordre indiqué\u00a0; la manière dont elle a été identifiée figure à côté de sa signature. Elle a lu ce texte, donné son nom et sa fonction, déclaré son pouvoir de signer, accepté une phrase qui le dit, puis signé. Les heures sont celles du serveur.',
    binding: (version, hash) =>
      `Chaque signature porte sur la version ${version} des conditions et du texte. Son empreinte (SHA-256) est ${hash}. Toute modification des conditions ou du texte donne une autre empreinte.`,
    check: (address) =>
      `Chacun peut vérifier qu’une copie de ce fichier est inchangée à l’adresse suivante\u00a0: ${address}`,
    version: (number) => `Version ${number}`,
  },
  es: {
    status: { draft: 'borrador', offered: 'oferta', signed: 'firmado' },
    standing: {
      draft: 'Borrador. Este texto todavía no se ha ofrecido y no puede firmarse.',
      offered: 'Oferta. Este texto está abierto a la firma; aún faltan firmas.',
      signed: 'Firmado por todas las partes.',
    },
    parties: 'Partes',
    sides: { initiative: 'Por la Iniciativa', partner: 'Por la entidad asociada' },
    signedOn: 'Firmado el',
    startsOn: 'Surte efecto el',
    noAgreement: 'Sin acuerdo en vigor',
    between: (from, to) => `del ${from} al ${to}`,
    languages: (languages) =>
      `Idiomas de este documento: ${languages}. Todos los textos tienen el mismo valor; ninguno prevalece.`,
    contributions: 'Aportaciones',
    contribution: 'Aportación',
    quantity: 'Importe o cantidad',
    when: 'Vencimiento o período',
    obligations: 'Obligaciones',
    obligation: 'Obligación',
    owedBy: 'A cargo de',
    signatures: 'Firmas',
    signatureOf: (position, side) => `${position}. ${side}`,
    signedAt: 'Firmado',
    manner: 'Forma',
    manners: {
      typed: 'Nombre escrito en la página de firma (firma electrónica simple)',
      uploaded: 'Ejemplar firmado de este documento, entregado en línea',
      wet_ink: 'Con tinta sobre papel; registrada por la secretaría',
    },
    identified: 'Identificación',
    identifications: {
      session: 'cuenta de la secretaría, con sesión iniciada',
      paper: 'integrante de la secretaría que vio el papel',
    },
    linkMailed: (at) =>
      `enlace personal, enviado a la dirección registrada (correo aceptado por el servidor de correo el ${at})`,
    linkHandedOn: 'enlace personal, entregado por la secretaría; no se había enviado ningún correo con él',
    linkShown: (by, at) => `la dirección del enlace también se mostró a ${by}, el ${at}`,
    codeMailed: (at) =>
      `código de un solo uso, enviado a la dirección registrada (correo aceptado por el servidor de correo el ${at})`,
    codeHandedOn: 'código de un solo uso, entregado por la secretaría; no se había enviado ningún correo con él',
    invited: 'Persona invitada',
    signedAs: 'Firma como',
    power: 'Poder para firmar',
    declared: 'declarado por la persona que firma',
    ink: ['Firma', 'Lugar y fecha'],
    howSigned: 'Cómo se firmó este documento',
    level:
      'La firma con nombre escrito es una firma electrónica simple. No es avanzada ni cualificada en el sentido del Reglamento (UE) n.º 910/2014 (eIDAS). Según el artículo 25 de dicho reglamento, no se le niegan efectos ni admisibilidad como prueba por el mero hecho de ser electrónica o no cualificada; quien la invoque puede tener que demostrar quién firmó qué y cómo. La secretaría conserva las pruebas y cada parte puede pedirlas.',
    paper:
      'La firma con tinta, o la que figura en un ejemplar firmado entregado en línea, está en ese papel o en ese archivo; este documento solo da cuenta de ella.',
    process:
      'Se pidió a cada persona que firmara en el orden indicado; junto a su firma consta cómo se la identificó. Leyó este texto, dio su nombre y su función, declaró su poder para firmar, aceptó una frase que lo dice y firmó. Las horas son las del servidor.',
    binding: (version, hash) =>
      `Cada firma se refiere a la versión ${version} de las condiciones y del texto. Su huella (SHA-256) es ${hash}. Cualquier cambio de las condiciones o del texto da otra huella.`,
    check: (address) =>
      `Cualquier persona puede comprobar que una copia de este archivo no ha cambiado en la dirección siguiente: ${address}`,
    version: (number) => `Versión ${number}`,
  },
});
