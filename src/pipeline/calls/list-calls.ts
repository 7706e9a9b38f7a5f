import { type SqlBool, sql } from 'kysely';
import { pageOf, readPlace } from '../../platform/cursor.ts';
import { instantOrNull, type Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import type { Day } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import type { purposes } from '../opportunity-state.ts';
import { type Call, type CallStage, callStage } from './call.ts';
import { callFigures, type Figures } from './call-figures.ts';

interface CallRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  title: string;
  purpose: (typeof purposes)[number];
  purpose_code: string | null;
  amount: string | null;
  currency: string | null;
  opens_on: Day;
  deadline: Day;
  texts: Call['texts'];
  reminder_days: number[];
  owner_id: string | null;
  owner_name: string | null;
  opened_at: string | null;
  closed_at: string | null;
}

const select = (read: Read) =>
  read
    .tables<object>()
    .selectFrom(
      sql<CallRow>`(select c.*, s.name as owner_name from call_for_funding c
        left join staff s on s.id = c.owner_id)`.as('r'),
    )
    .selectAll('r');

const amountOf = (row: CallRow) =>
  row.amount === null || row.currency === null ? null : { amount: Number(row.amount), currency: row.currency };

const json = (row: CallRow, figures: Figures, today: Day) => ({
  ...recordJson(row),
  title: row.title,
  purpose: { kind: row.purpose, code: row.purpose_code },
  amount: amountOf(row),
  opensOn: row.opens_on,
  deadline: row.deadline,
  texts: { en: row.texts.en ?? null, fr: row.texts.fr ?? null, es: row.texts.es ?? null },
  reminderDays: row.reminder_days.toSorted((a, b) => b - a),
  owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
  stage: callStage(
    { openedAt: row.opened_at, closedAt: row.closed_at, opensOn: row.opens_on, deadline: row.deadline },
    today,
  ),
  openedAt: instantOrNull(row.opened_at),
  closedAt: instantOrNull(row.closed_at),
  figures,
  asOf: today,
});
/** A call as the API answers it. */
export type CallJson = ReturnType<typeof json>;

async function shown(read: Read, rows: readonly CallRow[]) {
  const figures = await callFigures(
    read,
    rows.map((row) => ({ id: row.id, amount: amountOf(row) })),
  );
  return (row: CallRow): CallJson => {
    const own = figures.get(row.id);
    if (!own) throw new Error(`The call ${row.id} has no figures.`);
    return json(row, own, read.today());
  };
}

const stages = (today: Day): Readonly<Record<CallStage, ReturnType<typeof sql<SqlBool>>>> => ({
  draft: sql<SqlBool>`r.opened_at is null`,
  closed: sql<SqlBool>`r.closed_at is not null`,
  scheduled: sql<SqlBool>`(r.opened_at is not null and r.closed_at is null and r.opens_on > ${today}::date)`,
  open: sql<SqlBool>`(r.opened_at is not null and r.closed_at is null and r.opens_on <= ${today}::date
    and r.deadline >= ${today}::date)`,
  past_deadline: sql<SqlBool>`(r.opened_at is not null and r.closed_at is null and r.opens_on <= ${today}::date
    and r.deadline < ${today}::date)`,
});

/** A page of calls by deadline, the latest first. Archived ones are left out. */
export async function listCalls(
  read: Read,
  wish: { stage?: readonly CallStage[] | undefined; limit: number; cursor?: string | undefined },
) {
  let query = select(read).where('r.archived_at', 'is', null);
  const { stage } = wish;
  if (stage) query = query.where((eb) => eb.or(stage.map((one) => stages(read.today())[one])));
  const place = readPlace(wish.cursor, 'day', 'id');
  if (place) query = query.where(sql<SqlBool>`(r.deadline, r.id) < (${place[0]}::date, ${place[1]}::uuid)`);
  const rows = await query
    .orderBy('r.deadline', 'desc')
    .orderBy('r.id', 'desc')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.deadline, row.id], await shown(read, rows));
}

/** Refuses (404) a call that does not exist: a list of its parts is not empty then, it is unknown. */
export async function knownCall(read: Read, id: string): Promise<void> {
  const row = await select(read).clearSelect().select('r.id').where('r.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
}

/** One call, or 404. */
export async function oneCall(read: Read, id: string): Promise<CallJson> {
  const row = await select(read).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return (await shown(read, [row]))(row);
}
