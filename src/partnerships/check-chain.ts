import { sql } from 'kysely';
import { leadingTo } from '../directory/merged.ts';
import type { Work } from '../platform/database.ts';
import type { Day } from '../values/day.ts';
import { type FieldErrorCode, invalid } from '../values/problem.ts';
import type { Party } from './agreement.ts';
import { type ChainLink, type ChainRefusal, chainRefusal } from './chain.ts';

interface Row {
  id: string;
  predecessor_id: string | null;
  parties: Party[];
  first_day: Day | null;
  terminated_on: Day | null;
  closed_on: Day | null;
  last_day: Day | null;
}

const link = (row: Row): ChainLink => ({
  id: row.id,
  predecessorId: row.predecessor_id,
  partnerIds: row.parties.flatMap(({ side, organisationId }) =>
    side === 'partner' && organisationId ? [organisationId] : [],
  ),
  firstDay: row.first_day,
  terminatedOn: row.terminated_on,
  closedOn: row.closed_on,
  lastDay: row.last_day,
});

/** The agreement, those it follows, and those that follow it or its predecessor, with the terms that hold in the end. */
const around = (work: Work, id: string) =>
  sql<Row>`
    with recursive before as (
      select a.id, a.predecessor_id, 0 as steps from agreement a where a.id = ${id}
      union
      select a.id, a.predecessor_id, before.steps + 1 from agreement a join before on a.id = before.predecessor_id
      where before.steps < 100
    )
    select a.id, a.predecessor_id, a.parties, a.terminated_on, a.closed_on, t.starts_first as first_day,
      t.end_last_day as last_day
    from agreement a join agreement_terms t on t.agreement_id = a.id and t.until_day = '9999-12-31'
    where a.archived_at is null and (
      a.id in (select id from before) or a.predecessor_id in (select id from before where steps <= 1))`.execute(
    work.tables<unknown>(),
  );

const faults: Record<ChainRefusal, { pointer: string; code: FieldErrorCode; allowed: string }> = {
  cycle: { pointer: '#/predecessorId', code: 'cycle', allowed: 'an agreement that does not itself follow this one' },
  other_partner: { pointer: '#/predecessorId', code: 'other_partner', allowed: 'an agreement with the same partner' },
  already_succeeded: { pointer: '#/predecessorId', code: 'taken', allowed: 'an agreement without a successor' },
  overlap: { pointer: '#/startsOn', code: 'overlap', allowed: 'a start after the last day of the agreement before' },
};

/** Refuses an agreement that does not fit into its chain, as it now stands in the transaction (domain.md 3.1). */
export async function checkChain(work: Work, id: string): Promise<void> {
  const { rows } = await around(work, id);
  const lead = await leadingTo(work, [...new Set(rows.flatMap((row) => link(row).partnerIds))]);
  const links = rows.map(link).map((one) => ({ ...one, partnerIds: one.partnerIds.map(lead) }));
  const candidate = links.find((row) => row.id === id);
  const refusal = candidate ? chainRefusal(candidate, links) : null;
  if (refusal) throw invalid(faults[refusal]);
}
