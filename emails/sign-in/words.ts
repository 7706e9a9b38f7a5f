import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';

/** What a mailed sign-in link is filled with; `minutes` is how long it works. */
export const slots = ['name', 'minutes'] as const;

type Wording = LetterWords<(typeof slots)[number]>;

export const letter = words<Wording>({
  en: {
    subject: () => 'Your sign-in link for Loam',
    preview: ({ minutes }) => `It works once, for ${minutes} minutes.`,
    house: () => '4 per 1000 · Loam',
    heading: () => 'Sign in to Loam',
    greeting: ({ name }) => `Hello ${name},`,
    body: () => 'Open this link to sign in. It works once and only for you, so please do not forward it.',
    button: () => 'Sign in',
    expiry: ({ minutes }) => `The link works for ${minutes} minutes.`,
    plainLink: () => 'If the button does not work, copy this address into your browser:',
    unasked: () => 'You did not ask to sign in? Then you need not do anything: without the link nobody gets in.',
  },
  fr: {
    subject: () => 'Votre lien de connexion à Loam',
    preview: ({ minutes }) => `Il fonctionne une seule fois, pendant ${minutes}\u00a0minutes.`,
    house: () => '4 pour 1000 · Loam',
    heading: () => 'Connexion à Loam',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: () =>
      'Ouvrez ce lien pour vous connecter. Il ne sert qu’une fois et n’est destiné qu’à vous\u00a0: merci de ne pas le transférer.',
    button: () => 'Se connecter',
    expiry: ({ minutes }) => `Le lien est valable ${minutes}\u00a0minutes.`,
    plainLink: () => 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    unasked: () =>
      'Vous n’avez pas demandé à vous connecter\u00a0? Vous n’avez rien à faire\u00a0: sans ce lien, personne ne peut entrer.',
  },
  es: {
    subject: () => 'Su enlace para entrar en Loam',
    preview: ({ minutes }) => `Funciona una sola vez, durante ${minutes} minutos.`,
    house: () => '4 por 1000 · Loam',
    heading: () => 'Entrar en Loam',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: () => 'Abra este enlace para iniciar sesión. Sirve una sola vez y solo para usted; por favor, no lo reenvíe.',
    button: () => 'Iniciar sesión',
    expiry: ({ minutes }) => `El enlace es válido durante ${minutes} minutos.`,
    plainLink: () => 'Si el botón no funciona, copie esta dirección en su navegador:',
    unasked: () => '¿No ha pedido iniciar sesión? No tiene que hacer nada: sin este enlace nadie puede entrar.',
  },
});
