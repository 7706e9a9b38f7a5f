import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, linesOf, whyCalled } from '../letterhead.ts';

/** What a reply of the secretariat is filled with; `words` is the reply. */
export const slots = ['name', 'subject', 'text', 'words', 'sender', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ subject }) => `Reply from the secretariat: ${subject}`,
    preview: ({ sender }) => `${sender} has replied to you.`,
    heading: () => 'A reply to you',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ sender, subject }) =>
      `${sender} of the Executive Secretariat of ${initiative.en} replies to what you answered to the call “${subject}”:`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Open the call',
    expiry: ({ deadline }) => `You can go on asking on the page. Please answer the call by ${deadline}.`,
    unasked: whyCalled.en,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ subject }) => `Réponse du secrétariat\u00a0: ${subject}`,
    preview: ({ sender }) => `${sender} vous a répondu.`,
    heading: () => 'Une réponse pour vous',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ sender, subject }) =>
      `${sender}, du Secrétariat exécutif de ${initiative.fr}, répond à ce que vous avez écrit au sujet de l’appel «\u00a0${subject}\u00a0»\u00a0:`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Ouvrir l’appel',
    expiry: ({ deadline }) =>
      `Vous pouvez poser d’autres questions sur la page. Merci de répondre à l’appel au plus tard le ${deadline}.`,
    unasked: whyCalled.fr,
  },
  es: {
    ...letterhead.es,
    subject: ({ subject }) => `Respuesta de la Secretaría: ${subject}`,
    preview: ({ sender }) => `${sender} le ha respondido.`,
    heading: () => 'Una respuesta para usted',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ sender, subject }) =>
      `${sender}, de la Secretaría Ejecutiva de ${initiative.es}, responde a lo que usted escribió sobre la convocatoria «${subject}»:`,
    lines: linesOf,
    lineMark: '> ',
    button: () => 'Abrir la convocatoria',
    expiry: ({ deadline }) =>
      `Puede seguir preguntando en la página. Le rogamos que responda a la convocatoria a más tardar el ${deadline}.`,
    unasked: whyCalled.es,
  },
});
