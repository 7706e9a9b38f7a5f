import { Link } from '../../access/link.ts';
import type { Work } from '../../platform/database.ts';
import { Mail, queueMail } from '../../platform/outbox.ts';
import { PortalLink } from '../renewals/portal-link.ts';
import type { DeadReason, Portal } from './open-portal.ts';

/** After these the same person may have a newer link; after the others there is none to send. */
const mayHaveNewer: readonly DeadReason[] = ['new_version', 'resent'];

/** The place among those who sign whose dead link may have been replaced by a newer one; null: there is none to ask for. */
export const replacedPlace = ({ dead, signatoryId }: Pick<Portal, 'dead' | 'signatoryId'>): string | null =>
  dead !== null && mayHaveNewer.includes(dead) ? signatoryId : null;

/**
 * Mails the link that replaced a dead one again, to the address on file and to no other. False when there is none: the
 * place was handed over meanwhile, or the newer link has ended too.
 */
export async function mailCurrentLink(work: Work, dead: Portal): Promise<boolean> {
  const signatoryId = replacedPlace(dead);
  if (signatoryId === null) return false;
  const live = await work.em.findOne(
    PortalLink,
    { signatoryId, email: dead.email, endedBecause: null },
    { orderBy: { createdAt: 'desc' } },
  );
  const link = live && (await work.em.findOne(Link, { id: live.id }));
  const mail = live?.mailId ? await work.em.findOne(Mail, { id: live.mailId }) : null;
  if (!link || link.refusal(work.now()) || !mail) return false;
  await queueMail(work, {
    template: mail.template,
    language: mail.language,
    to: { name: live.name, address: live.email },
    data: mail.data,
    linkId: live.id,
  });
  return true;
}
