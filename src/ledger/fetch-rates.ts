import { sql } from 'kysely';
import { homeZone } from '../platform/clock.ts';
import type { Read, Work } from '../platform/database.ts';
import { addDays, type Day, dayIn } from '../values/day.ts';
import { RateIntake } from './rate-intake.ts';
import { readRates } from './read-rates.ts';
import { takeRates } from './take-rates.ts';

const place = 'https://www.ecb.europa.eu/stats/eurofxref/';
/** The rates of the last day, and those of the last 90 days. */
export const ecbAddresses = { daily: `${place}eurofxref-daily.xml`, recent: `${place}eurofxref-hist-90d.xml` } as const;

const patience = 10_000;
const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: homeZone, hour: '2-digit', hourCycle: 'h23' });
/** The hour of an instant in Paris, 0 to 23. */
const hourIn = (instant: Date): number => Number(hourFormat.format(instant));

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
const workingDayBefore = (day: Day): Day => {
  const before = addDays(day, -1);
  return isWeekend(before) ? workingDayBefore(before) : before;
};

/** Rates appear at about 16:00 in Paris on working days: the last day of which there may be some. */
export function lastPublished(now: Date): Day {
  const today = dayIn(homeZone, now);
  return !isWeekend(today) && hourIn(now) >= 16 ? today : workingDayBefore(today);
}

/** The last day whose rates are known, and the last good answer of the bank. */
async function known(read: Read): Promise<{ lastDay: Day | null; answeredAt: Date | null }> {
  const { rows } = await sql<{ last_day: Day | null; answered_at: string | null }>`select
    (select max("day") from currency_rate where basis = 'ecb' and archived_at is null) as last_day,
    (select max(at) from rate_intake where origin = 'ecb' and outcome = 'taken') as answered_at`.execute(
    read.tables<object>(),
  );
  const [row] = rows;
  return { lastDay: row?.last_day ?? null, answeredAt: row?.answered_at ? new Date(row.answered_at) : null };
}

/** Which of the bank's files is wanted now: none when all is known, or when an evening's answer showed a holiday. */
export async function wantedFile(read: Read): Promise<keyof typeof ecbAddresses | null> {
  const { lastDay, answeredAt } = await known(read);
  const expected = lastPublished(read.now());
  if (lastDay !== null && lastDay >= expected) return null;
  const holiday = answeredAt && dayIn(homeZone, answeredAt) >= expected && hourIn(answeredAt) >= 18;
  const since = answeredAt && dayIn(homeZone, answeredAt) > expected;
  if (holiday || since) return null;
  return lastDay !== null && lastDay >= workingDayBefore(expected) ? 'daily' : 'recent';
}

/** Asks the bank. Null when it cannot be reached or does not answer with a file. */
export async function askBank(address: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      headers: { accept: 'application/xml, text/xml' },
    });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** Keeps what the bank answered, or that it did not: the page of rates says so, and the next run asks again. */
export async function takeAnswer(work: Work, answer: string | null): Promise<RateIntake> {
  const read = answer === null ? null : readRates(answer, work.today());
  const outcome = answer === null ? 'unreachable' : read && read.rates.length > 0 ? 'taken' : 'unreadable';
  const taken = outcome === 'taken' && read ? await takeRates(work, read.rates) : { added: 0, changed: 0, same: 0 };
  const days = (read?.rates ?? []).map(({ day }) => day).sort();
  const intake = work.em.create(RateIntake, {
    at: work.now(),
    origin: 'ecb',
    outcome,
    lastDay: days.at(-1) ?? null,
    ...taken,
    bad: (read?.bad ?? []).slice(0, 50),
    archivedAt: null,
  });
  await work.em.flush();
  return intake;
}
