import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
});
afterAll(() => house.close());

const agreement = async (title: string) => {
  const { items } = await (await ask('/api/agreements?limit=200')).json();
  return items.find((it: { title: string }) => it.title === title);
};
const post = async (path: string, form: Record<string, string>) => {
  const response = await ask(path, { form });
  return { status: response.status, text: parse(await response.text()).querySelector('main')?.text ?? '' };
};

it('nobody can confirm an end that is still to come', async () => {
  const aaa = await agreement('5 year-MoU signed on 18 Feb. 2022');
  const { status, text } = await post(`/agreements/${aaa.id}/close`, { closedOn: '2027-02-17', version: '1' });
  expect(status).toBe(422);
  expect(text).toContain('21 Nov 2026');
});

it('nothing ends early after its last day', async () => {
  const aaa = await agreement('5 year-MoU signed on 18 Feb. 2022');
  const { status, text } = await post(`/agreements/${aaa.id}/terminate`, { terminatedOn: '2027-02-18', version: '1' });
  expect(status).toBe(422);
  expect(text).toContain('17 Feb 2027');
});

it('an end stated on an old page is refused as such, not as an empty form', async () => {
  const afris = await agreement('3 year-MoU signed on 1 Sept. 2021');
  await post(`/agreements/${afris.id}/end`, { choice: 'included', version: '1' });
  const { status, text } = await post(`/agreements/${afris.id}/end`, { choice: 'excluded', version: '1' });
  expect(status).toBe(412);
  expect(text).not.toContain('Fill this in');
});

it('an early termination stands in the box of the end', async () => {
  const oiv = await agreement('3 year-Mou signed on 6 April 2022');
  await post(`/agreements/${oiv.id}/terminate`, { terminatedOn: '2024-12-31', version: '1' });
  const page = parse(await (await ask(`/agreements/${oiv.id}`)).text());
  expect(page.querySelector('#end')?.text).toContain('31 Dec 2024');
});
