import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';
import { pageText } from '../partnerships/pages.ts';

let house: House;
let ask: ReturnType<House['as']>;
beforeAll(async () => {
  house = await openHouse({ role: 'finance' });
  ask = house.as();
});
afterAll(() => house.close());

const xof = { currency: 'XOF', day: '2026-11-01', rate: '655.957', source: 'Accord de coopération monétaire' };
const file = (text: string, more: Record<string, unknown> = {}, name = 'eurofxref-hist.csv') => ({
  json: { fileName: name, content: Buffer.from(text).toString('base64'), ...more },
});
const history = `Date,USD,JPY,CYP,BGN,\n2026-11-20,1.1,170.5,N/A,N/A,\n2025-12-30,1.2,171,N/A,1.9558,\n`;
const listed = async (query: string) =>
  (await (await ask(`/api/rates?${query}`)).json()).items.map(
    (it: { currency: string; day: string; rate: string }) => `${it.currency} ${it.day} ${it.rate}`,
  );

it('a manual rate has a source, and is corrected and archived under its version', async () => {
  expect((await ask('/api/rates', { json: { ...xof, source: '' } })).status).toBe(422);
  expect((await ask('/api/rates', { json: { ...xof, currency: 'EUR' } })).status).toBe(422);
  expect((await ask('/api/rates', { json: { ...xof, rate: '0' } })).status).toBe(422);
  expect((await ask('/api/rates', { json: { ...xof, day: '2026-11-22' } })).status).toBe(422);
  const made = await (await ask('/api/rates', { json: xof })).json();
  expect(made).toMatchObject({ ...xof, basis: 'manual' });
  expect((await ask('/api/rates', { json: xof })).status).toBe(422);
  const patch = { method: 'PATCH', json: { rate: '655.96' }, headers: { 'if-match': `"${made.version}"` } };
  const changed = await (await ask(`/api/rates/${made.id}`, patch)).json();
  expect(changed.rate).toBe('655.96');
  const gone = await ask(`/api/rates/${made.id}`, {
    method: 'DELETE',
    headers: { 'if-match': `"${changed.version}"` },
  });
  expect(gone.status).toBe(204);
  expect(await listed('currency=XOF')).toEqual([]);
});

it('two manual rates of one day at once: one stands, the other is told that the day is taken', async () => {
  const one = { ...xof, day: '2026-11-03' };
  for (let round = 0; round < 4; round += 1) {
    const made = await Promise.all([ask('/api/rates', { json: one }), ask('/api/rates', { json: one })]);
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    const kept = await made.find(({ status }) => status === 201)?.json();
    const headers = { 'if-match': `"${kept.version}"` };
    expect((await ask(`/api/rates/${kept.id}`, { method: 'DELETE', headers })).status).toBe(204);
  }
});

it('a rate so small that amounts could not be told in euro is refused at its field', async () => {
  const refused = await ask('/api/rates', { json: { ...xof, rate: '0.0000000001' } });
  expect([refused.status, (await refused.json()).errors[0]]).toMatchObject([
    422,
    { pointer: '#/rate', code: 'too_small', message: 'Give 1.12 or more.' },
  ]);
});

it('a rate corrected to next to nothing is refused too', async () => {
  const made = await (await ask('/api/rates', { json: { ...xof, day: '2026-11-04' } })).json();
  const headers = { 'if-match': `"${made.version}"` };
  const path = `/api/rates/${made.id}`;
  expect((await ask(path, { method: 'PATCH', json: { rate: '0.01' }, headers })).status).toBe(422);
  expect((await ask(path, { method: 'DELETE', headers })).status).toBe(204);
});

it('a rate of a file that is next to nothing is named with its line', async () => {
  const taken = await ask('/api/rates/imports', file('Date,USD\n2026-11-17,0.0000000001\n', { bad: 'skip' }));
  expect((await taken.json()).bad).toEqual([{ line: 2, currency: 'USD', text: '0.0000000001', fault: 'not_a_rate' }]);
});

it('takes the bank’s history, leaves days without a rate out, and names currencies from before the euro', async () => {
  const taken = await (await ask('/api/rates/imports', file(history))).json();
  expect(taken).toMatchObject({ added: 5, changed: 0, same: 0, bad: [], skippedCurrencies: ['CYP'] });
  expect(await listed('from=2026-01-01')).toEqual(['JPY 2026-11-20 170.5', 'USD 2026-11-20 1.1']);
  expect(await listed('currency=BGN&to=2025-12-31')).toEqual(['BGN 2025-12-30 1.9558']);
});

it('the same file again changes nothing, one with a correction puts it right, from the day that is asked for', async () => {
  expect(await (await ask('/api/rates/imports', file(history))).json()).toMatchObject({ added: 0, same: 5 });
  const put = history.replace('1.1,', '1.11,').replace('1.2,', '1.22,');
  const taken = await (await ask('/api/rates/imports', file(put, { from: '2026-01-01' }))).json();
  expect(taken).toMatchObject({ added: 0, changed: 1, same: 1 });
  expect(await listed('currency=USD')).toEqual(['USD 2026-11-20 1.11', 'USD 2025-12-30 1.2']);
});

