/** Functions, history and idempotency: what every other table stands on. */
export const foundations: string[] = [
  `create extension if not exists citext`,
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  `create function recorded_now() returns timestamptz language sql stable as $$ select date_trunc('milliseconds', now()) $$`,
  `create function plain_text(text) returns text language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, $1))`,
  `create function touch() returns trigger language plpgsql as $$
  begin
    -- A transaction that began earlier but had to wait for this row writes after the one it waited for.
    new.updated_at := case when old.updated_at > recorded_now() then old.updated_at + interval '1 millisecond'
      else recorded_now() end;
    return new;
  end $$`,
  `create table row_history (
    table_name text not null,
    row_id uuid not null,
    known_from timestamptz not null,
    known_until timestamptz not null,
    "row" jsonb not null
  )`,
  `create index row_history_row_idx on row_history (table_name, row_id, known_from)`,
  `create index row_history_known_idx on row_history (table_name, known_until)`,
  `create function keep_history() returns trigger language plpgsql as $$
  begin
    insert into row_history values (tg_table_name, old.id, old.updated_at,
      case tg_op when 'DELETE' then greatest(recorded_now(), old.updated_at) else new.updated_at end, to_jsonb(old));
    return null;
  end $$`,
  `create table idempotent_answer (
    key text primary key,
    body_hash text not null,
    status int not null,
    location text,
    etag text,
    body jsonb not null,
    created_at timestamptz not null default recorded_now()
  )`,
  `create index idempotent_answer_created_idx on idempotent_answer (created_at)`,
];
