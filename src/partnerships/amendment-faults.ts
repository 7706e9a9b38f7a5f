import { type FieldError, Problem } from '../values/problem.ts';
import type { AmendableField } from './amendment.ts';
import type { AmendmentPatch } from './shapes.ts';

/** What moves an agreement's days, nearest to its end first: a fault of the days that follow is shown at one of these. */
const ofDays: readonly AmendableField[] = ['end.lastDay', 'end', 'term', 'startsOn', 'end.convention'];
const ofAmendment = /^#\/(?:changes|signedOn|inForceOn)\b/;

/** Where an amendment's body holds what a fault of the agreement's terms ("#/end/lastDay") is about. */
function pointerIn({ changes, inForceOn }: AmendmentPatch, pointer: string): string {
  if (ofAmendment.test(pointer)) return pointer;
  if (!changes) return inForceOn ? '#/inForceOn' : '#/signedOn';
  const at = (field: string) => changes.findIndex((change) => change.field === field);
  const [, field = '', rest = ''] = /^#\/([^/]+)(.*)$/.exec(pointer) ?? [];
  if (at(field) >= 0) return `#/changes/${at(field)}/after${rest}`;
  const near = ofDays.map(at).find((index) => index >= 0);
  return near === undefined ? '#/changes' : `#/changes/${near}/after`;
}

/** Does what an amendment's body asks; faults of the terms it makes point at its changes. */
export async function pointingInto<T>(body: AmendmentPatch, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const pointed = ({ pointer, ...fault }: FieldError): FieldError =>
      pointer === undefined ? fault : { ...fault, pointer: pointerIn(body, pointer) };
    throw new Problem(error.code, error.reason, error.errors.map(pointed));
  }
}
