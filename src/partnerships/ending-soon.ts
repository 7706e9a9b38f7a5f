import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import { addDays, type Day } from '../values/day.ts';
import { type AgreementJson, agreementJson, moneyOrNull } from './agreement-json.ts';
import { type PartnershipHead, partnershipHeads } from './partnership-heads.ts';
import type { ContributionRow, ObligationRow, PartnershipRow, PartnershipsTables } from './rows.ts';
import { selectAgreements, today, wished } from './select-agreements.ts';
import { endingSoonDays, type Status } from './status.ts';

/** An agreement that asks for something, with its partner. */
export interface Ending {
  agreement: AgreementJson;
  partnership: PartnershipHead;
}
/** Something of an agreement that is due on a day. */
export interface Due {
  id: string;
  agreementId: string;
  partner: string;
  dueOn: Day;
}
const mostShown = 50;
/** Agreements whose end date has passed without a confirmed renewal; of one owner, or of all with null. At most fifty. */
export const passedUnconfirmed = (read: Read, owner: string | null): Promise<Ending[]> =>
  asking(read, owner, ['end_date_passed']);

/**
 * Agreements that end within 180 days, nearest end first, and those in force that were terminated to a day within
 * them; of one owner, or of all. At most fifty of either.
 */
export async function endingSoon(read: Read, owner: string | null): Promise<Ending[]> {
  const day = read.today();
  const leaving = sql<boolean>`a.terminated_on between ${day}::date and ${addDays(day, endingSoonDays)}::date`;
  const [ending, terminated] = await Promise.all([
    asking(read, owner, ['in_notice_period', 'ending_soon']),
    asking(read, owner, ['in_notice_period', 'in_force', 'unknown'], leaving),
  ]);
  const known = new Set(ending.map(({ agreement }) => agreement.id));
  return [...terminated.filter(({ agreement }) => !known.has(agreement.id)), ...ending];
}

/** How many days ahead a last day to give notice is announced. */
const noticeDays = 60;

/** Agreements whose last day to give notice is at most 60 days away, nearest first; of one owner, or of all. At most fifty. */
export function noticeNear(read: Read, owner: string | null): Promise<Ending[]> {
  const day = read.today();
  const near = sql<boolean>`t.notice_by between ${day}::date and ${addDays(day, noticeDays)}::date`;
  return asking(read, owner, ['ending_soon', 'in_force'], near, 't.notice_by');
}

async function asking(
  read: Read,
  owner: string | null,
  status: readonly Status[],
  also = sql<boolean>`true`,
  by: 't.end_last_day' | 't.notice_by' = 't.end_last_day',
): Promise<Ending[]> {
  let query = selectAgreements(read, today)
    .innerJoin(known<PartnershipRow, 'p'>('partnership', 'p', null), 'p.id', 'a.partnership_id')
    .where(wished(read, today, { status }))
    .where(also)
    .where('p.archived_at', 'is', null);
  if (owner !== null) query = query.where('p.owner_id', '=', owner);
  const rows = await query
    .orderBy(by, (order) => order.asc().nullsLast())
    .orderBy('t.agreement_id')
    .limit(mostShown)
    .execute();
  const heads = await partnershipHeads(
    read,
    rows.map((row) => row.partnership_id),
  );
  return rows.flatMap((row) => {
    const partnership = heads.get(row.partnership_id);
    return partnership ? [{ agreement: agreementJson(row, read.today(row.zone)), partnership }] : [];
  });
}

/** What is open of one of the sub-lists of agreements, with the partner's name. */
const openParts = (read: Read, owner: string | null) => {
  const parts = read
    .tables<PartnershipsTables>()
    .selectFrom('agreement as a')
    .innerJoin('partnership as p', 'p.id', 'a.partnership_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .where('a.archived_at', 'is', null)
    .where('p.archived_at', 'is', null);
  return owner === null ? parts : parts.where('p.owner_id', '=', owner);
};

/** Obligations that are not completed and due before a day, nearest first. */
export async function openObligations(read: Read, owner: string | null, before: Day) {
  const rows = await openParts(read, owner)
    .innerJoin('obligation as part', 'part.agreement_id', 'a.id')
    .select(['part.id', 'part.agreement_id', 'part.due_on', 'part.kind', 'part.title', 'part.owed_by'])
    .select('o.name as partner')
    .where('part.archived_at', 'is', null)
    .where('part.completed_on', 'is', null)
    .where('part.due_on', '<', before)
    .orderBy('part.due_on')
    .orderBy('part.id')
    .limit(mostShown)
    .execute();
  return rows.map(
    (row): Due & { kind: ObligationRow['kind']; title: string | null; owedBy: ObligationRow['owed_by'] } => ({
      id: row.id,
      agreementId: row.agreement_id,
      partner: row.partner,
      dueOn: row.due_on as Day,
      kind: row.kind,
      title: row.title,
      owedBy: row.owed_by,
    }),
  );
}

/** Instalments that have not been received and are due before a day, nearest first. */
export async function openInstalments(read: Read, owner: string | null, before: Day) {
  const rows = await openParts(read, owner)
    .innerJoin('contribution as part', 'part.agreement_id', 'a.id')
    .select(['part.id', 'part.agreement_id', 'part.due_on', 'part.amount', 'part.currency'])
    .select('o.name as partner')
    .where('part.archived_at', 'is', null)
    .where('part.received_on', 'is', null)
    .where(sql.ref<ContributionRow['kind']>('part.kind'), '=', 'money')
    .where('part.due_on', '<', before)
    .orderBy('part.due_on')
    .orderBy('part.id')
    .limit(mostShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agreementId: row.agreement_id,
    partner: row.partner,
    dueOn: row.due_on as Day,
    amount: moneyOrNull(row.amount, row.currency),
  }));
}
export type OpenObligation = Awaited<ReturnType<typeof openObligations>>[number];
export type OpenInstalment = Awaited<ReturnType<typeof openInstalments>>[number];
