/** The columns that every kept record begins with. */
export const record = `
    id uuid not null primary key,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,`;

/** Counts the versions of a table's rows. */
export const touched = (table: string): string =>
  `create trigger ${table}_touch before update on ${table} for each row execute function touch()`;

/** Counts the versions of a table's rows and keeps the old ones, so that they can be looked back at. */
export const kept = (table: string): string[] => [
  touched(table),
  `create trigger ${table}_keep after update or delete on ${table} for each row execute function keep_history()`,
];
