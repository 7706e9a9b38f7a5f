import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../../house.ts';
import * as samples from '../../platform/sample-files.ts';
import { Visitor } from '../../stories/visitor.ts';
import { agreementOf, move, offered } from '../renewals/offers.ts';
import { everything, linksOf, newestPath, sentWhileEnding, thirtyTurnsTaken } from './partner.ts';

interface Part {
  id: string;
  version: number;
  title?: string | null;
  completedOn?: string | null;
  quantity?: string | null;
  unitBasis?: string | null;
  from?: string | null;
  to?: string | null;
}

let house: House;
let agreement: { id: string; partnershipId: string };
let awa: Visitor;
beforeAll(async () => {
  house = await openHouse();
  agreement = await agreementOf(house, 'AFRIS');
  await house.staff('admin');
  for (const [part, json] of [
    ['obligations', { kind: 'report', title: 'Rapport annuel', owedBy: 'partner', dueOn: '2026-12-01' }],
    ['obligations', { kind: 'other', title: 'Inviter au comité', owedBy: 'partner', dueOn: null }],
    ['obligations', { kind: 'payment', title: 'Adhésion', owedBy: 'initiative', dueOn: '2027-01-01' }],
    [
      'contributions',
      { kind: 'secondment', quantity: '1', unit: 'fte', unitBasis: 'assumed', from: '2026-01-01', to: '2026-12-31' },
    ],
  ] as const)
    await house.as('fundraiser')(`/api/agreements/${agreement.id}/${part}`, { json });
  const json = { agreementId: agreement.id, name: 'Awa Ndiaye', email: 'awa@afris.example', language: 'fr' };
  expect((await house.as('fundraiser')('/api/portal-links', { json })).status).toBe(201);
});
afterAll(() => house?.close());
beforeEach(async () => {
  awa = new Visitor(house.app);
  await awa.visit(await newestPath(house, 'Awa Ndiaye'));
  await awa.press('Ouvrir');
});

const parts = async (): Promise<{ obligations: Part[]; contributions: Part[] }> =>
  (await house.as()(`/api/agreements/${agreement.id}`)).json();
const one = async (title: string): Promise<Part> => {
  const found = (await parts()).obligations.find((it) => it.title === title);
  if (!found) throw new Error(title);
  return found;
};
const secondment = async (): Promise<Part> => {
  const found = (await parts()).contributions.find(({ from }) => from !== null);
  if (!found) throw new Error('no secondment');
  return found;
};
const news = async () =>
  (
    await house.database.read
      .tables<{ mail: { template: string; data: Record<string, string>; created_at: string } }>()
      .selectFrom('mail')
      .select('data')
      .where('template', '=', 'partner-news')
      .orderBy('created_at', 'desc')
      .execute()
  ).map(({ data }) => data.news);
const lastLine = async (kind: string) => {
  const { items } = await (await house.as()('/api/journal?limit=50')).json();
  return items.find((it: { action: string }) => it.action.startsWith(kind));
};

it('a link to an agreement alone leads to what is open in it, and nowhere else', async () => {
  expect(awa.title).toBe('Ce qui reste à faire dans notre accord');
  expect(awa.text).toContain('Rapport annuel');
  expect(awa.text).toContain('Adhésion · À faire pour le 1 janv. 2027');
  await awa.visit(`${await newestPath(house, 'Awa Ndiaye')}/offer`);
  expect(awa.path).toMatch(/\/obligations$/);
});

it('names the owner of the partnership, who answers questions', async () => {
  const { partnershipId } = agreement;
  const { version } = await (await house.as()(`/api/partnerships/${partnershipId}`)).json();
  const owner = await house.staff('fundraiser');
  const changed = await house.as()(`/api/partnerships/${partnershipId}`, {
    method: 'PATCH',
    json: { ownerId: owner.id },
    headers: { 'if-match': `"${version}"` },
  });
  expect(changed.status).toBe(200);
  await awa.visit(awa.path);
  expect(awa.text).toContain('Bruno Keller, au Secrétariat exécutif, y répondra');
  expect(awa.page.querySelector('main a[href^="mailto:"]')?.getAttribute('href')).toBe('mailto:bruno@loam.example');
});

it('looking at it changes nothing', async () => {
  const before = await everything(house);
  const path = `${await newestPath(house, 'Awa Ndiaye')}/obligations`;
  for (const method of ['GET', 'HEAD']) expect((await house.as(null)(path, { method })).status).toBe(200);
  expect(await everything(house)).toBe(before);
});

