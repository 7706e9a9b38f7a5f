import { dayText, instantText, listText, numberText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { CurrencyInUse, lastIntake, RateJson } from './list-rates.ts';
import { isProvisional } from './rates-on.ts';
import { FileForm } from './views-rate-file.tsx';
import { Editing, type LeftForm, RateForm, typedIn } from './views-rate-form.tsx';
import { rateWords } from './words.ts';

/** What the page of rates shows. */
export interface RatesPageData {
  page: PageContext;
  inUse: readonly CurrencyInUse[];
  rates: readonly RateJson[];
  next: string | null;
  /** The one currency whose rates are listed; null: the latest of all. */
  currency: string | null;
  bank: Awaited<ReturnType<typeof lastIntake>>;
  write: boolean;
  /** The id of the rate that is edited. */
  editing: string | null;
  left: LeftForm | null;
}

/** How the daily look at the bank went. */
function Bank({ page, bank }: Pick<RatesPageData, 'page' | 'bank'>) {
  const say = rateWords[page.language];
  const at = bank.last ? instantText(bank.last.at, page.language) : '';
  const outcome = bank.last?.outcome ?? 'never';
  return (
    <Notice tone={outcome === 'taken' ? 'ok' : outcome === 'never' ? 'info' : 'warn'}>
      {say.bank[outcome](at)}
      {outcome !== 'taken' && bank.answeredAt && ` ${say.lastAnswer(instantText(bank.answeredAt, page.language))}`}
    </Notice>
  );
}

const basisText = (it: { basis: 'ecb' | 'manual'; source: string }, page: PageContext) =>
  it.basis === 'ecb' ? rateWords[page.language].basis.ecb : `${rateWords[page.language].basis.manual}: ${it.source}`;

function InUse(data: RatesPageData) {
  const { page, inUse, write } = data;
  const say = rateWords[page.language];
  const columns: Column<CurrencyInUse>[] = [
    { key: 'currency', label: say.currency, phone: 'title', cell: (it) => it.currency },
    { key: 'records', label: say.records, numeric: true, phone: 'line', cell: (it) => say.recordsCount(it.records) },
    {
      key: 'rate',
      label: say.rateOf('…'),
      phone: 'beside',
      cell: (it) =>
        it.rate ? (
          say.perEuro(numberText(it.rate.rate, page.language), it.currency)
        ) : (
          <Badge tone="warn" icon="triangle-alert">
            {say.noRate}
          </Badge>
        ),
    },
    {
      key: 'day',
      label: say.day,
      nowrap: true,
      phone: 'line',
      cell: (it) => (it.rate ? dayText(it.rate.day, page.language) : '–'),
    },
    { key: 'source', label: say.source, phone: 'line', cell: (it) => (it.rate ? basisText(it.rate, page) : '–') },
  ];
  const missing = inUse.filter(({ rate }) => rate === null);
  return (
    <Section title={say.inUse} subtitle={say.inUseText} id="in-use">
      {missing.length > 0 && (
        <Notice tone="warn">
          {say.noRateNotice(
            listText(
              missing.map(({ currency }) => currency),
              page.language,
            ),
            missing.reduce((sum, { records }) => sum + records, 0),
          )}
        </Notice>
      )}
      <DataTable
        caption={say.inUse}
        columns={columns}
        rows={inUse}
        href={({ currency }) => `/rates?currency=${currency}`}
        empty={<EmptyState icon="coins" title={say.noneInUse} text={say.noneInUseText} />}
      />
      {write &&
        missing.map(({ currency }) => (
          <details class="rate-form card" open={missing.length === 1 || typedIn(data.left, currency)}>
            <summary>{say.rateOf(currency)}</summary>
            <RateForm page={page} left={data.left} currency={currency} />
          </details>
        ))}
    </Section>
  );
}

function All(data: RatesPageData) {
  const { page, rates, currency, write } = data;
  const say = rateWords[page.language];
  const common = commonWords[page.language];
  const columns: Column<RateJson>[] = [
    { key: 'currency', label: say.currency, phone: 'title', cell: (it) => it.currency },
    {
      key: 'rate',
      label: say.rateOf('…'),
      numeric: true,
      phone: 'beside',
      cell: (it) => numberText(it.rate as `${number}`, page.language),
    },
    { key: 'day', label: say.day, nowrap: true, phone: 'line', cell: (it) => dayText(it.day, page.language) },
    { key: 'source', label: say.source, phone: 'line', cell: (it) => basisText(it, page) },
    {
      key: 'actions',
      label: common.edit,
      quietLabel: true,
      phone: 'line',
      cell: (it) =>
        write &&
        it.basis === 'manual' && (
          <span class="row-actions">
            <LinkButton href={withQuery(page.path, { edit: it.id })} icon="pencil" look="quiet" small iconOnly>
              {`${common.edit} ${it.currency}`}
            </LinkButton>
            <ActionForm
              action={`/rates/${it.id}/archive`}
              fields={{ version: it.version }}
              icon="archive"
              look="quiet"
              small
              iconOnly
            >
              {`${common.archive} ${it.currency}`}
            </ActionForm>
          </span>
        ),
    },
  ];
  return (
    <Section
      title={currency ? say.history(currency) : say.all}
      subtitle={currency ? <a href="/rates">{say.backToAll}</a> : say.allText}
      id="all"
    >
      <DataTable
        caption={currency ? say.history(currency) : say.all}
        columns={columns}
        rows={rates}
        href={(it) => `/rates?currency=${it.currency}`}
        across={(it) => (it.id === data.editing ? <Editing page={page} left={data.left} rate={it} /> : null)}
        empty={<EmptyState icon="coins" title={say.none} text={say.noneText} />}
      />
      <Pager
        language={page.language}
        next={data.next === null ? null : `/rates?currency=${currency}&cursor=${data.next}`}
        first={page.path.includes('cursor=') ? `/rates?currency=${currency}` : null}
      />
    </Section>
  );
}

/** What one euro is in other currencies, where each rate comes from, and which currency in use has none. */
export function RatesPage(data: RatesPageData) {
  const { page, inUse, write } = data;
  const say = rateWords[page.language];
  const provisional = inUse.some(
    ({ currency, rate }) => rate && isProvisional({ ...rate, currency }, page.today, page.today),
  );
  const any =
    data.left?.form === 'rate' && !inUse.some(({ currency }) => typedIn(data.left, currency)) ? data.left : null;
  return (
    <Frame page={page} title={say.title}>
      <PageHeader title={say.title} subtitle={say.subtitle} />
      <TwoColumns
        aside={
          write && (
            <>
              <Section title={say.manual} subtitle={say.manualText} card id="manual">
                <RateForm page={page} left={any} currency={null} />
              </Section>
              <FileForm page={page} left={data.left} />
            </>
          )
        }
      >
        <Bank page={page} bank={data.bank} />
        {provisional && <Notice tone="info">{say.provisional}</Notice>}
        {data.currency === null && <InUse {...data} />}
        <All {...data} />
      </TwoColumns>
    </Frame>
  );
}
