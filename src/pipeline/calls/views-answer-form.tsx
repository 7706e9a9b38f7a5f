import { EnterSaves } from '../../directory/parts-form-section.tsx';
import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { PageHeader, Tabs } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import type { Problem } from '../../values/problem.ts';
import { CurrencySelect } from '../parts-currency.tsx';
import { InstalmentFields } from '../pledges/parts-instalments.tsx';
import { pledgeWords } from '../pledges/words.ts';
import { type AnswerKind, answerKinds } from './answer.ts';
import type { CallJson } from './list-calls.ts';
import type { RecipientJson } from './list-recipients.ts';
import { callTerms } from './words.ts';
import { answerWords } from './words-answers.ts';
import { recipientWords } from './words-recipients.ts';

interface Data {
  page: PageContext;
  call: CallJson;
  it: RecipientJson;
  kind: AnswerKind;
  state: FormState;
  /** Empty rows of instalments after those that are there. */
  blank: number;
  problem: Problem | null;
}

const errorAt = ({ state }: Data, name: string) => (state.errors[name] ? { error: state.errors[name] } : {});

/** The fields that only one kind of answer has. */
function KindFields(data: Data) {
  const { page, state, kind } = data;
  const { language } = page;
  const { filled, errors } = state;
  const say = answerWords[language];
  const box = (name: string, label: string) => (
    <TextInput
      name={name}
      label={label}
      inputmode="decimal"
      value={typed(filled, name)}
      required
      {...errorAt(data, name)}
    />
  );
  switch (kind) {
    case 'pledge':
      return <InstalmentFields filled={filled} errors={errors} language={language} blank={data.blank} />;
    case 'range':
      return (
        <>
          <FieldRow>
            {box('amount', say.from)}
            {box('amountHigh', say.to)}
            <CurrencySelect name="currency" label={say.currency} value={typed(filled, 'currency')} />
          </FieldRow>
          <DayInput
            name="expectedOn"
            label={say.expectedOn}
            value={typed(filled, 'expectedOn')}
            {...errorAt(data, 'expectedOn')}
          />
        </>
      );
    case 'decline':
      return (
        <DayInput
          name="expectedOn"
          label={say.askAgainOn}
          hint={say.askAgainHint}
          value={typed(filled, 'expectedOn')}
          {...errorAt(data, 'expectedOn')}
        />
      );
    case 'passed_on':
      return (
        <>
          <Notice tone="info">{say.passSays}</Notice>
          <FieldRow>
            <TextInput
              name="passedName"
              label={say.colleague}
              value={typed(filled, 'passedName')}
              required
              maxlength={200}
              autocomplete="off"
              {...errorAt(data, 'passedName')}
            />
            <TextInput
              name="passedEmail"
              label={say.colleagueEmail}
              type="email"
              value={typed(filled, 'passedEmail')}
              required
              autocomplete="off"
              {...errorAt(data, 'passedEmail')}
            />
          </FieldRow>
        </>
      );
    case 'question':
      return null;
  }
}

/** An answer that somebody gave by telephone or letter, of any kind. */
export function AnswerFormPage(data: Data) {
  const { page, call, it, kind, state } = data;
  const { language } = page;
  const say = answerWords[language];
  const path = `/calls/${call.id}/recipients/${it.id}`;
  const title = it.funder?.name ?? it.name;
  const rows = Object.keys(state.errors).filter((name) => name.startsWith('instalments.'));
  const labels = {
    ...Object.fromEntries(
      rows.map((name) => [
        name,
        name.endsWith('dueOn') ? pledgeWords[language].dueOn : pledgeWords[language].instalment,
      ]),
    ),
    total: pledgeWords[language].total,
    parts: pledgeWords[language].parts,
    firstDay: pledgeWords[language].firstDay,
    byName: say.byName,
    byFunction: say.byFunction,
    words: say.words[kind],
    amount: say.from,
    amountHigh: say.to,
    expectedOn: kind === 'decline' ? say.askAgainOn : say.expectedOn,
    passedName: say.colleague,
    passedEmail: say.colleagueEmail,
  };
  return (
    <Frame page={page} title={`${say.enter} · ${title}`}>
      <PageHeader
        back={{ href: path, text: title }}
        title={say.enter}
        subtitle={`${title} · ${call.title}. ${recipientWords[language].enterLead}`}
      />
      <Tabs
        label={say.kind}
        items={answerKinds.map((one) => ({
          href: `${path}/answer?kind=${one}`,
          text: callTerms[language].answers[one],
          current: one === kind,
        }))}
      />
      <FormFaults state={state} language={language} labels={labels} intro={say.kinds[kind]} />
      <Form action={`${path}/answer`} hidden={{ kind, after: typed(state.filled, 'after') }}>
        <EnterSaves text={say.save} />
        <FieldRow>
          <TextInput
            name="byName"
            label={say.byName}
            value={typed(state.filled, 'byName')}
            required
            maxlength={200}
            {...errorAt(data, 'byName')}
          />
          <TextInput
            name="byFunction"
            label={say.byFunction}
            value={typed(state.filled, 'byFunction')}
            maxlength={200}
            {...errorAt(data, 'byFunction')}
          />
        </FieldRow>
        <KindFields {...data} />
        <TextArea
          name="words"
          label={say.words[kind]}
          rows={4}
          value={typed(state.filled, 'words')}
          maxlength={4000}
          {...(kind === 'question' && { required: true })}
          {...errorAt(data, 'words')}
        />
        <FormActions language={language} cancel={path} saveText={say.save} />
      </Form>
    </Frame>
  );
}