describe('a report', () => {
  const handIn = (bytes: Uint8Array, name: string, day = '2026-11-20') =>
    awa.press('Remettre le rapport', { file: new File([Buffer.from(bytes)], name), completedOn: day });

  it('of a kind that is not taken is refused at its place, and nothing is done', async () => {
    await handIn(samples.exe, 'rapport.pdf');
    expect(awa.status).toBe(422);
    expect((await one('Rapport annuel')).completedOn).toBeNull();
  });

  it('cannot have been handed in tomorrow', async () => {
    await handIn(samples.pdf(), 'rapport.pdf', '2026-11-22');
    expect(awa.status).toBe(422);
    expect(awa.text).toContain('Ce jour est à venir');
  });

  it('completes what is owed, is kept with it, and is journalled under the person', async () => {
    await handIn(samples.pdf('rapport'), 'rapport.pdf');
    expect(awa.text).toContain('Merci, c’est enregistré.');
    expect(awa.text).toContain('Rapport annuel · fait le 20 nov. 2026');
    const { id, completedOn } = await one('Rapport annuel');
    expect(completedOn).toBe('2026-11-20');
    const documents = await (await house.as()(`/api/documents?subjectKind=obligation&subjectId=${id}`)).json();
    expect(documents.items).toHaveLength(1);
    expect((await lastLine('obligation.changed')).actor).toMatchObject({ kind: 'link', name: 'Awa Ndiaye' });
    expect((await news())[0]).toBe('Awa Ndiaye has handed in a report: Rapport annuel.');
  });

  it('sent twice is kept once', async () => {
    const { id, version } = await one('Rapport annuel');
    const path = `${await newestPath(house, 'Awa Ndiaye')}/obligations/${id}`;
    const answer = await house.as(null)(path, { form: { version: String(version), completedOn: '2026-11-20' } });
    expect(answer.status).toBe(409);
    expect((await news()).filter((text) => text?.includes('Rapport annuel'))).toHaveLength(1);
  });

  it('can be opened again by the secretariat', async () => {
    const { id, version } = await one('Rapport annuel');
    await house.as('fundraiser')(`/agreements/${agreement.id}/obligations/${id}/reopen`, {
      form: { version: String(version) },
    });
    expect((await one('Rapport annuel')).completedOn).toBeNull();
  });
});

it('what needs no document is said to be done', async () => {
  await awa.press('C’est fait', {});
  expect((await one('Inviter au comité')).completedOn).toBe('2026-11-21');
  expect((await news())[0]).toBe('Awa Ndiaye says that this is done: Inviter au comité.');
});

it('what the Initiative owes is not the partner’s to complete', async () => {
  const { id, version } = await one('Adhésion');
  const path = `${await newestPath(house, 'Awa Ndiaye')}/obligations/${id}`;
  expect((await house.as(null)(path, { form: { version: String(version) } })).status).toBe(404);
});

it('what another agreement asks for is not found', async () => {
  const other = await agreementOf(house, 'AAA');
  const made = await house.as('fundraiser')(`/api/agreements/${other.id}/obligations`, {
    json: { kind: 'report', title: 'D’un autre', owedBy: 'partner' },
  });
  const { id } = await made.json();
  const path = `${await newestPath(house, 'Awa Ndiaye')}/obligations/${id}`;
  expect((await house.as(null)(path, { form: { version: '1' } })).status).toBe(404);
});

describe('a secondment', () => {
  it('that was only taken from a list counts as stated once it is confirmed', async () => {
    expect(awa.text).toContain('Repris d’une liste, jamais confirmé');
    await awa.press('C’est exact');
    expect(awa.text).toContain('Merci de votre confirmation.');
    expect((await secondment()).unitBasis).toBe('stated');
    expect((await news())[0]).toContain('Awa Ndiaye confirms: Secondment');
  });

  it('that is confirmed again is journalled too', async () => {
    await awa.press('C’est exact');
    expect(await lastLine('contribution.')).toMatchObject({
      action: 'contribution.confirmed',
      actor: { name: 'Awa Ndiaye' },
    });
  });

  it('is corrected, with a comma', async () => {
    await awa.press('C’est exact', { quantity: '0,4', to: '2026-11-30' });
    expect(awa.text).toContain('Merci, c’est corrigé.');
    expect(await secondment()).toMatchObject({ quantity: '0.4', from: '2026-01-01', to: '2026-11-30' });
    expect((await news())[0]).toContain('has corrected a contribution: Secondment');
  });

  it.each([
    ['quantity', 'beaucoup'],
    ['to', '2025-12-31'],
  ])('with %s %j is refused at its field', async (field, value) => {
    await awa.press('C’est exact', { [field]: value });
    expect(awa.status).toBe(422);
    expect(awa.page.querySelector(`[name="${field}"]`)?.getAttribute('aria-invalid')).toBe('true');
    expect((await secondment()).quantity).toBe('0.4');
  });

  it('that somebody changed meanwhile is not overwritten', async () => {
    const { id, version } = await secondment();
    await house.as('fundraiser')(`/api/agreements/${agreement.id}/contributions/${id}`, {
      method: 'PATCH',
      json: { place: 'Montpellier' },
      headers: { 'if-match': `"${version}"` },
    });
    await awa.press('C’est exact', { quantity: '3' });
    expect(awa.status).toBe(409);
    expect((await secondment()).quantity).toBe('0.4');
  });
});

