import { type Changed, journalLine, type Subject, setArchived } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { notFound, Problem } from '../../values/problem.ts';
import { SavedView } from './saved-view.ts';
import type { SavedViewInput } from './shapes.ts';

const subject = (it: SavedView): Subject => ({ kind: 'saved_view', id: it.id });

/** Keeps a view under a name, for oneself or for all. */
export async function saveView(work: Work, { name, path, shared }: SavedViewInput): Promise<Changed> {
  const own = work.who.kind === 'staff' ? work.who.id : null;
  if (!shared && own === null) throw new Problem('forbidden', 'role_too_low');
  const made = work.em.create(SavedView, { name, path, staffId: shared ? null : own, archivedAt: null });
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, { name, path, shared }) };
}

const setStanding = async (work: Work, id: string, archived: boolean): Promise<Changed> => {
  const found = await work.em.findOne(SavedView, { id });
  // Somebody else's own view is not to be known of.
  if (!found || (found.staffId && found.staffId !== work.who.id)) throw notFound();
  return setArchived(work, SavedView, id, null, archived, subject);
};
/** Takes a view away: one's own, or one that is everybody's. */
export const removeView = (work: Work, id: string): Promise<Changed> => setStanding(work, id, true);
/** Puts a view back that was taken away. */
export const restoreView = (work: Work, id: string): Promise<Changed> => setStanding(work, id, false);
