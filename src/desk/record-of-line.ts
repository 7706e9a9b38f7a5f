import type { Read } from '../platform/database.ts';

const folders: Readonly<Record<string, string>> = {
  organisation: 'organisations',
  person: 'people',
  partnership: 'partnerships',
  agreement: 'agreements',
  opportunity: 'opportunities',
  pledge: 'pledges',
  call: 'calls',
  renewal: 'renewals',
};

interface Tables {
  journal: { id: string; subject_kind: string; subject_id: string; organisation_id: string | null };
}

/** The page of the record that a line of the journal tells of, else of its organisation; null where it has none. */
export async function recordOfLine(read: Read, entryId: string): Promise<string | null> {
  const line = await read
    .tables<Tables>()
    .selectFrom('journal')
    .select(['subject_kind', 'subject_id', 'organisation_id'])
    .where('id', '=', entryId)
    .executeTakeFirst();
  const folder = line && folders[line.subject_kind];
  if (folder) return `/${folder}/${line.subject_id}`;
  return line?.organisation_id ? `/organisations/${line.organisation_id}` : null;
}
