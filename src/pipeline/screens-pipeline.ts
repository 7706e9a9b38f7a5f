import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../platform/http.ts';
import { boardScreen } from './board/screens-board.tsx';
import { bulkScreens } from './board/screens-bulk.tsx';
import { savedViewScreens } from './board/screens-saved-views.ts';
import { listScreens } from './screens-list.tsx';
import { moveScreens } from './screens-moves.tsx';

/** The board of the pipeline, and what is done on it. */
export function pipelineScreens(app: OpenAPIHono<Env>): void {
  boardScreen(app);
  listScreens(app);
  bulkScreens(app);
  savedViewScreens(app);
  moveScreens(app);
}
