import type { Work } from '../platform/database.ts';
import { Problem } from '../values/problem.ts';
import type { LinkParts } from './link-address.ts';
import { type LinkInHand, type OpenedLink, spendLink } from './links.ts';

/** Spends a link that is for one member of staff and answers who that is; the edge then starts the session. */
export async function signInByLink(
  work: Work,
  parts: Pick<LinkParts, 'secret'>,
  hand: LinkInHand,
): Promise<NonNullable<OpenedLink['staff']>> {
  const { staff } = await spendLink(work, parts, hand);
  if (!staff) throw new Problem('not_found', 'link_unknown');
  return staff;
}
