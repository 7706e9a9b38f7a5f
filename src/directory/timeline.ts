import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { cursorFor, readPlace } from '../platform/cursor.ts';
import { instant, type Read } from '../platform/database.ts';
import type { Facts } from '../platform/journal.ts';
import { type Day, dayIn } from '../values/day.ts';
import type { activityKinds } from './activity.ts';
import { mergedInto } from './merged.ts';
import type { DirectoryTables } from './rows.ts';
import { namesIn } from './timeline-names.ts';

/** A note, call, meeting or mail. */
export interface LoggedLine {
  source: 'activity';
  id: string;
  /** The day it happened. */
  day: Day;
  kind: (typeof activityKinds)[number];
  text: string;
  actor: string;
  person: { id: string; name: string } | null;
  organisation: { id: string; name: string } | null;
}

/** A line of the journal with the values that changed, in the API's form; `parts-timeline.tsx` says them in words. */
export interface JournalledLine {
  source: 'journal';
  id: string;
  day: Day;
  at: string;
  /** "organisation.changed". */
  action: string;
  subject: { kind: string; id: string; name: string | null };
  before: Facts | null;
  after: Facts | null;
  actor: string;
}
/** Something that was logged, or a change that the journal tells of. */
export type TimelineLine = LoggedLine | JournalledLine;

/** A page of a timeline, newest first. */
export interface TimelinePage {
  lines: TimelineLine[];
  nextCursor: string | null;
  /** Names of the records whose ids stand in the changes. */
  names: Readonly<Record<string, string>>;
}

/** Whose timeline: exactly one. */
export type TimelineOf = { organisation: string } | { person: string } | { opportunity: string };

type Row<T> = T extends PromiseLike<(infer R)[]> ? R : never;

/** The organisation and those merged into it: their lines of the journal keep the name they were written under. */
async function organisationsOf(read: Read, of: TimelineOf): Promise<string[]> {
  if (!('organisation' in of)) return [];
  return [of.organisation, ...(await mergedInto(read, 'organisation', of.organisation)).map(({ id }) => id)];
}

function selectActivities(read: Read, of: TimelineOf, place: { day: unknown; id: unknown } | null, limit: number) {
  let query = read
    .tables<DirectoryTables>()
    .selectFrom('activity as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.kind', 'a.text', 'a.happened_on', 'a.created_at', 'a.author_name', 'a.person_id'])
    .select(['a.organisation_id', 'p.given_name', 'p.family_name', 'o.name as organisation_name'])
    .where('a.archived_at', 'is', null)
    .where((where) => {
      if ('organisation' in of) return where('a.organisation_id', '=', of.organisation);
      return 'person' in of ? where('a.person_id', '=', of.person) : where('a.opportunity_id', '=', of.opportunity);
    });
  if (place) query = query.where(sql<SqlBool>`(a.happened_on, a.id) < (${place.day}::date, ${place.id}::uuid)`);
  return query.orderBy('a.happened_on', 'desc').orderBy('a.id', 'desc').limit(limit).execute();
}

/** Journal lines of the subject; of a person or an opportunity also those of what stands on them. */
function within(of: TimelineOf, organisations: readonly string[]): RawBuilder<SqlBool> {
  // One id is asked by itself: its index then has the order too.
  if ('organisation' in of)
    return organisations.length === 1
      ? sql<SqlBool>`j.organisation_id = ${of.organisation}`
      : sql<SqlBool>`j.organisation_id = any (${organisations}::uuid[])`;
  if ('opportunity' in of)
    return sql<SqlBool>`j.subject_id = any (array(select ${of.opportunity}::uuid
      union all select id from task where opportunity_id = ${of.opportunity}
      union all select id from activity where opportunity_id = ${of.opportunity}
      union all select id from pledge where opportunity_id = ${of.opportunity}
      union all select id from document where subject_id = ${of.opportunity}
      union all select v.id from document_version v join document d on d.id = v.document_id
        where d.subject_id = ${of.opportunity}))`;
  return sql<SqlBool>`j.subject_id = any (array(select ${of.person}::uuid
    union all select id from person where merged_into_id = ${of.person}
    union all select id from task where person_id = ${of.person}
    union all select id from activity where person_id = ${of.person}
    union all select id from document where subject_id = ${of.person}
    union all select v.id from document_version v join document d on d.id = v.document_id
      where d.subject_id = ${of.person}))`;
}

