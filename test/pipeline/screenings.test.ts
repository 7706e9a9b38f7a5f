import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSanctions } from '../../src/pipeline/screening/read-sanctions.ts';
import { screenedName } from '../../src/pipeline/screening/screened-name.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let giz: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').organisation.id;
}, 60_000);
afterAll(() => house.close());

const csv = `reference;name;aliases;birth_date;country
EX.1;Сергей Выдуманный;Sergei Vydumannyi;1961-03-04;RU
EX.2;Invented Mining Company Ltd;IMC|Mines Inventées SARL;;ZZ
EX.3;José Ñandú Pérez;;1970;VE
`;
const ask = (path: string, json: unknown, role: 'fundraiser' | 'finance' | 'admin' = 'fundraiser') =>
  house.as(role)(path, { json });
const post = async (
  path: string,
  json: unknown,
  status = 201,
  role: 'fundraiser' | 'finance' | 'admin' = 'fundraiser',
) => {
  const answer = await ask(path, json, role);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(status);
  return body;
};
const takeList = (listedOn = '2026-11-01', content = csv) =>
  post('/api/sanctions-lists', {
    name: 'Invented list',
    listedOn,
    fileName: 'list.csv',
    content: Buffer.from(content).toString('base64'),
  });
const answers = { identity: 'x', source: 'x', conditions: 'x', reputation: 'x', mission: 'x' };
const win = async (euros: number) => {
  const made = await post('/api/opportunities', { title: 'A grant', organisationId: giz });
  const instalments = [{ amount: { amount: euros * 100, currency: 'EUR' }, dueOn: '2027-06-30' }];
  return ask(`/api/opportunities/${made.id}/wins`, { as: 'pledge', instalments });
};

describe('a name that is screened', () => {
  it.each([
    ['Pérez Ñandú José', 'Jose Nandu Perez'],
    ['Сергей Выдуманный', 'Vidumannii, Sergei'],
    ['Invented Mining Co. Ltd', 'INVENTED MINING'],
    ['Mohammed Khalid', 'Mohamed Halid'],
  ])('%s is the same as %s', (one, other) => expect(screenedName(one)).toBe(screenedName(other)));
});

describe('a file of sanctions', () => {
  it('gives aliases the reference, birth and country of their entry', () => {
    expect(readSanctions(csv)?.names).toContainEqual({
      reference: 'EX.2',
      name: 'Mines Inventées SARL',
      birthDate: null,
      country: 'ZZ',
    });
  });
  it('of the European Union is read by its own heads, births of one reference from rows of their own', () => {
    const text = 'Entity_LogicalId;NameAlias_WholeName;BirthDate_BirthDate\n13;"Doe; John";\n13;;1960-01-01\n';
    expect(readSanctions(text)?.names).toEqual([
      { reference: '13', name: 'Doe; John', birthDate: '1960-01-01', country: null },
    ]);
  });
  it('without a column of names is none, and a line without a name is told', () => {
    expect(readSanctions('a,b\n1,2\n')).toBeNull();
    expect(readSanctions('name,country\nDoe,FR\n,FR\n')?.bad).toEqual([3]);
  });
});

const register = {
  Publications: {
    DatePublication: '2026-11-20T00:00:00',
    PublicationDetail: [
      {
        IdRegistre: 7001,
        Nature: 'Personne physique',
        Nom: 'INVENTÉ',
        RegistreDetail: [
          { TypeChamp: 'PRENOM', Valeur: [{ Prenom: 'Abel' }] },
          { TypeChamp: 'DATE_DE_NAISSANCE', Valeur: [{ Jour: '4', Mois: '03', Annee: '1961' }] },
          { TypeChamp: 'NATIONALITE', Valeur: [{ Pays: 'Pays inventé' }] },
          { TypeChamp: 'ALIAS', Valeur: [{ Alias: 'Abou Inventé', Commentaire: '' }, { Alias: '' }] },
        ],
      },
      {
        IdRegistre: 7002,
        Nature: 'Personne morale',
        Nom: 'Société Imaginaire',
        RegistreDetail: [{ TypeChamp: 'DATE_DE_NAISSANCE', Valeur: [{ Jour: '00', Mois: '00', Annee: '1970' }] }],
      },
    ],
  },
};

