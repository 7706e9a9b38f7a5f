import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import { Button, Icon, LinkButton } from './parts.tsx';
import { controlProps, Field, type FieldFace, FieldGroup, FieldNotes, fieldId } from './parts-field.tsx';
import { commonWords } from './words-common.ts';
import { problemWords } from './words-problems.ts';

/** A form that posts to `action`. Our own messages answer for bad input, so the browser's are off. */
export function Form(
  props: PropsWithChildren<{
    action: string;
    method?: 'post' | 'get';
    id?: string;
    /** Sent hidden with the rest: the version that was read, the record's id. */
    hidden?: Readonly<Record<string, string | number | null>>;
    inline?: boolean;
    files?: boolean;
  }>,
) {
  return (
    <form
      method={props.method ?? 'post'}
      action={props.action}
      id={props.id}
      class={props.inline ? 'form inline' : 'form'}
      enctype={props.files ? 'multipart/form-data' : undefined}
      novalidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) =>
        value === null ? null : <input type="hidden" name={name} value={String(value)} />,
      )}
      {props.children}
    </form>
  );
}

/** Fields side by side where there is room. */
export const FieldRow = (props: PropsWithChildren) => <div class="field-row">{props.children}</div>;

/** Save and cancel at the foot of a form. `saveText` defaults to "Save". */
export const FormActions = (props: { language: Language; cancel?: string; saveText?: string; extra?: Child }) => (
  <div class="form-actions">
    <Button look="primary">{props.saveText ?? commonWords[props.language].save}</Button>
    {props.cancel && <LinkButton href={props.cancel}>{commonWords[props.language].cancel}</LinkButton>}
    {props.extra}
  </div>
);

/** One line of text. `value` is what was typed, even if wrong. */
export const TextInput = (
  props: FieldFace & {
    value?: string | null;
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
    inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
    autocomplete?: string;
    placeholder?: string;
    maxlength?: number;
    /** Said after the box: a unit, a currency. */
    unit?: string;
    /** About how many characters wide. */
    width?: 'short' | 'medium';
    autofocus?: boolean;
    list?: string;
  },
) => {
  const { value, unit, width, name, label, hint, error, required, scope, quietLabel, type, ...rest } = props;
  const face = { name, label, hint, error, required, scope, quietLabel };
  const input = <input {...controlProps(face)} {...rest} type={type ?? 'text'} value={value ?? ''} class={width} />;
  return (
    <Field face={face}>
      {unit ? (
        <span class="with-unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
};

/** Several lines of text. */
export const TextArea = (
  props: FieldFace & { value?: string | null; rows?: number; placeholder?: string; maxlength?: number },
) => (
  <Field face={props}>
    <textarea
      {...controlProps(props)}
      rows={props.rows ?? 4}
      placeholder={props.placeholder}
      maxlength={props.maxlength}
    >
      {props.value ?? ''}
    </textarea>
  </Field>
);

/** A box to write in with its choices and button in one frame: the quick log of a record. Stands inside a `Form`. */
export const Composer = (
  props: PropsWithChildren<FieldFace & { value?: string | null; placeholder?: string; saveText: string; rows?: number }>,
) => (
  <div class="composer">
    <label for={fieldId(props.name, props.scope)} class="hidden">
      {props.label}
    </label>
    <textarea {...controlProps(props)} rows={props.rows ?? 2} placeholder={props.placeholder ?? props.label}>
      {props.value ?? ''}
    </textarea>
    <FieldNotes face={props} at="error" />
    <footer>
      {props.children}
      <Button look="primary">{props.saveText}</Button>
    </footer>
  </div>
);

export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** One of a list. `blank` is the words of the empty choice; without it there is none. */
export const Select = (
  props: FieldFace & {
    value?: string | null;
    options: readonly Choice[];
    blank?: string;
    /** Choices under headings, after `options`. */
    groups?: readonly { label: string; options: readonly Choice[] }[];
  },
) => {
  const option = (choice: Choice) => (
    <option value={choice.value} selected={choice.value === (props.value ?? '')}>
      {choice.text}
    </option>
  );
  return (
    <Field face={props}>
      <select {...controlProps(props)}>
        {props.blank !== undefined && <option value="">{props.blank}</option>}
        {props.options.map(option)}
        {props.groups?.map((group) => (
          <optgroup label={group.label}>{group.options.map(option)}</optgroup>
        ))}
      </select>
    </Field>
  );
};

/** Yes or no; sends `value` ("true" unless said otherwise) or nothing. */
export const Checkbox = (props: FieldFace & { checked?: boolean; value?: string }) => (
  <div class={props.error ? 'field at-fault' : 'field'}>
    <label class="choice">
      <input {...controlProps(props)} type="checkbox" value={props.value ?? 'true'} checked={props.checked} />
      <span>
        {props.label}
        {props.hint && <small id={`${fieldId(props.name, props.scope)}-hint`}>{props.hint}</small>}
      </span>
    </label>
    {props.error && (
      <p class="error" id={`${fieldId(props.name, props.scope)}-error`}>
        <Icon name="circle-alert" />
        {props.error}
      </p>
    )}
  </div>
);

/** Any of a list: the form sends `name` once for each chosen value. */
export const Checkboxes = (
  props: FieldFace & { values: readonly string[]; options: readonly Choice[]; row?: boolean },
) => (
  <FieldGroup face={props} row={props.row}>
    {props.options.map((choice) => (
      <label class="choice">
        <input type="checkbox" name={props.name} value={choice.value} checked={props.values.includes(choice.value)} />
        <span>
          {choice.text}
          {choice.hint && <small>{choice.hint}</small>}
        </span>
      </label>
    ))}
  </FieldGroup>
);

/** One of a few, all in sight. `segmented` draws them as one bar. */
export const Radios = (
  props: FieldFace & { value?: string | null; options: readonly Choice[]; segmented?: boolean; row?: boolean },
) => (
  <FieldGroup face={props} row={props.row || props.segmented}>
    <div class={props.segmented ? 'segmented' : 'contents'}>
      {props.options.map((choice) => (
        <label class="choice">
          <input
            type="radio"
            name={props.name}
            value={choice.value}
            checked={choice.value === props.value}
            required={props.required}
          />
          <span>
            {choice.text}
            {choice.hint && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </div>
  </FieldGroup>
);

/** The faults of a form in one list, each a link to its field; what a screen reader hears first. */
export function ErrorSummary(props: {
  language: Language;
  /** Field name and message, in the order of the form. An empty name is a fault of the whole form. */
  errors: readonly { name: string; message: string; label?: string }[];
  scope?: string;
}) {
  if (props.errors.length === 0) return null;
  return (
    <div class="notice danger error-summary" role="alert" tabindex={-1} data-focus>
      <Icon name="triangle-alert" />
      <div>
        <strong>{problemWords[props.language].summary(props.errors.length)}</strong>
        <ul>
          {props.errors.map((error) => {
            const text = error.label ? `${error.label}: ${error.message}` : error.message;
            return <li>{error.name ? <a href={`#${fieldId(error.name, props.scope)}`}>{text}</a> : text}</li>;
          })}
        </ul>
      </div>
    </div>
  );
}
