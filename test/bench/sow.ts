import type { Client } from 'pg';
import { beginningOfTime, endOfTime } from '../../src/partnerships/agreement-terms.ts';

/** How many rows of each kind; the real register of twenty partnerships comes on top. */
export const sizes = {
  organisations: 100_000,
  agreements: 300_000,
  activities: 200_000,
  journal: 1_000_000,
  opportunities: 50_000,
  open: 2000,
  /** Each with a thousand recipients. */
  calls: 20,
};

/** The same ids in every run: a letter for the kind, then the number, in the order in which they are made. */
export const idOf = (kind: Kind, number: number): string => `${prefix(kind)}${number.toString(16).padStart(12, '0')}`;
const kinds = {
  organisation: '01',
  partnership: '02',
  agreement: '03',
  terms: '04',
  contribution: '05',
  activity: '06',
  call: '0d',
};
type Kind =
  | keyof typeof kinds
  | 'obligation'
  | 'amendment'
  | 'person'
  | 'opportunity'
  | 'state'
  | 'staff'
  | 'recipient'
  | 'answer'
  | 'mail'
  | 'pledge'
  | 'instalment';
const prefix = (kind: Kind) =>
  `019a0000-00${{ ...kinds, obligation: '07', amendment: '08', person: '09', opportunity: '0a', state: '0b', staff: '0c', recipient: '0e', answer: '0f', mail: '10', pledge: '11', instalment: '12' }[kind]}-7000-8000-`;
