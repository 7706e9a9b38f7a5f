import type { Read } from '../../platform/database.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import type { AgreementKind } from '../agreement.ts';
import type { RenewalStage } from './renewal-stage.ts';
import { type RenewalRow, selectRenewals } from './select-renewals.ts';

/** What a record says of the open offer on an agreement. */
export interface OpenOffer {
  id: string;
  agreementId: string;
  partner: string;
  listed: boolean;
  kind: AgreementKind;
  stage: RenewalStage;
  deadline: Day;
  deadlineDays: number;
}

const openOffer = (read: Read, row: RenewalRow): OpenOffer => ({
  id: row.id,
  agreementId: row.agreement_id,
  partner: row.organisation_name,
  listed: row.listed,
  kind: row.kind,
  stage: row.stage,
  deadline: row.deadline,
  deadlineDays: daysBetween(read.today(row.zone), row.deadline),
});

/** The open offers on some agreements, by agreement: at most one each. */
export async function openOffers(read: Read, agreementIds: readonly string[]): Promise<Map<string, OpenOffer>> {
  if (agreementIds.length === 0) return new Map();
  const rows = await selectRenewals(read)
    .where('r.agreement_id', 'in', [...agreementIds])
    .where('r.stage', 'not in', ['done', 'declined', 'withdrawn'])
    .execute();
  return new Map(rows.map((row) => [row.agreement_id, openOffer(read, row)]));
}

/** Offers that wait for us: a proposal to answer, a countersignature to give, a deadline that passed; by deadline. */
export async function waitingOffers(read: Read, owner: string | null): Promise<OpenOffer[]> {
  let query = selectRenewals(read).where('r.stage', 'in', ['in_discussion', 'to_countersign', 'lapsed']);
  if (owner !== null) query = query.where('r.owner_id', '=', owner);
  const rows = await query.orderBy('r.deadline').orderBy('r.id').limit(50).execute();
  return rows.map((row) => openOffer(read, row));
}
