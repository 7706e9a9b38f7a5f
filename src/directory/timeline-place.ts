import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { Day } from '../values/day.ts';
import type { About } from './references.ts';
import type { DirectoryTables } from './rows.ts';

/** A person's time at an organisation. */
export interface Stay {
  organisationId: string;
  function: string | null;
  since: Day | null;
  until: Day | null;
}

/** True while the stay lasts on that day; an unknown bound does not end it. */
export const isCurrent = ({ since, until }: Pick<Stay, 'since' | 'until'>, day: Day): boolean =>
  (since === null || since <= day) && (until === null || until >= day);

/** Current stays first, then the latest; the last word is the organisation's id, so that the order is total. */
export const inOrder = <T extends Stay>(stays: readonly T[]): T[] =>
  stays.toSorted(
    (a, b) =>
      (b.until ?? '9999').localeCompare(a.until ?? '9999') ||
      (b.since ?? '').localeCompare(a.since ?? '') ||
      a.organisationId.localeCompare(b.organisationId) ||
      (a.function ?? '').localeCompare(b.function ?? ''),
  );

/** The organisation in whose timeline a person stands: the one of the current stay that began last. */
export const currentOrganisation = (stays: readonly Stay[], day: Day): string | null =>
  stays
    .filter((stay) => isCurrent(stay, day))
    .toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    .at(0)?.organisationId ?? null;

/** The stays of a person as they are recorded, in order. */
export async function staysOf(read: Read, personId: string): Promise<Stay[]> {
  const rows = await read
    .tables<DirectoryTables>()
    .selectFrom('affiliation')
    .select(['organisation_id as organisationId', 'function', 'since', 'until'])
    .where('person_id', '=', personId)
    .execute();
  return inOrder(rows);
}

/** The organisation in whose timeline a note or a task stands: its own, else the agreement's, else the person's. */
export async function timelineOrganisation(read: Read, about: About): Promise<string | null> {
  if (about.organisationId) return about.organisationId;
  if (about.agreementId) {
    const found = await read
      .tables<DirectoryTables>()
      .selectFrom('agreement')
      .innerJoin('partnership', 'partnership.id', 'agreement.partnership_id')
      .select(sql<string>`partnership.organisation_id`.as('id'))
      .where('agreement.id', '=', about.agreementId)
      .executeTakeFirst();
    if (found) return found.id;
  }
  if (about.opportunityId) {
    const found = await read
      .tables<DirectoryTables>()
      .selectFrom('opportunity')
      .select(['organisation_id', 'person_id'])
      .where('id', '=', about.opportunityId)
      .executeTakeFirst();
    if (found?.organisation_id) return found.organisation_id;
    if (found?.person_id) return currentOrganisation(await staysOf(read, found.person_id), read.today());
  }
  return about.personId ? currentOrganisation(await staysOf(read, about.personId), read.today()) : null;
}
