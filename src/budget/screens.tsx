import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import { ratesOn } from '../ledger/rates-on.ts';
import { lookingAt } from '../pipeline/looking-address.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { contentDisposition } from '../platform/send-file.ts';
import { csvText } from '../platform/sheet.ts';
import { budgetSheet } from './budget-sheet.ts';
import { f2Line, f2Records } from './f2-line.ts';
import { type F2Column, type FarmChoice, f2Columns } from './f2-rows.ts';
import { inKind, inKindRows, valueByYear } from './in-kind.ts';
import { BudgetPage } from './views-budget.tsx';
import { InKindRecordsPage, RecordsPage } from './views-records.tsx';

const rowsOnAPage = 100;

/** What an address of the F2 page says; what cannot be read counts as not said. */
function asked(c: Ctx) {
  const query = c.req.query();
  const farm: FarmChoice = query.farm === 'without' ? 'without' : 'with';
  const year = /^(19|20|21)\d\d$/.test(query.year ?? '') ? Number(query.year) : null;
  const column = f2Columns.find((one) => one === query.column) ?? null;
  return { looking: lookingAt(query), farm, year, column, to: query.to === '2050' ? 2050 : 2030 };
}

async function figures(c: Ctx) {
  const { read } = c.get('parts').database;
  const { looking, farm, to } = asked(c);
  const span = { from: 2020, to };
  const [line, kind] = await Promise.all([f2Line(read, looking, span, farm), inKind(read, looking, span)]);
  return { looking, farm, to, line, inKind: kind };
}

async function showRecords(c: Ctx) {
  const { read } = c.get('parts').database;
  const { looking, farm, year, column } = asked(c);
  const page = pageContext(c);
  if (c.req.query('column') !== 'in_kind') {
    const wish = { column: column ?? ('received' satisfies F2Column), year, farm, limit: rowsOnAPage };
    const { nextCursor, ...found } = await f2Records(read, looking, {
      ...wish,
      cursor: c.req.query('cursor') || undefined,
    });
    return c.html(<RecordsPage {...{ page, looking, farm, year }} {...found} column={wish.column} next={nextCursor} />);
  }
  const rates = await ratesOn(read, looking.asOf ?? read.today(), looking.knownAt);
  const rows = await inKindRows(read, looking);
  const items = rows.flatMap((row) => {
    const dated = row.from !== null && row.to !== null;
    const there =
      year === null ? !dated : dated && Number(row.from?.slice(0, 4)) <= year && Number(row.to?.slice(0, 4)) >= year;
    return there ? [{ ...row, cents: year === null ? null : (valueByYear(row, rates)?.get(year) ?? null) }] : [];
  });
  return c.html(<InKindRecordsPage {...{ page, looking, year, items }} />);
}

/** /budget: the F2 line against the plan, its records, and the same as a sheet. */
export function budgetScreens(app: OpenAPIHono<Env>): void {
  app.get('/budget', readers, async (c) => {
    const now = c.get('parts').clock.now().toISOString();
    return c.html(<BudgetPage page={pageContext(c)} now={now} {...(await figures(c))} />);
  });
  app.get('/budget/records', readers, showRecords);
  app.get('/budget.csv', readers, async (c) => {
    const language = languageOf(c);
    const { line, inKind: kind, looking } = await figures(c);
    const day = looking.asOf ?? c.get('parts').clock.today();
    return c.body(csvText(budgetSheet(line, kind, language), language), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(`F2 ${day}.csv`),
    });
  });
}
