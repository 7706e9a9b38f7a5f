import { sql } from 'kysely';
import type { Database } from '../src/platform/database.ts';
import { system } from '../src/values/role.ts';
import { seedPartnerships } from './seed-partnerships.ts';
import { seedStrategy } from './seed-strategy.ts';
import { seedWordings } from './seed-wordings.ts';

/**
 * Puts what the Initiative's documents say into an empty database, in one transaction; another gets the templates of
 * texts alone, if it has none.
 */
export async function seed(database: Database): Promise<boolean> {
  return database.transaction(system('seed'), async (work) => {
    const db = work.tables<{ plan_version: { id: string } }>();
    // Of two processes that start together, the second finds the database seeded.
    await sql`select pg_advisory_xact_lock(hashtext('loam seed'))`.execute(db);
    await seedWordings(work);
    const seeded = await db.selectFrom('plan_version').select('id').limit(1).executeTakeFirst();
    if (seeded) return false;
    await seedStrategy(work);
    await seedPartnerships(work);
    return true;
  });
}
