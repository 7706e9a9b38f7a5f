import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type House, openHouse } from '../house.ts';
import { boxesOf, pageText, speak, textOf } from './pages.ts';

interface Seen {
  id: string;
  version: number;
  [field: string]: unknown;
}
let house: House;
let ask: Ask;
const ids = new Map<string, { agreement: string; partnership: string }>();

beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  for (const { id, organisation, agreements } of items)
    ids.set(organisation.acronym ?? organisation.name, { partnership: id, agreement: agreements[0]?.id });
});
afterAll(() => house.close());

const at = (acronym: string) => ids.get(acronym)?.agreement ?? '';
const partnershipAt = (acronym: string) => ids.get(acronym)?.partnership ?? '';
const seen = async (id: string): Promise<Seen> => (await ask(`/api/agreements/${id}`)).json();
const boxes = async (path: string) => boxesOf(await (await ask(path)).text());
/** Sends the form of a page with some boxes changed. */
const send = async (page: string, action: string, changes: Record<string, string>, who = ask) =>
  who(action, { form: { ...(await boxes(page)), ...changes } });

describe('the record of an agreement', () => {
  it.each([
    [
      'en',
      'Computed from 14 Oct 2022 + 3 years: the day before the anniversary, 13 Oct 2025, or the anniversary itself, 14 Oct 2025. Check the signed text.',
    ],
    [
      'fr',
      'Calculée à partir du 14 oct. 2022 + 3 ans : la veille de la date anniversaire, 13 oct. 2025, ou la date anniversaire elle-même, 14 oct. 2025. À vérifier dans le texte signé.',
    ],
    [
      'es',
      'Calculado desde el 14 oct 2022 + 3 años: la víspera del aniversario, 13 oct 2025, o el propio aniversario, 14 oct 2025. Compruébese en el texto firmado.',
    ],
  ] as const)('says in %s where the end of FARM comes from, with both readings', async (language, said) => {
    await speak(house, 'viewer', language);
    expect(await pageText(house.as('viewer'), `/agreements/${at('FARM')}`)).toContain(said);
  });
  it('keeps the words of the source, marked as English, and what they leave open', async () => {
    const html = await (await ask(`/agreements/${at('BLE')}`)).text();
    expect(html).toContain('<blockquote lang="en">German Ministry of Agriculture (BLE) [2,5 secondments]</blockquote>');
    expect(textOf(html)).toContain('FTE or persons (one part-time) not said.');
    expect(textOf(html)).toContain('As of October 2022');
  });
  it('shows a secondment as taken for FTE and not valued, and which days its years would need', async () => {
    const text = await pageText(ask, `/agreements/${at('BLE')}`);
    expect(text).toContain('2.5 FTE taken as FTE, not stated');
    expect(text).toContain('not valued');
    expect(text).toContain('the first day and the last day are not known to the day');
  });
  it('looks at another day and says so', async () => {
    const text = await pageText(ask, `/agreements/${at('GIZ')}?asOf=2022-10-31`);
    expect(text).toContain('Ends in 151 days');
    expect(text).toContain('This is how it stood on 31 Oct 2022, not today.');
  });
  it('offers a viewer no action and finance only the figures', async () => {
    await speak(house, 'viewer', 'en');
    const viewer = await pageText(house.as('viewer'), `/agreements/${at('FARM')}`);
    expect(viewer).not.toMatch(/Add a contribution|State the end/);
    const finance = await pageText(house.as('finance'), `/agreements/${at('FARM')}`);
    expect(finance).toContain('Add a contribution');
    expect(finance).not.toContain('State the end');
  });
  it('is not found under an unknown id', async () => {
    expect((await ask('/agreements/not-an-id')).status).toBe(404);
    expect((await ask('/agreements/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});

describe('the end that a person confirms', () => {
  it('is one of the two readings, and the register then shows one day', async () => {
    const path = `/agreements/${at('OIV')}/end`;
    const answer = await send(path, path, { choice: 'excluded' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toContain('loam.toast');
    expect(await seen(at('OIV'))).toMatchObject({ end: { basis: 'stated', lastDay: '2025-04-06', readings: null } });
    expect(await pageText(ask, `/agreements/${at('OIV')}`)).toContain('Stated in the signed text or by the source.');
  });
  it('is asked for when nothing was chosen', async () => {
    const path = `/agreements/${at('AAA')}/end`;
    const answer = await send(path, path, {});
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Fill this in.');
  });
  it('keeps another day as it was typed when there is no such day', async () => {
    const path = `/agreements/${at('AAA')}/end`;
    const answer = await send(path, path, {
      choice: 'other',
      lastDayDay: '31',
      lastDayMonth: '02',
      lastDayYear: '2027',
    });
    expect(answer.status).toBe(422);
    expect(boxesOf(await answer.text())).toMatchObject({ choice: 'other', lastDayDay: '31', lastDayYear: '2027' });
  });
  it('can be that it ended: proposed with the last day, then no longer passed unconfirmed', async () => {
    const path = `/agreements/${at('AFRIS')}/close`;
    expect(await boxes(path)).toMatchObject({ closedOn: '2024-08-31' });
    expect((await send(path, path, {})).status).toBe(303);
    expect(await pageText(ask, `/agreements/${at('AFRIS')}`)).toContain('Ended on 31 Aug 2024, confirmed');
  });
  it('can be an early termination, but not before it began', async () => {
    const path = `/agreements/${at('FARM')}/terminate`;
    const answer = await send(path, path, { terminatedOn: '2020-01-01' });
    expect(answer.status).toBe(422);
    expect(boxesOf(await answer.text()).terminatedOn).toBe('2020-01-01');
    expect((await send(path, path, { terminatedOn: '2024-06-30' })).status).toBe(303);
    expect(await seen(at('FARM'))).toMatchObject({ status: 'terminated' });
  });
});

describe('correcting an agreement', () => {
  it('changes only what was changed in the form', async () => {
    const path = `/agreements/${at('AAA')}`;
    const before = await seen(at('AAA'));
    const answer = await send(`${path}/edit`, path, { title: 'MoU of 18 February 2022', noticeMonths: '3' });
    expect(answer.status).toBe(303);
    const after = await seen(at('AAA'));
    expect(after).toMatchObject({ title: 'MoU of 18 February 2022', noticePeriod: 'P3M', noticeBy: '2026-11-17' });
    expect(after).toMatchObject({ end: before.end, startBasis: 'signature_assumed', term: 'P5Y' });
  });
  it('shows what was typed and where it is wrong', async () => {
    const path = `/agreements/${at('AAA')}`;
    const answer = await send(`${path}/edit`, path, { termYears: 'three', title: 'Kept' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(boxesOf(html)).toMatchObject({ termYears: 'three', title: 'Kept' });
    expect(textOf(html)).toContain('Term: Write whole numbers, up to 100 years in all.');
  });
  it('shows who changed it meanwhile, with the typed values and the version to save on top', async () => {
    const path = `/agreements/${at('AAA')}`;
    const form = { ...(await boxes(`${path}/edit`)), title: 'Mine' };
    const admin = house.as('admin');
    await send(`${path}/edit`, path, { title: 'Theirs' }, admin);
    const answer = await ask(path, { form });
    expect(answer.status).toBe(412);
    const html = await answer.text();
    expect(textOf(html)).toMatch(/Amina Diallo changed this on .*Theirs/);
    const again = boxesOf(html);
    expect(again.title).toBe('Mine');
    expect((await ask(path, { form: again })).status).toBe(303);
    expect(await seen(at('AAA'))).toMatchObject({ title: 'Mine' });
  });
});

describe('a new agreement', () => {
  it('is entered under a partnership, its start taken from the signature', async () => {
    const partnership = `/partnerships/${partnershipAt('GSP')}`;
    const answer = await send(`${partnership}/agreements/new`, `${partnership}/agreements`, {
      kind: 'mou',
      signedOnDay: '1',
      signedOnMonth: '03',
      signedOnYear: '2024',
      termYears: '1',
    });
    expect(answer.status).toBe(303);
    const made = await seen((answer.headers.get('location') ?? '').split('/').at(-1) ?? '');
    expect(made).toMatchObject({
      startBasis: 'signature_assumed',
      end: { lastDay: '2025-02-28', readings: { included: '2025-02-28', excluded: '2025-03-01' } },
    });
  });
  it('follows another: its start is proposed the day after, and a later one leaves a gap with a name', async () => {
    const partnership = `/partnerships/${partnershipAt('GIZ')}`;
    const page = `${partnership}/agreements/new?after=${at('GIZ')}`;
    expect(await boxes(page)).toMatchObject({ startsOnDay: '01', startsOnMonth: '04', startsOnYear: '2023' });
    expect(await pageText(ask, page)).toContain('Starting on 1 Apr 2023 leaves no gap');
    const answer = await send(page, `${partnership}/agreements`, {
      signedOnYear: '2023',
      signedOnMonth: '05',
      signedOnDay: '1',
      startsOnMonth: '05',
      termYears: '2',
    });
    expect(answer.status).toBe(303);
    const text = await pageText(ask, answer.headers.get('location') ?? '');
    expect(text).toContain('gap of 30 days in force under neither');
  });
  it('is refused where it overlaps the one before, with what was typed', async () => {
    const partnership = `/partnerships/${partnershipAt('AAA')}`;
    const page = `${partnership}/agreements/new?after=${at('AAA')}`;
    const answer = await send(page, `${partnership}/agreements`, { startsOnYear: '2025', title: 'Too early' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain('This overlaps');
    expect(boxesOf(html).title).toBe('Too early');
  });
});

describe('an amendment', () => {
  it('is what differs from the agreement, and reads before and after in words', async () => {
    const path = `/agreements/${at('AAA')}/amendments`;
    const answer = await send(`${path}/new`, path, {
      amendedOn: '2026-06-01',
      inForceOn: '2026-07-01',
      termYears: '6',
    });
    expect(answer.status).toBe(303);
    const text = await pageText(ask, `/agreements/${at('AAA')}`);
    expect(text).toContain('signed 1 Jun 2026, in force from 1 Jul 2026');
    expect(text).toMatch(/Term: 5 years\s+6 years/);
    expect(await seen(at('AAA'))).toMatchObject({ end: { lastDay: '2028-02-17' } });
  });
  it('that changes nothing is refused', async () => {
    const path = `/agreements/${at('AAA')}/amendments`;
    const answer = await send(`${path}/new`, path, { amendedOn: '2026-06-01' });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Nothing below differs from the agreement.');
  });
});

describe('archiving', () => {
  it('takes an agreement out of the register until it is restored', async () => {
    const path = `/agreements/${at('INRAE')}`;
    expect(
      (await ask(`${path}/archive`, { form: { version: String((await seen(at('INRAE'))).version) } })).status,
    ).toBe(303);
    expect(await pageText(ask, path)).toContain('This is archived');
    expect((await ask(`${path}/restore`, { form: {} })).status).toBe(303);
    expect(await pageText(ask, path)).not.toContain('This is archived');
  });
});
