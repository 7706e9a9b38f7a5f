import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../src/values/decimal.ts';
import { euroCents, leastRate } from '../../src/values/exchange.ts';
import { currencyCodes, largestAmount } from '../../src/values/money.ts';

describe('the least rate of a currency', () => {
  it('values the largest amount of every currency', () => {
    for (const currency of currencyCodes)
      expect(euroCents({ amount: largestAmount, currency }, String(leastRate(currency)) as Decimal)).toBeGreaterThan(0);
  });
  it('is below what any currency is worth: the Kuwaiti dinar 0.33, the pound 0.83, the yen 170', () => {
    expect([leastRate('KWD'), leastRate('GBP'), leastRate('JPY')]).toEqual([0.00112, 0.0112, 1.12]);
  });
});
