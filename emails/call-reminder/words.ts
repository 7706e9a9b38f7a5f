import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, whyCalled } from '../letterhead.ts';

/** What a reminder to somebody who has answered nothing is filled with. */
export const slots = ['name', 'subject', 'text', 'words', 'sender', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ subject }) => `Reminder: ${subject}`,
    preview: ({ deadline }) => `Nothing has been answered yet; it can be until ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ deadline, sender }) =>
      `You received this call for funding from ${initiative.en}. Nothing has been answered yet; you can answer until ${deadline}. A range, a question or a “no” helps us as well. With kind regards, ${sender}.`,
    button: () => 'Read and answer the call',
    expiry: ({ deadline }) => `The page takes answers until ${deadline}. Once you have answered, no reminder follows.`,
    unasked: whyCalled.en,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ subject }) => `Rappel\u00a0: ${subject}`,
    preview: ({ deadline }) => `Aucune réponse ne nous est encore parvenue\u00a0; c’est possible jusqu’au ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ deadline, sender }) =>
      `Vous avez reçu cet appel à financement de ${initiative.fr}. Aucune réponse ne nous est encore parvenue\u00a0; vous pouvez répondre jusqu’au ${deadline}. Une fourchette, une question ou un «\u00a0non\u00a0» nous aident aussi. Bien cordialement, ${sender}.`,
    button: () => 'Lire l’appel et y répondre',
    expiry: ({ deadline }) =>
      `La page prend les réponses jusqu’au ${deadline}. Une fois que vous aurez répondu, il n’y aura plus de rappel.`,
    unasked: whyCalled.fr,
  },
  es: {
    ...letterhead.es,
    subject: ({ subject }) => `Recordatorio: ${subject}`,
    preview: ({ deadline }) => `Todavía no hemos recibido respuesta; puede responder hasta el ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ deadline, sender }) =>
      `Usted recibió esta convocatoria de financiación de ${initiative.es}. Todavía no hemos recibido respuesta; puede responder hasta el ${deadline}. También nos ayuda un rango, una pregunta o un «no». Un cordial saludo, ${sender}.`,
    button: () => 'Leer la convocatoria y responder',
    expiry: ({ deadline }) =>
      `La página admite respuestas hasta el ${deadline}. Cuando haya respondido, no recibirá más recordatorios.`,
    unasked: whyCalled.es,
  },
});
