import { kept, record } from './record.ts';

/** Pledges: a promise without an agreement yet, its instalments, and what came of each. */
export const pledges: string[] = [
  `create table pledge (${record}
    organisation_id uuid null references organisation (id) deferrable initially deferred,
    person_id uuid null references person (id) deferrable initially deferred,
    opportunity_id uuid null references opportunity (id) deferrable initially deferred,
    call_id uuid null,
    owner_id uuid null references staff (id) deferrable initially deferred,
    made_on date not null,
    purpose text not null,
    purpose_code text null,
    note text null,
    agreement_id uuid null references agreement (id) deferrable initially deferred,
    converted_on date null,
    revision int not null default 0,
    constraint pledge_funder_check check ((organisation_id is null) <> (person_id is null)),
    constraint pledge_converted_check check ((agreement_id is null) = (converted_on is null))
  )`,
  `create index pledge_made_idx on pledge (made_on, id)`,
  `create index pledge_opportunity_idx on pledge (opportunity_id)`,
  `create index pledge_organisation_idx on pledge (organisation_id) where organisation_id is not null`,
  `create index pledge_person_idx on pledge (person_id) where person_id is not null`,
  `create table pledge_instalment (${record}
    pledge_id uuid not null references pledge (id) on delete cascade deferrable initially deferred,
    amount bigint not null check (amount > 0),
    currency text not null,
    due_on date not null,
    written_off_on date null,
    written_off_reason text null,
    constraint pledge_instalment_written_off_check check ((written_off_on is null) = (written_off_reason is null))
  )`,
  `create index pledge_instalment_pledge_idx on pledge_instalment (pledge_id)`,
  `create index pledge_instalment_due_idx on pledge_instalment (due_on) where written_off_on is null and archived_at is null`,
  `create table pledge_receipt (${record}
    instalment_id uuid not null references pledge_instalment (id) on delete cascade deferrable initially deferred,
    amount bigint not null check (amount > 0),
    received_on date not null,
    "source" text not null
  )`,
  `create index pledge_receipt_instalment_idx on pledge_receipt (instalment_id)`,
  `create index pledge_receipt_received_idx on pledge_receipt (received_on)`,
  `alter table opportunity_state add constraint opportunity_state_pledge_foreign
    foreign key (pledge_id) references pledge (id) deferrable initially deferred`,
  `create index opportunity_state_pledge_idx on opportunity_state (pledge_id) where pledge_id is not null`,
  `create index opportunity_state_agreement_idx on opportunity_state (agreement_id) where agreement_id is not null`,
  ...kept('pledge'),
  ...kept('pledge_instalment'),
  ...kept('pledge_receipt'),
];
