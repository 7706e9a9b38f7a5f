import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { Side } from '../obligation.ts';

/** What happens to an offer, as its lines of the journal are called after the full stop. */
type Step =
  | ('created' | 'changed' | 'sent' | 'resent' | 'offered' | 'proposed' | 'proposal_accepted' | 'proposal_refused')
  | ('handed_over' | 'address_confirmed' | 'ink_asked' | 'signed' | 'concluded' | 'revoked' | 'shown');

interface EvidenceWords {
  title: string;
  lead: (agreement: string) => string;
  footer: string;
  what: string;
  level: string;
  proves: string;
  doesNotProve: string;
  agreement: string;
  parties: string;
  kind: string;
  lastDayBefore: string;
  signedOn: string;
  startsOn: string;
  gap: string;
  gapDays: (days: number) => string;
  contiguous: string;
  amended: string;
  document: string;
  signedFile: string;
  offeredFile: string;
  uploads: string;
  version: string;
  versionHash: string;
  template: string;
  templateOf: (edition: number, id: string) => string;
  noTemplate: string;
  signatures: string;
  devices: string;
  signatureOf: (order: number, side: string) => string;
  sides: Record<Side, string>;
  address: string;
  power: string;
  declared: string;
  consent: string;
  signedAt: string;
  from: string;
  program: string;
  link: string;
  linkId: string;
  code: string;
  codeTimes: (sent: string, verified: string) => string;
  file: string;
  countersigned: string;
  links: string;
  linksLead: string;
  person: string;
  created: string;
  sent: string;
  shown: string;
  opened: string;
  used: string;
  expires: string;
  secret: string;
  mailIds: string;
  versions: string;
  number: string;
  by: string;
  offeredAt: string;
  answer: string;
  notOffered: string;
  handOvers: string;
  handedOver: (from: string, to: string) => string;
  journal: string;
  journalLead: (position: number, hash: string) => string;
  place: string;
  when: string;
  who: string;
  step: string;
  seal: string;
  steps: Record<Step, string>;
  linkStep: string;
  verify: string;
  byHand: string;
  online: (address: string) => string;
  none: string;
  /** Of something that did not happen: sent, opened, signed with. */
  no: string;
  /** The page of staff. */
  offer: string;
  archive: string;
  archiveHint: string;
  downloads: string;
  signedText: string;
  offeredText: string;
  forReaders: string;
  forPrograms: string;
  notSigned: string;
  notSignedText: string;
  beingWritten: string;
  beingWrittenText: string;
  see: string;
}

