import { recordJson } from '../platform/record-json.ts';
import type { Day, ImpreciseDay, Precision } from '../values/day.ts';
import type { Money } from '../values/money.ts';
import type { AmendmentRow, ContributionRow, ObligationRow } from './rows.ts';
import type { SelectedAgreement } from './select-agreements.ts';
import { daysLeft, statusOn } from './status.ts';

/** An imprecise day out of its two columns. */
export const imprecise = (value: string | null, precision: Precision | null): ImpreciseDay | null =>
  value === null ? null : { value, precision: precision ?? 'day' };

/** Money out of its two columns; null unless both are filled. */
export const moneyOrNull = (amount: string | number | null, currency: string | null): Money | null =>
  amount === null || currency === null ? null : { amount: Number(amount), currency };

/** An agreement as api.md gives it, with its status on `day`. */
export function agreementJson(row: SelectedAgreement, day: Day) {
  const signedOn = imprecise(row.signed_on, row.signed_precision);
  const startsOn = imprecise(row.starts_on, row.starts_precision);
  const computed = row.end_basis === 'computed';
  return {
    ...recordJson(row),
    partnershipId: row.partnership_id,
    kind: row.kind,
    title: row.title,
    fromSource: row.from_source,
    parties: row.parties,
    signedOn,
    startsOn,
    startBasis: row.start_basis,
    term: row.term,
    end: {
      lastDay: row.end_last_day,
      precision: row.end_precision,
      basis: row.end_basis,
      convention: computed ? row.end_convention : null,
      readings: computed ? { included: row.end_included, excluded: row.end_excluded } : null,
    },
    terminatedOn: row.terminated_on,
    closedOn: row.closed_on,
    noticePeriod: row.notice_period,
    noticeBy: row.notice_by,
    renewalClause: { kind: row.clause_kind, years: row.clause_years },
    zone: row.zone,
    facilities: row.facilities,
    objectives: row.objectives,
    predecessorId: row.predecessor_id,
    successorId: row.successor_id,
    ambiguities: row.ambiguities,
    status: statusOn(day, {
      terminatedOn: row.terminated_on,
      supersededFrom: row.superseded_from,
      closedOn: row.closed_on,
      signedOn,
      fromSource: row.from_source,
      startsOn,
      endBasis: row.end_basis,
      lastDay: row.end_last_day,
      noticeBy: row.notice_by,
    }),
    statusAsOf: day,
    daysLeft: daysLeft(day, row.end_last_day),
  };
}
export type AgreementJson = ReturnType<typeof agreementJson>;

/** An amendment as api.md gives it. */
export const amendmentJson = (row: AmendmentRow) => ({
  ...recordJson(row),
  number: row.number,
  signedOn: row.signed_on,
  inForceOn: row.in_force_on,
  changes: row.changes,
});
export type AmendmentJson = ReturnType<typeof amendmentJson>;

/** A contribution as api.md gives it. */
export const contributionJson = (row: ContributionRow) => ({
  ...recordJson(row),
  kind: row.kind,
  amount: moneyOrNull(row.amount, row.currency),
  dueOn: row.due_on,
  receivedOn: row.received_on,
  quantity: row.quantity,
  unit: row.unit,
  unitBasis: row.unit_basis,
  annualCost: moneyOrNull(row.annual_cost, row.annual_cost_currency),
  from: row.from_day,
  to: row.to_day,
  place: row.place,
});
export type ContributionJson = ReturnType<typeof contributionJson>;

/** An obligation as api.md gives it. */
export const obligationJson = (row: ObligationRow) => ({
  ...recordJson(row),
  kind: row.kind,
  title: row.title,
  owedBy: row.owed_by,
  dueOn: row.due_on,
  dependsOnId: row.depends_on_id,
  completedOn: row.completed_on,
});
export type ObligationJson = ReturnType<typeof obligationJson>;
