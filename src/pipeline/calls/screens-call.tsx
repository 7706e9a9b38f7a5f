import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { saved } from '../../partnerships/after-form.ts';
import { posting, rightsOf } from '../../partnerships/rights.ts';
import type { Changed } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { readForm, submitted, versionIn } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import type { Problem } from '../../values/problem.ts';
import { callStages } from './call.ts';
import { callHistory } from './call-history.ts';
import { archiveCall, restoreCall } from './change-call.ts';
import { countRecipients } from './count-recipients.ts';
import { countWaitingMails } from './count-waiting-mails.ts';
import { type CallJson, listCalls } from './list-calls.ts';
import { chosenLanguages, listRecipients, recipientViews } from './list-recipients.ts';
import { countOpenAnswers } from './open-answers.ts';
import { closeCall, openCall, reopenCall, takeCallBack } from './open-call.ts';
import { callOf } from './screens-composer.tsx';
import { CallPage } from './views-call.tsx';
import { CallsPage } from './views-calls.tsx';
import { liveWords } from './words-live.ts';

/** How many recipients stand on a page. */
const shown = 50;

async function callPage(c: Ctx, problem: Problem | null = null) {
  const { read } = c.get('parts').database;
  const call = await callOf(c);
  const view = recipientViews.find((one) => one === c.req.query('view')) ?? 'all';
  const cursor = (problem === null && c.req.query('cursor')) || undefined;
  const [recipients, counts, needed, told, queued] = await Promise.all([
    listRecipients(read, call.id, { view, limit: shown, cursor }),
    countRecipients(read, call.id),
    chosenLanguages(read, call.id),
    callHistory(read, call.id, 30),
    countWaitingMails(read, call.id),
  ]);
  return (
    <CallPage
      page={pageContext(c)}
      call={call}
      recipients={{ ...recipients, further: cursor !== undefined, view, counts }}
      needed={needed}
      queued={queued}
      history={told.history}
      names={told.names}
      mayWrite={rightsOf(c).write}
      problem={problem}
    />
  );
}

type Say = (typeof liveWords)['en'];
interface Move {
  act(work: Work, id: string, version: number | null): Promise<Changed>;
  said(say: Say, call: CallJson, c: Ctx): string;
}

/** What can be done with a call by one press, and what is said of it. */
const moves: Readonly<Record<'open' | 'take-back' | 'close' | 'reopen' | 'archive' | 'restore', Move>> = {
  open: {
    act: openCall,
    said: (say, it, c) =>
      it.opensOn > it.asOf ? say.nowScheduled(it.title, dayText(it.opensOn, languageOf(c))) : say.nowOpen(it.title),
  },
  'take-back': { act: takeCallBack, said: (say, it) => say.nowDraft(it.title) },
  close: { act: closeCall, said: (say, it) => say.nowClosed(it.title) },
  reopen: { act: reopenCall, said: (say, it) => say.openAgain(it.title) },
  archive: { act: archiveCall, said: (say, it) => say.archived(it.title) },
  restore: { act: (work, id) => restoreCall(work, id), said: (say, it) => say.restored(it.title) },
};

/** /calls: the list; /calls/:id: a call while it goes on, and what moves it. */
export function callScreens(app: OpenAPIHono<Env>): void {
  app.get('/calls', readers, async (c) => {
    const { read } = c.get('parts').database;
    const stage = callStages.find((one) => one === c.req.query('stage')) ?? null;
    const cursor = c.req.query('cursor') || undefined;
    const [{ items, nextCursor }, waiting] = await Promise.all([
      listCalls(read, { limit: 25, cursor, ...(stage && { stage: [stage] }) }),
      countOpenAnswers(read),
    ]);
    const list = { items, nextCursor, further: cursor !== undefined, stage, waiting, mayWrite: rightsOf(c).write };
    return c.html(<CallsPage page={pageContext(c)} {...list} />);
  });
  app.get('/calls/:id', readers, async (c) => c.html(await callPage(c)));
  for (const [name, { act, said }] of Object.entries(moves)) {
    app.post(`/calls/:id/${name}`, partnershipWriters, async (c) => {
      const call = await callOf(c);
      const version = versionIn(await readForm(c)) || null;
      return submitted(
        c,
        async () => {
          const { database } = c.get('parts');
          const done = await database.transaction(posting(c), (work) => act(work, call.id, version));
          const path = name === 'archive' ? '/calls' : `/calls/${call.id}`;
          const text = said(liveWords[languageOf(c)], call, c);
          // Mails are on their way: there is nothing to undo, unless they leave on a day to come.
          if (name !== 'open' || call.opensOn > call.asOf) return saved(c, done, text, path);
          leaveToast(c, { text });
          return seeOther(c, path);
        },
        (problem) => callPage(c, problem),
      );
    });
  }
}
