import { sql } from 'kysely';
import type { Subject } from '../../platform/change.ts';
import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { type MergeKind, references } from './references.ts';
import { type RecordedStay, unitedStays } from './united.ts';

/** The record that stays and the one that goes. */
export interface Pair {
  stays: string;
  goes: string;
}

type Stay = RecordedStay & { person_id: string; organisation_id: string };

/** Money stands on these: each of their moves is a line in their own history. */
const journalled = ['opportunity', 'pledge'];

/** Every column of `references.ts` that can be moved as a whole names the record that stays. */
export async function moveColumns(work: Work, kind: MergeKind, { stays, goes }: Pair, timeline: string | null) {
  const db = work.tables<unknown>();
  for (const { table, column, by } of references[kind]) {
    if (by === 'own') continue;
    const at = sql.table(table);
    const { rows } = await sql<{ id: string }>`
      update ${at} set ${sql.ref(column)} = ${stays}, version = version + 1
      where ${sql.ref(column)} = ${goes} returning id`.execute(db);
    if (!journalled.includes(table)) continue;
    const field = kind === 'organisation' ? 'organisationId' : 'personId';
    for (const { id } of rows) {
      const subject: Subject = { kind: table, id, organisationId: timeline, personal: kind === 'person' };
      await journalLine(work, subject, 'changed', { [field]: goes }, { [field]: stays });
    }
  }
}

/** Documents on the record itself, and those that stand in its timeline. */
export async function moveDocuments(work: Work, kind: MergeKind, { stays, goes }: Pair) {
  const db = work.tables<unknown>();
  await sql`update document set subject_id = ${stays}, version = version + 1
    where subject_kind = ${kind} and subject_id = ${goes}`.execute(db);
  if (kind === 'organisation')
    await sql`update document set organisation_id = ${stays}, version = version + 1
      where organisation_id = ${goes}`.execute(db);
}

/** Whose stays move: the people get a new version, since their organisations are part of them. */
export async function moveStays(work: Work, kind: MergeKind, { stays, goes }: Pair) {
  const db = work.tables<unknown>();
  const own = sql.ref(kind === 'organisation' ? 'organisation_id' : 'person_id');
  const moved = await sql<{ person_id: string }>`
    update affiliation set ${own} = ${stays} where ${own} = ${goes} returning person_id`.execute(db);
  if (kind === 'organisation')
    await sql`update person set version = version + 1
      where id = any (${moved.rows.map((row) => row.person_id)}::uuid[])`.execute(db);
  const { rows } = await sql<Stay>`
    select id, person_id, organisation_id, "function", since, until from affiliation where ${own} = ${stays}
    order by id for update`.execute(db);
  const groups = Map.groupBy(rows, (row) => `${row.person_id} ${row.organisation_id}`);
  for (const group of groups.values()) {
    const { kept, dropped } = unitedStays(group);
    if (dropped.length === 0) continue;
    await sql`delete from affiliation where id = any (${dropped}::uuid[])`.execute(db);
    for (const one of kept)
      await sql`update affiliation set "function" = ${one.function}, since = ${one.since}, until = ${one.until}
        where id = ${one.id} and ("function", since, until) is distinct from
          (${one.function}::text, ${one.since}::date, ${one.until}::date)`.execute(db);
  }
}

/** Views that somebody kept of one funder alone. */
export async function moveViews(work: Work, { stays, goes }: Pair) {
  await sql`update saved_view set path = replace(path, ${goes}, ${stays}), version = version + 1
    where position(${goes}::text in path) > 0`.execute(work.tables<unknown>());
}

/** Of a funder who now stands twice among those a call goes to, the second is left out unless it went out already. */
export async function leaveOutTwice(work: Work, kind: MergeKind, { stays }: Pair) {
  const own = sql.ref(kind === 'organisation' ? 'organisation_id' : 'person_id');
  await sql`update call_recipient r set left_out = 'same_funder', version = version + 1
    where r.${own} = ${stays} and r.sent_at is null and r.left_out is null and r.archived_at is null
      and r.passed_from_id is null and exists (
        select from call_recipient o where o.call_id = r.call_id and o.${own} = ${stays} and o.left_out is null
          and o.archived_at is null and o.passed_from_id is null and (o.sent_at is not null or o.id < r.id))`.execute(
    work.tables<unknown>(),
  );
}

const longestPart = 100;

/** The parts that a person has in opportunities; where both had one, it says both. */
export async function moveParts(work: Work, { stays, goes }: Pair) {
  const db = work.tables<unknown>();
  await sql`update opportunity set version = version + 1
    where id in (select opportunity_id from opportunity_person where person_id = ${goes})`.execute(db);
  await sql`update opportunity_person own set part = own.part || ', ' || other.part from opportunity_person other
    where own.person_id = ${stays} and other.person_id = ${goes} and other.opportunity_id = own.opportunity_id
      and lower(other.part) <> lower(own.part)
      and char_length(own.part) + char_length(other.part) + 2 <= ${longestPart}`.execute(db);
  await sql`delete from opportunity_person other where person_id = ${goes} and exists (
    select from opportunity_person own where own.person_id = ${stays} and own.opportunity_id = other.opportunity_id)`.execute(
    db,
  );
  await sql`update opportunity_person set person_id = ${stays} where person_id = ${goes}`.execute(db);
}
