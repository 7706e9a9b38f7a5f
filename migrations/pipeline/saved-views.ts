/** Views of the board and the list of opportunities that somebody keeps for themselves or for all. */
export const savedViews: string[] = [
  `create table saved_view (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    name text not null,
    path text not null check (path like '/pipeline%'),
    staff_id uuid null references staff (id) deferrable initially deferred,
    primary key (id)
  )`,
  `create index saved_view_staff_idx on saved_view (staff_id) where archived_at is null`,
  `create trigger saved_view_touch before update on saved_view for each row execute function touch()`,
];
