import { type SqlBool, sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import { type Candidate, type Decision, type ListVersion, stateOf, type triggers } from './screening.ts';

interface RecordRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
}
interface Row extends RecordRow {
  organisation_id: string | null;
  person_id: string | null;
  funder_name: string;
  name: string;
  birth_date: string | null;
  country: string | null;
  amount: string | null;
  currency: string | null;
  triggers: (typeof triggers)[number][];
  answers: Record<string, string>;
  lists: ListVersion[];
  candidates: Candidate[];
  screened_on: Day;
  screened_by_id: string | null;
  screened_by: string;
  decision: Decision | null;
  reason: string | null;
  decided_on: Day | null;
  decided_by_id: string | null;
  decided_by: string | null;
  confirmed_on: Day | null;
  confirmed_by_id: string | null;
  confirmed_by: string | null;
}
interface ListRow extends RecordRow {
  name: string;
  listed_on: Day;
  file_name: string;
  sha256: string;
  entries: number;
}
interface RuleRow extends RecordRow {
  threshold: string | null;
  months: number;
}

const recordJson = (row: RecordRow) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
});
const named = (id: string | null, name: string | null) => (name === null ? null : { id, name });

const screeningJson = (row: Row) => ({
  ...recordJson(row),
  funder: {
    kind: row.organisation_id ? ('organisation' as const) : ('person' as const),
    id: row.organisation_id ?? row.person_id ?? '',
    name: row.funder_name,
  },
  name: row.name,
  birthDate: row.birth_date,
  country: row.country,
  amount: row.amount === null || row.currency === null ? null : { amount: Number(row.amount), currency: row.currency },
  triggers: row.triggers,
  answers: row.answers,
  lists: row.lists,
  candidates: row.candidates,
  state: stateOf({ decision: row.decision, confirmedOn: row.confirmed_on, candidates: row.candidates }),
  screenedOn: row.screened_on,
  screenedBy: { id: row.screened_by_id, name: row.screened_by },
  decision: row.decision,
  reason: row.reason,
  decidedOn: row.decided_on,
  decidedBy: named(row.decided_by_id, row.decided_by),
  confirmedOn: row.confirmed_on,
  confirmedBy: named(row.confirmed_by_id, row.confirmed_by),
});
export type ScreeningJson = ReturnType<typeof screeningJson>;

const select = (read: Read) =>
  read
    .tables<object>()
    .selectFrom(
      sql<Row>`(select s.*, coalesce(o.name, concat_ws(' ', p.given_name, p.family_name)) as funder_name
        from screening s left join organisation o on o.id = s.organisation_id left join person p on p.id = s.person_id)`.as(
        'r',
      ),
    )
    .selectAll('r');

/** Which screenings of a list. */
export interface ScreeningWish {
  organisation?: string | undefined;
  person?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of screenings by day, the oldest first. */
export async function listScreenings(read: Read, wish: ScreeningWish) {
  let query = select(read).where('r.archived_at', 'is', null);
  if (wish.organisation) query = query.where('r.organisation_id', '=', wish.organisation);
  if (wish.person) query = query.where('r.person_id', '=', wish.person);
  const place = readPlace(wish.cursor, 'day', 'id');
  if (place) query = query.where(after([sql.ref('r.screened_on'), sql.ref('r.id')], place));
  const rows = await query
    .orderBy('r.screened_on')
    .orderBy('r.id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.screened_on, row.id], screeningJson);
}

interface Page {
  limit: number;
  cursor?: string | undefined;
}
/** True for rows after a place in the order of a day and the id, the newest first. */
const newestAfter = (day: string, id: string, cursor: string | undefined) => {
  const place = readPlace(cursor, 'day', 'id');
  return place
    ? sql<SqlBool>`(${sql.ref(day)}, ${sql.ref(id)}) < (${place[0]}::date, ${place[1]}::uuid)`
    : sql<SqlBool>`true`;
};

/** A page of screenings, the newest first. */
export async function newestScreenings(
  read: Read,
  wish: Page,
  funder?: { kind: 'organisation' | 'person'; id: string },
) {
  let query = select(read)
    .where('r.archived_at', 'is', null)
    .where(newestAfter('r.screened_on', 'r.id', wish.cursor));
  if (funder) query = query.where(`r.${funder.kind}_id`, '=', funder.id);
  const rows = await query
    .orderBy('r.screened_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.screened_on, row.id], screeningJson);
}

/** The latest screenings of a funder, the newest first. */
export const latestScreenings = async (
  read: Read,
  limit: number,
  funder: { kind: 'organisation' | 'person'; id: string },
): Promise<ScreeningJson[]> => (await newestScreenings(read, { limit }, funder)).items;

/** The screening of a funder that waits for its second person, the newest of several. */
export async function waitingScreening(
  read: Read,
  funder: { kind: 'organisation' | 'person'; id: string },
): Promise<string | null> {
  return (await latestScreenings(read, 10, funder)).find(({ state }) => state === 'awaiting_second')?.id ?? null;
}

/** One screening, or 404. */
export async function oneScreening(read: Read, id: string): Promise<ScreeningJson> {
  const row = await select(read).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return screeningJson(row);
}

const listJson = (row: ListRow) => ({
  ...recordJson(row),
  name: row.name,
  listedOn: row.listed_on,
  fileName: row.file_name,
  sha256: row.sha256,
  entries: row.entries,
});
export type SanctionsListJson = ReturnType<typeof listJson>;

/** A page of the versions of the sanctions lists, the newest first. */
export async function listSanctions(read: Read, wish: Page) {
  const rows = await read
    .tables<{ sanctions_list: ListRow }>()
    .selectFrom('sanctions_list')
    .selectAll()
    .where('archived_at', 'is', null)
    .where(newestAfter('listed_on', 'id', wish.cursor))
    .orderBy('listed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.listed_on, row.id], listJson);
}

/** One version of a list, or 404. */
export async function oneSanctionsList(read: Read, id: string): Promise<SanctionsListJson> {
  const row = await read
    .tables<{ sanctions_list: ListRow }>()
    .selectFrom('sanctions_list')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return listJson(row);
}

/** The rules of screenings: there is one. */
export async function listRules(read: Read) {
  const rows = await read.tables<{ screening_rule: RuleRow }>().selectFrom('screening_rule').selectAll().execute();
  return rows.map((row) => ({
    ...recordJson(row),
    threshold: row.threshold === null ? null : Number(row.threshold),
    currency: 'EUR' as const,
    months: row.months,
  }));
}
export type RuleJson = Awaited<ReturnType<typeof listRules>>[number];

/** The rule by its id, or 404. */
export async function oneRule(read: Read, id: string): Promise<RuleJson> {
  const found = (await listRules(read)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}
