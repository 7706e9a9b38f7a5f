import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

export const activityKinds = ['note', 'call', 'meeting', 'mail'] as const;

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  properties: {
    ...record,
    kind: p.enum(activityKinds),
    text: p.text(),
    /** The day it happened, which may be before it was written down. */
    happenedOn: p.date(),
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    agreementId: p.uuid().nullable(),
    opportunityId: p.uuid().nullable(),
    authorId: p.uuid().nullable(),
    authorName: p.string(),
  },
  indexes: [
    { name: 'activity_organisation_idx', properties: ['organisationId', 'happenedOn'] },
    { name: 'activity_person_idx', properties: ['personId', 'happenedOn'] },
    { name: 'activity_agreement_idx', properties: ['agreementId', 'happenedOn'] },
    { name: 'activity_opportunity_idx', properties: ['opportunityId', 'happenedOn'] },
  ],
});
/** A note, or a logged call, meeting or mail, on an organisation, a person, an agreement or an opportunity. */
export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity);

export { ActivitySchema };
