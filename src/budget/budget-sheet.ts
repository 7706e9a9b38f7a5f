import type { Cell } from '../platform/sheet.ts';
import type { Language } from '../values/language.ts';
import type { F2Sums, f2Line } from './f2-line.ts';
import { f2Columns } from './f2-rows.ts';
import type { inKindLine } from './in-kind.ts';
import { budgetWords } from './words.ts';

/** The F2 line as rows of a sheet, in euro: a head, a row for each year, and one for what has no year. */
export function budgetSheet(
  line: Awaited<ReturnType<typeof f2Line>>,
  inKind: ReturnType<typeof inKindLine>,
  language: Language,
): Cell[][] {
  const say = budgetWords[language];
  const euro = (cents: number | null): Cell => (cents === null ? null : cents / 100);
  const sums = (one: F2Sums): Cell[] => [
    ...f2Columns.map((column) => euro(one[column])),
    euro(one.received + one.committed + one.weighted),
  ];
  const head = [
    say.year,
    ...f2Columns.map((column) => `${say.columns[column]} (EUR)`),
    `${say.total} (EUR)`,
    `${say.target}: min (EUR)`,
    `${say.target}: max (EUR)`,
    say.target,
    `${say.gapToLow} (EUR)`,
    `${say.gapToHigh} (EUR)`,
    say.notValuedShort,
    say.fteYears,
    say.offices,
    `${say.inKind}: ${say.valued} (EUR)`,
  ];
  const years = line.years.map((one): Cell[] => {
    const kind = inKind.years.find(({ year }) => year === one.year);
    return [
      one.year,
      ...sums(one),
      euro(one.band?.low ?? null),
      euro(one.band?.high ?? null),
      one.band ? (one.band.stated ? say.stated : say.interpolated) : null,
      euro(one.gapToLow),
      euro(one.gapToHigh),
      one.notValued,
      kind ? Number(kind.fteYears) : null,
      kind ? Number(kind.offices) : null,
      kind ? euro(kind.valued) : null,
    ];
  });
  const { undated } = inKind;
  const rest: Cell[] = [say.undated, ...sums(line.undated), null, null, null, null, null, line.undated.notValued];
  return [head, ...years, [...rest, Number(undated.fte), Number(undated.offices), null]];
}
