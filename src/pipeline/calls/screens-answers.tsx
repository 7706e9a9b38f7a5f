import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { idIn, posting, rightsOf } from '../../partnerships/rights.ts';
import { checked, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { titlesOfCalls } from './calls-of.ts';
import { listAnswers, oneAnswer } from './list-answers.ts';
import { callOf } from './screens-composer.tsx';
import { settleAnswer } from './settle-answer.ts';
import { newSettlement } from './shapes.ts';
import { AnswersPage } from './views-answers.tsx';
import type { RefusedSettlement } from './views-settle.tsx';
import { answerWords } from './words-answers.ts';

const openShown = 50;
const settledShown = 20;

async function inbox(c: Ctx, call: { id: string; title: string } | null, refused: RefusedSettlement | null = null) {
  const { read } = c.get('parts').database;
  const place = (name: string) => (refused === null && c.req.query(name)) || undefined;
  const of = call ? { call: call.id } : {};
  const [open, settled] = await Promise.all([
    listAnswers(read, { ...of, open: true, limit: openShown, cursor: place('open') }),
    listAnswers(read, { ...of, open: false, newest: true, limit: settledShown, cursor: place('settled') }),
  ]);
  const titles = await titlesOfCalls(
    read,
    [...open.items, ...settled.items].map(({ callId }) => callId),
  );
  const further = place('open') !== undefined || place('settled') !== undefined;
  const data = { call, open, settled, titles, further, mayWrite: rightsOf(c).write, refused };
  return <AnswersPage page={pageContext(c)} {...data} />;
}

/** The inbox of one call and of all, and what is made of an answer. */
export function answerScreens(app: OpenAPIHono<Env>): void {
  app.get('/answers', readers, async (c) => c.html(await inbox(c, null)));
  app.get('/calls/:id/answers', readers, async (c) => c.html(await inbox(c, await callOf(c))));
  app.post('/calls/:id/answers/:answerId', partnershipWriters, async (c) => {
    const call = await callOf(c);
    const { database } = c.get('parts');
    const answer = await oneAnswer(database.read, call.id, idIn(c, 'answerId'));
    const filled = await readForm(c);
    const [as, reply] = [typed(filled, 'as'), typed(filled, 'reply')];
    const everywhere = typed(filled, 'back') === '/answers';
    return submitted(
      c,
      async () => {
        const wish = checked(newSettlement, { as, ...(as === 'reply' && { reply }) });
        await database.transaction(posting(c), (work) => settleAnswer(work, call.id, answer.id, wish));
        const say = answerWords[languageOf(c)];
        const told = {
          counted: say.countedToast(answer.byName),
          seen: say.seenToast,
          reply: say.repliedToast(answer.byName),
        };
        leaveToast(c, { text: told[wish.as] });
        return seeOther(c, everywhere ? '/answers' : `/calls/${call.id}/answers`);
      },
      (problem) => inbox(c, everywhere ? null : call, { id: answer.id, as, reply, problem }),
    );
  });
}
