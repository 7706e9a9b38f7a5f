import { type Decimal, ratioOf, roundHalfAway } from './decimal.ts';
import { currencyExponent, type Money } from './money.ts';

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
