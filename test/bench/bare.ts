import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import pg from 'pg';
import { v7 } from 'uuid';
import { agreementColumns, agreementFrom, agreementOf, agreementStatus, type Row } from './bare-agreement.ts';

/**
 * What Loam is measured against: the shortest program that gives the same answers out of the same rows. Hono, pg and
 * SQL by hand; no entities, no validation, no roles, no problems in three languages. It reads the key, as Loam does.
 */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const [url, port, today] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 8 });
const query = async (sql: string, values: unknown[] = []) => (await pool.query<Row>(sql, values)).rows;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const app = new Hono();
app.use(async (c, next) => {
  const hash = sha256(c.req.header('authorization')?.slice(7) ?? '');
  const [key] = await query('select id, name, role from api_key where hash = $1 and archived_at is null', [hash]);
  if (!key) return c.body(null, 401);
  return next();
});

const record = `id, version, created_at as "createdAt", updated_at as "updatedAt", archived_at as "archivedAt"`;
const page = (rows: Row[], place: (row: Row) => unknown[], item: (row: Row) => Row = (row) => row) => {
  const last = rows[49];
  const more = rows.length > 50 && last;
  return {
    items: rows.slice(0, 50).map(item),
    nextCursor: more ? Buffer.from(JSON.stringify(place(last))).toString('base64url') : null,
  };
};
const placeIn = (c: Context): unknown[] | null => {
  const cursor = c.req.query('cursor');
  return cursor ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : null;
};

const organisation = `${record}, name, names, acronym, country, region, kind, relations, funder_group as "funderGroup",
  do_not_contact as "doNotContact", merged_into_id as "mergedIntoId",
  identifiers, tags`;
const plain = ({ sort_name, ...row }: Row) => row;

app.get('/api/organisations', async (c) => {
  const [place, q] = [placeIn(c), c.req.query('q')];
  const values: unknown[] = place ? [...place] : [];
  const conditions = ['archived_at is null'];
  if (place) conditions.push('(sort_name, id) > ($1, $2)');
  const from = q
    ? `(select * from organisation where search like '%' || plain_text($${values.push(q)}) || '%' offset 0) as hit`
    : 'organisation';
  const rows = await query(
    `select ${organisation}, sort_name from ${from} where ${conditions.join(' and ')} order by sort_name, id limit 51`,
    values,
  );
  return c.json(page(rows, (row) => [row.sort_name, row.id], plain));
});

app.get('/api/organisations/:id', async (c) => {
  const [found] = await query(`select ${organisation} from organisation where id = $1`, [c.req.param('id')]);
  return found ? c.json(found) : c.body(null, 404);
});

app.post('/api/organisations', async (c) => {
  const body = await c.req.json();
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      `insert into organisation (id, name, names, acronym, country, kind, relations, identifiers, tags)
       values ($1, $2, $3, $4, $5, $6, '[]', '[]', '{}') returning ${organisation}`,
      [v7(), body.name, { en: null, fr: null, es: null }, body.acronym, body.country, body.kind],
    );
    const { id, version, createdAt, updatedAt, archivedAt, ...facts } = rows[0];
    await client.query(
      `insert into journal (actor_kind, actor_name, action, subject_kind, subject_id, organisation_id, after)
       values ('system', 'Bare', 'organisation.created', 'organisation', $1, $1, $2)`,
      [id, facts],
    );
    await client.query('commit');
    return c.json(rows[0], 201, { location: `/api/organisations/${id}`, etag: `"${version}"` });
  } finally {
    client.release();
  }
});

app.get('/api/agreements', async (c) => {
  const [place, endsBefore, status] = [placeIn(c), c.req.query('endsBefore'), c.req.query('status')];
  const values: unknown[] = [today];
  const conditions = ['a.archived_at is null'];
  if (place) {
    values.push(...place);
    conditions.push(place[0] ? '(t.end_last_day, t.agreement_id) > ($2, $3)' : 't.agreement_id > $3 and $2 is null');
  }
  if (endsBefore) conditions.push(`t.end_last_day < $${values.push(endsBefore)}`);
  if (status === 'ending_soon') {
    conditions.push(
      `t.end_last_day between $1::date and $1::date + 180 and nullif(${agreementStatus} = $${values.push(status)}, false) is not null`,
    );
  }
  const rows = await query(
    `select ${agreementColumns} ${agreementFrom} and ${conditions.join(' and ')}
     order by t.end_last_day nulls last, t.agreement_id limit 51`,
    values,
  );
  return c.json(page(rows, (row) => [row.end_last_day, row.id], agreementOf));
});

