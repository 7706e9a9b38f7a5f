import { sql } from 'kysely';
import { instantOrNull, type Read } from '../../platform/database.ts';
import { known } from '../../platform/known.ts';
import type { MailState } from '../../platform/outbox.ts';
import { addDays, type Day, daysBetween } from '../../values/day.ts';
import type { AgreementKind } from '../agreement.ts';
import type { Side } from '../obligation.ts';
import type { PartnershipRow } from '../rows.ts';
import { selectAgreements, today, wished } from '../select-agreements.ts';
import { type BoardColumn, closedFor, columnOf, type NextToAct, nextToAct } from './board-column.ts';
import type { RenewalStage } from './renewal-stage.ts';
import { type RenewalRow, selectRenewals } from './select-renewals.ts';

/** One agreement to be continued, or one offer to do so. */
export interface BoardCard {
  column: BoardColumn;
  agreementId: string;
  /** Null while there is no offer. */
  renewalId: string | null;
  stage: RenewalStage | null;
  partner: string;
  /** True when the partner's name is that of the list of October 2022, in English. */
  listed: boolean;
  kind: AgreementKind;
  owner: { id: string; name: string } | null;
  lastDay: Day | null;
  daysLeft: number | null;
  /** Last day to give notice; the last useful one. */
  noticeBy: Day | null;
  noticeDays: number | null;
  deadline: Day | null;
  deadlineDays: number | null;
  next: NextToAct | null;
  /** The mail server refused the last mail to somebody who signs. */
  refused: boolean;
  /** When the partner last opened a link. */
  visitedAt: string | null;
  inkAsked: boolean;
  signedOn: Day | null;
  successorId: string | null;
}

interface PersonRow {
  renewal_id: string;
  side: Side;
  name: string;
  signed: boolean;
  visited_at: string | null;
  mail_state: MailState | null;
}

/** At most so many cards of either sort; the register lists the rest. */
export const mostCards = 300;

