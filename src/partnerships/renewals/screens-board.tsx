import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../../access/guard.ts';
import type { Env } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import { ownerChoices } from '../owner-choices.ts';
import { isId, rightsOf } from '../rights.ts';
import { renewalBoard } from './board.ts';
import { BoardPage } from './views-board.tsx';

/** /renewals: the board. */
export function boardScreen(app: OpenAPIHono<Env>): void {
  app.get('/renewals', readers, async (c) => {
    const { read } = c.get('parts').database;
    const page = pageContext(c);
    const owner = c.req.query('owner') ?? '';
    if (owner !== '' && owner !== 'mine' && !isId(owner))
      throw new Problem('malformed', 'bad_query', [{ parameter: 'owner', code: 'not_an_id' }]);
    const who = owner === 'mine' ? (page.staff?.id ?? null) : owner || null;
    const [columns, owners] = await Promise.all([
      renewalBoard(read, who),
      ownerChoices(read, isId(owner) ? owner : null),
    ]);
    return c.html(
      <BoardPage page={page} columns={columns} owner={owner} owners={owners} mayWrite={rightsOf(c).write} />,
    );
  });
}
