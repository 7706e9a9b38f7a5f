import { type RawBuilder, sql } from 'kysely';
import { longestEcbPause, ratesOn } from '../ledger/rates-on.ts';
import { agreed, pledged } from '../pipeline/agreed.ts';
import { inPipeline } from '../pipeline/forecast/forecast.ts';
import { holding } from '../pipeline/select-opportunities.ts';
import { stagesOn } from '../pipeline/stages-on.ts';
import { ratesRelation, weightedSql } from '../pipeline/weighted.ts';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import type { LookingBack } from '../platform/looking.ts';
import type { Day } from '../values/day.ts';
import { currencyCodes, currencyExponent } from '../values/money.ts';

/** The three columns a euro moves through; it is never in two. */
export const f2Columns = ['received', 'committed', 'weighted'] as const;
export type F2Column = (typeof f2Columns)[number];

/**
 * Whether what passes through the FARM Foundation is counted: opportunities with that channel or for a Global Facility,
 * and the pledges and agreements that they became. An agreement that was entered by itself has no channel.
 */
export const farmChoices = ['with', 'without'] as const;
export type FarmChoice = (typeof farmChoices)[number];

/** What stands behind a figure. */
export const f2Kinds = ['contribution', 'pledge_receipt', 'pledge_instalment', 'opportunity'] as const;

/** One record in one column: `cents` is null where its currency has no rate, or its amount is not known. */
export interface F2Row {
  column: F2Column;
  /** Year received, due or expected; null when no day is known. */
  year: number | null;
  kind: (typeof f2Kinds)[number];
  id: string;
  /** The record it stands on: agreement, pledge or opportunity. */
  onId: string;
  name: string;
  amount: string | null;
  currency: string | null;
  cents: string | null;
}

/** The rate of the day money came: the last one on or before it, as it was known. */
const onDay = (currency: string, day: string, knownAt: string | null) => sql`left join lateral (
  select last.rate * case when ${sql.ref(currency)} in (${sql.join(noMinor)}) then 0.01 when ${sql.ref(currency)} in
    (${sql.join(threeDecimals)}) then 10 else 1 end as per_cent
  from (select r.rate, r.basis, r.day from ${known('currency_rate', 'r', knownAt)} where r.currency = ${sql.ref(currency)}
    and r.day <= ${sql.ref(day)} and r.archived_at is null order by r.day desc, r.basis desc limit 1) as last
  where last.basis = 'manual' or ${sql.ref(day)} - last.day <= ${sql.lit(longestEcbPause)}) rates on true`;
const withDecimals = (decimals: number) => currencyCodes.filter((code) => currencyExponent(code) === decimals);
const noMinor = withDecimals(0);
const threeDecimals = withDecimals(3);

/** Euro cents of an amount at the rate `rates`; the euro is worth itself. */
const cents = (amount: RawBuilder<unknown>, currency: string) => sql<string | null>`case
  when ${sql.ref(currency)} = 'EUR' then ${amount}::numeric else round(${amount}::numeric / rates.per_cent) end`;

/**
 * Every record behind the F2 line on a day, as known at an instant, each in one column: a relation to be summed or
 * listed, so that the drill-down of a figure always sums to it.
 */
