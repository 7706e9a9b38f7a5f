import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead } from '../letterhead.ts';

/** What the mail with the signed text, to both sides, is filled with. */
export const slots = ['name', 'partner', 'agreement', 'signedOn'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner }) => `Signed: agreement between ${partner} and ${initiative.en}`,
    preview: () => 'The signed text is attached.',
    heading: () => 'Everybody has signed',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner, signedOn }) =>
      `The agreement between ${initiative.en} and ${partner} (${agreement}) was concluded with the last signature on ${signedOn}. Attached are the signed text and a record of how it was signed. Please keep both.`,
    button: () => 'Open the page of the agreement',
    expiry: () => 'The page stays open for some time; the attached files are yours to keep.',
    unasked: () =>
      'The text was signed with simple electronic signatures (Regulation (EU) No 910/2014, article 3(10)), each bound to the text by its SHA-256 hash.',
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner }) => `Signé\u00a0: accord entre ${partner} et ${initiative.fr}`,
    preview: () => 'Le texte signé est joint.',
    heading: () => 'Tout le monde a signé',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner, signedOn }) =>
      `L’accord entre ${initiative.fr} et ${partner} (${agreement}) a été conclu par la dernière signature, le ${signedOn}. Vous trouverez en pièces jointes le texte signé et le dossier de preuve de la signature. Merci de conserver les deux.`,
    button: () => 'Ouvrir la page de l’accord',
    expiry: () => 'La page reste ouverte quelque temps\u00a0; les fichiers joints sont à conserver.',
    unasked: () =>
      'Le texte a été signé par signatures électroniques simples (règlement (UE) n°\u00a0910/2014, article\u00a03, point\u00a010), chacune liée au texte par son empreinte SHA-256.',
  },
  es: {
    ...letterhead.es,
    subject: ({ partner }) => `Firmado: acuerdo entre ${partner} y ${initiative.es}`,
    preview: () => 'Se adjunta el texto firmado.',
    heading: () => 'Todas las partes han firmado',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner, signedOn }) =>
      `El acuerdo entre ${initiative.es} y ${partner} (${agreement}) quedó concluido con la última firma, el ${signedOn}. Se adjuntan el texto firmado y el expediente de prueba de la firma. Le rogamos que conserve ambos.`,
    button: () => 'Abrir la página del acuerdo',
    expiry: () => 'La página permanece abierta algún tiempo; los archivos adjuntos son para que los conserve.',
    unasked: () =>
      'El texto se firmó con firmas electrónicas simples (Reglamento (UE) n.º 910/2014, artículo 3, punto 10), cada una vinculada al texto por su huella SHA-256.',
  },
});
