import { z } from '@hono/zod-openapi';
import { directoryWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import type { Read } from '../platform/database.ts';
import { day, id } from '../platform/schemas.ts';
import { notFound } from '../values/problem.ts';
import { archiveTask, changeTask, createTask } from './change-task.ts';
import { findTask, listTasks } from './list-tasks.ts';
import { newTask, task, taskPatch } from './shapes.ts';

async function shown(read: Read, taskId: string) {
  const found = await findTask(read, taskId);
  if (!found) throw notFound();
  return found;
}

/** `/api/tasks`. */
export function tasksApi(api: Api): void {
  api.read(
    '/api/tasks',
    {
      guard: readers,
      summary: 'Tasks by due day, those without one last',
      query: z.strictObject({
        ...paging,
        owner: id.optional(),
        open: z.enum(['true', 'false']).optional(),
        organisation: id.optional(),
        person: id.optional(),
        agreement: id.optional(),
        opportunity: id.optional(),
        dueBefore: day.optional(),
      }),
      answer: listOf(task, 'Task'),
    },
    (read, { query: { open, ...wish } }) =>
      listTasks(read, { ...wish, open: open === undefined ? undefined : open === 'true' }),
  );
  api.read('/api/tasks/{id}', { guard: readers, summary: 'One task', answer: task }, (read, ask) =>
    shown(read, ask.param('id')),
  );
  api.create(
    '/api/tasks',
    { guard: directoryWriters, summary: 'A new task', body: newTask, answer: task },
    async (work, body) => shown(work, (await createTask(work, body)).id),
  );
  api.change(
    '/api/tasks/{id}',
    {
      guard: directoryWriters,
      summary: 'Change a task; a day in completedOn completes it, null opens it again',
      body: taskPatch,
      answer: task,
    },
    async (work, body, ask) => shown(work, (await changeTask(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/tasks/{id}', { guard: directoryWriters, summary: 'Archive a task' }, async (work, ask) => {
    await archiveTask(work, ask.param('id'), ask.version);
  });
}
