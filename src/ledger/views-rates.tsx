import type { Filled } from '../platform/form.ts';
import { typed } from '../platform/form.ts';
import { dayText, instantText, listText, numberText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Radios } from '../platform/parts-choice.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FileInput } from '../platform/parts-file.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Day } from '../values/day.ts';
import type { CurrencyInUse, lastIntake, RateJson } from './list-rates.ts';
import { isProvisional } from './rates-on.ts';
import type { BadRate } from './read-rates.ts';
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
  left: {
    form: 'rate' | 'file';
    filled: Filled;
    errors: Readonly<Record<string, string>>;
    bad: readonly BadRate[];
  } | null;
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

interface RateFields {
  page: PageContext;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  /** Where the currency is settled it is not asked for. */
  currency: string | null;
  scope: string;
}

const Fields = ({ page, filled, errors, currency, scope }: RateFields) => {
  const say = rateWords[page.language];
  return (
    <>
      {currency === null && (
        <TextInput
          name="currency"
          label={say.currency}
          value={typed(filled, 'currency')}
          error={errors.currency}
          maxlength={3}
          width="short"
          placeholder="XOF"
          required
          scope={scope}
        />
      )}
      <FieldRow>
        <TextInput
          name="rate"
          label={currency ? say.rateOf(currency) : say.rate}
          hint={say.rateHint}
          value={typed(filled, 'rate')}
          error={errors.rate}
          inputmode="decimal"
          unit={currency ?? undefined}
          width="medium"
          required
          scope={scope}
        />
        <DayInput
          name="day"
          label={say.day}
          value={typed(filled, 'day')}
          error={errors.day}
          max={page.today}
          required
          scope={scope}
        />
      </FieldRow>
      <TextInput
        name="source"
        label={say.source}
        hint={say.sourceHint}
        value={typed(filled, 'source')}
        error={errors.source}
        maxlength={300}
        required
        scope={scope}
      />
    </>
  );
};

const Faults = ({ page, errors, scope }: Pick<RateFields, 'page' | 'errors' | 'scope'>) => (
  <ErrorSummary
    language={page.language}
    errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
    scope={scope}
  />
);

/** The form of a manual rate, for one currency that lacks it or for any. */
function RateForm(props: { data: RatesPageData; currency: string | null; day: Day }) {
  const { page, left } = props.data;
  const mine = left?.form === 'rate' && (typed(left.filled, 'currency') === props.currency || props.currency === null);
  const filled = mine && left ? left.filled : { day: props.day };
  const errors = mine && left ? left.errors : {};
  const scope = props.currency ?? 'any';
  return (
    <Form action="/rates" hidden={props.currency ? { currency: props.currency } : {}}>
      {mine && <Faults page={page} errors={errors} scope={scope} />}
      <Fields page={page} filled={filled} errors={errors} currency={props.currency} scope={scope} />
      <FormActions language={page.language} saveText={rateWords[page.language].saveRate} />
    </Form>
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
          <details class="rate-form card" open={missing.length === 1 || typedIn(data, currency)}>
            <summary>{say.rateOf(currency)}</summary>
            <RateForm data={data} currency={currency} day={page.today} />
          </details>
        ))}
    </Section>
  );
}

const typedIn = ({ left }: RatesPageData, currency: string): boolean =>
  left?.form === 'rate' && typed(left.filled, 'currency') === currency;

function Editing(props: { data: RatesPageData; rate: RateJson }) {
  const { rate } = props;
  const { page, left } = props.data;
  const filled = left?.form === 'rate' ? left.filled : { day: rate.day, rate: rate.rate, source: rate.source };
  const errors = left?.form === 'rate' ? left.errors : {};
  return (
    <Form action={`/rates/${rate.id}`} hidden={{ version: rate.version }}>
      <Faults page={page} errors={errors} scope="edit" />
      <Fields page={page} filled={filled} errors={errors} currency={rate.currency} scope="edit" />
      <FormActions language={page.language} cancel="/rates" saveText={rateWords[page.language].saveRate} />
    </Form>
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
        across={(it) => (it.id === data.editing ? <Editing data={data} rate={it} /> : null)}
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

function FileForm(data: RatesPageData) {
  const { page } = data;
  const left = data.left?.form === 'file' ? data.left : null;
  const say = rateWords[page.language];
  const bad = left ? typed(left.filled, 'bad') : 'refuse';
  return (
    <Section title={say.importTitle} subtitle={say.importText} card id="file">
      <Form action="/rates/imports" files>
        {left && <Faults page={page} errors={left.errors} scope="file" />}
        {left && left.bad.length > 0 && (
          <details open class="bad-lines">
            <summary>{say.badLines(left.bad.length)}</summary>
            <ul>
              {left.bad.map(({ line, currency, text, fault }) => (
                <li>{say.lineAt(line, currency, text, say.faults[fault])}</li>
              ))}
            </ul>
          </details>
        )}
        <FileInput
          name="file"
          label={say.file}
          hint={say.fileHint}
          accept=".csv,.xml,.zip"
          error={left?.errors.file}
          language={page.language}
          scope="file"
          required
        />
        <DayInput
          name="from"
          label={say.from}
          hint={say.fromHint}
          value={left ? typed(left.filled, 'from') : '2019-01-01'}
          scope="file"
        />
        <Radios
          name="bad"
          label={say.bad}
          value={bad || 'refuse'}
          options={(['refuse', 'skip'] as const).map((value) => ({ value, text: say.badChoices[value] }))}
          scope="file"
        />
        <FormActions language={page.language} saveText={say.importButton} />
      </Form>
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
  const any = data.left?.form === 'rate' && !inUse.some(({ currency }) => typedIn(data, currency)) ? data : null;
  return (
    <Frame page={page} title={say.title}>
      <PageHeader title={say.title} subtitle={say.subtitle} />
      <TwoColumns
        aside={
          write && (
            <>
              <Section title={say.manual} subtitle={say.manualText} card id="manual">
                <RateForm data={any ?? { ...data, left: null }} currency={null} day={page.today} />
              </Section>
              <FileForm {...data} />
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
