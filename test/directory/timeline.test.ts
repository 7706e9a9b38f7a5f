import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveActivity, createActivity } from '../../src/directory/change-activity.ts';
import { changeOrganisation, createOrganisation } from '../../src/directory/change-organisation.ts';
import { createPerson } from '../../src/directory/change-person.ts';
import { changeTask, createTask } from '../../src/directory/change-task.ts';
import { newActivity, newOrganisation, newPerson, newTask } from '../../src/directory/shapes.ts';
import { type TimelineLine, type TimelineOf, timeline } from '../../src/directory/timeline.ts';
import type { Changed } from '../../src/platform/change.ts';
import type { Work } from '../../src/platform/database.ts';
import type { Who } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

const amina: Who = { kind: 'staff', id: null, name: 'Amina', role: 'fundraiser' };

let house: House;
let organisation: string;
let person: string;
const act = (verb: (work: Work) => Promise<Changed>) => house.database.transaction(amina, verb);
const said = (line: TimelineLine) =>
  line.source === 'activity' ? `${line.day} ${line.kind} ${line.text}` : `${line.action} ${line.subject.name}`;
const whole = async (of: TimelineOf, limit: number) => {
  const lines: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 40; pages += 1) {
    const page = await timeline(house.database.read, of, { limit, cursor });
    expect(page.lines.length).toBeLessThanOrEqual(limit);
    lines.push(...page.lines.map(said));
    if (page.nextCursor === null) return lines;
    cursor = page.nextCursor;
  }
  throw new Error('The pages do not end.');
};

beforeAll(async () => {
  house = await openHouse();
  const day = house.database.read.today();
  organisation = (await act((work) => createOrganisation(work, newOrganisation.parse({ name: 'OIV' })))).id;
  const affiliations = [{ organisationId: organisation }];
  person = (await act((work) => createPerson(work, newPerson.parse({ familyName: 'Moreau', affiliations })))).id;
  const log = (kind: string, happenedOn: string, text: string, about = {}) =>
    act((work) =>
      createActivity(work, newActivity.parse({ kind, happenedOn, text, organisationId: organisation, ...about })),
    );
  await log('call', '2026-11-02', 'older call');
  await log('meeting', '2099-01-01', 'planned');
  await log('mail', '2026-11-02', 'later on the same day', { personId: person });
  const { id: mistaken } = await log('note', day, 'mistaken');
  await act((work) => archiveActivity(work, mistaken, null));
  const { id: task } = await act((work) =>
    createTask(work, newTask.parse({ title: 'Write', organisationId: organisation, personId: person })),
  );
  await act((work) => changeTask(work, task, { completedOn: day }, null));
  await act((work) => changeOrganisation(work, organisation, { name: 'OIV Office' }, null));
});
afterAll(() => house?.close());

const expected = [
  '2099-01-01 meeting planned',
  'organisation.changed OIV Office',
  'task.changed Write',
  'task.created Write',
  'activity.archived null',
  'person.created Moreau',
  'organisation.created OIV Office',
  '2026-11-02 mail later on the same day',
  '2026-11-02 call older call',
];

describe('the timeline of an organisation', () => {
  it('merges what was logged and what was changed, newest first', async () => {
    expect(await whole({ organisation }, 50)).toEqual(expected);
  });

  it.each([1, 2, 3, 4])('shows each line once in pages of %i', async (limit) => {
    expect(await whole({ organisation }, limit)).toEqual(expected);
  });

  it('carries what changed and the names behind ids', async () => {
    const { lines, names } = await timeline(house.database.read, { organisation }, { limit: 50 });
    expect(lines.find((line) => line.source === 'journal' && line.action === 'organisation.changed')).toMatchObject({
      before: { name: 'OIV' },
      after: { name: 'OIV Office' },
      actor: 'Amina',
    });
    expect(names[organisation]).toBe('OIV Office');
  });

  it('refuses a cursor that it did not write', async () => {
    const cursor = Buffer.from('["2026-13-01", null, null]').toString('base64url');
    await expect(timeline(house.database.read, { organisation }, { limit: 5, cursor })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});

it('the timeline of a person has the notes and tasks about them, and not those of the organisation', async () => {
  expect(await whole({ person }, 2)).toEqual([
    'task.changed Write',
    'task.created Write',
    'person.created Moreau',
    '2026-11-02 mail later on the same day',
  ]);
});

it('a person of whom nothing is kept any more leaves a line without values', async () => {
  await house.database.orm.em.fork().execute(`delete from journal_personal`);
  const { lines } = await timeline(house.database.read, { person }, { limit: 50 });
  expect(lines.find((line) => line.source === 'journal' && line.action === 'person.created')).toMatchObject({
    before: null,
    after: null,
  });
});
