import { typed } from '../../platform/form.ts';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { currencyCodes } from '../../values/money.ts';
import { contributionKinds, contributionUnits } from '../contribution.ts';
import { obligationKinds, sides } from '../obligation.ts';
import { partnershipTerms } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { rowsIn } from './composer-rows.ts';
import { type ComposerData, errorAt, hasError } from './composer-state.ts';
import { composerWords } from './words-composer.ts';

interface RowData {
  data: ComposerData;
  row: number;
  /** The second of the two empty lines. */
  another?: boolean;
}

const usual = ['EUR', 'USD', 'GBP', 'CHF', 'MAD'];
const currencies = [...usual, ...currencyCodes.filter((code) => !usual.includes(code))];

const emptyTitle = (language: ComposerData['language'], another = false): string =>
  another ? composerWords[language].addAnother : composerWords[language].addRow;

/** Rows that are filled, and one that is empty. */
const rowsWithBlank = (data: ComposerData, list: string): { rows: number[]; blank: number } => {
  const rows = rowsIn(data.state.filled, list).filter((row) => typed(data.state.filled, `${list}.${row}.kind`) !== '');
  return { rows, blank: Math.max(-1, ...rows) + 1 };
};

function Row(props: RowData & { list: 'offer.contributions' | 'offer.obligations'; title: string; children: unknown }) {
  const { data, row, list } = props;
  const { filled } = data.state;
  const say = composerWords[data.language];
  const at = `${list}.${row}`;
  const there = typed(filled, `${at}.kind`) !== '';
  return (
    <details class="fold" open={hasError(data, at)}>
      <summary>
        {props.title}
        {there && <small>{typed(filled, `${at}.fromId`) ? say.carried : say.own}</small>}
      </summary>
      <input type="hidden" name={`${at}.key`} value={typed(filled, `${at}.key`)} />
      <input type="hidden" name={`${at}.fromId`} value={typed(filled, `${at}.fromId`)} />
      {props.children}
      {there && <Checkbox name={`${at}.drop`} label={say.drop} checked={typed(filled, `${at}.drop`) !== ''} />}
    </details>
  );
}

function ContributionRow({ data, row, another }: RowData) {
  const { language, state } = data;
  const { filled } = state;
  const label = formWords[language];
  const terms = partnershipTerms[language];
  const name = (field: string) => `offer.contributions.${row}.${field}`;
  const value = (field: string) => typed(filled, name(field));
  const box = (field: 'amount' | 'quantity' | 'annualCost' | 'place') => (
    <TextInput
      name={name(field)}
      label={label[field]}
      value={value(field)}
      {...(field !== 'place' && { inputmode: 'decimal' as const })}
      {...errorAt(data, name(field))}
    />
  );
  const day = (field: 'dueOn' | 'from' | 'to') => (
    <DayInput name={name(field)} label={label[field]} value={value(field)} {...errorAt(data, name(field))} />
  );
  const currency = (field: 'amount' | 'annualCost') => (
    <Select
      name={name(`${field}Currency`)}
      label={label.currency}
      value={value(`${field}Currency`) || 'EUR'}
      options={currencies.map((code) => ({ value: code, text: code }))}
    />
  );
  const kind = value('kind') as keyof typeof terms.contributions | '';
  const what = [value('quantity'), value('amount') && `${value('amount')} ${value('amountCurrency')}`, value('place')];
  const title = kind ? [terms.contributions[kind], ...what].filter(Boolean).join(' · ') : emptyTitle(language, another);
  return (
    <Row data={data} row={row} list="offer.contributions" title={title}>
      <FieldRow>
        <Select
          name={name('kind')}
          label={label.kind}
          value={kind}
          {...(kind === '' && { blank: composerWords[language].blankKind })}
          options={contributionKinds.map((one) => ({ value: one, text: terms.contributions[one] }))}
          {...errorAt(data, name('kind'))}
        />
        {box('amount')}
        {currency('amount')}
        {day('dueOn')}
        {box('quantity')}
        <Select
          name={name('unit')}
          label={label.unit}
          blank={label.usualUnit}
          value={value('unit')}
          options={contributionUnits.map((one) => ({ value: one, text: terms.units[one] }))}
          {...errorAt(data, name('unit'))}
        />
        <Select
          name={name('unitBasis')}
          label={label.unitBasis}
          blank={label.notSaid}
          value={value('unitBasis')}
          options={[
            { value: 'stated', text: label.unitStated },
            { value: 'assumed', text: label.unitAssumed },
          ]}
          {...errorAt(data, name('unitBasis'))}
        />
        {box('annualCost')}
        {currency('annualCost')}
        {day('from')}
        {day('to')}
        {box('place')}
      </FieldRow>
    </Row>
  );
}

function ObligationRow({ data, row, another }: RowData) {
  const { language, state } = data;
  const label = formWords[language];
  const terms = partnershipTerms[language];
  const name = (field: string) => `offer.obligations.${row}.${field}`;
  const value = (field: string) => typed(state.filled, name(field));
  const kind = value('kind') as keyof typeof terms.obligations | '';
  const title = kind
    ? [terms.obligations[kind], value('title')].filter(Boolean).join(' · ')
    : emptyTitle(language, another);
  return (
    <Row data={data} row={row} list="offer.obligations" title={title}>
      <FieldRow>
        <Select
          name={name('kind')}
          label={label.kind}
          value={kind}
          {...(kind === '' && { blank: composerWords[language].blankKind })}
          options={obligationKinds.map((one) => ({ value: one, text: terms.obligations[one] }))}
          {...errorAt(data, name('kind'))}
        />
        <TextInput
          name={name('title')}
          label={label.obligationTitle}
          value={value('title')}
          {...errorAt(data, name('title'))}
        />
        <Select
          name={name('owedBy')}
          label={label.owedBy}
          value={value('owedBy') || 'partner'}
          options={sides.map((one) => ({ value: one, text: terms.sides[one] }))}
          {...errorAt(data, name('owedBy'))}
        />
        <DayInput name={name('dueOn')} label={label.dueOn} value={value('dueOn')} {...errorAt(data, name('dueOn'))} />
      </FieldRow>
    </Row>
  );
}

/** Contributions and obligations: carried over, changed, left out, and two empty lines each for new ones. */
export function RowsSections(data: ComposerData) {
  const say = composerWords[data.language];
  const contributions = rowsWithBlank(data, 'offer.contributions');
  const obligations = rowsWithBlank(data, 'offer.obligations');
  return (
    <>
      <Section title={say.contributions} count={contributions.rows.length} subtitle={say.contributionsHint} card>
        {[...contributions.rows, contributions.blank, contributions.blank + 1].map((row) => (
          <ContributionRow data={data} row={row} another={row > contributions.blank} />
        ))}
      </Section>
      <Section title={say.obligations} count={obligations.rows.length} subtitle={say.obligationsHint} card>
        {[...obligations.rows, obligations.blank, obligations.blank + 1].map((row) => (
          <ObligationRow data={data} row={row} another={row > obligations.blank} />
        ))}
      </Section>
    </>
  );
}
