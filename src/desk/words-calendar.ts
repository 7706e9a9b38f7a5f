import { words } from '../platform/words.ts';

interface CalendarWords {
  name: (person: string) => string;
  end: (partner: string, kind: string) => string;
  notice: (partner: string, kind: string) => string;
  obligation: (partner: string, title: string, side: string) => string;
  offer: (partner: string, kind: string) => string;
  task: (title: string) => string;
}

/** The entries of a calendar feed. */
export const calendarWords = words<CalendarWords>({
  en: {
    name: (person) => `Loam: ${person}`,
    end: (partner, kind) => `${partner}: last day (${kind})`,
    notice: (partner, kind) => `${partner}: last useful day for notice (${kind})`,
    obligation: (partner, title, side) => `${partner}: ${title}, owed by ${side}`,
    offer: (partner, kind) => `${partner}: deadline of the renewal offer (${kind})`,
    task: (title) => `Task: ${title}`,
  },
  fr: {
    name: (person) => `Loam\u00a0: ${person}`,
    end: (partner, kind) => `${partner}\u00a0: dernier jour (${kind})`,
    notice: (partner, kind) => `${partner}\u00a0: dernier jour utile pour le préavis (${kind})`,
    obligation: (partner, title, side) => `${partner}\u00a0: ${title}, à la charge de\u00a0: ${side}`,
    offer: (partner, kind) => `${partner}\u00a0: date limite de l’offre de renouvellement (${kind})`,
    task: (title) => `Tâche\u00a0: ${title}`,
  },
  es: {
    name: (person) => `Loam: ${person}`,
    end: (partner, kind) => `${partner}: último día (${kind})`,
    notice: (partner, kind) => `${partner}: último día útil para el preaviso (${kind})`,
    obligation: (partner, title, side) => `${partner}: ${title}, a cargo de ${side}`,
    offer: (partner, kind) => `${partner}: fecha límite de la oferta de renovación (${kind})`,
    task: (title) => `Tarea: ${title}`,
  },
});
