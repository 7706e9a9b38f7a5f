import { words } from '../../platform/words.ts';

interface ArchiveWords {
  offered: string;
  signed: string;
  evidence: string;
  copy: string;
  /** The name of a file, without its ending. */
  file: (partner: string, version: number, what: string) => string;
  /** The title of a document beside the signed one. */
  titleOf: (what: string, title: string) => string;
  /** The README of an archive, in lines. */
  readme: (of: { title: string; parties: string; signedOn: string; hash: string; address: string }) => string[];
}

/** Names of files, and how whoever has the archive checks it by hand. */
export const archiveWords = words<ArchiveWords>({
  en: {
    offered: 'as offered',
    signed: 'signed',
    evidence: 'evidence of signature',
    copy: 'copy handed in',
    file: (partner, version, what) => `Agreement ${partner} – version ${version} – ${what}`,
    titleOf: (what, title) => `${title}: ${what}`,
    readme: ({ title, parties, signedOn, hash, address }) => [
      title,
      `Between ${parties}. Last signature on ${signedOn}.`,
      '',
      'signed.pdf     the text as signed, with all signatures',
      'offered.pdf    the same text as it was offered, before anybody signed',
      'uploads/       copies that people handed in, if any',
      'evidence.json  how it was offered and signed, for programs',
      'evidence.pdf   the same, for readers',
      'manifest.json  the SHA-256 of each file',
      '',
      'To check by hand:',
      '1. sha256sum signed.pdf offered.pdf evidence.json evidence.pdf README.txt',
      '   gives for each file the hash that manifest.json names.',
      '2. evidence.json names under document.after.sha256 and document.before.sha256 the hashes of both texts.',
      `3. Terms and text have the hash ${hash}:`,
      '   the SHA-256 of signed.content of evidence.json, as it stands there (keys sorted, no spaces).',
      '4. Each line under journal.lines has a hash: the SHA-256 of "previous" followed by "line" as it stands there.',
      '',
      `Anybody can ask whether a copy is unchanged at ${address}`,
    ],
  },
  fr: {
    offered: 'proposé',
    signed: 'signé',
    evidence: 'dossier de preuve de la signature',
    copy: 'exemplaire remis',
    file: (partner, version, what) => `Accord ${partner} – version ${version} – ${what}`,
    titleOf: (what, title) => `${title}\u00a0: ${what}`,
    readme: ({ title, parties, signedOn, hash, address }) => [
      title,
      `Entre ${parties}. Dernière signature le ${signedOn}.`,
      '',
      'signed.pdf     le texte signé, avec toutes les signatures',
      'offered.pdf    le même texte tel qu’il a été proposé, avant toute signature',
      'uploads/       les exemplaires remis, s’il y en a',
      'evidence.json  comment il a été proposé et signé, pour les programmes',
      'evidence.pdf   la même chose, pour la lecture',
      'manifest.json  le SHA-256 de chaque fichier',
      '',
      'Pour vérifier à la main\u00a0:',
      '1. sha256sum signed.pdf offered.pdf evidence.json evidence.pdf README.txt',
      '   donne pour chaque fichier l’empreinte que nomme manifest.json.',
      '2. evidence.json donne dans document.after.sha256 et document.before.sha256 les empreintes des deux textes.',
      `3. Les conditions et le texte ont l’empreinte ${hash}\u00a0:`,
      '   le SHA-256 de signed.content dans evidence.json, tel qu’il y est écrit (clés triées, sans espaces).',
      '4. Chaque ligne de journal.lines a une empreinte\u00a0: le SHA-256 de « previous » suivi de « line » tel quel.',
      '',
      `Chacun peut demander si une copie est inchangée à l’adresse ${address}`,
    ],
  },
  es: {
    offered: 'ofrecido',
    signed: 'firmado',
    evidence: 'expediente de prueba de la firma',
    copy: 'ejemplar entregado',
    file: (partner, version, what) => `Acuerdo ${partner} – versión ${version} – ${what}`,
    titleOf: (what, title) => `${title}: ${what}`,
    readme: ({ title, parties, signedOn, hash, address }) => [
      title,
      `Entre ${parties}. Última firma el ${signedOn}.`,
      '',
      'signed.pdf     el texto firmado, con todas las firmas',
      'offered.pdf    el mismo texto tal como se ofreció, antes de toda firma',
      'uploads/       los ejemplares entregados, si los hay',
      'evidence.json  cómo se ofreció y se firmó, para programas',
      'evidence.pdf   lo mismo, para leer',
      'manifest.json  el SHA-256 de cada archivo',
      '',
      'Para comprobarlo a mano:',
      '1. sha256sum signed.pdf offered.pdf evidence.json evidence.pdf README.txt',
      '   da para cada archivo la huella que nombra manifest.json.',
      '2. evidence.json da en document.after.sha256 y document.before.sha256 las huellas de ambos textos.',
      `3. Las condiciones y el texto tienen la huella ${hash}:`,
      '   el SHA-256 de signed.content en evidence.json, tal como está escrito (claves ordenadas, sin espacios).',
      '4. Cada línea de journal.lines tiene una huella: el SHA-256 de «previous» seguido de «line» tal cual.',
      '',
      `Cualquier persona puede preguntar si una copia no ha cambiado en ${address}`,
    ],
  },
});
