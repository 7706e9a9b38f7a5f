/** Functions, history and idempotency: what every other table stands on. */
export const foundations: string[] = [
  `create extension if not exists citext`,
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  // One instant for all that a transaction writes: that of its first write, not of its beginning, so that a change
  // which waited for another one is not dated before it.
  `create function recorded_now() returns timestamptz language plpgsql volatile as $$
  declare written text := current_setting('loam.recorded_at', true);
  begin
    if coalesce(written, '') = '' then
      written := set_config('loam.recorded_at', date_trunc('milliseconds', clock_timestamp())::text, true);
    end if;
    return written::timestamptz;
  end $$`,
  `create function plain_text(text) returns text language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, $1))`,
  `create function touch() returns trigger language plpgsql as $$
  begin
    -- A transaction that wrote elsewhere first and then waited for this row comes after the one it waited for.
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
