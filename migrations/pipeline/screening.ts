import { kept, record } from './record.ts';

/** Sanctions lists as they were imported, what was screened against them and decided, and from which amount it must be. */
export const screening: string[] = [
  `create table sanctions_list (${record}
    name text not null,
    listed_on date not null,
    file_name text not null,
    file_id uuid not null references file (id),
    sha256 text not null,
    entries int not null
  )`,
  `create table sanctions_name (
    list_id uuid not null references sanctions_list (id) on delete cascade deferrable initially deferred,
    reference text not null,
    name text not null,
    plain text not null,
    birth_date text null,
    country text null
  )`,
  `create index sanctions_name_plain_idx on sanctions_name using gin (plain gin_trgm_ops)`,
  `create index sanctions_name_list_idx on sanctions_name (list_id)`,
  `create table screening (${record}
    organisation_id uuid null references organisation (id) deferrable initially deferred,
    person_id uuid null references person (id) deferrable initially deferred,
    name text not null,
    plain text not null,
    birth_date text null,
    country text null,
    amount bigint null,
    currency text null,
    triggers text[] not null default '{}',
    answers jsonb not null default '{}',
    lists jsonb not null,
    candidates jsonb not null,
    screened_on date not null,
    screened_by_id uuid null,
    screened_by text not null,
    decision text null,
    reason text null,
    decided_on date null,
    decided_by_id uuid null,
    decided_by text null,
    confirmed_on date null,
    confirmed_by_id uuid null,
    confirmed_by text null,
    constraint screening_subject_check check ((organisation_id is null) <> (person_id is null)),
    constraint screening_decision_check check (decision in ('no_hit', 'false_positive', 'true_hit'))
  )`,
  `create index screening_organisation_idx on screening (organisation_id)`,
  `create index screening_person_idx on screening (person_id)`,
  `create table screening_rule (${record}
    threshold bigint null check (threshold >= 0),
    months int not null check (months > 0)
  )`,
  // Loam's own to begin with, until the secretariat has a policy: 10,000 EUR, and a screening counts for a year.
  `insert into screening_rule (id, threshold, months) values ('019aa500-0000-7000-8000-000000000101', 1000000, 12)`,
  ...kept('sanctions_list'),
  ...kept('screening'),
  ...kept('screening_rule'),
];
