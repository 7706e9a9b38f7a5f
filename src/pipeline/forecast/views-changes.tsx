import { dayText, moneyText, percentText } from '../../platform/format.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { PageContext } from '../../platform/page.ts';
import { BarTable } from '../../platform/parts-chart.tsx';
import { EmptyState, Figures, Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import { pipelineTerms } from '../words.ts';
import type { ForecastChange, ForecastChanges } from './forecast-changes.ts';
import { euroOf } from './views-splits.tsx';
import { forecastWords } from './words.ts';

const signed = (page: PageContext) => (cents: number) =>
  cents > 0 ? `+ ${euroOf(page)(cents)}` : cents < 0 ? `− ${euroOf(page)(-cents)}` : euroOf(page)(0);

/** What changed in the weighted pipeline between two days: sums by kind, and the largest changes one by one. */
export function Changes(props: { page: PageContext; looking: LookingBack; changes: ForecastChanges }) {
  const { page, looking, changes } = props;
  const say = forecastWords[page.language];
  const euro = euroOf(page);
  const plus = signed(page);
  const terms = pipelineTerms[page.language];
  const day = looking.asOf ?? page.today;
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
