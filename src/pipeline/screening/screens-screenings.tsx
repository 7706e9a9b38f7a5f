import type { OpenAPIHono } from '@hono/zod-openapi';
import { admins, figureWriters, readers } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { idIn, posting, rightsOf } from '../../partnerships/rights.ts';
import {
  checked,
  type Filled,
  readForm,
  submitted,
  typed,
  typedList,
  typedOrNull,
  versionIn,
} from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { notFound, Problem } from '../../values/problem.ts';
import { possibleFunders } from '../possible-funders.ts';
import { funderIn } from '../screens-funder.ts';
import { ChooseFunderPage } from '../views-choose-funder.tsx';
import { listRules, listSanctions, newestScreenings, oneRule, oneScreening } from './list-screenings.ts';
import { changeRule, confirmScreening, decideScreening, screenFunder } from './screen-funder.ts';
import { questions } from './screening.ts';
import { sanctionsScreens } from './screens-sanctions.tsx';
import { newDecision, newScreening, rulePatch } from './shapes.ts';
import { fundersToScreen } from './to-screen.ts';
import { NewScreeningPage } from './views-new-screening.tsx';
import { ScreeningPage } from './views-screening.tsx';
import { ScreeningsPage } from './views-screenings.tsx';
import { screeningWords } from './words.ts';

async function listPage(c: Ctx, refused: FormState | null) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const at = (name: string) => c.req.query(name) || undefined;
  const [due, screenings, lists, [rule]] = await Promise.all([
    fundersToScreen(read, { limit: 50, cursor: at('due') }),
    newestScreenings(read, { limit: 50, cursor: at('cursor') }),
    listSanctions(read, { limit: 50, cursor: at('lists') }),
    listRules(read),
  ]);
  if (!rule) throw notFound();
  const threshold = rule.threshold === null ? null : { amount: rule.threshold, currency: 'EUR' };
  const state = freshForm(
    { threshold: amountBox(threshold, page.language), months: String(rule.months) },
    rule.version,
  );
  const rights = { write: rightsOf(c).figures, rule: c.get('who')?.role === 'admin' };
  return (
    <ScreeningsPage
      page={page}
      screenings={screenings}
      lists={lists}
      rule={rule}
      due={due}
      further={{ due: Boolean(at('due')), screenings: Boolean(at('cursor')), lists: Boolean(at('lists')) }}
      rights={rights}
      state={refused ?? state}
    />
  );
}

async function postRule(c: Ctx): Promise<Response> {
  const { database } = c.get('parts');
  const id = idIn(c, 'id');
  const filled = await readForm(c);
  const language = languageOf(c);
  return submitted(
    c,
    async () => {
      const errors: Record<string, string> = {};
      const threshold = amountIn({ threshold: typed(filled, 'threshold') }, 'threshold', language, errors);
      if (Object.keys(errors).length > 0)
        return c.html(await listPage(c, { ...freshForm(filled, versionIn(filled)), errors }), 422);
      const patch = checked(rulePatch, {
        threshold: threshold?.amount ?? null,
        months: Number(typed(filled, 'months')),
      });
      const done = await database.transaction(posting(c), (work) => changeRule(work, id, patch, versionIn(filled)));
      return saved(c, done, screeningWords[language].ruleSaved, '/screenings#rule');
    },
    async (problem) => {
      const homes = { threshold: 'threshold', months: 'months' };
      return listPage(c, await refusedForm(c, problem, filled, homes, await oneRule(database.read, id)));
    },
  );
}

