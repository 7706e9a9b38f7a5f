import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { errorsAt } from '../../partnerships/form-state.tsx';
import { checked, type Filled, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import { answerOnce } from '../calls/answer-once.ts';
import { type AnswerInput, newAnswer } from '../calls/shapes.ts';
import { answerHomes, type PlainForm, plainAnswerIn, plainForms } from './answer-form.ts';
import { answersSoFar } from './answers-so-far.ts';
import { type Guest, liveLink, tooManyAnswers } from './screens-door.tsx';
import { PassedOnPage, PlainAnswerPage } from './views-answer-forms.tsx';
import type { AnswerForm } from './views-form-parts.tsx';
import { answerWords } from './words-answers.ts';
import { answerFormWords } from './words-forms.ts';

/** What the recipient has answered so far. */
export const answersOf = (c: Ctx, { invited }: Guest) =>
  answersSoFar(c.get('parts').database.read, invited.callId, invited.recipientId);

/** The form as nobody has sent it yet: the recipient's name stands in it. */
export const freshAnswer = async (c: Ctx, guest: Guest): Promise<AnswerForm> => ({
  page: pageContext(c),
  invited: guest.invited,
  base: guest.base,
  filled: { byName: guest.invited.name },
  errors: {},
  after: (await answersOf(c, guest)).at(-1)?.answer.id ?? '',
  changed: false,
});

/** The form as it was sent; it says whether the call has changed since it was shown. */
export const sentAnswer = (
  c: Ctx,
  { invited, base }: Guest,
  filled: Filled,
  errors: Readonly<Record<string, string>> = {},
): AnswerForm => ({
  ...{ page: pageContext(c), invited, base, filled, errors },
  after: typed(filled, 'after'),
  changed: typed(filled, 'read') !== invited.hash,
});

/** Faults of an answer by the fields of its form; an address that has the call says so in its own words. */
export function answerErrors(c: Ctx, problem: Problem): Record<string, string> {
  const language = languageOf(c);
  const taken = problem.errors.some(({ code, pointer }) => code === 'taken' && pointer === '#/passedTo/email');
  if (taken) return { email: answerFormWords[language].addressTaken };
  return errorsAt(problem, language, answerHomes);
}

/** Keeps an answer, once, and leads back to the call, where it stands. */
export async function keepAnswer(c: Ctx, guest: Guest, input: AnswerInput, filled: Filled): Promise<Response> {
  const { invited, base, who } = guest;
  await c
    .get('parts')
    .database.transaction(who, (work) => answerOnce(work, invited.recipientId, input, typed(filled, 'after')));
  if (input.kind === 'passed_on')
    return c.html(<PassedOnPage page={pageContext(c)} invited={invited} {...input.passedTo} />);
  leaveToast(c, { text: answerWords[languageOf(c)].kept[input.kind] });
  return seeOther(c, `${base}/read`);
}

async function answer(c: Ctx, guest: Guest, kind: PlainForm): Promise<Response> {
  const filled = await readForm(c);
  const again = (errors: Record<string, string>) => (
    <PlainAnswerPage form={sentAnswer(c, guest, filled, errors)} kind={kind} />
  );
  return submitted(
    c,
    async () => {
      const language = languageOf(c);
      const refused: Record<string, string> = {};
      const said = plainAnswerIn(kind, filled, { today: c.get('parts').clock.today(), language, refused });
      if (Object.keys(refused).length > 0) return c.html(again(refused), 422);
      const input = checked(newAnswer, said);
      // A question or a decline stands whatever the call says by now.
      if (kind === 'range' && typed(filled, 'read') !== guest.invited.hash) return c.html(again({}), 409);
      const pause = await tooManyAnswers(c, guest);
      if (pause) return c.html(again({ '': pause }), 429);
      return keepAnswer(c, guest, input, filled);
    },
    (problem) => {
      if (problem.code === 'conflict') throw problem;
      return again(answerErrors(c, problem));
    },
  );
}

/** A range, a question, a decline, and passing the call on. */
export function answerScreens(app: OpenAPIHono<Env>): void {
  for (const kind of Object.keys(plainForms) as PlainForm[]) {
    const path = `/call/:id/:secret/${kind}`;
    app.get(
      path,
      everybody,
      liveLink('read', async (c, guest) => {
        if (plainForms[kind] === 'passed_on' && guest.invited.closed) throw new Problem('conflict', 'call_closed');
        return c.html(<PlainAnswerPage form={await freshAnswer(c, guest)} kind={kind} />);
      }),
    );
    app.post(
      path,
      everybody,
      liveLink('send', (c, guest) => answer(c, guest, kind)),
    );
  }
}
