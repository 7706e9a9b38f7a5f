import { homeZone } from '../platform/clock.ts';
import type { LookingBack } from '../platform/looking.ts';
import { type Day, dayIn, isDay } from '../values/day.ts';

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: homeZone, timeStyle: 'medium', hourCycle: 'h23' });

/** An instant as a box for day and time shows it, in Paris: "2026-11-21T10:00:00". */
export const localText = (instant: string): string => {
  const at = new Date(instant);
  return `${dayIn(homeZone, at)}T${timeFormat.format(at)}`;
};

/** The instant that an address names: with its zone, or as Paris clocks show it. Null for anything else. */
export function instantIn(text: string | undefined): string | null {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/.test(text)) return null;
  const parsed = (value: string): string | null => {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? null : at.toISOString();
  };
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return parsed(text);
  const whole = text.length === 16 ? `${text}:00` : text;
  const readings = ['+02:00', '+01:00'].map((offset) => parsed(whole + offset));
  return readings.find((at) => at !== null && localText(at) === whole.slice(0, 19)) ?? readings[1] ?? null;
}

/** The day and the instant of a report's address; what cannot be one counts as today and now. */
export function lookingAt(query: Readonly<Record<string, string>>): LookingBack {
  const asOf = query.asOf ?? '';
  return { asOf: isDay(asOf) ? (asOf as Day) : null, knownAt: instantIn(query.knownAt) };
}
