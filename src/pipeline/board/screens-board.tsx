import type { OpenAPIHono } from '@hono/zod-openapi';
import { raw } from 'hono/html';
import { readers } from '../../access/guard.ts';
import { ownerChoices } from '../../partnerships/owner-choices.ts';
import { rightsOf } from '../../partnerships/rights.ts';
import type { Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import { readBoardAddress } from '../board-address.ts';
import { countOpenAnswers } from '../calls/open-answers.ts';
import { openStages } from '../stage.ts';
import { pipelineBoard } from './board.ts';
import { moreCards } from './board-cards.ts';
import { viewsFor } from './list-saved-views.ts';
import { BoardPage } from './views-board.tsx';
import { cardWriter } from './views-board-card.tsx';
import { cardsAfter } from './views-board-parts.tsx';

/** /pipeline: the board; /pipeline/cards: the cards of a column that follow those shown. */
export function boardScreen(app: OpenAPIHono<Env>): void {
  app.get('/pipeline', readers, async (c) => {
    const { read } = c.get('parts').database;
    const address = readBoardAddress(c.req.query());
    const page = pageContext(c);
    const me = page.staff?.id ?? null;
    const keep = address.owner?.includes('-') ? address.owner : null;
    const [board, owners, views, answersWaiting] = await Promise.all([
      pipelineBoard(read, address, me),
      ownerChoices(read, keep),
      viewsFor(read, me),
      countOpenAnswers(read),
    ]);
    const mayWrite = rightsOf(c).write;
    return c.html(
      <BoardPage page={page} address={address} board={board} {...{ owners, views, mayWrite, answersWaiting }} />,
    );
  });
  app.get('/pipeline/cards', readers, async (c) => {
    const query = c.req.query();
    const address = readBoardAddress(query);
    const stage = openStages.find((code) => code === query.stage);
    if (!stage)
      throw new Problem('malformed', 'bad_query', [{ parameter: 'stage', code: 'not_allowed', allowed: openStages }]);
    const wish = { lane: query.lane ?? (address.lanes === null ? 'all' : ''), stage, cursor: query.cursor ?? '' };
    const { cards, next } = await moreCards(c.get('parts').database.read, address, c.get('staff')?.id ?? null, wish);
    const write = cardWriter(languageOf(c), rightsOf(c).write);
    const further = next === null ? undefined : cardsAfter(address, wish.lane, stage, next);
    return c.html(<ul data-more={further}>{raw(cards.map(write).join(''))}</ul>);
  });
}
