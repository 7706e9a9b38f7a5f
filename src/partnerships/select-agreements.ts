import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import type { Day } from '../values/day.ts';
import type { AgreementKind } from './agreement.ts';
import type { AgreementRow, PartnershipsTables, TermsRow } from './rows.ts';
import { endingSoonDays, type Status } from './status.ts';

/** The day looked at (null: today in each agreement's zone) and what was recorded by when (null: now). */
export interface Looking {
  asOf: Day | null;
  knownAt: string | null;
}
export const today: Looking = { asOf: null, knownAt: null };

/** Which agreements of a list. */
export interface AgreementWish {
  status?: readonly Status[] | undefined;
  kind?: readonly AgreementKind[] | undefined;
  endsBefore?: Day | undefined;
  facility?: string | undefined;
  owner?: string | undefined;
  /** Only those with a last day, or only those without: lists go through the one and then the other. */
  ends?: 'known' | 'unknown' | undefined;
}

/** The day looked at in a zone; worked out once for each zone of a list. */
export function dayLookedAt(read: Read, { asOf }: Looking): (zone: string) => Day {
  const days = new Map<string, Day>();
  return (zone) => {
    const day = asOf ?? days.get(zone) ?? read.today(zone);
    days.set(zone, day);
    return day;
  };
}

/** The same, as SQL over the terms `t`. */
const dayOf = (read: Read, { asOf }: Looking): RawBuilder<Day> =>
  asOf === null
    ? sql<Day>`(${read.now().toISOString()}::timestamptz at time zone t.zone)::date`
    : sql<Day>`${asOf}::date`;

/**
 * `statusOn` of status.ts for PostgreSQL, over `a` (agreement), `t` (terms) and `superseded_from`. Only filters use it;
 * what is shown comes from `statusOn`, and a property test holds the two together.
 */
const statusSql = (day: RawBuilder<Day>): RawBuilder<Status> => sql<Status>`case
  when a.terminated_on < ${day} then 'terminated'
  when successor.superseded_from <= ${day} then 'superseded'
  when a.closed_on < ${day} then 'ended'
  when a.signed_first > ${day} or (a.signed_on is null and not a.from_source) then 'draft'
  when t.starts_first > ${day} then 'signed_not_in_force'
  when t.end_basis = 'unknown' or (t.end_last_day is null and t.end_basis in ('stated', 'computed')) then 'unknown'
  when t.end_last_day < ${day} then 'end_date_passed'
  when t.notice_by < ${day} then 'in_notice_period'
  when t.end_last_day <= ${day} + ${endingSoonDays}::int then 'ending_soon'
  else 'in_force' end`;

/**
 * A condition that PostgreSQL takes for nearly always true when it plans. What a bound beside it has narrowed, it only
 * makes sure of; guessed at, it would pass for rare, and a page would be looked for among all rows.
 */
const surely = (condition: RawBuilder<unknown>): RawBuilder<SqlBool> => sql`nullif(${condition}, false) is not null`;

/** A bound each status implies, in words an index understands; a day of slack covers every time zone. */
function bound(status: Status, around: RawBuilder<Day>, ends: AgreementWish['ends']): RawBuilder<SqlBool> {
  switch (status) {
    case 'terminated':
      return sql`a.terminated_on is not null`;
    case 'superseded':
      return sql`successor.id is not null`;
    case 'ended':
      return sql`a.closed_on is not null`;
    case 'unknown':
      return sql`t.end_last_day is null`;
    case 'end_date_passed':
      return sql`t.end_last_day <= ${around}`;
    case 'in_notice_period':
      return sql`(t.notice_by <= ${around} and t.end_last_day >= ${around} - 2)`;
    case 'ending_soon':
      return sql`t.end_last_day between ${around} - 2 and ${around} + ${endingSoonDays + 2}::int`;
    case 'in_force':
      if (ends === 'known') return sql`t.end_last_day >= ${around} + ${endingSoonDays - 2}::int`;
      return sql`(t.end_last_day >= ${around} + ${endingSoonDays - 2}::int or t.end_last_day is null)`;
    case 'draft':
      return sql`(a.signed_first >= ${around} or a.signed_first is null)`;
    case 'signed_not_in_force':
      return sql`t.starts_first >= ${around}`;
  }
}

/** The conditions of a wish over `a`, `t` and `successor`: what `/api/agreements` and `/api/partnerships` filter by. */
export function wished(read: Read, looking: Looking, wish: AgreementWish): RawBuilder<SqlBool> {
  const day = dayOf(read, looking);
  const around = sql<Day>`${looking.asOf ?? read.today('UTC')}::date`;
  const parts: RawBuilder<SqlBool>[] = [sql`a.archived_at is null`];
  if (wish.kind) parts.push(sql`a.kind in (${sql.join([...wish.kind])})`);
  if (wish.endsBefore) parts.push(sql`t.end_last_day < ${wish.endsBefore}::date`);
  if (wish.facility) parts.push(sql`t.facilities @> array[${wish.facility}]`);
  if (wish.ends) parts.push(wish.ends === 'known' ? sql`t.end_last_day is not null` : sql`t.end_last_day is null`);
  if (wish.status) {
    parts.push(
      sql`(${sql.join(
        wish.status.map((status) => bound(status, around, wish.ends)),
        sql` or `,
      )})`,
    );
    parts.push(surely(sql`(${statusSql(day)}) in (${sql.join([...wish.status])})`));
  }
  return sql`${sql.join(parts, sql` and `)}`;
}

/**
 * Agreements `a` with the terms `t` that hold on the day looked at, and the successor as far as status asks. Every
 * list and record of agreements starts here.
 */
export function selectAgreements(read: Read, looking: Looking) {
  const day = dayOf(read, looking);
  const { knownAt } = looking;
  const successors = sql<{ id: string; superseded_from: Day | null }>`lateral (
    select s.id, case
      when s.signed_on is null and not s.from_source then null
      when least(s.terminated_on, s.closed_on) < greatest(s.signed_first, st.starts_first) then null
      when st.starts_first is null then null
      else greatest(s.signed_first, st.starts_first) end as superseded_from
    from ${known<AgreementRow, 's'>('agreement', 's', knownAt)}
    join ${known<TermsRow, 'st'>('agreement_terms', 'st', knownAt)}
      on st.agreement_id = s.id and ${surely(sql`st.from_day <= ${day} and st.until_day > ${day}`)}
    where s.predecessor_id = a.id and s.archived_at is null
    limit 1
  )`.as<'successor'>('successor');
  return read
    .tables<PartnershipsTables>()
    .selectFrom(known<TermsRow, 't'>('agreement_terms', 't', knownAt))
    .innerJoin(known<AgreementRow, 'a'>('agreement', 'a', knownAt), 'a.id', 't.agreement_id')
    .leftJoin(successors, (join) => join.onTrue())
    .selectAll('a')
    .select([
      't.starts_on',
      't.starts_precision',
      't.start_basis',
      't.term',
      't.end_last_day',
      't.end_precision',
      't.end_basis',
      't.end_convention',
      't.end_included',
      't.end_excluded',
      't.notice_period',
      't.notice_by',
      't.clause_kind',
      't.clause_years',
      't.zone',
      't.facilities',
      't.objectives',
      'successor.id as successor_id',
      'successor.superseded_from',
    ])
    .where(surely(sql`t.from_day <= ${day} and t.until_day > ${day}`));
}

export type SelectedAgreement = Awaited<ReturnType<ReturnType<typeof selectAgreements>['execute']>>[number];
