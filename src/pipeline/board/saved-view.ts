import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';

const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    ...record,
    name: p.string(),
    /** Path and query of the board or the list, beginning with /pipeline. */
    path: p.string(),
    /** Whose it is; null: everybody's. */
    staffId: p.uuid().nullable(),
  },
});

/** A view of the board or the list that was given a name. */
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);

export { SavedViewSchema };
