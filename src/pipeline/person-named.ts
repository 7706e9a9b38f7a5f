import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';

interface Tables {
  person: { id: string; given_name: string | null; family_name: string; archived_at: string | null };
}

/** Who is meant by a name, accents and case forgiven: null when it is nobody or several. Those of `near` come first. */
export async function personNamed(read: Read, name: string, near: readonly string[]): Promise<string | null> {
  const found = await read
    .tables<Tables>()
    .selectFrom('person')
    .select('id')
    .where('archived_at', 'is', null)
    .where((where) =>
      where.or([
        where(sql`plain_text(concat_ws(' ', given_name, family_name))`, '=', sql`plain_text(${name})`),
        where(sql`plain_text(concat_ws(' ', family_name, given_name))`, '=', sql`plain_text(${name})`),
      ]),
    )
    .limit(20)
    .execute();
  const close = found.filter(({ id }) => near.includes(id));
  const [one, other] = close.length > 0 ? close : found;
  return one && !other ? one.id : null;
}
