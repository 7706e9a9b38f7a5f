import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';

/**
 * What a digest of reminders is filled with: `count` ("3 reminders") and `partners` are texts in the reader's language,
 * `lines` has one reminder on each line.
 */
export const slots = ['name', 'count', 'partners', 'lines'] as const;

type Wording = LetterWords<(typeof slots)[number]>;

const lines: Wording['lines'] = ({ lines: text }) => text.split('\n');

export const letter = words<Wording>({
  en: {
    subject: ({ count, partners }) => `${count}: ${partners}`,
    preview: ({ lines: text }) => text.split('\n')[0] ?? '',
    house: () => '4 per 1000 · Loam',
    heading: () => 'Days that are near',
    greeting: ({ name }) => `Hello ${name},`,
    body: () => 'These days are near, and nothing in Loam says yet that they are dealt with:',
    lines,
    button: () => 'See it in Loam',
    expiry: () => 'Each of these reminders is sent once. What stays open also stands on your day in Loam.',
    plainLink: () => 'If the button does not work, copy this address into your browser:',
    unasked: () =>
      'You receive this as the owner of these partnerships or as an administrator. On which days reminders go out is set in Loam, under Reminders.',
  },
  fr: {
    subject: ({ count, partners }) => `${count}\u00a0: ${partners}`,
    preview: ({ lines: text }) => text.split('\n')[0] ?? '',
    house: () => '4 pour 1000 · Loam',
    heading: () => 'Des échéances approchent',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: () => 'Ces échéances approchent et rien dans Loam n’indique encore qu’elles sont réglées\u00a0:',
    lines,
    button: () => 'Voir dans Loam',
    expiry: () =>
      'Chacun de ces rappels n’est envoyé qu’une fois. Ce qui reste ouvert figure aussi dans votre journée sur Loam.',
    plainLink: () => 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    unasked: () =>
      'Vous recevez ce message comme responsable de ces partenariats ou comme administrateur. Les jours d’envoi se règlent dans Loam, à la page Rappels.',
  },
  es: {
    subject: ({ count, partners }) => `${count}: ${partners}`,
    preview: ({ lines: text }) => text.split('\n')[0] ?? '',
    house: () => '4 por 1000 · Loam',
    heading: () => 'Se acercan unas fechas',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: () => 'Estas fechas se acercan y nada en Loam indica todavía que estén resueltas:',
    lines,
    button: () => 'Ver en Loam',
    expiry: () =>
      'Cada uno de estos avisos se envía una sola vez. Lo que sigue pendiente figura también en su día en Loam.',
    plainLink: () => 'Si el botón no funciona, copie esta dirección en su navegador:',
    unasked: () =>
      'Recibe este mensaje como responsable de estas alianzas o como administrador. Los días de envío se fijan en Loam, en la página Avisos.',
  },
});
