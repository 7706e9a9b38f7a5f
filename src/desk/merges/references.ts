/** What can be merged: two records of one of these kinds. */
export type MergeKind = 'organisation' | 'person';

/** What is counted on the page before two records are merged. */
export type Moved =
  | 'people'
  | 'partnerships'
  | 'agreements'
  | 'opportunities'
  | 'parts'
  | 'pledges'
  | 'screenings'
  | 'notes'
  | 'tasks'
  | 'documents'
  | 'calls'
  | 'listed';

/** A column that names an organisation or a person. */
export interface Reference {
  table: string;
  column: string;
  /** As what it is counted before a merge; null where the page shows it as a fact. */
  counted: Moved | null;
  /** How it comes to name the record that stays: as a whole column, or by a verb of its own. */
  by: 'column' | 'own';
}

const both = (column: string): Reference[] => [
  { table: 'opportunity', column, counted: 'opportunities', by: 'column' },
  { table: 'pledge', column, counted: 'pledges', by: 'column' },
  { table: 'screening', column, counted: 'screenings', by: 'column' },
  { table: 'activity', column, counted: 'notes', by: 'column' },
  { table: 'task', column, counted: 'tasks', by: 'column' },
  { table: 'call_recipient', column, counted: 'calls', by: 'column' },
  { table: 'funder_entry', column, counted: 'listed', by: 'column' },
];

/**
 * Every column that names an organisation or a person by a foreign key; a test holds this against the database. The
 * parties of agreements name organisations too, as they were signed: they stay, and lead on by `merged_into_id`.
 */
export const references: Readonly<Record<MergeKind, readonly Reference[]>> = {
  organisation: [
    { table: 'partnership', column: 'organisation_id', counted: 'partnerships', by: 'own' },
    ...both('organisation_id'),
    { table: 'affiliation', column: 'organisation_id', counted: 'people', by: 'own' },
    { table: 'document', column: 'organisation_id', counted: 'documents', by: 'own' },
  ],
  person: [
    { table: 'affiliation', column: 'person_id', counted: null, by: 'own' },
    ...both('person_id'),
    { table: 'call_recipient', column: 'contact_person_id', counted: 'calls', by: 'column' },
    { table: 'opportunity_person', column: 'person_id', counted: 'parts', by: 'own' },
  ],
};
