import { Icon } from './parts.tsx';
import { controlProps, type FieldFace, FieldGroup, fieldId } from './parts-field.tsx';
import type { Choice } from './parts-input.tsx';

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
