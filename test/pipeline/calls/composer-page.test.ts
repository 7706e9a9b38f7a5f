import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../../house.ts';
import { foundation, poster } from './house.ts';

let house: House;
let post: ReturnType<typeof poster>;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  post = poster(house);
}, 60_000);
afterAll(() => house.close());

const page = async (path: string) => parse(await (await house.as()(path)).text());
const json = async (path: string) => (await house.as()(path)).json();
const send = (path: string, fields: Record<string, string>) => house.as()(path, { form: fields });
const idOf = (answer: Response) => answer.headers.get('location')?.split('/').pop()?.split('#')[0] ?? '';
const filled = {
  title: 'Global Facility GF.2, 2027',
  purpose: 'global_facility:GF.2',
  amount: '250,000',
  amountCurrency: 'EUR',
  opensOn: '2026-12-01',
  deadline: '2027-01-31',
  reminderDays: '14, 3',
  'texts.es.subject': 'Una convocatoria',
  'texts.es.text': 'Los suelos la necesitan.',
};
const made = async (fields: Record<string, string> = {}) => {
  const answer = await send('/calls/new', { ...filled, ...fields });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return json(`/api/calls/${idOf(answer)}`);
};
const typedIn = (shown: ReturnType<typeof parse>, name: string) =>
  shown.querySelector(`input[name="${name}"]`)?.getAttribute('value');

describe('the form of a call', () => {
  it('makes a draft with its purpose, days, reminders and the one text that was written', async () => {
    expect(await made()).toMatchObject({
      title: 'Global Facility GF.2, 2027',
      purpose: { kind: 'global_facility', code: 'GF.2' },
      amount: { amount: 25_000_000, currency: 'EUR' },
      opensOn: '2026-12-01',
      deadline: '2027-01-31',
      reminderDays: [14, 3],
      texts: { en: null, fr: null, es: { subject: 'Una convocatoria', text: 'Los suelos la necesitan.' } },
      stage: 'draft',
    });
  });

  it.each(['1,250.50', '1250.50', '€1,250.50'])('reads the amount %s', async (amount) => {
    expect((await made({ amount })).amount).toEqual({ amount: 125_050, currency: 'EUR' });
  });

  it('leaves an empty amount unnamed', async () => {
    expect((await made({ amount: '' })).amount).toBeNull();
  });

  it('shows at the fields what is wrong and loses nothing that was typed', async () => {
    const answer = await send('/calls/new', {
      ...filled,
      title: '',
      amount: 'a lot',
      reminderDays: '14, soon',
      'texts.fr.subject': 'Un appel',
    });
    expect(answer.status).toBe(422);
    const shown = parse(await answer.text());
    for (const name of ['amount', 'reminderDays'])
      expect(shown.querySelector(`[name="${name}"]`)?.getAttribute('aria-invalid'), name).toBe('true');
    expect(typedIn(shown, 'amount')).toBe('a lot');
    expect(typedIn(shown, 'texts.fr.subject')).toBe('Un appel');
  });

  it('asks for the text of a language that has a subject alone', async () => {
    const answer = await send('/calls/new', { ...filled, 'texts.fr.subject': 'Un appel' });
    expect(answer.status).toBe(422);
    const shown = parse(await answer.text());
    expect(shown.querySelector('[name="texts.fr.text"]')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('refuses a deadline before the opening day, at the deadline', async () => {
    const answer = await send('/calls/new', { ...filled, deadline: '2026-11-25' });
    expect(answer.status).toBe(422);
    expect(
      parse(await answer.text())
        .querySelector('[name="deadline"]')
        ?.getAttribute('aria-invalid'),
    ).toBe('true');
  });

  it('changes only what was changed, and says who changed it meanwhile', async () => {
    const it = await made();
    const edit = await page(`/calls/${it.id}/edit`);
    const version = typedIn(edit, 'version') ?? '';
    await send(`/calls/${it.id}`, { ...filled, title: 'Renamed', version });
    expect(await json(`/api/calls/${it.id}`)).toMatchObject({ title: 'Renamed', amount: it.amount, texts: it.texts });
    const late = await send(`/calls/${it.id}`, { ...filled, title: 'Too late', version });
    expect(late.status).toBe(412);
    const shown = await late.text();
    expect(shown).toContain('Bruno Keller');
    expect(shown).toContain('Too late');
  });

  it('says which languages its recipients need and which of them lack a text', async () => {
    const it = await made();
    const funders = [
      await foundation(house, 'Fundación Suelo'),
      await foundation(house, 'Fondation Terre', { language: 'fr' }),
    ];
    await post(`/api/calls/${it.id}/recipients`, { byHand: funders.map(({ organisationId }) => ({ organisationId })) });
    const folds = (await page(`/calls/${it.id}/edit`)).querySelectorAll('#texts details');
    const [english, french, spanish] = folds.map((fold) => fold.querySelector('summary')?.text ?? '');
    expect(english).toContain('no recipient needs it');
    expect(french).toContain('missing for 1 recipient');
    expect(spanish).toContain('for 1 recipient');
    expect(folds[1]?.hasAttribute('open')).toBe(true);
  });
});

describe('the preview of a call', () => {
  it('reads as the mail will, in the language that is asked for, and keeps what was typed', async () => {
    const answer = await send('/calls/preview?language=es', filled);
    const shown = parse(await answer.text());
    const aside = shown.querySelector('#call-preview');
    expect(aside?.querySelector('.mail-subject')?.text).toContain('Una convocatoria');
    expect(aside?.querySelector('.mail-text')?.text).toContain('Los suelos la necesitan.');
    expect(typedIn(shown, 'title')).toBe(filled.title);
  });

  it('shows the mail as it will look in a frame of its own, closed off from everything', async () => {
    const shown = parse(await (await send('/calls/preview?language=es', filled)).text());
    const src = shown.querySelector('#call-preview iframe')?.getAttribute('src') ?? '';
    const mail = await house.as()(src.replaceAll('&amp;', '&'));
    expect(mail.headers.get('content-security-policy')).toContain('sandbox');
    expect(await mail.text()).toContain('Los suelos la necesitan.');
  });

  it('says that a language has no text yet', async () => {
    const shown = parse(await (await send('/calls/preview?language=fr', filled)).text());
    expect(shown.querySelector('#call-preview')?.text).toContain('There is no subject and text in French yet.');
  });

  it('of an address that nobody made is unknown', async () => {
    expect((await house.as()('/calls/preview/html?mail=abc')).status).toBe(404);
  });

  it('writes nothing', async () => {
    const before = (await json('/api/calls?limit=200')).items.length;
    await send('/calls/preview', filled);
    expect((await json('/api/calls?limit=200')).items).toHaveLength(before);
  });
});

it('a call is changed by those who may write alone', async () => {
  expect((await house.as('viewer')('/calls/new')).status).toBe(403);
  expect((await house.as('viewer')('/calls')).status).toBe(200);
});
