import { Link } from '../../access/link.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { PortalLink } from './portal-link.ts';

/**
 * Asks again, in the transaction, whether the link that somebody acts by still works: it may have ended between the
 * page and the form. Held until the transaction ends; 410 with the reason. Staff, keys and jobs act by no link.
 */
export async function checkPortalLink(work: Work): Promise<PortalLink | null> {
  if (work.who.kind !== 'link' || work.who.id === null) return null;
  const portal = await work.em.findOne(PortalLink, { id: work.who.id }, { ...forUpdate, refresh: true });
  const link = await work.em.findOne(Link, { id: work.who.id }, { refresh: true });
  if (!portal || !link) throw new Problem('not_found', 'link_unknown');
  const refusal = portal.endedBecause ? 'link_revoked' : link.refusal(work.now());
  if (refusal) throw new Problem('gone', refusal);
  return portal;
}