app.get('/api/agreements/:id', async (c) => {
  const id = c.req.param('id');
  const [[row], contributions, obligations, amendments] = await Promise.all([
    query(`select ${agreementColumns} ${agreementFrom} and a.id = $2`, [today, id]),
    query(
      `select ${record}, kind, case when amount is not null then json_build_object('amount', amount, 'currency', currency)
         end as amount, due_on as "dueOn", received_on as "receivedOn", quantity, unit, unit_basis as "unitBasis",
         case when annual_cost is not null then json_build_object('amount', annual_cost, 'currency', annual_cost_currency)
         end as "annualCost", from_day as "from", to_day as "to", place
       from contribution where agreement_id = $1 and archived_at is null
       order by coalesce(due_on, from_day) nulls last, id`,
      [id],
    ),
    query(
      `select ${record}, kind, title, owed_by as "owedBy", due_on as "dueOn", depends_on_id as "dependsOnId",
         completed_on as "completedOn"
       from obligation where agreement_id = $1 and archived_at is null order by due_on nulls last, id`,
      [id],
    ),
    query(
      `select ${record}, number, signed_on as "signedOn", in_force_on as "inForceOn", changes
       from amendment where agreement_id = $1 and archived_at is null order by in_force_on, number`,
      [id],
    ),
  ]);
  return row ? c.json({ ...agreementOf(row), contributions, obligations, amendments }) : c.body(null, 404);
});

app.get('/api/partnerships', async (c) => {
  const rows = await query(
    `select p.id, p.version, p.created_at as "createdAt", p.updated_at as "updatedAt", p.archived_at as "archivedAt",
       p.number, p.organisation_id, o.name, o.acronym, o.country, p.facilities, p.ambiguities, p.source, p.sort_name
     from partnership p join organisation o on o.id = p.organisation_id where p.archived_at is null
     order by p.number nulls last, p.sort_name, p.id limit 51`,
  );
  const agreements = await query(
    `select ${agreementColumns} ${agreementFrom} and a.archived_at is null and a.partnership_id = any ($2)
     order by t.end_last_day nulls last, a.id`,
    [today, rows.slice(0, 50).map((row) => row.id)],
  );
  const of = Map.groupBy(agreements.map(agreementOf), (agreement) => agreement.partnershipId);
  return c.json(
    page(
      rows,
      (row) => [row.number, row.sort_name, row.id],
      ({ number, organisation_id, name, acronym, country, facilities, ambiguities, source, sort_name, ...row }) => ({
        ...row,
        number,
        organisation: { id: organisation_id, name, acronym, country },
        owner: null,
        facilities,
        ambiguities,
        source,
        agreements: of.get(row.id) ?? [],
      }),
    ),
  );
});

const opportunityFrom = `from opportunity_state s
  cross join lateral (select * from opportunity where id = s.opportunity_id offset 0) o
  join stage on stage.code = s.stage
  left join lateral (select name from organisation where id = o.organisation_id offset 0) g on true
  left join staff owner on owner.id = s.owner_id where s.standing in ('identified', 'targeted', 'contacted', 'joined', 'call_for_funding')`;
const amountOf = (row: Row) =>
  row.amount_low === null
    ? null
    : {
        low: { amount: Number(row.amount_low), currency: row.currency },
        high: { amount: Number(row.amount_high), currency: row.currency },
      };
const daysSince = (day: unknown): number => (Date.parse(today ?? '') - Date.parse(String(day))) / 86_400_000;
const opportunityOf = (row: Row): Row => {
  const daysInStage = daysSince(row.stage_since);
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
    title: row.title,
    funder: { kind: 'organisation', id: row.organisation_id, name: row.funder },
    funderGroup: row.funder_group,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name },
    amount: amountOf(row),
    expectedOn: row.expected_on === null ? null : { value: row.expected_on, precision: row.expected_precision },
    purpose: { kind: row.purpose, code: row.purpose_code },
    channel: row.channel,
    stage: row.stage,
    stageSince: row.stage_since,
    daysInStage,
    stale: row.most_days !== null && daysInStage > Number(row.most_days),
    chance: {
      percent: row.chance ?? row.stage_chance,
      basis: row.chance === null ? 'stage' : 'own',
      reason: row.chance_reason,
    },
    nextStep: row.next_step,
    nextStepDueOn: row.next_step_due_on,
    competitorNotes: row.competitor_notes,
    conflictNotes: row.conflict_notes,
    conflictViewedBy: null,
    conflictViewedAt: null,
    conflictView: row.conflict_view,
    joinedOn: row.joined_on,
    joinedAs: row.joined_as,
    lookAgainOn: row.look_again_on,
    agreementId: row.agreement_id,
    pledgeId: row.pledge_id,
    people: [],
    asOf: today,
  };
};

