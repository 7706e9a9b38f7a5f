import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';
import { holding } from '../select-opportunities.ts';
import type { LeftOut } from './recipient.ts';
import type { RecipientByHand, RecipientFilter } from './shapes.ts';

/** A funder that may be written to, and who of it. */
export interface Candidate {
  organisationId: string | null;
  personId: string | null;
  contactPersonId: string | null;
  funder: string;
  name: string;
  email: string | null;
  language: Language;
  leftOut: LeftOut | null;
}

interface Row {
  place: number;
  organisation_id: string | null;
  person_id: string | null;
  contact_id: string | null;
  funder: string;
  contact_name: string | null;
  email: string | null;
  language: Language | null;
  refused: boolean;
  archived: boolean;
}

/**
 * Funders with the person who is written to: of an organisation somebody who is there today, has an address and has not
 * asked to be left alone, the longest there first. `chosen` names rows of (organisation, person, contact, place in the choice).
 */
async function withContacts(read: Read, chosen: ReturnType<typeof sql>): Promise<(Candidate & { place: number })[]> {
  const today = read.today();
  const { rows } = await sql<Row>`
    select chosen.place, chosen.organisation_id, chosen.person_id, contact.id as contact_id,
      coalesce(o.name, concat_ws(' ', p.given_name, p.family_name)) as funder,
      concat_ws(' ', contact.given_name, contact.family_name) as contact_name,
      contact.emails[1] as email, contact.languages[1] as language,
      coalesce(o.do_not_contact, p.do_not_contact, contact.do_not_contact) is not null
        or coalesce(lower(contact.emails[1]) in (select lower(address) from person q, unnest(q.emails) as address
          where q.do_not_contact is not null), false) as refused,
      coalesce(o.archived_at, p.archived_at) is not null as archived
    from (${chosen}) as chosen (organisation_id, person_id, contact_id, place)
    left join organisation o on o.id = chosen.organisation_id
    left join person p on p.id = chosen.person_id
    left join lateral (
      select person.* from (
        select coalesce(chosen.person_id, chosen.contact_id) as person_id, null::date as since
        union all
        select a.person_id, a.since from affiliation a
        where coalesce(chosen.person_id, chosen.contact_id) is null and a.organisation_id = chosen.organisation_id
          and coalesce(a.since, '-infinity') <= ${today}::date and coalesce(a.until, 'infinity') >= ${today}::date
      ) as asked join person on person.id = asked.person_id
      where person.archived_at is null
      order by person.do_not_contact is not null, cardinality(person.emails) = 0, asked.since nulls last, person.id
      limit 1
    ) as contact on true
    order by chosen.place, funder, chosen.organisation_id, chosen.person_id`.execute(read.tables<object>());
  return rows.map((row) => ({
    place: row.place,
    organisationId: row.organisation_id,
    personId: row.person_id,
    contactPersonId: row.contact_id,
    funder: row.funder,
    name: row.contact_name || row.funder,
    email: row.email,
    language: row.language ?? 'en',
    leftOut: row.archived ? 'funder_archived' : row.refused ? 'do_not_contact' : row.email ? null : 'no_address',
  }));
}

/** Organisations and people that a filter names: by their relation to the Initiative, or by a stage they are at. */
export async function candidatesByFilter(read: Read, filter: RecipientFilter): Promise<Candidate[]> {
  const { relations, stages, funderGroups } = filter;
  if (relations.length === 0 && stages.length === 0) return [];
  const groups = sql`(cardinality(${[...funderGroups]}::text[]) = 0 or f.funder_group = any (${[...funderGroups]}::text[]))`;
  const found = await withContacts(
    read,
    sql`
    select f.id, null::uuid, null::uuid, 0 from organisation f where f.archived_at is null and ${groups}
      and exists (select from jsonb_array_elements(f.relations) r where r ->> 'kind' = any (${[...relations]}::text[]))
    union
    select op.organisation_id, op.person_id, null::uuid, 0 from opportunity_state s
      join opportunity op on op.id = s.opportunity_id
      left join organisation fo on fo.id = op.organisation_id left join person fp on fp.id = op.person_id
      cross join lateral (select coalesce(s.funder_group, fo.funder_group, fp.funder_group) as funder_group) f
    where ${holding({ asOf: null, knownAt: null })} and not s.archived and op.archived_at is null
      and coalesce(fo.archived_at, fp.archived_at) is null
      and s.stage = any (${[...stages]}::text[]) and ${groups}`,
  );
  return found.map(({ place: _, ...one }) => one);
}

/** Those that were named one by one, in their order. An id that leads nowhere is left out of the answer. */
export async function candidatesByHand(read: Read, named: readonly RecipientByHand[]): Promise<Candidate[]> {
  if (named.length === 0) return [];
  const json = JSON.stringify(named.map((one, place) => ({ ...one, place })));
  const found = await withContacts(
    read,
    sql`select "organisationId", "personId", "contactPersonId", place from jsonb_to_recordset(${json}::jsonb)
      as x ("organisationId" uuid, "personId" uuid, "contactPersonId" uuid, place int)`,
  );
  return found
    .filter(({ funder }) => funder !== '')
    .map(({ place, ...one }) => ({ ...one, language: named[place]?.language ?? one.language }));
}
