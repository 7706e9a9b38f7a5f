import { words } from '../platform/words.ts';

interface NoContactWords {
  badge: string;
  because: (organisation: string) => string;
  box: string;
  reason: string;
  reasonHint: string;
}

/** "Do not contact" on records and in forms. */
export const noContactWords = words<NoContactWords>({
  en: {
    badge: 'Do not contact',
    because: (organisation) => `Do not contact: asked by ${organisation}`,
    box: 'Nobody of the secretariat may write or call',
    reason: 'Reason',
    reasonHint: 'Who asked for it and when, in one line.',
  },
  fr: {
    badge: 'Ne pas contacter',
    because: (organisation) => `Ne pas contacter, à la demande de\u00a0: ${organisation}`,
    box: 'Personne au secrétariat ne doit écrire ni appeler',
    reason: 'Motif',
    reasonHint: 'Qui l’a demandé et quand, en une ligne.',
  },
  es: {
    badge: 'No contactar',
    because: (organisation) => `No contactar, a petición de: ${organisation}`,
    box: 'Nadie de la secretaría debe escribir ni llamar',
    reason: 'Motivo',
    reasonHint: 'Quién lo pidió y cuándo, en una línea.',
  },
});
