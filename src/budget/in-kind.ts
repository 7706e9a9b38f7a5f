import { sql } from 'kysely';
import { type RateBook, ratesOn } from '../ledger/rates-on.ts';
import type { contributionKinds, contributionUnits } from '../partnerships/contribution.ts';
import { agreed } from '../pipeline/agreed.ts';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import type { LookingBack } from '../platform/looking.ts';
import type { Day } from '../values/day.ts';
import { addDecimals, type Decimal } from '../values/decimal.ts';
import { fteValueByYear, fteYearsByYear } from '../values/fte.ts';
import type { Money } from '../values/money.ts';

/** A contribution in kind of an agreement in force on the day looked at. */
export interface InKindRow {
  id: string;
  agreementId: string;
  name: string;
  kind: (typeof contributionKinds)[number];
  quantity: Decimal | null;
  unit: (typeof contributionUnits)[number] | null;
  assumed: boolean;
  annualCost: Money | null;
  from: Day | null;
  to: Day | null;
}

/** What comes in kind in one year. Beside the cash, never added to it. */
export interface InKindYear {
  year: number;
  /** FTE × days of the year / days in it. */
  fteYears: Decimal;
  offices: Decimal;
  /** Secondments counted in people, whose FTE nobody has stated. */
  people: Decimal;
  /** Euro cents of those with a stated cost. */
  valued: number;
  notValued: number;
}

/** What is listed without its days: no year can be told. */
export interface InKindListed {
  fte: Decimal;
  /** Whether the list only says "secondment" and it is taken as FTE. */
  assumed: boolean;
  offices: Decimal;
  people: Decimal;
  records: number;
  notValued: number;
}

interface Row {
  id: string;
  agreement_id: string;
  name: string;
  kind: InKindRow['kind'];
  quantity: Decimal | null;
  unit: InKindRow['unit'];
  unit_basis: string | null;
  annual_cost: string | null;
  annual_cost_currency: string | null;
  from_day: Day | null;
  to_day: Day | null;
}

/** Contributions in kind on a day, as known at an instant, by partner. */
export async function inKindRows(read: Read, looking: LookingBack): Promise<InKindRow[]> {
  const day = looking.asOf ?? read.today();
  const { knownAt } = looking;
  const { rows } = await sql<Row>`select c.id, c.agreement_id, o.name, c.kind, trim_scale(c.quantity)::text as quantity,
      c.unit, c.unit_basis, c.annual_cost, c.annual_cost_currency, c.from_day, c.to_day
    from ${known('contribution', 'c', knownAt)} join ${known('agreement', 'a', knownAt)} on a.id = c.agreement_id
    join partnership p on p.id = a.partnership_id join organisation o on o.id = p.organisation_id
    where c.kind <> 'money' and c.archived_at is null and ${agreed(day, knownAt)}
    order by o.name, c.id`.execute(read.tables<object>());
  return rows.map((row) => ({
    id: row.id,
    agreementId: row.agreement_id,
    name: row.name,
    kind: row.kind,
    quantity: row.quantity,
    unit: row.unit,
    assumed: row.unit_basis === 'assumed',
    annualCost:
      row.annual_cost === null || row.annual_cost_currency === null
        ? null
        : { amount: Number(row.annual_cost), currency: row.annual_cost_currency },
    from: row.from_day,
    to: row.to_day,
  }));
}

/** Whether a row is of that unit; an office that names none is one. */
const isOf = (row: InKindRow, unit: (typeof contributionUnits)[number]): boolean =>
  (row.unit ?? (row.kind === 'office' ? 'office' : null)) === unit;

/** How much a row is; one that does not say counts as one office, and as no FTE. */
const quantityOf = (row: InKindRow): Decimal => row.quantity ?? (row.kind === 'office' ? '1' : '0');

const sum = (rows: readonly InKindRow[], unit: (typeof contributionUnits)[number]): Decimal =>
  addDecimals(...rows.filter((row) => isOf(row, unit)).map(quantityOf));

/** What a row is worth year by year, in euro cents; null where no cost is stated or its currency has no rate. */
export function valueByYear(row: InKindRow, rates: RateBook): Map<number, number> | null {
  if (row.from === null || row.to === null) return null;
  const lines = fteValueByYear(row.annualCost, quantityOf(row), row.from, row.to);
  if (lines === null) return null;
  const worth = new Map<number, number>();
  for (const { year, value } of lines) {
    const cents = rates.euro(value);
    if (cents === null) return null;
    worth.set(year, cents);
  }
  return worth;
}

/** What comes in kind year by year, and what is listed without days. Pure. */
export function inKindLine(rows: readonly InKindRow[], rates: RateBook, span: { from: number; to: number }) {
  const placed = rows.filter((row) => row.from !== null && row.to !== null);
  const lines = placed.map((row) => ({
    row,
    shares: fteYearsByYear(quantityOf(row), row.from as Day, row.to as Day),
    worth: valueByYear(row, rates),
  }));
  const years: InKindYear[] = [];
  for (let year = span.from; year <= span.to; year += 1) {
    const there = lines.filter(({ shares }) => shares.some((share) => share.year === year));
    const fte = there.filter(({ row }) => isOf(row, 'fte')).flatMap(({ shares }) => shares);
    years.push({
      year,
      fteYears: addDecimals(...fte.filter((share) => share.year === year).map((share) => share.fteYears)),
      offices: sum(
        there.map(({ row }) => row),
        'office',
      ),
      people: sum(
        there.map(({ row }) => row),
        'person',
      ),
      valued: there.reduce((all, { worth }) => all + (worth?.get(year) ?? 0), 0),
      notValued: there.filter(({ worth }) => worth === null).length,
    });
  }
  const listed = rows.filter((row) => row.from === null || row.to === null);
  const undated: InKindListed = {
    fte: sum(listed, 'fte'),
    assumed: listed.some((row) => isOf(row, 'fte') && row.assumed),
    offices: sum(listed, 'office'),
    people: sum(listed, 'person'),
    records: listed.length,
    notValued: listed.length,
  };
  return { years, undated };
}

/** What comes in kind on a day, as known at an instant. */
export async function inKind(read: Read, looking: LookingBack, span: { from: number; to: number }) {
  const day = looking.asOf ?? read.today();
  const [rows, rates] = await Promise.all([inKindRows(read, looking), ratesOn(read, day, looking.knownAt)]);
  return inKindLine(rows, rates, span);
}
