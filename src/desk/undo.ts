import { sql } from 'kysely';
import type { Changed } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { notFound, Problem } from '../values/problem.ts';
import { type Undoable, undoables } from './undoable.ts';

interface Tables {
  journal: {
    id: string;
    action: string;
    actor_id: string | null;
    subject_kind: string;
    subject_id: string;
    before: Facts | null;
    after: Facts | null;
  };
  journal_personal: { journal_id: string; before: Facts | null; after: Facts | null };
}

/**
 * Takes back what one journal line tells of, by the verb that would be used to do so by hand: that is journalled too.
 * Only one's own change of the last day, only with the role it takes, and only while nobody has changed the same
 * object since: 409.
 */
export async function undo(work: Work, entryId: string): Promise<Changed> {
  const db = work.tables<Tables>();
  const line = await db
    .selectFrom('journal')
    .leftJoin('journal_personal as personal', 'personal.journal_id', 'journal.id')
    .selectAll('journal')
    .select(['personal.before as personal_before', 'personal.after as personal_after'])
    .select(sql<boolean>`journal.at > now() - interval '1 day'`.as('recent'))
    .where('journal.id', '=', entryId)
    .executeTakeFirst();
  const undoable = line && undoables[line.subject_kind];
  const act = line && undoable?.acts?.[line.action.split('.')[1] ?? ''];
  const guard = act?.guard ?? undoable?.guard;
  if (!line || !undoable || !guard) throw notFound();
  if (line.actor_id !== work.who.id) throw new Problem('forbidden', 'role_too_low');
  if (!line.recent) throw new Problem('conflict', 'changed_since');
  if (guard.roles !== 'public' && !guard.roles.some((role) => role === work.who.role)) {
    throw new Problem('forbidden', 'role_too_low');
  }
  const before = line.before ?? line.personal_before ?? {};
  const after = line.after ?? line.personal_after ?? {};
  const change = act
    ? (on: Work, id: string) => act.back(on, id, before, after)
    : takeBack(undoable, line.action, before, after);
  if (!change) throw new Problem('conflict', 'changed_since');
  const done = await change(work, line.subject_id);
  // Asked once the object is locked, so that a change which committed meanwhile is seen: refusing rolls ours back.
  const later = await db
    .selectFrom('journal')
    .select('id')
    .where('subject_id', '=', line.subject_id)
    .where('id', '>', line.id)
    .where('id', 'is distinct from', done.entry)
    .limit(1)
    .executeTakeFirst();
  if (later) throw new Problem('conflict', 'changed_since');
  return done;
}

/** The verb that takes an action back: change for change, a move for a move, archive for create and restore, restore for archive, closing and opening for one another. */
function takeBack(undoable: Undoable, action: string, before: Facts, after: Facts) {
  switch (action.split('.')[1]) {
    case 'changed': {
      const { change } = undoable;
      return change && ((work: Work, id: string) => change(work, id, before));
    }
    case 'created':
    case 'restored': {
      const { archive } = undoable;
      return archive && ((work: Work, id: string) => archive(work, id, null));
    }
    case 'archived': {
      const { restore } = undoable;
      return restore && ((work: Work, id: string) => restore(work, id, null));
    }
    case 'closed': {
      const { reopen } = undoable;
      return reopen && ((work: Work, id: string) => reopen(work, id, null));
    }
    case 'reopened': {
      const { close } = undoable;
      return close && ((work: Work, id: string) => close(work, id, null));
    }
    case 'moved': {
      const { move } = undoable;
      return move && ((work: Work, id: string) => move(work, id, before, after));
    }
    default:
      return undefined;
  }
}
