import type { Child, PropsWithChildren } from 'hono/jsx';

/** How a part of a chart is drawn: told apart by hatching and dashes, not by hue. */
export type ChartFill = 'solid' | 'hatched' | 'dashed' | 'band';

/** The hatching that charts share, once on a page: in an SVG of its own, which is never hidden. */
export const ChartPatterns = () => (
  <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" class="hatch-ground" />
        <rect width="3.6" height="7" class="hatch-line" />
      </pattern>
    </defs>
  </svg>
);

/** What each drawing stands for. */
export const Legend = (props: { items: readonly { fill: ChartFill; text: string }[] }) => (
  <ul class="legend">
    {props.items.map(({ fill, text }) => (
      <li>
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
          <rect x="1" y="1" width="12" height="10" class={`chart-${fill}`} />
        </svg>
        {text}
      </li>
    ))}
  </ul>
);

/** A chart in one of its two widths: a wide one for desks and paper, a narrow one for phones. Its children draw it. */
export const ChartDrawing = (
  props: PropsWithChildren<{
    id: string;
    size: 'wide' | 'narrow';
    width: number;
    height: number;
    title: string;
    desc: string;
  }>,
) => (
  <svg
    class={`chart ${props.size}`}
    viewBox={`0 0 ${props.width} ${props.height}`}
    role="img"
    aria-labelledby={`${props.id}-${props.size}-title ${props.id}-${props.size}-desc`}
  >
    <title id={`${props.id}-${props.size}-title`}>{props.title}</title>
    <desc id={`${props.id}-${props.size}-desc`}>{props.desc}</desc>
    {props.children}
  </svg>
);

/** The figures of a chart as a table, folded away until asked for; printed open. */
export const ChartFigures = (props: PropsWithChildren<{ summary: string }>) => (
  <details class="chart-figures">
    <summary>{props.summary}</summary>
    {props.children}
  </details>
);

/** The next round number at or above a value: 1, 2, 2.5 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** Steps of an axis from 0 to at least `most`, four to six of them. */
export function axisSteps(most: number): number[] {
  const step = roundUp(most / 5);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** One line of a bar list. */
export interface BarLine {
  text: Child;
  /** The name without markup, for the drawing's description. */
  name: string;
  full: number;
  part: number;
  values: readonly Child[];
}

/**
 * Lines with a bar each: `part` solid within `full` pale. The bars are drawn for the eye; the same figures stand beside
 * them in the table.
 */
export function BarTable(props: {
  caption: string;
  heads: readonly string[];
  lines: readonly BarLine[];
  foot?: readonly Child[];
}) {
  const most = Math.max(1, ...props.lines.map(({ full, part }) => Math.max(full, part)));
  const wide = (value: number): string => ((value / most) * 100).toFixed(2);
  const [first = '', ...others] = props.heads;
  return (
    <table class="bars">
      <caption class="hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <td class="bar" />
          {others.map((head) => (
            <th scope="col" class="numeric">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map(({ text, full, part, values }) => (
          <tr>
            <th scope="row">{text}</th>
            <td class="bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={wide(full)} height="10" class="chart-band" />
                <rect width={wide(part)} height="10" class="chart-solid" />
              </svg>
            </td>
            {values.map((value) => (
              <td class="numeric">{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {props.foot && (
        <tfoot>
          <tr>
            <th scope="row">{props.foot[0]}</th>
            <td class="bar" />
            {props.foot.slice(1).map((value) => (
              <td class="numeric">{value}</td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
