import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { errorsAt, type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { posting } from '../../partnerships/rights.ts';
import { checked, type Filled, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import { splitRows } from '../pledges/instalment-form.ts';
import type { AnswerKind } from './answer.ts';
import { answerHomes, answerIn, answerKindIn } from './answer-form.ts';
import { answerOnce } from './answer-once.ts';
import { listAnswers, oneAnswer } from './list-answers.ts';
import { recipientIn } from './screens-recipient.tsx';
import { newAnswer } from './shapes.ts';
import { AnswerFormPage } from './views-answer-form.tsx';
import { answerWords } from './words-answers.ts';

async function formPage(
  c: Ctx,
  kind: AnswerKind,
  state: FormState,
  { blank = 0, problem = null }: { blank?: number; problem?: Problem | null } = {},
) {
  const { call, it } = await recipientIn(c);
  return <AnswerFormPage page={pageContext(c)} call={call} it={it} {...{ kind, state, blank, problem }} />;
}

async function enter(c: Ctx, filled: Filled): Promise<Response> {
  const { call, it } = await recipientIn(c);
  const { database } = c.get('parts');
  const language = languageOf(c);
  const kind = answerKindIn(typed(filled, 'kind'));
  const errors: Record<string, string> = {};
  return submitted(
    c,
    async () => {
      const given = answerIn(filled, kind, language, errors);
      if (Object.keys(errors).length > 0) throw new Problem('invalid', 'fields_at_fault');
      const input = checked(newAnswer, given);
      const after = typed(filled, 'after');
      const made = await database.transaction(posting(c), (work) => answerOnce(work, it.id, input, after));
      const { waitingBecause } = await oneAnswer(database.read, call.id, made.id);
      const say = answerWords[language];
      leaveToast(c, { text: (waitingBecause ? say.keptWaiting : say.kept)(input.byName) });
      const inbox = `/calls/${call.id}/answers#answer-${made.id}`;
      return seeOther(c, waitingBecause ? inbox : `/calls/${call.id}/recipients/${it.id}`);
    },
    (problem) => {
      const own = Object.keys(errors).length > 0 ? errors : errorsAt(problem, language, answerHomes);
      return formPage(c, kind, { ...freshForm(filled), errors: own }, { problem });
    },
  );
}

/** `/calls/:id/recipients/:recipientId/answer`: an answer by telephone or letter, entered by a colleague. */
export function answerFormScreens(app: OpenAPIHono<Env>): void {
  const at = '/calls/:id/recipients/:recipientId/answer';
  app.get(at, partnershipWriters, async (c) => {
    const { call, it } = await recipientIn(c);
    const kind = answerKindIn(c.req.query('kind') ?? '');
    const { read } = c.get('parts').database;
    const { items } = await listAnswers(read, { call: call.id, recipient: it.id, newest: true, limit: 1 });
    return c.html(await formPage(c, kind, freshForm({ byName: it.name, after: items[0]?.id ?? '' })));
  });
  app.post(at, partnershipWriters, async (c) => {
    const filled = await readForm(c);
    const kind = answerKindIn(typed(filled, 'kind'));
    if (typed(filled, 'more')) return c.html(await formPage(c, kind, freshForm(filled), { blank: 3 }));
    if (typed(filled, 'split')) {
      const errors: Record<string, string> = {};
      const laid = splitRows(filled, languageOf(c), errors);
      const page = await formPage(c, kind, { ...freshForm(laid), errors });
      return c.html(page, Object.keys(errors).length > 0 ? 422 : 200);
    }
    return enter(c, filled);
  });
}