/** What stands in the evidence for readers, and on its page. */
export const evidenceWords = words<EvidenceWords>({
  en: {
    title: 'Evidence of signature',
    lead: (agreement) => `How “${agreement}” was offered and signed. Times are those of the server, in UTC.`,
    footer: 'evidence of signature',
    what: 'What this is worth',
    level: 'Level',
    proves: 'What it shows',
    doesNotProve: 'What it does not show',
    agreement: 'The agreement',
    parties: 'Parties',
    kind: 'Kind',
    lastDayBefore: 'Last day of the agreement before',
    signedOn: 'Last signature on',
    startsOn: 'Takes effect on',
    gap: 'Between the two',
    gapDays: (days) =>
      `${counted(days, { one: 'day', other: 'days' }, 'en')} under neither agreement; nothing is back-dated`,
    contiguous: 'no gap',
    amended: 'The agreement stands, amended',
    document: 'The document',
    signedFile: 'As signed (SHA-256 of the file)',
    offeredFile: 'As offered (SHA-256 of the file)',
    uploads: 'Copies handed in',
    version: 'Version',
    versionHash: 'Fingerprint of terms and text (SHA-256)',
    template: 'Template',
    templateOf: (edition, id) => `edition ${edition} of ${id}`,
    noTemplate: 'none',
    signatures: 'Signatures',
    devices: 'From which address and with which program each person signed stands in evidence.json of the archive.',
    signatureOf: (order, side) => `${order}. ${side}`,
    sides: { initiative: 'For the Initiative', partner: 'For the partner' },
    address: 'Address on file',
    power: 'Power to sign',
    declared: 'declared',
    consent: 'Agreed to',
    signedAt: 'Signed',
    from: 'From the address',
    program: 'With the program',
    link: 'By the link',
    linkId: 'Link',
    code: 'One-time code',
    codeTimes: (sent, verified) => `made ${sent}, given back ${verified}`,
    file: 'Copy handed in (SHA-256)',
    countersigned: 'Countersigned',
    links: 'Links and mails',
    linksLead:
      'Each person had personal links. Sent: when the mail server took a mail with it for the address on file. “No”: no mail went out, and the link came to the person from the secretariat.',
    person: 'Person',
    created: 'Made',
    sent: 'Sent',
    shown: 'Address shown to',
    opened: 'Opened',
    used: 'Signed with',
    expires: 'Until',
    secret: 'SHA-256 of the link’s secret',
    mailIds: 'Mails',
    versions: 'Versions and proposals',
    number: 'No.',
    by: 'Made by',
    offeredAt: 'Offered',
    answer: 'Answer',
    notOffered: 'a proposal only',
    handOvers: 'Hand-overs',
    handedOver: (from, to) => `${from} gave their place to ${to}`,
    journal: 'Lines of the journal',
    journalLead: (position, hash) =>
      `Each line is sealed: its hash is made of the line and of the hash before it. When this was gathered the chain ended at place ${position} with ${hash}.`,
    place: 'Place',
    when: 'When',
    who: 'Who',
    step: 'What',
    seal: 'Seal',
    steps: {
      created: 'offer prepared',
      changed: 'offer changed',
      sent: 'offer sent',
      resent: 'link sent again',
      offered: 'new version offered',
      proposed: 'changes proposed',
      proposal_accepted: 'proposal accepted',
      proposal_refused: 'proposal not accepted',
      handed_over: 'handed over',
      address_confirmed: 'address confirmed',
      ink_asked: 'asked to sign on paper',
      signed: 'signed',
      concluded: 'concluded',
      revoked: 'link revoked',
      shown: 'address of a link shown to a colleague',
    },
    linkStep: 'link',
    verify: 'How to check this',
    byHand:
      'The archive that belongs to this evidence holds the files named here. Their SHA-256 can be made with any tool (sha256sum) and held against the ones above and against manifest.json.',
    online: (address) => `Whether a copy is unchanged can be asked by anybody at ${address}.`,
    none: 'none',
    no: 'no',
    offer: 'Offer',
    archive: 'Everything as one archive',
    archiveHint: 'Both texts, the evidence, copies handed in and how to check them by hand (ZIP).',
    downloads: 'Files',
    signedText: 'Text as signed (PDF)',
    offeredText: 'Text as offered (PDF)',
    forReaders: 'This evidence (PDF)',
    forPrograms: 'This evidence for programs (JSON)',
    notSigned: 'Not signed by everybody yet',
    notSignedText: 'Evidence is written as soon as the last person has signed.',
    beingWritten: 'The evidence is being written',
    beingWrittenText: 'Everybody has signed. Documents and evidence are usually there within a minute.',
    see: 'Evidence of signature',
  },
  fr: {
    title: 'Dossier de preuve de la signature',
    lead: (agreement) =>
      `Comment «\u00a0${agreement}\u00a0» a été proposé et signé. Les heures sont celles du serveur, en temps universel (UTC).`,
    footer: 'dossier de preuve',
    what: 'Valeur de ce dossier',
    level: 'Niveau',
    proves: 'Ce qu’il montre',
    doesNotProve: 'Ce qu’il ne montre pas',
    agreement: 'L’accord',
    parties: 'Parties',
    kind: 'Nature',
    lastDayBefore: 'Dernier jour de l’accord précédent',
    signedOn: 'Dernière signature le',
    startsOn: 'Prend effet le',
    gap: 'Entre les deux',
    gapDays: (days) =>
      `${counted(days, { one: 'jour', other: 'jours' }, 'fr')} sans accord en vigueur\u00a0; rien n’est antidaté`,
    contiguous: 'aucune interruption',
    amended: 'L’accord demeure, modifié',
    document: 'Le document',
    signedFile: 'Signé (SHA-256 du fichier)',
    offeredFile: 'Proposé (SHA-256 du fichier)',
    uploads: 'Exemplaires remis',
    version: 'Version',
    versionHash: 'Empreinte des conditions et du texte (SHA-256)',
    template: 'Modèle',
    templateOf: (edition, id) => `édition ${edition} de ${id}`,
    noTemplate: 'aucun',
    signatures: 'Signatures',
    devices:
      'L’adresse et le programme avec lesquels chaque personne a signé figurent dans evidence.json, dans l’archive.',
    signatureOf: (order, side) => `${order}. ${side}`,
    sides: { initiative: 'Pour l’Initiative', partner: 'Pour le partenaire' },
    address: 'Adresse enregistrée',
    power: 'Pouvoir de signer',
    declared: 'déclaré',
    consent: 'Phrase acceptée',
    signedAt: 'Signé',
    from: 'Depuis l’adresse',
    program: 'Avec le programme',
    link: 'Par le lien',
    linkId: 'Lien',
    code: 'Code à usage unique',
    codeTimes: (sent, verified) => `établi ${sent}, saisi ${verified}`,
    file: 'Exemplaire remis (SHA-256)',
    countersigned: 'Contresigné',
    links: 'Liens et courriels',
    linksLead:
      'Chaque personne avait des liens personnels. Envoyé\u00a0: moment où le serveur de messagerie a accepté un courriel avec ce lien pour l’adresse enregistrée. «\u00a0Non\u00a0»\u00a0: aucun courriel n’est parti, et le lien a été remis par le secrétariat.',
    person: 'Personne',
    created: 'Créé',
    sent: 'Envoyé',
    shown: 'Adresse affichée à',
    opened: 'Ouvert',
    used: 'Signature',
    expires: 'Jusqu’au',
    secret: 'SHA-256 du secret du lien',
    mailIds: 'Courriels',
    versions: 'Versions et propositions',
    number: 'N°',
    by: 'De',
    offeredAt: 'Proposé',
    answer: 'Réponse',
    notOffered: 'proposition seulement',
    handOvers: 'Transmissions à une autre personne',
    handedOver: (from, to) => `${from} a cédé sa place à ${to}`,
    journal: 'Lignes du journal',
    journalLead: (position, hash) =>
      `Chaque ligne est scellée\u00a0: son empreinte est faite de la ligne et de l’empreinte qui précède. Au moment de la collecte, la chaîne finissait au rang ${position} par ${hash}.`,
    place: 'Rang',
    when: 'Quand',
    who: 'Qui',
    step: 'Quoi',
    seal: 'Sceau',
    steps: {
      created: 'offre préparée',
      changed: 'offre modifiée',
      sent: 'offre envoyée',
      resent: 'lien renvoyé',
      offered: 'nouvelle version proposée',
      proposed: 'modifications proposées',
      proposal_accepted: 'proposition acceptée',
      proposal_refused: 'proposition non retenue',
      handed_over: 'transmise à une autre personne',
      address_confirmed: 'adresse confirmée',
      ink_asked: 'signature sur papier demandée',
      signed: 'signé',
      concluded: 'conclu',
      revoked: 'lien révoqué',
      shown: 'adresse d’un lien affichée à un collègue',
    },
    linkStep: 'lien',
    verify: 'Comment vérifier',
    byHand:
      'L’archive qui accompagne ce dossier contient les fichiers nommés ici. Leur SHA-256 peut être calculé avec n’importe quel outil (sha256sum) et comparé aux valeurs ci-dessus et à manifest.json.',
    online: (address) => `Chacun peut demander si une copie est inchangée à l’adresse suivante\u00a0: ${address}`,
    none: 'aucun',
    no: 'non',
    offer: 'Offre',
    archive: 'Tout dans une archive',
    archiveHint:
      'Les deux textes, le dossier de preuve, les exemplaires remis et la façon de les vérifier à la main (ZIP).',
    downloads: 'Fichiers',
    signedText: 'Texte signé (PDF)',
    offeredText: 'Texte proposé (PDF)',
    forReaders: 'Ce dossier (PDF)',
    forPrograms: 'Ce dossier pour les programmes (JSON)',
    notSigned: 'Pas encore signé par tous',
    notSignedText: 'Le dossier de preuve est établi dès que la dernière personne a signé.',
    beingWritten: 'Le dossier de preuve est en cours d’établissement',
    beingWrittenText: 'Tout le monde a signé. Les documents et le dossier sont en général prêts en une minute.',
    see: 'Dossier de preuve de la signature',
  },
  es: {
    title: 'Expediente de prueba de la firma',
    lead: (agreement) =>
      `Cómo se ofreció y se firmó «${agreement}». Las horas son las del servidor, en tiempo universal (UTC).`,
    footer: 'expediente de prueba',
    what: 'Valor de este expediente',
    level: 'Nivel',
    proves: 'Lo que muestra',
    doesNotProve: 'Lo que no muestra',
    agreement: 'El acuerdo',
    parties: 'Partes',
    kind: 'Tipo',
    lastDayBefore: 'Último día del acuerdo anterior',
    signedOn: 'Última firma el',
    startsOn: 'Surte efecto el',
    gap: 'Entre ambos',
    gapDays: (days) => `${counted(days, { one: 'día', other: 'días' }, 'es')} sin acuerdo en vigor; nada se antedata`,
    contiguous: 'sin interrupción',
    amended: 'El acuerdo se mantiene, modificado',
    document: 'El documento',
    signedFile: 'Firmado (SHA-256 del archivo)',
    offeredFile: 'Ofrecido (SHA-256 del archivo)',
    uploads: 'Ejemplares entregados',
    version: 'Versión',
    versionHash: 'Huella de las condiciones y del texto (SHA-256)',
    template: 'Plantilla',
    templateOf: (edition, id) => `edición ${edition} de ${id}`,
    noTemplate: 'ninguna',
    signatures: 'Firmas',
    devices:
      'La dirección y el programa con que firmó cada persona figuran en evidence.json, en el archivo comprimido.',
    signatureOf: (order, side) => `${order}. ${side}`,
    sides: { initiative: 'Por la Iniciativa', partner: 'Por la entidad asociada' },
    address: 'Dirección registrada',
    power: 'Poder para firmar',
    declared: 'declarado',
    consent: 'Frase aceptada',
    signedAt: 'Firmado',
    from: 'Desde la dirección',
    program: 'Con el programa',
    link: 'Con el enlace',
    linkId: 'Enlace',
    code: 'Código de un solo uso',
    codeTimes: (sent, verified) => `creado ${sent}, introducido ${verified}`,
    file: 'Ejemplar entregado (SHA-256)',
    countersigned: 'Contrafirmado',
    links: 'Enlaces y correos',
    linksLead:
      'Cada persona tenía enlaces personales. Enviado: cuándo el servidor de correo aceptó un mensaje con él para la dirección registrada. «No»: no salió ningún correo, y el enlace lo entregó la secretaría.',
    person: 'Persona',
    created: 'Creado',
    sent: 'Enviado',
    shown: 'Dirección mostrada a',
    opened: 'Abierto',
    used: 'Firma',
    expires: 'Hasta',
    secret: 'SHA-256 del secreto del enlace',
    mailIds: 'Correos',
    versions: 'Versiones y propuestas',
    number: 'N.º',
    by: 'De',
    offeredAt: 'Ofrecida',
    answer: 'Respuesta',
    notOffered: 'solo propuesta',
    handOvers: 'Traspasos a otra persona',
    handedOver: (from, to) => `${from} cedió su lugar a ${to}`,
    journal: 'Líneas del diario',
    journalLead: (position, hash) =>
      `Cada línea está sellada: su huella se hace de la línea y de la huella anterior. Al reunir esto, la cadena acababa en el lugar ${position} con ${hash}.`,
    place: 'Lugar',
    when: 'Cuándo',
    who: 'Quién',
    step: 'Qué',
    seal: 'Sello',
    steps: {
      created: 'oferta preparada',
      changed: 'oferta modificada',
      sent: 'oferta enviada',
      resent: 'enlace enviado de nuevo',
      offered: 'nueva versión ofrecida',
      proposed: 'cambios propuestos',
      proposal_accepted: 'propuesta aceptada',
      proposal_refused: 'propuesta no aceptada',
      handed_over: 'traspasada a otra persona',
      address_confirmed: 'dirección confirmada',
      ink_asked: 'firma en papel solicitada',
      signed: 'firmado',
      concluded: 'concluido',
      revoked: 'enlace revocado',
      shown: 'dirección de un enlace mostrada a un colega',
    },
    linkStep: 'enlace',
    verify: 'Cómo comprobarlo',
    byHand:
      'El archivo comprimido que acompaña a este expediente contiene los archivos aquí nombrados. Su SHA-256 puede calcularse con cualquier herramienta (sha256sum) y compararse con los valores anteriores y con manifest.json.',
    online: (address) =>
      `Cualquier persona puede preguntar si una copia no ha cambiado en la dirección siguiente: ${address}`,
    none: 'ninguno',
    no: 'no',
    offer: 'Oferta',
    archive: 'Todo en un archivo comprimido',
    archiveHint: 'Ambos textos, el expediente, los ejemplares entregados y cómo comprobarlos a mano (ZIP).',
    downloads: 'Archivos',
    signedText: 'Texto firmado (PDF)',
    offeredText: 'Texto ofrecido (PDF)',
    forReaders: 'Este expediente (PDF)',
    forPrograms: 'Este expediente para programas (JSON)',
    notSigned: 'Aún faltan firmas',
    notSignedText: 'El expediente de prueba se prepara en cuanto firma la última persona.',
    beingWritten: 'El expediente de prueba se está preparando',
    beingWrittenText: 'Todas las partes han firmado. Los documentos y el expediente suelen estar listos en un minuto.',
    see: 'Expediente de prueba de la firma',
  },
});
