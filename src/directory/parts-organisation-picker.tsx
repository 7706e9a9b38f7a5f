import type { PropsWithChildren } from 'hono/jsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import type { Language } from '../values/language.ts';
import type { Candidate } from './organisation-named.ts';
import { fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** Holds one or several pickers; with script it offers `names` as they are typed, which the new person's form finds. */
export const PickerFrame = (props: PropsWithChildren<{ names?: readonly string[] }>) => (
  <div
    hx-get="/people/new"
    hx-include="find [list]"
    hx-trigger="input delay:250ms"
    hx-target="#organisation-names"
    hx-select="#organisation-names"
    hx-swap="outerHTML"
    hx-sync="this:replace"
  >
    {props.children}
    <datalist id="organisation-names">
      {(props.names ?? []).map((name) => (
        <option value={name} />
      ))}
    </datalist>
  </div>
);

/**
 * An organisation by its name or acronym: a box to type in, which knows the one it stands for, and when the name may
 * mean several a choice of them. Stands inside a `PickerFrame`. Sends `name` and `nameId`.
 */
export function OrganisationPicker(props: {
  language: Language;
  name: string;
  text: string;
  id: string;
  quietLabel?: boolean;
  candidates?: readonly Candidate[] | undefined;
  error?: string | undefined;
}) {
  const { language, name, candidates = [], error } = props;
  return (
    <div class="stack">
      <TextInput
        name={name}
        label={fieldWords[language].organisationId}
        quietLabel={props.quietLabel ?? false}
        value={props.text}
        list="organisation-names"
        autocomplete="off"
        maxlength={300}
        {...(error && { error })}
      />
      {candidates.length > 0 ? (
        <Select
          name={`${name}Id`}
          label={pageWords[language].whichOne}
          value={props.id}
          blank="–"
          options={candidates.map(({ id, name: text }) => ({ value: id, text }))}
        />
      ) : (
        <input type="hidden" name={`${name}Id`} value={props.id} />
      )}
    </div>
  );
}
