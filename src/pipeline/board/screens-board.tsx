import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../../access/guard.ts';
import { ownerChoices } from '../../partnerships/owner-choices.ts';
import { rightsOf } from '../../partnerships/rights.ts';
import type { Env } from '../../platform/http.ts';
import { pageContext } from '../../platform/page-context.ts';
import { readBoardAddress } from '../board-address.ts';
import { pipelineBoard } from './board.ts';
import { viewsFor } from './list-saved-views.ts';
import { BoardPage } from './views-board.tsx';

/** /pipeline: the board. */
export function boardScreen(app: OpenAPIHono<Env>): void {
  app.get('/pipeline', readers, async (c) => {
    const { read } = c.get('parts').database;
    const address = readBoardAddress(c.req.query());
    const page = pageContext(c);
    const me = page.staff?.id ?? null;
    const keep = address.owner?.includes('-') ? address.owner : null;
    const [board, owners, views] = await Promise.all([
      pipelineBoard(read, address, me),
      ownerChoices(read, keep),
      viewsFor(read, me),
    ]);
    const mayWrite = rightsOf(c).write;
    return c.html(<BoardPage page={page} address={address} board={board} {...{ owners, views, mayWrite }} />);
  });
}
