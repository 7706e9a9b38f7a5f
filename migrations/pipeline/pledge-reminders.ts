/** Rungs of the ladder of instalments that were told for the instalments of pledges, or noted with a nearer one. */
export const pledgeReminders: string[] = [
  `create table pledge_reminder (
    instalment_id uuid not null references pledge_instalment (id) on delete cascade deferrable initially deferred,
    due_on date not null,
    rung int not null,
    recorded_on date not null,
    told boolean not null,
    primary key (instalment_id, due_on, rung)
  )`,
];
