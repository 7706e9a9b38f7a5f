import { sql } from 'kysely';
import { type Changed, journalChange, lock } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { invalid } from '../../values/problem.ts';
import { isPartLadder, ReminderLadder } from './ladder.ts';
import { Reminder, reminderId } from './reminder.ts';
import type { RemindersTables } from './rows.ts';
import { type RungRow, rungs, unrecorded } from './select-rungs.ts';
import type { LadderPatch } from './shapes.ts';

const facts = (it: ReminderLadder) => ({
  endDays: it.endDays,
  noticeDays: it.noticeDays,
  escalateFrom: it.escalateFrom ?? null,
  escalateTo: it.escalateTo ?? null,
});

async function check(work: Work, it: ReminderLadder, patch: LadderPatch): Promise<void> {
  const part = isPartLadder(it.kind);
  if (part && it.noticeDays.length > 0)
    throw invalid({ pointer: '#/noticeDays', code: 'contradiction', allowed: `none with kind ${it.kind}` });
  if (!part && it.endDays.some((rung) => rung < 0))
    throw invalid({ pointer: '#/endDays', code: 'too_small', params: { min: 0 }, allowed: '0 or more' });
  if (!patch.escalateTo) return;
  const person = await work
    .tables<RemindersTables>()
    .selectFrom('staff')
    .select('id')
    .where('id', '=', patch.escalateTo)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (!person)
    throw invalid({ pointer: '#/escalateTo', code: 'unknown_record', allowed: 'the id of an active member of staff' });
}

/** Changes a ladder. A step that is new begins today: where its day has passed it counts as told, and no mail goes out. */
export async function changeLadder(
  work: Work,
  id: string,
  patch: LadderPatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, ReminderLadder, id, version);
  const before = facts(found);
  work.em.assign(found, patch);
  await check(work, found, patch);
  await work.em.flush();
  const added = (name: 'endDays' | 'noticeDays') => found[name].filter((rung) => !before[name].includes(rung));
  await passOver(work, found, added('endDays'), added('noticeDays'));
  return journalChange(work, { kind: 'reminder_ladder', id }, 'changed', before, facts(found));
}

/** Records new steps whose day has passed as caught up. */
async function passOver(work: Work, { kind }: ReminderLadder, end: readonly number[], notice: readonly number[]) {
  if (end.length + notice.length === 0) return;
  const list = (steps: readonly number[]) => sql`${`{${steps.join(',')}}`}::int[]`;
  const { rows } = await sql<RungRow>`with ${rungs(work)}
    select r.* from rung r where r.ladder = ${kind} and r.due_on < r.today and ${unrecorded}
      and r.rung = any (case r.target when 'notice' then ${list(notice)} else ${list(end)} end)`.execute(
    work.tables<unknown>(),
  );
  for (const row of rows) {
    work.em.create(Reminder, {
      id: reminderId({ subjectId: row.subject_id, target: row.target, day: row.day, rung: row.rung }),
      agreementId: row.agreement_id,
      partId: row.part_id,
      target: row.target,
      day: row.day,
      rung: row.rung,
      dueOn: row.due_on,
      outcome: 'caught_up',
      recordedOn: row.today,
      archivedAt: null,
    });
  }
  await work.em.flush();
}
