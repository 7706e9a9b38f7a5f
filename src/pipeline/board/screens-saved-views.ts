import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../../access/guard.ts';
import { idIn, posting, rightsOf } from '../../partnerships/rights.ts';
import { checked, readForm, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, seeOther } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import { removeView, saveView } from './change-saved-view.ts';
import { viewsFor } from './list-saved-views.ts';
import { newSavedView } from './shapes.ts';
import { boardWords } from './words.ts';

const say = (c: Ctx) => boardWords[languageOf(c)].save;

function needsRight(c: Ctx, shared: boolean): void {
  if (shared && !rightsOf(c).write) throw new Problem('forbidden', 'role_too_low');
}

/** Saving a view of the board or the list, and taking it away. Own views anybody may keep, shared ones a fundraiser. */
export function savedViewScreens(app: OpenAPIHono<Env>): void {
  app.post('/pipeline/views', readers, async (c) => {
    const filled = await readForm(c);
    const shared = typed(filled, 'shared') !== '';
    needsRight(c, shared);
    const view = checked(newSavedView, { name: typed(filled, 'name'), path: typed(filled, 'path'), shared });
    await c.get('parts').database.transaction(posting(c), (work) => saveView(work, view));
    leaveToast(c, { text: say(c).saved(view.name) });
    return seeOther(c, view.path);
  });
  app.post('/pipeline/views/:id/remove', readers, async (c) => {
    const id = idIn(c, 'id');
    const { database } = c.get('parts');
    const found = (await viewsFor(database.read, c.get('staff')?.id ?? null)).find((view) => view.id === id);
    if (!found) throw new Problem('not_found', 'unknown_record');
    needsRight(c, found.shared);
    const { entry } = await database.transaction(posting(c), (work) => removeView(work, id));
    leaveToast(c, {
      text: say(c).removed(found.name),
      ...(entry !== null && { undo: { action: '/undo', fields: { entry } } }),
    });
    return seeOther(c, found.path);
  });
}
