import { sql } from 'kysely';
import { v7 } from 'uuid';
import { journalLine } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { sha256 } from '../platform/journal.ts';
import { type Day, maxDay, minDay } from '../values/day.ts';
import type { Decimal } from '../values/decimal.ts';
import { Problem } from '../values/problem.ts';
import { RateIntake } from './rate-intake.ts';
import { type RatesRead, type ReadRate, ratesText, readRates } from './read-rates.ts';

/** What stands under every rate that the bank publishes. */
export const ecbSource = 'European Central Bank, euro foreign exchange reference rates';

/** What of a file was new, put right, and known already. */
export interface Taken {
  added: number;
  changed: number;
  same: number;
}

interface Standing {
  id: string;
  currency: string;
  day: Day;
  rate: Decimal;
}

/** Whoever writes rates waits for whoever does so already: two at once would both believe that a day is new. */
export async function lockRates(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('loam rates'))`.execute(work.tables<object>());
}

/** Writes reference rates: new ones, and those that the bank has corrected; what was known before keeps its history. */
export async function takeRates(work: Work, rates: readonly ReadRate[]): Promise<Taken> {
  const tables = work.tables<object>();
  await lockRates(work);
  const days = rates.map(({ day }) => day).sort();
  const { rows } = await sql<Standing>`select id, currency, "day", trim_scale(rate)::text as rate from currency_rate
    where basis = 'ecb' and archived_at is null and "day" between ${days[0] ?? maxDay}::date
      and ${days.at(-1) ?? minDay}::date`.execute(tables);
  const standing = new Map(rows.map((row) => [`${row.currency} ${row.day}`, row]));
  const found = rates.map((rate) => ({ ...rate, standing: standing.get(`${rate.currency} ${rate.day}`) }));
  const fresh = found.filter((one) => one.standing === undefined);
  const changed = found.filter((one) => one.standing !== undefined && one.standing.rate !== one.rate);
  for (let at = 0; at < fresh.length; at += 5000) {
    const part = fresh.slice(at, at + 5000).map(({ currency, day, rate }) => ({ id: v7(), currency, day, rate }));
    await sql`insert into currency_rate (id, currency, "day", rate, basis, "source")
      select id, currency, "day", rate, 'ecb', ${ecbSource} from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
        as x (id uuid, currency text, "day" date, rate numeric)`.execute(tables);
  }
  const corrected = changed.map(({ standing: row, rate }) => ({ id: row?.id, rate }));
  if (corrected.length > 0)
    await sql`update currency_rate c set rate = x.rate, "version" = c."version" + 1
      from jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb) as x (id uuid, rate numeric)
      where c.id = x.id`.execute(tables);
  return { added: fresh.length, changed: changed.length, same: rates.length - fresh.length - changed.length };
}

/** A file of rates, and what is wanted of it. */
export interface RateFile {
  fileName: string;
  bytes: Uint8Array;
  /** Earlier days are left out; null takes all. */
  from: Day | null;
  /** Whether one line at fault refuses the whole file, or only itself. */
  bad: 'refuse' | 'skip';
}

/** What a file holds, without taking it. Throws `invalid` for a file that is none of the bank's. */
export function ratesInFile(file: RateFile, today: Day): RatesRead {
  const text = ratesText(file.bytes);
  const read = text === null ? null : readRates(text, today);
  if (!read) {
    const allowed = 'eurofxref*.csv or .xml of the European Central Bank, also zipped';
    throw new Problem('invalid', 'fields_at_fault', [{ pointer: '#/file', code: 'file_type', allowed }]);
  }
  const { from } = file;
  return from === null ? read : { ...read, rates: read.rates.filter(({ day }) => day >= from) };
}

const shownBad = 500;

/** Takes a file of the bank's rates; with `bad: refuse` and a line at fault nothing is written and the lines are told. */
export async function importRates(work: Work, file: RateFile): Promise<{ intake: RateIntake; skipped: string[] }> {
  const read = ratesInFile(file, work.today());
  if (file.bad === 'refuse' && read.bad.length > 0) {
    throw new Problem(
      'invalid',
      'fields_at_fault',
      read.bad.slice(0, shownBad).map(({ line, currency, text, fault }) => ({
        pointer: `#/file/${line}${currency ? `/${currency}` : ''}`,
        code: fault === 'not_a_rate' ? 'not_a_decimal' : fault === 'day_twice' ? 'duplicate' : 'not_a_day',
        allowed: `${fault}: ${text}`,
      })),
    );
  }
  const taken = await takeRates(work, read.rates);
  const intake = work.em.create(RateIntake, {
    at: work.now(),
    origin: 'file',
    outcome: 'taken',
    fileName: file.fileName,
    sha256: sha256(file.bytes),
    lastDay: read.rates
      .map(({ day }) => day)
      .reduce<Day | null>((last, day) => (last && last > day ? last : day), null),
    ...taken,
    bad: read.bad.slice(0, shownBad),
    archivedAt: null,
  });
  await work.em.flush();
  const { fileName } = file;
  const told = { fileName, ...taken, bad: read.bad.length };
  await journalLine(work, { kind: 'rate_intake', id: intake.id }, 'created', null, told);
  return { intake, skipped: read.skipped };
}
