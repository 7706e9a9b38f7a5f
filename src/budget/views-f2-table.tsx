import { moneyText, numberText } from '../platform/format.ts';
import type { PageContext } from '../platform/page.ts';
import { Badge } from '../platform/parts.tsx';
import { type Column, DataTable, withQuery } from '../platform/parts-table.tsx';
import type { F2Sums, F2Year } from './f2-line.ts';
import { type F2Column, f2Columns } from './f2-rows.ts';
import type { InKindYear } from './in-kind.ts';
import { budgetWords } from './words.ts';

/** A line of the table: a year, or what has none. */
type Line = F2Sums & { year: number | null } & Partial<Pick<F2Year, 'band' | 'standing' | 'gapToLow' | 'gapToHigh'>>;

/** The address of the records behind a figure; the day, the instant and FARM go along. */
export const recordsPath = (page: PageContext, column: F2Column | 'in_kind', year: number | null): string =>
  withQuery(page.path.replace(/^[^?]*/, '/budget/records'), {
    column,
    year: year === null ? null : String(year),
    to: null,
  });

/** The F2 line in figures, year by year, each a link to its records. */
export function F2Table(props: { page: PageContext; years: readonly F2Year[]; undated: F2Sums }) {
  const { page, undated } = props;
  const { language } = page;
  const say = budgetWords[language];
  const euro = (cents: number) => moneyText({ amount: Math.round(cents / 100) * 100, currency: 'EUR' }, language);
  const total = (line: F2Sums) => line.received + line.committed + line.weighted;
  const columns: Column<Line>[] = [
    {
      key: 'year',
      label: say.year,
      phone: 'title',
      cell: (line) => (line.year === null ? say.undated : String(line.year)),
    },
    ...f2Columns.map(
      (column): Column<Line> => ({
        key: column,
        label: say.columns[column],
        numeric: true,
        phone: 'line',
        cell: (line) =>
          line.records[column] === 0 ? (
            ''
          ) : (
            <>
              <span class="phone-label">{say.columns[column]} </span>
              <a
                href={recordsPath(page, column, line.year)}
                aria-label={`${say.columns[column]} ${line.year ?? say.undated}: ${euro(line[column])}`}
              >
                {euro(line[column])}
              </a>
            </>
          ),
      }),
    ),
    {
      key: 'total',
      label: say.total,
      numeric: true,
      phone: 'beside',
      cell: (line) => (
        <>
          <strong>{euro(total(line))}</strong>
          {line.notValued > 0 && <small class="soft"> {say.notValued(line.notValued)}</small>}
        </>
      ),
    },
    {
      key: 'target',
      label: say.target,
      numeric: true,
      cell: (line) =>
        line.band ? (
          <span title={line.band.stated ? say.stated : say.interpolated}>
            {line.band.low === line.band.high
              ? euro(line.band.low)
              : `${euro(line.band.low)} – ${euro(line.band.high)}`}
            {!line.band.stated && ' *'}
          </span>
        ) : (
          '–'
        ),
    },
    {
      key: 'standing',
      label: say.standing,
      phone: 'line',
      cell: (line) =>
        line.standing ? (
          <Badge
            tone={line.standing === 'below' ? 'warn' : 'ok'}
            icon={line.standing === 'below' ? 'arrow-down' : null}
          >
            {say.standings[line.standing]}
          </Badge>
        ) : (
          ''
        ),
    },
    {
      key: 'gapToLow',
      label: say.gapToLow,
      numeric: true,
      phone: 'line',
      cell: (line) =>
        line.band ? (
          <>
            <span class="phone-label">{say.gapToLow} </span>
            {line.gapToLow ? `− ${euro(line.gapToLow)}` : say.reached}
          </>
        ) : (
          ''
        ),
    },
    {
      key: 'gapToHigh',
      label: say.gapToHigh,
      numeric: true,
      cell: (line) => (line.gapToHigh ? `− ${euro(line.gapToHigh)}` : line.band ? say.reached : ''),
    },
  ];
  const some = f2Columns.some((column) => undated.records[column] > 0);
  const rows: Line[] = [...props.years, ...(some ? [{ ...undated, year: null }] : [])];
  return (
    <>
      <DataTable caption={say.figures} columns={columns} rows={rows} />
      <p class="subtitle">* {say.interpolated}</p>
    </>
  );
}

/** What comes in kind year by year. */
export function InKindTable(props: { page: PageContext; years: readonly InKindYear[] }) {
  const { page } = props;
  const say = budgetWords[page.language];
  const number = (quantity: `${number}`) => (quantity === '0' ? '–' : numberText(quantity, page.language));
  const columns: Column<InKindYear>[] = [
    { key: 'year', label: say.year, phone: 'title', cell: ({ year }) => String(year) },
    { key: 'fte', label: say.fteYears, numeric: true, phone: 'beside', cell: ({ fteYears }) => number(fteYears) },
    { key: 'offices', label: say.offices, numeric: true, cell: ({ offices }) => number(offices) },
    { key: 'people', label: say.people, numeric: true, cell: ({ people }) => number(people) },
    {
      key: 'valued',
      label: say.valued,
      numeric: true,
      phone: 'line',
      cell: ({ valued }) => (valued === 0 ? '–' : moneyText({ amount: valued, currency: 'EUR' }, page.language)),
    },
    {
      key: 'notValued',
      label: say.notValuedShort,
      numeric: true,
      phone: 'line',
      cell: ({ notValued }) => (notValued === 0 ? '' : say.notValued(notValued)),
    },
  ];
  return (
    <DataTable
      caption={say.inKind}
      columns={columns}
      rows={props.years}
      href={({ year }) => recordsPath(page, 'in_kind', year)}
    />
  );
}
