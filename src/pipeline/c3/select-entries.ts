import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import { known } from '../../platform/known.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Day } from '../../values/day.ts';
import type { matchBases } from './funder-list.ts';

/** The kinds of an activity that prove a contact: a note alone proves nothing. */
export const contactKinds = ['call', 'meeting', 'mail'] as const;

/** An entry with the contact that proves it, as PostgreSQL answers it. */
export interface EntryRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  list_id: string;
  rank: number;
  name: string;
  country: string | null;
  note: string | null;
  organisation_id: string | null;
  person_id: string | null;
  match_basis: (typeof matchBases)[number] | null;
  match_name: string | null;
  activity_id: string | null;
  contact_kind: (typeof contactKinds)[number] | null;
  contact_on: Day | null;
  author_id: string | null;
  author_name: string | null;
  on_kind: 'organisation' | 'person' | 'opportunity' | 'agreement' | null;
  on_id: string | null;
  first_on: Day | null;
  contacts: number | null;
}

/**
 * The entries of an edition with their latest contact until the day looked at, as known at an instant. What counts is
 * logged on the organisation, its opportunities and agreements, or on one of its people while they were there (and on
 * no other organisation); or on the person, or their opportunities.
 */
export function selectEntries(read: Read, listId: string, looking: LookingBack) {
  const { knownAt } = looking;
  const day = looking.asOf ?? read.today();
  const told = sql`a.id, a.kind, a.happened_on, a.author_id, a.author_name`;
  const made = sql`a.archived_at is null and a.kind in (${sql.join([...contactKinds])}) and a.happened_on <= ${day}::date`;
  const activity = known('activity', 'a', knownAt);
  const hope = known('opportunity', 'o', knownAt);
  return read.tables<object>().selectFrom(
    sql<EntryRow>`(
      with entry as (select e.* from ${known('funder_entry', 'e', knownAt)}
        where e.list_id = ${listId}::uuid and e.archived_at is null),
      proof as (
        select e.id as entry_id, ${told}, 'organisation' as on_kind, a.organisation_id as on_id
          from entry e join ${activity} on a.organisation_id = e.organisation_id where ${made}
        union all
        select e.id, ${told}, 'person', a.person_id
          from entry e join ${known('affiliation', 'f', knownAt)} on f.organisation_id = e.organisation_id
          join ${activity} on a.person_id = f.person_id and a.organisation_id is null
            and a.happened_on >= coalesce(f.since, '-infinity') and a.happened_on <= coalesce(f.until, 'infinity')
          where ${made}
        union all
        select e.id, ${told}, 'person', a.person_id
          from entry e join ${activity} on a.person_id = e.person_id where ${made}
        union all
        select e.id, ${told}, 'opportunity', a.opportunity_id
          from entry e join ${hope} on o.organisation_id = e.organisation_id
          join ${activity} on a.opportunity_id = o.id where ${made}
        union all
        select e.id, ${told}, 'opportunity', a.opportunity_id
          from entry e join ${hope} on o.person_id = e.person_id
          join ${activity} on a.opportunity_id = o.id where ${made}
        union all
        select e.id, ${told}, 'agreement', a.agreement_id
          from entry e join ${known('partnership', 'p', knownAt)} on p.organisation_id = e.organisation_id
          join ${known('agreement', 'g', knownAt)} on g.partnership_id = p.id
          join ${activity} on a.agreement_id = g.id where ${made}
      ),
      latest as (
        select distinct on (entry_id) * from proof order by entry_id, happened_on desc, id desc, on_kind
      ),
      sums as (
        select entry_id, min(happened_on) as first_on, count(distinct id)::int as contacts from proof group by entry_id
      )
      select e.id, e."version", e.created_at, e.updated_at, e.archived_at, e.list_id, e.rank, e.name, e.country, e.note,
        e.organisation_id, e.person_id, e.match_basis,
        coalesce(org.name, nullif(concat_ws(' ', pers.given_name, pers.family_name), '')) as match_name,
        c.id as activity_id, c.kind as contact_kind, c.happened_on as contact_on, c.author_id, c.author_name,
        c.on_kind, c.on_id, s.first_on, s.contacts
      from entry e
        left join latest c on c.entry_id = e.id left join sums s on s.entry_id = e.id
        left join organisation org on org.id = e.organisation_id left join person pers on pers.id = e.person_id
    )`.as('e'),
  );
}
