import { z } from '@hono/zod-openapi';
import { directoryWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import type { Read } from '../platform/database.ts';
import { id } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { archiveActivity, changeActivity, createActivity } from './change-activity.ts';
import { findActivity, listActivities } from './list-activities.ts';
import { activity, activityPatch, newActivity } from './shapes.ts';

async function shown(read: Read, activityId: string) {
  const found = await findActivity(read, activityId);
  if (!found) throw notFound();
  return found;
}

/** `/api/activities`: notes, calls and meetings. */
export function activitiesApi(api: Api): void {
  api.read(
    '/api/activities',
    {
      guard: readers,
      summary: 'Notes, calls, meetings and mails, newest first',
      query: z.strictObject({
        ...paging,
        organisation: id.optional(),
        person: id.optional(),
        agreement: id.optional(),
        opportunity: id.optional(),
      }),
      answer: listOf(activity, 'Activity'),
    },
    (read, { query }) => listActivities(read, query),
  );
  api.read(
    '/api/activities/{id}',
    { guard: readers, summary: 'One note, call, meeting or mail', answer: activity },
    (read, ask) => shown(read, ask.param('id')),
  );
  api.create(
    '/api/activities',
    {
      guard: directoryWriters,
      summary: 'Log a note, call, meeting or mail; happenedOn is today unless given',
      body: newActivity,
      answer: activity,
    },
    async (work, body) => shown(work, (await createActivity(work, body)).id),
  );
  api.change(
    '/api/activities/{id}',
    {
      guard: directoryWriters,
      summary: 'Change a note, call, meeting or mail',
      body: activityPatch,
      answer: activity,
    },
    async (work, body, ask) => shown(work, (await changeActivity(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/activities/{id}',
    { guard: directoryWriters, summary: 'Archive a note, call, meeting or mail' },
    async (work, ask) => {
      await archiveActivity(work, ask.param('id'), ask.version);
    },
  );
}
