import { z } from '@hono/zod-openapi';
import { funderGroups } from '../../directory/organisation.ts';
import { id, line, recordShape } from '../../platform/schemas.ts';
import { stageCodes } from '../stage.ts';

const fields = {
  stage: z.enum(stageCodes),
  /** Null: for any group. */
  funderGroup: z.enum(funderGroups).nullable(),
  title: line(300),
  daysAfter: z.int().min(0).max(3650),
  /** The step of the same stage that it follows. */
  parentId: id.nullable(),
};
export const newStepTemplate = z
  .strictObject({ ...fields, funderGroup: fields.funderGroup.default(null), parentId: fields.parentId.default(null) })
  .openapi('NewStepTemplate');
export const stepTemplatePatch = z.strictObject(fields).partial().openapi('StepTemplatePatch');
export type StepTemplateInput = z.output<typeof newStepTemplate>;
export type StepTemplatePatch = z.output<typeof stepTemplatePatch>;
export const stepTemplate = z
  .object({
    ...recordShape,
    stage: z.enum(stageCodes),
    funderGroup: z.enum(funderGroups).nullable(),
    title: z.string(),
    daysAfter: z.int(),
    parentId: z.string().nullable(),
  })
  .openapi('StepTemplate');

/** Which of the usual steps become tasks; all of them unless named. */
export const planWish = z.strictObject({ steps: z.array(id).max(100).optional() }).openapi('PlanWish');
