import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreementKinds } from '../../src/partnerships/agreement.ts';
import { listRegister, registerSorts } from '../../src/partnerships/register.ts';
import { today } from '../../src/partnerships/select-agreements.ts';
import { cursorFor } from '../../src/platform/cursor.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

it.each(registerSorts.flatMap((by) => [false, true].map((descending) => ({ by, descending }))))(
  'walked in pages of three, the register by $by (descending: $descending) is the register at once',
  async ({ by, descending }) => {
    const order = { by, descending, kinds: agreementKinds };
    const { read } = house.database;
    const key = (row: { partnership: { id: string }; agreement: { id: string } | null }) =>
      row.agreement?.id ?? row.partnership.id;
    const whole = (await listRegister(read, today, {}, order, { limit: 100 })).items.map(key);
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRegister(read, today, {}, order, { limit: 3, cursor });
      walked.push(...page.items.map(key));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(24);
  },
);

const none = '00000000-0000-0000-0000-000000000000';
const dashes = '-'.repeat(36);
it.each([
  ['end', [0, '2026-02-30', none]],
  ['end', [0, '2026-02-28', dashes]],
  ['end', [2, null, dashes]],
  ['partner', ['A', 'A', dashes, '2026-02-28', none]],
  ['number', ['first', 'A', none, '2026-02-28', none]],
  ['kind', [1, 'A', none, 'later', none]],
  ['owner', ['A', 'A', none, '2026-02-28', dashes]],
])('a cursor of the register by %s that was made by hand is refused: %j', async (by, place) => {
  const answer = await house.as('viewer')(`/partnerships?sort=${by}&cursor=${cursorFor(place)}`);
  expect(answer.status).toBe(400);
});
