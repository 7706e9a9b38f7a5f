import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import type { BadRate } from './read-rates.ts';

/** Where rates came from: fetched from the European Central Bank by the daily job, or a file that somebody sent. */
export const intakeOrigins = ['ecb', 'file'] as const;
export const intakeOutcomes = ['taken', 'unreachable', 'unreadable'] as const;

const RateIntakeSchema = defineEntity({
  name: 'RateIntake',
  tableName: 'rate_intake',
  properties: {
    ...record,
    at: p.datetime(),
    origin: p.enum(intakeOrigins),
    outcome: p.enum(intakeOutcomes),
    fileName: p.string().nullable(),
    sha256: p.string().nullable(),
    /** The last day that it held rates of. */
    lastDay: p.date().nullable(),
    added: p.integer().default(0),
    changed: p.integer().default(0),
    same: p.integer().default(0),
    bad: p.json<BadRate[]>(),
  },
});

/** One time that rates were fetched or brought, and what came of it. */
export class RateIntake extends RateIntakeSchema.class {}
RateIntakeSchema.setClass(RateIntake);

export { RateIntakeSchema };
