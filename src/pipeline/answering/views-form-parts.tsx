import type { PropsWithChildren } from 'hono/jsx';
import { type Filled, typed } from '../../platform/form.ts';
import type { PageContext } from '../../platform/page.ts';
import { ErrorSummary, Form } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import type { Invited } from './open-call-link.ts';
import { TooLate } from './views-call.tsx';
import { CallFrame } from './views-frame.tsx';
import { answerFormWords } from './words-forms.ts';

/** What each form of an answer is made of. */
export interface AnswerForm {
  page: PageContext;
  invited: Invited;
  base: string;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  /** The last answer there was when the form was shown. */
  after: string;
  /** True when the call has changed since the form was first shown. */
  changed: boolean;
}

/** What a field shows: as typed, and what is wrong with it. */
export const fieldOf = ({ filled, errors }: Pick<AnswerForm, 'filled' | 'errors'>, name: string) => ({
  name,
  value: typed(filled, name),
  ...(errors[name] && { error: errors[name] }),
});

/** Who answers: the recipient's name stands there, another is kept as typed. */
export function WhoAnswers({ form }: { form: AnswerForm }) {
  const say = answerFormWords[form.page.language];
  return (
    <>
      <TextInput
        {...fieldOf(form, 'byName')}
        label={say.byName}
        hint={say.byHint(form.invited.name)}
        autocomplete="name"
        maxlength={200}
        required
      />
      <TextInput
        {...fieldOf(form, 'byFunction')}
        label={say.byFunction}
        autocomplete="organization-title"
        maxlength={200}
      />
    </>
  );
}

/** What is said besides. */
export const Words = (props: { form: AnswerForm; label: string; rows?: number; required?: boolean; hint?: string }) => (
  <TextArea
    {...fieldOf(props.form, 'words')}
    label={props.label}
    {...(props.hint && { hint: props.hint })}
    rows={props.rows ?? 4}
    maxlength={4000}
    required={props.required ?? false}
  />
);

/** A page with one form: what is wrong stands above it, and what was read is sent with it. */
export function AnswerFormPage(
  props: PropsWithChildren<{
    form: AnswerForm;
    title: string;
    lead?: string;
    path: string;
    labels: Readonly<Record<string, string>>;
    hidden?: Readonly<Record<string, string>>;
  }>,
) {
  const { form, title, labels } = props;
  const { page, invited, base, errors, after } = form;
  const say = answerFormWords[page.language];
  return (
    <CallFrame page={page} invited={invited} title={title} back={`${base}/read`} narrow>
      {props.lead && <p class="lead">{props.lead}</p>}
      <TooLate invited={invited} today={page.today} language={page.language} />
      {form.changed && (
        <Notice tone="warn" title={say.changedTitle}>
          <p>
            {say.changedText} <a href={`${base}/read`}>{say.readAgain}</a>
          </p>
        </Notice>
      )}
      <Form action={`${base}/${props.path}`} hidden={{ after, read: invited.hash, ...props.hidden }}>
        <ErrorSummary
          language={page.language}
          errors={Object.entries(errors).map(([name, message]) => ({
            name,
            message,
            ...(labels[name] && { label: labels[name] }),
          }))}
        />
        {props.children}
      </Form>
    </CallFrame>
  );
}
