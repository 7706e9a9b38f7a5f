import { FieldGroup } from '../platform/parts-field.tsx';
import type { CodeChoice } from './choices.ts';

/** Any codes of the plan; their names are in English, as the documents are. */
export const CodeChoices = (props: {
  name: string;
  label: string;
  values: readonly string[];
  choices: readonly CodeChoice[];
  error?: string | undefined;
}) => (
  <FieldGroup face={{ name: props.name, label: props.label, ...(props.error && { error: props.error }) }}>
    <div class="code-choices">
      {props.choices.map(({ code, name }) => (
        <label class="choice">
          <input type="checkbox" name={props.name} value={code} checked={props.values.includes(code)} />
          <span>
            {code} <small lang="en">{name}</small>
          </span>
        </label>
      ))}
    </div>
  </FieldGroup>
);
