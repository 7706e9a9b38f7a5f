import type { Work } from '../platform/database.ts';
import type { Ctx } from '../platform/http.ts';
import { Problem } from '../values/problem.ts';

/** The transaction of a form, in the name of who sent it. */
export function acting<T>(c: Ctx, task: (work: Work) => Promise<T>): Promise<T> {
  const who = c.get('who');
  if (!who) throw new Problem('unauthenticated', 'no_credentials');
  return c.get('parts').database.transaction(who, task);
}