app.get('/api/opportunities', async (c) => {
  const rows = await query(
    `select o.id, o.version, o.created_at, o.updated_at, o.archived_at, o.title, o.organisation_id, o.next_step,
       o.next_step_due_on, o.competitor_notes, o.conflict_notes, o.conflict_view, o.joined_on, o.joined_as, s.stage,
       s.amount_low, s.amount_high, s.currency, s.chance, s.chance_reason, s.expected_on, s.expected_precision, s.purpose,
       s.purpose_code, s.channel, s.funder_group, s.owner_id, s.look_again_on, s.agreement_id, s.pledge_id, s.stage_since,
       s.expected_first, g.name as funder, owner.name as owner_name, stage.chance as stage_chance, stage.most_days
     ${opportunityFrom} order by s.expected_first, o.id limit 51`,
  );
  return c.json(page(rows, (row) => [row.expected_first, row.id], opportunityOf));
});

app.get('/api/forecast', async (c) => {
  const [asOf, by] = [c.req.query('asOf') ?? today, c.req.query('by') ?? 'stage'];
  const knownAt = c.req.query('knownAt') ?? null;
  const held = knownAt ? 's.recorded_at <= $2 and (s.until_day > $1 or s.replaced_at > $2)' : 's.until_day > $1';
  const rows = await query(
    `with rates as (select distinct on (currency) currency, rate from currency_rate where day <= $1 and archived_at is null
       order by currency, day desc, basis desc), priced as (select currency, rate from rates union all values ('EUR', 1))
     select ${by === 'owner' ? 's.owner_id::text' : 's.stage'} as key, count(*)::int as count,
       (count(*) filter (where s.amount_low is null))::int as "unknownAmount",
       (count(*) filter (where s.amount_low is not null and priced.currency is null))::int as "withoutRate",
       coalesce(sum(round(s.amount_low / rate)), 0)::float8 as low, coalesce(sum(round(s.amount_high / rate)), 0)::float8 as high,
       coalesce(sum(round((s.amount_low + s.amount_high) * coalesce(s.chance, stage.chance)::numeric / (200 * rate))), 0)::float8 as weighted
     from opportunity_state s join stage on stage.code = s.stage left join priced on priced.currency = s.currency
     where s.from_day <= $1 and ${held} and not s.archived
       and s.stage in ('identified', 'targeted', 'contacted', 'joined', 'call_for_funding')
     group by 1 order by 1 nulls last`,
    knownAt ? [asOf, knownAt] : [asOf],
  );
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
  const names = ['count', 'unknownAmount', 'withoutRate', 'low', 'high', 'weighted'];
  const total = Object.fromEntries(names.map((name) => [name, sum(name)]));
  return c.json({ asOf, knownAt, by, currency: 'EUR', items: rows, total, changes: null });
});

const cardColumns = `o.id, o.title, g.name as funder, s.stage, s.amount_low, s.amount_high, s.currency, s.chance,
  stage.chance as stage_chance, stage.most_days, s.funder_group, s.owner_id, owner.name as owner_name, o.next_step,
  o.next_step_due_on as due, s.stage_since as since`;
const priced = `rates as (select distinct on (currency) currency, rate from currency_rate where day <= $1 and archived_at is null
  order by currency, day desc, basis desc), priced as (select currency, rate from rates union all values ('EUR', 1))`;

/** What the board shows, as data: what each stage comes to, and its first thirty cards, or all those of one stage. */
app.get('/pipeline', async (c) => {
  const [totals, cards] = await Promise.all([
    query(
      `with ${priced} select s.stage, count(*)::int as count, (count(*) filter (where s.amount_low is null))::int as unknown,
         sum(round(s.amount_low / rate))::float8 as low, sum(round(s.amount_high / rate))::float8 as high,
         sum(round((s.amount_low + s.amount_high) * coalesce(s.chance, stage.chance)::numeric / (200 * rate)))::float8 as weighted
       from opportunity_state s join stage on stage.code = s.stage left join priced on priced.currency = s.currency
       where s.standing in ('identified', 'targeted', 'contacted', 'joined', 'call_for_funding') group by 1`,
      [today],
    ),
    query(
      `select * from (select ${cardColumns}, row_number() over (partition by s.stage
         order by o.next_step_due_on, s.expected_first, o.id) as place ${opportunityFrom}) cards
       where place <= 30 or stage = $1 order by stage, place`,
      [c.req.query('whole')],
    ),
  ]);
  return c.json({ totals, cards });
});

/** What the list shows, as data. */
app.get('/pipeline/list', async (c) =>
  c.json(await query(`select ${cardColumns} ${opportunityFrom} order by o.next_step_due_on, o.id limit 51`)),
);

