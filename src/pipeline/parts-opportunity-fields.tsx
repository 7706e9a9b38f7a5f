import { FormSection } from '../directory/parts-form-section.tsx';
import type { FormState } from '../partnerships/form-state.tsx';
import { type Filled, typed } from '../platform/form.ts';
import type { PageContext } from '../platform/page.ts';
import { FieldRow } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { peopleIn } from './opportunity-form.ts';
import { CurrencySelect } from './parts-currency.tsx';
import { opportunityWords } from './words-opportunity.ts';

/** Who is involved, row by row. `names` are offered; `blank` rows are added. */
export function PeopleRows(props: { page: PageContext; state: FormState; names: readonly string[]; blank: number }) {
  const { page, state, names, blank } = props;
  const say = opportunityWords[page.language];
  const rows = [...peopleIn(state.filled), ...Array.from({ length: blank }, () => ({ name: '', part: '' }))];
  return (
    <div id="people">
      <FormSection title={say.people} hint={say.peopleHint} language={page.language}>
        <datalist id="names-here">
          {names.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        {rows.map(({ name, part }, row) => {
          const error = state.errors[`people.${row}.name`];
          const fault = state.errors[`people.${row}.part`];
          return (
            <FieldRow>
              <TextInput
                name={`people.${row}.name`}
                label={say.person}
                value={name}
                list="names-here"
                autocomplete="off"
                maxlength={200}
                {...(error && { error })}
              />
              <TextInput
                name={`people.${row}.part`}
                label={say.part}
                value={part}
                maxlength={100}
                {...(fault && { error: fault })}
              />
            </FieldRow>
          );
        })}
      </FormSection>
    </div>
  );
}

interface Fields {
  page: PageContext;
  filled: Filled;
  /** The fault of a field, as its props. */
  at: (name: string) => object;
}

/** An amount or a range, and the currency. */
export function MoneyFields({ page, filled, at }: Fields) {
  const say = opportunityWords[page.language];
  return (
    <fieldset class="field">
      <legend>{say.amount}</legend>
      <p class="hint">{say.amountHint}</p>
      <FieldRow>
        <TextInput
          name="amount"
          label={say.amountFrom}
          inputmode="decimal"
          value={typed(filled, 'amount')}
          {...at('amount')}
        />
        <TextInput
          name="amountHigh"
          label={say.amountTo}
          inputmode="decimal"
          value={typed(filled, 'amountHigh')}
          {...at('amountHigh')}
        />
        <CurrencySelect name="amountCurrency" label={say.currency} value={typed(filled, 'amountCurrency')} />
      </FieldRow>
    </fieldset>
  );
}

/** A chance of its own, with the reason. */
export function ChanceFields({ page, filled, at }: Fields) {
  const say = opportunityWords[page.language];
  return (
    <fieldset class="field">
      <legend>{say.chance}</legend>
      <p class="hint">{say.ownChanceHint}</p>
      <FieldRow>
        <TextInput
          name="chance"
          label={say.ownChance}
          inputmode="numeric"
          width="short"
          unit="%"
          value={typed(filled, 'chance')}
          {...at('chance')}
        />
        <TextInput
          name="chanceReason"
          label={say.chanceReason}
          value={typed(filled, 'chanceReason')}
          maxlength={500}
          {...at('chanceReason')}
        />
      </FieldRow>
    </fieldset>
  );
}