describe('the French register of frozen assets', () => {
  const read = (value: unknown) => readSanctions(`\ufeff${JSON.stringify(value)}`);
  it('gives persons under both names, and their aliases with birth and country', () => {
    const rest = { reference: '7001', birthDate: '1961-03-04', country: 'Pays inventé' };
    expect(read(register)?.names.slice(0, 2)).toEqual([
      { name: 'Abel INVENTÉ', ...rest },
      { name: 'Abou Inventé', ...rest },
    ]);
  });
  it('says of a birth what is known', () => {
    expect(read(register)?.names.at(-1)).toEqual({
      reference: '7002',
      name: 'Société Imaginaire',
      birthDate: '1970',
      country: null,
    });
  });
  it('tells which entry has no name', () => {
    const [first] = register.Publications.PublicationDetail;
    const nameless = { Publications: { PublicationDetail: [first, { ...first, Nom: ' ' }] } };
    expect(read(nameless)?.bad).toEqual([2]);
  });
  it.each(['{"Publications":', '[]', '{"names":["Ada"]}', '{"Publications":{"PublicationDetail":[7]}}'])(
    '%s is none',
    (text) => expect(readSanctions(text)).toBeNull(),
  );
});

describe('before a list is there', () => {
  it('no amount asks for a screening', async () => expect((await win(50_000)).status).toBe(201));
  it('a screening is no all-clear once there is one', async () => {
    const it = await post('/api/screenings', { organisationId: giz });
    await post(`/api/screenings/${it.id}/decisions`, { decision: 'no_hit', reason: 'Nothing to hold against' });
    await takeList('2026-10-01');
    expect((await (await win(50_000)).json()).detail).toContain('screened');
  });
});

