import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import { Button, Icon, LinkButton } from './parts.tsx';
import { controlProps, type FieldFace, FieldNotes, fieldId } from './parts-field.tsx';
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

/** A box to write in with its choices and button in one frame: the quick log of a record. Stands inside a `Form`. */
export const Composer = (
  props: PropsWithChildren<
    FieldFace & { value?: string | null; placeholder?: string; saveText: string; rows?: number }
  >,
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
