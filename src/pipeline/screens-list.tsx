import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import { ownerChoices } from '../partnerships/owner-choices.ts';
import { rightsOf } from '../partnerships/rights.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { readSort } from '../platform/parts-table.tsx';
import { viewsFor } from './board/list-saved-views.ts';
import { readFilter, readStages } from './board-address.ts';
import { listPipeline, pipelineSorts } from './list-pipeline.ts';
import { pipelineSheet } from './pipeline-sheet.ts';
import { PipelineListPage } from './views-list.tsx';
import { listWords } from './words-list.ts';

const rowsOnAPage = 50;
/** The most that one export holds. */
const mostExported = 100_000;

function wishIn(c: Ctx, limit: number) {
  const query = c.req.query();
  const sort = readSort(query.sort, pipelineSorts);
  const by = pipelineSorts.find((name) => name === sort.by) ?? 'due';
  const cursor = query.cursor || undefined;
  return {
    ...{ filter: readFilter(query), stages: readStages(query.stage), sort, by },
    ...{ descending: sort.descending, limit, cursor },
  };
}

/** /pipeline/list and its export. */
export function listScreens(app: OpenAPIHono<Env>): void {
  app.get('/pipeline/list', readers, async (c) => {
    const { read } = c.get('parts').database;
    const wish = wishIn(c, rowsOnAPage);
    const page = pageContext(c);
    const me = page.staff?.id ?? null;
    const { owner } = wish.filter;
    const [list, owners, views] = await Promise.all([
      listPipeline(read, wish, me),
      ownerChoices(read, owner?.includes('-') ? owner : null),
      viewsFor(read, me),
    ]);
    return c.html(
      <PipelineListPage
        {...{ page, owners, views }}
        filter={wish.filter}
        stage={c.req.query('stage') ?? ''}
        sort={wish.sort}
        rows={list.items}
        next={list.nextCursor}
        further={wish.cursor !== undefined}
        mayWrite={rightsOf(c).write}
      />,
    );
  });
  app.get('/pipeline/list.csv', readers, async (c) => {
    const { read } = c.get('parts').database;
    const language = languageOf(c);
    const wish = { ...wishIn(c, mostExported), cursor: undefined };
    const { items, nextCursor } = await listPipeline(read, wish, c.get('staff')?.id ?? null);
    return c.body(pipelineSheet(items, language, nextCursor !== null), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${listWords[language].fileName}-${read.today()}.csv"`,
    });
  });
}
