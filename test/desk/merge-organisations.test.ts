import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse({ clockAt: '2026-01-05T09:00:00Z' });
  ask = house.as('fundraiser');
  const rate = { currency: 'USD', day: '2026-01-02', rate: '1.25', source: 'test' };
  await house.as('admin')('/api/rates', { json: rate });
});
afterAll(() => house?.close());

const get = async (path: string) => (await ask(path)).json();
const make = async (path: string, json: unknown) => {
  const answer = await ask(path, { json });
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const organisation = (name: string, more: object = {}) => make('/api/organisations', { name, ...more });
const merge = (stays: string, goes: string) => ask(`/api/organisations/${stays}/merges`, { json: { otherId: goes } });
const merged = async (stays: string, goes: string) => {
  const answer = await merge(stays, goes);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const refused = async (stays: string, goes: string) => {
  const answer = await merge(stays, goes);
  return [answer.status, (await answer.json()).detail];
};
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const opportunity = (organisationId: string, cents: number, more: object = {}) =>
  make('/api/opportunities', {
    title: 'Soil programme',
    organisationId,
    amount: { low: euro(cents), high: euro(cents) },
    expectedOn: { value: '2027', precision: 'year' },
    ...more,
  });

it('answers the one that stays with its new version; the other is archived and names it', async () => {
  const [afris, twin] = [await organisation('AFRIS of the plain'), await organisation('A.F.R.I.S. plain')];
  const kept = await merged(afris.id, twin.id);
  expect([kept.id, kept.version]).toEqual([afris.id, 2]);
  const gone = await get(`/api/organisations/${twin.id}`);
  expect(gone).toMatchObject({ mergedIntoId: afris.id, archivedAt: expect.any(String) });
});

it('fills empty fields from the one that goes and keeps its own where it has them', async () => {
  const stays = await organisation('GIZ land team', { country: 'DE', names: { fr: 'Équipe sols' } });
  const goes = await organisation('GIZ soil team', {
    country: 'FR',
    acronym: 'GST',
    kind: 'public_body',
    region: 'Hesse',
    funderGroup: 'funding_bodies',
    names: { fr: 'Sols', es: 'Suelos' },
  });
  expect(await merged(stays.id, goes.id)).toMatchObject({
    name: 'GIZ land team',
    country: 'DE',
    acronym: 'GST',
    kind: 'public_body',
    region: 'Hesse',
    funderGroup: 'funding_bodies',
    names: { en: null, fr: 'Équipe sols', es: 'Suelos' },
  });
});

it('unites tags, identifiers and relations, each relation since its earliest day', async () => {
  const stays = await organisation('OIV vineyards', {
    tags: ['Soil', 'press'],
    identifiers: [{ scheme: 'siren', value: '123 456 789' }],
    relations: [
      { kind: 'partner', since: '2022-01-01' },
      { kind: 'friend', since: null },
    ],
  });
  const goes = await organisation('O.I.V. vineyards', {
    tags: ['soil', 'wine'],
    identifiers: [
      { scheme: 'siren', value: '123456789' },
      { scheme: 'ror', value: '04abc' },
    ],
    relations: [
      { kind: 'partner', since: '2020-05-01' },
      { kind: 'friend', since: '2024-01-01' },
      { kind: 'donor', since: null },
    ],
  });
  const kept = await merged(stays.id, goes.id);
  expect(kept.tags).toEqual(['Soil', 'press', 'wine']);
  expect(kept.identifiers.map((it: { value: string }) => it.value)).toEqual(['123 456 789', '04abc']);
  expect(kept.relations).toEqual([
    { kind: 'partner', since: '2020-05-01' },
    { kind: 'friend', since: '2024-01-01' },
    { kind: 'donor', since: null },
  ]);
});

it('must not be contacted when either of the two must not, and both reasons are kept', async () => {
  const stays = await organisation('SaveSoil east');
  const goes = await organisation('Save Soil east', { doNotContact: 'Asked by letter' });
  const third = await organisation('Save-Soil east', { doNotContact: 'Asked on the phone' });
  expect((await merged(stays.id, goes.id)).doNotContact).toBe('Asked by letter');
  expect((await merged(stays.id, third.id)).doNotContact).toBe('Asked by letter; Asked on the phone');
});

it('takes over notes, tasks, documents and screenings', async () => {
  const [stays, goes] = [await organisation('FARM valley'), await organisation('F.A.R.M. valley')];
  const note = await make('/api/activities', { kind: 'note', text: 'Met in Rome', organisationId: goes.id });
  const task = await make('/api/tasks', { title: 'Write to them', organisationId: goes.id });
  const screening = await make('/api/screenings', { organisationId: goes.id });
  await merged(stays.id, goes.id);
  expect((await get(`/api/activities/${note.id}`)).organisationId).toBe(stays.id);
  expect((await get(`/api/tasks/${task.id}`)).organisationId).toBe(stays.id);
  expect((await get(`/api/screenings/${screening.id}`)).funder.id).toBe(stays.id);
});

it('takes over its people; of a stay told twice one is left, from the earliest day', async () => {
  const [stays, goes] = [await organisation('AAA delta'), await organisation('A.A.A. delta')];
  const affiliations = [
    { organisationId: stays.id, function: 'Director', since: '2023-01-01' },
    { organisationId: goes.id, function: 'director', since: '2021-03-01', until: '2024-01-01' },
    { organisationId: goes.id, function: 'Trainee', since: '2015-01-01', until: '2016-01-01' },
  ];
  const person = await make('/api/people', { familyName: 'Ndiaye', affiliations });
  await merged(stays.id, goes.id);
  const now = await get(`/api/people/${person.id}`);
  expect(now.version).toBe(2);
  expect(
    now.affiliations.map((it: { organisationId: string; function: string; since: string; until: string | null }) => [
      it.organisationId,
      it.function.toLowerCase(),
      it.since,
      it.until,
    ]),
  ).toEqual([
    [stays.id, 'director', '2021-03-01', null],
    [stays.id, 'trainee', '2015-01-01', '2016-01-01'],
  ]);
});

it('leaves every figure of the forecast and the budget as it was when both had opportunities and one a pledge', async () => {
  const [stays, goes] = [await organisation('Humus Fund'), await organisation('The Humus Fund')];
  await opportunity(stays.id, 400_000);
  await opportunity(goes.id, 250_000, {
    amount: { low: { amount: 125_000, currency: 'USD' }, high: { amount: 125_000, currency: 'USD' } },
  });
  const won = await opportunity(goes.id, 900_000);
  const instalments = [
    { amount: euro(300_000), dueOn: '2026-06-30' },
    { amount: euro(600_000), dueOn: '2027-06-30' },
  ];
  const { pledgeId } = await make(`/api/opportunities/${won.id}/wins`, { as: 'pledge', instalments });
  const pledge = await get(`/api/pledges/${pledgeId}`);
  await make(`/api/pledges/${pledgeId}/instalments/${pledge.instalments[0].id}/receipts`, {
    amount: euro(100_000),
    receivedOn: '2026-01-05',
    source: 'statement',
  });
  const figures = async () => [
    await get('/api/budget?asOf=2026-01-05'),
    await get('/api/forecast?by=stage&asOf=2026-01-05'),
    await get('/api/forecast?by=funderGroup&asOf=2026-01-05'),
  ];
  // The instant of the report is its own; everything else is a figure.
  const told = (reports: unknown[]) =>
    JSON.parse(JSON.stringify(reports, (key, value) => (key === 'knownAt' ? null : value)));
  const before = told(await figures());
  await merged(stays.id, goes.id);
  expect(told(await figures())).toEqual(before);
  for (const path of [`pledges/${pledgeId}`, `opportunities/${won.id}`])
    expect((await get(`/api/${path}`)).funder.id, path).toBe(stays.id);
});

it('tells a report asked again with its old asOf and knownAt as it was told then', async () => {
  const [stays, goes] = [await organisation('Loess Trust'), await organisation('Loess Trust Ltd')];
  const one = await opportunity(goes.id, 500_000);
  await make(`/api/opportunities/${one.id}/wins`, {
    as: 'agreement',
    instalments: [{ amount: euro(500_000), dueOn: '2027-01-31' }],
  });
  const knownAt = (await organisation('Marker of the loess')).createdAt;
  const queries = ['budget', 'forecast'].map((report) => `/api/${report}?asOf=2026-01-05&knownAt=${knownAt}`);
  const records = ['committed', 'weighted'].map(
    (column) => `/api/budget/records?column=${column}&asOf=2026-01-05&knownAt=${knownAt}`,
  );
  const before = await Promise.all([...queries, ...records].map(get));
  await merged(stays.id, goes.id);
  expect(await Promise.all([...queries, ...records].map(get))).toEqual(before);
});

it('brings the agreements of both into one partnership', async () => {
  const [stays, goes] = [await organisation('Clay Institute'), await organisation('Institute of Clay')];
  const first = await make('/api/partnerships', { organisationId: stays.id, facilities: ['CF.I'] });
  const second = await make('/api/partnerships', { organisationId: goes.id, facilities: ['CF.III'] });
  const agreement = await make('/api/agreements', { partnershipId: second.id, kind: 'mou' });
  await merged(stays.id, goes.id);
  const { items } = await get(`/api/partnerships?organisation=${stays.id}`);
  expect(items.map((it: { id: string }) => it.id)).toEqual([first.id]);
  expect(items[0].facilities).toEqual(['CF.I', 'CF.III']);
  expect((await get(`/api/agreements/${agreement.id}`)).partnershipId).toBe(first.id);
  expect((await get(`/api/partnerships/${second.id}`)).archivedAt).not.toBeNull();
});

it('leaves a partnership of the list of 2022 as it is listed, and brings the others into it', async () => {
  const { items: listed } = await get('/api/partnerships?limit=200');
  const oiv = listed.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'OIV');
  const twin = await organisation('Office of vine and wine');
  const own = await make('/api/partnerships', { organisationId: twin.id });
  const agreement = await make('/api/agreements', { partnershipId: own.id, kind: 'mou' });
  await merged(twin.id, oiv.organisation.id);
  const { items } = await get(`/api/partnerships?organisation=${twin.id}`);
  expect(items.map((it: { id: string; number: number }) => [it.id, it.number])).toEqual([[oiv.id, oiv.number]]);
  expect((await get(`/api/agreements/${agreement.id}`)).partnershipId).toBe(oiv.id);
});

it('leaves the parties of an agreement as they were signed', async () => {
  const [stays, goes] = [await organisation('Silt Council'), await organisation('Council of Silt')];
  const { id: partnershipId } = await make('/api/partnerships', { organisationId: goes.id });
  const agreement = await make('/api/agreements', { partnershipId, kind: 'mou' });
  await merged(stays.id, goes.id);
  expect((await get(`/api/agreements/${agreement.id}`)).parties).toEqual(agreement.parties);
});

it('lets an agreement with the one that stays follow one that names the other as its party', async () => {
  const [stays, goes] = [await organisation('Chalk Office'), await organisation('Office of Chalk')];
  const { id: partnershipId } = await make('/api/partnerships', { organisationId: goes.id });
  const old = { signedOn: { value: '2022-01-01', precision: 'day' }, term: 'P3Y' };
  const first = await make('/api/agreements', { partnershipId, kind: 'mou', ...old });
  await merged(stays.id, goes.id);
  const signedOn = { value: '2026-01-05', precision: 'day' };
  const next = { partnershipId, kind: 'mou', predecessorId: first.id, signedOn, term: 'P3Y' };
  expect((await make('/api/agreements', next)).parties).toMatchObject([{}, { organisationId: stays.id }]);
});

it('is written to once by a call that both were chosen for', async () => {
  const [stays, goes] = [await organisation('Basalt Trust'), await organisation('The Basalt Trust')];
  for (const [place, { id: organisationId }] of [stays, goes].entries())
    await make('/api/people', {
      familyName: 'Roca',
      emails: [`roca${place}@basalt.example`],
      affiliations: [{ organisationId }],
    });
  const text = { subject: 'Soils', text: 'Dear friends, please help.' };
  const call = await make('/api/calls', {
    title: 'Call of basalt',
    deadline: '2026-12-31',
    texts: { en: text, fr: text, es: text },
  });
  const at = `/api/calls/${call.id}/recipients`;
  await ask(at, { json: { byHand: [{ organisationId: stays.id }, { organisationId: goes.id }] } });
  await merged(stays.id, goes.id);
  const { items } = await get(at);
  expect(items.map((it: { funder: { id: string }; leftOut: string | null }) => [it.funder.id, it.leftOut])).toEqual([
    [stays.id, null],
    [stays.id, 'same_funder'],
  ]);
});

it('leads views of the pipeline that were kept of the one that went to the one that stays', async () => {
  const [stays, goes] = [await organisation('Gneiss Fund'), await organisation('Fund of Gneiss')];
  await ask('/pipeline/views', { form: { name: 'Gneiss', path: `/pipeline/list?funder=${goes.id}` } });
  await merged(stays.id, goes.id);
  const page = await (await ask('/pipeline/list')).text();
  expect(page).toContain(`funder=${stays.id}`);
  expect(page).not.toContain(goes.id);
});

it('stands in the timeline of both, and the one that stays keeps the history of the other', async () => {
  const [stays, goes] = [await organisation('Peat Alliance'), await organisation('Alliance for Peat')];
  await make('/api/opportunities', { title: 'Peat bogs', organisationId: goes.id });
  await merged(stays.id, goes.id);
  const page = await (await ask(`/organisations/${stays.id}`)).text();
  expect(page).toContain('Merged with another record');
  expect(page).toContain('Alliance for Peat');
  expect(page).toContain('Opportunity added');
  const { items } = await (await house.as('admin')(`/api/journal?subject=${goes.id}`)).json();
  expect(items.map((it: { action: string }) => it.action)).toContain('organisation.merged_into');
});

it('leads on from a record that was merged before to the one that stays in the end', async () => {
  const [a, b, c] = [await organisation('Marl one'), await organisation('Marl two'), await organisation('Marl three')];
  await merged(b.id, a.id);
  await merged(c.id, b.id);
  expect((await get(`/api/organisations/${a.id}`)).mergedIntoId).toBe(c.id);
});

it('is refused with itself, with an archived one, and with a person', async () => {
  const [one, old] = [await organisation('Gley Forum'), await organisation('Gley Forum of old')];
  await ask(`/api/organisations/${old.id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
  const person = await make('/api/people', { familyName: 'Gley' });
  expect(await refused(one.id, one.id)).toEqual([409, expect.stringContaining('with itself')]);
  expect(await refused(one.id, old.id)).toEqual([409, expect.stringContaining('archived')]);
  expect(await refused(one.id, person.id)).toEqual([409, expect.stringContaining('a person')]);
});

it('is refused with one that does not exist', async () => {
  const one = await organisation('Solonchak Forum');
  const answer = await merge(one.id, '01a1fdff-2c8e-7603-ae1b-741da010dd2e');
  expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, '#/otherId']);
});

it('cannot be undone: the one that went is not restored, and takes nothing new', async () => {
  const [stays, goes] = [await organisation('Podzol Group'), await organisation('Group Podzol')];
  await merged(stays.id, goes.id);
  const back = await ask(`/organisations/${goes.id}/restore`, { form: {} });
  expect([back.status, await back.text()]).toEqual([409, expect.stringContaining('was merged into another one')]);
  const note = await ask('/api/activities', { json: { kind: 'note', text: 'Late', organisationId: goes.id } });
  expect(note.status).toBe(422);
});

it('of two merges of one pair at once, one is done and the other refused', async () => {
  const [a, b] = [await organisation('Rendzina North'), await organisation('Rendzina South')];
  const answers = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

it('leaves nothing behind that was added at the same moment', async () => {
  const [stays, goes] = [await organisation('Laterite East'), await organisation('Laterite West')];
  const organisationId = goes.id;
  const added = Array.from({ length: 6 }, (_, place) => [
    ask('/api/opportunities', { json: { title: `Laterite ${place}`, organisationId } }),
    ask('/api/tasks', { json: { title: `Laterite ${place}`, organisationId } }),
  ]).flat();
  const [, ...answers] = await Promise.all([merge(stays.id, goes.id), ...added]);
  expect(answers.every(({ status }) => status === 201 || status === 422)).toBe(true);
  const left = await house.database.orm.em
    .fork()
    .execute(`select id from opportunity where organisation_id = '${goes.id}'
      union all select id from task where organisation_id = '${goes.id}'`);
  expect(left).toEqual([]);
});

it('is for admins and fundraisers', async () => {
  const [a, b] = [await organisation('Vertisol North'), await organisation('Vertisol South')];
  const answer = await house.as('communications')(`/api/organisations/${a.id}/merges`, { json: { otherId: b.id } });
  expect(answer.status).toBe(403);
});

it('every column of the database that names an organisation or a person is known to merges', async () => {
  const { references } = await import('../../src/desk/merges/references.ts');
  for (const kind of ['organisation', 'person'] as const) {
    const rows = await house.database.orm.em.fork().execute<{ name: string }[]>(
      `select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.contype = 'f' and c.confrelid = '${kind}'::regclass and c.conrelid <> c.confrelid order by 1`,
    );
    const known = references[kind].map(({ table, column }) => `${table}.${column}`);
    expect(known.toSorted(), kind).toEqual(rows.map(({ name }) => name));
  }
});
