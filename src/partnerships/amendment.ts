import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

/** What an amendment can change. */
export const amendableFields = [
  'startsOn',
  'term',
  'end',
  'end.lastDay',
  'end.convention',
  'noticePeriod',
  'renewalClause',
  'zone',
  'facilities',
  'objectives',
] as const;
export type AmendableField = (typeof amendableFields)[number];

/** One changed field with its value before and after, in the API's form. */
export interface Change {
  field: AmendableField;
  before: unknown;
  after: unknown;
}

const AmendmentSchema = defineEntity({
  name: 'Amendment',
  tableName: 'amendment',
  properties: {
    ...record,
    agreementId: p.uuid(),
    /** 1, 2, 3 within the agreement; decides between two of one day. */
    number: p.integer(),
    signedOn: p.date().nullable(),
    inForceOn: p.date(),
    changes: p.json<Change[]>().columnType('jsonb'),
  },
  uniques: [{ name: 'amendment_number_unique', properties: ['agreementId', 'number'] }],
});
/** A signed change of an agreement: what changed, signed when, in force from when. */
export class Amendment extends AmendmentSchema.class {}
AmendmentSchema.setClass(Amendment);

export { AmendmentSchema };
