import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead } from '../letterhead.ts';

/** What the mail with a link to what an agreement still asks for is filled with. */
export const slots = ['name', 'partner', 'agreement', 'sender'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner }) => `What is open in our agreement: ${partner} and ${initiative.en}`,
    preview: () => 'Hand in a report, or confirm a secondment.',
    heading: () => 'What is open in our agreement',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner, sender }) =>
      `${sender} sends you a link to the agreement between ${initiative.en} and ${partner} (${agreement}). There you see what was agreed and what is still open; you can hand in a report and confirm or correct the days and the share of a secondment. You need no account.`,
    button: () => 'See what is open',
    expiry: () => 'You can come back to the page as often as you like.',
    unasked: () =>
      'This link is meant for you alone: whoever has it can act in your name, so please do not forward it.',
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner }) => `Ce qui reste à faire dans notre accord\u00a0: ${partner} et ${initiative.fr}`,
    preview: () => 'Remettez un rapport ou confirmez une mise à disposition.',
    heading: () => 'Ce qui reste à faire dans notre accord',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner, sender }) =>
      `${sender} vous envoie un lien vers l’accord entre ${initiative.fr} et ${partner} (${agreement}). Vous y voyez ce qui a été convenu et ce qui reste à faire\u00a0; vous pouvez remettre un rapport et confirmer ou corriger les dates et la quotité d’une mise à disposition. Aucun compte n’est nécessaire.`,
    button: () => 'Voir ce qui reste à faire',
    expiry: () => 'Vous pouvez revenir sur la page aussi souvent que vous le souhaitez.',
    unasked: () =>
      'Ce lien n’est destiné qu’à vous\u00a0: quiconque le détient peut agir en votre nom, merci de ne pas le transférer.',
  },
  es: {
    ...letterhead.es,
    subject: ({ partner }) => `Lo que queda pendiente en nuestro acuerdo: ${partner} y ${initiative.es}`,
    preview: () => 'Entregue un informe o confirme una adscripción de personal.',
    heading: () => 'Lo que queda pendiente en nuestro acuerdo',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner, sender }) =>
      `${sender} le envía un enlace al acuerdo entre ${initiative.es} y ${partner} (${agreement}). En él ve lo acordado y lo que queda pendiente; puede entregar un informe y confirmar o corregir las fechas y la dedicación de una persona adscrita. No necesita ninguna cuenta.`,
    button: () => 'Ver lo pendiente',
    expiry: () => 'Puede volver a la página cuantas veces quiera.',
    unasked: () =>
      'Este enlace es solo para usted: quien lo tenga puede actuar en su nombre; por favor, no lo reenvíe.',
  },
});
