import { kept, record, touched } from './record.ts';

/** Ranked lists of potential funders (objective C3), whom each entry is, and since when logged contacts were known. */
export const c3: string[] = [
  `create table funder_list (${record}
    name text not null,
    plain text not null,
    listed_on date not null,
    file_name text null,
    file_id uuid not null references file (id),
    sha256 text not null,
    entries int not null,
    left_out jsonb not null default '[]',
    imported_by_id uuid null,
    imported_by text not null
  )`,
  `create index funder_list_plain_idx on funder_list (plain, listed_on)`,
  `create table funder_entry (${record}
    list_id uuid not null references funder_list (id) deferrable initially deferred,
    rank int not null check (rank > 0),
    name text not null,
    plain text not null,
    country text null,
    note text null,
    organisation_id uuid null references organisation (id) deferrable initially deferred,
    person_id uuid null references person (id) deferrable initially deferred,
    match_basis text null,
    constraint funder_entry_match_check check (num_nonnulls(organisation_id, person_id) <= 1
      and (match_basis is null) = (num_nonnulls(organisation_id, person_id) = 0)),
    constraint funder_entry_basis_check check (match_basis in ('name', 'earlier', 'hand'))
  )`,
  `create unique index funder_entry_rank_idx on funder_entry (list_id, rank)`,
  `create index funder_entry_organisation_idx on funder_entry (organisation_id)`,
  `create index funder_entry_person_idx on funder_entry (person_id)`,
  ...kept('funder_list'),
  ...kept('funder_entry'),
  // What a contact was, when, with whom and since when that was known; words about people stay where they can be erased.
  `create function keep_without_words() returns trigger language plpgsql as $$
  begin
    insert into row_history values (tg_table_name, old.id, old.updated_at,
      case tg_op when 'DELETE' then greatest(recorded_now(), old.updated_at) else new.updated_at end,
      to_jsonb(old) - 'text' - 'function');
    return null;
  end $$`,
  `create trigger activity_keep after update or delete on activity for each row execute function keep_without_words()`,
  `alter table affiliation add column updated_at timestamptz not null default recorded_now()`,
  // Those that stand already were known no later than the last change of their person.
  `update affiliation set updated_at = person.updated_at from person where person.id = affiliation.person_id`,
  touched('affiliation'),
  `create trigger affiliation_keep after update or delete on affiliation for each row execute function keep_without_words()`,
];
