import { dayText, numberText } from '../../platform/format.ts';
import { DataTable } from '../../platform/parts-table.tsx';
import { type Day, dayOf, daysInclusive } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import { placeOf, type Span, yearsOf } from './life-spans.ts';
import { lifeWords } from './words-life.ts';

const percent = (share: number): string => `${share}%`;

/**
 * A chain as a bar of years: agreements full, gaps hatched, today a line. What goes on has no end at the right. The
 * same stands beneath in figures.
 */
export function YearsBar(props: {
  spans: readonly Span[];
  /** What an agreement is called. */
  nameOf: (agreementId: string) => string;
  partner: string;
  today: Day;
  language: Language;
}) {
  const { spans, nameOf, today, language } = props;
  const say = lifeWords[language];
  const years = yearsOf(spans, today);
  const at = (day: Day) => placeOf(day, years);
  const gaps = spans.filter(({ kind }) => kind === 'gap').length;
  const endOf = ({ kind, to }: Span) => (to === null ? (kind === 'gap' ? at(today) : 100) : at(to));
  if (spans.length === 0) return null;
  return (
    <figure class="years">
      <svg class="years-bar" width="100%" height="64" role="img" aria-labelledby="years-title years-text">
        <title id="years-title">{say.picture(props.partner)}</title>
        <desc id="years-text">{say.pictureText(spans.length - gaps, gaps)}</desc>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="6" class="hatch-line" />
          </pattern>
        </defs>
        {years.named.map((year) => (
          <g class="tick">
            <line x1={percent(at(dayOf(year, 1, 1)))} x2={percent(at(dayOf(year, 1, 1)))} y1="6" y2="46" />
            <text x={percent(at(dayOf(year, 1, 1)))} dx="3" y="60">
              {year}
            </text>
          </g>
        ))}
        {spans.map((span) => (
          <rect
            class={span.kind === 'gap' ? 'gap' : span.to === null ? 'span open' : 'span'}
            x={percent(at(span.from))}
            y="14"
            width={percent(Math.max(0.4, Math.round(100 * (endOf(span) - at(span.from))) / 100))}
            height="24"
            {...(span.kind === 'gap' && { fill: 'url(#hatch)' })}
          />
        ))}
        <g class="today">
          <line x1={percent(at(today))} x2={percent(at(today))} y1="6" y2="46" />
        </g>
      </svg>
      <figcaption>
        <ul class="legend">
          <li>
            <span class="swatch span" />
            {say.inForce}
          </li>
          <li>
            <span class="swatch gap" />
            {say.noAgreement}
          </li>
          <li>
            <span class="swatch today" />
            {labelled(say.today, dayText(today, language), language)}
          </li>
        </ul>
        <details class="unfold">
          <summary>{say.inFigures}</summary>
          <DataTable
            caption={say.picture(props.partner)}
            rows={spans}
            columns={[
              {
                key: 'what',
                label: say.what,
                phone: 'title',
                cell: (it) => (it.kind === 'gap' ? say.noAgreement : nameOf(it.agreementId ?? '')),
              },
              { key: 'from', label: say.from, phone: 'line', nowrap: true, cell: (it) => dayText(it.from, language) },
              {
                key: 'to',
                label: say.to,
                phone: 'line',
                nowrap: true,
                cell: (it) => (it.to === null ? say.goesOn : dayText(it.to, language)),
              },
              {
                key: 'days',
                label: say.length,
                phone: 'beside',
                numeric: true,
                cell: (it) => numberText(it.days ?? (it.from <= today ? daysInclusive(it.from, today) : 0), language),
              },
            ]}
          />
        </details>
      </figcaption>
    </figure>
  );
}
