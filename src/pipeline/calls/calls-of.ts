import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';

/** A call by its name. */
export interface NamedCall {
  id: string;
  title: string;
}

/** Calls by their ids. */
export async function titlesOfCalls(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<NamedCall>`select id, title from call_for_funding
    where id = any (${[...new Set(ids)]}::uuid[])`.execute(read.tables<object>());
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The calls in which a funder was asked for what an opportunity is about, the latest first, with their recipients. */
export async function callsOfOpportunity(
  read: Read,
  opportunityId: string,
): Promise<(NamedCall & { recipientId: string })[]> {
  const { rows } = await sql<NamedCall & { recipientId: string }>`
    select distinct on (c.deadline, c.id) c.id, c.title, r.id as "recipientId"
    from call_recipient r join call_for_funding c on c.id = r.call_id
    where r.opportunity_id = ${opportunityId}::uuid and r.archived_at is null
    order by c.deadline desc, c.id, r.id desc limit 5`.execute(read.tables<object>());
  return rows;
}
