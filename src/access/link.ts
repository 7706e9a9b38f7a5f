import { defineEntity, p } from '@mikro-orm/core';
import { v7 } from 'uuid';
import { Staff } from './staff.ts';

/** What a link is for. One purpose, one subject. */
export const linkPurposes = ['first_admin', 'sign_in', 'invitation'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

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
  refusal(now: Date): 'spent' | 'expired' | null {
    if (this.spentAt || this.revokedAt) return 'spent';
    return this.expiresAt <= now ? 'expired' : null;
  }
}
LinkSchema.setClass(Link);

export { LinkSchema };
