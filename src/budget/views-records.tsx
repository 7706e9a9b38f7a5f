import { LookingNotice } from '../pipeline/parts-looking.tsx';
import { dayText, moneyText, numberText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { LookingBack } from '../platform/looking.ts';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { EmptyState, Notice } from '../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../platform/parts-table.tsx';
import type { F2Record } from './f2-line.ts';
import type { F2Column, FarmChoice } from './f2-rows.ts';
import type { InKindRow } from './in-kind.ts';
import { budgetWords } from './words.ts';

const homes: Readonly<Record<F2Record['kind'], string>> = {
  contribution: '/agreements',
  pledge_receipt: '/pledges',
  pledge_instalment: '/pledges',
  opportunity: '/opportunities',
};

const backTo = (page: PageContext): string =>
  withQuery(page.path.replace(/^[^?]*/, '/budget'), { column: null, year: null });

/** The records behind one figure of the F2 line, and what they sum to. */
export function RecordsPage(props: {
  page: PageContext;
  looking: LookingBack;
  column: F2Column;
  year: number | null;
  farm: FarmChoice;
  items: readonly F2Record[];
  next: string | null;
  cents: number;
  count: number;
  notValued: number;
}) {
  const { page, column, items } = props;
  const { language } = page;
  const say = budgetWords[language];
  const exact = (cents: number) => moneyText({ amount: cents, currency: 'EUR' }, language, true);
  const columns: Column<F2Record>[] = [
    { key: 'name', label: say.record, phone: 'title', cell: (it) => it.name },
    { key: 'kind', label: say.kind, phone: 'line', cell: (it) => say.kinds[it.kind] },
    {
      key: 'amount',
      label: say.amount,
      numeric: true,
      phone: 'line',
      cell: (it) => (it.amount ? moneyText(it.amount, language) : '–'),
    },
    {
      key: 'euro',
      label: say.euro,
      numeric: true,
      phone: 'beside',
      cell: (it) => (it.cents === null ? <em>{it.amount ? say.notValuedRow : say.unknownAmount}</em> : exact(it.cents)),
    },
  ];
  const title = say.records(say.columns[column], props.year === null ? say.undated : String(props.year));
  return (
    <Frame page={page} title={title}>
      <PageHeader
        title={title}
        subtitle={say.recordsSum(props.count, exact(props.cents))}
        back={{ href: backTo(page), text: say.back }}
      />
      <LookingNotice page={page} looking={props.looking} />
      <p class="subtitle choice-said">
        {say.farmText[props.farm]} {column === 'weighted' && say.chance}
      </p>
      {props.notValued > 0 && <Notice tone="info">{say.notValuedText(props.notValued)}</Notice>}
      <DataTable
        caption={title}
        columns={columns}
        rows={items}
        href={(it) => `${homes[it.kind]}/${it.onId}`}
        empty={<EmptyState icon="coins" title={say.noRecords} />}
      />
      <Pager
        language={language}
        next={props.next === null ? null : `${withQuery(page.path, {})}&cursor=${props.next}`}
        first={page.path.includes('cursor=') ? withQuery(page.path, {}) : null}
      />
    </Frame>
  );
}

/** The contributions in kind of a year, or those without days. */
export function InKindRecordsPage(props: {
  page: PageContext;
  looking: LookingBack;
  year: number | null;
  items: readonly (InKindRow & { cents: number | null })[];
}) {
  const { page } = props;
  const { language } = page;
  const say = budgetWords[language];
  const units = { fte: say.fteYears.replace(/^[^-]*-/, ''), person: say.people, office: say.offices };
  const columns: Column<(typeof props.items)[number]>[] = [
    { key: 'name', label: say.record, phone: 'title', cell: (it) => it.name },
    {
      key: 'quantity',
      label: say.quantity,
      numeric: true,
      phone: 'line',
      cell: (it) =>
        it.quantity === null
          ? '–'
          : `${numberText(it.quantity, language)} ${it.unit === 'fte' || it.unit === null ? '' : units[it.unit]}`,
    },
    {
      key: 'days',
      label: say.days,
      phone: 'line',
      cell: (it) =>
        it.from && it.to ? `${dayText(it.from, language)} – ${dayText(it.to, language)}` : say.undatedInKind,
    },
    {
      key: 'euro',
      label: say.valued,
      numeric: true,
      phone: 'beside',
      cell: (it) =>
        it.cents === null ? (
          <em>{say.notValuedShort}</em>
        ) : (
          moneyText({ amount: it.cents, currency: 'EUR' }, language, true)
        ),
    },
  ];
  const title = say.records(say.inKind, props.year === null ? say.undatedInKind : String(props.year));
  return (
    <Frame page={page} title={title}>
      <PageHeader title={title} subtitle={say.inKindText} back={{ href: `${backTo(page)}#in-kind`, text: say.back }} />
      <LookingNotice page={page} looking={props.looking} />
      <DataTable
        caption={title}
        columns={columns}
        rows={props.items}
        href={(it) => `/agreements/${it.agreementId}`}
        empty={<EmptyState icon="users" title={say.noRecords} />}
      />
    </Frame>
  );
}
