import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, linesOf } from '../letterhead.ts';

/** What the mail about a new version is filled with; `words` is what the secretariat says to it, or "—". */
export const slots = ['name', 'partner', 'agreement', 'deadline', 'words'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner }) => `New version of the offer: ${partner} and ${initiative.en}`,
    preview: () => 'The link you had before no longer works; this one does.',
    heading: () => 'There is a new version of the offer',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner }) =>
      `The text of the offer to continue the agreement with ${partner} (${agreement}) has changed. This link leads to the version that can be signed now; links that you had before no longer work. Signatures under an earlier version do not count for this one.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Read the new version',
    expiry: ({ deadline }) => `Please answer by ${deadline}.`,
    unasked: letterhead.en.yours,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner }) => `Nouvelle version de l’offre\u00a0: ${partner} et ${initiative.fr}`,
    preview: () => 'L’ancien lien ne fonctionne plus\u00a0; celui-ci le remplace.',
    heading: () => 'Il y a une nouvelle version de l’offre',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner }) =>
      `Le texte de l’offre de poursuivre l’accord avec ${partner} (${agreement}) a changé. Ce lien mène à la version qui peut désormais être signée\u00a0; les liens que vous aviez auparavant ne fonctionnent plus. Les signatures données à une version antérieure ne valent pas pour celle-ci.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Lire la nouvelle version',
    expiry: ({ deadline }) => `Merci de répondre au plus tard le ${deadline}.`,
    unasked: letterhead.fr.yours,
  },
  es: {
    ...letterhead.es,
    subject: ({ partner }) => `Nueva versión de la oferta: ${partner} y ${initiative.es}`,
    preview: () => 'El enlace anterior ya no funciona; este lo sustituye.',
    heading: () => 'Hay una nueva versión de la oferta',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner }) =>
      `El texto de la oferta para continuar el acuerdo con ${partner} (${agreement}) ha cambiado. Este enlace lleva a la versión que se puede firmar ahora; los enlaces que tenía antes ya no funcionan. Las firmas dadas a una versión anterior no valen para esta.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Leer la nueva versión',
    expiry: ({ deadline }) => `Le rogamos que responda a más tardar el ${deadline}.`,
    unasked: letterhead.es.yours,
  },
});
