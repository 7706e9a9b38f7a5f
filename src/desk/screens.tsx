import type { OpenAPIHono } from '@hono/zod-openapi';
import { allow, readers } from '../access/guard.ts';
import { ownPath } from '../access/own-path.ts';
import { rightsOf } from '../partnerships/rights.ts';
import { readForm, typed } from '../platform/form.ts';
import { Toasts } from '../platform/frame-document.tsx';
import { ProblemPage } from '../platform/frame-problem.tsx';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { problemWords } from '../platform/words-problems.ts';
import { Problem } from '../values/problem.ts';
import { myDay } from './my-day.ts';
import { recordOfLine } from './record-of-line.ts';
import { search } from './search.ts';
import { undo } from './undo.ts';
import { MyDayPage } from './views-my-day.tsx';
import { SearchPage } from './views-search.tsx';
import { deskWords } from './words.ts';

const longestSearch = 100;

/** The page a form was sent from, on this site. */
function cameFrom(c: Ctx): string {
  const referer = c.req.header('referer');
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search: query } = new URL(referer);
  return ownPath(pathname + query);
}

/** Why something could not be taken back, with the way to the record: in place of the toast, without scripts a page. */
async function notUndone(c: Ctx, entry: string, problem: Problem) {
  const page = pageContext(c);
  const path = await recordOfLine(c.get('parts').database.read, entry);
  const record = path === null ? null : { href: path, text: deskWords[page.language].openRecord };
  if (c.req.header('hx-request') !== 'true') return c.html(<ProblemPage {...{ page, problem, record }} />, 409);
  const text = problemWords[page.language].reasons[problem.reason];
  return c.html(<Toasts page={{ ...page, toast: { text, failed: true, ...(record && { link: record }) } }} />, 409);
}

/** What staff see over all rooms: my day, undo and search. */
export function deskScreens(app: OpenAPIHono<Env>): void {
  app.post('/undo', allow('admin', 'fundraiser', 'communications', 'finance'), async (c) => {
    const entry = typed(await readForm(c), 'entry');
    const who = c.get('who');
    if (!who || !/^\d{1,18}$/.test(entry)) throw new Problem('not_found', 'unknown_record');
    try {
      await c.get('parts').database.transaction(who, (work) => undo(work, entry));
    } catch (error) {
      if (error instanceof Problem && error.code === 'conflict') return notUndone(c, entry, error);
      throw error;
    }
    leaveToast(c, { text: deskWords[languageOf(c)].undone });
    return seeOther(c, cameFrom(c));
  });
  app.get('/', readers, async (c) => {
    const mine = c.req.query('whose') === 'mine';
    const { database, clock } = c.get('parts');
    const page = pageContext(c);
    const day = await myDay(database.read, mine ? (page.staff?.id ?? null) : null, clock.today());
    const mayRenew = rightsOf(c).write;
    return c.html(
      <MyDayPage page={page} day={day} mine={mine} mayWrite={page.staff?.role !== 'viewer'} mayRenew={mayRenew} />,
    );
  });
  app.get('/search', readers, async (c) => {
    const q = (c.req.query('q') ?? '').trim().slice(0, longestSearch);
    const found = q === '' ? [] : await search(c.get('parts').database.read, q);
    return c.html(<SearchPage page={pageContext(c)} q={q} found={found} />);
  });
}
