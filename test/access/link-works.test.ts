import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { secretOf } from '../../src/access/link-address.ts';
import { linkToMail } from '../../src/access/link-to-mail.ts';
import { createLink, openLink } from '../../src/access/links.ts';
import { oneMail } from '../../src/access/list-mails.ts';
import { queueMail } from '../../src/platform/outbox.ts';
import { system } from '../../src/values/role.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(() => house.clock.set('2026-11-21T09:00:00Z'));

const noon = '2026-11-21T12:00:00Z';
const set = (table: 'link' | 'staff', id: string, values: Record<string, string>) =>
  house.database.read
    .tables<Record<'link' | 'staff', Record<string, string>>>()
    .updateTable(table)
    .set(values)
    .where('id', '=', id)
    .execute();

test.each([
  ['that is fresh', true, async () => {}],
  ['that was spent', false, (link: string) => set('link', link, { spent_at: noon })],
  ['that was withdrawn', false, (link: string) => set('link', link, { revoked_at: noon })],
  ['a second before its end', true, async () => house.clock.set('2026-11-28T08:59:59Z')],
  ['at its end', false, async () => house.clock.set('2026-11-28T09:00:00Z')],
  ['of the first administrator, who is nobody yet', true, async () => {}],
  ['of a person who was deactivated', false, (_: string, staff: string) => set('staff', staff, { archived_at: noon })],
])('a link %s works the same when it is opened, listed and mailed', async (which, works, then) => {
  const { read } = house.database;
  const staff = await house.staff('viewer');
  const first = which.includes('administrator');
  const wish = first
    ? ({ purpose: 'first_admin', staffId: null } as const)
    : ({ purpose: 'invitation', staffId: staff.id } as const);
  const { link, mail } = await house.database.transaction(system('test'), async (work) => {
    const link = await createLink(work, wish);
    const to = { name: staff.name, address: staff.email };
    const mail = await queueMail(work, { template: 'sign-in', language: 'en', to, data: {}, linkId: link.id });
    return { link, mail };
  });
  await then(link.id, staff.id);
  const parts = { secret: house.parts.secret, baseUrl: house.parts.settings.baseUrl };
  const hand = { purpose: wish.purpose, id: link.id, secret: await secretOf(parts.secret, link) };
  const opened = await openLink(read, parts, hand).then(
    () => true,
    () => false,
  );
  const mailed = (await linkToMail(read, link.id, parts)) !== null;
  expect({ opened, mailed, listed: (await oneMail(read, mail)).linkWorks }).toEqual({
    opened: works,
    mailed: works,
    listed: works,
  });
});
