import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../../access/guard.ts';
import { funderGroups } from '../../directory/organisation.ts';
import { funderGroupWords } from '../../directory/words.ts';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { addDays, isDay } from '../../values/day.ts';
import { lookingAt } from '../looking-address.ts';
import { purposes } from '../opportunity-state.ts';
import { stageCodes } from '../stage.ts';
import { pipelineTerms } from '../words.ts';
import { conversion, conversionSplits } from './conversion.ts';
import { type ForecastSplit, forecastBySplits } from './forecast.ts';
import { forecastChanges } from './forecast-changes.ts';
import { ForecastPage } from './views-forecast.tsx';
import { forecastViews, forecastWords } from './words.ts';

const placeOf = (stage: string | null): number => (stageCodes as readonly (string | null)[]).indexOf(stage);

/** The names of everybody who ever owned something. */
async function staffNames(read: Read): Promise<Map<string, string>> {
  const rows = await read
    .tables<{ staff: { id: string; name: string } }>()
    .selectFrom('staff')
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function show(c: Ctx) {
  const { read } = c.get('parts').database;
  const query = c.req.query();
  const looking = lookingAt(query);
  const day = looking.asOf ?? read.today();
  const view = forecastViews.find((one) => one === query.view) ?? 'forecast';
  const since = query.since && isDay(query.since) ? query.since : addDays(day, -30);
  const from = query.from && isDay(query.from) ? query.from : null;
  const by = conversionSplits.find((one) => one === query.by) ?? 'all';
  const language = languageOf(c);
  const terms = pipelineTerms[language];
  const staff = await staffNames(read);
  const nameOf = (split: ForecastSplit, key: string | null): string => {
    const stage = stageCodes.find((one) => one === key);
    const purpose = purposes.find((one) => one === key);
    const group = funderGroups.find((one) => one === key);
    if (key === null) return forecastWords[language].none[split];
    if (split === 'owner') return staff.get(key) ?? key;
    if (split === 'stage' && stage) return terms.stages[stage];
    if (split === 'purpose' && purpose) return terms.purposes[purpose];
    return split === 'funderGroup' && group ? funderGroupWords[language][group] : key;
  };
  const { lines, currencies } =
    view === 'forecast' ? await forecastBySplits(read, looking) : { lines: [], currencies: [] };
  for (const { by: split, items } of lines)
    if (split === 'stage') items.sort((a, b) => placeOf(a.key) - placeOf(b.key));
  const book = await ratesOn(read, day, looking.knownAt);
  return c.html(
    <ForecastPage
      page={pageContext(c)}
      now={c.get('parts').clock.now().toISOString()}
      {...{ looking, view, nameOf, lines, since, by, from }}
      rates={currencies.flatMap((currency) => book.of(currency) ?? [])}
      changes={view === 'changes' ? await forecastChanges(read, looking, since) : null}
      conversion={view === 'conversion' ? await conversion(read, looking, { from, by }) : null}
    />,
  );
}

/** /forecast: the weighted pipeline of any day, what changed since another, and conversion and time per stage. */
export function forecastScreens(app: OpenAPIHono<Env>): void {
  app.get('/forecast', readers, show);
}
