import { type Filled, typed } from '../platform/form.ts';
import type { PageContext } from '../platform/page.ts';
import { DayInput } from '../platform/parts-day.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import type { RateJson } from './list-rates.ts';
import type { BadRate } from './read-rates.ts';
import { rateWords } from './words.ts';

/** A form of the page of rates that came back with what is wrong in it. */
export interface LeftForm {
  form: 'rate' | 'file';
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  bad: readonly BadRate[];
}

/** Whether the form that came back is that of a currency. */
export const typedIn = (left: LeftForm | null, currency: string): boolean =>
  left?.form === 'rate' && typed(left.filled, 'currency') === currency;

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

/** What is wrong in a form of the page of rates. */
export const Faults = ({ page, errors, scope }: Pick<RateFields, 'page' | 'errors' | 'scope'>) => (
  <ErrorSummary
    language={page.language}
    errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
    scope={scope}
  />
);

/** The form of a manual rate, for one currency that lacks it or for any. */
export function RateForm(props: { page: PageContext; left: LeftForm | null; currency: string | null }) {
  const { page, left } = props;
  const mine = left?.form === 'rate' && (typed(left.filled, 'currency') === props.currency || props.currency === null);
  const filled = mine && left ? left.filled : { day: page.today };
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

/** The form of a manual rate that is changed. */
export function Editing({ page, left, rate }: { page: PageContext; left: LeftForm | null; rate: RateJson }) {
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
