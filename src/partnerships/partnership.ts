import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';

/** Where a partnership was read: the document, its words, and the month or day it was listed as of. */
export interface PartnershipSource {
  document: string;
  text: string;
  listedAsOf: string;
}

const PartnershipSchema = defineEntity({
  name: 'Partnership',
  tableName: 'partnership',
  properties: {
    ...record,
    /** 1 to 20: the number in the list of October 2022; null for later partnerships. */
    number: p.integer().nullable(),
    organisationId: p.uuid(),
    ownerId: p.uuid().nullable(),
    facilities: p.array<string>().default([]),
    ambiguities: p.array<string>().default([]),
    source: p.json<PartnershipSource>().columnType('jsonb').nullable(),
  },
  indexes: [
    { name: 'partnership_organisation_idx', properties: ['organisationId'] },
    { name: 'partnership_owner_idx', properties: ['ownerId'] },
  ],
});
/** The standing relation with one organisation, under which agreements are signed. */
export class Partnership extends PartnershipSchema.class {}
PartnershipSchema.setClass(Partnership);

export { PartnershipSchema };
