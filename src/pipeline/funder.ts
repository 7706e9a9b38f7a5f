import { currentOrganisation, staysOf } from '../directory/timeline-place.ts';
import type { Subject } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import { invalid, type Problem } from '../values/problem.ts';

/** Whom money comes from: an organisation or a person, one of the two. */
export interface Funder {
  organisationId?: string | null | undefined;
  personId?: string | null | undefined;
}

/** The refusal of a funder that is nobody, or two. */
export const noFunder = (): Problem =>
  invalid({ pointer: '#/organisationId', code: 'required', allowed: 'an organisation or a person, one of the two' });

/** Refuses what has no funder, or two of them: 422. */
export function checkOneFunder({ organisationId, personId }: Funder): void {
  if (Boolean(organisationId) === Boolean(personId)) throw noFunder();
}

/** In whose timeline the changes of something stand that has a funder: a person's under where they are today. */
export async function funderSubject(work: Work, kind: string, it: Funder & { id: string }): Promise<Subject> {
  const ofPerson = async (id: string) => currentOrganisation(await staysOf(work, id), work.today());
  const organisationId = it.organisationId ?? (it.personId ? await ofPerson(it.personId) : null);
  return { kind, id: it.id, organisationId, personal: it.personId !== null };
}
