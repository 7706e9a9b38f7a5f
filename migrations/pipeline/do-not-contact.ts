const reason = `do_not_contact is null or
  (do_not_contact = btrim(do_not_contact) and char_length(do_not_contact) between 1 and 300)`;

/** Why somebody must not be contacted: a line of text, or nothing where they may be. */
export const doNotContact: string[] = ['organisation', 'person'].flatMap((table) => [
  `alter table ${table} add column do_not_contact text null`,
  `alter table ${table} add constraint ${table}_do_not_contact_check check (${reason})`,
]);
