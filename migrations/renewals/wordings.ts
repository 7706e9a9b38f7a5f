/** Templates of agreements' texts, with their editions in the history. */
export const wordings: string[] = [
  `create table wording (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    "name" text not null,
    kind text null,
    manner text not null,
    edition int not null default 1,
    "text" jsonb not null,
    primary key (id)
  )`,
  `alter table wording add constraint wording_kind_check check (kind in ('grant_agreement', 'secondment', 'moa', 'hosting_agreement', 'mou', 'office', 'invoice', 'funding_agreement'))`,
  `alter table wording add constraint wording_manner_check check (manner in ('successor', 'amendment'))`,
  `alter table wording add constraint wording_edition_check check (edition > 0)`,
  `create index wording_name_idx on wording ("name", id)`,
  `create trigger wording_touch before update on wording for each row execute function touch()`,
  `create trigger wording_keep after update or delete on wording for each row execute function keep_history()`,
];
