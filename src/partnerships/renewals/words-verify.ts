import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { Recognised } from './recognise-file.ts';

interface VerifyWords {
  title: string;
  lead: string;
  file: string;
  another: string;
  hint: string;
  check: string;
  missing: string;
  notKept: string;
  tooMany: (minutes: number) => string;
  results: Record<Recognised['kind'], { title: string; text: string }>;
  agreement: string;
  between: string;
  offeredAt: string;
  signedOn: string;
  signedBy: string;
  version: (number: number) => string;
}

/** The public page on which a document is held against what is kept. */
export const verifyWords = words<VerifyWords>({
  en: {
    title: 'Check a document',
    lead: 'Whether a signed agreement with the “4 per 1000” Initiative is unchanged since it was signed.',
    file: 'Document',
    another: 'Another document',
    hint: 'The PDF that was mailed to you, or the archive with the evidence (ZIP), up to 20 MB.',
    check: 'Check',
    missing: 'Choose the file to check.',
    notKept: 'What you send is compared and not kept.',
    tooMany: (minutes) =>
      `Too many files in a short time. Try again in ${counted(minutes, { one: 'minute', other: 'minutes' }, 'en')}.`,
    results: {
      signed: {
        title: 'Signed and unchanged',
        text: 'This is the signed agreement. Every byte is as it was when the last person signed.',
      },
      evidence: {
        title: 'Evidence of a signature, unchanged',
        text: 'This is the evidence of how the agreement below was signed. Every byte is as it was written.',
      },
      archive: {
        title: 'Archive of a signed agreement, unchanged',
        text: 'Every byte of the archive is as it was written: the signed text, the text as offered and the evidence.',
      },
      offered: {
        title: 'Offered, not signed',
        text: 'This is the text as it was offered. It carries no signature: the signed document is another file.',
      },
      replaced: {
        title: 'An earlier version, replaced since',
        text: 'This is a version as it was offered on the day below, and unchanged. Another version has taken its place: this one can no longer be signed.',
      },
      copy: {
        title: 'A copy that was handed in, unchanged',
        text: 'These are the bytes of a copy that was handed in with a signature. What is on it cannot be checked here.',
      },
      known: {
        title: 'Not the copy that is kept',
        text: 'The offer and the version that this file names are known here, but this copy differs from the one that is kept. It was written at another time, saved again with another program, or changed. Only the kept copy counts: ask for it, or try the file exactly as it was mailed.',
      },
      differs: {
        title: 'Changed, or not made here',
        text: 'The file says that it comes from here, but its bytes are not those of any document that is kept. It was changed after it was made, or made by somebody else. Saving it again with another program changes it too: try the file exactly as it was mailed.',
      },
      unknown: {
        title: 'Not known here',
        text: 'No document with these bytes is kept, and the file does not say that it comes from here. A scan or a printout saved as PDF cannot be recognised.',
      },
      other: {
        title: 'Neither a PDF nor an archive of evidence',
        text: 'Send the PDF or the ZIP exactly as you received it.',
      },
    },
    agreement: 'Agreement',
    between: 'Between',
    offeredAt: 'Offered',
    signedOn: 'Last signature on',
    signedBy: 'Signed by',
    version: (number) => `Version ${number}`,
  },
  fr: {
    title: 'Vérifier un document',
    lead: 'Pour savoir si un accord signé avec l’Initiative «\u00a04 pour 1000\u00a0» est inchangé depuis sa signature.',
    file: 'Document',
    another: 'Un autre document',
    hint: 'Le PDF qui vous a été envoyé, ou l’archive avec le dossier de preuve (ZIP), 20\u00a0Mo au plus.',
    check: 'Vérifier',
    missing: 'Choisissez le fichier à vérifier.',
    notKept: 'Le fichier est comparé, il n’est pas conservé.',
    tooMany: (minutes) =>
      `Trop de fichiers en peu de temps. Réessayez dans ${counted(minutes, { one: 'minute', other: 'minutes' }, 'fr')}.`,
    results: {
      signed: {
        title: 'Signé et inchangé',
        text: 'C’est l’accord signé. Chaque octet est tel qu’au moment de la dernière signature.',
      },
      evidence: {
        title: 'Dossier de preuve, inchangé',
        text: 'C’est le dossier de preuve de la signature de l’accord ci-dessous. Chaque octet est tel qu’il a été écrit.',
      },
      archive: {
        title: 'Archive d’un accord signé, inchangée',
        text: 'Chaque octet de l’archive est tel qu’il a été écrit\u00a0: le texte signé, le texte proposé et le dossier de preuve.',
      },
      offered: {
        title: 'Proposé, non signé',
        text: 'C’est le texte tel qu’il a été proposé. Il ne porte aucune signature\u00a0: le document signé est un autre fichier.',
      },
      replaced: {
        title: 'Version antérieure, remplacée depuis',
        text: 'C’est une version telle qu’elle a été proposée à la date ci-dessous, inchangée. Une autre version l’a remplacée\u00a0: celle-ci ne peut plus être signée.',
      },
      copy: {
        title: 'Exemplaire remis, inchangé',
        text: 'Ce sont les octets d’un exemplaire remis avec une signature. Ce qui y figure ne peut pas être vérifié ici.',
      },
      known: {
        title: 'Ce n’est pas l’exemplaire conservé',
        text: 'L’offre et la version que nomme ce fichier sont connues ici, mais cette copie diffère de celle qui est conservée. Elle a été écrite à un autre moment, enregistrée de nouveau avec un autre programme, ou modifiée. Seul l’exemplaire conservé compte\u00a0: demandez-le, ou essayez le fichier exactement tel qu’il a été envoyé.',
      },
      differs: {
        title: 'Modifié, ou non établi ici',
        text: 'Le fichier dit venir d’ici, mais ses octets ne sont ceux d’aucun document conservé. Il a été modifié après avoir été établi, ou établi par quelqu’un d’autre. L’enregistrer de nouveau avec un autre programme le modifie aussi\u00a0: essayez le fichier exactement tel qu’il a été envoyé.',
      },
      unknown: {
        title: 'Inconnu ici',
        text: 'Aucun document conservé n’a ces octets, et le fichier ne dit pas venir d’ici. Une numérisation ou une impression enregistrée en PDF ne peut pas être reconnue.',
      },
      other: {
        title: 'Ni un PDF ni une archive de preuve',
        text: 'Envoyez le PDF ou le ZIP exactement tel que vous l’avez reçu.',
      },
    },
    agreement: 'Accord',
    between: 'Entre',
    offeredAt: 'Proposé',
    signedOn: 'Dernière signature le',
    signedBy: 'Signé par',
    version: (number) => `Version ${number}`,
  },
  es: {
    title: 'Comprobar un documento',
    lead: 'Para saber si un acuerdo firmado con la Iniciativa «4 por 1000» no ha cambiado desde su firma.',
    file: 'Documento',
    another: 'Otro documento',
    hint: 'El PDF que se le envió, o el archivo comprimido con el expediente (ZIP), de 20 MB como máximo.',
    check: 'Comprobar',
    missing: 'Elija el archivo que desea comprobar.',
    notKept: 'El archivo se compara y no se conserva.',
    tooMany: (minutes) =>
      `Demasiados archivos en poco tiempo. Inténtelo de nuevo dentro de ${counted(minutes, { one: 'minuto', other: 'minutos' }, 'es')}.`,
    results: {
      signed: {
        title: 'Firmado y sin cambios',
        text: 'Este es el acuerdo firmado. Cada byte está como cuando firmó la última persona.',
      },
      evidence: {
        title: 'Expediente de prueba, sin cambios',
        text: 'Este es el expediente de prueba de la firma del acuerdo que sigue. Cada byte está como se escribió.',
      },
      archive: {
        title: 'Archivo de un acuerdo firmado, sin cambios',
        text: 'Cada byte del archivo está como se escribió: el texto firmado, el texto ofrecido y el expediente.',
      },
      offered: {
        title: 'Ofrecido, no firmado',
        text: 'Este es el texto tal como se ofreció. No lleva ninguna firma: el documento firmado es otro archivo.',
      },
      replaced: {
        title: 'Versión anterior, sustituida desde entonces',
        text: 'Esta es una versión tal como se ofreció en la fecha indicada abajo, sin cambios. Otra versión la ha sustituido: esta ya no puede firmarse.',
      },
      copy: {
        title: 'Ejemplar entregado, sin cambios',
        text: 'Estos son los bytes de un ejemplar que se entregó con una firma. Lo que figura en él no puede comprobarse aquí.',
      },
      known: {
        title: 'No es el ejemplar conservado',
        text: 'La oferta y la versión que nombra este archivo se conocen aquí, pero esta copia difiere de la que se conserva. Se escribió en otro momento, se guardó de nuevo con otro programa o se modificó. Solo cuenta el ejemplar conservado: pídalo, o pruebe con el archivo exactamente como se envió.',
      },
      differs: {
        title: 'Modificado, o no hecho aquí',
        text: 'El archivo dice que viene de aquí, pero sus bytes no son los de ningún documento conservado. Se modificó después de hacerse, o lo hizo otra persona. Guardarlo de nuevo con otro programa también lo cambia: pruebe con el archivo exactamente como se envió.',
      },
      unknown: {
        title: 'Desconocido aquí',
        text: 'No se conserva ningún documento con estos bytes, y el archivo no dice que venga de aquí. Un escaneo o una impresión guardada como PDF no puede reconocerse.',
      },
      other: {
        title: 'Ni un PDF ni un archivo de prueba',
        text: 'Envíe el PDF o el ZIP exactamente como lo recibió.',
      },
    },
    agreement: 'Acuerdo',
    between: 'Entre',
    offeredAt: 'Ofrecida',
    signedOn: 'Última firma el',
    signedBy: 'Firmado por',
    version: (number) => `Versión ${number}`,
  },
});
