import { ErrorSummary } from '../platform/parts-form.tsx';
import { problemWords } from '../platform/words-problems.ts';
import type { Language } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';
import { isField } from './field-text.ts';
import type { Faults } from './screen-parts.ts';
import { fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** The label of a form name: "affiliations.0.since" is named after its last part that is a field. */
const labelOf = (name: string, language: Language): string | undefined => {
  const field = name.split('.').findLast(isField);
  return field && fieldWords[language][field];
};

/**
 * What is wrong with a form that is shown again: the fields at fault, or why the whole was refused. When somebody
 * changed the record meanwhile, the way to see it as it is now is `record`.
 */
export function FormTrouble(props: {
  language: Language;
  problem: Problem | null;
  faults: Faults;
  scope?: string;
  record?: string;
  /** Labels of fields that are not those of an organisation, a person, a task or a note. */
  labels?: Readonly<Record<string, string>>;
}) {
  const { language, problem, faults, scope, record } = props;
  const say = pageWords[language];
  if (!problem || problem.reason === 'possible_duplicate') return null;
  const errors = Object.entries(faults).map(([name, message]) => {
    const label = props.labels?.[name] ?? labelOf(name, language);
    return { name, message, ...(label && { label }) };
  });
  const whole = { name: '', message: problemWords[language].reasons[problem.reason] };
  return (
    <>
      <ErrorSummary language={language} errors={errors.length > 0 ? errors : [whole]} {...(scope && { scope })} />
      {record && problem.code === 'stale' && (
        <p class="form-intro">
          {say.yoursIsBelow} <a href={record}>{say.seeCurrent}</a>
        </p>
      )}
    </>
  );
}
