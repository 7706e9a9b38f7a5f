import { type Filled, typed, typedOrNull } from '../platform/form.ts';
import { type Decimal, numberReadings } from '../values/decimal.ts';

/** A typed rate as the API takes it: "655,957", "655.957" and "1 234,5" alike; what is no number stays as typed. */
export function typedRate(text: string): string {
  const { decimal } = numberReadings(text);
  return (decimal satisfies Decimal | null) ?? text;
}

/** A posted form of a manual rate as the API's body. */
export const rateBody = (filled: Filled) => ({
  currency: typed(filled, 'currency').toUpperCase(),
  day: typed(filled, 'day'),
  rate: typedRate(typed(filled, 'rate')),
  source: typedOrNull(filled, 'source') ?? '',
});
