import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead, linesOf, quotedLines } from '../letterhead.ts';

/** What the mail to a colleague of a recipient is filled with; `sender` passed the call on, `words` is their note, or "—". */
export const slots = ['name', 'subject', 'text', 'words', 'sender', 'deadline'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ sender, subject }) => `${sender} has passed on to you: ${subject}`,
    preview: ({ deadline }) => `A call for funding. Please answer by ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ sender }) =>
      `${sender} has received this call for funding from ${initiative.en} and passes it on to you: from now on the answer is yours.`,
    lines: (data) => [...quotedLines(data, 'en'), ...linesOf({ words: data.text })],
    lineMark: '',
    button: () => 'Read and answer the call',
    expiry: ({ deadline }) =>
      `The link of whoever passed it on no longer works; this one is yours. You need no account. Please answer by ${deadline}.`,
    unasked: ({ sender }) =>
      `You receive this because ${sender} has named you as the person to answer. The link is meant for you alone. If you would rather not deal with it, choose “Decline” on the page or answer this mail: the Executive Secretariat will leave you alone.`,
  },
  fr: {
    ...letterhead.fr,
    subject: ({ sender, subject }) => `${sender} vous transmet\u00a0: ${subject}`,
    preview: ({ deadline }) => `Un appel à financement. Merci de répondre au plus tard le ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ sender }) =>
      `${sender} a reçu cet appel à financement de ${initiative.fr} et vous le transmet\u00a0: c’est désormais à vous d’y répondre.`,
    lines: (data) => [...quotedLines(data, 'fr'), ...linesOf({ words: data.text })],
    lineMark: '',
    button: () => 'Lire l’appel et y répondre',
    expiry: ({ deadline }) =>
      `Le lien de la personne qui vous l’a transmis ne fonctionne plus\u00a0; celui-ci est le vôtre. Aucun compte n’est nécessaire. Merci de répondre au plus tard le ${deadline}.`,
    unasked: ({ sender }) =>
      `Vous recevez ce message parce que ${sender} vous a indiqué comme la personne qui répondra. Ce lien n’est destiné qu’à vous. Si vous ne souhaitez pas vous en occuper, choisissez «\u00a0Décliner\u00a0» sur la page ou répondez à ce courriel\u00a0: le Secrétariat exécutif ne vous sollicitera plus.`,
  },
  es: {
    ...letterhead.es,
    subject: ({ sender, subject }) => `${sender} le pasa: ${subject}`,
    preview: ({ deadline }) => `Una convocatoria de financiación. Le rogamos que responda a más tardar el ${deadline}.`,
    heading: ({ subject }) => subject,
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ sender }) =>
      `${sender} recibió esta convocatoria de financiación de ${initiative.es} y se la pasa: desde ahora le corresponde a usted responder.`,
    lines: (data) => [...quotedLines(data, 'es'), ...linesOf({ words: data.text })],
    lineMark: '',
    button: () => 'Leer la convocatoria y responder',
    expiry: ({ deadline }) =>
      `El enlace de quien se la pasó ya no funciona; este es el suyo. No necesita ninguna cuenta. Le rogamos que responda a más tardar el ${deadline}.`,
    unasked: ({ sender }) =>
      `Recibe este mensaje porque ${sender} le ha indicado como la persona que responderá. Este enlace es solo para usted. Si prefiere no ocuparse, elija «Declinar» en la página o responda a este correo: la Secretaría Ejecutiva no volverá a escribirle sobre ello.`,
  },
});
