import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon } from './parts.tsx';

/** What every field has. `name` is the form name; `error` is in the reader's words (see `fieldMessages`). */
export interface FieldFace {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  /** Sets apart the ids of two forms on one page. */
  scope?: string;
  /** The label is there for screen readers only. */
  quietLabel?: boolean;
}

/** The id of a field's control: what its label and the error list point at. */
export const fieldId = (name: string, scope?: string): string => `f-${scope ? `${scope}-` : ''}${name}`;

/** The attributes that tie a control to its hint and error. */
export function controlProps(face: FieldFace) {
  const id = fieldId(face.name, face.scope);
  const describedBy = [face.hint && `${id}-hint`, face.error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name: face.name,
    required: face.required,
    'aria-invalid': face.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy || undefined,
  };
}

/** The mark of a field that must be filled; `required` on the control says it to screen readers. */
export const RequiredMark = (props: { when?: boolean }) =>
  props.when ? (
    <span class="required" aria-hidden="true">
      *
    </span>
  ) : null;

/** Hint and error under a label, with the ids that `controlProps` points at. */
export function FieldNotes(props: { face: FieldFace; at: 'hint' | 'error' }) {
  const id = fieldId(props.face.name, props.face.scope);
  if (props.at === 'hint') {
    return props.face.hint ? (
      <p class="hint" id={`${id}-hint`}>
        {props.face.hint}
      </p>
    ) : null;
  }
  return props.face.error ? (
    <p class="error" id={`${id}-error`}>
      <Icon name="circle-alert" />
      {props.face.error}
    </p>
  ) : null;
}

/** Label, hint, control and error, in this order. */
export function Field(props: PropsWithChildren<{ face: FieldFace }>) {
  const { face } = props;
  return (
    <div class={face.error ? 'field at-fault' : 'field'}>
      <label for={fieldId(face.name, face.scope)} class={face.quietLabel ? 'hidden' : undefined}>
        {face.label}
        <RequiredMark when={face.required} />
      </label>
      <FieldNotes face={face} at="hint" />
      {props.children}
      <FieldNotes face={face} at="error" />
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup(props: PropsWithChildren<{ face: FieldFace; row?: boolean; describe?: Child }>) {
  const { face } = props;
  const aria = controlProps(face);
  return (
    <fieldset
      class={face.error ? 'field at-fault' : 'field'}
      id={aria.id}
      aria-describedby={aria['aria-describedby']}
      tabindex={-1}
    >
      <legend class={face.quietLabel ? 'hidden' : undefined}>
        {face.label}
        <RequiredMark when={face.required} />
      </legend>
      <FieldNotes face={face} at="hint" />
      <div class={props.row ? 'choices row' : 'choices'}>{props.children}</div>
      <FieldNotes face={face} at="error" />
    </fieldset>
  );
}
