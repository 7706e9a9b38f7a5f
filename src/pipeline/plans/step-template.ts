import { defineEntity, p } from '@mikro-orm/core';
import { funderGroups } from '../../directory/organisation.ts';
import { record } from '../../platform/record.ts';
import { stageCodes } from '../stage.ts';

const StepTemplateSchema = defineEntity({
  name: 'StepTemplate',
  tableName: 'step_template',
  properties: {
    ...record,
    stage: p.enum(stageCodes),
    /** For whom; null: for any group. */
    funderGroup: p.enum(funderGroups).nullable(),
    title: p.string(),
    /** Days after its parent step is done, or after the plan is taken over where it has none. */
    daysAfter: p.integer(),
    parentId: p.uuid().nullable(),
  },
});
/** A step that is usual in a stage: offered as a task when an opportunity comes there. */
export class StepTemplate extends StepTemplateSchema.class {}
StepTemplateSchema.setClass(StepTemplate);

export { StepTemplateSchema };