const id = (kind: Kind, number = 'i') => `('${prefix(kind)}' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const pick = (list: string) =>
  `(string_to_array('${list.replaceAll("'", "''")}', '|'))[1 + floor(random() * ${list.split('|').length})::int]`;
const when = `timestamptz '2022-10-31' + i * interval '1 minute' / 10`;

/** From 1998 to the autumn of 2026; the last days then lie between 2000 and 2040. */
const signed = `(date '1998-01-01' + i % 10500 * 7919 % 10500)`;

const bodies =
  "Ministère de l'Agriculture de|Institut des Sols de|Fundación Suelo Vivo de|Universidad Agrícola de|Fondation pour le Climat de|Farmers' Union of|Ministry of Environment of|Región de|Agence de l'Eau de|Coopérative Agro de|Soil Carbon Company of|Société de Géographie de";
const beginnings = 'Al|Bé|Ca|Dor|É|Fa|Gué|Ha|Is|Jau|Ké|Lu|Ma|Né|Or|Pa|Qui|Ro|San|Té|Ul|Va|Wa|Ya|Zé|Mon|Bri|Cha|Gra|Tri';
const middles = 'ra|li|mo|né|so|ta|vi|zu|bel|cor|dan|fer|gal|ñe|lan|mar|nor|pas|rin|ton';
const ends = 'no|court|ville|burg|dos|rá|les|mont|nia|pur|sá|tia|vo|xi|za|gne|ki|lou|moz|ç';
const agreementKinds = 'grant_agreement|secondment|moa|hosting_agreement|mou|mou|mou|office|invoice|funding_agreement';
const facilities = 'CF.I|CF.II|CF.III|CF.IV|CF.V|CF.VI|CF.VII|GF.1|GF.2|GF.3';

const groups = 'private_sector|funding_bodies|foundations|high_net_worth_individuals|people_and_celebrities';

/**
 * Opportunities, each with ten states that follow one another from 2021 on; the last of `sizes.open` of them is open.
 * Five colleagues own them, and currencies have a rate, but for the CFA franc. Stages and rates were known before all.
 */
const pipeline = [
  `insert into staff (id, name, email, role, language)
   select ${id('staff')}, 'Colleague ' || i, 'colleague' || i || '@loam.example', 'fundraiser', 'en' from generate_series(1, 5) i`,
  `update stage set created_at = '2020-01-01', updated_at = '2020-01-01'`,
  `insert into currency_rate (id, created_at, updated_at, currency, day, rate, basis, source)
   select gen_random_uuid(), '2020-01-01', '2020-01-01', currency, '2020-01-01', 1.1, 'manual', 'Bench' from unnest(array['USD', 'CHF', 'GBP']) currency`,
  `insert into opportunity (id, created_at, updated_at, title, organisation_id, next_step, next_step_due_on)
   select ${id('opportunity')}, ${when}, ${when}, 'Opportunity ' || i || ' for ' || ${pick(beginnings)} || ${pick(ends)},
     ${id('organisation')}, case when i % 3 > 0 then 'Call them about the concept note' end,
     case when i % 3 > 0 then date '2026-11-21' + (i * 31 % 90) - 20 end
   from generate_series(1, ${sizes.opportunities}) i`,
  `insert into opportunity_state (id, opportunity_id, seq, from_day, until_day, recorded_at, replaced_at, actor_kind,
     actor_name, stage, from_stage, stage_since, amount_low, amount_high, currency, chance, chance_reason, expected_on,
     expected_precision, purpose, channel, funder_group, owner_id)
   select ${id('state', 'i * 10 + n')}, ${id('opportunity')}, n, began, case when n = 10 then '9999-12-31' else began + 60 end,
     began + time '09:00', case when n < 10 then began + 60 + time '09:00' end, 'system', 'Bench',
     case when n < 10 or i <= ${sizes.open} then open[1 + (i + n) % 5] else (array['won', 'lost', 'dormant'])[1 + i % 3] end,
     case when n > 1 then open[1 + (i + n - 1) % 5] end, began,
     case when i % 9 > 0 then 1000000 + i * 7919 % 90000000 end,
     case when i % 9 > 0 then 1000000 + i * 7919 % 90000000 + case when i % 4 = 0 then 5000000 else 0 end end,
     case when i % 9 > 0 then (array['EUR', 'EUR', 'EUR', 'USD', 'CHF', 'GBP', 'XOF'])[1 + i % 7] end,
     case when i % 10 = 0 then 40 end, case when i % 10 = 0 then 'Own' end, (2027 + i % 4)::text, 'year',
     (array['core', 'core_facility', 'global_facility', 'project'])[1 + i % 4], 'direct', ${pick(groups)},
     case when i % 6 > 0 then ${id('staff', '1 + i % 5')} end
   from (select i, n, date '2025-03-01' - 1 + i % 20 + (n - 1) * 60 as began,
       array['identified', 'targeted', 'contacted', 'joined', 'call_for_funding'] as open
     from generate_series(1, ${sizes.opportunities}) i, generate_series(1, 10) n) s`,
];

/**
 * Calls that are open, each with a thousand recipients of whom 990 were written to and 300 have answered: a hundred by a
 * pledge in two instalments.
 */
const recipient = `select c, r, (c - 1) * 1000 + r as i from generate_series(1, ${sizes.calls}) c, generate_series(1, 1000) r`;
const calls = [
  `insert into call_for_funding (id, title, purpose, amount, currency, opens_on, deadline, texts, owner_id, opened_at)
   select ${id('call')}, 'Call ' || i, 'core', 90000000000, 'EUR', '2026-11-01', date '2026-12-01' + i,
     '{"en": {"subject": "A call", "text": "The soils need you."}}', ${id('staff', '1 + i % 5')}, '2026-11-01 08:00Z'
   from generate_series(1, ${sizes.calls}) i`,
  `insert into mail (id, template, language, to_name, to_address, data, state, submitted_at)
   select ${id('mail')}, 'call', 'en', 'Person ' || i, 'p' || i || '@loam.example', '{}',
     case when r % 200 = 7 then 'refused' else 'submitted' end, '2026-11-01 08:05Z' from (${recipient}) s where r % 100 > 0`,
  `insert into call_recipient (id, call_id, organisation_id, contact_person_id, name, email, language, left_out,
     opportunity_id, mail_id, sent_at, visited_at, last_visited_at)
   select ${id('recipient')}, ${id('call', 'c')}, ${id('organisation')}, ${id('person')}, 'Person ' || i,
     'p' || i || '@loam.example', 'en', case when r % 100 = 0 then 'no_address' end,
     case when r % 100 > 0 then ${id('opportunity')} end, case when r % 100 > 0 then ${id('mail')} end,
     case when r % 100 > 0 then timestamptz '2026-11-01 08:05Z' end, case when r % 2 = 1 then timestamptz '2026-11-03 09:00Z' end,
     case when r % 2 = 1 then timestamptz '2026-11-04 09:00Z' end from (${recipient}) s`,
  `insert into pledge (id, organisation_id, opportunity_id, call_id, made_on, purpose)
   select ${id('pledge')}, ${id('organisation')}, ${id('opportunity')}, ${id('call', 'c')}, '2026-11-05', 'core'
   from (${recipient}) s where r <= 300 and r % 3 = 0`,
  `insert into pledge_instalment (id, pledge_id, amount, currency, due_on)
   select ${id('instalment', 'i * 2 + n')}, ${id('pledge')}, 1000000 + i, 'EUR', date '2027-03-01' + n * 365
   from (${recipient}) s, generate_series(0, 1) n where r <= 300 and r % 3 = 0`,
  `insert into pledge_receipt (id, instalment_id, amount, received_on, source)
   select gen_random_uuid(), ${id('instalment', 'i * 2')}, 500000, '2026-11-10', 'Bank'
   from (${recipient}) s where r <= 300 and r % 12 = 0`,
  `insert into call_answer (id, created_at, call_id, recipient_id, kind, by_name, amount_low, amount_high, currency, pledge_id,
     settled_at)
   select ${id('answer')}, timestamptz '2026-11-05 08:00Z' + r * interval '1 minute', ${id('call', 'c')}, ${id('recipient')},
     (array['pledge', 'range', case when r % 2 = 0 then 'question' else 'decline' end])[1 + r % 3], 'Person ' || i,
     case when r % 3 < 2 then 2000000 end, case when r % 3 < 2 then 3000000 + i end, case when r % 3 < 2 then 'USD' end,
     case when r % 3 = 0 then ${id('pledge')} end, case when r % 30 > 1 then timestamptz '2026-11-06 09:00Z' end
   from (${recipient}) s where r <= 300`,
  `insert into journal (at, actor_kind, actor_name, action, subject_kind, subject_id, after)
   select timestamptz '2026-11-05 08:00Z' + r * interval '1 minute', 'link', 'Person ' || i, 'call.answered', 'call',
     ${id('call', 'c')}, '{"kind": "range"}' from (${recipient}) s where r <= 300`,
];

/**
 * Fills a migrated and seeded database. Triggers rest meanwhile, so that a million journal lines do not wait to be
 * sealed and references are not checked one by one; the one name that a trigger keeps is written here.
 */
export async function sow(client: Client): Promise<void> {
  const { organisations, agreements, activities, journal } = sizes;
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '256MB'; select setseed(0.4)`);
  for (const statement of [
    `insert into organisation (id, created_at, updated_at, name, names, acronym, country, kind, relations, identifiers, tags)
     select ${id('organisation')}, ${when}, ${when},
       ${pick(bodies)} || ' ' || ${pick(beginnings)} || ${pick(middles)} || ${pick(middles)} || ${pick(ends)},
       '{"en": null, "fr": null, "es": null}', case when i % 3 = 0 then upper(${pick(beginnings)} || ${pick(ends)}) end,
       ${pick('FR|DE|ES|MA|SN|KE|BR|AU|MX|BJ')}, ${pick('ministry|research|foundation|company|ngo|public_body')},
       case when i % 4 = 0 then '[{"kind": "partner", "since": "2019-03-01"}]' else '[]' end::jsonb, '[]',
       case when i % 10 = 0 then array['press'] else '{}' end
     from generate_series(1, ${organisations}) i`,
    `insert into partnership (id, created_at, updated_at, organisation_id, facilities, sort_name)
     select ${id('partnership')}, ${when}, ${when}, ${id('organisation')}, array[${pick(facilities)}], o.sort_name
     from generate_series(1, ${organisations}) i join organisation o on o.id = ${id('organisation')}`,
    `insert into agreement (id, created_at, updated_at, partnership_id, kind, title, parties, signed_on, signed_precision,
       terminated_on, closed_on, predecessor_id)
     select ${id('agreement')}, ${when}, ${when}, ${id('partnership', '1 + (i - 1) / 3')}, ${pick(agreementKinds)},
       'Agreement ' || i, jsonb_build_array(
         jsonb_build_object('organisationId', null, 'name', 'Executive Secretariat', 'side', 'initiative'),
         jsonb_build_object('organisationId', o.id, 'name', o.name, 'side', 'partner')),
       signed::text, case when signed is not null then 'day' end,
       case when i % 50 = 1 then signed + 700 end, case when i % 50 = 2 then signed + 900 end,
       case when i % 40 in (5, 15, 25) and (i - 1) / 3 = (i - 2) / 3 then ${id('agreement', 'i - 1')} end
     from (select i, case i % 40 when 7 then null when 9 then ${signed} + 700 else ${signed} end as signed
       from generate_series(1, ${agreements}) i) s
     join organisation o on o.id = ${id('organisation', '1 + (i - 1) / 3')}`,
    `insert into agreement_terms (id, agreement_id, updated_at, from_day, until_day, starts_on, starts_precision, start_basis,
       term, end_last_day, end_precision, end_basis, end_convention, end_included, end_excluded, notice_period, notice_by,
       clause_kind, zone, facilities, objectives)
     select ${id('terms')}, ${id('agreement')}, ${when}, '${beginningOfTime}', '${endOfTime}', starts::text, 'day', 'stated',
       case when known then 'P' || years || 'Y' end, case when known then starts + 365 * years end, case when known then 'day' end,
       case when known then 'computed' else 'unknown' end, case when known then 'included' end,
       case when known then starts + 365 * years end, case when known then starts + 365 * years + 1 end,
       case when known and i % 4 = 0 then 'P3M' end, case when known and i % 4 = 0 then starts + 365 * years - 92 end,
       'none', ${pick('Europe/Paris|Europe/Paris|Europe/Paris|America/Mexico_City|Africa/Nairobi')},
       array[${pick(facilities)}], array[${pick('A1|B2|C1|C2|D3|E1|F2')}]
     from (select i, i % 10 <> 0 as known, ${signed} + 10 as starts, 2 + i % 13 as years
       from generate_series(1, ${agreements}) i) s`,
    `insert into contribution (id, created_at, updated_at, agreement_id, kind, amount, currency, due_on)
     select ${id('contribution')}, ${when}, ${when}, ${id('agreement')}, 'money', 1 + floor(random() * 50000000)::bigint,
       'EUR', date '2005-01-01' + floor(random() * 12000)::int from generate_series(1, ${agreements}) i`,
    `insert into obligation (id, created_at, updated_at, agreement_id, kind, title, owed_by, due_on)
     select ${id('obligation')}, ${when}, ${when}, ${id('agreement', '2 * i')}, 'report', 'Yearly report', 'partner',
       date '2005-01-01' + floor(random() * 12000)::int from generate_series(1, ${agreements / 2}) i`,
    `insert into amendment (id, created_at, updated_at, agreement_id, number, signed_on, in_force_on, changes)
     select ${id('amendment')}, ${when}, ${when}, ${id('agreement', '10 * i')}, 1, '2024-01-01', '9000-01-01', '[]'
     from generate_series(1, ${agreements / 10}) i`,
    `insert into person (id, created_at, updated_at, given_name, family_name, emails)
     select ${id('person')}, ${when}, ${when}, ${pick('Amina|Bruno|Carmen|Denis|Esther|José|Zoé')}, ${pick(beginnings)} || ${pick(middles)} || ${pick(ends)},
       array['p' || i || '@loam.example'] from generate_series(1, ${organisations / 5}) i`,
    `insert into activity (id, created_at, updated_at, kind, text, happened_on, organisation_id, person_id, author_name)
     select ${id('activity')}, ${when}, ${when}, ${pick('note|call|meeting|mail')}, 'Spoke about the soils of the region.',
       date '2015-01-01' + floor(random() * 4000)::int, ${id('organisation', `1 + i % ${organisations / 10}`)},
       ${id('person', `1 + i % ${organisations / 5}`)}, 'Bruno Keller' from generate_series(1, ${activities}) i`,
    ...pipeline,
    ...calls,
    `insert into journal (at, actor_kind, actor_name, action, subject_kind, subject_id, organisation_id, before, after)
     select ${when}, 'system', 'Bench', 'agreement.changed', 'agreement', ${id('agreement', `1 + i % ${agreements}`)},
       ${id('organisation', `1 + (i % ${agreements}) / 3`)}, '{"title": "Before"}', '{"title": "After"}'
     from generate_series(1, ${journal}) i`,
  ]) {
    await client.query(statement);
  }
  await client.query('reset session_replication_role');
  // What triggers keep beside the rows, which went in without them.
  await client.query(`insert into bare_partnership select id from partnership p
    where not exists (select from agreement a where a.partnership_id = p.id and a.archived_at is null)
    on conflict do nothing`);
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}
