import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead } from '../letterhead.ts';

/** What the mail to whoever signs next is filled with, on either side. */
export const slots = ['name', 'partner', 'agreement', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner }) => `It is your turn to sign: ${partner} and ${initiative.en}`,
    preview: ({ deadline }) => `Please sign by ${deadline}.`,
    heading: () => 'It is your turn to sign',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner }) =>
      `Everybody who signs before you has signed the agreement between ${initiative.en} and ${partner} (${agreement}). Read the text on the page behind this link and sign it there.`,
    button: () => 'Read and sign',
    expiry: ({ deadline }) => `Please sign by ${deadline}.`,
    unasked: letterhead.en.yours,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner }) => `C’est à vous de signer\u00a0: ${partner} et ${initiative.fr}`,
    preview: ({ deadline }) => `Merci de signer au plus tard le ${deadline}.`,
    heading: () => 'C’est à vous de signer',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner }) =>
      `Toutes les personnes qui signent avant vous ont signé l’accord entre ${initiative.fr} et ${partner} (${agreement}). Lisez le texte sur la page à laquelle mène ce lien et signez-le sur place.`,
    button: () => 'Lire et signer',
    expiry: ({ deadline }) => `Merci de signer au plus tard le ${deadline}.`,
    unasked: letterhead.fr.yours,
  },
  es: {
    ...letterhead.es,
    subject: ({ partner }) => `Le toca firmar: ${partner} y ${initiative.es}`,
    preview: ({ deadline }) => `Le rogamos que firme a más tardar el ${deadline}.`,
    heading: () => 'Le toca firmar',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner }) =>
      `Todas las personas que firman antes que usted han firmado el acuerdo entre ${initiative.es} y ${partner} (${agreement}). Lea el texto en la página a la que lleva este enlace y fírmelo allí.`,
    button: () => 'Leer y firmar',
    expiry: ({ deadline }) => `Le rogamos que firme a más tardar el ${deadline}.`,
    unasked: letterhead.es.yours,
  },
});
