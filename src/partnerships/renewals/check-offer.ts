import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { type FieldError, invalid, Problem } from '../../values/problem.ts';
import { settle } from '../agreed-terms.ts';
import { contributionFaults } from '../change-contribution.ts';
import { checkCodes } from '../known-records.ts';
import { amendmentOf } from './amendment-of.ts';
import type { Ground } from './hold-renewal.ts';
import { agreedFrom, type Offer, startAfter } from './offer.ts';
import type { RenewalManner } from './renewal.ts';

/** Points a refusal of terms at the offer they stand in. */
async function pointing<T>(task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    const errors = error.errors.map((fault) =>
      fault.pointer?.startsWith('#/offer') ? fault : { ...fault, pointer: `#/offer${fault.pointer?.slice(1) ?? ''}` },
    );
    throw new Problem('invalid', error.reason, errors);
  }
}

/** Refuses what could not become an agreement on the last signature: nothing may fail then (domain.md 2.11). */
export async function checkOffer(
  read: Read,
  { manner, deadline }: { manner: RenewalManner; deadline: Day },
  offer: Offer,
  ground: Ground,
): Promise<void> {
  const faults: FieldError[] = [];
  if (!offer.term && !offer.end)
    faults.push({ pointer: '#/offer/term', code: 'required', allowed: 'a term such as P3Y, or an end' });
  for (const list of ['contributions', 'obligations'] as const) {
    const keys = offer[list].map(({ key }) => key);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) !== index) faults.push({ pointer: `#/offer/${list}/${index}/key`, code: 'duplicate' });
    });
  }
  offer.contributions.forEach((it, index) => {
    const at = `#/offer/contributions/${index}`;
    faults.push(
      ...contributionFaults(it).map((fault) => ({ ...fault, pointer: at + (fault.pointer?.slice(1) ?? '') })),
    );
  });
  if (faults.length > 0) throw invalid(...faults);
  await pointing(async () => {
    await checkCodes(read, offer);
    const { agreement, lastDay, today } = ground;
    // What is right for a signature today, on the last day in force and on the deadline is right on any day between.
    for (const signedOn of [today, lastDay ?? today, deadline])
      settle(agreedFrom(offer, startAfter(lastDay, signedOn).startsOn, agreement.zone));
    if (manner === 'amendment') amendmentOf(agreement, lastDay, offer);
  });
}