export async function f2Rows(read: Read, looking: LookingBack, farm: FarmChoice = 'with'): Promise<RawBuilder<F2Row>> {
  const day = looking.asOf ?? read.today();
  const { knownAt } = looking;
  const rates = ratesRelation(await ratesOn(read, day, knownAt));
  const year = (column: string) => sql`extract(year from ${sql.ref(column)})::int`;
  const money = sql`c.kind = 'money' and c.archived_at is null`;
  const left = sql`(i.amount - coalesce((select sum(x.amount) from ${known('pledge_receipt', 'x', knownAt)}
    where x.instalment_id = i.id and x.archived_at is null and x.received_on <= ${day}::date), 0))`;
  const funder = sql`coalesce(o.name, concat_ws(' ', person.given_name, person.family_name))`;
  const direct = farm === 'with' ? null : notThroughFarm(day, knownAt);
  const ended = sql`least(a.terminated_on, a.closed_on)`;
  return sql<F2Row>`(
    select 'received' as column, ${year('c.received_on')} as year, 'contribution' as kind, c.id, a.id as "onId",
      o.name, c.amount, c.currency, ${cents(sql`c.amount`, 'c.currency')} as cents
    from ${known('contribution', 'c', knownAt)} join ${known('agreement', 'a', knownAt)} on a.id = c.agreement_id
    join partnership p on p.id = a.partnership_id join organisation o on o.id = p.organisation_id
    ${onDay('c.currency', 'c.received_on', knownAt)}
    where ${money} and a.archived_at is null and c.received_on <= ${day}::date ${direct?.agreement ?? sql``}
    union all
    select 'received', ${year('x.received_on')}, 'pledge_receipt', x.id, g.id, ${funder}, x.amount, i.currency,
      ${cents(sql`x.amount`, 'i.currency')}
    from ${known('pledge_receipt', 'x', knownAt)} join ${known('pledge_instalment', 'i', knownAt)} on i.id = x.instalment_id
    join ${known('pledge', 'g', knownAt)} on g.id = i.pledge_id
    left join organisation o on o.id = g.organisation_id left join person on person.id = g.person_id
    ${onDay('i.currency', 'x.received_on', knownAt)}
    where x.archived_at is null and g.archived_at is null and x.received_on <= ${day}::date ${direct?.pledge ?? sql``}
    union all
    select 'committed', ${year('c.due_on')}, 'contribution', c.id, a.id, o.name, c.amount, c.currency,
      ${cents(sql`c.amount`, 'c.currency')}
    from ${known('contribution', 'c', knownAt)} join ${known('agreement', 'a', knownAt)} on a.id = c.agreement_id
    join partnership p on p.id = a.partnership_id join organisation o on o.id = p.organisation_id
    left join ${rates} on rates.currency = c.currency
    where ${money} and (c.received_on is null or c.received_on > ${day}::date) and ${agreed(day, knownAt)}
      and (${ended} is null or ${ended} > ${day}::date or c.due_on <= ${ended}) ${direct?.agreement ?? sql``}
    union all
    select 'committed', ${year('i.due_on')}, 'pledge_instalment', i.id, g.id, ${funder}, ${left}, i.currency,
      ${cents(left, 'i.currency')}
    from ${known('pledge_instalment', 'i', knownAt)} join ${known('pledge', 'g', knownAt)} on g.id = i.pledge_id
    left join organisation o on o.id = g.organisation_id left join person on person.id = g.person_id
    left join ${rates} on rates.currency = i.currency
    where i.archived_at is null and ${pledged(day, knownAt)}
      and (i.written_off_on is null or i.written_off_on > ${day}::date)
      and not exists (select from ${known('agreement', 'a', knownAt)} where a.id = g.agreement_id and ${agreed(day, knownAt)})
      and ${left} > 0 ${direct?.pledge ?? sql``}
    union all
    select 'weighted', ${year('s.expected_first')}, 'opportunity', s.opportunity_id, s.opportunity_id,
      coalesce(n.title, ''), round((s.amount_low + s.amount_high)::numeric / 2), s.currency,
      ${weightedSql(sql<number>`coalesce(s.chance, stage.chance)`)}
    from opportunity_state s join ${stagesOn(day, knownAt)} on stage.code = s.stage
    join opportunity n on n.id = s.opportunity_id left join ${rates} on rates.currency = s.currency
    where ${holding({ asOf: day, knownAt })} and not s.archived and ${inPipeline(day, knownAt)}
      ${direct?.opportunity ?? sql``})`;
}

/** The conditions that leave out what passes through FARM, for an opportunity `s`, a pledge `g` and an agreement `a`. */
function notThroughFarm(day: Day, knownAt: string | null) {
  const passes = sql`(s.channel = 'farm' or s.purpose = 'global_facility')`;
  const states = sql`opportunity_state s where ${holding({ asOf: day, knownAt })} and ${passes}`;
  const pledge = (alias: string) => sql`(${sql.ref(`${alias}.purpose`)} = 'global_facility'
    or exists (select from ${states} and s.pledge_id = ${sql.ref(`${alias}.id`)}))`;
  return {
    opportunity: sql`and not ${passes}`,
    pledge: sql`and not ${pledge('g')}`,
    agreement: sql`and not exists (select from ${states} and s.agreement_id = a.id) and not exists (select
      from ${known('pledge', 'p', knownAt)} where p.agreement_id = a.id and p.archived_at is null and ${pledge('p')})`,
  };
}
