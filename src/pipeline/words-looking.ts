import { words } from '../platform/words.ts';

interface LookingWords {
  asOf: string;
  knownAt: string;
  show: string;
  fix: string;
  fixHint: string;
  onDay: (day: string) => string;
  known: (at: string) => string;
  backToNow: string;
  today: string;
}

/** The day looked at and what was known by when, over every report. */
export const lookingWords = words<LookingWords>({
  en: {
    asOf: 'As of',
    knownAt: 'As known at',
    show: 'Show',
    fix: 'Fix these figures',
    fixHint: 'An address that shows the same figures for ever',
    onDay: (day) => `These are the figures of ${day}, not of today.`,
    known: (at) => `As they were known at ${at}: what was recorded later is left out.`,
    backToNow: 'Back to now',
    today: 'today',
  },
  fr: {
    asOf: 'À la date du',
    knownAt: 'Tel que connu le',
    show: 'Afficher',
    fix: 'Figer ces chiffres',
    fixHint: 'Une adresse qui montre toujours les mêmes chiffres',
    onDay: (day) => `Voici les chiffres au ${day}, et non ceux d’aujourd’hui.`,
    known: (at) => `Tels qu’ils étaient connus le ${at}\u00a0: ce qui a été saisi plus tard n’est pas compté.`,
    backToNow: 'Revenir à maintenant',
    today: 'aujourd’hui',
  },
  es: {
    asOf: 'En la fecha',
    knownAt: 'Según lo sabido el',
    show: 'Mostrar',
    fix: 'Fijar estas cifras',
    fixHint: 'Una dirección que muestra siempre las mismas cifras',
    onDay: (day) => `Son las cifras del ${day}, no las de hoy.`,
    known: (at) => `Según lo que se sabía el ${at}: lo anotado después no se cuenta.`,
    backToNow: 'Volver a ahora',
    today: 'hoy',
  },
});
