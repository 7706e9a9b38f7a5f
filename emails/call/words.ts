import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, linesOf, whyCalled } from '../letterhead.ts';

/** What the first mail of a call is filled with; `text` is its text in the reader’s language. */
export const slots = ['name', 'subject', 'text', 'words', 'sender', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ subject }) => subject,
    preview: ({ deadline }) => `A call for funding. Please answer by ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ sender }) => `${sender} of the Executive Secretariat of ${initiative.en} sends you this call for funding.`,
    lines: ({ text }) => linesOf({ words: text }),
    lineMark: '',
    button: () => 'Read and answer the call',
    expiry: ({ deadline }) =>
      `On the page you can pledge an amount, name a range, ask, pass the call on or decline. You need no account. Please answer by ${deadline}.`,
    unasked: whyCalled.en,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ subject }) => subject,
    preview: ({ deadline }) => `Un appel à financement. Merci de répondre au plus tard le ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ sender }) =>
      `${sender}, du Secrétariat exécutif de ${initiative.fr}, vous adresse cet appel à financement.`,
    lines: ({ text }) => linesOf({ words: text }),
    lineMark: '',
    button: () => 'Lire l’appel et y répondre',
    expiry: ({ deadline }) =>
      `Sur la page, vous pouvez promettre un montant, indiquer une fourchette, poser une question, transmettre l’appel ou décliner. Aucun compte n’est nécessaire. Merci de répondre au plus tard le ${deadline}.`,
    unasked: whyCalled.fr,
  },
  es: {
    ...letterhead.es,
    subject: ({ subject }) => subject,
    preview: ({ deadline }) => `Una convocatoria de financiación. Le rogamos que responda a más tardar el ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ sender }) =>
      `${sender}, de la Secretaría Ejecutiva de ${initiative.es}, le envía esta convocatoria de financiación.`,
    lines: ({ text }) => linesOf({ words: text }),
    lineMark: '',
    button: () => 'Leer la convocatoria y responder',
    expiry: ({ deadline }) =>
      `En la página puede prometer un importe, indicar un rango, preguntar, pasar la convocatoria a otra persona o declinar. No necesita ninguna cuenta. Le rogamos que responda a más tardar el ${deadline}.`,
    unasked: whyCalled.es,
  },
});
