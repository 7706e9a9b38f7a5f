/** Currency rates, from the European Central Bank or entered by hand with a source, and how they came. */
export const rates: string[] = [
  `create table currency_rate (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    currency text not null,
    "day" date not null,
    rate numeric not null check (rate > 0),
    basis text not null check (basis in ('ecb', 'manual')),
    "source" text not null,
    primary key (id)
  )`,
  `create unique index currency_rate_unique on currency_rate (currency, "day", basis) where archived_at is null`,
  `create trigger currency_rate_touch before update on currency_rate for each row execute function touch()`,
  `create index currency_rate_day_idx on currency_rate ("day", currency, id) where archived_at is null`,
  `create trigger currency_rate_keep after update or delete on currency_rate for each row execute function keep_history()`,
  // Each time that rates were fetched or brought by a file, and what came of it.
  `create table rate_intake (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    at timestamptz not null,
    origin text not null check (origin in ('ecb', 'file')),
    outcome text not null check (outcome in ('taken', 'unreachable', 'unreadable')),
    file_name text null,
    sha256 text null,
    last_day date null,
    added int not null default 0,
    changed int not null default 0,
    same int not null default 0,
    bad jsonb not null default '[]',
    primary key (id)
  )`,
  `create index rate_intake_at_idx on rate_intake (origin, at)`,
];
