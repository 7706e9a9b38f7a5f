import { type Decimal, ratioOf, roundHalfAway } from './decimal.ts';
import { currencyExponent, largestAmount, type Money } from './money.ts';

/**
 * The least rate of a currency that is one: with less, the largest amount that can be entered would be more euro cents
 * than a number holds. No currency is worth so much.
 */
export const leastRate = (currency: string): number =>
  Math.ceil((largestAmount * 10_000) / Number.MAX_SAFE_INTEGER) / (100 * 10 ** currencyExponent(currency));

/** Euro cents of an amount at "1 EUR = `rate`" of its currency, rounded once, half away from zero (domain.md 2.13). */
export function euroCents({ amount, currency }: Money, rate: Decimal): number {
  const { numerator, denominator } = ratioOf(rate);
  const cents = roundHalfAway(
    BigInt(amount) * 100n * denominator,
    10n ** BigInt(currencyExponent(currency)) * numerator,
  );
  const whole = Number(cents);
  if (!Number.isSafeInteger(whole)) throw new RangeError('an amount in euro that is too large');
  return whole;
}
