import { v7 } from 'uuid';
import { forUpdate, type Read, type Work } from '../platform/database.ts';
import type { Language } from '../values/language.ts';
import { Problem } from '../values/problem.ts';
import type { Role } from '../values/role.ts';
import { Link, type LinkPurpose, type LinkRefusal, linkLife } from './link.ts';
import { isSecretOf, type LinkParts, linkAddress } from './link-address.ts';
import { Staff } from './staff.ts';

/** What stands in an opened address. */
export interface LinkInHand {
  purpose: LinkPurpose;
  id: string;
  secret: string;
}

/** For whom an opened link is; `staff` is null for the first administrator, who does not exist yet. */
export interface OpenedLink {
  id: string;
  expiresAt: Date;
  staff: { id: string; name: string; email: string; role: Role; language: Language } | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const minute = 60_000;

/** A new link; its address is made when a mail leaves or a person copies it (`linkAddress`, `addressOf`). */
export async function createLink(
  work: Work,
  wish: { purpose: LinkPurpose; staffId: string | null; expiresAt?: Date },
): Promise<Link> {
  const link = work.em.create(Link, {
    id: v7(),
    purpose: wish.purpose,
    staff: wish.staffId === null ? null : work.em.getReference(Staff, wish.staffId, { wrapped: true }),
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
    expiresAt: wish.expiresAt ?? new Date(work.now().getTime() + linkLife[wish.purpose] * minute),
    spentAt: null,
    revokedAt: null,
  });
  await work.em.flush();
  return link;
}

interface Tables {
  link: {
    id: string;
    purpose: LinkPurpose;
    nonce: string;
    staff_id: string | null;
    expires_at: string;
    spent_at: string | null;
    revoked_at: string | null;
  };
  staff: { id: string; name: string; email: string; role: Role; language: Language; archived_at: string | null };
}

/** What the address of a link is made of, also of one that no longer works; nothing when there is none. */
export const sealedLink = (read: Read, linkId: string) =>
  read
    .tables<Tables>()
    .selectFrom('link')
    .select(['id', 'purpose', 'nonce'])
    .where('id', '=', linkId)
    .executeTakeFirst()
    .then((link) => link ?? null);

/** The address of a link by its id, also of one that no longer works; null when there is none. */
export async function addressOf(read: Read, linkId: string, parts: LinkParts): Promise<string | null> {
  const link = await sealedLink(read, linkId);
  return link && linkAddress(parts, link);
}

const unknown = () => new Problem('not_found', 'link_unknown');

/**
 * Looks at an address and changes nothing, however often it is asked; also one that no longer works, with why.
 * Unknown or tampered: 404.
 */
export async function lookAtLink(
  read: Read,
  parts: Pick<LinkParts, 'secret'>,
  hand: LinkInHand,
): Promise<OpenedLink & { refusal: LinkRefusal | null }> {
  if (!uuid.test(hand.id)) throw unknown();
  const row = await read
    .tables<Tables>()
    .selectFrom('link')
    .leftJoin('staff', 'staff.id', 'link.staff_id')
    .select(['link.id', 'link.nonce', 'link.expires_at', 'link.spent_at', 'link.revoked_at'])
    .select(['staff.id as staff_id', 'staff.name', 'staff.email', 'staff.role', 'staff.language', 'staff.archived_at'])
    .where('link.id', '=', hand.id)
    .where('link.purpose', '=', hand.purpose)
    .executeTakeFirst();
  if (!row || !(await isSecretOf(parts.secret, row, hand.secret))) throw unknown();
  const expiresAt = new Date(row.expires_at);
  const { staff_id: id, name, email, role, language } = row;
  return {
    id: row.id,
    expiresAt,
    staff: id && name && email && role && language ? { id, name, email, role, language } : null,
    refusal: row.spent_at
      ? 'link_spent'
      : row.revoked_at || row.archived_at
        ? 'link_revoked'
        : expiresAt <= read.now()
          ? 'link_expired'
          : null,
  };
}

/**
 * Opens an address: as `lookAtLink`, and one that is spent, withdrawn (also by deactivating its person) or expired is
 * refused with 410 and the reason.
 */
export async function openLink(read: Read, parts: Pick<LinkParts, 'secret'>, hand: LinkInHand): Promise<OpenedLink> {
  const { refusal, ...opened } = await lookAtLink(read, parts, hand);
  if (refusal) throw new Problem('gone', refusal);
  return opened;
}

/** Uses a link up, under its lock: of two that come at once, the second finds it spent. Throws as `openLink`. */
export async function spendLink(work: Work, parts: Pick<LinkParts, 'secret'>, hand: LinkInHand): Promise<OpenedLink> {
  if (!uuid.test(hand.id)) throw unknown();
  const link = await work.em.findOne(Link, { id: hand.id, purpose: hand.purpose }, forUpdate);
  if (!link) throw unknown();
  const opened = await openLink(work, parts, hand);
  link.spentAt = work.now();
  await work.em.flush();
  return opened;
}

/** Withdraws one link; one that was spent or withdrawn before stays as it is. */
export async function revokeLink(work: Work, id: string): Promise<void> {
  await work.em.nativeUpdate(Link, { id, spentAt: null, revokedAt: null }, { revokedAt: work.now() });
}

/** Gives links that still work until then. */
export async function prolongLinks(work: Work, ids: readonly string[], expiresAt: Date): Promise<void> {
  await work.em.nativeUpdate(Link, { id: { $in: [...ids] }, spentAt: null, revokedAt: null }, { expiresAt });
}

/** Withdraws every link of a person that could still be used: the address changed, or the person left. */
export async function revokeLinks(work: Work, staffId: string, purposes?: readonly LinkPurpose[]): Promise<void> {
  await work.em.nativeUpdate(
    Link,
    { staff: staffId, spentAt: null, revokedAt: null, ...(purposes && { purpose: { $in: [...purposes] } }) },
    { revokedAt: work.now() },
  );
}
