import { typed } from '../../platform/form.ts';
import { controlProps, Field, fieldId } from '../../platform/parts-field.tsx';
import { FieldRow } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import type { Side } from '../obligation.ts';
import { rowsIn } from './composer-rows.ts';
import { type ComposerData, errorAt, hasError } from './composer-state.ts';
import type { SignatoryChoice } from './signatory-choices.ts';
import { composerWords } from './words-composer.ts';

/** Picking somebody fills the boxes beneath: at once with scripts, else when the form is sent or previewed. */
function PersonSelect(props: { data: ComposerData; name: string; choices: readonly SignatoryChoice[] }) {
  const { data, name, choices } = props;
  const say = composerWords[data.language];
  const value = typed(data.state.filled, name);
  const face = { name, label: say.person };
  return (
    <Field face={face}>
      <select {...controlProps(face)} class="person-choice">
        <option value="">{say.typed}</option>
        {choices.map((one) => (
          <option value={one.key} selected={one.key === value}>
            {[one.name, one.function, one.email ?? say.noAddress].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Person({ data, side, row }: { data: ComposerData; side: Side; row: number }) {
  const { it, state } = data;
  const say = composerWords[data.language];
  const name = (field: string) => `signatories.${row}.${field}`;
  const value = (field: string) => typed(state.filled, name(field));
  return (
    <fieldset class="signatory">
      <legend class="hidden">{value('name') || say.addSignatory[side]}</legend>
      <input type="hidden" name={name('side')} value={side} />
      <input type="hidden" name={name('picked')} value={value('picked')} />
      <input type="hidden" name={name('staffId')} value={value('staffId')} />
      <PersonSelect data={data} name={name('person')} choices={side === 'partner' ? it.people : it.staff} />
      <FieldRow>
        <TextInput
          name={name('name')}
          label={say.name}
          value={value('name')}
          maxlength={200}
          autocomplete="off"
          {...errorAt(data, name('name'))}
        />
        <TextInput
          name={name('function')}
          label={say.function}
          value={value('function')}
          maxlength={200}
          autocomplete="off"
          {...errorAt(data, name('function'))}
        />
        <TextInput
          name={name('email')}
          label={say.email}
          type="email"
          value={value('email')}
          autocomplete="off"
          {...errorAt(data, name('email'))}
        />
        <Select
          name={name('language')}
          label={say.language}
          value={value('language') || 'en'}
          options={languages.map((one) => ({ value: one, text: languageNames[one] }))}
          {...errorAt(data, name('language'))}
        />
        <TextInput
          name={name('position')}
          label={say.order}
          value={value('position')}
          inputmode="numeric"
          width="short"
          maxlength={3}
          {...errorAt(data, name('position'))}
        />
      </FieldRow>
    </fieldset>
  );
}

/** Those who sign, of both sides; one empty place each. */
export function PeopleSection(data: ComposerData) {
  const { state } = data;
  const say = composerWords[data.language];
  const filled = rowsIn(state.filled, 'signatories').filter(
    (row) =>
      row < 2 || ['person', 'name', 'email'].some((field) => typed(state.filled, `signatories.${row}.${field}`) !== ''),
  );
  const rows = [...new Set([0, 1, ...filled])];
  const sideOf = (row: number): Side =>
    (typed(state.filled, `signatories.${row}.side`) || (row === 0 ? 'partner' : 'initiative')) as Side;
  const blank = Math.max(...rows) + 1;
  const fault = state.errors.signatories;
  return (
    <div
      id="composer-people"
      hx-post="/renewals/preview"
      hx-trigger="change target:.person-choice"
      hx-target="#composer-people"
      hx-select="#composer-people"
      hx-swap="outerHTML"
    >
      <Section title={say.people} subtitle={say.peopleHint} card id={fieldId('signatories')}>
        {fault && <p class="error-line">{fault}</p>}
        {(['partner', 'initiative'] as const).map((side, place) => (
          <div class="signing-side">
            <h3>{say.sides[side]}</h3>
            {rows
              .filter((row) => sideOf(row) === side)
              .map((row) => (
                <Person data={data} side={side} row={row} />
              ))}
            <details class="fold" open={hasError(data, `signatories.${blank + place}`)}>
              <summary>{say.addSignatory[side]}</summary>
              <Person data={data} side={side} row={blank + place} />
            </details>
          </div>
        ))}
      </Section>
    </div>
  );
}
