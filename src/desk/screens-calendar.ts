import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../access/guard.ts';
import { openLink } from '../access/links.ts';
import { visitorAddress } from '../access/peer.ts';
import { takeTurn } from '../access/turns.ts';
import { listTaskLines } from '../directory/list-tasks.ts';
import { listDays } from '../partnerships/reminders/list-days.ts';
import { askerHas } from '../platform/asker-has.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { sha256 } from '../platform/journal.ts';
import { languageOf } from '../platform/page-context.ts';
import { problemWords } from '../platform/words-problems.ts';
import { Problem } from '../values/problem.ts';
import { system } from '../values/role.ts';
import { calendarText } from './calendar.ts';

/** How often one place may ask: programs that serve many people ask from one address. */
const pace = { most: 120, seconds: 60 };
const mostTasks = 500;

/** What a calendar program shows its person when there is no calendar: one line of plain text. */
const refusal = (c: Ctx, problem: Problem): Response =>
  c.text(`${problemWords[languageOf(c)].reasons[problem.reason]}\n`, problem.status as 404);

/** The calendar of the person whose link it is, as text. Throws as `openLink`. */
async function feed(c: Ctx): Promise<string> {
  const { database, secret, settings } = c.get('parts');
  const { read } = database;
  const given = (c.req.param('secret') ?? '').replace(/\.ics$/, '');
  const hand = { purpose: 'calendar', id: c.req.param('id') ?? '', secret: given } as const;
  const { staff } = await openLink(read, { secret }, hand);
  if (!staff) throw new Problem('not_found', 'link_unknown');
  const [days, tasks] = await Promise.all([
    listDays(read, { owner: staff.id, ownerless: staff.role === 'admin' }, staff.language),
    listTaskLines(read, { owner: staff.id, open: true, limit: mostTasks }),
  ]);
  const { name, language } = staff;
  return calendarText({ name, language, baseUrl: settings.baseUrl, days, tasks: tasks.items });
}

/** `/calendar/:id/:secret`, with or without `.ics`: what is near for one person, for a calendar program. */
export function calendarScreens(app: OpenAPIHono<Env>): void {
  app.get('/calendar/:id/:secret', everybody, async (c) => {
    const visitor = visitorAddress(c) ?? 'nowhere';
    const wait = await c
      .get('parts')
      .database.transaction(system('calendar'), (work) => takeTurn(work, `calendar from ${visitor}`, pace));
    if (wait !== null) {
      c.header('retry-after', String(wait));
      return refusal(c, new Problem('too_many', 'too_many_requests'));
    }
    try {
      const text = await feed(c);
      const etag = `"${sha256(text).slice(0, 32)}"`;
      // Kept by the program that asked, and asked again each time whether it is still so.
      const headers = { etag, 'cache-control': 'private, no-cache' };
      if (askerHas(c.req, etag)) return c.body(null, 304, headers);
      return c.body(text, 200, {
        ...headers,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="loam.ics"',
      });
    } catch (error) {
      if (error instanceof Problem) return refusal(c, error);
      throw error;
    }
  });
}
