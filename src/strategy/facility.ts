import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import type { Source } from './plan.ts';

export const facilityFamilies = ['core', 'global'] as const;

const FacilitySchema = defineEntity({
  name: 'Facility',
  tableName: 'facility',
  properties: {
    ...record,
    code: p.string(),
    family: p.enum(facilityFamilies),
    number: p.string(),
    position: p.integer(),
    name: p.string(),
    ledBy: p.string().nullable(),
    supportedBy: p.string().nullable(),
    fundedBy: p.string().nullable(),
    /** Other numerals and names in the documents, for search. */
    aliases: p.array<string>().default([]),
    ambiguities: p.array<string>().default([]),
    source: p.json<Source>().columnType('jsonb').nullable(),
  },
  uniques: [{ name: 'facility_code_unique', properties: ['code'] }],
});
/** A Core Facility (CF.I to CF.VII) or a Global Facility (GF.1 to GF.7). */
export class Facility extends FacilitySchema.class {}
FacilitySchema.setClass(Facility);

export { FacilitySchema };
