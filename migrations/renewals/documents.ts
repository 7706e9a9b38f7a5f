/** Files by their content, documents with their versions, and what goes out with a mail. */
export const documents: string[] = [
  // What is kept here is never changed, so it has no history: a history of bytes would double them.
  `create table file (
    id uuid primary key,
    sha256 text not null,
    media_type text not null,
    "size" int not null,
    bytes bytea not null,
    created_at timestamptz not null default recorded_now()
  )`,
  `alter table file add constraint file_sha256_unique unique (sha256)`,
  `alter table file add constraint file_size_check check ("size" = octet_length(bytes) and "size" > 0)`,
  // PDF, images and office files are compressed already.
  `alter table file alter column bytes set storage external`,
  `create table document (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    title text not null,
    subject_kind text not null,
    subject_id uuid not null,
    organisation_id uuid null,
    primary key (id)
  )`,
  `alter table document add constraint document_subject_kind_check check (subject_kind in ('organisation', 'person', 'partnership', 'agreement', 'renewal', 'obligation', 'activity', 'task'))`,
  `create index document_subject_idx on document (subject_id, id)`,
  `create index document_organisation_idx on document (organisation_id, id)`,
  `create table document_version (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    document_id uuid not null,
    "number" int not null,
    file_id uuid not null,
    file_name text not null,
    author_id uuid null,
    author_name text not null,
    primary key (id)
  )`,
  `alter table document_version add constraint document_version_number_unique unique (document_id, "number")`,
  `create index document_version_file_idx on document_version (file_id)`,
  `alter table document add constraint document_organisation_id_foreign foreign key (organisation_id) references organisation (id) deferrable initially deferred`,
  `alter table document_version add constraint document_version_document_id_foreign foreign key (document_id) references document (id) on delete cascade deferrable initially deferred`,
  `alter table document_version add constraint document_version_file_id_foreign foreign key (file_id) references file (id) deferrable initially deferred`,
  `create trigger document_touch before update on document for each row execute function touch()`,
  `create trigger document_version_touch before update on document_version for each row execute function touch()`,
  `alter table mail add column file_ids jsonb not null default '[]'`,
];
