import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { funderGroups } from '../directory/organisation.ts';
import { homeZone } from '../platform/clock.ts';
import type { LookingBack } from '../platform/looking.ts';
import { addDays, type Day, dayIn, type Precision } from '../values/day.ts';
import type { channels, purposes } from './opportunity-state.ts';
import type { StageCode } from './stage.ts';

/** A state as PostgreSQL answers it. */
export interface StateRow {
  opportunity_id: string;
  seq: number;
  from_day: Day;
  until_day: Day;
  stage: StageCode;
  amount_low: string | null;
  amount_high: string | null;
  currency: string | null;
  chance: number | null;
  chance_reason: string | null;
  expected_on: string | null;
  expected_precision: Precision | null;
  expected_first: Day | null;
  purpose: (typeof purposes)[number];
  purpose_code: string | null;
  channel: (typeof channels)[number];
  funder_group: (typeof funderGroups)[number] | null;
  owner_id: string | null;
  look_again_on: Day | null;
  agreement_id: string | null;
  pledge_id: string | null;
  archived: boolean;
}

/**
 * The states `s` that held on a day, as known at an instant: the last that had begun by that day and was recorded by
 * that instant. One row for each opportunity. What was replaced after the instant held until its day or longer, but
 * for the late ones: so both have an index, and nothing else is read.
 */
export function holding({ asOf, knownAt }: LookingBack): RawBuilder<SqlBool> {
  if (asOf === null && knownAt === null) return sql<SqlBool>`s.replaced_at is null`;
  const day = asOf ?? '9999-12-30';
  if (knownAt === null) return sql<SqlBool>`(s.from_day <= ${day}::date and s.until_day > ${day}::date)`;
  const dayBefore = addDays(dayIn(homeZone, new Date(knownAt)), -1);
  return sql<SqlBool>`(((s.from_day <= ${day}::date and s.until_day > least(${day}::date, ${dayBefore}::date))
      or (s.late and s.replaced_at > ${knownAt}::timestamptz))
    and s.from_day <= ${day}::date and s.recorded_at <= ${knownAt}::timestamptz
    and (s.until_day > ${day}::date or s.replaced_at > ${knownAt}::timestamptz))`;
}
