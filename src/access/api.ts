import { z } from '@hono/zod-openapi';
import { type Api, listOf, paging } from '../platform/api.ts';
import { id, refuse } from '../platform/schemas.ts';
import { isDay } from '../values/day.ts';
import { notFound } from '../values/problem.ts';
import { roles } from '../values/role.ts';
import { changeStaff } from './change-staff.ts';
import { createKey } from './create-key.ts';
import { deactivateStaff } from './deactivate-staff.ts';
import { admins, allow, readers } from './guard.ts';
import { inviteStaff } from './invite-staff.ts';
import { listJournal } from './list-journal.ts';
import { listKeys, oneKey } from './list-keys.ts';
import { listStaff, oneStaff } from './list-staff.ts';
import { revokeKey } from './revoke-key.ts';
import { journalEntry, key, newKey, newStaff, staff, staffPatch } from './shapes.ts';

const archived = z
  .enum(['true', 'false'])
  .default('false')
  .openapi({ description: 'true: those that were deactivated or revoked, instead of those in use.' });

/** Staff, API keys and the journal, as JSON. */
export function accessApi(api: Api): void {
  staffApi(api);
  keysApi(api);
  journalApi(api);
}

function staffApi(api: Api): void {
  api.read(
    '/api/staff',
    {
      guard: readers,
      summary: 'Staff by name',
      query: z.strictObject({ ...paging, archived, role: z.enum(roles).optional() }),
      answer: listOf(staff, 'Staff'),
    },
    (read, { query }) => listStaff(read, { ...query, archived: query.archived === 'true' }),
  );
  api.read('/api/staff/{id}', { guard: readers, summary: 'One member of staff', answer: staff }, (read, ask) =>
    oneStaff(read, ask.param('id')),
  );
  api.create(
    '/api/staff',
    { guard: admins, summary: 'Invite a member of staff: a mail with a link goes out', body: newStaff, answer: staff },
    async (work, body) => oneStaff(work, (await inviteStaff(work, body)).id),
  );
  api.change(
    '/api/staff/{id}',
    { guard: admins, summary: 'Change a member of staff', body: staffPatch, answer: staff },
    async (work, body, ask) => oneStaff(work, (await changeStaff(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/staff/{id}',
    { guard: admins, summary: 'Deactivate a member of staff: sessions end at once' },
    async (work, ask) => {
      await deactivateStaff(work, ask.param('id'), ask.version);
    },
  );
}

function keysApi(api: Api): void {
  api.read(
    '/api/keys',
    {
      guard: admins,
      summary: 'API keys by name',
      query: z.strictObject({ ...paging, archived }),
      answer: listOf(key, 'Key'),
    },
    (read, { query }) => listKeys(read, { ...query, archived: query.archived === 'true' }),
  );
  api.read('/api/keys/{id}', { guard: admins, summary: 'One API key', answer: key }, (read, ask) =>
    oneKey(read, ask.param('id')),
  );
  api.create(
    '/api/keys',
    {
      guard: admins,
      summary: 'A new API key; this answer alone holds the key itself',
      body: newKey,
      answer: key,
      unkept: ['key'],
    },
    async (work, body) => {
      const made = await createKey(work, body);
      return { ...(await oneKey(work, made.row.id)), key: made.key };
    },
  );
  api.archive('/api/keys/{id}', { guard: admins, summary: 'Revoke an API key' }, async (work, ask) => {
    await revokeKey(work, ask.param('id'), ask.version);
  });
}

const auditors = allow('admin', 'fundraiser', 'communications', 'finance');
const moment = z
  .union([
    z.string().refine(isDay, refuse('not_a_day', 'YYYY-MM-DD, or an instant with its zone')),
    z.iso.datetime({ offset: true }),
  ])
  .openapi({ type: 'string', maxLength: 40, description: 'An instant, or a day of Paris that is included.' });

function journalApi(api: Api): void {
  api.read(
    '/api/journal',
    {
      guard: auditors,
      summary: 'What was done, newest first; what concerns staff and keys is for administrators',
      query: z.strictObject({
        ...paging,
        subject: id.optional(),
        organisation: id.optional(),
        actor: id.optional(),
        action: z.string().max(60).optional(),
        from: moment.optional(),
        until: moment.optional(),
      }),
      answer: listOf(journalEntry, 'JournalEntry'),
    },
    (read, { query, who }) => listJournal(read, { ...query, ofAccess: who.role === 'admin' }),
  );
  api.read(
    '/api/journal/{entry}',
    { guard: auditors, summary: 'One entry of the journal', answer: journalEntry },
    async (read, ask) => {
      const entry = ask.param('entry');
      if (!/^[1-9]\d{0,17}$/.test(entry)) throw notFound();
      const { items } = await listJournal(read, { entry, limit: 1, ofAccess: ask.who.role === 'admin' });
      const [found] = items;
      if (!found) throw notFound();
      return found;
    },
  );
}
