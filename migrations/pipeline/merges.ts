/** The record that one of the same organisation or person was merged into: the one that went points at the one that stays. */
export const merges: string[] = ['organisation', 'person'].flatMap((table) => [
  `alter table ${table} add column merged_into_id uuid null references ${table} (id) deferrable initially deferred`,
  `alter table ${table} add constraint ${table}_merged_check
    check (merged_into_id is null or (merged_into_id <> id and archived_at is not null))`,
  `create index ${table}_merged_idx on ${table} (merged_into_id) where merged_into_id is not null`,
]);
