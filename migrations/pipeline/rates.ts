/** Currency rates, from the European Central Bank or entered by hand with a source. */
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
  `create trigger currency_rate_keep after update or delete on currency_rate for each row execute function keep_history()`,
];
