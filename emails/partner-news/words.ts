import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { letterhead } from '../letterhead.ts';

/** What the mail to colleagues about what a partner did to an agreement is filled with; `news` is a sentence. */
export const slots = ['name', 'news', 'partner', 'agreement'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ news, partner }) => `${partner}: ${news}`,
    preview: ({ agreement }) => agreement,
    heading: () => 'News of an agreement',
    greeting: ({ name }) => `Hello ${name},`,
    body: ({ agreement, news, partner }) => `${news} This is about the agreement with ${partner} (${agreement}).`,
    button: () => 'Open the agreement in Loam',
    expiry: () => 'It is recorded already. If it is not right, you can change it there.',
    unasked: () => 'You receive this as the owner of this partnership or as an administrator.',
  },
  fr: {
    ...letterhead.fr,
    subject: ({ news, partner }) => `${partner}\u00a0: ${news}`,
    preview: ({ agreement }) => agreement,
    heading: () => 'Des nouvelles d’un accord',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, news, partner }) => `${news} Il s’agit de l’accord avec ${partner} (${agreement}).`,
    button: () => 'Ouvrir l’accord dans Loam',
    expiry: () => 'C’est déjà enregistré. Si ce n’est pas exact, vous pouvez le corriger sur la page.',
    unasked: () => 'Vous recevez ce message comme responsable de ce partenariat ou comme administrateur.',
  },
  es: {
    ...letterhead.es,
    subject: ({ news, partner }) => `${partner}: ${news}`,
    preview: ({ agreement }) => agreement,
    heading: () => 'Novedades de un acuerdo',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, news, partner }) => `${news} Se trata del acuerdo con ${partner} (${agreement}).`,
    button: () => 'Abrir el acuerdo en Loam',
    expiry: () => 'Ya está registrado. Si no es correcto, puede cambiarlo allí.',
    unasked: () => 'Recibe este mensaje como responsable de esta alianza o como administrador.',
  },
});
