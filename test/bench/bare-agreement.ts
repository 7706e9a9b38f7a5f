/** A row as pg gives it, or an object made of one. */
export type Row = Record<string, unknown>;

/** An agreement's status on the day `$1`, by hand. */
export const agreementStatus = `case
  when a.terminated_on < $1 then 'terminated'
  when successor.starts <= $1 then 'superseded'
  when a.closed_on < $1 then 'ended'
  when a.signed_first > $1 or (a.signed_on is null and not a.from_source) then 'draft'
  when t.starts_first > $1 then 'signed_not_in_force'
  when t.end_basis = 'unknown' then 'unknown'
  when t.end_last_day < $1 then 'end_date_passed'
  when t.notice_by < $1 then 'in_notice_period'
  when t.end_last_day <= $1::date + 180 then 'ending_soon'
  else 'in_force' end`;

export const agreementColumns = `a.id, a.version, a.created_at, a.updated_at, a.archived_at, a.partnership_id, a.kind,
  a.title, a.from_source, a.parties, a.signed_on, a.signed_precision, a.terminated_on, a.closed_on, a.predecessor_id,
  a.ambiguities, t.starts_on, t.starts_precision, t.start_basis, t.term, t.end_last_day, t.end_precision, t.end_basis,
  t.end_convention, t.end_included, t.end_excluded, t.notice_period, t.notice_by, t.clause_kind, t.clause_years, t.zone,
  t.facilities, t.objectives, successor.id as successor_id, t.end_last_day - $1::date as days_left,
  ${agreementStatus} as status, $1::date as as_of`;

export const agreementFrom = `from agreement_terms t join agreement a on a.id = t.agreement_id
  left join lateral (
    select s.id, case
      when least(s.terminated_on, s.closed_on) < greatest(s.signed_first, st.starts_first) then null
      when st.starts_first is not null and (s.signed_on is not null or s.from_source)
      then greatest(s.signed_first, st.starts_first) end as starts
    from agreement s join agreement_terms st on st.agreement_id = s.id and st.from_day <= $1 and st.until_day > $1
    where s.predecessor_id = a.id and s.archived_at is null
  ) successor on true
  where t.from_day <= $1 and t.until_day > $1`;

/** The answer made of a row. */
export const agreementOf = (row: Row): Row => ({
  id: row.id,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  archivedAt: row.archived_at,
  partnershipId: row.partnership_id,
  kind: row.kind,
  title: row.title,
  fromSource: row.from_source,
  parties: row.parties,
  signedOn: row.signed_on === null ? null : { value: row.signed_on, precision: row.signed_precision },
  startsOn: row.starts_on === null ? null : { value: row.starts_on, precision: row.starts_precision },
  startBasis: row.start_basis,
  term: row.term,
  end: {
    lastDay: row.end_last_day,
    precision: row.end_precision,
    basis: row.end_basis,
    convention: row.end_basis === 'computed' ? row.end_convention : null,
    readings: row.end_basis === 'computed' ? { included: row.end_included, excluded: row.end_excluded } : null,
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
  status: row.status,
  statusAsOf: row.as_of,
  daysLeft: row.days_left,
});
