import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrations } from '../../migrations/list.ts';
import { seed } from '../../seeds/seed.ts';
import { createKey } from '../../src/access/create-key.ts';
import { mayEnter } from '../../src/access/may-enter.ts';
import { openSessions } from '../../src/access/sessions.ts';
import { Staff } from '../../src/access/staff.ts';
import { entities } from '../../src/app.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { system } from '../../src/values/role.ts';
import { sow } from './sow.ts';

/** Ways in for the bench: headers with an API key, and headers with the cookie of a session. */
export interface Entries {
  key: Record<string, string>;
  session: Record<string, string>;
}

/** Migrates, seeds and, the first time, fills the database; makes a key and a session. */
export async function prepare(
  url: string,
  client: pg.Client,
  way: { secret: string; baseUrl: string },
): Promise<Entries> {
  const database = openDatabase(url, { clock: clockFrom(null), entities, migrations });
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await database.migrate();
    await seed(database);
    const { rows } = await client.query<{ many: boolean }>('select count(*) > 1000 as many from organisation');
    if (!rows[0]?.many) await sow(client);
    const { key, staff } = await database.transaction(system('bench'), async (work) => {
      const email = `bench-${randomBytes(6).toString('hex')}@loam.example`;
      const made = work.em.create(Staff, { name: 'Bruno Keller', email, role: 'fundraiser', language: 'en' });
      return { key: (await createKey(work, { name: 'Bench', role: 'fundraiser' })).key, staff: made };
    });
    const sessions = openSessions({ ...way, pool, trustProxy: false, mayEnter: mayEnter(database.read) });
    const cookies = await sessions.create(staff, new Headers());
    return {
      key: { authorization: `Bearer ${key}` },
      session: { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') },
    };
  } finally {
    await pool.end();
    await database.close();
  }
}
