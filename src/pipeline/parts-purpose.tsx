import type { Child } from 'hono/jsx';
import type { CodeChoice } from '../partnerships/choices.ts';
import { type Filled, typed } from '../platform/form.ts';
import { FieldRow } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import type { Language } from '../values/language.ts';
import { purposeOfFacility } from './opportunity-form.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

/** What money is for: core, one of the facilities, or a project by its name. Sends `purpose` and `project`. */
export function PurposeFields(props: {
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  language: Language;
  facilities: readonly CodeChoice[];
  /** Stands in the same row. */
  beside?: Child;
}) {
  const { filled, errors, language } = props;
  const say = opportunityWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const group = (kind: 'core_facility' | 'global_facility') => ({
    label: pipelineTerms[language].purposes[kind],
    options: props.facilities
      .filter(({ code }) => purposeOfFacility(code) === kind)
      .map(({ code, name }) => ({ value: `${kind}:${code}`, text: `${code} ${name}` })),
  });
  return (
    <FieldRow>
      <Select
        name="purpose"
        label={say.purpose}
        value={typed(filled, 'purpose') || 'core'}
        options={[
          { value: 'core', text: say.core },
          { value: 'project', text: say.project },
        ]}
        groups={[group('core_facility'), group('global_facility')]}
        {...at('purpose')}
      />
      <TextInput
        name="project"
        label={say.projectName}
        value={typed(filled, 'project')}
        maxlength={40}
        {...at('project')}
      />
      {props.beside}
    </FieldRow>
  );
}
