import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import type { purposes } from '../opportunity-state.ts';

interface PledgeRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  organisation_id: string | null;
  person_id: string | null;
  funder_name: string;
  owner_id: string | null;
  owner_name: string | null;
  opportunity_id: string | null;
  call_id: string | null;
  made_on: Day;
  purpose: (typeof purposes)[number];
  purpose_code: string | null;
  note: string | null;
  agreement_id: string | null;
  converted_on: Day | null;
}
interface InstalmentRow {
  id: string;
  pledge_id: string;
  amount: string;
  currency: string;
  due_on: Day;
  written_off_on: Day | null;
  written_off_reason: string | null;
}
interface ReceiptRow {
  id: string;
  instalment_id: string;
  amount: string;
  received_on: Day;
  source: string;
}

const select = (read: Read) =>
  read
    .tables<object>()
    .selectFrom(
      sql<PledgeRow>`(select p.*, owner.name as owner_name,
        coalesce(o.name, concat_ws(' ', person.given_name, person.family_name)) as funder_name
        from pledge p left join organisation o on o.id = p.organisation_id left join person on person.id = p.person_id
        left join staff owner on owner.id = p.owner_id)`.as('r'),
    )
    .selectAll('r');

async function instalmentsOf(read: Read, pledgeIds: readonly string[]) {
  if (pledgeIds.length === 0) return { instalments: [], receipts: [] };
  const db = read.tables<{
    pledge_instalment: InstalmentRow & { archived_at: string | null };
    pledge_receipt: ReceiptRow & { archived_at: string | null };
  }>();
  const instalments = await db
    .selectFrom('pledge_instalment')
    .selectAll()
    .where('pledge_id', 'in', [...pledgeIds])
    .where('archived_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const ids = instalments.map(({ id }) => id);
  const receipts =
    ids.length === 0
      ? []
      : await db
          .selectFrom('pledge_receipt')
          .selectAll()
          .where('instalment_id', 'in', ids)
          .where('archived_at', 'is', null)
          .orderBy('received_on')
          .orderBy('id')
          .execute();
  return { instalments, receipts };
}

function instalmentJson(row: InstalmentRow, receipts: readonly ReceiptRow[], today: Day) {
  const own = receipts.filter((one) => one.instalment_id === row.id);
  const money = (amount: number) => ({ amount, currency: row.currency });
  const received = own.reduce((sum, { amount }) => sum + Number(amount), 0);
  const outstanding = row.written_off_on === null ? Number(row.amount) - received : 0;
  return {
    id: row.id,
    amount: money(Number(row.amount)),
    dueOn: row.due_on,
    received: money(received),
    outstanding: money(outstanding),
    overdue: outstanding > 0 && row.due_on < today,
    writtenOffOn: row.written_off_on,
    writtenOffReason: row.written_off_reason,
    receipts: own.map(({ id, amount, received_on, source }) => ({
      id,
      amount: money(Number(amount)),
      receivedOn: received_on,
      source,
    })),
  };
}

async function shown(read: Read, rows: readonly PledgeRow[]) {
  const { instalments, receipts } = await instalmentsOf(
    read,
    rows.map(({ id }) => id),
  );
  const today = read.today();
  return (row: PledgeRow) => ({
    id: row.id,
    version: row.version,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
    archivedAt: instantOrNull(row.archived_at),
    funder: {
      kind: row.organisation_id ? ('organisation' as const) : ('person' as const),
      id: row.organisation_id ?? row.person_id ?? '',
      name: row.funder_name,
    },
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    opportunityId: row.opportunity_id,
    callId: row.call_id,
    madeOn: row.made_on,
    purpose: { kind: row.purpose, code: row.purpose_code },
    note: row.note,
    agreementId: row.agreement_id,
    convertedOn: row.converted_on,
    instalments: instalments
      .filter(({ pledge_id }) => pledge_id === row.id)
      .map((one) => instalmentJson(one, receipts, today)),
    asOf: today,
  });
}
export type PledgeJson = ReturnType<Awaited<ReturnType<typeof shown>>>;

/** Which pledges of a list. */
export interface PledgeWish {
  organisation?: string | undefined;
  person?: string | undefined;
  opportunity?: string | undefined;
  call?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of pledges by the day they were made. Archived ones are left out. */
export async function listPledges(read: Read, wish: PledgeWish) {
  let query = select(read).where('r.archived_at', 'is', null);
  if (wish.organisation) query = query.where('r.organisation_id', '=', wish.organisation);
  if (wish.person) query = query.where('r.person_id', '=', wish.person);
  if (wish.opportunity) query = query.where('r.opportunity_id', '=', wish.opportunity);
  if (wish.call) query = query.where('r.call_id', '=', wish.call);
  const place = readPlace(wish.cursor, 'day', 'id');
  if (place) query = query.where(after([sql.ref('r.made_on'), sql.ref('r.id')], place));
  const rows = await query
    .orderBy('r.made_on')
    .orderBy('r.id')
    .limit(wish.limit + 1)
    .execute();
  return pageOf(rows, wish.limit, (row) => [row.made_on, row.id], await shown(read, rows));
}

/** One pledge, or 404. */
export async function onePledge(read: Read, id: string): Promise<PledgeJson> {
  const row = await select(read).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return (await shown(read, [row]))(row);
}
