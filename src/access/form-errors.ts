import { fieldName, problemWords } from '../platform/words-problems.ts';
import type { Language } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';

/**
 * A refusal as the lines over its form: each fault with the label of its field, or what is wrong with the whole.
 * A fault of a field that the form does not show stands without a link.
 */
export function formErrors(
  problem: Problem,
  language: Language,
  labels: Readonly<Record<string, string>>,
): { name: string; message: string; label?: string }[] {
  if (problem.errors.length === 0) return [{ name: '', message: problemWords[language].reasons[problem.reason] }];
  return problem.errors.map((error) => {
    const name = fieldName(error);
    const label = labels[name];
    // Without the allowed values: on a page those are a list of choices, by names of the API here.
    const message = problemWords[language].fields[error.code](error.params ?? {});
    return label === undefined ? { name: '', message } : { name, message, label };
  });
}

/** The fields that were filled in: what was left empty is missing, and told as such. */
export const filledIn = <T extends Readonly<Record<string, string>>>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as Partial<T>;
