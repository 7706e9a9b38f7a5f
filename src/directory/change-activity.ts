import { type Changed, journalChange, journalLine, lock, type Subject, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { Activity } from './activity.ts';
import { aboutReferences, checkReferences } from './references.ts';
import type { ActivityInput, ActivityPatch } from './shapes.ts';
import { timelineOrganisation } from './timeline-place.ts';

const subject = async (work: Work, it: Activity): Promise<Subject> => ({
  kind: 'activity',
  id: it.id,
  organisationId: await timelineOrganisation(work, it),
  personal: true,
});
const facts = (it: Activity): Facts => ({ kind: it.kind, text: it.text, happenedOn: it.happenedOn });

/** A note, call, meeting or mail, by default of today, written by who acts. What it is about must exist. */
export async function createActivity(work: Work, input: ActivityInput): Promise<Changed> {
  await checkReferences(work, aboutReferences(input));
  const made = work.em.create(Activity, {
    ...input,
    happenedOn: input.happenedOn ?? work.today(),
    authorId: work.who.kind === 'staff' ? work.who.id : null,
    authorName: work.who.name,
    archivedAt: null,
  });
  await work.em.flush();
  const { organisationId, personId, agreementId, opportunityId } = made;
  const about = { organisationId, personId, agreementId, ...(opportunityId && { opportunityId }) };
  const entry = await journalLine(work, await subject(work, made), 'created', null, { ...facts(made), ...about });
  return { id: made.id, entry };
}

/** Changes kind, text or day. */
export async function changeActivity(
  work: Work,
  id: string,
  patch: ActivityPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Activity, id, version);
  const before = facts(found);
  work.em.assign(found, patch);
  await work.em.flush();
  return journalChange(work, await subject(work, found), 'changed', before, facts(found));
}

const setActivityArchived = async (work: Work, id: string, version: number | null, archived: boolean) => {
  const found = await lock(work, Activity, id, version, { archived: !archived });
  const place = await subject(work, found);
  return setArchived(work, Activity, id, version, archived, () => place);
};
/** Takes a note, call or meeting out of the timeline. */
export const archiveActivity = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setActivityArchived(work, id, version, true);
/** Puts it back. */
export const restoreActivity = (work: Work, id: string): Promise<Changed> => setActivityArchived(work, id, null, false);
