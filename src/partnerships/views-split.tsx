import type { PropsWithChildren } from 'hono/jsx';
import { dayText, listText, moneyText, numberText } from '../platform/format.ts';
import { Section } from '../platform/parts-layout.tsx';
import { type Column, DataTable } from '../platform/parts-table.tsx';
import { addDecimals } from '../values/decimal.ts';
import type { Language } from '../values/language.ts';
import type { AgreementJson } from './agreement-json.ts';
import { hasTwoReadings } from './agreement-text.ts';
import { recordWords } from './words-record.ts';
import type { YearOfFte, YearOfMoney, YearSplit } from './year-split.ts';

type Line<T> = T | { total: readonly T[] };
const isTotal = <T,>(line: Line<T>): line is { total: readonly T[] } =>
  typeof line === 'object' && line !== null && 'total' in line;

/** A figure that says on a phone what its column's head says elsewhere. */
const Labelled = (props: PropsWithChildren<{ label: string }>) => (
  <>
    <span class="phone-only">{props.label} </span>
    {props.children}
  </>
);

function MoneyTable({ lines, language }: { lines: readonly YearOfMoney[]; language: Language }) {
  const say = recordWords[language];
  const figure = (line: Line<YearOfMoney>, name: 'byDays' | 'byMonths'): string => {
    if (!isTotal(line)) return moneyText(line[name], language, true);
    const amount = line.total.reduce((sum, one) => sum + one[name].amount, 0);
    return moneyText({ amount, currency: line.total[0]?.[name].currency ?? 'EUR' }, language, true);
  };
  const columns: Column<Line<YearOfMoney>>[] = [
    { key: 'year', label: say.year, phone: 'title', cell: (line) => (isTotal(line) ? say.total : String(line.year)) },
    {
      key: 'days',
      label: say.byDays,
      numeric: true,
      phone: 'line',
      cell: (line) => <Labelled label={say.byDays}>{figure(line, 'byDays')}</Labelled>,
    },
    {
      key: 'months',
      label: say.byMonths,
      numeric: true,
      phone: 'line',
      cell: (line) => <Labelled label={say.byMonths}>{figure(line, 'byMonths')}</Labelled>,
    },
  ];
  return <DataTable caption={say.split} columns={columns} rows={[...lines, { total: lines }]} />;
}

function FteTable({ lines, language }: { lines: readonly YearOfFte[]; language: Language }) {
  const say = recordWords[language];
  const columns: Column<Line<YearOfFte>>[] = [
    { key: 'year', label: say.year, phone: 'title', cell: (line) => (isTotal(line) ? say.total : String(line.year)) },
    {
      key: 'fte',
      label: say.fteYears,
      numeric: true,
      phone: 'line',
      cell: (line) => (
        <Labelled label={say.fteYears}>
          {numberText(isTotal(line) ? addDecimals(...line.total.map((one) => one.fteYears)) : line.fteYears, language)}
        </Labelled>
      ),
    },
    {
      key: 'value',
      label: say.value,
      numeric: true,
      phone: 'line',
      cell: (line) => {
        if (isTotal(line)) return null;
        return line.value ? moneyText(line.value, language, true) : <span class="unknown">{say.notValued}</span>;
      },
    },
  ];
  return <DataTable caption={say.fteYears} columns={columns} rows={[...lines, { total: lines }]} />;
}

/** What falls into which calendar year, or which day is missing to say so. */
export function SplitSection(props: { agreement: AgreementJson; split: YearSplit; language: Language }) {
  const { split, agreement, language } = props;
  const say = recordWords[language];
  const missing = split.missing.map((what) => say.splitMissing[what]);
  if (split.money.length === 0 && split.fte.length === 0 && missing.length === 0) return null;
  const { lastDay } = agreement.end;
  return (
    <Section
      title={say.split}
      id="years"
      subtitle={
        split.missing.length === 0 && lastDay && hasTwoReadings(agreement.end)
          ? say.splitReading(dayText(lastDay, language))
          : undefined
      }
    >
      <div class="stack">
        {split.money.map((lines) => (
          <MoneyTable lines={lines} language={language} />
        ))}
        {split.fte.length > 0 && <FteTable lines={split.fte} language={language} />}
        {missing.length > 0 && (
          <p class="unknown">
            {(missing.length > 1 ? say.splitCannotTwo : say.splitCannot)(listText(missing, language))}
          </p>
        )}
      </div>
    </Section>
  );
}
