import { type Filled, typed } from '../platform/form.ts';
import type { TaskLine } from './list-tasks.ts';
import type { Candidate } from './organisation-named.ts';

/** The form of a task as it was typed. */
export interface TaskDraft {
  title: string;
  dueOn: string;
  ownerId: string;
  organisation: string;
  organisationId: string;
  candidates?: readonly Candidate[];
  personId: string;
  person: string;
  agreementId: string;
  opportunityId: string;
  opportunity: string;
  completedOn: string;
  version: string;
  /** Where to go afterwards. */
  back: string;
}

/** The form of a task as it was typed. */
export function taskTyped(filled: Filled): TaskDraft {
  const read = (name: string) => typed(filled, name);
  return {
    title: read('title'),
    dueOn: read('dueOn'),
    ownerId: read('ownerId'),
    organisation: read('organisation'),
    organisationId: read('organisationId'),
    personId: read('personId'),
    person: read('person'),
    agreementId: read('agreementId'),
    opportunityId: read('opportunityId'),
    opportunity: read('opportunity'),
    completedOn: read('completedOn'),
    version: read('version'),
    back: read('back'),
  };
}

/** The form of a task that is there. */
export const taskDraft = (it: TaskLine, back: string): TaskDraft => ({
  title: it.title,
  dueOn: it.dueOn ?? '',
  ownerId: it.owner?.id ?? '',
  organisation: it.organisation ?? '',
  organisationId: it.organisationId ?? '',
  personId: it.personId ?? '',
  person: it.person ?? '',
  agreementId: it.agreementId ?? '',
  opportunityId: it.opportunityId ?? '',
  opportunity: it.opportunity ?? '',
  completedOn: it.completedOn ?? '',
  version: String(it.version),
  back,
});

/** What the form says, for the schemas of shapes.ts. */
export const taskBody = (draft: TaskDraft) => ({
  title: draft.title,
  dueOn: draft.dueOn || null,
  ownerId: draft.ownerId || null,
  organisationId: (draft.organisation && draft.organisationId) || null,
  personId: draft.personId || null,
  agreementId: draft.agreementId || null,
  opportunityId: draft.opportunityId || null,
});
