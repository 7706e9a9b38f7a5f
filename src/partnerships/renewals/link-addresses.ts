import type { LinkParts } from '../../access/link-address.ts';
import { addressOf } from '../../access/links.ts';
import type { Read } from '../../platform/database.ts';
import type { PortalLinkJson } from './list-portal-links.ts';

/** The addresses of those links that work, by link: for whoever may hand them on. */
export async function addressesOf(
  read: Read,
  links: readonly PortalLinkJson[],
  parts: LinkParts,
): Promise<Map<string, string>> {
  const live = links.filter((link) => link.live);
  const found = await Promise.all(live.map(async ({ id }) => [id, (await addressOf(read, id, parts)) ?? ''] as const));
  return new Map(found);
}
