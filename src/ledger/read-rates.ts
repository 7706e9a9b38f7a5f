import { unzipSync } from 'fflate';
import { type Day, isDay } from '../values/day.ts';
import { type Decimal, parseDecimal } from '../values/decimal.ts';
import { leastRate } from '../values/exchange.ts';
import { isCurrency } from '../values/money.ts';

/** What can be wrong with a line of a file of rates. */
export const rateFaults = ['not_a_day', 'in_the_future', 'day_twice', 'not_a_rate', 'too_many_columns'] as const;
/** One of them. */
export type RateFault = (typeof rateFaults)[number];

/** A line that cannot be taken: its number from 1, the currency where one is at fault, and what stands there. */
export interface BadRate {
  line: number;
  currency: string | null;
  text: string;
  fault: RateFault;
}

/** One rate of a file: 1 EUR = `rate` of the currency. */
export interface ReadRate {
  currency: string;
  day: Day;
  rate: Decimal;
}

/** What a file holds: its rates and its faults. */
export interface RatesRead {
  rates: ReadRate[];
  bad: BadRate[];
  /** Currencies of the file that no amount can be in any more: those before the euro. */
  skipped: string[];
}

const largestUnzipped = 60_000_000;
const noRate = /^(N\/A|-|)$/i;

/** The text in the bytes of a file: as they are, or the first csv or xml file of a zip. Null for anything else. */
export function ratesText(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  try {
    let taken = false;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = !taken && /\.(csv|xml)$/i.test(name) && originalSize <= largestUnzipped;
        taken ||= wanted;
        return wanted;
      },
    });
    const [first] = Object.values(files);
    return first ? new TextDecoder().decode(first) : null;
  } catch {
    return null;
  }
}

/**
 * The rates of a file of the European Central Bank: `eurofxref*.csv` ("Date,USD,JPY,..." with N/A where a day has
 * none) or its XML, of one day or of its history. Null when it is neither. Every line at fault is named.
 */
export function readRates(text: string, today: Day): RatesRead | null {
  return text.trimStart().startsWith('<') ? readXml(text, today) : readCsv(text, today);
}

/** A day as the bank writes it: "2026-11-20", in its daily csv "20 November 2026". */
function dayOfText(text: string): Day | null {
  if (isDay(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const at = 'January February March April May June July August September October November December'
    .split(' ')
    .indexOf(month);
  const iso = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return at >= 0 && isDay(iso) ? iso : null;
}

/** Takes lines one by one and keeps what is right and what is wrong of them. */
function gathering(today: Day) {
  const read: RatesRead = { rates: [], bad: [], skipped: [] };
  const days = new Set<Day>();
  const seen = new Set<string>();
  const refuse = (line: number, text: string, fault: RateFault, currency: string | null = null) => {
    read.bad.push({ line, currency, text: text.slice(0, 60), fault });
  };
  return {
    read,
    refuse,
    day: (line: number, text: string): Day | null => {
      const day = dayOfText(text);
      const fault = day === null ? 'not_a_day' : day > today ? 'in_the_future' : days.has(day) ? 'day_twice' : null;
      if (fault !== null) refuse(line, text, fault);
      if (day === null || fault !== null) return null;
      days.add(day);
      return day;
    },
    rate: (line: number, day: Day, currency: string, text: string) => {
      if (noRate.test(text)) return;
      const rate = parseDecimal(text);
      const least = isRated(currency) ? leastRate(currency) : 0;
      if (rate === null || Number(rate) === 0 || Number(rate) < least) refuse(line, text, 'not_a_rate', currency);
      else if (seen.has(`${day} ${currency}`)) refuse(line, text, 'day_twice', currency);
      else if (isRated(currency)) {
        seen.add(`${day} ${currency}`);
        read.rates.push({ currency, day, rate });
      }
    },
  };
}

/** The euro has no rate: it is worth itself. */
const isRated = (code: string): boolean => isCurrency(code) && code !== 'EUR';

const unknownOf = (codes: readonly string[]): string[] =>
  [...new Set(codes.filter((code) => code !== '' && !isRated(code)))].sort();

function readCsv(text: string, today: Day): RatesRead | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const cells = (line: string) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const [date, ...codes] = cells(lines[0] ?? '');
  if (date?.toLowerCase() !== 'date' || !codes.some(isRated)) return null;
  const take = gathering(today);
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const [dayText = '', ...rates] = cells(line);
    const day = take.day(index + 1, dayText);
    if (day === null) continue;
    if (rates.slice(codes.length).some((cell) => cell !== '')) take.refuse(index + 1, line, 'too_many_columns');
    else for (const [at, code] of codes.entries()) take.rate(index + 1, day, code, rates[at] ?? '');
  }
  return { ...take.read, skipped: unknownOf(codes) };
}

function readXml(text: string, today: Day): RatesRead | null {
  const take = gathering(today);
  const codes: string[] = [];
  let day: Day | null = null;
  let found = false;
  let line = 1;
  let from = 0;
  for (const cube of text.matchAll(/<Cube\s[^>]*>/g)) {
    line += text.slice(from, cube.index).split('\n').length - 1;
    from = cube.index;
    const of = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(cube[0])?.[1];
    const time = of('time');
    const currency = of('currency');
    found ||= time !== undefined;
    if (time !== undefined) day = take.day(line, time);
    if (currency === undefined) continue;
    codes.push(currency);
    if (day !== null) take.rate(line, day, currency, of('rate') ?? '?');
  }
  return found ? { ...take.read, skipped: unknownOf(codes) } : null;
}
