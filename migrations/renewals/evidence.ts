/** The files that a concluded offer leaves: the text as offered and as signed, and the evidence of it. */
export const evidence: string[] = [
  `create table renewal_evidence (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    renewal_id uuid not null references renewal (id) deferrable initially deferred,
    offered_file_id uuid not null references file (id) deferrable initially deferred,
    signed_file_id uuid not null references file (id) deferrable initially deferred,
    json_file_id uuid not null references file (id) deferrable initially deferred,
    pdf_file_id uuid not null references file (id) deferrable initially deferred,
    primary key (id),
    unique (renewal_id)
  )`,
  `create index renewal_evidence_signed_idx on renewal_evidence (signed_file_id)`,
  `create index renewal_evidence_offered_idx on renewal_evidence (offered_file_id)`,
  `create index renewal_evidence_pdf_idx on renewal_evidence (pdf_file_id)`,
  `create index renewal_signature_file_idx on renewal_signature (file_id) where file_id is not null`,
  `create function evidence_stands() returns trigger language plpgsql as $$
  begin raise exception 'evidence is neither changed nor deleted' using errcode = 'restrict_violation'; end $$`,
  `create trigger renewal_evidence_stands before update or delete on renewal_evidence
    for each row execute function evidence_stands()`,
];
