import { controlProps, Field, type FieldFace } from './parts-field.tsx';

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

/** One option of a select: its value and what it says. */
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
