import { kept, record } from './record.ts';

/** Stages, opportunities, and one row for each state an opportunity was in: figures of any past day come from these. */
export const opportunities: string[] = [
  `create table stage (${record}
    code text not null unique,
    place int not null,
    chance int not null check (chance between 0 and 100),
    most_days int null check (most_days > 0),
    -- The day its chance and its limit count from; what they were before stands in the history.
    holds_from date not null default '0001-01-01'
  )`,
  ...kept('stage'),
  // Chances and limits are Loam's own to begin with: the documents name none.
  `insert into stage (id, code, place, chance, most_days) values
    ('019aa500-0000-7000-8000-000000000001', 'identified', 1, 5, 90),
    ('019aa500-0000-7000-8000-000000000002', 'targeted', 2, 10, 90),
    ('019aa500-0000-7000-8000-000000000003', 'contacted', 3, 20, 120),
    ('019aa500-0000-7000-8000-000000000004', 'joined', 4, 35, 180),
    ('019aa500-0000-7000-8000-000000000005', 'call_for_funding', 5, 60, 120),
    ('019aa500-0000-7000-8000-000000000006', 'won', 6, 100, null),
    ('019aa500-0000-7000-8000-000000000007', 'lost', 7, 0, null),
    ('019aa500-0000-7000-8000-000000000008', 'dormant', 8, 0, null)`,
  `create table opportunity (${record}
    title text not null,
    organisation_id uuid null references organisation (id) deferrable initially deferred,
    person_id uuid null references person (id) deferrable initially deferred,
    next_step text null,
    next_step_due_on date null,
    competitor_notes text null,
    conflict_notes text null,
    conflict_viewed_by uuid null references staff (id) deferrable initially deferred,
    conflict_viewed_at timestamptz null,
    conflict_view text null,
    joined_on date null,
    joined_as text null,
    revision int not null default 0,
    search text generated always as (plain_text(title)) stored,
    constraint opportunity_funder_check check ((organisation_id is null) <> (person_id is null))
  )`,
  `create index opportunity_organisation_idx on opportunity (organisation_id)`,
  `create index opportunity_person_idx on opportunity (person_id)`,
  `create index opportunity_search_idx on opportunity using gin (search gin_trgm_ops)`,
  // What orders the cards of the board, without reading the opportunities themselves.
  `create index opportunity_next_idx on opportunity (id) include (next_step_due_on)`,
  `create index opportunity_due_idx on opportunity (next_step_due_on) where archived_at is null`,
  ...kept('opportunity'),
  `create table opportunity_person (
    opportunity_id uuid not null references opportunity (id) on delete cascade deferrable initially deferred,
    person_id uuid not null references person (id) deferrable initially deferred,
    part text not null,
    primary key (opportunity_id, person_id)
  )`,
  `create table opportunity_state (
    id uuid primary key,
    opportunity_id uuid not null references opportunity (id) on delete cascade deferrable initially deferred,
    seq int not null,
    from_day date not null,
    until_day date not null default '9999-12-31',
    recorded_at timestamptz not null default recorded_now(),
    replaced_at timestamptz null,
    actor_kind text not null,
    actor_id uuid null,
    actor_name text not null,
    stage text not null,
    from_stage text null,
    stage_since date not null,
    move_reason text null,
    look_again_on date null,
    amount_low bigint null,
    amount_high bigint null,
    currency text null,
    chance int null check (chance between 0 and 100),
    chance_reason text null,
    expected_on text null,
    expected_precision text null,
    expected_first date generated always as (make_date(left(expected_on, 4)::int,
      coalesce(nullif(substr(expected_on, 6, 2), ''), '1')::int, coalesce(nullif(substr(expected_on, 9, 2), ''), '1')::int)) stored,
    purpose text not null,
    purpose_code text null,
    channel text not null,
    funder_group text null,
    owner_id uuid null references staff (id) deferrable initially deferred,
    agreement_id uuid null references agreement (id) deferrable initially deferred,
    pledge_id uuid null,
    archived boolean not null default false,
    -- The stage of the present state: a column, so that statistics know how few are open beside all that ever were.
    standing text generated always as (case when replaced_at is null and not archived then stage end) stored,
    -- Whether the next state was recorded on a day after the one it counts from: rare, and found by an index of its own.
    late boolean not null generated always as (
      coalesce((replaced_at at time zone 'Europe/Paris')::date > until_day, false)) stored,
    unique (opportunity_id, seq),
    check ((amount_low is null) = (amount_high is null)),
    check ((amount_low is null) = (currency is null)),
    check (amount_low <= amount_high)
  )`,
  `create unique index opportunity_state_now on opportunity_state (opportunity_id) where replaced_at is null`,
  `create index opportunity_state_standing_idx on opportunity_state (standing, expected_first, opportunity_id)
    where standing is not null`,
  `create index opportunity_state_since_idx on opportunity_state (standing, stage_since desc, opportunity_id desc)
    where standing is not null`,
  `create index opportunity_state_day_idx on opportunity_state (from_day, until_day)`,
  `create index opportunity_state_late_idx on opportunity_state (replaced_at) where late`,
];
