import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { letterhead } from '../letterhead.ts';

/** What the mail to colleagues about an offer is filled with; `news` is a sentence in their language. */
export const slots = ['name', 'news', 'partner', 'agreement', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ news, partner }) => `${partner}: ${news}`,
    preview: ({ agreement, deadline }) => `${agreement}, to be answered by ${deadline}`,
    heading: () => 'News of an offer',
    greeting: ({ name }) => `Hello ${name},`,
    body: ({ agreement, news, partner }) =>
      `${news} This is about the offer to continue the agreement with ${partner} (${agreement}).`,
    button: () => 'Open the offer in Loam',
    expiry: ({ deadline }) => `The deadline of the offer is ${deadline}.`,
    unasked: () => 'You receive this as the owner of this partnership or as an administrator.',
  },
  fr: {
    ...letterhead.fr,
    subject: ({ news, partner }) => `${partner}\u00a0: ${news}`,
    preview: ({ agreement, deadline }) => `${agreement}, réponse attendue au plus tard le ${deadline}`,
    heading: () => 'Des nouvelles d’une offre',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, news, partner }) =>
      `${news} Il s’agit de l’offre de poursuivre l’accord avec ${partner} (${agreement}).`,
    button: () => 'Ouvrir l’offre dans Loam',
    expiry: ({ deadline }) => `L’échéance de l’offre est le ${deadline}.`,
    unasked: () => 'Vous recevez ce message comme responsable de ce partenariat ou comme administrateur.',
  },
  es: {
    ...letterhead.es,
    subject: ({ news, partner }) => `${partner}: ${news}`,
    preview: ({ agreement, deadline }) => `${agreement}, respuesta a más tardar el ${deadline}`,
    heading: () => 'Novedades de una oferta',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, news, partner }) =>
      `${news} Se trata de la oferta para continuar el acuerdo con ${partner} (${agreement}).`,
    button: () => 'Abrir la oferta en Loam',
    expiry: ({ deadline }) => `El plazo de la oferta vence el ${deadline}.`,
    unasked: () => 'Recibe este mensaje como responsable de esta alianza o como administrador.',
  },
});
