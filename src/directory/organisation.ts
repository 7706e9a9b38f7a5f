import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import type { Day } from '../values/day.ts';

export const organisationKinds = [
  'ministry',
  'public_body',
  'region_or_city',
  'international_organisation',
  'research',
  'foundation',
  'company',
  'ngo',
  'farmers_organisation',
  'coalition',
  'programme',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** How an organisation stands to the Initiative (roadmap 2023). An empty list means no relation. */
export const relationKinds = ['member', 'partner', 'friend', 'donor', 'ambassador'] as const;
/** One relation to the Initiative and since when. */
export interface Relation {
  kind: (typeof relationKinds)[number];
  since: Day | null;
}

/** The five groups of funders named under objective F2. */
export const funderGroups = [
  'private_sector',
  'funding_bodies',
  'foundations',
  'high_net_worth_individuals',
  'people_and_celebrities',
] as const;

/** A number under which others know the organisation. */
export const identifierSchemes = ['ror', 'siren', 'iati', 'lei', 'isni', 'wikidata', 'vat', 'other'] as const;
/** A number and the register it is from. */
export interface Identifier {
  scheme: (typeof identifierSchemes)[number];
  value: string;
}

/** The name in each language where it has one of its own. */
export interface Names {
  en: string | null;
  fr: string | null;
  es: string | null;
}

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    ...record,
    name: p.string(),
    names: p.json<Names>().columnType('jsonb'),
    acronym: p.string().nullable(),
    country: p.character().length(2).nullable(),
    region: p.string().nullable(),
    kind: p.enum(organisationKinds).nullable(),
    relations: p.json<Relation[]>().columnType('jsonb'),
    funderGroup: p.enum(funderGroups).nullable(),
    identifiers: p.json<Identifier[]>().columnType('jsonb'),
    tags: p.array<string>().default([]),
    /** Why nobody may write to it or call it; null where they may. */
    doNotContact: p.text().nullable(),
    /** The record it was merged into; then it is archived. */
    mergedIntoId: p.uuid().nullable(),
  },
});

/** A body the secretariat deals with: partner, funder, member. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

export { OrganisationSchema };