/** Agreements that ask to be continued: ending, in notice or passed unconfirmed, without successor and open offer. */
async function toOffer(read: Read, owner: string | null): Promise<BoardCard[]> {
  let query = selectAgreements(read, today)
    .innerJoin(known<PartnershipRow, 'p'>('partnership', 'p', null), 'p.id', 'a.partnership_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('staff', 'staff.id', 'p.owner_id')
    .select(['o.name as organisation_name', 'p.owner_id', 'staff.name as owner_name'])
    .select(sql<boolean>`p.source is not null`.as('listed'))
    .where(wished(read, today, { status: ['end_date_passed', 'in_notice_period', 'ending_soon'] }))
    .where('p.archived_at', 'is', null)
    .where('a.terminated_on', 'is', null)
    .where('a.closed_on', 'is', null)
    .where('successor.id', 'is', null)
    .where(
      sql<boolean>`not exists (select from renewal r where r.agreement_id = a.id and r.archived_at is null
        and r.withdrawn_at is null and r.declined_at is null and r.concluded_at is null)`,
    );
  if (owner !== null) query = query.where('p.owner_id', '=', owner);
  const rows = await query.orderBy('t.end_last_day').orderBy('t.agreement_id').limit(mostCards).execute();
  return rows.map((row) => ({
    ...days(read.today(row.zone), row.end_last_day, row.notice_by, null),
    column: 'to_offer',
    agreementId: row.id,
    renewalId: null,
    stage: null,
    partner: row.organisation_name,
    listed: row.listed,
    kind: row.kind,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    next: { side: 'initiative', name: null },
    refused: false,
    visitedAt: null,
    inkAsked: false,
    signedOn: null,
    successorId: null,
  }));
}

const until = (today: Day, day: Day | null): number | null => (day === null ? null : daysBetween(today, day));

const days = (today: Day, lastDay: Day | null, noticeBy: Day | null, deadline: Day | null) => ({
  lastDay,
  daysLeft: until(today, lastDay),
  noticeBy,
  noticeDays: until(today, noticeBy),
  deadline,
  deadlineDays: until(today, deadline),
});

/** Who signs some offers, in their order, and what became of the last link to each. */
async function peopleOf(read: Read, renewals: readonly RenewalRow[]): Promise<Map<string, PersonRow[]>> {
  const lists = new Map<string, PersonRow[]>(renewals.map(({ id }) => [id, []]));
  if (renewals.length === 0) return lists;
  const rows = sql<PersonRow & { position: number }>`(
    select s.renewal_id, s.position, s.side, s.name, n.id is not null as signed, link.visited_at,
      mail.state as mail_state
    from renewal_signatory s
    left join lateral (select v.id from renewal_version v
      where v.renewal_id = s.renewal_id and v.offered_at is not null order by v.number desc limit 1) t on true
    left join renewal_signature n on n.version_id = t.id and n.signatory_id = s.id
    left join lateral (select p.visited_at, p.mail_id from portal_link p
      where p.signatory_id = s.id and p.ended_because is null order by p.created_at desc limit 1) link on true
    left join mail on mail.id = link.mail_id)`;
  const found = await read
    .tables<object>()
    .selectFrom(rows.as('s'))
    .selectAll('s')
    .where('s.renewal_id', 'in', [...lists.keys()])
    .orderBy('s.position')
    .execute();
  for (const row of found) lists.get(row.renewal_id)?.push(row);
  return lists;
}

function offerCard(read: Read, row: RenewalRow, people: readonly PersonRow[]): BoardCard {
  const partners = people.filter(({ side }) => side === 'partner');
  const visits = partners.flatMap(({ visited_at }) => visited_at ?? []).sort();
  return {
    ...days(read.today(row.zone), row.last_day, row.notice_by, row.deadline),
    column: columnOf(row.stage),
    agreementId: row.agreement_id,
    renewalId: row.id,
    stage: row.stage,
    partner: row.organisation_name,
    listed: row.listed,
    kind: row.kind,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    next: nextToAct(row.stage, people),
    refused: people.some(({ mail_state }) => mail_state === 'refused'),
    visitedAt: instantOrNull(visits.at(-1) ?? null),
    inkAsked: row.ink_asked_at !== null,
    signedOn: row.signed_on,
    successorId: row.successor_id,
  };
}

/** Offers that are open, and those closed within `closedFor` days, by deadline. */
async function offers(read: Read, owner: string | null): Promise<BoardCard[]> {
  const since = `${addDays(read.today('UTC'), -closedFor)}T00:00:00Z`;
  let query = selectRenewals(read).where(
    sql<boolean>`coalesce(r.concluded_at, r.withdrawn_at, r.declined_at, 'infinity') >= ${since}::timestamptz`,
  );
  if (owner !== null) query = query.where('r.owner_id', '=', owner);
  const rows = await query.orderBy('r.deadline').orderBy('r.id').limit(mostCards).execute();
  const people = await peopleOf(read, rows);
  return rows.map((row) => offerCard(read, row, people.get(row.id) ?? []));
}

const byLastDay = (a: BoardCard, b: BoardCard): number =>
  (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') || a.partner.localeCompare(b.partner);

/** The cards of every column: of one owner, or of everybody with null. Ends that have passed come first. */
export async function renewalBoard(read: Read, owner: string | null): Promise<Map<BoardColumn, BoardCard[]>> {
  const cards = (await Promise.all([toOffer(read, owner), offers(read, owner)])).flat();
  const columns = new Map<BoardColumn, BoardCard[]>();
  for (const card of cards) columns.set(card.column, [...(columns.get(card.column) ?? []), card]);
  columns.get('to_offer')?.sort(byLastDay);
  columns.get('done')?.sort((a, b) => (b.signedOn ?? '').localeCompare(a.signedOn ?? ''));
  return columns;
}
