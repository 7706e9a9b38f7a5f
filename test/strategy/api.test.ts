import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../house.ts';

interface Objective {
  id: string;
  version: number;
  code: string;
  shortTitle: string | null;
  target2030: string | null;
  facility: string | null;
}
interface Line {
  id: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
interface Fault {
  code: string;
  errors: { pointer?: string; parameter?: string; code: string; allowed?: unknown }[];
}

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('admin');
});
afterAll(() => house?.close());

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T;
const list = async (path: string) => json<{ items: Objective[]; nextCursor: string | null }>(await ask(path));
const objective = async (code: string, plan = '2020'): Promise<Objective> => {
  const found = (await list(`/api/strategic-objectives?plan=${plan}`)).items.find((one) => one.code === code);
  if (!found) throw new Error(`no objective ${code} in ${plan}`);
  return found;
};
const patch = (id: string, body: unknown, match = '"1"') =>
  ask(`/api/strategic-objectives/${id}`, { method: 'PATCH', json: body, headers: { 'if-match': match } });
const journal = (id: string): Promise<Line[]> =>
  house.database.read
    .tables<{ journal: Line & { subject_id: string } }>()
    .selectFrom('journal')
    .select(['id', 'action', 'before', 'after'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
const fault = async (response: Response, status: number): Promise<Fault> => {
  expect(response.status).toBe(status);
  return json<Fault>(response);
};

describe('reading the plan', () => {
  test('a list of objectives goes on with its cursor until all 24 are told', async () => {
    const first = await list('/api/strategic-objectives?limit=20');
    expect(first.items).toHaveLength(20);
    const second = await list(`/api/strategic-objectives?limit=20&cursor=${first.nextCursor}`);
    expect(second.items.map(({ code }) => code)).toEqual(['E3', 'F1', 'F2', 'F3']);
    expect(second.nextCursor).toBeNull();
  });

  test('GF.1 has five objectives, CF.I none', async () => {
    expect((await list('/api/strategic-objectives?facility=GF.1')).items).toHaveLength(5);
    expect((await list('/api/strategic-objectives?facility=CF.I')).items).toHaveLength(0);
  });

  test('the plan of 2020 tells its goals, its 24 objectives and what the documents contradict', async () => {
    const { items } = await json<{ items: { code: string; objectives: number; contradictions: unknown[] }[] }>(
      await ask('/api/plans'),
    );
    expect(items).toMatchObject([{ code: '2020', objectives: 24, validFrom: null }]);
    expect(items[0]?.contradictions).toHaveLength(22);
  });

  test('a family that does not exist is refused with those that do', async () => {
    const { code, errors } = await fault(await ask('/api/facilities?family=regional'), 400);
    expect(code).toBe('malformed');
    expect(errors).toMatchObject([{ parameter: 'family', allowed: ['core', 'global'] }]);
  });

  test('a query name that does not exist is refused', async () => {
    const { errors } = await fault(await ask('/api/plans?year=2020'), 400);
    expect(errors).toMatchObject([{ parameter: 'year', code: 'unknown_parameter' }]);
  });
});

describe('a version of the plan', () => {
  test('is copied with its goals, objectives and contradictions, and corrected without touching the original', async () => {
    const made = await ask('/api/plans', {
      json: { code: '2022', title: 'Strategic Plan, Version 2', validFrom: '2022-07-01', copyFrom: '2020' },
    });
    expect(made.status).toBe(201);
    const plan = await json<{ id: string; goals: unknown[]; objectives: number }>(made);
    expect(made.headers.get('location')).toBe(`/api/plans/${plan.id}`);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(plan).toMatchObject({ code: '2022', validFrom: '2022-07-01', objectives: 24 });
    expect(plan.goals).toHaveLength(6);
    expect(await journal(plan.id)).toMatchObject([
      { action: 'plan.created', after: { copyFrom: '2020', objectives: 24 } },
    ]);

    const copy = await objective('F2', '2022');
    const target2030 = 'Mobilised resources of partners grow by 10% a year.';
    expect((await patch(copy.id, { target2030 })).status).toBe(200);
    expect((await objective('F2', '2022')).target2030).toBe(target2030);
    expect((await objective('F2')).target2030).toBe('Manage a 2 to 5 million Euros budget.');
  });

  test('without an original has the goals of 2020 and no objective, until one is added', async () => {
    const made = await ask('/api/plans', { json: { code: '2030', title: 'A plan to come' } });
    expect(await json(made)).toMatchObject({ objectives: 0, contradictions: [], goals: { length: 6 } });
    const added = await ask('/api/strategic-objectives', {
      json: { plan: '2030', code: 'B1', description: 'Soil health in every investment plan', facility: 'CF.IV' },
    });
    expect(added.status).toBe(201);
    const one = await json<Objective>(added);
    expect(one).toMatchObject({ plan: '2030', goal: 'B', shortTitle: null, target2050: null, quantities: [] });
    expect(await journal(one.id)).toMatchObject([{ action: 'objective.created', after: { plan: '2030', code: 'B1' } }]);
  });

  test('with goals of its own takes objectives under those only', async () => {
    const goals = [{ letter: 'Z', name: 'Living soils', definition: 'every soil counts' }];
    expect((await ask('/api/plans', { json: { code: '2040', title: 'Another', goals } })).status).toBe(201);
    const added = await ask('/api/strategic-objectives', { json: { plan: '2040', code: 'A1', description: 'NDCs' } });
    expect((await fault(added, 422)).errors).toMatchObject([
      { pointer: '#/code', code: 'not_allowed', allowed: ['Z'] },
    ]);
  });

  test.each([
    ['a code in use', { code: '2020', title: 'Again' }, '#/code', 'taken'],
    ['a code with a slash', { code: '20/20', title: 'Odd' }, '#/code', 'bad_format'],
    ['no title', { code: '2023' }, '#/title', 'required'],
    ['an unknown original', { code: '2023', title: 'T', copyFrom: '1999' }, '#/copyFrom', 'unknown_record'],
    ['a 30th of February', { code: '2023', title: 'T', validFrom: '2023-02-30' }, '#/validFrom', 'not_a_day'],
    ['a field that does not exist', { code: '2023', title: 'T', year: 2023 }, '#/year', 'unknown_field'],
    [
      'goals beside an original',
      { code: '2023', title: 'T', copyFrom: '2020', goals: [{ letter: 'A', name: 'N', definition: 'D' }] },
      '#/goals',
      'contradiction',
    ],
  ])('is refused with %s, and nothing is kept', async (_what, body, pointer, code) => {
    const { errors } = await fault(await ask('/api/plans', { json: body }), 422);
    expect(errors).toMatchObject([{ pointer, code }]);
    const { items } = await list('/api/plans');
    expect(items.filter((plan) => plan.code === '2023')).toEqual([]);
  });
});

describe('correcting an objective', () => {
  test('keeps what was and what is in the journal, for the changed fields only', async () => {
    const found = await objective('D3');
    const answer = await patch(found.id, { shortTitle: 'Youth & Seniors', facility: 'GF.5' });
    expect(answer.headers.get('etag')).toBe('"2"');
    const lines = (await journal(found.id)).map(({ action, before, after }) => ({ action, before, after }));
    expect(lines).toEqual([
      { action: 'objective.changed', before: { shortTitle: null }, after: { shortTitle: 'Youth & Seniors' } },
    ]);
  });

  test('with nothing different changes neither version nor journal', async () => {
    const found = await objective('D1');
    const answer = await patch(found.id, { facility: 'GF.4' });
    expect(await json(answer)).toMatchObject({ version: 1 });
    expect(await journal(found.id)).toEqual([]);
  });

  test('needs If-Match with the version that was read', async () => {
    const found = await objective('D2');
    const bare = await ask(`/api/strategic-objectives/${found.id}`, {
      method: 'PATCH',
      json: { shortTitle: 'Regions' },
    });
    expect((await fault(bare, 428)).code).toBe('stale');
    expect((await fault(await patch(found.id, { shortTitle: 'Regions' }, '"7"'), 412)).code).toBe('stale');
    expect((await objective('D2')).shortTitle).toBe('Regional Networks');
  });

  test('of an unknown id is 404', async () => {
    await fault(await patch('0192a4b0-0000-7000-8000-000000000000', { shortTitle: 'X' }), 404);
    await fault(await patch('F2', { shortTitle: 'X' }), 404);
  });

  const quantity = { horizon: '2030', measure: 'projects', min: 5, max: 10, unit: 'projects' };
  test.each([
    ['a facility that does not exist', { facility: 'CF.VIII' }, '#/facility', 'unknown_record'],
    ['no description', { description: null }, '#/description', 'wrong_type'],
    ['an empty description', { description: '  ' }, '#/description', 'required'],
    ['a code', { code: 'F9' }, '#/code', 'unknown_field'],
    [
      'a range that ends before it starts',
      { quantities: [{ ...quantity, max: 2 }] },
      '#/quantities/0/max',
      'too_small',
    ],
    ['a number in words', { quantities: [{ ...quantity, min: 'five' }] }, '#/quantities/0/min', 'wrong_type'],
    ['an unknown horizon', { quantities: [{ ...quantity, horizon: '2040' }] }, '#/quantities/0/horizon', 'not_allowed'],
    ['half a source', { source: { document: 'roadmap-2023', section: '' } }, '#/source/section', 'required'],
  ])('with %s is refused at its field', async (_what, body, pointer, code) => {
    const found = await objective('A2');
    const { errors } = await fault(await patch(found.id, body), 422);
    expect(errors).toMatchObject([{ pointer, code }]);
    expect((await objective('A2')).version).toBe(1);
  });

  test('can be undone, until somebody corrects it again', async () => {
    const found = await objective('E2');
    const undo = async () => {
      const [line] = (await journal(found.id)).toReversed();
      return ask('/undo', { form: { entry: line?.id ?? '' } });
    };
    await patch(found.id, { shortTitle: 'Observatory' });
    const [first] = await journal(found.id);
    expect((await undo()).status).toBe(303);
    expect((await objective('E2')).shortTitle).toBeNull();

    await patch(found.id, { shortTitle: 'Soil watch' }, '"3"');
    await ask('/undo', { form: { entry: first?.id ?? '' } });
    expect((await objective('E2')).shortTitle).toBe('Soil watch');
  });
});

describe('adding an objective', () => {
  test.each([
    ['a code in use', { plan: '2020', code: 'F2', description: 'Again' }, '#/code', 'taken'],
    ['a code without a goal', { plan: '2020', code: 'G1', description: 'New' }, '#/code', 'not_allowed'],
    ['a code of another form', { plan: '2020', code: 'F-4', description: 'New' }, '#/code', 'bad_format'],
    [
      'another goal than its code',
      { plan: '2020', code: 'F4', goal: 'A', description: 'New' },
      '#/goal',
      'contradiction',
    ],
    ['an unknown version', { plan: '1999', code: 'F4', description: 'New' }, '#/plan', 'unknown_record'],
  ])('with %s is refused', async (_what, body, pointer, code) => {
    const { errors } = await fault(await ask('/api/strategic-objectives', { json: body }), 422);
    expect(errors).toMatchObject([{ pointer, code }]);
  });

  test('puts F10 after F4', async () => {
    for (const code of ['F10', 'F4']) {
      await ask('/api/strategic-objectives', { json: { plan: '2020', code, description: 'New' } });
    }
    expect((await list('/api/strategic-objectives?goal=F')).items.map(({ code }) => code)).toEqual([
      ...['F1', 'F2', 'F3', 'F4', 'F10'],
    ]);
  });
});
