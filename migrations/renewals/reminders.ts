const kinds = [
  ...['grant_agreement', 'secondment', 'moa', 'hosting_agreement', 'mou', 'office', 'invoice', 'funding_agreement'],
  ...['obligation', 'instalment'],
];
const isPart = (kind: string): boolean => kind === 'obligation' || kind === 'instalment';

/** The ladders as they begin. Ids are written out: a Worker may not make them while it loads. */
const ladders = kinds.map((kind, index) => {
  const id = `019aa5c2-9400-7000-8000-${String(index + 1).padStart(12, '0')}`;
  const [end, notice] = isPart(kind) ? ['30,7,1', ''] : ['180,90,60,30,14,7,1', '60,30,14,7,1'];
  return `('${id}', '${kind}', '{${end}}', '{${notice}}')`;
});

/** Since when a day to remind of is known, from what databases that exist know: the day its record was made. */
const watch = (columns: string, from: string): string =>
  `insert into watched_end (agreement_id, part_id, target, last_day, since)
    select ${columns}, (r.created_at at time zone 'Europe/Paris')::date from ${from}`;
const terms = `agreement r join agreement_terms t on t.agreement_id = r.id and t.until_day = '9999-12-31'`;

/** Ladders of reminders, the days they count to, what was told to whom; a mail may lead to a page of ours. */
export const reminders: string[] = [
  `alter table mail add column path text null check (path like '/%')`,
  `create table reminder_ladder (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    kind text not null,
    end_days int[] not null,
    notice_days int[] not null,
    escalate_from int null default 30,
    escalate_to uuid null,
    primary key (id)
  )`,
  `alter table reminder_ladder add constraint reminder_ladder_kind_unique unique (kind)`,
  `alter table reminder_ladder add constraint reminder_ladder_kind_check check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`,
  `alter table reminder_ladder add constraint reminder_ladder_escalate_to_foreign foreign key (escalate_to) references staff (id) deferrable initially deferred`,
  `create trigger reminder_ladder_touch before update on reminder_ladder for each row execute function touch()`,
  `create trigger reminder_ladder_keep after update or delete on reminder_ladder for each row execute function keep_history()`,
  `insert into reminder_ladder (id, kind, end_days, notice_days) values ${ladders.join(', ')}`,
  // Days are those of the clock (CLOCK_AT): an instant of the database says nothing about them.
  `create table watched_end (
    agreement_id uuid not null,
    part_id uuid null,
    target text not null,
    last_day date not null,
    since date not null
  )`,
  `create unique index watched_end_unique on watched_end (coalesce(part_id, agreement_id), target, last_day)`,
  `alter table watched_end add constraint watched_end_target_check check (target in ('end', 'notice', 'obligation', 'instalment'))`,
  `alter table watched_end add constraint watched_end_agreement_id_foreign foreign key (agreement_id) references agreement (id) on delete cascade deferrable initially deferred`,
  watch(`r.id, null, 'end', t.end_last_day`, `${terms} where t.end_last_day is not null`),
  watch(`r.id, null, 'notice', t.notice_by`, `${terms} where t.notice_by is not null`),
  watch(`r.agreement_id, r.id, 'obligation', r.due_on`, `obligation r where r.due_on is not null`),
  watch(
    `r.agreement_id, r.id, 'instalment', r.due_on`,
    `contribution r where r.due_on is not null and r.kind = 'money'`,
  ),
  `create table reminder (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    agreement_id uuid not null,
    part_id uuid null,
    target text not null,
    "day" date not null,
    rung int not null,
    due_on date not null,
    outcome text not null,
    recorded_on date not null,
    primary key (id)
  )`,
  // Each rung once for ever, whatever processes do at the same time.
  `create unique index reminder_rung_unique on reminder (coalesce(part_id, agreement_id), target, "day", rung)`,
  `create index reminder_agreement_idx on reminder (agreement_id)`,
  `create index reminder_due_idx on reminder (due_on)`,
  `alter table reminder add constraint reminder_target_check check (target in ('end', 'notice', 'obligation', 'instalment'))`,
  `alter table reminder add constraint reminder_outcome_check check (outcome in ('sent', 'caught_up'))`,
  `alter table reminder add constraint reminder_agreement_id_foreign foreign key (agreement_id) references agreement (id) on delete cascade deferrable initially deferred`,
  `create table reminder_told (
    reminder_id uuid not null references reminder (id) on delete cascade deferrable initially deferred,
    staff_id uuid not null references staff (id) deferrable initially deferred,
    mail_id uuid not null references mail (id) on delete cascade deferrable initially deferred,
    escalated boolean not null,
    primary key (reminder_id, staff_id)
  )`,
  `create index reminder_told_mail_idx on reminder_told (mail_id)`,
];
