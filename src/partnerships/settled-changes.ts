import { canonical } from '../platform/journal.ts';
import { bodyErrors } from '../platform/zod-problem.ts';
import { type FieldError, invalid } from '../values/problem.ts';
import { type AgreedTerms, fieldValue } from './agreed-terms.ts';
import type { Change } from './amendment.ts';
import { type AmendmentInput, amendedValue } from './shapes.ts';

/** True when every part of `told` is so in `held`: what somebody says was there before may leave parts out. */
const agrees = (told: unknown, held: unknown): boolean =>
  told !== null && typeof told === 'object' && held !== null && typeof held === 'object' && !Array.isArray(told)
    ? Object.entries(told).every(
        ([key, value]) => canonical(value) === canonical((held as Record<string, unknown>)[key]),
      )
    : canonical(told) === canonical(held);

/** Changes with each value checked and what stood before filled in; `before` that was told must be true. */
export function settled(agreed: AgreedTerms, wanted: AmendmentInput['changes']): Change[] {
  const faults: FieldError[] = [];
  const changes = wanted.map(({ field, before: told, after }, index): Change => {
    const at = `#/changes/${index}`;
    const read = amendedValue[field].safeParse(after, { reportInput: true });
    const before = fieldValue(agreed, field);
    if (!read.success) {
      faults.push(
        ...bodyErrors(read.error.issues).map((fault) => ({
          ...fault,
          pointer: `${at}/after${fault.pointer?.slice(1) ?? ''}`,
        })),
      );
    }
    if (told !== undefined && !agrees(told, before)) {
      faults.push({ pointer: `${at}/before`, code: 'contradiction', allowed: before });
    }
    return { field, before, after: read.data };
  });
  const twice = changes.findIndex(({ field }, index) => changes.findIndex((other) => other.field === field) !== index);
  if (twice >= 0) faults.push({ pointer: `#/changes/${twice}/field`, code: 'duplicate' });
  if (faults.length > 0) throw invalid(...faults);
  return changes;
}
