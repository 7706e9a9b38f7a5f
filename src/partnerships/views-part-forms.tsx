import { type Filled, typed } from '../platform/form.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { Radios } from '../platform/parts-choice.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { currencyCodes } from '../values/money.ts';
import type { ObligationJson } from './agreement-json.ts';
import { contributionKinds, contributionUnits } from './contribution.ts';
import { FormFaults, type FormState } from './form-state.tsx';
import { obligationKinds, sides } from './obligation.ts';
import { obligationTitle } from './views-obligations.tsx';
import { partnershipTerms } from './words.ts';
import { formWords } from './words-forms.ts';

interface Data {
  page: PageContext;
  state: FormState;
  title: string;
  action: string;
  back: { href: string; text: string };
}

const usual = ['EUR', 'USD', 'GBP', 'CHF', 'MAD'];
const currencies = [...usual, ...currencyCodes.filter((code) => !usual.includes(code))];

const Currency = (props: { name: string; label: string; filled: Filled }) => (
  <Select
    name={`${props.name}Currency`}
    label={props.label}
    value={typed(props.filled, `${props.name}Currency`) || 'EUR'}
    options={currencies.map((code) => ({ value: code, text: code }))}
  />
);

/** Something an agreement brings: an instalment, a secondment, an office. */
export function ContributionFormPage(data: Data) {
  const { page, state } = data;
  const { language } = page;
  const { filled, errors } = state;
  const say = formWords[language];
  const terms = partnershipTerms[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const day = (name: 'dueOn' | 'receivedOn' | 'from' | 'to') => (
    <DayInput name={name} label={say[name]} value={typed(filled, name)} {...at(name)} />
  );
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.back} title={data.title} />
      <FormFaults state={state} language={language} labels={pick(say, contributionFields)} />
      <Form action={data.action} hidden={{ version: state.version }}>
        <Radios
          name="kind"
          label={say.kind}
          required
          segmented
          value={typed(filled, 'kind') || 'money'}
          options={contributionKinds.map((value) => ({ value, text: terms.contributions[value] }))}
          {...at('kind')}
        />
        <Section title={say.forMoney} card>
          <FieldRow>
            <TextInput
              name="amount"
              label={say.amount}
              inputmode="decimal"
              value={typed(filled, 'amount')}
              {...at('amount')}
            />
            <Currency name="amount" label={say.currency} filled={filled} />
            {day('dueOn')}
            {day('receivedOn')}
          </FieldRow>
        </Section>
        <Section title={say.forKind} card>
          <FieldRow>
            <TextInput
              name="quantity"
              label={say.quantity}
              hint={say.quantityHint}
              inputmode="decimal"
              value={typed(filled, 'quantity')}
              {...at('quantity')}
            />
            <Select
              name="unit"
              label={say.unit}
              blank={say.usualUnit}
              value={typed(filled, 'unit')}
              options={contributionUnits.map((value) => ({ value, text: terms.units[value] }))}
              {...at('unit')}
            />
            <Select
              name="unitBasis"
              label={say.unitBasis}
              blank={say.notSaid}
              value={typed(filled, 'unitBasis')}
              options={[
                { value: 'stated', text: say.unitStated },
                { value: 'assumed', text: say.unitAssumed },
              ]}
              {...at('unitBasis')}
            />
            <TextInput
              name="annualCost"
              label={say.annualCost}
              hint={say.annualCostHint}
              inputmode="decimal"
              value={typed(filled, 'annualCost')}
              {...at('annualCost')}
            />
            <Currency name="annualCost" label={say.currency} filled={filled} />
            <TextInput name="place" label={say.place} value={typed(filled, 'place')} {...at('place')} />
          </FieldRow>
        </Section>
        <FieldRow>
          {day('from')}
          {day('to')}
        </FieldRow>
        <FormActions language={language} cancel={data.back.href} />
      </Form>
    </Frame>
  );
}

const contributionFields = [
  'kind',
  'amount',
  'dueOn',
  'receivedOn',
  'quantity',
  'unit',
  'unitBasis',
  'annualCost',
  'from',
  'to',
  'place',
] as const;
const pick = <K extends string>(from: Readonly<Record<K, string>>, keys: readonly K[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));

/** Something one side owes. `others` are those it may wait for. */
export function ObligationFormPage(data: Data & { others: readonly ObligationJson[] }) {
  const { page, state } = data;
  const { language } = page;
  const { filled, errors } = state;
  const say = formWords[language];
  const terms = partnershipTerms[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const labels = {
    kind: say.kind,
    title: say.obligationTitle,
    owedBy: say.owedBy,
    dueOn: say.dueOn,
    dependsOnId: say.dependsOn,
    completedOn: say.completedOn,
  };
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.back} title={data.title} />
      <FormFaults state={state} language={language} labels={labels} />
      <Form action={data.action} hidden={{ version: state.version }}>
        <FieldRow>
          <Select
            name="kind"
            label={say.kind}
            required
            value={typed(filled, 'kind') || 'report'}
            options={obligationKinds.map((value) => ({ value, text: terms.obligations[value] }))}
            {...at('kind')}
          />
          <Radios
            name="owedBy"
            label={say.owedBy}
            required
            segmented
            value={typed(filled, 'owedBy') || 'partner'}
            options={sides.map((value) => ({ value, text: terms.sides[value] }))}
            {...at('owedBy')}
          />
        </FieldRow>
        <TextInput name="title" label={say.obligationTitle} value={typed(filled, 'title')} {...at('title')} />
        <FieldRow>
          <DayInput name="dueOn" label={say.dueOn} value={typed(filled, 'dueOn')} {...at('dueOn')} />
          <DayInput
            name="completedOn"
            label={say.completedOn}
            value={typed(filled, 'completedOn')}
            {...at('completedOn')}
          />
        </FieldRow>
        <Select
          name="dependsOnId"
          label={say.dependsOn}
          blank={say.onNothing}
          value={typed(filled, 'dependsOnId')}
          options={data.others.map((it) => ({ value: it.id, text: obligationTitle(it, language) }))}
          {...at('dependsOnId')}
        />
        <FormActions language={language} cancel={data.back.href} />
      </Form>
    </Frame>
  );
}
