import { z } from '@hono/zod-openapi';
import { country, day, email, id, line, prose, recordShape } from '../platform/schemas.ts';
import { languages } from '../values/language.ts';
import { activityKinds } from './activity.ts';
import { funderGroups, identifierSchemes, organisationKinds, relationKinds } from './organisation.ts';

const date = z.string().nullable().openapi({ format: 'date' });
const names = z.strictObject({
  en: line(300).nullable().default(null),
  fr: line(300).nullable().default(null),
  es: line(300).nullable().default(null),
});
const relation = z.strictObject({ kind: z.enum(relationKinds), since: day.nullable().default(null) });
const identifier = z.strictObject({ scheme: z.enum(identifierSchemes), value: line(100) });
const tags = z.array(line(60)).max(50);
const doNotContact = line(300)
  .nullable()
  .openapi({ description: 'Why nobody may write or call; null where they may.' });
const mergedIntoId = z
  .string()
  .nullable()
  .openapi({ format: 'uuid', description: 'The record this one was merged into.' });

const organisationFields = {
  name: line(300),
  names,
  acronym: line(40).nullable(),
  country: country.nullable(),
  region: line(120).nullable(),
  kind: z.enum(organisationKinds).nullable(),
  relations: z.array(relation).max(20),
  funderGroup: z.enum(funderGroups).nullable(),
  identifiers: z.array(identifier).max(30),
  tags,
  doNotContact,
};

export const organisation = z
  .object({
    ...recordShape,
    ...organisationFields,
    mergedIntoId,
    country: z.string().nullable(),
    relations: z.array(z.object({ kind: z.enum(relationKinds), since: date })),
  })
  .openapi('Organisation');

export const newOrganisation = z
  .strictObject({
    ...organisationFields,
    names: names.default({ en: null, fr: null, es: null }),
    acronym: organisationFields.acronym.default(null),
    country: organisationFields.country.default(null),
    region: organisationFields.region.default(null),
    kind: organisationFields.kind.default(null),
    relations: organisationFields.relations.default([]),
    funderGroup: organisationFields.funderGroup.default(null),
    identifiers: organisationFields.identifiers.default([]),
    tags: tags.default([]),
    doNotContact: doNotContact.default(null),
  })
  .openapi('NewOrganisation');

const namesPatch = z.strictObject({
  en: line(300).nullable().optional(),
  fr: line(300).nullable().optional(),
  es: line(300).nullable().optional(),
});
export const organisationPatch = z
  .strictObject({ ...organisationFields, names: namesPatch })
  .partial()
  .openapi('OrganisationPatch');

export type OrganisationInput = z.output<typeof newOrganisation>;
export type OrganisationPatch = z.output<typeof organisationPatch>;

const affiliation = z
  .strictObject({
    organisationId: id,
    function: line(200).nullable().default(null),
    since: day.nullable().default(null),
    until: day.nullable().default(null),
  })
  .refine(({ since, until }) => since === null || until === null || since <= until, {
    path: ['until'],
    params: { code: 'ends_before_start' },
  });
const personFields = {
  givenName: line(120).nullable(),
  familyName: line(120),
  emails: z.array(email).max(10),
  phones: z
    .array(
      z
        .string()
        .trim()
        .regex(/^\+?[\d\s().-]{4,30}$/),
    )
    .max(10),
  languages: z.array(z.enum(languages)).max(languages.length),
  funderGroup: z.enum(funderGroups).nullable(),
  tags,
  doNotContact,
  affiliations: z.array(affiliation).max(30),
};
export const person = z
  .object({
    ...recordShape,
    ...personFields,
    name: z.string(),
    mergedIntoId,
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    affiliations: z.array(
      z.object({
        organisationId: z.string(),
        organisation: z.string(),
        organisationDoNotContact: z.string().nullable(),
        function: z.string().nullable(),
        since: date,
        until: date,
      }),
    ),
  })
  .openapi('Person');
export const newPerson = z
  .strictObject({
    ...personFields,
    givenName: personFields.givenName.default(null),
    emails: personFields.emails.default([]),
    phones: personFields.phones.default([]),
    languages: personFields.languages.default([]),
    funderGroup: personFields.funderGroup.default(null),
    tags: tags.default([]),
    doNotContact: doNotContact.default(null),
    affiliations: personFields.affiliations.default([]),
  })
  .openapi('NewPerson');
export const personPatch = z.strictObject(personFields).partial().openapi('PersonPatch');
export type PersonInput = z.output<typeof newPerson>;
export type PersonPatch = z.output<typeof personPatch>;

const about = {
  organisationId: id.nullable(),
  personId: id.nullable(),
  agreementId: id.nullable(),
  opportunityId: id.nullable(),
};
const noAbout = {
  organisationId: about.organisationId.default(null),
  personId: about.personId.default(null),
  agreementId: about.agreementId.default(null),
  opportunityId: about.opportunityId.default(null),
};

const activityFields = { kind: z.enum(activityKinds), text: prose(20_000), happenedOn: day, ...about };
export const activity = z
  .object({
    ...recordShape,
    ...activityFields,
    happenedOn: z.string(),
    author: z.object({ id: z.string().nullable(), name: z.string() }),
  })
  .openapi('Activity');
export const newActivity = z
  .strictObject({ ...activityFields, happenedOn: day.optional(), ...noAbout })
  .openapi('NewActivity');
export const activityPatch = z
  .strictObject({ kind: activityFields.kind, text: activityFields.text, happenedOn: day })
  .partial()
  .openapi('ActivityPatch');
export type ActivityInput = z.output<typeof newActivity>;
export type ActivityPatch = z.output<typeof activityPatch>;

const taskFields = {
  title: line(300),
  dueOn: day.nullable(),
  ownerId: id.nullable(),
  completedOn: day.nullable(),
  /** The task it follows; its due day is counted from the day that one is completed, or until then is due. */
  afterTaskId: id.nullable(),
  daysAfter: z.int().min(0).max(3650).nullable(),
  ...about,
};
export const task = z
  .object({
    ...recordShape,
    title: z.string(),
    dueOn: date,
    owner: z.object({ id: z.string(), name: z.string() }).nullable(),
    organisationId: z.string().nullable(),
    personId: z.string().nullable(),
    agreementId: z.string().nullable(),
    opportunityId: z.string().nullable(),
    afterTaskId: z.string().nullable(),
    daysAfter: z.int().nullable(),
    completedOn: date,
  })
  .openapi('Task');
export const newTask = z
  .strictObject({
    ...taskFields,
    dueOn: taskFields.dueOn.default(null),
    ownerId: taskFields.ownerId.default(null),
    completedOn: taskFields.completedOn.default(null),
    afterTaskId: taskFields.afterTaskId.default(null),
    daysAfter: taskFields.daysAfter.default(null),
    ...noAbout,
  })
  .openapi('NewTask');
export const taskPatch = z.strictObject(taskFields).partial().openapi('TaskPatch');
export type TaskInput = z.output<typeof newTask>;
export type TaskPatch = z.output<typeof taskPatch>;
