import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';

/** What an invitation is filled with; `role` and the instant `until` are texts in the reader's language. */
export const slots = ['name', 'inviter', 'role', 'until'] as const;

type Wording = LetterWords<(typeof slots)[number]>;

export const letter = words<Wording>({
  en: {
    subject: ({ inviter }) => `${inviter} invites you to Loam`,
    preview: ({ until }) => `Accept the invitation by ${until}.`,
    house: () => '4 per 1000 · Loam',
    heading: () => 'Welcome to Loam',
    greeting: ({ name }) => `Hello ${name},`,
    body: ({ inviter, role }) =>
      `${inviter} has added you to Loam (role: ${role}), where the Executive Secretariat of the “4 per 1000” Initiative keeps its partnerships and its funding. Open this link to accept the invitation and sign in for the first time.`,
    button: () => 'Accept the invitation',
    expiry: ({ until }) => `The invitation works once, until ${until}.`,
    plainLink: () => 'If the button does not work, copy this address into your browser:',
    unasked: () => 'You did not expect this invitation? Then you need not do anything: it expires by itself.',
  },
  fr: {
    subject: ({ inviter }) => `${inviter} vous invite sur Loam`,
    preview: ({ until }) => `Acceptez l’invitation avant le ${until}.`,
    house: () => '4 pour 1000 · Loam',
    heading: () => 'Bienvenue sur Loam',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ inviter, role }) =>
      `${inviter} vous a ouvert un accès à Loam (rôle\u00a0: ${role}), l’outil où le Secrétariat exécutif de l’Initiative «\u00a04 pour 1000\u00a0» suit ses partenariats et ses financements. Ouvrez ce lien pour accepter l’invitation et vous connecter une première fois.`,
    button: () => 'Accepter l’invitation',
    expiry: ({ until }) => `L’invitation ne sert qu’une fois, jusqu’au ${until}.`,
    plainLink: () => 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    unasked: () =>
      'Vous n’attendiez pas cette invitation\u00a0? Vous n’avez rien à faire\u00a0: elle expirera d’elle-même.',
  },
  es: {
    subject: ({ inviter }) => `${inviter} le invita a Loam`,
    preview: ({ until }) => `Acepte la invitación antes del ${until}.`,
    house: () => '4 por 1000 · Loam',
    heading: () => 'Le damos la bienvenida a Loam',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ inviter, role }) =>
      `${inviter} le ha dado acceso a Loam (función: ${role}), donde la Secretaría Ejecutiva de la Iniciativa «4 por 1000» lleva sus alianzas y su financiación. Abra este enlace para aceptar la invitación e iniciar sesión por primera vez.`,
    button: () => 'Aceptar la invitación',
    expiry: ({ until }) => `La invitación sirve una sola vez, hasta el ${until}.`,
    plainLink: () => 'Si el botón no funciona, copie esta dirección en su navegador:',
    unasked: () => '¿No esperaba esta invitación? No tiene que hacer nada: caduca sola.',
  },
});
