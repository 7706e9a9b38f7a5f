import { defineEntity, p } from '@mikro-orm/core';
import { languages } from '../../values/language.ts';

/** Why a link no longer leads anywhere. */
export const portalLinkEnds = ['new_version', 'withdrawn', 'handed_over', 'resent', 'revoked'] as const;
export type PortalLinkEnd = (typeof portalLinkEnds)[number];

const PortalLinkSchema = defineEntity({
  name: 'PortalLink',
  tableName: 'portal_link',
  properties: {
    /** That of the link whose address it is. */
    id: p.uuid().primary(),
    version: p.integer().version(),
    createdAt: p.datetime().defaultRaw('recorded_now()'),
    updatedAt: p.datetime().defaultRaw('recorded_now()'),
    archivedAt: p.datetime().nullable(),
    agreementId: p.uuid(),
    renewalId: p.uuid().nullable(),
    signatoryId: p.uuid().nullable(),
    /** The version that was on the table when it was sent. */
    versionId: p.uuid().nullable(),
    name: p.string(),
    email: p.string(),
    language: p.enum(languages),
    mailId: p.uuid().nullable(),
    visitedAt: p.datetime().nullable(),
    lastVisitedAt: p.datetime().nullable(),
    endedBecause: p.enum(portalLinkEnds).nullable(),
  },
});

/** For whom a link to the partner's pages is, and what it leads to: an offer, or an agreement's open obligations. */
export class PortalLink extends PortalLinkSchema.class {}
PortalLinkSchema.setClass(PortalLink);

export { PortalLinkSchema };
