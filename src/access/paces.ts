import type { Ctx } from '../platform/http.ts';
import { Problem } from '../values/problem.ts';
import { system } from '../values/role.ts';
import { visitorAddress } from './peer.ts';
import { type Pace, takeTurn } from './turns.ts';

/** Whether a page is only read, or sends something. */
export type PageUse = 'read' | 'send';

/** How often one place may ask for pages that a mailed link opens: pages are many, what they send is little. */
const paces: Readonly<Record<PageUse, Pace>> = {
  read: { most: 120, seconds: 60 },
  send: { most: 20, seconds: 60 },
};

/** How often one link may send what is kept and mailed to others. */
const answerPace: Pace = { most: 30, seconds: 3600 };

/** Refuses a place that asks too often (429), before anything is looked up or read. `pages` names what is asked for. */
export async function takePlace(c: Ctx, pages: string, use: PageUse): Promise<void> {
  const visitor = visitorAddress(c);
  if (!visitor) return;
  const { database } = c.get('parts');
  const wait = await database.transaction(system(pages), (work) =>
    takeTurn(work, `${pages} ${use} from ${visitor}`, paces[use]),
  );
  if (!wait) return;
  c.header('retry-after', String(wait));
  throw new Problem('too_many', 'too_many_requests');
}

/** Takes a turn of a person, whatever place they ask from; answers after how many minutes the next is free, or null. */
export async function takePersonalTurn(c: Ctx, name: string, pace: Pace): Promise<number | null> {
  const { database } = c.get('parts');
  const wait = await database.transaction(system('turns'), (work) => takeTurn(work, name, pace));
  return wait && Math.ceil(wait / 60);
}

/** Takes a turn of whoever answers by a link; answers after how many minutes the next is free, or null. */
export async function takeAnswerTurn(c: Ctx, linkId: string): Promise<number | null> {
  const wait = await takePersonalTurn(c, `answers by link ${linkId}`, answerPace);
  if (wait !== null) c.header('retry-after', String(wait * 60));
  return wait;
}
