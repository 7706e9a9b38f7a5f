import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { directoryWriters } from '../access/guard.ts';
import { checked, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { notFound } from '../values/problem.ts';
import { archiveActivity, changeActivity, restoreActivity } from './change-activity.ts';
import { type ActivityJson, findActivity } from './list-activities.ts';
import { idIn, sayDone, shownAgain } from './screen-parts.ts';
import { activityPatch } from './shapes.ts';
import { ActivityFormPage } from './views-activity.tsx';
import { pageWords } from './words-pages.ts';

async function found(c: Ctx): Promise<ActivityJson> {
  const activity = await findActivity(c.get('parts').database.read, idIn(c));
  if (!activity) throw notFound();
  return activity;
}

/** The record that an entry stands on: its opportunity, else its organisation, its person, its agreement. */
function standsOn(it: ActivityJson): string {
  if (it.opportunityId) return `/opportunities/${it.opportunityId}`;
  if (it.organisationId) return `/organisations/${it.organisationId}`;
  if (it.personId) return `/people/${it.personId}`;
  return it.agreementId ? `/agreements/${it.agreementId}` : '/';
}

/** The page on which a logged entry is corrected; entries are written on the records themselves. */
export function activityScreens(app: OpenAPIHono<Env>): void {
  app.get('/activities/:id/edit', directoryWriters, async (c) => {
    const activity = await found(c);
    const draft = { ...activity, version: String(activity.version) };
    const page = pageContext(c);
    return c.html(
      <ActivityFormPage page={page} activity={activity} draft={draft} problem={null} back={standsOn(activity)} />,
    );
  });
  app.post('/activities/:id', directoryWriters, async (c) => {
    const activity = await found(c);
    const filled = await readForm(c);
    const body = { kind: typed(filled, 'kind'), text: typed(filled, 'text'), happenedOn: typed(filled, 'happenedOn') };
    return submitted(
      c,
      async () => {
        const patch = checked(activityPatch, body);
        const done = await acting(c, (work) => changeActivity(work, activity.id, patch, versionIn(filled)));
        const say = pageWords[languageOf(c)];
        sayDone(c, done.entry === null ? say.nothingChanged : say.saved(say.entry), done);
        return seeOther(c, standsOn(activity));
      },
      async (problem) => (
        <ActivityFormPage
          page={pageContext(c)}
          activity={activity}
          draft={await shownAgain({ ...body, version: typed(filled, 'version') }, problem, () => found(c))}
          problem={problem}
          back={standsOn(activity)}
        />
      ),
    );
  });
  app.post('/activities/:id/archive', directoryWriters, async (c) => {
    const activity = await found(c);
    const version = versionIn(await readForm(c));
    const done = await acting(c, (work) => archiveActivity(work, activity.id, version));
    const say = pageWords[languageOf(c)];
    sayDone(c, say.archivedToast(say.entry), done);
    return seeOther(c, standsOn(activity));
  });
  app.post('/activities/:id/restore', directoryWriters, async (c) => {
    const activity = await found(c);
    const done = await acting(c, (work) => restoreActivity(work, activity.id));
    const say = pageWords[languageOf(c)];
    sayDone(c, say.restoredToast(say.entry), done);
    return seeOther(c, standsOn(activity));
  });
}
