import { listOrganisations } from '../directory/list-organisations.ts';
import { listPeople } from '../directory/list-people.ts';
import type { Read } from '../platform/database.ts';

/** Who might be meant: an organisation or a person. */
export interface PossibleFunder {
  kind: 'organisation' | 'person';
  id: string;
  name: string;
  note: string | null;
}

/** Organisations and people that a name may mean; the first ones by name when nothing is asked. */
export async function possibleFunders(read: Read, q: string): Promise<PossibleFunder[]> {
  const wish = { q: q || undefined, limit: 12 };
  const [organisations, people] = await Promise.all([
    listOrganisations(read, wish),
    q === '' ? null : listPeople(read, wish),
  ]);
  return [
    ...organisations.items.map(({ id, name, acronym }) => ({ kind: 'organisation' as const, id, name, note: acronym })),
    ...(people?.items ?? []).map(({ id, name, affiliations }) => ({
      kind: 'person' as const,
      id,
      name,
      note: affiliations[0]?.organisation ?? null,
    })),
  ];
}

/** The funder that an address or a form names, or null. */
export async function funderNamed(
  read: Read,
  ids: { organisation: string | undefined; person: string | undefined },
): Promise<{ kind: 'organisation' | 'person'; id: string; name: string; funderGroup: string | null } | null> {
  const db = read.tables<{
    organisation: { id: string; name: string; funder_group: string | null };
    person: { id: string; given_name: string | null; family_name: string; funder_group: string | null };
  }>();
  if (ids.organisation) {
    const it = await db.selectFrom('organisation').selectAll().where('id', '=', ids.organisation).executeTakeFirst();
    return it ? { kind: 'organisation', id: it.id, name: it.name, funderGroup: it.funder_group } : null;
  }
  if (!ids.person) return null;
  const it = await db.selectFrom('person').selectAll().where('id', '=', ids.person).executeTakeFirst();
  const name = it && [it.given_name, it.family_name].filter(Boolean).join(' ');
  return it ? { kind: 'person', id: it.id, name: name ?? '', funderGroup: it.funder_group } : null;
}
