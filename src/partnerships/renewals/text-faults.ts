import type { FieldError } from '../../values/problem.ts';
import type { AgreementText } from './renewal-version.ts';
import { slots, unknownSlots } from './slots.ts';

/** What is wrong with a text that stands at that pointer: slots that are none, keys of clauses that are given twice. */
export function faultsOfText(pointer: string, { title, clauses }: AgreementText): FieldError[] {
  const boxes = clauses.flatMap((clause, index) => [
    { pointer: `${pointer}/clauses/${index}/heading`, text: clause.heading },
    { pointer: `${pointer}/clauses/${index}/text`, text: clause.text },
  ]);
  const unknown = [{ pointer: `${pointer}/title`, text: title }, ...boxes].flatMap((box) =>
    unknownSlots(box.text)
      .slice(0, 1)
      .map(
        (slot): FieldError => ({
          pointer: box.pointer,
          code: 'unknown_slot',
          params: { slot },
          allowed: slots.map((name) => `{{${name}}}`),
        }),
      ),
  );
  const keys = clauses.map(({ key }) => key);
  const twice = keys.flatMap((key, index): FieldError[] =>
    keys.indexOf(key) < index ? [{ pointer: `${pointer}/clauses/${index}/key`, code: 'duplicate' }] : [],
  );
  return [...unknown, ...twice];
}
