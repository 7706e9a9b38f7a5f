import type { Language } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';
import { problemWords } from './words-problems.ts';

/** A problem as RFC 9457 problem details. The API speaks English; pages say the same in the reader's language. */
export function problemJson(problem: Problem, language: Language = 'en') {
  const texts = problemWords[language];
  return {
    type: `/problems/${problem.code}`,
    title: problem.status === 428 ? texts.versionMissing : texts.titles[problem.code],
    status: problem.status,
    code: problem.code,
    detail: texts.reasons[problem.reason],
    errors: problem.errors.map(({ params, ...error }) => ({
      ...error,
      message: texts.fields[error.code](params ?? {}),
    })),
  };
}
