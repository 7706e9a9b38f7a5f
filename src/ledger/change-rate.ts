import { type Changed, journalChange, journalLine, lock, setArchived } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { leastRate } from '../values/exchange.ts';
import { invalid, Problem } from '../values/problem.ts';
import { Rate } from './rate.ts';
import type { RateInput, RatePatch } from './shapes.ts';
import { lockRates } from './take-rates.ts';

const facts = (it: Rate) => ({ currency: it.currency, day: it.day, rate: it.rate, source: it.source });
const subject = ({ id }: { id: string }) => ({ kind: 'rate', id });

/** One manual rate of a currency on a day: a second is refused, a day to come too, and a rate that is next to nothing. */
async function check(work: Work, it: Pick<Rate, 'currency' | 'day' | 'rate'>, own: string | null): Promise<void> {
  const least = leastRate(it.currency);
  if (Number(it.rate) < least)
    throw invalid({
      pointer: '#/rate',
      code: 'too_small',
      params: { min: String(least) },
      allowed: `${least} or more`,
    });
  if (it.day > work.today()) throw invalid({ pointer: '#/day', code: 'in_the_future', allowed: 'a day until today' });
  const standing = { currency: it.currency, day: it.day, basis: 'manual' as const, archivedAt: null };
  const other = await work.em.findOne(Rate, standing, { flushMode: 'commit' });
  if (other && other.id !== own) throw invalid({ pointer: '#/day', code: 'taken' });
}

/** A rate by hand, for currencies that the bank does not publish, or where another is agreed on; always with its source. */
export async function createRate(work: Work, input: RateInput): Promise<Changed> {
  await lockRates(work);
  await check(work, input, null);
  const made = work.em.create(Rate, { ...input, basis: 'manual', archivedAt: null });
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, facts(made)) };
}

/** A manual rate alone changes by hand: what the bank published is corrected by the bank. */
const byHand = (it: Rate): void => {
  if (it.basis !== 'manual') throw new Problem('conflict', 'rate_published');
};

/** Corrects a manual rate; what was reported with the old one is found again by `knownAt`. */
export async function changeRate(work: Work, id: string, patch: RatePatch, version: number | null): Promise<Changed> {
  await lockRates(work);
  const found = await lock(work, Rate, id, version);
  byHand(found);
  const before = facts(found);
  if (patch.day !== undefined) found.day = patch.day;
  if (patch.rate !== undefined) found.rate = patch.rate;
  if (patch.source !== undefined) found.source = patch.source;
  await check(work, found, id);
  await work.em.flush();
  return journalChange(work, subject(found), 'changed', before, facts(found));
}

/** Takes a manual rate out: from now on the one before it counts. */
export async function archiveRate(work: Work, id: string, version: number | null): Promise<Changed> {
  byHand(await lock(work, Rate, id, version));
  return setArchived(work, Rate, id, version, true, subject);
}

/** Puts an archived rate back, unless another took its day. */
export async function restoreRate(work: Work, id: string): Promise<Changed> {
  await lockRates(work);
  await check(work, await lock(work, Rate, id, null, { archived: true }), id);
  return setArchived(work, Rate, id, null, false, subject);
}
