import ical from 'ical-generator';
import type { TaskLine } from '../directory/list-tasks.ts';
import type { NamedDay } from '../partnerships/reminders/list-days.ts';
import { partnershipTerms } from '../partnerships/words.ts';
import type { Day } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import { calendarWords } from './words-calendar.ts';

/** What one person's calendar is made of. `baseUrl` is the public origin, before the paths of records. */
export interface CalendarParts {
  name: string;
  language: Language;
  baseUrl: string;
  days: readonly NamedDay[];
  tasks: readonly TaskLine[];
}

interface Entry {
  uid: string;
  day: Day;
  summary: string;
  path: string;
  version: number;
  updatedAt: string;
}

const refreshSeconds = 3600;

/** Names come from people: a line break or another control mark in one is a space here. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function entryOf(it: NamedDay, language: Language): Entry {
  const say = calendarWords[language];
  const terms = partnershipTerms[language];
  const kind = terms.shortKinds[it.kind];
  const { day, version, updatedAt } = it;
  const entry = { uid: `${it.target}-${it.id}@loam`, day, version, updatedAt, path: `/agreements/${it.agreementId}` };
  switch (it.target) {
    case 'end':
      return { ...entry, summary: say.end(it.partner, kind) };
    case 'notice':
      return { ...entry, summary: say.notice(it.partner, kind) };
    case 'obligation': {
      const title = it.title ?? terms.obligations[it.obligation ?? 'other'];
      const summary = say.obligation(it.partner, title, terms.sides[it.owedBy ?? 'partner']);
      return { ...entry, summary, path: `${entry.path}#obligations` };
    }
    case 'offer':
      return { ...entry, summary: say.offer(it.partner, kind), path: `/renewals/${it.id}` };
  }
}

const taskEntries = (tasks: readonly TaskLine[], language: Language): Entry[] =>
  tasks.flatMap(({ id, dueOn, title, version, updatedAt }) =>
    dueOn === null
      ? []
      : [
          {
            uid: `task-${id}@loam`,
            day: dueOn,
            summary: calendarWords[language].task(title),
            path: `/tasks/${id}/edit`,
            version,
            updatedAt,
          },
        ],
  );

/** The calendar as RFC 5545 text: a whole day for each entry, the same text for the same entries. */
export function calendarText({ name, language, baseUrl, days, tasks }: CalendarParts): string {
  const calendar = ical({
    name: oneLine(calendarWords[language].name(name)),
    prodId: { company: '4 per 1000', product: 'Loam', language: language.toUpperCase() },
    ttl: refreshSeconds,
  });
  for (const entry of [...days.map((day) => entryOf(day, language)), ...taskEntries(tasks, language)]) {
    const changed = new Date(entry.updatedAt);
    calendar.createEvent({
      id: entry.uid,
      start: new Date(`${entry.day}T00:00:00Z`),
      allDay: true,
      summary: oneLine(entry.summary),
      url: baseUrl + entry.path,
      // The day of a record moves only with its version.
      sequence: entry.version,
      stamp: changed,
      lastModified: changed,
    });
  }
  return `${calendar.toString()}\r\n`;
}
