import { isProvisional, type RateOn } from '../../ledger/rates-on.ts';
import { dayText, listText, moneyText, numberText, shortEuro } from '../../platform/format.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { PageContext } from '../../platform/page.ts';
import { BarTable, ChartFigures } from '../../platform/parts-chart.tsx';
import { EmptyState, Figures, Notice, Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import { sumOf } from '../totals.ts';
import type { ForecastLine, ForecastSplit } from './forecast.ts';
import { forecastWords } from './words.ts';

/** The figures of a day by every split, and the rates they rest on. */
export interface SplitsData {
  page: PageContext;
  looking: LookingBack;
  /** Names of owners and groups by key. */
  nameOf: (split: ForecastSplit, key: string | null) => string;
  lines: { by: ForecastSplit; items: readonly ForecastLine[] }[];
  rates: readonly RateOn[];
}

/** Cents of euro as whole euros, in the language of a page. */
export const euroOf = (page: PageContext) => (cents: number) =>
  moneyText({ amount: Math.round(cents / 100) * 100, currency: 'EUR' }, page.language);

/** Weighted and whole amounts by one split: drawn, with all figures folded away beneath. */
function SplitChart({ data, by, items }: { data: SplitsData; by: ForecastSplit; items: readonly ForecastLine[] }) {
  const { page } = data;
  const say = forecastWords[page.language];
  const short = (cents: number) => shortEuro(cents, page.language);
  const euro = euroOf(page);
  const total = sumOf(items);
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

/** The weighted pipeline of a day by every split, what is not valued, and the rates that it rests on. */
export function Splits(data: SplitsData) {
  const { page, rates, looking } = data;
  const say = forecastWords[page.language];
  const euro = euroOf(page);
  const total = sumOf(data.lines[0]?.items ?? []);
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
