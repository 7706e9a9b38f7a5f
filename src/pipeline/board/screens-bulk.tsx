import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { ownPath } from '../../access/own-path.ts';
import { errorsAt } from '../../partnerships/form-state.tsx';
import { posting } from '../../partnerships/rights.ts';
import type { Work } from '../../platform/database.ts';
import { checked, type Filled, readForm, typed, typedList, typedOrNull } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { type FieldError, invalid, Problem } from '../../values/problem.ts';
import { stageCodes } from '../stage.ts';
import { titlesOf } from '../titles-of.ts';
import { moveWords } from '../words-move.ts';
import { type Chosen, changeChosen } from './bulk-change.ts';
import { type BulkChange, bulkChange } from './shapes.ts';
import { BulkAskPage, BulkResultPage } from './views-bulk.tsx';

const homes = { reason: 'reason', lookAgainOn: 'lookAgainOn', joinedOn: 'joinedOn', joinedAs: 'joinedAs' };

interface Refusal {
  id: string;
  problem: Problem;
}

/** Ends a transaction of which nothing is to stay. */
class NothingStays extends Error {}

const chosenIn = (filled: Filled): Chosen[] =>
  typedList(filled, 'chosen').flatMap((text) => {
    const [id = '', stage] = text.split('.');
    const from = stageCodes.find((code) => code === stage);
    return from && /^[0-9a-f-]{36}$/i.test(id) ? [{ id, from }] : [];
  });

const wishIn = (filled: Filled): BulkChange => {
  const owner = typed(filled, 'owner');
  return checked(bulkChange, {
    to: typedOrNull(filled, 'to'),
    ownerId: owner === 'nobody' ? null : owner || undefined,
    reason: typedOrNull(filled, 'reason'),
    lookAgainOn: typedOrNull(filled, 'lookAgainOn'),
    joinedOn: typedOrNull(filled, 'joinedOn'),
    joinedAs: typedOrNull(filled, 'joinedAs'),
  });
};

async function attempt(work: Work, one: Chosen, wish: BulkChange): Promise<Refusal | null> {
  try {
    await changeChosen(work, one, wish);
    return null;
  } catch (error) {
    if (error instanceof Problem) return { id: one.id, problem: error };
    throw error;
  }
}

/** All in one transaction that is kept only if nothing was refused; locked by id, so that two of these do not block each other. */
async function together(c: Ctx, chosen: readonly Chosen[], wish: BulkChange): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  try {
    await c.get('parts').database.transaction(posting(c), async (work) => {
      for (const one of chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const refusal = await attempt(work, one, wish);
        if (refusal) refused.push(refusal);
      }
      if (refused.length > 0) throw new NothingStays();
    });
  } catch (error) {
    if (!(error instanceof NothingStays)) throw error;
  }
  return refused;
}

/** Each in a transaction of its own: what is refused leaves the rest done. */
async function oneByOne(c: Ctx, chosen: readonly Chosen[], wish: BulkChange): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const one of chosen) {
    try {
      await c.get('parts').database.transaction(posting(c), (work) => changeChosen(work, one, wish));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push({ id: one.id, problem: error });
    }
  }
  return refused;
}

async function bulk(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const language = languageOf(c);
  const say = moveWords[language];
  const back = ownPath(typed(filled, 'back'), '/pipeline');
  const chosen = chosenIn(filled);
  const [to, owner] = [stageCodes.find((code) => code === typed(filled, 'to')), typed(filled, 'owner')];
  const whole = typed(filled, 'whole') !== '';
  if (chosen.length === 0 || (!to && owner === '')) {
    leaveToast(c, { text: chosen.length === 0 ? say.bulkNothingChosen : say.bulkNothingAsked });
    return seeOther(c, back);
  }
  const ask = (errors: Readonly<Record<string, string>>) => (
    <BulkAskPage
      page={pageContext(c)}
      chosen={chosen.map(({ id, from }) => `${id}.${from}`)}
      {...{ to: to ?? 'lost', back, owner, whole, filled, errors }}
    />
  );
  if ((to === 'lost' || to === 'dormant' || to === 'joined') && typed(filled, 'asked') === '') return c.html(ask({}));
  let wish: BulkChange;
  try {
    wish = wishIn(filled);
    // Said once for all, before any is tried.
    const missing = { lost: 'reason', joined: 'joinedAs' }[wish.to as 'lost'];
    if (missing && wish[missing as 'reason'] === null)
      throw new Problem('invalid', 'fields_at_fault', [{ pointer: `#/${missing}`, code: 'required' } as FieldError]);
    const today = c.get('parts').clock.today();
    if (wish.lookAgainOn && wish.lookAgainOn < today)
      throw invalid({ pointer: '#/lookAgainOn', code: 'in_the_past', params: { other: today } });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid' || !to) throw error;
    return c.html(ask(errorsAt(error, language, homes)), 422);
  }
  const refused = await (whole ? together : oneByOne)(c, chosen, wish);
  const done = whole && refused.length > 0 ? 0 : chosen.length - refused.length;
  if (refused.length === 0) {
    leaveToast(c, { text: say.bulkDone(done) });
    return seeOther(c, back);
  }
  const titles = await titlesOf(
    c.get('parts').database.read,
    refused.map(({ id }) => id),
  );
  const told = refused.map(({ id, problem }) => ({
    id,
    title: titles.get(id) ?? id,
    reason: problemWords[language].reasons[problem.reason],
  }));
  return c.html(<BulkResultPage page={pageContext(c)} back={back} done={done} refused={told} />, 409);
}

/** Moving several opportunities at once, or giving them another owner. */
export function bulkScreens(app: OpenAPIHono<Env>): void {
  app.post('/pipeline/bulk', partnershipWriters, bulk);
}
