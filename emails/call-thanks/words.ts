import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, whyCalled } from '../letterhead.ts';

/** What the thanks for a pledge or a range are filled with. */
export const slots = ['name', 'subject', 'text', 'words', 'sender', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ subject }) => `Your answer is kept: ${subject}`,
    preview: () => 'Thank you. The page shows what was answered and what becomes of it.',
    heading: () => 'Thank you for your answer',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ sender, subject }) =>
      `Your answer to the call “${subject}” of ${initiative.en} was kept. The page shows what was answered and what becomes of it. If anything in it is not right, ask there, or answer this mail. With kind regards, ${sender}.`,
    button: () => 'See what was answered',
    expiry: () => 'This link stays yours: you can come back, add to your answer and ask.',
    unasked: whyCalled.en,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ subject }) => `Votre réponse est enregistrée\u00a0: ${subject}`,
    preview: () => 'Merci. La page montre ce qui a été répondu et la suite qui y est donnée.',
    heading: () => 'Merci de votre réponse',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ sender, subject }) =>
      `Votre réponse à l’appel «\u00a0${subject}\u00a0» de ${initiative.fr} est enregistrée. La page montre ce qui a été répondu et la suite qui y est donnée. Si quelque chose n’est pas exact, dites-le sur la page ou répondez à ce courriel. Bien cordialement, ${sender}.`,
    button: () => 'Voir ce qui a été répondu',
    expiry: () => 'Ce lien reste le vôtre\u00a0: vous pouvez revenir, compléter votre réponse et poser des questions.',
    unasked: whyCalled.fr,
  },
  es: {
    ...letterhead.es,
    subject: ({ subject }) => `Su respuesta está guardada: ${subject}`,
    preview: () => 'Gracias. La página muestra lo que se respondió y qué ha sido de ello.',
    heading: () => 'Gracias por su respuesta',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ sender, subject }) =>
      `Hemos guardado su respuesta a la convocatoria «${subject}» de ${initiative.es}. La página muestra lo que se respondió y qué ha sido de ello. Si algo no es correcto, dígalo allí o responda a este correo. Un cordial saludo, ${sender}.`,
    button: () => 'Ver lo que se respondió',
    expiry: () => 'Este enlace sigue siendo suyo: puede volver, completar su respuesta y preguntar.',
    unasked: whyCalled.es,
  },
});
