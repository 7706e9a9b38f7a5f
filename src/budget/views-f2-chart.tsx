import { shortEuro } from '../platform/format.ts';
import { axisSteps, ChartDrawing, ChartPatterns, Legend } from '../platform/parts-chart.tsx';
import type { Day } from '../values/day.ts';
import { daysInclusive, daysInYear, yearOf } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { F2Year } from './f2-line.ts';
import { budgetWords } from './words.ts';

interface ChartData {
  language: Language;
  years: readonly F2Year[];
  day: Day;
  /** What stands at the line of the day looked at. */
  dayText: string;
}

const sizes = {
  wide: { width: 1040, height: 360, left: 64, right: 28, top: 26, bottom: 30 },
  narrow: { width: 340, height: 300, left: 40, right: 10, top: 26, bottom: 26 },
} as const;

const together = (year: F2Year): number => year.received + year.committed + year.weighted;
const round = (value: number): number => Math.round(value * 10) / 10;

/** One drawing of the F2 line; all places are worked out here, since the page's policy allows no style. */
function Drawing(props: ChartData & { size: keyof typeof sizes }) {
  const { language, years, day } = props;
  const say = budgetWords[language];
  const { width, height, left, right, top, bottom } = sizes[props.size];
  const steps = axisSteps(Math.max(...years.map((year) => Math.max(together(year), year.band?.high ?? 0))));
  const most = steps.at(-1) ?? 1;
  const slot = (width - left - right) / years.length;
  const bar = slot * 0.66;
  const floor = height - bottom;
  const y = (cents: number): number => round(floor - (cents / most) * (floor - top));
  const middle = (index: number): number => round(left + slot * (index + 0.5));
  const banded = years.flatMap((year, index) => (year.band ? [{ x: middle(index), ...year.band }] : []));
  const line = (points: readonly { x: number; at: number }[]) => points.map(({ x, at }) => `${x},${y(at)}`).join(' ');
  const highs = banded.map(({ x, high }) => ({ x, at: high }));
  const lows = banded.map(({ x, low }) => ({ x, at: low }));
  const last = banded.at(-1);
  const at = years.findIndex(({ year }) => year === yearOf(day));
  const passed = daysInclusive(`${yearOf(day)}-01-01` as Day, day) / daysInYear(yearOf(day));
  const today = at < 0 ? null : round(left + slot * (at + passed));
  const every = Math.ceil(years.length / (props.size === 'wide' ? 16 : 6));
  const now = years[Math.max(0, at)];
  const desc = say.chartDesc(
    years[0]?.year ?? 0,
    years.at(-1)?.year ?? 0,
    now?.year ?? 0,
    shortEuro(now ? together(now) : 0, language),
  );
  return (
    <ChartDrawing id="f2" size={props.size} width={width} height={height} title={say.chart} desc={desc}>
      {steps.map((step) => (
        <>
          <line x1={left} x2={width - right} y1={y(step)} y2={y(step)} class="chart-grid" />
          <text x={left - 8} y={y(step) + 4} class="chart-axis end">
            {shortEuro(step, language)}
          </text>
        </>
      ))}
      {banded.length > 1 && (
        <>
          <polygon points={`${line(highs)} ${line(lows.toReversed())}`} class="chart-band" />
          <polyline points={line(highs)} class="chart-bound" />
          <polyline points={line(lows)} class="chart-bound" />
        </>
      )}
      {years.map((year, index) => {
        const x = round(middle(index) - bar / 2);
        const parts = [
          { from: 0, size: year.received, fill: 'solid' },
          { from: year.received, size: year.committed, fill: 'hatched' },
          { from: year.received + year.committed, size: year.weighted, fill: 'dashed' },
        ];
        return (
          <>
            {parts.map(({ from, size, fill }) =>
              size > 0 ? (
                <rect
                  x={x}
                  y={y(from + size)}
                  width={round(bar)}
                  height={Math.max(0.5, round(y(from) - y(from + size)))}
                  class={`chart-${fill}`}
                />
              ) : null,
            )}
            {(years.length - 1 - index) % every === 0 && (
              <text x={middle(index)} y={floor + 18} class="chart-axis middle">
                {year.year}
              </text>
            )}
          </>
        );
      })}
      {today !== null && (
        <>
          <line x1={today} x2={today} y1={top - 4} y2={floor} class="chart-today" />
          <text x={today - 5} y={top + 6} class="chart-axis end">
            {props.dayText}
          </text>
        </>
      )}
      {last && (
        <>
          <text x={width - right} y={y(last.high) - 8} class="chart-label end">
            {say.high(shortEuro(last.high, language))}
          </text>
          <text x={width - right} y={y(last.low) - 8} class="chart-label end">
            {say.low(shortEuro(last.low, language))}
          </text>
        </>
      )}
    </ChartDrawing>
  );
}

/** Income against the target band, drawn for desks and for phones. The figures stand in the table beneath. */
export function F2Chart(props: ChartData) {
  const say = budgetWords[props.language];
  return (
    <figure class="chart-box">
      <ChartPatterns />
      <Legend
        items={[
          { fill: 'solid', text: say.columns.received },
          { fill: 'hatched', text: say.columns.committed },
          { fill: 'dashed', text: say.columns.weighted },
          { fill: 'band', text: say.band },
        ]}
      />
      <Drawing {...props} size="wide" />
      <Drawing {...props} size="narrow" />
    </figure>
  );
}
