import type { Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { endOfTime } from '../agreement-terms.ts';
import type { RemindersTables } from './rows.ts';
import type { Target } from './rungs.ts';

interface Watched {
  agreementId: string;
  partId: string | null;
  target: Target;
  day: Day | null | undefined;
}

/** Notes since which day of the clock a day is known: no rung before it is ever told. A day known before stays as it was. */
async function watch(work: Work, since: Day, days: readonly Watched[]): Promise<void> {
  const values = days.flatMap(({ agreementId, partId, target, day }) =>
    day ? [{ agreement_id: agreementId, part_id: partId, target, last_day: day, since }] : [],
  );
  if (values.length === 0) return;
  await work
    .tables<RemindersTables>()
    .insertInto('watched_end')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Watches the last day of an agreement and its last day for notice; `terms` are those that hold in the end. */
export const watchEnd = (
  work: Work,
  agreementId: string,
  terms: { endLastDay: Day | null; noticeBy: Day | null; zone: string },
): Promise<void> =>
  watch(work, work.today(terms.zone), [
    { agreementId, partId: null, target: 'end', day: terms.endLastDay },
    { agreementId, partId: null, target: 'notice', day: terms.noticeBy },
  ]);

/** Watches the due day of an obligation or an instalment, in the zone of its agreement. */
export async function watchPart(
  work: Work,
  target: 'obligation' | 'instalment',
  { id, agreementId, dueOn }: { id: string; agreementId: string; dueOn?: string | null },
): Promise<void> {
  if (!dueOn) return;
  const { zone } = await work
    .tables<RemindersTables>()
    .selectFrom('agreement_terms')
    .select('zone')
    .where('agreement_id', '=', agreementId)
    .where('until_day', '=', endOfTime)
    .executeTakeFirstOrThrow();
  await watch(work, work.today(zone), [{ agreementId, partId: id, target, day: dueOn as Day }]);
}
