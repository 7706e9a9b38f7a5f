import { defineEntity, p } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { record } from '../platform/record.ts';
import type { Language } from '../values/language.ts';
import { funderGroups, Organisation } from './organisation.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    ...record,
    givenName: p.string().nullable(),
    familyName: p.string(),
    emails: p.array<string>().default([]),
    phones: p.array<string>().default([]),
    /** Preferred languages, best first. */
    languages: p.array<Language>().default([]),
    funderGroup: p.enum(funderGroups).nullable(),
    /** Free tags; "press" and "regional correspondent" are two of the house. */
    tags: p.array<string>().default([]),
    /** Why nobody may write to them or call them; null where they may. */
    doNotContact: p.text().nullable(),
    /** The record it was merged into; then it is archived. */
    mergedIntoId: p.uuid().nullable(),
  },
});

/** Somebody the secretariat knows, at one or several organisations over time. */
export class Person extends PersonSchema.class {
  fullName(): string {
    return [this.givenName, this.familyName].filter(Boolean).join(' ');
  }
}
PersonSchema.setClass(Person);

const AffiliationSchema = defineEntity({
  name: 'Affiliation',
  tableName: 'affiliation',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7()),
    person: () => p.manyToOne(Person).ref(),
    organisation: () => p.manyToOne(Organisation).ref(),
    function: p.string().nullable(),
    since: p.date().nullable(),
    until: p.date().nullable(),
  },
  indexes: [
    { name: 'affiliation_person_idx', properties: ['person'] },
    { name: 'affiliation_organisation_idx', properties: ['organisation'] },
  ],
});
/** A person's place at an organisation, from a day to a day, with the function held there. */
export class Affiliation extends AffiliationSchema.class {}
AffiliationSchema.setClass(Affiliation);

export { AffiliationSchema, PersonSchema };
