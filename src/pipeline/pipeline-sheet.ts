import { funderGroupWords } from '../directory/words.ts';
import { numberText } from '../platform/format.ts';
import { type Cell, csvText } from '../platform/sheet.ts';
import type { Language } from '../values/language.ts';
import { currencyExponent, type Money } from '../values/money.ts';
import type { PipelineRow } from './list-pipeline.ts';
import { pipelineTerms } from './words.ts';
import { listWords } from './words-list.ts';

const units = ({ amount, currency }: Money): number => amount / 10 ** currencyExponent(currency);

/**
 * The list as a sheet: amounts in units of their currency, days as YYYY-MM-DD. Where there are more rows than it holds
 * (`cut`), its last line says so.
 */
export function pipelineSheet(rows: readonly PipelineRow[], language: Language, cut = false): string {
  const say = listWords[language];
  const terms = pipelineTerms[language];
  const { columns } = say;
  const heads = [
    ...[say.opportunity, say.funder, columns.group, say.stage, say.owner],
    ...[columns.low, columns.high, columns.currency, columns.chance, columns.weightedEuro],
    ...[columns.purpose, columns.code, say.expected, say.nextStep, columns.due, say.since, columns.days],
  ];
  const cells = (row: PipelineRow): Cell[] => [
    row.title,
    row.funder,
    row.group && funderGroupWords[language][row.group],
    terms.stages[row.stage],
    row.owner?.name ?? null,
    row.amount && units(row.amount.low),
    row.amount && units(row.amount.high),
    row.amount?.low.currency ?? null,
    row.chance,
    row.weighted === null ? null : row.weighted / 100,
    terms.purposes[row.purpose.kind],
    row.purpose.code,
    row.expectedOn?.value ?? null,
    row.nextStep,
    row.dueOn,
    row.since,
    row.daysInStage,
  ];
  const more = cut ? [[say.moreThanExported(numberText(rows.length, language))]] : [];
  return csvText([heads, ...rows.map(cells), ...more], language);
}
