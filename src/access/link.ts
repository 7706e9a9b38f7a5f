import { defineEntity, p } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { Staff } from './staff.ts';

/** What a link is for. One purpose, one subject. */
export const linkPurposes = [
  'first_admin',
  'sign_in',
  'invitation',
  'portal',
  'signing_code',
  'calendar',
  'call',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a link of each purpose works, in minutes, unless its maker says until when. */
export const linkLife: Readonly<Record<LinkPurpose, number>> = {
  first_admin: 24 * 60,
  sign_in: 30,
  invitation: 7 * 24 * 60,
  portal: 120 * 24 * 60,
  signing_code: 15,
  calendar: 10 * 365 * 24 * 60,
  call: 180 * 24 * 60,
};

/** Why a link cannot be used. */
export type LinkRefusal = 'link_spent' | 'link_revoked' | 'link_expired';

const LinkSchema = defineEntity({
  name: 'Link',
  tableName: 'link',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7()),
    purpose: p.enum(linkPurposes),
    staff: () => p.manyToOne(Staff).nullable().ref(),
    nonce: p.string(),
    createdAt: p.datetime().defaultRaw('recorded_now()'),
    expiresAt: p.datetime(),
    spentAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A secret address for one purpose and one person; the secret itself is never kept (see `link-address.ts`). */
export class Link extends LinkSchema.class {
  /** Why the link cannot be used at that instant, or nothing. */
  refusal(now: Date): LinkRefusal | null {
    if (this.spentAt) return 'link_spent';
    if (this.revokedAt) return 'link_revoked';
    return this.expiresAt <= now ? 'link_expired' : null;
  }
}
LinkSchema.setClass(Link);

export { LinkSchema };
