import type { OpenAPIHono } from '@hono/zod-openapi';
import { figureWriters } from '../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { notFound } from '../values/problem.ts';
import { agreementInQuestion, refusedForm, saved } from './after-form.ts';
import type { ObligationJson } from './agreement-json.ts';
import { archiveObligation, changeObligation, createObligation } from './change-obligation.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { changedFields } from './form-values.ts';
import { idIn, posting } from './rights.ts';
import { today } from './select-agreements.ts';
import { newObligation, obligationPatch } from './shapes.ts';
import { obligationTitle } from './views-obligations.tsx';
import { ObligationFormPage } from './views-part-forms.tsx';
import { formWords } from './words-forms.ts';

const obligationIn = (filled: Filled) => ({
  kind: typed(filled, 'kind'),
  title: typedOrNull(filled, 'title'),
  owedBy: typed(filled, 'owedBy'),
  dueOn: typedOrNull(filled, 'dueOn'),
  dependsOnId: typedOrNull(filled, 'dependsOnId'),
  completedOn: typedOrNull(filled, 'completedOn'),
});
const obligationFilled = (it: ObligationJson): Filled => ({
  kind: it.kind,
  title: it.title ?? '',
  owedBy: it.owedBy,
  dueOn: it.dueOn ?? '',
  dependsOnId: it.dependsOnId ?? '',
  completedOn: it.completedOn ?? '',
});
const homes = Object.fromEntries(
  ['kind', 'title', 'owedBy', 'dueOn', 'dependsOnId', 'completedOn'].map((name) => [name, name]),
);

async function one(c: Ctx) {
  const found = await agreementInQuestion(c.get('parts').database.read, today, idIn(c, 'id'));
  const wanted = c.req.param('part') === undefined ? null : idIn(c, 'part');
  const it = found.agreement.obligations.find(({ id }) => id === wanted) ?? null;
  if (wanted !== null && it === null) throw notFound();
  return { ...found, it };
}
type Question = Awaited<ReturnType<typeof one>>;

function formPage(c: Ctx, { agreement, partnership, it }: Question, state: FormState) {
  const page = pageContext(c);
  const say = formWords[page.language];
  return (
    <ObligationFormPage
      page={page}
      state={state}
      title={it ? say.changeObligation : say.newObligation}
      action={`/agreements/${agreement.id}/obligations${it ? `/${it.id}` : ''}`}
      back={{ href: `/agreements/${agreement.id}#obligations`, text: partnership.organisation.name }}
      others={agreement.obligations.filter(({ id }) => id !== it?.id)}
    />
  );
}

/** Forms of obligations: a new one, a change, completed or open again, archived. */
export function obligationForms(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id/obligations/new', figureWriters, async (c) =>
    c.html(formPage(c, await one(c), freshForm({}))),
  );
  app.get('/agreements/:id/obligations/:part/edit', figureWriters, async (c) => {
    const found = await one(c);
    if (!found.it) throw notFound();
    return c.html(formPage(c, found, freshForm(obligationFilled(found.it), found.it.version)));
  });

  /** Saves what the form says; `done` is said in the toast. */
  const save = async (c: Ctx, found: Question, filled: Filled, done: (what: string) => string): Promise<Response> => {
    const { database } = c.get('parts');
    const { agreement, it } = found;
    const language = languageOf(c);
    return submitted(
      c,
      async () => {
        const wanted = obligationIn(filled);
        const changed = await database.transaction(posting(c), (work) =>
          it
            ? changeObligation(
                work,
                agreement.id,
                it.id,
                checked(obligationPatch, changedFields(wanted, obligationIn(obligationFilled(it)))),
                versionIn(filled),
              )
            : createObligation(work, agreement.id, checked(newObligation, wanted)),
        );
        const what = it ? obligationTitle(it, language) : formWords[language].newObligation;
        return saved(c, changed, done(what), `/agreements/${agreement.id}#obligations`);
      },
      async (problem) => {
        const now = await one(c);
        return formPage(c, now, await refusedForm(c, problem, filled, homes, now.it));
      },
    );
  };
  const post = async (c: Ctx) => save(c, await one(c), await readForm(c), formWords[languageOf(c)].saved);
  app.post('/agreements/:id/obligations', figureWriters, (c) => post(c));
  app.post('/agreements/:id/obligations/:part', figureWriters, (c) => post(c));

  for (const action of ['complete', 'reopen'] as const) {
    app.post(`/agreements/:id/obligations/:part/${action}`, figureWriters, async (c) => {
      const found = await one(c);
      if (!found.it) throw notFound();
      const form = await readForm(c);
      const say = formWords[languageOf(c)];
      const completedOn = action === 'complete' ? c.get('parts').database.read.today(found.agreement.zone) : '';
      const filled = { ...obligationFilled(found.it), completedOn, version: typed(form, 'version') };
      return save(c, found, filled, action === 'complete' ? say.completed : say.reopened);
    });
  }
  app.post('/agreements/:id/obligations/:part/archive', figureWriters, async (c) => {
    const { database } = c.get('parts');
    const { agreement, it } = await one(c);
    if (!it) throw notFound();
    const form = await readForm(c);
    const language = languageOf(c);
    const changed = await database.transaction(posting(c), (work) =>
      archiveObligation(work, agreement.id, it.id, versionIn(form)),
    );
    const text = formWords[language].archived(obligationTitle(it, language));
    return saved(c, changed, text, `/agreements/${agreement.id}#obligations`);
  });
}
