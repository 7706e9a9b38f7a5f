import { moneyText } from '../platform/format.ts';
import type { Language } from '../values/language.ts';
import type { Money } from '../values/money.ts';
import { opportunityWords } from './words-opportunity.ts';

/** "€520,000", "€20,000 to €50,000"; null when unknown. */
export function rangeText(amount: { low: Money; high: Money } | null, language: Language): string | null {
  if (amount === null) return null;
  const { low, high } = amount;
  if (low.amount === high.amount) return moneyText(low, language);
  return opportunityWords[language].fromTo(moneyText(low, language), moneyText(high, language));
}
