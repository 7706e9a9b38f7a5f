import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed, typedList } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { PageHeader } from '../../platform/parts.tsx';
import { Checkboxes } from '../../platform/parts-choice.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { CurrencySelect } from '../parts-currency.tsx';
import { questions, triggers } from './screening.ts';
import { screeningWords } from './words.ts';

/** Whom to hold against the lists, and what is known of them. */
export function NewScreeningPage(props: {
  page: PageContext;
  state: FormState;
  funder: { kind: 'organisation' | 'person'; id: string; name: string };
}) {
  const { page, state, funder } = props;
  const say = screeningWords[page.language];
  const { filled, errors } = state;
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const text = (name: 'name' | 'birthDate' | 'country') => ({ value: typed(filled, name), ...at(name) });
  return (
    <Frame page={page} title={say.newScreening}>
      <PageHeader back={{ href: '/screenings', text: say.title }} title={say.newScreening} subtitle={funder.name} />
      <FormFaults
        state={state}
        language={page.language}
        labels={{
          name: say.name,
          birthDate: say.birthDate,
          country: say.country,
          amount: say.amount,
          ...say.questions,
        }}
      />
      <Form action="/screenings" hidden={{ [`${funder.kind}Id`]: funder.id }}>
        <TextInput name="name" label={say.name} hint={say.nameHint} maxlength={300} required {...text('name')} />
        <FieldRow>
          {funder.kind === 'person' && (
            <TextInput name="birthDate" label={say.birthDate} maxlength={10} width="medium" {...text('birthDate')} />
          )}
          <TextInput
            name="country"
            label={say.country}
            placeholder={say.countryHint}
            maxlength={2}
            width="short"
            {...text('country')}
          />
          <TextInput
            name="amount"
            label={say.amount}
            inputmode="decimal"
            value={typed(filled, 'amount')}
            {...at('amount')}
          />
          <CurrencySelect name="amountCurrency" label={say.currency} value={typed(filled, 'amountCurrency')} />
        </FieldRow>
        <Checkboxes
          name="triggers"
          label={say.what}
          hint={say.whatHint}
          values={typedList(filled, 'triggers')}
          options={triggers.map((value) => ({ value, text: say.triggers[value] }))}
        />
        {questions.map((one) => (
          <TextArea name={one} label={say.questions[one]} rows={2} value={typed(filled, one)} {...at(one)} />
        ))}
        <FormActions language={page.language} cancel="/screenings" saveText={say.screen} />
      </Form>
    </Frame>
  );
}
