import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead } from '../letterhead.ts';

/** What the mail with a code is filled with. `code` is made when the mail leaves and stands in no row. */
export const slots = ['name', 'partner', 'agreement', 'code'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: () => 'Your code for signing',
    preview: () => 'It works once, for 15 minutes.',
    heading: ({ code }) => `${code}`,
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, code, partner }) =>
      `Your code is ${code}. Type it on the page on which you are signing the agreement between ${initiative.en} and ${partner} (${agreement}).`,
    button: () => 'Show the code on a page',
    expiry: () => 'The code works once, for 15 minutes. A newer code replaces it.',
    unasked: () =>
      'You did not ask for a code? Then somebody who has your link is trying to sign in your name: please tell the Executive Secretariat at once, and give the code to nobody.',
  },
  fr: {
    ...letterhead.fr,
    subject: () => 'Votre code pour signer',
    preview: () => 'Il sert une seule fois, pendant 15\u00a0minutes.',
    heading: ({ code }) => `${code}`,
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, code, partner }) =>
      `Votre code est ${code}. Saisissez-le sur la page où vous signez l’accord entre ${initiative.fr} et ${partner} (${agreement}).`,
    button: () => 'Afficher le code sur une page',
    expiry: () => 'Le code sert une seule fois, pendant 15\u00a0minutes. Un code plus récent le remplace.',
    unasked: () =>
      'Vous n’avez pas demandé de code\u00a0? Quelqu’un qui détient votre lien essaie donc de signer en votre nom\u00a0: prévenez aussitôt le Secrétariat exécutif et ne donnez ce code à personne.',
  },
  es: {
    ...letterhead.es,
    subject: () => 'Su código para firmar',
    preview: () => 'Sirve una sola vez, durante 15 minutos.',
    heading: ({ code }) => `${code}`,
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, code, partner }) =>
      `Su código es ${code}. Escríbalo en la página en la que está firmando el acuerdo entre ${initiative.es} y ${partner} (${agreement}).`,
    button: () => 'Mostrar el código en una página',
    expiry: () => 'El código sirve una sola vez, durante 15 minutos. Un código más reciente lo sustituye.',
    unasked: () =>
      '¿No ha pedido ningún código? Entonces alguien que tiene su enlace intenta firmar en su nombre: avise enseguida a la Secretaría Ejecutiva y no dé el código a nadie.',
  },
});
