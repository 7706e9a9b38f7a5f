import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../platform/http.ts';
import { boardScreen } from './screens-board.tsx';
import { bulkScreens } from './screens-bulk.tsx';
import { listScreens } from './screens-list.tsx';
import { moveScreens } from './screens-moves.tsx';
import { savedViewScreens } from './screens-saved-views.ts';

/** The board of the pipeline, and what is done on it. */
export function pipelineScreens(app: OpenAPIHono<Env>): void {
  boardScreen(app);
  listScreens(app);
  bulkScreens(app);
  savedViewScreens(app);
  moveScreens(app);
}
