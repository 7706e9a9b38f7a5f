import { instant, instantOrNull } from './database.ts';

/** What every object of the API has, out of its row: id, version, when it was made, changed and archived. */
export const recordJson = (row: {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
}) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
});
