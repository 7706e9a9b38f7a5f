import { record, touched } from './record.ts';

/** Currency rates, from the European Central Bank or entered by hand with a source, and how they came. */
export const rates: string[] = [
  `create table currency_rate (${record}
    currency text not null,
    "day" date not null,
    rate numeric not null check (rate > 0),
    basis text not null check (basis in ('ecb', 'manual')),
    "source" text not null
  )`,
  `create unique index currency_rate_unique on currency_rate (currency, "day", basis) where archived_at is null`,
  touched('currency_rate'),
  `create index currency_rate_day_idx on currency_rate ("day", currency, id) where archived_at is null`,
  `create trigger currency_rate_keep after update or delete on currency_rate for each row execute function keep_history()`,
  // Each time that rates were fetched or brought by a file, and what came of it.
  `create table rate_intake (${record}
    at timestamptz not null,
    origin text not null check (origin in ('ecb', 'file')),
    outcome text not null check (outcome in ('taken', 'unreachable', 'unreadable')),
    file_name text null,
    sha256 text null,
    last_day date null,
    added int not null default 0,
    changed int not null default 0,
    same int not null default 0,
    bad jsonb not null default '[]'
  )`,
  `create index rate_intake_at_idx on rate_intake (origin, at)`,
];
