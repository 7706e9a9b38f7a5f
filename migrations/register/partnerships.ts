/** Partnerships and agreements, with the history of every figure that counts. */
export const partnerships: string[] = [
  `create table partnership (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    "number" int null,
    organisation_id uuid not null,
    owner_id uuid null,
    facilities text[] not null default '{}',
    ambiguities text[] not null default '{}',
    "source" jsonb null,
    primary key (id)
  )`,
  `create index partnership_organisation_idx on partnership (organisation_id)`,
  `create index partnership_owner_idx on partnership (owner_id)`,
  `create table agreement (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    partnership_id uuid not null,
    kind text not null,
    title text null,
    from_source boolean not null default false,
    parties jsonb not null,
    signed_on text null,
    signed_precision text null,
    terminated_on date null,
    closed_on date null,
    predecessor_id uuid null,
    revision int not null default 0,
    ambiguities text[] not null default '{}',
    primary key (id)
  )`,
  `create index agreement_partnership_idx on agreement (partnership_id)`,
  `alter table agreement add constraint agreement_kind_check check (kind in ('grant_agreement', 'secondment', 'moa', 'hosting_agreement', 'mou', 'office', 'invoice', 'funding_agreement'))`,
  `alter table agreement add constraint agreement_signed_precision_check check (signed_precision in ('day', 'month', 'year'))`,
  `create table agreement_terms (
    id uuid not null,
    agreement_id uuid not null,
    amendment_id uuid null,
    updated_at timestamptz not null default recorded_now(),
    from_day date not null,
    until_day date not null,
    starts_on text null,
    starts_precision text null,
    start_basis text not null,
    "term" text null,
    end_last_day date null,
    end_precision text null,
    end_basis text not null,
    end_convention text null,
    end_included date null,
    end_excluded date null,
    notice_period text null,
    notice_by date null,
    clause_kind text not null default 'unknown',
    clause_years int null,
    "zone" text not null,
    facilities text[] not null default '{}',
    objectives text[] not null default '{}',
    primary key (id)
  )`,
  `alter table agreement_terms add constraint agreement_terms_starts_precision_check check (starts_precision in ('day', 'month', 'year'))`,
  `alter table agreement_terms add constraint agreement_terms_start_basis_check check (start_basis in ('stated', 'signature_assumed', 'unknown'))`,
  `alter table agreement_terms add constraint agreement_terms_end_precision_check check (end_precision in ('day', 'month', 'year'))`,
  `alter table agreement_terms add constraint agreement_terms_end_basis_check check (end_basis in ('stated', 'computed', 'tacit', 'open_ended', 'unknown'))`,
  `alter table agreement_terms add constraint agreement_terms_end_convention_check check (end_convention in ('included', 'excluded'))`,
  `alter table agreement_terms add constraint agreement_terms_clause_kind_check check (clause_kind in ('none', 'tacit', 'tacit_for_years', 'unknown'))`,
  `create table amendment (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    agreement_id uuid not null,
    "number" int not null,
    signed_on date null,
    in_force_on date not null,
    changes jsonb not null,
    primary key (id)
  )`,
  `alter table amendment add constraint amendment_number_unique unique (agreement_id, "number")`,
  `create table contribution (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    agreement_id uuid not null,
    kind text not null,
    amount bigint null,
    currency text null,
    due_on date null,
    received_on date null,
    quantity numeric null,
    "unit" text null,
    unit_basis text null,
    annual_cost bigint null,
    annual_cost_currency text null,
    from_day date null,
    to_day date null,
    "place" text null,
    primary key (id)
  )`,
  `create index contribution_agreement_idx on contribution (agreement_id)`,
  `alter table contribution add constraint contribution_kind_check check (kind in ('money', 'secondment', 'office', 'other'))`,
  `alter table contribution add constraint contribution_unit_check check ("unit" in ('fte', 'person', 'office'))`,
  `alter table contribution add constraint contribution_unit_basis_check check (unit_basis in ('stated', 'assumed'))`,
  `create table obligation (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    agreement_id uuid not null,
    kind text not null,
    title text null,
    owed_by text not null,
    due_on date null,
    depends_on_id uuid null,
    completed_on date null,
    primary key (id)
  )`,
  `create index obligation_agreement_idx on obligation (agreement_id)`,
  `alter table obligation add constraint obligation_kind_check check (kind in ('report', 'meeting', 'payment', 'other'))`,
  `alter table obligation add constraint obligation_owed_by_check check (owed_by in ('initiative', 'partner'))`,
  `alter table partnership add constraint partnership_organisation_id_foreign foreign key (organisation_id) references organisation (id) deferrable initially deferred`,
  `alter table partnership add constraint partnership_owner_id_foreign foreign key (owner_id) references staff (id) deferrable initially deferred`,
  `alter table agreement add constraint agreement_partnership_id_foreign foreign key (partnership_id) references partnership (id) deferrable initially deferred`,
  `alter table agreement add constraint agreement_predecessor_id_foreign foreign key (predecessor_id) references agreement (id) deferrable initially deferred`,
  `alter table agreement_terms add constraint agreement_terms_agreement_id_foreign foreign key (agreement_id) references agreement (id) on delete cascade deferrable initially deferred`,
  `alter table agreement_terms add constraint agreement_terms_amendment_id_foreign foreign key (amendment_id) references amendment (id) on delete cascade deferrable initially deferred`,
  `alter table amendment add constraint amendment_agreement_id_foreign foreign key (agreement_id) references agreement (id) on delete cascade deferrable initially deferred`,
  `alter table contribution add constraint contribution_agreement_id_foreign foreign key (agreement_id) references agreement (id) on delete cascade deferrable initially deferred`,
  `alter table obligation add constraint obligation_agreement_id_foreign foreign key (agreement_id) references agreement (id) on delete cascade deferrable initially deferred`,
  `alter table obligation add constraint obligation_depends_on_id_foreign foreign key (depends_on_id) references obligation (id) deferrable initially deferred`,
  `alter table activity add constraint activity_agreement_id_foreign foreign key (agreement_id) references agreement (id) deferrable initially deferred`,
  `alter table task add constraint task_agreement_id_foreign foreign key (agreement_id) references agreement (id) deferrable initially deferred`,
  `create unique index partnership_number_unique on partnership (number) where number is not null`,
  `create index partnership_facilities_idx on partnership using gin (facilities)`,
  `alter table partnership add column sort_name text not null default ''`,
  `create index partnership_sort_idx on partnership (number, sort_name, id)`,
  `create function partnership_sort_name() returns trigger language plpgsql as $$
  begin
    new.sort_name := (select sort_name from organisation where id = new.organisation_id);
    return new;
  end $$`,
  `create trigger partnership_sort_name before insert or update of organisation_id on partnership for each row execute function partnership_sort_name()`,
  `create function organisation_renamed() returns trigger language plpgsql as $$
  begin
    update partnership set sort_name = new.sort_name where organisation_id = new.id and sort_name <> new.sort_name;
    return null;
  end $$`,
  `create trigger organisation_renamed after update of name on organisation for each row execute function organisation_renamed()`,
  `alter table agreement add column signed_first date generated always as (make_date(left(signed_on, 4)::int, coalesce(nullif(substr(signed_on, 6, 2), ''), '1')::int, coalesce(nullif(substr(signed_on, 9, 2), ''), '1')::int)) stored`,
  `alter table agreement_terms add column starts_first date generated always as (make_date(left(starts_on, 4)::int, coalesce(nullif(substr(starts_on, 6, 2), ''), '1')::int, coalesce(nullif(substr(starts_on, 9, 2), ''), '1')::int)) stored`,
  `create unique index agreement_successor_unique on agreement (predecessor_id) where predecessor_id is not null and archived_at is null`,
  `create index agreement_parties_idx on agreement using gin (parties jsonb_path_ops)`,
  `create index agreement_signed_idx on agreement (signed_first)`,
  `create index agreement_terminated_idx on agreement (terminated_on) where terminated_on is not null`,
  `create index agreement_closed_idx on agreement (closed_on) where closed_on is not null`,
  `create unique index agreement_terms_from_unique on agreement_terms (agreement_id, from_day)`,
  `create index agreement_terms_end_idx on agreement_terms (end_last_day, agreement_id)`,
  `create index agreement_terms_starts_idx on agreement_terms (starts_first) where starts_first is not null`,
  `create index agreement_terms_notice_idx on agreement_terms (notice_by) where notice_by is not null`,
  `create index agreement_terms_facilities_idx on agreement_terms using gin (facilities)`,
  `alter table agreement_terms add constraint agreement_terms_span_check check (from_day < until_day)`,
  `create index contribution_due_idx on contribution (due_on) where received_on is null and archived_at is null`,
  `create index obligation_due_idx on obligation (due_on) where completed_on is null and archived_at is null`,
  `create trigger partnership_touch before update on partnership for each row execute function touch()`,
  `create trigger agreement_touch before update on agreement for each row execute function touch()`,
  `create trigger agreement_terms_touch before update on agreement_terms for each row execute function touch()`,
  `create trigger amendment_touch before update on amendment for each row execute function touch()`,
  `create trigger contribution_touch before update on contribution for each row execute function touch()`,
  `create trigger obligation_touch before update on obligation for each row execute function touch()`,
  `create trigger partnership_keep after update or delete on partnership for each row execute function keep_history()`,
  `create trigger agreement_keep after update or delete on agreement for each row execute function keep_history()`,
  `create trigger agreement_terms_keep after update or delete on agreement_terms for each row execute function keep_history()`,
  `create trigger amendment_keep after update or delete on amendment for each row execute function keep_history()`,
  `create trigger contribution_keep after update or delete on contribution for each row execute function keep_history()`,
  `create trigger obligation_keep after update or delete on obligation for each row execute function keep_history()`,
  // Partnerships without a standing agreement, kept by triggers: finding them by asking all agreements reads the table.
  `create table bare_partnership (
    partnership_id uuid primary key references partnership (id) on delete cascade deferrable initially deferred
  )`,
  `create function note_bare_partnership() returns trigger language plpgsql as $$
  declare asked uuid;
  begin
    foreach asked in array case tg_op
      when 'INSERT' then array[new.partnership_id]
      when 'DELETE' then array[old.partnership_id]
      else array[old.partnership_id, new.partnership_id] end
    loop
      -- One after the other: two that see only the other's agreement would both leave the wrong note.
      perform from partnership where id = asked for no key update;
      if exists (select from agreement where partnership_id = asked and archived_at is null) then
        delete from bare_partnership where partnership_id = asked;
      else
        insert into bare_partnership values (asked) on conflict do nothing;
      end if;
    end loop;
    return null;
  end $$`,
  `create function new_partnership_is_bare() returns trigger language plpgsql as $$
  begin
    insert into bare_partnership values (new.id) on conflict do nothing;
    return null;
  end $$`,
  `create trigger partnership_is_bare after insert on partnership for each row execute function new_partnership_is_bare()`,
  `create trigger agreement_notes_bare after insert or delete or update of partnership_id, archived_at on agreement
    for each row execute function note_bare_partnership()`,
];