/** How far calls have come, counted by call. */
const callFigures = (ids: unknown[]) =>
  Promise.all([
    query(
      `select r.call_id, count(*) filter (where r.left_out is null)::int as recipients, count(r.left_out)::int as left_out,
         count(r.sent_at)::int as sent, count(r.visited_at)::int as visited, count(*) filter (where m.state = 'refused')::int as refused
       from call_recipient r left join mail m on m.id = r.mail_id
       where r.call_id = any ($1) and r.archived_at is null group by 1`,
      [ids],
    ),
    query(
      `select call_id, count(distinct recipient_id)::int as answered, (count(*) filter (where settled_at is null))::int as waiting
       from call_answer where call_id = any ($1) and archived_at is null group by 1`,
      [ids],
    ),
    query(
      `with ${priced} select p.call_id, sum(round(i.amount / rate))::float8 as pledged, sum(round(got.amount / rate))::float8 as received
       from pledge p join pledge_instalment i on i.pledge_id = p.id and i.archived_at is null left join priced using (currency)
       left join lateral (select sum(amount) as amount from pledge_receipt where instalment_id = i.id and archived_at is null) got on true
       where p.call_id = any ($2) and p.archived_at is null group by 1`,
      [today, ids],
    ),
    query(
      `with ${priced} select a.call_id, sum(round(a.amount_low / rate))::float8 as low, sum(round(a.amount_high / rate))::float8 as high
       from call_answer a left join priced using (currency) where a.call_id = any ($2) and a.kind = 'range' and a.archived_at is null
       group by 1`,
      [today, ids],
    ),
  ]);
const callColumns = `c.id, c.title, c.purpose, c.amount, c.currency, c.opens_on, c.deadline, c.texts, c.reminder_days,
  c.opened_at, c.closed_at, s.name as owner from call_for_funding c left join staff s on s.id = c.owner_id`;

/** What the list of calls shows, as data. */
app.get('/calls', async (c) => {
  const [calls, [open]] = await Promise.all([
    query(`select ${callColumns} where c.archived_at is null order by c.deadline desc, c.id desc limit 26`),
    query('select count(*)::int as count from call_answer where settled_at is null and archived_at is null'),
  ]);
  return c.json({ calls, open, figures: await callFigures(calls.map((call) => call.id)) });
});

/** What the page of one call shows, as data. */
app.get('/calls/:id', async (c) => {
  const id = c.req.param('id');
  const [[found], figures, recipients, journal] = await Promise.all([
    query(`select ${callColumns} where c.id = $1`, [id]),
    callFigures([id]),
    query(
      `select r.id, r.name, r.email, r.language, r.left_out, r.sent_at, r.visited_at, r.ended_because, m.state, m.last_error,
         o.name as funder, a.kind, a.created_at as answered_at
       from call_recipient r left join mail m on m.id = r.mail_id left join organisation o on o.id = r.organisation_id
       left join lateral (select kind, created_at from call_answer where recipient_id = r.id and archived_at is null
         order by created_at desc limit 1) a on true
       where r.call_id = $1 and r.archived_at is null order by r.id limit 51`,
      [id],
    ),
    query(
      'select id, at, actor_name, action, before, after from journal where subject_id = $1 order by id desc limit 30',
      [id],
    ),
  ]);
  return c.json({ ...found, figures, recipients, journal });
});

/** What the page of an organisation shows, as data. */
app.get('/organisations/:id', async (c) => {
  const id = c.req.param('id');
  const [[found], activities, journal, people, tasks, agreements] = await Promise.all([
    query(`select ${organisation} from organisation where id = $1`, [id]),
    query(
      `select a.id, a.kind, a.text, a.happened_on, a.author_name, p.given_name, p.family_name from activity a
       left join person p on p.id = a.person_id where a.organisation_id = $1 and a.archived_at is null
       order by a.happened_on desc, a.id desc limit 31`,
      [id],
    ),
    query(
      `select id, at, actor_name, action, subject_kind, subject_id, before, after from journal
       where organisation_id = $1 and action <> 'activity.created' order by id desc limit 31`,
      [id],
    ),
    query(
      `select p.id, p.given_name, p.family_name, f.function from affiliation f join person p on p.id = f.person_id
       where f.organisation_id = $1`,
      [id],
    ),
    query('select id, title, due_on from task where organisation_id = $1 and completed_on is null', [id]),
    query(
      `select ${agreementColumns} ${agreementFrom} and a.archived_at is null
       and a.partnership_id in (select id from partnership where organisation_id = $2) order by t.end_last_day, a.id`,
      [today, id],
    ),
  ]);
  return c.json({ ...found, activities, journal, people, tasks, agreements: agreements.map(agreementOf) });
});

serve({ fetch: app.fetch, port: Number(port) }, () => console.log('ready'));