it('one line at fault refuses the file and is named; or the good lines are taken, as chosen', async () => {
  const bad = `Date,USD\n2026-11-19,1.3\n2026-11-31,1.4\n2026-11-18,abc\n2027-01-04,1.5\n`;
  const refused = await ask('/api/rates/imports', file(bad));
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors.map((it: { pointer: string }) => it.pointer)).toEqual([
    '#/file/3',
    '#/file/4/USD',
    '#/file/5',
  ]);
  expect(await listed('currency=USD&from=2026-11-18&to=2026-11-19')).toEqual([]);
  const taken = await (await ask('/api/rates/imports', file(bad, { bad: 'skip' }))).json();
  expect(taken.bad).toEqual([
    { line: 3, currency: null, text: '2026-11-31', fault: 'not_a_day' },
    { line: 4, currency: 'USD', text: 'abc', fault: 'not_a_rate' },
    { line: 5, currency: null, text: '2027-01-04', fault: 'in_the_future' },
  ]);
  expect(await listed('currency=USD&from=2026-11-18&to=2026-11-19')).toEqual(['USD 2026-11-19 1.3']);
});

it('takes a zip with the csv or the xml of a day, and refuses anything else', async () => {
  const zip = (name: string, text: string) => new File([zipSync({ [name]: Buffer.from(text) })], 'eurofxref.zip');
  const send = (part: File) => ask('/api/rates/imports', { parts: { file: part, from: '' } });
  const daily = 'Date, USD, CHF, \n10 November 2026, 1.15, 0.93, \n';
  expect(await (await send(zip('eurofxref.csv', daily))).json()).toMatchObject({ added: 2, lastDay: '2026-11-10' });
  const xml = `<Cube><Cube time="2026-11-11"><Cube currency="USD" rate="1.16"/></Cube></Cube>`;
  expect(await (await send(zip('eurofxref-daily.xml', xml))).json()).toMatchObject({ added: 1 });
  expect((await send(new File(['hello'], 'hello.csv'))).status).toBe(422);
  expect((await send(new File([Buffer.from('PK\u0003\u0004broken')], 'x.zip'))).status).toBe(422);
});

it('names a currency that stands twice in a day, gives the euro no rate, and reads one file of a zip', async () => {
  const twice = await ask('/api/rates/imports', file('Date,USD,EUR,USD\n2026-09-30,1.1,2,1.2\n'));
  expect((await twice.json()).errors).toMatchObject([{ pointer: '#/file/2/USD', code: 'duplicate' }]);
  const euro = await ask('/api/rates/imports', file('Date,USD,EUR\n2026-09-30,1.1,2\n'));
  expect(await euro.json()).toMatchObject({ added: 1, skippedCurrencies: ['EUR'] });
  const csv = (usd: string) => Buffer.from(`Date,USD\n2026-09-29,${usd}\n`);
  const two = new File([zipSync({ 'a.csv': csv('1.3'), 'b.csv': csv('1.4') })], 'two.zip');
  const taken = await ask('/api/rates/imports', { parts: { file: two, from: '' } });
  expect(await taken.json()).toMatchObject({ added: 1 });
  expect(await listed('currency=USD&from=2026-09-29&to=2026-09-29')).toEqual(['USD 2026-09-29 1.3']);
});

it('what the bank published is not changed by hand', async () => {
  const { items } = await (await ask('/api/rates?currency=USD&limit=1')).json();
  const headers = { 'if-match': `"${items[0].version}"` };
  const change = await ask(`/api/rates/${items[0].id}`, { method: 'PATCH', json: { rate: '1' }, headers });
  expect([change.status, (await change.json()).code]).toEqual([409, 'conflict']);
});

it('a currency in use without a rate is named on the page with a form for a manual one, never taken as one to one', async () => {
  const fundraiser = house.as('fundraiser');
  const { items } = await (await fundraiser('/api/organisations?limit=1')).json();
  await fundraiser('/api/opportunities', {
    json: {
      title: 'Appui de la BOAD',
      organisationId: items[0].id,
      stage: 'call_for_funding',
      amount: { low: { amount: 65_595_700, currency: 'XOF' }, high: { amount: 65_595_700, currency: 'XOF' } },
    },
  });
  expect(await pageText(ask, '/rates')).toContain('XOF: no rate. 1 amount is counted in reports but not valued');
  expect((await (await ask('/api/forecast')).json()).total).toMatchObject({ count: 1, withoutRate: 1, weighted: 0 });
  const form = { currency: 'XOF', day: '2026-11-20', rate: '655,957', source: 'BCEAO' };
  const wrong = await ask('/rates', { form: { ...form, rate: 'many' } });
  expect(wrong.status).toBe(422);
  expect((await ask('/rates', { form })).status).toBe(303);
  expect(await pageText(ask, '/rates')).toContain('1 EUR = 655.957 XOF');
  expect((await (await ask('/api/forecast')).json()).total).toMatchObject({ withoutRate: 0, weighted: 6_000_000 });
});

it('a currency that the bank gave up has no rate any more after ten days', async () => {
  const { items } = await (await house.as('fundraiser')('/api/opportunities')).json();
  const money = { amount: 195_583, currency: 'BGN' };
  await house.as('fundraiser')(`/api/opportunities/${items[0].id}`, {
    method: 'PATCH',
    json: { amount: { low: money, high: money } },
    headers: { 'if-match': `"${items[0].version}"` },
  });
  expect((await (await ask('/api/forecast')).json()).total).toMatchObject({ withoutRate: 1, weighted: 0 });
});

it('the page takes a file and names its bad lines beside the form', async () => {
  const send = (bad: string) =>
    ask('/rates/imports', { parts: { file: new File(['Date,USD\n2026-10-01,1.3\n2026-10-02,x\n'], 'h.csv'), bad } });
  const refused = await send('refuse');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Line 3, USD: “x” is not a rate');
  expect((await send('skip')).status).toBe(200);
  expect(await listed('currency=USD&from=2026-10-01&to=2026-10-02')).toEqual(['USD 2026-10-01 1.3']);
});