async function postScreening(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const funder = await funderIn(c, (name) => typed(filled, `${name}Id`));
  const language = languageOf(c);
  const page = (state: FormState) => <NewScreeningPage page={pageContext(c)} state={state} funder={funder} />;
  const homes = {
    ...{ name: 'name', birthDate: 'birthDate', country: 'country', amount: 'amount' },
    ...Object.fromEntries(questions.map((one) => [`answers.${one}`, one])),
  };
  return submitted(
    c,
    async () => {
      const errors: Record<string, string> = {};
      const amount = amountIn(filled, 'amount', language, errors);
      if (Object.keys(errors).length > 0) return c.html(page({ ...freshForm(filled), errors }), 422);
      const input = checked(newScreening, {
        [`${funder.kind}Id`]: funder.id,
        name: typedOrNull(filled, 'name'),
        birthDate: typedOrNull(filled, 'birthDate'),
        country: typedOrNull(filled, 'country')?.toUpperCase() ?? null,
        amount,
        triggers: typedList(filled, 'triggers'),
        answers: Object.fromEntries(
          questions.flatMap((one) => (typed(filled, one) ? [[one, typed(filled, one)]] : [])),
        ),
      });
      const made = await c.get('parts').database.transaction(posting(c), (work) => screenFunder(work, input));
      leaveToast(c, { text: screeningWords[language].screened(funder.name) });
      return seeOther(c, `/screenings/${made.id}`);
    },
    async (problem) => page(await refusedForm(c, problem, filled, homes, null)),
  );
}

async function recordPage(c: Ctx, state: FormState = freshForm({})) {
  const it = await oneScreening(c.get('parts').database.read, idIn(c, 'id'));
  const who = c.get('who');
  const { figures } = rightsOf(c);
  const settled = it.confirmedOn !== null || (it.decision !== null && it.candidates.length === 0);
  const second =
    it.decision !== null && it.confirmedOn === null && who?.kind === 'staff' && who.id !== it.decidedBy?.id;
  const rights = { decide: figures && !settled, confirm: figures && second };
  return <ScreeningPage page={pageContext(c)} it={it} state={state} rights={rights} />;
}

/** What a form of a screening asks, and the page again when it is refused. */
const act = (c: Ctx, filled: Filled, text: string, task: () => Promise<unknown>) =>
  submitted(
    c,
    async () => {
      await task();
      leaveToast(c, { text });
      return seeOther(c, `/screenings/${idIn(c, 'id')}`);
    },
    async (problem: Problem) => {
      const state = await refusedForm(c, problem, filled, { decision: 'decision', reason: 'reason' }, null);
      return recordPage(c, state);
    },
  );

/** Due diligence: lists of sanctions, screenings and their decisions, the rule. */
export function screeningScreens(app: OpenAPIHono<Env>): void {
  app.get('/screenings', readers, async (c) => c.html(await listPage(c, null)));
  app.post('/screening-rules/:id', admins, postRule);
  sanctionsScreens(app);
  app.get('/screenings/new', figureWriters, async (c) => {
    const page = pageContext(c);
    const say = screeningWords[page.language];
    if (!c.req.query('organisation') && !c.req.query('person')) {
      const q = (c.req.query('q') ?? '').trim().slice(0, 100);
      const found = await possibleFunders(c.get('parts').database.read, q);
      const back = { href: '/screenings', text: say.title };
      return c.html(
        <ChooseFunderPage
          page={page}
          title={say.newScreening}
          path="/screenings/new"
          back={back}
          label={say.whomToScreen}
          q={q}
          found={found}
        />,
      );
    }
    const funder = await funderIn(c, (name) => c.req.query(name));
    return c.html(<NewScreeningPage page={page} state={freshForm({ name: funder.name })} funder={funder} />);
  });
  app.post('/screenings', figureWriters, postScreening);
  app.get('/screenings/:id', readers, async (c) => c.html(await recordPage(c)));
  app.post('/screenings/:id/decisions', figureWriters, async (c) => {
    const filled = await readForm(c);
    return act(c, filled, screeningWords[languageOf(c)].decisionKept, async () => {
      const required = problemWords[languageOf(c)].fields.required({});
      if (typed(filled, 'decision') === '' && required)
        throw new Problem('invalid', 'fields_at_fault', [{ pointer: '#/decision', code: 'required' }]);
      const input = checked(newDecision, { decision: typed(filled, 'decision'), reason: typed(filled, 'reason') });
      const { database } = c.get('parts');
      await database.transaction(posting(c), (work) => decideScreening(work, idIn(c, 'id'), input, versionIn(filled)));
    });
  });
  app.post('/screenings/:id/confirmations', figureWriters, async (c) => {
    const filled = await readForm(c);
    return act(c, filled, screeningWords[languageOf(c)].agreed, async () => {
      const { database } = c.get('parts');
      await database.transaction(posting(c), (work) => confirmScreening(work, idIn(c, 'id'), versionIn(filled)));
    });
  });
}
