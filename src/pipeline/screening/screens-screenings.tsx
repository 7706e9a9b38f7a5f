import type { OpenAPIHono } from '@hono/zod-openapi';
import { admins, figureWriters, readers } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { idIn, isId, posting, rightsOf } from '../../partnerships/rights.ts';
import {
  checked,
  type Filled,
  fileIn,
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
import { funderNamed, possibleFunders } from '../possible-funders.ts';
import { ChooseFunderPage } from '../views-choose-funder.tsx';
import { latestScreenings, listRules, listSanctions, oneRule, oneScreening } from './list-screenings.ts';
import { changeRule, confirmScreening, decideScreening, importSanctions, screenFunder } from './screen-funder.ts';
import { questions } from './screening.ts';
import { newDecision, newSanctionsListForm, newScreening, rulePatch } from './shapes.ts';
import { NewScreeningPage, ScreeningPage } from './views-screening.tsx';
import { ScreeningsPage, TakeListPage } from './views-screenings.tsx';
import { screeningWords } from './words.ts';

async function listPage(c: Ctx, refused: FormState | null) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const [screenings, lists, [rule]] = await Promise.all([
    latestScreenings(read, 200),
    listSanctions(read),
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

async function takeList(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const file = await fileIn(c, 'file');
  const say = screeningWords[languageOf(c)];
  return submitted(
    c,
    async () => {
      const input = checked(newSanctionsListForm, {
        name: typed(filled, 'name'),
        listedOn: typed(filled, 'listedOn'),
        file,
      });
      await c.get('parts').database.transaction(posting(c), (work) => importSanctions(work, input));
      leaveToast(c, { text: say.taken(input.name) });
      return seeOther(c, '/screenings');
    },
    async (problem) => {
      const state = await refusedForm(c, problem, filled, { name: 'name', listedOn: 'listedOn', file: 'file' }, null);
      const lines = problem.errors.flatMap(({ pointer }) => /^#\/file\/(\d+)$/.exec(pointer ?? '')?.[1] ?? []);
      const wrong = problem.errors.some(({ code }) => code === 'file_type');
      const told = lines.length > 0 ? say.badLines(lines.join(', ')) : wrong ? say.badFile : null;
      const errors = told === null ? state.errors : { ...state.errors, file: told };
      return <TakeListPage page={pageContext(c)} state={{ ...state, errors }} />;
    },
  );
}

async function funderOf(c: Ctx, ask: (name: 'organisation' | 'person') => string) {
  const idOr = (name: 'organisation' | 'person') => (isId(ask(name)) ? ask(name) : undefined);
  const ids = { organisation: idOr('organisation'), person: idOr('person') };
  const found = await funderNamed(c.get('parts').database.read, ids);
  if (!found) throw notFound();
  return found;
}

async function postScreening(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const funder = await funderOf(c, (name) => typed(filled, `${name}Id`));
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
  const second = it.decision !== null && !settled && who?.kind === 'staff' && who.id !== it.decidedBy?.id;
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
  app.get('/sanctions-lists/new', figureWriters, (c) => {
    const page = pageContext(c);
    return c.html(<TakeListPage page={page} state={freshForm({ listedOn: page.today })} />);
  });
  app.post('/sanctions-lists', figureWriters, takeList);
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
          q={q}
          found={found}
        />,
      );
    }
    const funder = await funderOf(c, (name) => c.req.query(name) ?? '');
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
