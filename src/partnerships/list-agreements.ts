import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { nullsLast, pageOf, readPlace } from '../platform/cursor.ts';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import {
  type AgreementJson,
  agreementJson,
  amendmentJson,
  contributionJson,
  obligationJson,
} from './agreement-json.ts';
import type { AmendmentRow, ContributionRow, ObligationRow, PartnershipRow, PartnershipsTables } from './rows.ts';
import {
  type AgreementWish,
  dayLookedAt,
  type Looking,
  type SelectedAgreement,
  selectAgreements,
  wished,
} from './select-agreements.ts';

function shown(read: Read, looking: Looking): (row: SelectedAgreement) => AgreementJson {
  const dayIn = dayLookedAt(read, looking);
  return (row) => agreementJson(row, dayIn(row.zone));
}

/** A page of agreements in the order of their last day, unknown ends last. */
export async function listAgreements(
  read: Read,
  looking: Looking,
  wish: AgreementWish & { limit: number; cursor?: string | undefined },
): Promise<{ items: AgreementJson[]; nextCursor: string | null }> {
  const page = (within: RawBuilder<SqlBool>, size: number, filled: boolean) => {
    const ends = filled ? 'known' : 'unknown';
    let query = selectAgreements(read, looking)
      .where(wished(read, looking, { ...wish, ends }))
      .where(within);
    if (wish.owner !== undefined) {
      query = query
        .innerJoin(known<PartnershipRow, 'p'>('partnership', 'p', looking.knownAt), 'p.id', 'a.partnership_id')
        .where('p.owner_id', '=', wish.owner);
    }
    return query.orderBy('t.end_last_day').orderBy('t.agreement_id').limit(size).execute();
  };
  const order = [sql.ref('t.end_last_day'), sql.ref('t.agreement_id')] as const;
  const rows = await nullsLast(order, readPlace(wish.cursor, 'day', 'id'), wish.limit + 1, page);
  return pageOf(rows, wish.limit, (row) => [row.end_last_day, row.id], shown(read, looking));
}

/** All agreements of some partnerships, by last day. */
export async function agreementsOf(read: Read, looking: Looking, partnershipIds: readonly string[]) {
  if (partnershipIds.length === 0) return [];
  const rows = await selectAgreements(read, looking)
    .where('a.partnership_id', 'in', [...partnershipIds])
    .where('a.archived_at', 'is', null)
    .orderBy('t.end_last_day', (order) => order.asc().nullsLast())
    .orderBy('a.id')
    .execute();
  return rows.map(shown(read, looking));
}

/**
 * One agreement with its contributions, obligations and amendments (archived ones too if `archived` asks for them);
 * nothing when unknown. An archived agreement is found.
 */
export async function findAgreement(read: Read, looking: Looking, id: string, { archived = false } = {}) {
  const row = await selectAgreements(read, looking).where('a.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const db = read.tables<PartnershipsTables>();
  const of = { knownAt: looking.knownAt };
  const [contributions, obligations, amendments] = await Promise.all([
    db
      .selectFrom(known<ContributionRow, 'c'>('contribution', 'c', of.knownAt))
      .selectAll('c')
      .where('c.agreement_id', '=', id)
      .$if(!archived, (query) => query.where('c.archived_at', 'is', null))
      .orderBy(sql`coalesce(c.due_on, c.from_day)`, (order) => order.asc().nullsLast())
      .orderBy('c.id')
      .execute(),
    db
      .selectFrom(known<ObligationRow, 'o'>('obligation', 'o', of.knownAt))
      .selectAll('o')
      .where('o.agreement_id', '=', id)
      .$if(!archived, (query) => query.where('o.archived_at', 'is', null))
      .orderBy('o.due_on', (order) => order.asc().nullsLast())
      .orderBy('o.id')
      .execute(),
    db
      .selectFrom(known<AmendmentRow, 'm'>('amendment', 'm', of.knownAt))
      .selectAll('m')
      .where('m.agreement_id', '=', id)
      .$if(!archived, (query) => query.where('m.archived_at', 'is', null))
      .orderBy('m.in_force_on')
      .orderBy('m.number')
      .execute(),
  ]);
  return {
    ...shown(read, looking)(row),
    contributions: contributions.map(contributionJson),
    obligations: obligations.map(obligationJson),
    amendments: amendments.map(amendmentJson),
  };
}
export type AgreementRecord = NonNullable<Awaited<ReturnType<typeof findAgreement>>>;
