import { type Filled, typed } from '../../platform/form.ts';
import type { Language } from '../../values/language.ts';
import { type FieldError, Problem } from '../../values/problem.ts';
import { errorsAt } from '../form-state.tsx';
import type { Composed } from './composer-form.ts';

/** The number of an item of a list put back to the row of the form it came from. */
function inRow(pointer: string, rows: Composed['rows']): string {
  const name = pointer.replace(/^#\//, '').replaceAll('/', '.');
  const list = Object.keys(rows).find((one) => name.startsWith(`${one}.`));
  if (list === undefined) return pointer;
  const [index = '', ...rest] = name.slice(list.length + 1).split('.');
  const row = rows[list]?.[Number(index)];
  return row === undefined ? pointer : `#/${[...list.split('.'), row, ...rest].join('/')}`;
}

/** Where faults that have no box of their own name are shown. */
const homesOf = (filled: Filled): Record<string, string> => {
  const length = typed(filled, 'length');
  const names = Object.keys(filled).filter((name) => name.includes('.'));
  const own = Object.fromEntries(names.map((name) => [name, name]));
  const lists = names.flatMap((name) => {
    const found = /^((?:offer\.(?:contributions|obligations)|signatories|wording\.\w+\.clauses)\.\d+)\./.exec(name);
    return found?.[1] ? [found[1]] : [];
  });
  const rows = lists.map((row) => [row, `${row}.${row.startsWith('signatories') ? 'name' : 'kind'}`] as const);
  return {
    ...own,
    ...Object.fromEntries(rows.filter(([row]) => !row.startsWith('wording'))),
    ...Object.fromEntries(rows.filter(([row]) => row.startsWith('wording')).map(([row]) => [row, `${row}.text`])),
    manner: 'manner',
    'offer.term': length === 'term' ? 'offer.term' : 'length',
    'offer.end': length === 'stated' ? 'offer.end.lastDay' : 'length',
    'offer.end.lastDay': length === 'stated' ? 'offer.end.lastDay' : 'length',
    'offer.noticePeriod': 'offer.noticePeriod',
    'offer.renewalClause': 'offer.renewalClause.kind',
    'offer.renewalClause.kind': 'offer.renewalClause.kind',
    'offer.renewalClause.years': 'offer.renewalClause.years',
    'offer.facilities': 'offer.facilities',
    'offer.objectives': 'offer.objectives',
    languages: 'languages.0',
    wordingId: 'wordingId',
    'wording.en': 'wording.en',
    'wording.fr': 'wording.fr',
    'wording.es': 'wording.es',
    signatories: 'signatories',
    deadline: 'deadline',
    codeRequired: 'codeRequired',
    note: 'note',
  };
};

/** Faults with the form's own row numbers. */
function byRow(problem: Problem, rows: Composed['rows']): Problem {
  const errors = problem.errors.map(
    (error): FieldError => (error.pointer ? { ...error, pointer: inRow(error.pointer, rows) } : error),
  );
  return new Problem(problem.code, problem.reason, errors);
}

/** The messages of a refusal by the form's boxes; amounts that could not be read win over what follows from them. */
export function composerErrors(
  problem: Problem | null,
  composed: Composed,
  filled: Filled,
  language: Language,
): Record<string, string> {
  const errors = problem ? errorsAt(byRow(problem, composed.rows), language, homesOf(filled)) : {};
  const ownOfPeople = Object.keys(composed.refused).some((name) => name.startsWith('signatories'));
  // "At least two" says less than who is missing; a fault of no field says nothing where fields have their own.
  if (ownOfPeople) delete errors.signatories;
  if (Object.keys(composed.refused).length > 0 && problem?.errors.length === 0) delete errors[''];
  return { ...errors, ...composed.refused };
}
