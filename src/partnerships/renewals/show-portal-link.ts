import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { subjectOf } from '../change-agreement.ts';
import { groundOf } from './hold-renewal.ts';
import { onePortalLink, type PortalLinkJson } from './list-portal-links.ts';

/** Whether somebody may have the address of a link: that of a colleague is for nobody but them. */
export const maySeeAddress = (link: Pick<PortalLinkJson, 'live' | 'staffId'>, staffId: string | null): boolean =>
  link.live && (link.staffId === null || link.staffId === staffId);

/**
 * Records who has the address of a link shown to them, and whose it is. 404 when it is unknown, 403 when it is a
 * colleague's, 409 when it leads nowhere any more.
 */
export async function showPortalLink(work: Work, id: string): Promise<PortalLinkJson> {
  const link = await onePortalLink(work, id);
  if (!link.live) throw new Problem('conflict', link.endedBecause ? 'link_revoked' : 'link_expired');
  if (!maySeeAddress(link, work.who.kind === 'staff' ? work.who.id : null))
    throw new Problem('forbidden', 'role_too_low');
  const { agreement } = await groundOf(work, link.agreementId);
  const subject = { ...(await subjectOf(work, agreement, 'portal_link')), id, personal: true };
  await journalLine(work, subject, 'shown', null, { name: link.name, email: link.email });
  return link;
}
