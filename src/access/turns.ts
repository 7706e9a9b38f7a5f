import { sql } from 'kysely';
import type { Work } from '../platform/database.ts';
import { sha256 } from '../platform/journal.ts';

/** So many times within so many seconds. */
export interface Pace {
  most: number;
  seconds: number;
}

/**
 * Takes a turn under a name and answers null, or after how many seconds the next one is free. Counted in the database
 * and by its clock, so for all processes together; only the hash of the name is kept. Commit it even when refused.
 */
export async function takeTurn(work: Work, name: string, pace: Pace): Promise<number | null> {
  const key = sha256(name);
  const taken = await sql<{ taken: number; wait: number }>`
    insert into turn as kept (key, taken, ends_at) values (${key}, 1, now() + ${pace.seconds} * interval '1 second')
    on conflict (key) do update set
      taken = case when kept.ends_at <= now() then 1 else kept.taken + 1 end,
      ends_at = case when kept.ends_at <= now() then excluded.ends_at else kept.ends_at end
    returning taken, ceil(extract(epoch from ends_at - now()))::int as wait`.execute(work.tables());
  const row = taken.rows[0];
  return row && row.taken > pace.most ? Math.max(1, row.wait) : null;
}

/** Deletes turns that are over; for a daily job. */
export async function sweepTurns(work: Work): Promise<void> {
  await sql`delete from turn where ends_at < now()`.execute(work.tables());
}
