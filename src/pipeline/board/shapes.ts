import { z } from '@hono/zod-openapi';
import { relationKinds } from '../../directory/organisation.ts';
import { day, id, line, orNull, prose } from '../../platform/schemas.ts';
import { stageCodes } from '../stage.ts';

/** A view of the board or the list that is given a name. */
export const newSavedView = z.strictObject({
  name: line(60),
  path: z
    .string()
    .max(400)
    .regex(/^\/pipeline(\/list)?(\?[^\s#]*)?$/),
  shared: z.boolean(),
});
export type SavedViewInput = z.output<typeof newSavedView>;

/** What is done to several opportunities at once: another stage, another owner, or both. */
export const bulkChange = z.strictObject({
  to: z.enum(stageCodes).exclude(['won']).nullable(),
  /** Null is nobody; not given keeps the owner. */
  ownerId: orNull(id).optional(),
  reason: prose(2000).nullable(),
  lookAgainOn: day.nullable(),
  joinedOn: day.nullable(),
  joinedAs: z.enum(relationKinds).nullable(),
});
export type BulkChange = z.output<typeof bulkChange>;
