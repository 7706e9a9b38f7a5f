import type { Filled } from '../platform/form.ts';
import { typed, typedList } from '../platform/form.ts';
import { Radios } from '../platform/parts-choice.tsx';
import { ImpreciseDayInput, readImpreciseDay } from '../platform/parts-day.tsx';
import { FieldGroup, fieldId } from '../platform/parts-field.tsx';
import { FieldRow } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import type { Language } from '../values/language.ts';
import { clauseKinds } from './agreement-terms.ts';
import type { CodeChoice } from './choices.ts';
import type { FormState } from './form-state.tsx';
import { CodeChoices } from './views-code-choices.tsx';
import { partnershipTerms } from './words.ts';
import { formWords } from './words-forms.ts';

/** Years, months and days, each in a small box. */
export function TermBoxes(props: {
  name: string;
  label: string;
  hint?: string;
  filled: Filled;
  language: Language;
  error?: string | undefined;
}) {
  const say = formWords[props.language];
  const face = {
    name: props.name,
    label: props.label,
    ...(props.hint && { hint: props.hint }),
    ...(props.error && { error: props.error }),
  };
  return (
    <FieldGroup face={face} row>
      {(['Years', 'Months', 'Days'] as const).map((part) => (
        <div class="mini">
          <label for={fieldId(`${props.name}${part}`)}>{say[part.toLowerCase() as 'years']}</label>
          <input
            id={fieldId(`${props.name}${part}`)}
            name={`${props.name}${part}`}
            value={typed(props.filled, `${props.name}${part}`)}
            inputmode="numeric"
            maxlength={4}
            class="four"
            aria-invalid={props.error ? 'true' : undefined}
          />
        </div>
      ))}
    </FieldGroup>
  );
}

const ends = ['auto', 'stated', 'tacit', 'open_ended'] as const;

/** What both sides agree on: start, term, end, notice, renewal, zone, what it supports. */
export function TermsFields(props: {
  state: FormState;
  language: Language;
  facilities: readonly CodeChoice[];
  objectives: readonly CodeChoice[];
  startHint?: string;
}) {
  const { state, language } = props;
  const { filled, errors } = state;
  const say = formWords[language];
  const terms = partnershipTerms[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const endTexts = { auto: say.endAuto, stated: say.endStated, tacit: say.endTacit, open_ended: say.endOpen };
  return (
    <>
      <FieldRow>
        <ImpreciseDayInput
          name="startsOn"
          label={say.startsOn}
          hint={props.startHint ?? say.startsOnHint}
          language={language}
          value={readImpreciseDay(filled, 'startsOn')}
          {...at('startsOn')}
        />
        <TermBoxes name="term" label={say.term} filled={filled} language={language} error={errors.term} />
      </FieldRow>
      <Radios
        name="endBasis"
        label={say.end}
        value={typed(filled, 'endBasis') || 'auto'}
        options={ends.map((value) => ({
          value,
          text: endTexts[value],
          ...(value === 'auto' && { hint: say.endAutoHint }),
        }))}
        {...at('endBasis')}
      />
      <FieldRow>
        <ImpreciseDayInput
          name="lastDay"
          label={`${say.lastDay} (${say.endStated.toLocaleLowerCase(language)})`}
          language={language}
          value={readImpreciseDay(filled, 'lastDay')}
          {...at('lastDay')}
        />
        <Select
          name="convention"
          label={say.convention}
          value={typed(filled, 'convention') || 'included'}
          options={[
            { value: 'included', text: say.conventionIncluded },
            { value: 'excluded', text: say.conventionExcluded },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <TermBoxes
          name="notice"
          label={say.noticePeriod}
          hint={say.noticeHint}
          filled={filled}
          language={language}
          error={errors.notice}
        />
        <TextInput name="zone" label={say.zone} hint={say.zoneHint} value={typed(filled, 'zone')} {...at('zone')} />
      </FieldRow>
      <FieldRow>
        <Select
          name="clause"
          label={say.clause}
          value={typed(filled, 'clause') || 'unknown'}
          options={clauseKinds.map((value) => ({ value, text: terms.clauses[value] }))}
          {...at('clause')}
        />
        <TextInput
          name="clauseYears"
          label={say.clauseYears}
          value={typed(filled, 'clauseYears')}
          inputmode="numeric"
          width="short"
          {...at('clauseYears')}
        />
      </FieldRow>
      <CodeChoices
        name="facilities"
        label={say.facilities}
        values={typedList(filled, 'facilities')}
        choices={props.facilities}
        error={errors.facilities}
      />
      <CodeChoices
        name="objectives"
        label={say.objectives}
        values={typedList(filled, 'objectives')}
        choices={props.objectives}
        error={errors.objectives}
      />
    </>
  );
}

/** The labels of the terms, for the list of faults. */
export const termsLabels = (language: Language): Readonly<Record<string, string>> => {
  const say = formWords[language];
  return {
    startsOn: say.startsOn,
    term: say.term,
    endBasis: say.end,
    lastDay: say.lastDay,
    notice: say.noticePeriod,
    clause: say.clause,
    clauseYears: say.clauseYears,
    zone: say.zone,
    facilities: say.facilities,
    objectives: say.objectives,
  };
};
