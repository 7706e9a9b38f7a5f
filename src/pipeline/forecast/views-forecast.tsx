import { isProvisional, type RateOn } from '../../ledger/rates-on.ts';
import { dayText, listText, moneyText, numberText, percentText, shortEuro } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { LookingBack } from '../../platform/looking.ts';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader, Tabs } from '../../platform/parts.tsx';
import { BarTable, ChartFigures } from '../../platform/parts-chart.tsx';
import { EmptyState, Figures, Notice, Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../../platform/parts-table.tsx';
import type { Day } from '../../values/day.ts';
import { LookingBar, LookingNotice } from '../parts-looking.tsx';
import { pipelineTerms } from '../words.ts';
import { type Conversion, type ConversionSplit, conversionSplits, type StageFlow, type WinRate } from './conversion.ts';
import { type ForecastLine, type ForecastSplit, forecastTotal } from './forecast.ts';
import type { ForecastChange, ForecastChanges } from './forecast-changes.ts';
import { type ForecastView, forecastViews, forecastWords } from './words.ts';

/** What the forecast page shows; one of its three views has its figures. */
export interface ForecastPageData {
  page: PageContext;
  looking: LookingBack;
  now: string;
  view: ForecastView;
  /** Names of owners and groups by key. */
  nameOf: (split: ForecastSplit, key: string | null) => string;
  lines: { by: ForecastSplit; items: readonly ForecastLine[] }[];
  rates: readonly RateOn[];
  changes: ForecastChanges | null;
  since: Day;
  conversion: Conversion | null;
  by: ConversionSplit;
  from: Day | null;
}

const euroOf = (page: PageContext) => (cents: number) =>
  moneyText({ amount: Math.round(cents / 100) * 100, currency: 'EUR' }, page.language);
const signed = (page: PageContext) => (cents: number) =>
  cents > 0 ? `+ ${euroOf(page)(cents)}` : cents < 0 ? `− ${euroOf(page)(-cents)}` : euroOf(page)(0);

/** Weighted and whole amounts by one split: drawn, with all figures folded away beneath. */
function SplitChart({
  data,
  by,
  items,
}: {
  data: ForecastPageData;
  by: ForecastSplit;
  items: readonly ForecastLine[];
}) {
  const { page } = data;
  const say = forecastWords[page.language];
  const short = (cents: number) => shortEuro(cents, page.language);
  const euro = euroOf(page);
  const total = forecastTotal(items);
  const title = say.chart(say.splits[by]);
  const columns: Column<ForecastLine>[] = [
    { key: 'key', label: say.splits[by], phone: 'title', cell: ({ key }) => data.nameOf(by, key) },
    { key: 'count', label: say.open, numeric: true, phone: 'line', cell: ({ count }) => say.openCount(count) },
    { key: 'low', label: say.low, numeric: true, cell: ({ low }) => euro(low) },
    { key: 'high', label: say.high, numeric: true, phone: 'line', cell: ({ high }) => euro(high) },
    { key: 'weighted', label: say.weighted, numeric: true, phone: 'beside', cell: ({ weighted }) => euro(weighted) },
    {
      key: 'unknown',
      label: say.unknown(2).replace(/^\S+ /, ''),
      numeric: true,
      cell: ({ unknownAmount, withoutRate }) => (unknownAmount + withoutRate === 0 ? '' : unknownAmount + withoutRate),
    },
  ];
  return (
    <Section title={title} card>
      <BarTable
        caption={title}
        heads={[say.splits[by], say.fullText, say.weighted]}
        lines={items.map((line) => ({
          name: data.nameOf(by, line.key),
          text: (
            <>
              {data.nameOf(by, line.key)} <small class="soft">{line.count}</small>
            </>
          ),
          full: line.high,
          part: line.weighted,
          values: [short(line.high), short(line.weighted)],
        }))}
        foot={[say.total, short(total.high), short(total.weighted)]}
      />
      <ChartFigures summary={say.figures}>
        <DataTable caption={title} columns={columns} rows={items} />
      </ChartFigures>
    </Section>
  );
}

function Forecast(data: ForecastPageData) {
  const { page, rates, looking } = data;
  const say = forecastWords[page.language];
  const euro = euroOf(page);
  const total = forecastTotal(data.lines[0]?.items ?? []);
  const day = looking.asOf ?? page.today;
  if (total.count === 0) return <EmptyState icon="target" title={say.empty} text={say.emptyText} />;
  const unvalued = [
    ...(total.unknownAmount > 0 ? [say.unknown(total.unknownAmount)] : []),
    ...(total.withoutRate > 0 ? [say.withoutRate(total.withoutRate)] : []),
  ];
  return (
    <>
      <Figures
        items={[
          { label: say.weighted, value: euro(total.weighted) },
          {
            label: say.range,
            value:
              total.low === total.high
                ? euro(total.high)
                : `${shortEuro(total.low, page.language)} – ${shortEuro(total.high, page.language)}`,
          },
          { label: say.open, value: numberText(total.count, page.language) },
        ]}
      />
      {unvalued.length > 0 && (
        <Notice tone="info">
          {listText(unvalued, page.language)}. {say.notValuedEnd}{' '}
          {total.withoutRate > 0 && <a href="/rates">{say.rates}</a>}
        </Notice>
      )}
      <p class="subtitle choice-said">{say.chartText}</p>
      <div class="chart-grid-of">
        {data.lines.map(({ by, items }) => (
          <SplitChart data={data} by={by} items={items} />
        ))}
      </div>
      {rates.length > 0 && (
        <Section title={say.rateSources}>
          {rates.some((rate) => isProvisional(rate, day, page.today)) && <Notice tone="info">{say.provisional}</Notice>}
          <ul class="plain">
            {rates.map((rate) => (
              <li>
                {say.rateLine(
                  numberText(rate.rate, page.language),
                  rate.currency,
                  dayText(rate.day, page.language),
                  rate.basis === 'ecb' ? say.ecb : rate.source,
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Changes({ data, changes }: { data: ForecastPageData; changes: ForecastChanges }) {
  const { page } = data;
  const say = forecastWords[page.language];
  const euro = euroOf(page);
  const plus = signed(page);
  const terms = pipelineTerms[page.language];
  const day = data.looking.asOf ?? page.today;
  const told = (it: ForecastChange['before']) =>
    it
      ? `${terms.stages[it.stage]}, ${percentText(it.chance / 100, page.language)}${
          it.high === null || it.currency === null
            ? ''
            : `, ${moneyText({ amount: it.high, currency: it.currency }, page.language)}`
        }`
      : say.notInPipeline;
  const columns: Column<ForecastChange>[] = [
    { key: 'title', label: say.opportunity, phone: 'title', cell: ({ title }) => title },
    { key: 'kind', label: say.kind, phone: 'line', cell: ({ kind }) => say.kinds[kind] },
    { key: 'before', label: say.before, cell: ({ before }) => told(before) },
    {
      key: 'after',
      label: say.after,
      phone: 'line',
      cell: ({ after, stage }) => (after || !stage ? told(after) : terms.stages[stage]),
    },
    {
      key: 'difference',
      label: say.difference,
      numeric: true,
      phone: 'beside',
      cell: ({ difference }) => plus(difference),
    },
  ];
  return (
    <>
      <Figures
        items={[
          { label: say.before, value: euro(changes.before), note: dayText(changes.since, page.language) },
          { label: say.after, value: euro(changes.after), note: dayText(day, page.language) },
          { label: say.difference, value: plus(changes.difference), tone: changes.difference < 0 ? 'danger' : 'ok' },
        ]}
      />
      {changes.count === 0 ? (
        <EmptyState icon="history" title={say.nothingChanged} />
      ) : (
        <>
          <Section title={say.changesOf(dayText(changes.since, page.language), dayText(day, page.language))} card>
            <BarTable
              caption={say.kind}
              heads={[say.kind, say.count, say.difference]}
              lines={changes.byKind.map((sum) => ({
                name: say.kinds[sum.kind],
                text: say.kinds[sum.kind],
                full: Math.max(0, -sum.difference),
                part: Math.max(0, sum.difference),
                values: [String(sum.count), plus(sum.difference)],
              }))}
              foot={[say.total, String(changes.count), plus(changes.difference)]}
            />
          </Section>
          <Section
            title={say.opportunity}
            count={changes.count}
            subtitle={
              changes.items.length < changes.count ? say.shownOf(changes.items.length, changes.count) : undefined
            }
          >
            <DataTable
              caption={say.opportunity}
              columns={columns}
              rows={changes.items}
              href={({ id }) => `/opportunities/${id}`}
            />
          </Section>
        </>
      )}
    </>
  );
}

function Flow({ data, flow }: { data: ForecastPageData; flow: Conversion }) {
  const { page, by } = data;
  const say = forecastWords[page.language];
  const terms = pipelineTerms[page.language];
  const share = (value: number | null) => (value === null ? '–' : percentText(value, page.language));
  const name = (key: string | null) => data.nameOf(by === 'owner' ? 'owner' : 'funderGroup', key);
  const columns: Column<StageFlow>[] = [
    { key: 'stage', label: say.stage, phone: 'title', cell: ({ stage }) => terms.stages[stage] },
    {
      key: 'entered',
      label: say.entered,
      numeric: true,
      phone: 'line',
      cell: ({ entered }) => (
        <>
          <span class="phone-label">{say.entered} </span>
          {entered}
        </>
      ),
    },
    { key: 'on', label: say.on, numeric: true, cell: ({ on }) => String(on) },
    { key: 'back', label: say.back, numeric: true, cell: ({ back }) => String(back) },
    { key: 'lost', label: say.lost, numeric: true, cell: ({ lost }) => String(lost) },
    { key: 'dormant', label: say.dormant, numeric: true, cell: ({ dormant }) => String(dormant) },
    { key: 'still', label: say.still, numeric: true, cell: ({ still }) => String(still) },
    { key: 'share', label: say.share, numeric: true, phone: 'beside', cell: (it) => share(it.share) },
    {
      key: 'median',
      label: say.median,
      numeric: true,
      phone: 'line',
      cell: ({ medianDays }) => (medianDays === null ? '–' : say.days(numberText(medianDays, page.language))),
    },
  ];
  const wins: Column<WinRate>[] = [
    {
      key: 'key',
      label: say.conversionBy[by],
      phone: 'title',
      cell: ({ key }) => (by === 'all' ? say.total : name(key)),
    },
    { key: 'won', label: say.won, numeric: true, phone: 'line', cell: ({ won }) => `${won} ${say.won.toLowerCase()}` },
    {
      key: 'lost',
      label: say.lost,
      numeric: true,
      phone: 'line',
      cell: ({ lost }) => `${lost} ${say.lost.toLowerCase()}`,
    },
    { key: 'share', label: say.winRate, numeric: true, phone: 'beside', cell: (it) => share(it.share) },
  ];
  const groups = [...new Set(flow.stages.map(({ key }) => key))];
  return (
    <>
      <Section title={say.winRate} subtitle={say.winText}>
        {flow.wins.length > 0 ? (
          <DataTable caption={say.winRate} columns={wins} rows={flow.wins} />
        ) : (
          <p class="subtitle">{say.noEnds}</p>
        )}
      </Section>
      {groups.map((key) => {
        const title = by === 'all' ? say.views.conversion : name(key);
        return (
          <Section title={title} subtitle={key === groups[0] ? say.conversionText : undefined}>
            <DataTable caption={title} columns={columns} rows={flow.stages.filter((line) => line.key === key)} />
          </Section>
        );
      })}
    </>
  );
}

/** The choices of each view inside the bar of the day looked at. */
function Choices({ page, view, since, from, by }: ForecastPageData) {
  const say = forecastWords[page.language];
  if (view === 'changes')
    return (
      <label class="filter-day">
        {say.since} <input type="date" name="since" value={since} />
      </label>
    );
  if (view === 'forecast') return null;
  return (
    <>
      <select name="by" aria-label={say.by}>
        {conversionSplits.map((split) => (
          <option value={split} selected={split === by}>
            {say.conversionBy[split]}
          </option>
        ))}
      </select>
      <label class="filter-day" title={say.fromStart}>
        {say.from} <input type="date" name="from" value={from ?? ''} />
      </label>
    </>
  );
}

/** The weighted pipeline, what changed in it, and how opportunities go from stage to stage. */
export function ForecastPage(data: ForecastPageData) {
  const { page, looking, view } = data;
  const say = forecastWords[page.language];
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={say.subtitle}
        actions={
          <>
            <LinkButton href="/budget" icon="coins">
              {say.budget}
            </LinkButton>
            <LinkButton href="/pipeline" icon="layers">
              {say.pipeline}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={say.viewsLabel}
        items={forecastViews.map((one) => ({
          href: withQuery(page.path.replace(/^[^?]*/, '/forecast'), {
            view: one === 'forecast' ? null : one,
            since: null,
            from: null,
            by: null,
          }),
          text: say.views[one],
          current: one === view,
        }))}
      />
      <LookingBar
        page={page}
        looking={looking}
        now={data.now}
        action="/forecast"
        keep={{ view: view === 'forecast' ? null : view }}
      >
        <Choices {...data} />
      </LookingBar>
      <LookingNotice page={page} looking={looking} />
      {view === 'forecast' && <Forecast {...data} />}
      {data.changes && <Changes data={data} changes={data.changes} />}
      {data.conversion && <Flow data={data} flow={data.conversion} />}
    </Frame>
  );
}
