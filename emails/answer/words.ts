import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, linesOf } from '../letterhead.ts';

/** What the answer to a proposal is filled with; `words` is what the secretariat says to it, or "—". */
export const slots = ['name', 'partner', 'agreement', 'deadline', 'words'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner }) => `Answer to your proposal: ${partner} and ${initiative.en}`,
    preview: () => 'The secretariat stays with the version you know, and says why.',
    heading: () => 'An answer to your proposal',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner }) =>
      `The Executive Secretariat has read the changes that you proposed to the offer for ${partner} (${agreement}). It stays with the version that you know; you can sign it, propose something else or decline.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Read the answer',
    expiry: ({ deadline }) =>
      `Please answer by ${deadline}. Use this link from now on: the one before no longer works.`,
    unasked: letterhead.en.yours,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner }) => `Réponse à votre proposition\u00a0: ${partner} et ${initiative.fr}`,
    preview: () => 'Le Secrétariat maintient la version que vous connaissez et dit pourquoi.',
    heading: () => 'Une réponse à votre proposition',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner }) =>
      `Le Secrétariat exécutif a lu les modifications que vous avez proposées à l’offre faite à ${partner} (${agreement}). Il maintient la version que vous connaissez\u00a0; vous pouvez la signer, proposer autre chose ou refuser.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Lire la réponse',
    expiry: ({ deadline }) =>
      `Merci de répondre au plus tard le ${deadline}. Utilisez désormais ce lien\u00a0: le précédent ne fonctionne plus.`,
    unasked: letterhead.fr.yours,
  },
  es: {
    ...letterhead.es,
    subject: ({ partner }) => `Respuesta a su propuesta: ${partner} y ${initiative.es}`,
    preview: () => 'La Secretaría mantiene la versión que usted conoce y explica por qué.',
    heading: () => 'Una respuesta a su propuesta',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner }) =>
      `La Secretaría Ejecutiva ha leído los cambios que usted propuso a la oferta para ${partner} (${agreement}). Mantiene la versión que usted conoce; puede firmarla, proponer otra cosa o rechazarla.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Leer la respuesta',
    expiry: ({ deadline }) =>
      `Le rogamos que responda a más tardar el ${deadline}. Use este enlace a partir de ahora: el anterior ya no funciona.`,
    unasked: letterhead.es.yours,
  },
});
