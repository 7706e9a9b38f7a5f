import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { checked, type Filled, readForm, typed } from '../../platform/form.ts';
import { moneyText } from '../../platform/format.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import { newAnswer } from '../calls/shapes.ts';
import { byIn } from './answer-form.ts';
import { promised, type ShownAnswer } from './answers-so-far.ts';
import { instalmentsText, laidOut, numbered, promisedIn, sumOf } from './pledge-answer.ts';
import { answerErrors, answersOf, freshAnswer, keepAnswer, sentAnswer } from './screens-answer.tsx';
import { type Guest, liveLink, tooManyAnswers } from './screens-door.tsx';
import { AlreadyPromisedPage, PledgePage, PreviewPage } from './views-pledge.tsx';
import { answerWords } from './words-answers.ts';
import { answerFormWords } from './words-forms.ts';

type Refused = Record<string, string>;
type Sent = { filled: Filled; errors?: Refused };

const step1 = (c: Ctx, guest: Guest, { filled, errors }: Sent, status: 200 | 409 | 422 | 429) =>
  c.html(<PledgePage form={sentAnswer(c, guest, filled, errors)} />, status);

function step2(c: Ctx, guest: Guest, { filled, errors = {} }: Sent, status: 200 | 409 | 422 | 429) {
  const form = sentAnswer(c, guest, filled, errors);
  const made = promisedIn(filled, form.page.today, languageOf(c), {});
  const sum = made.length > 0 ? sumOf(made) : null;
  return c.html(<PreviewPage form={form} sum={sum} />, status);
}

/** What was wrong, at the step whose boxes it is in. */
const refusedAt = (c: Ctx, guest: Guest, { filled, errors = {} }: Sent, status: 409 | 422 | 429) => {
  const first = Object.keys(errors).some((name) => name !== '' && !name.startsWith('instalments.'));
  return (first ? step1 : step2)(c, guest, { filled, errors }, status);
};

/** Before there are boxes of instalments, what is wrong with one is said of the total. */
const atTotal = (errors: Refused): Refused =>
  Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [name.startsWith('instalments.') ? 'total' : name, text]),
  );

/** Instead of a second pledge; what was typed becomes the beginning of a question. */
async function already(c: Ctx, guest: Guest, filled: Filled, standing: ShownAnswer) {
  const language = languageOf(c);
  const made = promisedIn(filled, c.get('parts').clock.today(), language, {});
  const sent = c.req.method === 'POST';
  const wish = made.length > 0 ? answerWords[language].wish(instalmentsText(made, language)) : '';
  const words = [wish, typed(filled, 'words')].filter(Boolean).join('\n\n');
  const fresh = await freshAnswer(c, guest);
  const by = sent ? { byName: typed(filled, 'byName'), byFunction: typed(filled, 'byFunction') } : fresh.filled;
  const form = { ...fresh, filled: { ...by, words } };
  const typedPledge = sent && words !== '';
  return c.html(<AlreadyPromisedPage form={form} standing={standing} typedPledge={typedPledge} />, sent ? 409 : 200);
}

function preview(c: Ctx, guest: Guest, filled: Filled) {
  const { today, language } = { today: c.get('parts').clock.today(), language: languageOf(c) };
  const errors: Refused = {};
  const laid = laidOut(filled, today, language, errors);
  if (Object.keys(errors).length > 0) return step1(c, guest, { filled, errors }, 422);
  checked(newAnswer, { kind: 'pledge', ...byIn(laid), instalments: promisedIn(laid, today, language, {}) });
  return step2(c, guest, { filled: laid }, 200);
}

async function send(c: Ctx, guest: Guest, filled: Filled): Promise<Response> {
  const { today, language } = { today: c.get('parts').clock.today(), language: languageOf(c) };
  const errors: Refused = {};
  const instalments = promisedIn(filled, today, language, errors);
  if (Object.keys(errors).length > 0) return refusedAt(c, guest, { filled, errors }, 422);
  const input = checked(newAnswer, { kind: 'pledge', ...byIn(filled), instalments });
  if (typed(filled, 'read') !== guest.invited.hash) return step2(c, guest, { filled }, 409);
  const sum = sumOf(instalments);
  const total = amountIn({ total: typed(filled, 'total'), totalCurrency: sum.currency }, 'total', language, {});
  if (total && total.amount !== sum.amount) {
    const said = answerFormWords[language].otherSum(moneyText(sum, language), moneyText(total, language));
    return step2(c, guest, { filled: { ...filled, total: amountBox(sum, language) }, errors: { '': said } }, 422);
  }
  const pause = await tooManyAnswers(c, guest);
  if (pause) return step2(c, guest, { filled, errors: { '': pause } }, 429);
  return keepAnswer(c, guest, input, filled);
}

async function pledge(c: Ctx, guest: Guest): Promise<Response> {
  const filled = numbered(await readForm(c));
  const wish = typed(filled, 'do');
  if (wish === 'back') return step1(c, guest, { filled }, 200);
  try {
    if (wish === 'send') return await send(c, guest, filled);
    const standing = promised(await answersOf(c, guest));
    return standing ? await already(c, guest, filled, standing) : preview(c, guest, filled);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.reason === 'already_pledged') {
      const standing = promised(await answersOf(c, guest));
      if (standing) return already(c, guest, filled, standing);
    }
    if (error.code !== 'invalid') throw error;
    const errors = answerErrors(c, error);
    if (wish === 'send') return refusedAt(c, guest, { filled, errors }, 422);
    return step1(c, guest, { filled, errors: atTotal(errors) }, 422);
  }
}

/** A pledge: written, looked at with every instalment, sent. */
export function pledgeAnswerScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/call/:id/:secret/pledge',
    everybody,
    liveLink('read', async (c, guest) => {
      const standing = promised(await answersOf(c, guest));
      if (standing) return already(c, guest, {}, standing);
      return c.html(<PledgePage form={await freshAnswer(c, guest)} />);
    }),
  );
  app.post('/call/:id/:secret/pledge', everybody, liveLink('send', pledge));
}
