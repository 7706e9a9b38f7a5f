import { listTaskLines, type TaskLine } from '../directory/list-tasks.ts';
import {
  type Ending,
  endingSoon,
  noticeNear,
  type OpenInstalment,
  type OpenObligation,
  openInstalments,
  openObligations,
  passedUnconfirmed,
} from '../partnerships/ending-soon.ts';
import { type OpenOffer, openOffers, waitingOffers } from '../partnerships/renewals/open-offers.ts';
import { type OpenAnswer, openAnswers } from '../pipeline/calls/open-answers.ts';
import { type SecondLook, secondLooks } from '../pipeline/second-looks.ts';
import type { Read } from '../platform/database.ts';
import { addDays, type Day } from '../values/day.ts';

/** What a member of staff finds in the morning. */
export interface MyDay {
  passed: readonly Ending[];
  /** The last day to give notice is near. */
  notice: readonly Ending[];
  /** The end is near; those above are left out. */
  ending: readonly Ending[];
  obligations: readonly OpenObligation[];
  instalments: readonly OpenInstalment[];
  tasks: readonly TaskLine[];
  /** Offers that wait for us: a proposal, a countersignature, a deadline that passed. */
  waiting: readonly OpenOffer[];
  /** Answers to calls for funding that nobody has settled. */
  answers: readonly OpenAnswer[];
  /** Conflicts of interest and screenings that wait for a second person. */
  secondLooks: readonly SecondLook[];
  /** The open offers on the agreements above. */
  offers: readonly OpenOffer[];
}

/** How far ahead, in days, an obligation, an instalment and a task are announced. */
const ahead = { obligation: 30, instalment: 30, task: 14 };

/** Ends that have passed unconfirmed, days for notice and ends to come, and what is due; of one owner, or of everybody with null. */
export async function myDay(read: Read, owner: string | null, today: Day): Promise<MyDay> {
  const [passed, notice, ending, obligations, instalments, tasks, waiting, answers, looks] = await Promise.all([
    passedUnconfirmed(read, owner),
    noticeNear(read, owner),
    endingSoon(read, owner),
    openObligations(read, owner, addDays(today, ahead.obligation)),
    openInstalments(read, owner, addDays(today, ahead.instalment)),
    listTaskLines(read, {
      ...(owner !== null && { owner }),
      open: true,
      dueBefore: addDays(today, ahead.task),
      limit: 50,
    }),
    waitingOffers(read, owner),
    openAnswers(read, owner),
    secondLooks(read, owner),
  ]);
  const offers = await openOffers(
    read,
    [...passed, ...notice, ...ending].map(({ agreement }) => agreement.id),
  );
  return {
    passed,
    notice,
    ending: ending.filter(({ agreement }) => notice.every((near) => near.agreement.id !== agreement.id)),
    obligations,
    instalments,
    tasks: tasks.items,
    waiting,
    answers,
    secondLooks: looks,
    offers: [...offers.values()],
  };
}
