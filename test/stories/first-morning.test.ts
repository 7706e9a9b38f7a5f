import { afterAll, beforeAll, expect, it } from 'vitest';
import { offerFirstAdmin } from '../../src/access/first-admin.ts';
import { linkAddress } from '../../src/access/link-address.ts';
import { checkJournal, sealJournal } from '../../src/platform/journal-chain.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';
import { Visitor } from './visitor.ts';

let house: House;
let aicha: Visitor;
let basile: Visitor;
let invitation = '';
const pathOf = (address: string) => address.replace('http://localhost:3000', '');

beforeAll(async () => {
  house = await openHouse();
  aicha = new Visitor(house.app);
  basile = new Visitor(house.app);
});
afterAll(() => house.close());

it('Aïcha opens the printed link, says who she is, and is the administrator', async () => {
  const link = await house.database.transaction(system('start'), offerFirstAdmin);
  if (!link) throw new Error('no first link');
  await aicha.visit(pathOf(await linkAddress({ secret: house.parts.secret, baseUrl: 'http://localhost:3000' }, link)));
  await aicha.press('Begin', { name: 'Aïcha Benali', email: 'aicha@loam.example' });
  await aicha.visit('/');
  expect(aicha.title).toBe('My day');
  expect(aicha.text).toContain('FARM Foundation');
});

it('she invites Basile, whose mail waits in the outbox as there is no mail server', async () => {
  await aicha.visit('/staff/new');
  await aicha.press('Send the invitation', { name: 'Basile Morin', email: 'basile@loam.example', role: 'fundraiser' });
  await aicha.visit('/outbox');
  await aicha.follow('Invitation');
  const address = /http:\/\/localhost:3000\/invitation\/[\w-]{36}\/[\w-]{43}/.exec(aicha.text)?.[0] ?? '';
  invitation = pathOf(address);
  await basile.visit(invitation);
  expect(basile.text).toContain('Basile Morin');
  await basile.press('Sign in');
  expect((await basile.visit('/partnerships')).status).toBe(200);
});

it('a link that was used says so', async () => {
  const again = new Visitor(house.app);
  await again.visit(invitation);
  expect(again.status).toBe(410);
  expect(again.title).toBe('This link no longer works');
});

it('Basile states the end of FARM’s MoU from the signed text', async () => {
  await basile.visit('/');
  await basile.follow('FARM Foundation');
  expect(basile.text).toContain('13 or 14 Oct 2025');
  const record = basile.path;
  await basile.visit(`${record}/end`);
  await basile.press('Save', { choice: 'excluded' });
  expect(basile.path).toBe(record);
  expect(basile.text).toContain('14 Oct 2025');
  expect(basile.text).not.toContain('13 or 14 Oct 2025');
});

it('undoes it, since the text at hand was a draft', async () => {
  await basile.press('Undo', {});
  expect(basile.text).toContain('13 or 14 Oct 2025');
});

it('enters a successor that starts with a gap, which the chain names', async () => {
  const { items } = await (await house.as('admin')('/api/partnerships')).json();
  const farm = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'FARM');
  await basile.visit(`/partnerships/${farm.id}/agreements/new?after=${farm.agreements[0].id}`);
  await basile.press('Save', {
    predecessorId: farm.agreements[0].id,
    signedOnDay: '1',
    signedOnMonth: '11',
    signedOnYear: '2026',
    startsOnDay: '',
    startsOnMonth: '',
    startsOnYear: '',
    termYears: '3',
  });
  expect(basile.status, basile.text).toBe(200);
  expect(basile.text).toContain('383 days');
  await basile.visit('/');
  expect(basile.text).not.toContain('FARM Foundation');
});

it('logs a call with FARM and plans the next step', async () => {
  await basile.visit('/search?q=farm');
  await basile.follow('FARM Foundation');
  await basile.press('Log', { text: 'They sign on Monday.', kind: 'call' });
  expect(basile.text).toContain('They sign on Monday.');
});

it('when Aïcha deactivates him, his session ends at once', async () => {
  await aicha.visit('/staff');
  await aicha.follow('Basile Morin');
  await aicha.press('Deactivate');
  await basile.visit('/partnerships');
  expect(basile.path).toMatch(/^\/sign-in/);
});

it('and the journal has it all, in an unbroken chain', async () => {
  while ((await house.database.transaction(system('seal'), sealJournal)) > 0);
  const report = await checkJournal(house.database.read);
  expect(report.broken).toBeNull();
  expect(report.unsealed).toBe(0);
  const { items } = await (await house.as('admin')('/api/journal?limit=200')).json();
  const told = items.map((it: { action: string; actor: { name: string } }) => `${it.actor.name}: ${it.action}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'Aïcha Benali: staff.created',
      'Basile Morin: agreement.changed',
      'Basile Morin: agreement.created',
      'Basile Morin: activity.created',
      'Aïcha Benali: staff.archived',
    ]),
  );
});
