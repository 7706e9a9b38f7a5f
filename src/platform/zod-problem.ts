import type { core } from 'zod';
import { type FieldError, type FieldErrorCode, fieldErrorCodes } from '../values/problem.ts';

type Issue = core.$ZodIssue;

const isCode = (code: unknown): code is FieldErrorCode => (fieldErrorCodes as readonly unknown[]).includes(code);
const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointer = (path: readonly PropertyKey[]): string => `#${path.map((key) => `/${escaped(key)}`).join('')}`;

/** What a zod issue says, as one of our codes with what would be allowed. */
function reading(issue: Issue): Omit<FieldError, 'pointer'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && !/received (?!undefined)/.test(issue.message)
        ? { code: 'required', allowed: issue.expected }
        : { code: 'wrong_type', allowed: issue.expected };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'too_long', params: { max: Number(issue.maximum) }, allowed: Number(issue.maximum) }
        : { code: 'too_big', params: { max: Number(issue.maximum) }, allowed: Number(issue.maximum) };
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return Number(issue.minimum) === 1
          ? { code: 'required' }
          : { code: 'too_short', params: { min: Number(issue.minimum) }, allowed: Number(issue.minimum) };
      }
      return { code: 'too_small', params: { min: Number(issue.minimum) }, allowed: Number(issue.minimum) };
    case 'invalid_value':
      return { code: 'not_allowed', allowed: issue.values };
    case 'invalid_format':
      if (issue.message === 'not_an_email') return { code: 'not_an_email', allowed: 'name@example.org' };
      return issue.format === 'guid' || issue.format === 'uuid'
        ? { code: 'not_an_id', allowed: 'a UUID' }
        : { code: 'bad_format', allowed: issue.format };
    case 'custom': {
      const { code, allowed, ...params } = (issue.params ?? {}) as Record<string, string | number>;
      return {
        code: isCode(code) ? code : 'bad_format',
        ...(allowed === undefined ? {} : { allowed }),
        ...(Object.keys(params).length > 0 ? { params } : {}),
      };
    }
    case 'invalid_union':
      // Of a union told apart by one field: the values of that field which there are.
      return 'options' in issue && Array.isArray(issue.options)
        ? { code: 'not_allowed', allowed: issue.options }
        : { code: 'bad_format' };
    default:
      return { code: 'bad_format' };
  }
}

function* flatten(issue: Issue, base: readonly PropertyKey[]): Generator<FieldError> {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield { pointer: pointer([...path, key]), code: 'unknown_field' };
  } else if (issue.code === 'invalid_union' && issue.errors[0]?.length) {
    for (const inner of issue.errors[0]) yield* flatten(inner, path);
  } else {
    yield { pointer: pointer(path), ...reading(issue) };
  }
}

/** The fields at fault of a JSON body, as pointers. */
export const bodyErrors = (issues: readonly Issue[]): FieldError[] =>
  issues.flatMap((issue) => [...flatten(issue, [])]);

/** The parameters at fault of a query. An unknown one is told with the names that exist. */
export const queryErrors = (issues: readonly Issue[], known: readonly string[]): FieldError[] =>
  bodyErrors(issues).map(({ pointer: at = '#', code, ...rest }) =>
    code === 'unknown_field'
      ? { parameter: at.slice(2), code: 'unknown_parameter', allowed: known }
      : { parameter: at.slice(2).split('/')[0] ?? '', code, ...rest },
  );
