/** The journal with its personal side rows and seals, and the outbox of mails. */
export const journal: string[] = [
  `create table journal (
    id bigserial primary key,
    "at" timestamptz not null default recorded_now(),
    actor_kind text not null,
    actor_id uuid null,
    actor_name text not null,
    "action" text not null,
    subject_kind text not null,
    subject_id uuid not null,
    organisation_id uuid null,
    "before" jsonb null,
    "after" jsonb null,
    personal_hash text null
  )`,
  `alter table journal add constraint journal_actor_kind_check check (actor_kind in ('staff', 'key', 'link', 'system'))`,
  `create table journal_personal (
    journal_id bigint primary key,
    salt text not null,
    "before" jsonb null,
    "after" jsonb null
  )`,
  `create table journal_seal (
    "position" bigint primary key,
    journal_id bigint not null,
    "hash" text not null
  )`,
  `create table mail (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    template text not null,
    "language" text not null,
    to_name text not null,
    to_address text not null,
    "data" jsonb not null,
    link_id uuid null,
    "state" text not null default 'queued',
    attempts int not null default 0,
    due_at timestamptz not null default recorded_now(),
    attempted_at timestamptz null,
    last_error text null,
    submitted_at timestamptz null,
    primary key (id)
  )`,
  `alter table mail add constraint mail_language_check check ("language" in ('en', 'fr', 'es'))`,
  `alter table mail add constraint mail_state_check check ("state" in ('queued', 'attempting', 'submitted', 'uncertain', 'refused'))`,
  `create index journal_subject_idx on journal (subject_id, id)`,
  `create index journal_organisation_idx on journal (organisation_id, id)`,
  `create index journal_actor_idx on journal (actor_id, id)`,
  `create index journal_action_idx on journal ("action", id)`,
  `create index journal_at_idx on journal ("at", id)`,
  `alter table journal_seal add constraint journal_seal_journal_unique unique (journal_id)`,
  `alter table journal_personal add constraint journal_personal_journal_foreign foreign key (journal_id) references journal (id)`,
  `create table journal_unsealed (journal_id bigint primary key)`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the journal is append-only';
  end $$`,
  `create trigger journal_append_only before update or delete on journal for each row execute function refuse_change()`,
  `create trigger journal_no_truncate before truncate on journal for each statement execute function refuse_change()`,
  `create function await_seal() returns trigger language plpgsql as $$
  begin
    insert into journal_unsealed values (new.id);
    return null;
  end $$`,
  `create trigger journal_await_seal after insert on journal for each row execute function await_seal()`,
  `create index mail_queued_idx on mail (due_at) where state = 'queued'`,
  `create index mail_attempting_idx on mail (attempted_at) where state = 'attempting'`,
  `create index mail_created_idx on mail (created_at, id)`,
  `create trigger mail_touch before update on mail for each row execute function touch()`,
];
