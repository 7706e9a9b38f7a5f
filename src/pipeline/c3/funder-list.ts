import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import type { LeftOut } from './read-list.ts';

/** How an entry came to its match: by its name, as in an earlier edition of the list, or chosen by somebody. */
export const matchBases = ['name', 'earlier', 'hand'] as const;

const FunderListSchema = defineEntity({
  name: 'FunderList',
  tableName: 'funder_list',
  properties: {
    ...record,
    name: p.string(),
    /** The name as editions are told by: case, accents and word order do not matter. */
    plain: p.string(),
    listedOn: p.date(),
    /** Null for what was pasted. */
    fileName: p.string().nullable(),
    fileId: p.uuid(),
    sha256: p.string(),
    entries: p.integer(),
    leftOut: p.json<LeftOut[]>().columnType('jsonb'),
    importedById: p.uuid().nullable(),
    importedBy: p.string(),
  },
});
/** One edition of a ranked list of potential funders: the file it came in, with its hash. The newest of a name is shown. */
export class FunderList extends FunderListSchema.class {}
FunderListSchema.setClass(FunderList);

const FunderEntrySchema = defineEntity({
  name: 'FunderEntry',
  tableName: 'funder_entry',
  properties: {
    ...record,
    listId: p.uuid(),
    rank: p.integer(),
    name: p.string(),
    plain: p.string(),
    country: p.string().nullable(),
    note: p.text().nullable(),
    organisationId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    matchBasis: p.enum(matchBases).nullable(),
  },
});
/** A line of a ranked list: its rank, the name as in the file, and the organisation or person it is. */
export class FunderEntry extends FunderEntrySchema.class {}
FunderEntrySchema.setClass(FunderEntry);

export { FunderEntrySchema, FunderListSchema };
