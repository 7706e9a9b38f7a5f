import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    ...record,
    title: p.string(),
    dueOn: p.date().nullable(),
    ownerId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    agreementId: p.uuid().nullable(),
    opportunityId: p.uuid().nullable(),
    /** The task it follows, and how many days after that one it is due. */
    afterTaskId: p.uuid().nullable(),
    daysAfter: p.integer().nullable(),
    completedOn: p.date().nullable(),
  },
  indexes: [
    { name: 'task_organisation_idx', properties: ['organisationId'] },
    { name: 'task_person_idx', properties: ['personId'] },
    { name: 'task_agreement_idx', properties: ['agreementId'] },
    { name: 'task_opportunity_idx', properties: ['opportunityId'] },
    { name: 'task_after_idx', properties: ['afterTaskId'] },
  ],
});
/** Something to do, with a due day and an owner, on an organisation, a person or an agreement, or on none. */
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);

export { TaskSchema };
