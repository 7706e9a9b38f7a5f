import { defineEntity, p } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { type Day, precisions } from '../values/day.ts';
import { endBases } from './status.ts';

export const startBases = ['stated', 'signature_assumed', 'unknown'] as const;
/** `included`: the start day counts (domain.md's convention I, the default); `excluded`: convention E. */
export const conventions = ['included', 'excluded'] as const;
export type Convention = (typeof conventions)[number];
export const clauseKinds = ['none', 'tacit', 'tacit_for_years', 'unknown'] as const;

/** Before every day and after every day: the bounds of terms that no amendment limits. */
export const beginningOfTime: Day = '0001-01-01';
export const endOfTime: Day = '9999-12-31';

const AgreementTermsSchema = defineEntity({
  name: 'AgreementTerms',
  tableName: 'agreement_terms',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7()),
    agreementId: p.uuid(),
    /** The amendment that brought these terms; null for the terms as first agreed. */
    amendmentId: p.uuid().nullable(),
    updatedAt: p.datetime().defaultRaw('recorded_now()'),
    /** First day these terms hold, and the day from which they no longer do. */
    fromDay: p.date(),
    untilDay: p.date(),
    startsOn: p.string().nullable(),
    startsPrecision: p.enum(precisions).nullable(),
    startBasis: p.enum(startBases),
    /** ISO 8601 length ("P3Y"). */
    term: p.string().nullable(),
    /** The last day in force; of an imprecise end, its last day. Null when tacit, open-ended or unknown. */
    endLastDay: p.date().nullable(),
    endPrecision: p.enum(precisions).nullable(),
    endBasis: p.enum(endBases),
    endConvention: p.enum(conventions).nullable(),
    endIncluded: p.date().nullable(),
    endExcluded: p.date().nullable(),
    noticePeriod: p.string().nullable(),
    noticeBy: p.date().nullable(),
    clauseKind: p.enum(clauseKinds).default('unknown'),
    clauseYears: p.integer().nullable(),
    zone: p.string(),
    facilities: p.array<string>().default([]),
    objectives: p.array<string>().default([]),
  },
});

/** What an agreement says from one day to another: an amendment in force later begins terms of its own. */
export class AgreementTerms extends AgreementTermsSchema.class {}
AgreementTermsSchema.setClass(AgreementTerms);

export { AgreementTermsSchema };
