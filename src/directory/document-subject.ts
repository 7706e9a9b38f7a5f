import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import type { SubjectKind } from './document.ts';
import type { About } from './references.ts';
import type { DirectoryTables } from './rows.ts';
import { timelineOrganisation } from './timeline-place.ts';

/** What a document stands on. */
export interface DocumentSubject {
  kind: SubjectKind;
  id: string;
}

/** Where the organisation of a record of the rooms below is found: rooms above may not import them. */
const below = {
  partnership: sql`select organisation_id from partnership where id = `,
  agreement: sql`select organisation_id from partnership join agreement on agreement.partnership_id = partnership.id
    where agreement.id = `,
  obligation: sql`select organisation_id from partnership join agreement on agreement.partnership_id = partnership.id
    join obligation on obligation.agreement_id = agreement.id where obligation.id = `,
  renewal: sql`select organisation_id from partnership join agreement on agreement.partnership_id = partnership.id
    join renewal on renewal.agreement_id = agreement.id where renewal.id = `,
  opportunity: sql`select organisation_id from opportunity where id = `,
  pledge: sql`select organisation_id from pledge where id = `,
} as const;

/**
 * The organisation in whose timeline the documents of a record stand: null for none, undefined when there is no such
 * record.
 */
export async function organisationOfSubject(
  read: Read,
  { kind, id }: DocumentSubject,
): Promise<string | null | undefined> {
  const db = read.tables<DirectoryTables>();
  switch (kind) {
    case 'organisation':
    case 'person': {
      const found = await db.selectFrom(kind).select(`${kind}.id`).where(`${kind}.id`, '=', id).executeTakeFirst();
      return found && timelineOrganisation(read, kind === 'person' ? { personId: id } : { organisationId: id });
    }
    case 'activity':
    case 'task': {
      const found: About | undefined = await db
        .selectFrom(kind)
        .select([`${kind}.organisation_id as organisationId`, `${kind}.person_id as personId`])
        .select(`${kind}.agreement_id as agreementId`)
        .where(`${kind}.id`, '=', id)
        .executeTakeFirst();
      return found && timelineOrganisation(read, found);
    }
    case 'partnership':
    case 'agreement':
    case 'obligation':
    case 'renewal':
    case 'opportunity':
    case 'pledge': {
      const { rows } = await sql<{ organisation_id: string | null }>`${below[kind]} ${id}`.execute(db);
      return rows[0]?.organisation_id;
    }
  }
}
