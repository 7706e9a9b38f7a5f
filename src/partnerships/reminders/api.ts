import { z } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import { commaList, day, id } from '../../platform/schemas.ts';
import { changeLadder } from './change-ladder.ts';
import { listLadders, oneLadder } from './list-ladders.ts';
import { listReminders } from './list-reminders.ts';
import { ladder, ladderPatch, reminder, reminderStates } from './shapes.ts';

/** `/api/reminder-ladders` and `/api/reminders`. */
export function remindersApi(api: Api): void {
  api.read(
    '/api/reminder-ladders',
    {
      guard: readers,
      summary: 'On which days Loam reminds, by kind of agreement and for obligations and instalments',
      query: z.strictObject(paging),
      answer: listOf(ladder, 'ReminderLadder'),
    },
    (read, { query }) => listLadders(read, query),
  );
  api.read(
    '/api/reminder-ladders/{id}',
    { guard: readers, summary: 'One ladder of reminders', answer: ladder },
    (read, ask) => oneLadder(read, ask.param('id')),
  );
  api.change(
    '/api/reminder-ladders/{id}',
    { guard: partnershipWriters, summary: 'Change a ladder of reminders', body: ladderPatch, answer: ladder },
    async (work, body, ask) => oneLadder(work, (await changeLadder(work, ask.param('id'), body, ask.version)).id),
  );
  api.read(
    '/api/reminders',
    {
      guard: readers,
      summary: 'Reminders by the day they are due: sent, caught up, due and upcoming',
      query: z.strictObject({
        ...paging,
        agreement: id.optional(),
        owner: id.optional(),
        from: day.optional(),
        to: day.optional(),
        state: commaList(reminderStates).optional(),
      }),
      answer: listOf(reminder, 'Reminder'),
    },
    (read, { query }) => listReminders(read, query),
  );
}
