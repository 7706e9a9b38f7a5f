import { typed } from '../../platform/form.ts';
import { moneyText } from '../../platform/format.ts';
import { Button } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import type { Money } from '../../values/money.ts';
import { CurrencySelect } from '../parts-currency.tsx';
import { instalmentRows } from '../pledges/instalment-form.ts';
import type { ShownAnswer } from './answers-so-far.ts';
import { manners } from './pledge-answer.ts';
import { Instalments } from './views-answers.tsx';
import { type AnswerForm, AnswerFormPage, fieldOf, WhoAnswers, Words } from './views-form-parts.tsx';
import { CallFrame } from './views-frame.tsx';
import { answerWords } from './words-answers.ts';
import { answerFormWords } from './words-forms.ts';

const labelsOf = ({ page, errors }: AnswerForm): Record<string, string> => {
  const say = answerFormWords[page.language];
  return {
    ...Object.fromEntries(
      Object.keys(errors)
        .filter((name) => name.startsWith('instalments.'))
        .map((name) => [name, name.endsWith('dueOn') ? say.dueOn : say.amount]),
    ),
    ...{ total: say.amount, currency: say.currency, parts: say.parts, firstDay: say.firstDay },
    ...{ byName: say.byName, byFunction: say.byFunction, words: say.words },
  };
};

/** The first step of a pledge: how much, how often, from when, and who promises. */
export function PledgePage({ form }: { form: AnswerForm }) {
  const { language, today } = form.page;
  const say = answerFormWords[language];
  const { title, hint } = answerWords[language].ways.pledge;
  return (
    <AnswerFormPage form={form} title={title} lead={hint} path="pledge" labels={labelsOf(form)}>
      <TextInput {...fieldOf(form, 'total')} label={say.amount} hint={say.amountHint} inputmode="decimal" required />
      <CurrencySelect name="currency" label={say.currency} value={fieldOf(form, 'currency').value} />
      <Select
        {...fieldOf(form, 'every')}
        label={say.every}
        options={manners.map((value) => ({ value, text: say.manners[value] }))}
      />
      <TextInput {...fieldOf(form, 'parts')} label={say.parts} hint={say.partsHint} inputmode="numeric" maxlength={2} />
      <DayInput {...fieldOf(form, 'firstDay')} label={say.firstDay} min={today} required />
      <WhoAnswers form={form} />
      <Words form={form} label={say.words} />
      <Button look="primary" name="do" value="preview">
        {say.goOn}
      </Button>
    </AnswerFormPage>
  );
}

const kept = ['total', 'currency', 'every', 'parts', 'firstDay', 'byName', 'byFunction', 'words'] as const;

/** The second step: every instalment as it will be sent, each to be corrected. `sum` is what they come to. */
export function PreviewPage({ form, sum }: { form: AnswerForm; sum: Money | null }) {
  const { filled } = form;
  const { language, today } = form.page;
  const say = answerFormWords[language];
  const rows = instalmentRows(filled);
  const hidden = Object.fromEntries(kept.map((name) => [name, typed(filled, name)]));
  const who = [typed(filled, 'byName'), typed(filled, 'byFunction')].filter(Boolean).join(', ');
  return (
    <AnswerFormPage
      form={form}
      title={say.previewTitle}
      lead={say.previewLead}
      path="pledge"
      labels={labelsOf(form)}
      hidden={hidden}
    >
      {sum && (
        <p class="preview-sum">
          {say.together} <strong>{moneyText(sum, language)}</strong>
        </p>
      )}
      <ol class="preview-instalments">
        {rows.map(({ row }, index) => (
          <li>
            <fieldset>
              <legend>{say.instalment(index + 1, rows.length)}</legend>
              <FieldRow>
                <TextInput
                  {...fieldOf(form, `instalments.${row}.amount`)}
                  label={say.amount}
                  inputmode="decimal"
                  unit={typed(filled, 'currency') || 'EUR'}
                />
                <DayInput {...fieldOf(form, `instalments.${row}.dueOn`)} label={say.dueOn} min={today} />
              </FieldRow>
            </fieldset>
          </li>
        ))}
      </ol>
      <p class="for-whom" dir="auto">
        {say.promisedBy} <strong>{who}</strong>
      </p>
      {typed(filled, 'words') && <blockquote dir="auto">{typed(filled, 'words')}</blockquote>}
      <Button look="primary" name="do" value="send" icon="send">
        {say.send}
      </Button>
      <Button look="quiet" name="do" value="back" icon="arrow-left">
        {say.changeIt}
      </Button>
    </AnswerFormPage>
  );
}

/** Instead of a second pledge: what was promised, and a box to ask for a change. `typedPledge` when one was sent. */
export function AlreadyPromisedPage(props: { form: AnswerForm; standing: ShownAnswer; typedPledge: boolean }) {
  const { form } = props;
  const { page, invited, base, after } = form;
  const say = answerWords[page.language];
  const label = answerFormWords[page.language];
  return (
    <CallFrame page={page} invited={invited} title={say.alreadyTitle} back={`${base}/read`} narrow>
      <p class="lead">{say.alreadyText}</p>
      {props.typedPledge && <Notice tone="info">{say.alreadyTyped}</Notice>}
      <Instalments it={props.standing} language={page.language} />
      <Form action={`${base}/question`} hidden={{ after, read: invited.hash }}>
        <Words form={form} label={label.question} rows={5} required />
        <WhoAnswers form={form} />
        <Button look="primary">{label.sendQuestion}</Button>
      </Form>
    </CallFrame>
  );
}