describe('whoever signs for the Initiative', () => {
  it('has no part in what the partner owes and brings', async () => {
    const { id } = await agreementOf(house, 'AAA');
    for (const [part, json] of [
      ['obligations', { kind: 'other', title: 'À nous', owedBy: 'partner' }],
      ['contributions', { kind: 'secondment', quantity: '1' }],
    ] as const)
      await house.as('fundraiser')(`/api/agreements/${id}/${part}`, { json });
    const { signatories, id: renewal } = await offered(house, id);
    await move(house, renewal, { move: 'resend', signatoryId: signatories[1].id });
    const base = await newestPath(house, 'Bruno Keller');
    const asked: { obligations: Part[]; contributions: Part[] } = await (
      await house.as()(`/api/agreements/${id}`)
    ).json();
    const paths = [
      ...asked.obligations.map((part) => `obligations/${part.id}`),
      ...asked.contributions.map((part) => `contributions/${part.id}`),
    ];
    expect(paths.length).toBeGreaterThan(1);
    const before = await everything(house);
    for (const path of paths)
      expect((await house.as(null)(`${base}/${path}`, { form: { version: '1' } })).status, path).toBe(404);
    expect((await house.as(null)(`${base}/obligations`)).status).toBe(404);
    expect(await (await house.as(null)(`${base}/offer`)).text()).not.toContain(`${base}/obligations`);
    expect(await everything(house)).toBe(before);
  });
});

describe('more than thirty answers by one link within an hour', () => {
  it.each([
    ['C’est fait', { completedOn: '2026-11-19' }],
    ['C’est exact', { quantity: '0,8' }],
  ])('wait: %j shows the form again as typed', async (button, fields) => {
    const json = { kind: 'other', title: 'Encore une chose', owedBy: 'partner' };
    await house.as('fundraiser')(`/api/agreements/${agreement.id}/obligations`, { json });
    await awa.press('C’est exact');
    await thirtyTurnsTaken(house);
    const before = await everything(house);
    await awa.press(button, fields);
    expect(awa.status).toBe(429);
    expect(awa.text).toMatch(/envoyez-le de nouveau dans \d+\smin\./);
    for (const [name, value] of Object.entries(fields))
      expect(awa.page.querySelectorAll(`[name="${name}"]`).map((box) => box.getAttribute('value'))).toContain(value);
    expect(await everything(house)).toBe(before);
  });
});

it.each(['obligations', 'contributions'] as const)('a link that ends meanwhile answers no %s', async (kind) => {
  await house.database.read.tables<{ turn: object }>().deleteFrom('turn').execute();
  const json = { agreementId: agreement.id, name: 'Moussa Sow', email: 'moussa@afris.example', language: 'fr' };
  await house.as('fundraiser')('/api/portal-links', { json });
  const [link] = await linksOf(house, 'Moussa Sow');
  const before = await parts();
  const part = kind === 'obligations' ? await one('Rapport annuel') : await secondment();
  const path = `${await newestPath(house, 'Moussa Sow')}/${kind}/${part.id}`;
  const form = { version: String(part.version), completedOn: '2026-11-20', quantity: '9' };
  const ending = { agreementId: agreement.id, linkId: link?.id ?? '' };
  const answer = await sentWhileEnding(house, ending, async () => house.as(null)(path, { form }));
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain('Ce lien a été révoqué');
  const after = await parts();
  expect([after.obligations, after.contributions]).toEqual([before.obligations, before.contributions]);
});

it('an expired link says so', async () => {
  const [link] = await linksOf(house, 'Awa Ndiaye');
  expect(link?.ended_because).toBeNull();
  house.clock.set('2027-05-01T09:00:00Z');
  await awa.visit(await newestPath(house, 'Awa Ndiaye'));
  expect([awa.status, awa.title]).toEqual([410, 'Ce lien a expiré']);
  house.clock.set('2026-11-21T09:00:00Z');
});
