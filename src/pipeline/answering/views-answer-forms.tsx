import type { PageContext } from '../../platform/page.ts';
import { Button } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { CurrencySelect } from '../parts-currency.tsx';
import { type PlainForm, plainForms } from './answer-form.ts';
import type { Invited } from './open-call-link.ts';
import { type AnswerForm, AnswerFormPage, fieldOf, WhoAnswers, Words } from './views-form-parts.tsx';
import { CallFrame } from './views-frame.tsx';
import { answerWords } from './words-answers.ts';
import { answerFormWords } from './words-forms.ts';

function RangeFields({ form }: { form: AnswerForm }) {
  const say = answerFormWords[form.page.language];
  return (
    <>
      <FieldRow>
        <TextInput {...fieldOf(form, 'low')} label={say.low} hint={say.amountHint} inputmode="decimal" required />
        <TextInput {...fieldOf(form, 'high')} label={say.high} hint={say.amountHint} inputmode="decimal" required />
      </FieldRow>
      <CurrencySelect name="currency" label={say.currency} value={fieldOf(form, 'currency').value} />
      <DayInput {...fieldOf(form, 'expectedOn')} label={say.expectedOn} min={form.page.today} />
      <WhoAnswers form={form} />
      <Words form={form} label={say.words} />
    </>
  );
}

function QuestionFields({ form }: { form: AnswerForm }) {
  return (
    <>
      <Words form={form} label={answerFormWords[form.page.language].question} rows={6} required />
      <WhoAnswers form={form} />
    </>
  );
}

function DeclineFields({ form }: { form: AnswerForm }) {
  const say = answerFormWords[form.page.language];
  return (
    <>
      <Words form={form} label={say.why} />
      <DayInput {...fieldOf(form, 'expectedOn')} label={say.againOn} hint={say.againHint} min={form.page.today} />
      <WhoAnswers form={form} />
    </>
  );
}

function PassOnFields({ form }: { form: AnswerForm }) {
  const say = answerFormWords[form.page.language];
  return (
    <>
      <TextInput {...fieldOf(form, 'colleague')} label={say.colleague} maxlength={200} required />
      <TextInput
        {...fieldOf(form, 'email')}
        label={say.email}
        hint={say.emailHint}
        type="email"
        maxlength={254}
        required
      />
      <Words form={form} label={say.note} />
      <WhoAnswers form={form} />
    </>
  );
}

const fields = {
  range: RangeFields,
  question: QuestionFields,
  decline: DeclineFields,
  'pass-on': PassOnFields,
} as const;

/** A form of an answer that takes one step. */
export function PlainAnswerPage({ form, kind }: { form: AnswerForm; kind: PlainForm }) {
  const say = answerFormWords[form.page.language];
  const { title, hint } = answerWords[form.page.language].ways[plainForms[kind]];
  const Fields = fields[kind];
  const words = { range: say.words, question: say.question, decline: say.why, 'pass-on': say.note }[kind];
  const send = { range: say.sendRange, question: say.sendQuestion, decline: say.sendDecline, 'pass-on': say.sendOn };
  const labels = {
    ...{ byName: say.byName, byFunction: say.byFunction, words, low: say.low, high: say.high },
    ...{ currency: say.currency, expectedOn: kind === 'decline' ? say.againOn : say.expectedOn },
    ...{ colleague: say.colleague, email: say.email },
  };
  return (
    <AnswerFormPage form={form} title={title} lead={hint} path={kind} labels={labels}>
      <Fields form={form} />
      <Button look={kind === 'decline' ? 'danger' : 'primary'}>{send[kind]}</Button>
    </AnswerFormPage>
  );
}

/** After the call was passed on: the link has ended with it. */
export function PassedOnPage(props: { page: PageContext; invited: Invited; name: string; email: string }) {
  const say = answerWords[props.page.language];
  return (
    <CallFrame page={props.page} invited={props.invited} title={say.passedOnTitle} narrow>
      <p class="lead" dir="auto">
        {say.passedOnText(props.name, props.email)}
      </p>
    </CallFrame>
  );
}
