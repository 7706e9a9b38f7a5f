import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { letterhead, linesOf } from '../letterhead.ts';

/** What the mail to colleagues about an answer to a call is filled with; `news` is a sentence, `words` what was said, or "—". */
export const slots = ['name', 'call', 'news', 'words'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ call, news }) => `${call}: ${news}`,
    preview: ({ call }) => call,
    heading: () => 'News of a call for funding',
    greeting: ({ name }) => `Hello ${name},`,
    body: ({ call, news }) => `${news} This is about the call “${call}”.`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Open the answers in Loam',
    expiry: () => 'The answer is kept already. What waits for somebody stands at the top there.',
    unasked: () => 'You receive this as the owner of this call or as an administrator.',
  },
  fr: {
    ...letterhead.fr,
    subject: ({ call, news }) => `${call}\u00a0: ${news}`,
    preview: ({ call }) => call,
    heading: () => 'Des nouvelles d’un appel à financement',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ call, news }) => `${news} Il s’agit de l’appel «\u00a0${call}\u00a0».`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Ouvrir les réponses dans Loam',
    expiry: () => 'La réponse est déjà enregistrée. Ce qui attend quelqu’un s’y trouve en tête.',
    unasked: () => 'Vous recevez ce message comme responsable de cet appel ou comme administrateur.',
  },
  es: {
    ...letterhead.es,
    subject: ({ call, news }) => `${call}: ${news}`,
    preview: ({ call }) => call,
    heading: () => 'Novedades de una convocatoria de financiación',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ call, news }) => `${news} Se trata de la convocatoria «${call}».`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Abrir las respuestas en Loam',
    expiry: () => 'La respuesta ya está guardada. Lo que espera a alguien está allí al principio.',
    unasked: () => 'Recibe este mensaje como responsable de esta convocatoria o como administrador.',
  },
});
