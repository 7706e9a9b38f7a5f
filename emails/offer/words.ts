import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, linesOf } from '../letterhead.ts';

/** What the first mail of an offer is filled with; `words` is the note of the secretariat, or "—". */
export const slots = ['name', 'partner', 'agreement', 'deadline', 'words', 'sender'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner }) => `Offer to continue our agreement: ${partner} and ${initiative.en}`,
    preview: ({ deadline }) => `Please read it and answer by ${deadline}.`,
    heading: () => 'An offer to continue our agreement',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner, sender }) =>
      `The Executive Secretariat of ${initiative.en} offers to continue the agreement with ${partner} (${agreement}). On the page behind this link you can compare the terms, propose changes, sign or decline. You need no account. This offer was sent by ${sender}.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Read the offer',
    expiry: ({ deadline }) =>
      `Please answer by ${deadline}. Until then you can come back to the page as often as you like.`,
    unasked: letterhead.en.yours,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner }) => `Offre de poursuivre notre accord\u00a0: ${partner} et ${initiative.fr}`,
    preview: ({ deadline }) => `Merci de la lire et de répondre au plus tard le ${deadline}.`,
    heading: () => 'Une offre pour poursuivre notre accord',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner, sender }) =>
      `Le Secrétariat exécutif de ${initiative.fr} propose de poursuivre l’accord conclu avec ${partner} (${agreement}). Sur la page à laquelle mène ce lien, vous pouvez comparer les conditions, proposer des modifications, signer ou refuser. Aucun compte n’est nécessaire. Cette offre vous est envoyée par ${sender}.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Lire l’offre',
    expiry: ({ deadline }) =>
      `Merci de répondre au plus tard le ${deadline}. D’ici là, vous pouvez revenir sur la page aussi souvent que vous le souhaitez.`,
    unasked: letterhead.fr.yours,
  },
  es: {
    ...letterhead.es,
    subject: ({ partner }) => `Oferta para continuar nuestro acuerdo: ${partner} y ${initiative.es}`,
    preview: ({ deadline }) => `Le rogamos que la lea y responda a más tardar el ${deadline}.`,
    heading: () => 'Una oferta para continuar nuestro acuerdo',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner, sender }) =>
      `La Secretaría Ejecutiva de ${initiative.es} propone continuar el acuerdo con ${partner} (${agreement}). En la página a la que lleva este enlace puede comparar las condiciones, proponer cambios, firmar o rechazar. No necesita ninguna cuenta. Esta oferta se la envía ${sender}.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Leer la oferta',
    expiry: ({ deadline }) =>
      `Le rogamos que responda a más tardar el ${deadline}. Hasta entonces puede volver a la página cuantas veces quiera.`,
    unasked: letterhead.es.yours,
  },
});
