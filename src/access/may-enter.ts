import type { Read } from '../platform/database.ts';

/** Whether this member of staff exists and has not been deactivated: asked before every new session. */
export const mayEnter =
  (read: Read) =>
  async (staffId: string): Promise<boolean> => {
    const found = await read
      .tables<{ staff: { id: string; archived_at: string | null } }>()
      .selectFrom('staff')
      .select('id')
      .where('id', '=', staffId)
      .where('archived_at', 'is', null)
      .executeTakeFirst();
    return found !== undefined;
  };
