import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

/** ecb: a reference rate of the European Central Bank. manual: entered by a person, who names the source. */
export const rateBases = ['ecb', 'manual'] as const;
export type RateBasis = (typeof rateBases)[number];

const RateSchema = defineEntity({
  name: 'Rate',
  tableName: 'currency_rate',
  properties: {
    ...record,
    currency: p.character().length(3),
    day: p.date(),
    /** 1 EUR = so much of the currency; an exact decimal as text. */
    rate: p.decimal('string'),
    basis: p.enum(rateBases),
    source: p.string(),
  },
});

/** The rate of a currency on a day. A corrected one keeps what it was in the history. */
export class Rate extends RateSchema.class {}
RateSchema.setClass(Rate);

export { RateSchema };
