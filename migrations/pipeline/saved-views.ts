import { record, touched } from './record.ts';

/** Views of the board and the list of opportunities that somebody keeps for themselves or for all. */
export const savedViews: string[] = [
  `create table saved_view (${record}
    name text not null,
    path text not null check (path like '/pipeline%'),
    staff_id uuid null references staff (id) deferrable initially deferred
  )`,
  `create index saved_view_staff_idx on saved_view (staff_id) where archived_at is null`,
  touched('saved_view'),
];
