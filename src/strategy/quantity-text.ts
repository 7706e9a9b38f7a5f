import { moneyText, numberText, percentText } from '../platform/format.ts';
import type { Language } from '../values/language.ts';
import type { Quantity } from './strategic-objective.ts';
import { strategyWords } from './words.ts';
import { strategyTerms } from './words-terms.ts';

const carriedByNumber = ['EUR', 'percent', 'calendar year'];

function numberOf(amount: number, unit: string, language: Language): string {
  if (unit === 'calendar year') return String(amount);
  if (unit === 'percent') return percentText(amount / 100, language);
  if (unit === 'EUR') return moneyText({ amount: Math.round(amount * 100), currency: 'EUR' }, language);
  return numberText(amount, language);
}

/** "10 to 20", "€961,000", "40%", "no number": without a unit that is a word. */
export function quantityNumber({ min, max, unit }: Quantity, language: Language): string {
  const say = strategyWords[language];
  const from = min === null ? null : numberOf(min, unit, language);
  const to = max === null ? null : numberOf(max, unit, language);
  if (from !== null && to !== null) return from === to ? from : say.between(from, to);
  return from !== null ? say.atLeast(from) : to !== null ? say.atMost(to) : say.noNumber;
}

/** The unit as the plan words it, in English; none where the number carries it. */
export const unitWord = ({ unit }: Quantity): string | null => (carriedByNumber.includes(unit) ? null : unit);

/** How often, and in which sense: "a year", "the first of a ranking"; null for a plain number. */
export function quantitySense({ comparator, periodicity }: Quantity, language: Language): string | null {
  const terms = strategyTerms[language];
  const sense = comparator === 'exact' || comparator === 'range' ? null : terms.comparators[comparator];
  return [periodicity && terms.periodicities[periodicity], sense].filter(Boolean).join(', ') || null;
}
