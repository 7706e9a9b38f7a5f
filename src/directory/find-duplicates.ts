import { type SqlBool, sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { DirectoryTables } from './rows.ts';

/** An organisation that may be the one about to be created. */
export interface Lookalike {
  id: string;
  name: string;
  acronym: string | null;
  country: string | null;
}

const initials = (name: string): string =>
  name
    .split(/[\s'’-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

/**
 * Organisations whose name or acronym looks like the given one: accents and case do not matter, an acronym matches a
 * name's initials and the other way round, and a few letters may differ. At most ten, the most alike first.
 */
export async function findDuplicates(read: Read, wish: { name: string; acronym: string | null }): Promise<Lookalike[]> {
  const acronyms = [wish.name, wish.acronym, initials(wish.name)].filter(
    (text): text is string => (text ?? '').length > 1,
  );
  const alike = sql<number>`word_similarity(plain_text(${wish.name}), search)`;
  return read
    .tables<DirectoryTables>()
    .selectFrom('organisation')
    .select(['id', 'name', 'acronym', 'country'])
    .where('archived_at', 'is', null)
    .where(
      sql<SqlBool>`(plain_text(${wish.name}) <% search
        or plain_text(acronym) in (${sql.join(acronyms.map((acronym) => sql`plain_text(${acronym})`))}))`,
    )
    .orderBy(alike, 'desc')
    .orderBy('id')
    .limit(10)
    .execute();
}
