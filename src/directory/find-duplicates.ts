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

/** Words that so many names share that they say nothing about which body is meant; without accents, as compared. */
const shared = new Set(
  (
    'foundation fondation fundacion institute institut instituto agency agence agencia university universite ' +
    'universidad association asociacion international internationale internacional national nationale nacional ' +
    'ministry ministere ministerio bank banque banco centre center centro council conseil consejo fund fonds fondo ' +
    'group groupe grupo society societe sociedad network reseau red office oficina project projet proyecto ' +
    'of the for and to de la le les du des et pour el los las del y para l d'
  ).split(' '),
);
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a name that set it apart; all of them where none do. */
function distinctive(name: string): string {
  const words = plain(name).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word && !shared.has(word)).join(' ') || plain(name);
}

/**
 * Organisations whose name or acronym looks like the given one: accents and case do not matter, an acronym matches a
 * name's initials and the other way round, and a few letters may differ. At most ten, the most alike first.
 */
export async function findDuplicates(read: Read, wish: { name: string; acronym: string | null }): Promise<Lookalike[]> {
  const given = [wish.name, wish.acronym].filter((text): text is string => (text ?? '').trim().length > 1);
  const short = sql`(select plain_text(word) from unnest(${given}::text[]) as word)`;
  const name = distinctive(wish.name);
  const alike = sql<number>`strict_word_similarity(plain_text(${name}), search)`;
  return read
    .tables<DirectoryTables>()
    .selectFrom('organisation')
    .select(['id', 'name', 'acronym', 'country'])
    .where('archived_at', 'is', null)
    .where(
      sql<SqlBool>`id = any (array(
        select id from organisation where plain_text(${name}) <<% search and ${alike} >= 0.6
        union select id from organisation where plain_text(acronym) in ${short} or initials in ${short}
        union select id from organisation
          where plain_text(acronym) = initials_of(${wish.name}) and length(initials_of(${wish.name})) > 2))`,
    )
    .orderBy(alike, 'desc')
    .orderBy('id')
    .limit(10)
    .execute();
}