describe('screening', () => {
  it('finds listed names in other letters and another order, the likest first, and keeps the version of the list', async () => {
    const list = await takeList();
    expect(list).toMatchObject({ entries: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const it = await post('/api/screenings', { organisationId: giz, name: 'Perez, José Nandu' });
    expect(it).toMatchObject({ state: 'open', lists: [{ id: list.id, name: 'Invented list' }] });
    expect(it.candidates[0]).toMatchObject({ reference: 'EX.3', score: 1, birthDate: '1970' });
    const latin = await post('/api/screenings', { organisationId: giz, name: 'Vydumanny Sergey' });
    expect(latin.candidates[0]).toMatchObject({ reference: 'EX.1' });
    expect(latin.candidates[0].score).toBeGreaterThan(0.6);
  });
  it('asks all five questions when something calls for a closer look, a high amount by itself', async () => {
    const high = { organisationId: giz, amount: { amount: 2_000_000, currency: 'EUR' } };
    const refused = await post('/api/screenings', high, 422);
    expect(refused.errors).toHaveLength(5);
    expect((await post('/api/screenings', { ...high, answers })).triggers).toEqual(['high_value']);
  });
  it('that found nobody is decided by one person', async () => {
    const it = await post('/api/screenings', { organisationId: giz });
    expect(it.candidates).toEqual([]);
    const decided = await post(`/api/screenings/${it.id}/decisions`, { decision: 'no_hit', reason: 'Nobody' });
    expect(decided.state).toBe('clear');
  });
  it('that found somebody takes a second person, who is not the first', async () => {
    const it = await post('/api/screenings', { organisationId: giz, name: 'Jose Nandu Perez' });
    await post(`/api/screenings/${it.id}/decisions`, { decision: 'no_hit', reason: 'Nobody' }, 422);
    const decision = { decision: 'false_positive', reason: 'Born in another year' };
    expect((await post(`/api/screenings/${it.id}/decisions`, decision)).state).toBe('awaiting_second');
    await post(`/api/screenings/${it.id}/confirmations`, {}, 409);
    expect((await post(`/api/screenings/${it.id}/confirmations`, {}, 201, 'finance')).state).toBe('clear');
  });
});

describe('winning', () => {
  it('above the threshold takes a screening in time, and below it none', async () => {
    house.clock.set('2028-01-15T09:00:00Z');
    const refused = await win(10_000);
    expect(refused.status).toBe(409);
    expect((await refused.json()).detail).toContain('screened');
    expect((await win(9_999)).status).toBe(201);
    const it = await post('/api/screenings', { organisationId: giz });
    await post(`/api/screenings/${it.id}/decisions`, { decision: 'no_hit', reason: 'Nobody' });
    expect((await win(10_000)).status).toBe(201);
  });
  it('is blocked by a hit, whatever the amount, until two people say that it is somebody else', async () => {
    const it = await post('/api/screenings', { organisationId: giz, name: 'Jose Nandu Perez' });
    await post(`/api/screenings/${it.id}/decisions`, { decision: 'true_hit', reason: 'Same birth' });
    expect((await win(10)).status).toBe(409);
    await post(`/api/screenings/${it.id}/decisions`, { decision: 'false_positive', reason: 'Papers seen' });
    await post(`/api/screenings/${it.id}/confirmations`, {}, 201, 'finance');
    expect((await win(10)).status).toBe(201);
  });
});

describe('a hit', () => {
  it('is not put away by one person who screens another name', async () => {
    const hit = await post('/api/screenings', { organisationId: giz, name: 'Jose Nandu Perez' });
    await post(`/api/screenings/${hit.id}/decisions`, { decision: 'true_hit', reason: 'Same birth' });
    const other = await post('/api/screenings', { organisationId: giz, name: 'Somebody else' });
    await post(`/api/screenings/${other.id}/decisions`, { decision: 'no_hit', reason: 'Nobody' });
    expect((await (await win(10)).json()).detail).toContain('hit');
    await post(`/api/screenings/${other.id}/confirmations`, {}, 409);
    const page = await (await house.as('finance')(`/screenings/${other.id}`)).text();
    expect(page).toContain('I agree');
    await post(`/api/screenings/${other.id}/confirmations`, {}, 201, 'finance');
    expect((await win(10)).status).toBe(201);
  });
});

describe('the draft of an agreement without instalments', () => {
  it('is held against what was hoped for', async () => {
    house.clock.set('2029-05-20T09:00:00Z');
    const money = { amount: 1_000_000, currency: 'EUR' };
    const made = await post('/api/opportunities', {
      title: 'A large grant',
      organisationId: giz,
      amount: { low: money, high: money },
    });
    const refused = await ask(`/api/opportunities/${made.id}/wins`, { as: 'agreement' });
    expect((await refused.json()).detail).toContain('screened');
  });
});

describe('a pledge that is added directly', () => {
  const pledge = (euros: number, funder: object = { organisationId: giz }) =>
    ask('/api/pledges', {
      ...funder,
      instalments: [{ amount: { amount: euros * 100, currency: 'EUR' }, dueOn: '2029-06-30' }],
    });
  const decide = async (decision: string, name?: string) => {
    const it = await post('/api/screenings', { organisationId: giz, name });
    await post(`/api/screenings/${it.id}/decisions`, { decision, reason: 'Looked at' });
    return it;
  };
  const form = async () =>
    (
      await house.as()('/pledges/new', {
        form: {
          organisationId: giz,
          currency: 'EUR',
          'instalments.0.amount': '10000',
          'instalments.0.dueOn': '2029-06-30',
        },
      })
    ).text();

  it('takes a screening in time from the threshold on', async () => {
    house.clock.set('2029-06-01T09:00:00Z');
    expect((await pledge(10_000)).status).toBe(409);
    expect((await pledge(9_999)).status).toBe(201);
  });
  it('leads from its form to the screening', async () => {
    expect(await form()).toContain(`href="/screenings/new?organisation=${giz}"`);
  });
  it('is taken once the funder is screened', async () => {
    await decide('no_hit');
    expect((await pledge(10_000)).status).toBe(201);
  });
  it('is not given to a funder on whom a hit stands', async () => {
    const person = await post('/api/people', { familyName: 'Diop' });
    const made = await (await pledge(100, { personId: person.id })).json();
    await decide('true_hit', 'Jose Nandu Perez');
    expect((await pledge(10)).status).toBe(409);
    const moved = await house.as()(`/api/pledges/${made.id}`, {
      method: 'PATCH',
      json: { organisationId: giz },
      headers: { 'if-match': `"${made.version}"` },
    });
    expect((await moved.json()).detail).toContain('hit');
    expect(await form()).toContain('href="/screenings"');
  });
});

describe('the pages', () => {
  it('take a list, screen, decide and confirm', async () => {
    const file = new File(['name\nAda Invented\n'], 'second.csv', { type: 'text/csv' });
    const parts = { name: 'Second list', listedOn: '2026-11-02', file };
    expect((await house.as()('/sanctions-lists', { parts })).status).toBe(303);
    const none = new File(['name,country\n,FR\nAda,FR\n'], 'bad.csv', { type: 'text/csv' });
    const bad = await house.as()('/sanctions-lists', { parts: { ...parts, file: none } });
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('No name on line or entry 2');
    const french = new File([JSON.stringify(register)], 'gels.json', { type: 'application/json' });
    const taken = await house.as()('/sanctions-lists', {
      parts: { ...parts, name: 'Registre des gels', file: french },
    });
    expect(taken.status).toBe(303);
    const made = await house.as()('/screenings', { form: { organisationId: giz, name: 'Ada Invented' } });
    const at = made.headers.get('location') ?? '';
    expect(await (await house.as()(at)).text()).toContain('Second list');
    expect((await house.as()(`${at}/decisions`, { form: { decision: '', reason: '' } })).status).toBe(422);
    await house.as()(`${at}/decisions`, { form: { decision: 'false_positive', reason: 'Another', version: '1' } });
    await house.as('finance')(`${at}/confirmations`, { form: { version: '2' } });
    expect(await (await house.as()(at)).text()).toContain('Denis Lambert');
    expect(await (await house.as()('/screenings')).text()).toContain('From €10,000 on');
  });
});
