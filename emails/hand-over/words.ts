import { words } from '../../src/platform/words.ts';
import type { LetterWords } from '../../src/post/letter.ts';
import { initiative, letterhead } from '../letterhead.ts';

/** What the mail to a colleague who takes over is filled with; `sender` is who asks them to. */
export const slots = ['name', 'partner', 'agreement', 'deadline', 'sender'] as const;

export const letter = words<LetterWords<(typeof slots)[number]>>({
  en: {
    ...letterhead.en,
    subject: ({ partner, sender }) => `${sender} asks you to take over: ${partner} and ${initiative.en}`,
    preview: () => 'Open the page to confirm your address.',
    heading: () => 'An offer was handed over to you',
    greeting: ({ name }) => `Dear ${name},`,
    body: ({ agreement, partner, sender }) =>
      `${sender} asks you to deal with the offer to continue the agreement between ${initiative.en} and ${partner} (${agreement}), and to sign it if you agree. Opening the page by the button there confirms that this address is yours.`,
    button: () => 'See what it is about',
    expiry: ({ deadline }) => `The offer can be answered until ${deadline}.`,
    unasked: () =>
      'You do not sign for this organisation? Then you need not do anything. This link is meant for you alone: please do not forward it.',
  },
  fr: {
    ...letterhead.fr,
    subject: ({ partner, sender }) => `${sender} vous passe le relais\u00a0: ${partner} et ${initiative.fr}`,
    preview: () => 'Ouvrez la page pour confirmer votre adresse.',
    heading: () => 'Une offre vous a été transmise',
    greeting: ({ name }) => `Bonjour ${name},`,
    body: ({ agreement, partner, sender }) =>
      `${sender} vous demande de vous charger de l’offre de poursuivre l’accord entre ${initiative.fr} et ${partner} (${agreement}), et de la signer si vous l’acceptez. En ouvrant la page à l’aide du bouton qui s’y trouve, vous confirmez que cette adresse est la vôtre.`,
    button: () => 'Voir de quoi il s’agit',
    expiry: ({ deadline }) => `Il est possible de répondre à l’offre jusqu’au ${deadline}.`,
    unasked: () =>
      'Vous ne signez pas pour cette organisation\u00a0? Vous n’avez rien à faire. Ce lien n’est destiné qu’à vous\u00a0: merci de ne pas le transférer.',
  },
  es: {
    ...letterhead.es,
    subject: ({ partner, sender }) => `${sender} le traspasa una oferta: ${partner} y ${initiative.es}`,
    preview: () => 'Abra la página para confirmar su dirección.',
    heading: () => 'Se le ha traspasado una oferta',
    greeting: ({ name }) => `Hola, ${name}:`,
    body: ({ agreement, partner, sender }) =>
      `${sender} le pide que se ocupe de la oferta para continuar el acuerdo entre ${initiative.es} y ${partner} (${agreement}) y que la firme si está de acuerdo. Al abrir la página con el botón que hay en ella, confirma que esta dirección es suya.`,
    button: () => 'Ver de qué se trata',
    expiry: ({ deadline }) => `Se puede responder a la oferta hasta el ${deadline}.`,
    unasked: () =>
      '¿No firma usted por esta organización? No tiene que hacer nada. Este enlace es solo para usted: por favor, no lo reenvíe.',
  },
});
