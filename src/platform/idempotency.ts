import { sql } from 'kysely';
import { Problem } from '../values/problem.ts';
import type { Work } from './database.ts';
import { sha256 } from './journal.ts';

/** A first answer, kept to be replayed. */
export interface Answer {
  status: number;
  location: string | null;
  etag: string | null;
  body: unknown;
}

interface Tables {
  idempotent_answer: {
    key: string;
    body_hash: string;
    status: number;
    location: string | null;
    etag: string | null;
    body: unknown;
    created_at?: string;
  };
}

/**
 * Answers a repeated POST with its first answer (api.md): same body replays, another body is 422, still running is 409.
 * The answer is kept in the work's own transaction, so work that rolled back can be tried again with the same key.
 * Fields named in `unkept` are answered once and never stored.
 */
export async function once(
  work: Work,
  key: string,
  body: string,
  act: () => Promise<Answer>,
  unkept: readonly string[] = [],
): Promise<Answer> {
  const db = work.tables<Tables>();
  const scoped = `${work.who.kind}:${work.who.id}:${key}`;
  const lock = await sql<{
    got: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${scoped}, 7)) as got`.execute(db);
  if (!lock.rows[0]?.got) throw new Problem('conflict', 'key_running');
  const body_hash = sha256(body);
  const first = await db.selectFrom('idempotent_answer').selectAll().where('key', '=', scoped).executeTakeFirst();
  if (first && first.body_hash !== body_hash) throw new Problem('invalid', 'key_reused');
  if (first) return first;
  const answer = await act();
  await db
    .insertInto('idempotent_answer')
    .values({
      key: scoped,
      body_hash,
      ...answer,
      body: JSON.stringify(answer.body, (name, value) => (unkept.includes(name) ? undefined : value)),
    })
    .execute();
  return answer;
}
