import type { Day, Precision } from '../values/day.ts';
import type { AgreementKind, Party } from './agreement.ts';
import type { Convention, clauseKinds, startBases } from './agreement-terms.ts';
import type { Change } from './amendment.ts';
import type { contributionKinds, contributionUnits, unitBases } from './contribution.ts';
import type { obligationKinds, sides } from './obligation.ts';
import type { PartnershipSource } from './partnership.ts';
import type { EndBasis } from './status.ts';

/** Rows as PostgreSQL answers them: instants and big integers as text. */
interface RecordRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
}
/** A partnership as PostgreSQL answers it. */
export interface PartnershipRow extends RecordRow {
  number: number | null;
  organisation_id: string;
  owner_id: string | null;
  facilities: string[];
  ambiguities: string[];
  source: PartnershipSource | null;
  sort_name: string;
}
/** An agreement as PostgreSQL answers it. */
export interface AgreementRow extends RecordRow {
  partnership_id: string;
  kind: AgreementKind;
  title: string | null;
  from_source: boolean;
  parties: Party[];
  signed_on: string | null;
  signed_precision: Precision | null;
  signed_first: Day | null;
  terminated_on: Day | null;
  closed_on: Day | null;
  predecessor_id: string | null;
  revision: number;
  ambiguities: string[];
}
/** Terms from a day to a day, as PostgreSQL answers them. */
export interface TermsRow {
  id: string;
  agreement_id: string;
  amendment_id: string | null;
  from_day: Day;
  until_day: Day;
  starts_on: string | null;
  starts_precision: Precision | null;
  starts_first: Day | null;
  start_basis: (typeof startBases)[number];
  term: string | null;
  end_last_day: Day | null;
  end_precision: Precision | null;
  end_basis: EndBasis;
  end_convention: Convention | null;
  end_included: Day | null;
  end_excluded: Day | null;
  notice_period: string | null;
  notice_by: Day | null;
  clause_kind: (typeof clauseKinds)[number];
  clause_years: number | null;
  zone: string;
  facilities: string[];
  objectives: string[];
}
/** An amendment as PostgreSQL answers it. */
export interface AmendmentRow extends RecordRow {
  agreement_id: string;
  number: number;
  signed_on: Day | null;
  in_force_on: Day;
  changes: Change[];
}
/** A contribution as PostgreSQL answers it. */
export interface ContributionRow extends RecordRow {
  agreement_id: string;
  kind: (typeof contributionKinds)[number];
  amount: string | null;
  currency: string | null;
  due_on: Day | null;
  received_on: Day | null;
  quantity: string | null;
  unit: (typeof contributionUnits)[number] | null;
  unit_basis: (typeof unitBases)[number] | null;
  annual_cost: string | null;
  annual_cost_currency: string | null;
  from_day: Day | null;
  to_day: Day | null;
  place: string | null;
}
/** An obligation as PostgreSQL answers it. */
export interface ObligationRow extends RecordRow {
  agreement_id: string;
  kind: (typeof obligationKinds)[number];
  title: string | null;
  owed_by: (typeof sides)[number];
  due_on: Day | null;
  depends_on_id: string | null;
  completed_on: Day | null;
}
/** The tables that queries of the room read. */
export interface PartnershipsTables {
  partnership: PartnershipRow;
  agreement: AgreementRow;
  agreement_terms: TermsRow;
  amendment: AmendmentRow;
  contribution: ContributionRow;
  obligation: ObligationRow;
  organisation: { id: string; name: string; acronym: string | null; country: string | null };
  staff: { id: string; name: string };
}
