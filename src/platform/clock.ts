import { type Day, dayIn } from '../values/day.ts';

/** The zone of the Secretariat: days are Paris days unless a record names another zone. */
export const homeZone = 'Europe/Paris';

/** The one way to ask the time. */
export interface Clock {
  now(): Date;
  /** The calendar day in an IANA zone, by default `homeZone`. */
  today(zone?: string): Day;
}

/** The real clock, or one that stands still at the given instant. */
export function clockFrom(clockAt: Date | null): Clock {
  const fixed = clockAt?.getTime();
  const now = () => (fixed === undefined ? new Date() : new Date(fixed));
  return { now, today: (zone = homeZone) => dayIn(zone, now()) };
}
