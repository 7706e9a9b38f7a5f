import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreementKinds } from '../../src/partnerships/agreement.ts';
import { listRegister, registerSorts } from '../../src/partnerships/register.ts';
import { today } from '../../src/partnerships/select-agreements.ts';
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
