/** A calendar day, `YYYY-MM-DD`, without time or zone. Days compare with `<` and `>` as text. */
export type Day = `${number}-${number}-${number}`;

/** The first and last day that people may enter; arithmetic may reach beyond them and does not clamp. */
export const minDay: Day = '1900-01-01';
export const maxDay: Day = '2199-12-31';

const msPerDay = 86_400_000;

/** Days in a month; `month` is 1 to 12. */
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 366 in a leap year, else 365. */
export const daysInYear = (year: number): number => 337 + monthLength(year, 2);

/** Year, month (1 to 12) and day of the month. */
export const partsOf = (day: Day): { year: number; month: number; dayOfMonth: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  dayOfMonth: Number(day.slice(8, 10)),
});

/** The year of a day. */
export const yearOf = (day: Day): number => partsOf(day).year;

/** True for a real calendar day written `YYYY-MM-DD`, from 1900 to 2199. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < minDay || text > maxDay) return false;
  const { year, month, dayOfMonth } = partsOf(text as Day);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month);
}

const numberOf = (day: Day): number => {
  const { year, month, dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / msPerDay;
};

function dayOfNumber(days: number): Day {
  const text = new Date(days * msPerDay).toISOString().slice(0, 10);
  if (!/^[1-9]\d{3}-/.test(text)) throw new RangeError('a day outside the years 1000 to 9999');
  return text as Day;
}

/** The day of that year and month; months run over into other years, a day past the month's end is its last day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const months = year * 12 + month - 1;
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  const clamped = Math.min(dayOfMonth, monthLength(targetYear, targetMonth));
  return dayOfNumber(Date.UTC(targetYear, targetMonth - 1, clamped) / msPerDay);
}

/** The day so many days later; earlier for a negative number. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOf(day) + days);

/** The same day of the month so many months later (or earlier); the month's last day where it is too short. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return dayOf(year, month + months, dayOfMonth);
}

/** `to` - `from` in days: negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Days from `from` to `to`, both counted; 0 when `to` is earlier. */
export const daysInclusive = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to) + 1);

/** How many days of [first, last] fall into each calendar year; their sum is `daysInclusive`. */
export function daysByYear(first: Day, last: Day): { year: number; days: number }[] {
  const years: { year: number; days: number }[] = [];
  if (last < first) return years;
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    const from = year === yearOf(first) ? first : dayOf(year, 1, 1);
    const to = year === yearOf(last) ? last : dayOf(year, 12, 31);
    years.push({ year, days: daysInclusive(from, to) });
  }
  return years;
}

/** True for an IANA zone spelt as IANA spells it ("Europe/Paris", "UTC"); a bare offset is no zone. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    return name === text || name.toLowerCase() !== text.toLowerCase();
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const key = zone.toLowerCase();
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(key, made);
  return made;
}

/** The calendar day that an instant falls on in a zone. */
export function dayIn(zone: string, instant: Date): Day {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value;
  return `${part.year}-${part.month}-${part.day}` as Day;
}

export const precisions = ['day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];

/** A day known to the day ("2025-10-13"), the month ("2020-07") or the year ("2020"). */
export interface ImpreciseDay {
  value: string;
  precision: Precision;
}

/** Reads "2025-10-13", "2020-07" or "2020"; null when it is none, or not of the precision asked for. */
export function parseImpreciseDay(value: string, precision?: string): ImpreciseDay | null {
  for (const [found, rest] of [
    ['day', ''],
    ['month', '-01'],
    ['year', '-01-01'],
  ] as const) {
    if (isDay(value + rest)) return precision === undefined || precision === found ? { value, precision: found } : null;
  }
  return null;
}

/** True when the value is a real day, month or year of the precision it names. */
export const isImpreciseDay = (thing: { value: string; precision: string }): thing is ImpreciseDay =>
  parseImpreciseDay(thing.value, thing.precision) !== null;

/** A day known to the day. */
export const exactly = (day: Day): ImpreciseDay => ({ value: day, precision: 'day' });

const boundOf = ({ value, precision }: ImpreciseDay, lastMonth: number, lastDayOfMonth: number): Day => {
  if (precision === 'day') return value as Day;
  return dayOf(
    Number(value.slice(0, 4)),
    precision === 'month' ? Number(value.slice(5, 7)) : lastMonth,
    lastDayOfMonth,
  );
};

/** How an imprecise day compares as a start: its first day. */
export const firstDayOf = (day: ImpreciseDay): Day => boundOf(day, 1, 1);

/** How an imprecise day compares as an end: its last day. */
export const lastDayOf = (day: ImpreciseDay): Day => boundOf(day, 12, 31);