function selectJournal(read: Read, of: TimelineOf, organisations: readonly string[], line: unknown, limit: number) {
  let query = read
    .tables<DirectoryTables>()
    .selectFrom('journal as j')
    .leftJoin('journal_personal as own', 'own.journal_id', 'j.id')
    .select(['j.id', 'j.at', 'j.actor_kind', 'j.actor_name', 'j.action', 'j.subject_kind', 'j.subject_id'])
    .select((eb) => eb.fn.coalesce('own.before', 'j.before').as('before'))
    .select((eb) => eb.fn.coalesce('own.after', 'j.after').as('after'))
    .where(within(of, organisations))
    // What was logged stands in the timeline itself.
    .where('j.action', '!=', 'activity.created');
  if (line !== null) query = query.where(sql<SqlBool>`j.id < ${line}::bigint`);
  return query.orderBy('j.id', 'desc').limit(limit).execute();
}

const logged = (row: Row<ReturnType<typeof selectActivities>>): LoggedLine => ({
  source: 'activity',
  id: row.id,
  day: row.happened_on,
  kind: row.kind,
  text: row.text,
  actor: row.author_name,
  person:
    row.person_id === null
      ? null
      : { id: row.person_id, name: [row.given_name, row.family_name].filter(Boolean).join(' ') },
  organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.organisation_name ?? '' },
});

/**
 * What happened with an organisation, a person or an opportunity: logged notes by their day and journal lines, newest first.
 * Two lists that are each in order are merged, and the cursor holds the place in both, so a page costs the same
 * however long the history is.
 */
export async function timeline(
  read: Read,
  of: TimelineOf,
  { limit, cursor, zone = 'Europe/Paris' }: { limit: number; cursor?: string | undefined; zone?: string },
): Promise<TimelinePage> {
  const [day = null, activity = null, journal = null] = readPlace(cursor, 'day', 'idOrNull', 'lineOrNull') ?? [];
  const organisations = await organisationsOf(read, of);
  const [activities, entries] = await Promise.all([
    selectActivities(read, of, activity === null ? null : { day, id: activity }, limit + 1),
    selectJournal(read, of, organisations, journal, limit + 1),
  ]);
  const place = { day, activity, journal };
  const chosen: (LoggedLine | (Omit<JournalledLine, 'subject'> & { subject: { kind: string; id: string } }))[] = [];
  while (chosen.length < limit && (activities.length > 0 || entries.length > 0)) {
    const [note, entry] = [activities[0], entries[0]];
    const at = entry && instant(entry.at);
    const entryDay = at && dayIn(zone, new Date(at));
    const noteFirst =
      note &&
      (!at ||
        !entryDay ||
        note.happened_on > entryDay ||
        (note.happened_on === entryDay && instant(note.created_at) >= at));
    if (noteFirst) {
      activities.shift();
      place.day = note.happened_on;
      place.activity = note.id;
      chosen.push(logged(note));
    } else if (entry && at && entryDay) {
      entries.shift();
      place.journal = entry.id;
      const subject = { kind: entry.subject_kind, id: entry.subject_id };
      const { id, action, before, after } = entry;
      const actor = entry.actor_kind === 'system' ? 'Loam' : entry.actor_name;
      chosen.push({ source: 'journal', id, day: entryDay, at, action, subject, before, after, actor });
    }
  }
  const names = await namesIn(read, chosen);
  return {
    lines: chosen.map((line) =>
      line.source === 'activity'
        ? line
        : { ...line, subject: { ...line.subject, name: names[line.subject.id] ?? null } },
    ),
    nextCursor:
      activities.length > 0 || entries.length > 0 ? cursorFor([place.day, place.activity, place.journal]) : null,
    names,
  };
}
