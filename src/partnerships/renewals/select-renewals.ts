import { type RawBuilder, sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { AgreementKind, Party } from '../agreement.ts';
import type { RenewalManner } from './renewal.ts';
import type { RenewalStage } from './renewal-stage.ts';

/** An offer as a list shows it, one row of `selectRenewals`. Instants as PostgreSQL writes them. */
export interface RenewalRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  agreement_id: string;
  partnership_id: string;
  kind: AgreementKind;
  parties: Party[];
  owner_id: string | null;
  owner_name: string | null;
  organisation_id: string;
  organisation_name: string;
  zone: string;
  last_day: Day | null;
  /** Last day to give notice under the agreement that is continued. */
  notice_by: Day | null;
  /** True when the partnership stands in the list of October 2022: its names are English. */
  listed: boolean;
  manner: RenewalManner;
  languages: Language[];
  deadline: Day;
  code_required: boolean;
  note: string | null;
  sent_at: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
  declined_at: string | null;
  declined_reason: string | null;
  ink_asked_at: string | null;
  concluded_at: string | null;
  signed_on: Day | null;
  successor_id: string | null;
  amendment_id: string | null;
  document_id: string | null;
  finished_at: string | null;
  table_id: string | null;
  table_number: number | null;
  table_hash: string | null;
  proposal_number: number | null;
  stage: RenewalStage;
}

/** `stageOf` of renewal-stage.ts in SQL, so that lists can filter by it; a test holds the two together. */
const stageSql = (today: RawBuilder<Day>) => sql<RenewalStage>`case
  when r.concluded_at is not null then 'done'
  when r.withdrawn_at is not null then 'withdrawn'
  when r.declined_at is not null then 'declined'
  when r.sent_at is null then 'draft'
  when r.deadline < ${today} then 'lapsed'
  when proposal.number is not null then 'in_discussion'
  when exists (select from renewal_signature n where n.version_id = on_table.id) and (
    select s.side from renewal_signatory s where s.renewal_id = r.id and not exists (
      select from renewal_signature n where n.version_id = on_table.id and n.signatory_id = s.id)
    order by s.position limit 1) = 'initiative' then 'to_countersign'
  else 'offered' end`;

/** Offers that stand, with what is on the table, an open proposal and the stage today; to be filtered and ordered. */
export function selectRenewals(read: Read) {
  const today = sql<Day>`(${read.now().toISOString()}::timestamptz at time zone t.zone)::date`;
  const rows = sql<RenewalRow>`(
    select r.*, a.partnership_id, a.kind, a.parties, p.owner_id, staff.name as owner_name, o.id as organisation_id,
      o.name as organisation_name, p.source is not null as listed, t.zone, t.notice_by,
      least(coalesce(a.closed_on, t.end_last_day), a.terminated_on) as last_day, on_table.id as table_id,
      on_table.number as table_number, on_table.hash as table_hash, proposal.number as proposal_number,
      ${stageSql(today)} as stage
    from renewal r join agreement a on a.id = r.agreement_id
    join agreement_terms t on t.agreement_id = a.id and t.until_day = '9999-12-31'
    join partnership p on p.id = a.partnership_id join organisation o on o.id = p.organisation_id
    left join staff on staff.id = p.owner_id
    left join lateral (select v.id, v.number, v.hash from renewal_version v
      where v.renewal_id = r.id and v.offered_at is not null order by v.number desc limit 1) on_table on true
    left join lateral (select v.number from renewal_version v where v.renewal_id = r.id and v.offered_at is null
      and v.answered_at is null and v.number > on_table.number order by v.number desc limit 1) proposal on true
    where r.archived_at is null)`;
  return read.tables<object>().selectFrom(rows.as('r')).selectAll('r');
}
