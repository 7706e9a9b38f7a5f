import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';
import { answersTo, asked, type Invitation, invitedTo, reading } from '../pipeline/answering/recipient.ts';
import { answerByLink, money } from '../pipeline/calls/house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  ask = house.as('fundraiser');
});
afterAll(() => house?.close());

const merged = async (collection: string, stays: string, goes: string) =>
  expect((await ask(`/api/${collection}/${stays}/merges`, { json: { otherId: goes } })).status).toBe(201);
const made = async (path: string, json: unknown) => (await ask(path, { json })).json();
/** Declines on the pages of the link, as the person would. */
async function decline(one: Invitation): Promise<void> {
  const page = await reading(house, one);
  await page.follow('Declinar');
  await page.press('Declinar', { words: 'El año está cerrado.', expectedOn: '2027-09-01' });
}

it('a link that a foundation has still counts after the foundation was merged: its answer is that of the one that stays', async () => {
  const one = await invitedTo(house);
  const twin = await made('/api/organisations', { name: 'Fundación Raíz, sede' });
  await merged('organisations', twin.id, one.organisationId);
  await decline(one);
  expect((await answersTo(house, one)).map(({ kind }: { kind: string }) => kind)).toEqual(['decline']);
  const opportunity = await asked(house, `/api/opportunities/${one.opportunity}`);
  expect([opportunity.funder.id, opportunity.stage]).toEqual([twin.id, 'lost']);
});

it('a link that a person has still counts after the person was merged', async () => {
  const one = await invitedTo(house);
  const twin = await made('/api/people', { familyName: 'Raíz', givenName: 'Lucía' });
  await merged('people', twin.id, one.personId);
  await decline(one);
  const [recipient] = (await asked(house, `/api/calls/${one.call}/recipients`)).items;
  expect(JSON.stringify(recipient)).toContain(twin.id);
});

it('an answer that comes while its foundation is merged waits for the merge, and never each for the other', async () => {
  const one = await invitedTo(house);
  const promise = { kind: 'pledge', instalments: [{ amount: money(1000), dueOn: '2027-03-01' }] };
  const waits = async (read = house.database.read) =>
    (
      await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        read.tables<object>(),
      )
    ).rows.length > 0;
  const answering = await house.database.transaction(system('test'), async (work) => {
    const db = work.tables<object>();
    await sql`select id from organisation where id = ${one.organisationId} for update`.execute(db);
    const answer = answerByLink(house, one.recipient, promise);
    while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 5));
    await sql`update opportunity set version = version + 1 where id = ${one.opportunity}`.execute(db);
    await sql`update call_recipient set version = version + 1 where id = ${one.recipient}`.execute(db);
    return { answer };
  });
  await answering.answer;
  expect(await asked(house, `/api/opportunities/${one.opportunity}`)).toMatchObject({ stage: 'won' });
});
