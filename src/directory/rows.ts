import type { Facts } from '../platform/journal.ts';
import type { Day } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { activityKinds } from './activity.ts';
import type { SubjectKind } from './document.ts';
import type { funderGroups, Identifier, Names, OrganisationKind, Relation } from './organisation.ts';

/** Rows as PostgreSQL answers them: instants as text. */
export interface RecordRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
}
/** An organisation as PostgreSQL answers it. */
export interface OrganisationRow extends RecordRow {
  name: string;
  names: Names;
  acronym: string | null;
  country: string | null;
  region: string | null;
  kind: OrganisationKind | null;
  relations: Relation[];
  funder_group: (typeof funderGroups)[number] | null;
  identifiers: Identifier[];
  tags: string[];
  do_not_contact: string | null;
  merged_into_id: string | null;
  sort_name: string;
  search: string;
}
/** A person as PostgreSQL answers it. */
export interface PersonRow extends RecordRow {
  given_name: string | null;
  family_name: string;
  emails: string[];
  phones: string[];
  languages: Language[];
  funder_group: (typeof funderGroups)[number] | null;
  tags: string[];
  do_not_contact: string | null;
  merged_into_id: string | null;
  sort_name: string;
  search: string;
}
/** An affiliation as PostgreSQL answers it. */
export interface AffiliationRow {
  id: string;
  person_id: string;
  organisation_id: string;
  function: string | null;
  since: Day | null;
  until: Day | null;
}
/** A note, call or meeting as PostgreSQL answers it. */
export interface ActivityRow extends RecordRow {
  kind: (typeof activityKinds)[number];
  text: string;
  happened_on: Day;
  organisation_id: string | null;
  person_id: string | null;
  agreement_id: string | null;
  opportunity_id: string | null;
  author_id: string | null;
  author_name: string;
}
/** A task as PostgreSQL answers it. */
export interface TaskRow extends RecordRow {
  title: string;
  due_on: Day | null;
  owner_id: string | null;
  organisation_id: string | null;
  person_id: string | null;
  agreement_id: string | null;
  opportunity_id: string | null;
  after_task_id: string | null;
  days_after: number | null;
  completed_on: Day | null;
}
/** A document as PostgreSQL answers it. */
export interface DocumentRow extends RecordRow {
  title: string;
  subject_kind: SubjectKind;
  subject_id: string;
  organisation_id: string | null;
}
/** A version of a document as PostgreSQL answers it. */
export interface DocumentVersionRow extends RecordRow {
  document_id: string;
  number: number;
  file_id: string;
  file_name: string;
  author_id: string | null;
  author_name: string;
}
/** The tables that queries of the directory read. */
export interface DirectoryTables {
  organisation: OrganisationRow;
  person: PersonRow;
  affiliation: AffiliationRow;
  activity: ActivityRow;
  task: TaskRow;
  document: DocumentRow;
  document_version: DocumentVersionRow;
  file: { id: string; sha256: string; media_type: string; size: number };
  staff: { id: string; name: string; archived_at: string | null };
  /** Of the room below: only to see that an agreement exists and whose it is. */
  agreement: { id: string; partnership_id: string };
  partnership: { id: string; organisation_id: string };
  obligation: { id: string; agreement_id: string };
  opportunity: { id: string; title: string; organisation_id: string | null; person_id: string | null };
  journal: {
    id: string;
    at: string;
    actor_kind: string;
    actor_name: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    organisation_id: string | null;
    before: Facts | null;
    after: Facts | null;
  };
  journal_personal: { journal_id: string; before: Facts | null; after: Facts | null };
}
