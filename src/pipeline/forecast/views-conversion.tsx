import { numberText, percentText } from '../../platform/format.ts';
import { Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import { pipelineTerms } from '../words.ts';
import type { Conversion, ConversionSplit, StageFlow, WinRate } from './conversion.ts';
import type { SplitsData } from './views-splits.tsx';
import { forecastWords } from './words.ts';

/** How opportunities went from stage to stage, how long they stayed in each, and how many were won. */
export function Flow(props: Pick<SplitsData, 'page' | 'nameOf'> & { by: ConversionSplit; flow: Conversion }) {
  const { page, by, flow } = props;
  const say = forecastWords[page.language];
  const terms = pipelineTerms[page.language];
  const share = (value: number | null) => (value === null ? '–' : percentText(value, page.language));
  const name = (key: string | null) => props.nameOf(by === 'owner' ? 'owner' : 'funderGroup', key);
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
