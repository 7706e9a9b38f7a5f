import type { Child } from 'hono/jsx';
import type { Filled } from '../platform/form.ts';
import { instantText } from '../platform/format.ts';
import { ErrorSummary } from '../platform/parts-form.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { fieldMessage, fieldName, problemWords } from '../platform/words-problems.ts';
import type { Language } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';
import type { HistoryEntry } from './history.ts';
import { Changes } from './views-history.tsx';
import { formWords } from './words-forms.ts';
import { historyWords } from './words-history.ts';

/** What a form shows: the values as typed, what is wrong with them, and what happened meanwhile. */
export interface FormState {
  filled: Filled;
  /** Messages by field; '' is a fault of the whole form. */
  errors: Readonly<Record<string, string>>;
  /** Set when the form was made from a version that is no longer the last. */
  stale: { by: HistoryEntry | null } | null;
  /** The version it is made from now. */
  version: number | null;
}

/** A form that nobody has sent yet. */
export const freshForm = (filled: Filled, version: number | null = null): FormState => ({
  filled,
  errors: {},
  stale: null,
  version,
});

/** Faults by the form's own fields: `homes` says where a fault of the API's field is shown, by the longest beginning. */
export function errorsAt(
  problem: Problem,
  language: Language,
  homes: Readonly<Record<string, string>>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  const say = formWords[language];
  for (const error of problem.errors) {
    const name = fieldName(error);
    const known = Object.keys(homes)
      .filter((key) => name === key || name.startsWith(`${key}.`))
      .sort((a, b) => b.length - a.length)[0];
    const home = known === undefined ? '' : (homes[known] ?? '');
    const own = { not_a_term: say.notATerm, not_a_day: say.notADay, not_a_decimal: say.notAQuantity }[
      error.code as 'not_a_term'
    ];
    const { allowed: _allowed, ...plain } = error;
    errors[home] ??= own ?? fieldMessage(plain, language);
  }
  if (problem.errors.length === 0 && problem.code !== 'stale') {
    errors[''] = problemWords[language].reasons[problem.reason];
  }
  return errors;
}

/** What stands over a form that was refused. */
export function FormFaults(props: {
  state: FormState;
  language: Language;
  labels: Readonly<Record<string, string>>;
  intro?: Child;
}) {
  const { state, language } = props;
  const say = historyWords[language];
  const by = state.stale?.by;
  return (
    <>
      {state.stale && (
        <div class="form-notice" role="alert">
          <Notice
            tone="warn"
            title={by ? say.someoneChanged(by.actorName, instantText(by.at, language)) : say.staleNoTrace}
          >
            {by && <Changes entry={by} language={language} />}
            <p>{say.staleText}</p>
          </Notice>
        </div>
      )}
      <ErrorSummary
        language={language}
        errors={Object.entries(state.errors).map(([name, message]) => ({
          name,
          message,
          ...(props.labels[name] && { label: props.labels[name] }),
        }))}
      />
      {props.intro && <p class="form-intro">{props.intro}</p>}
    </>
  );
}
