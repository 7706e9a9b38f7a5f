import { type Changed, lock, setArchived } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { Agreement } from '../agreement.ts';
import { groundOf } from './hold-renewal.ts';
import { Renewal } from './renewal.ts';
import { renewalSubject } from './renewal-facts.ts';

async function put(work: Work, renewal: Renewal, version: number | null, archived: boolean): Promise<Changed> {
  const { agreement } = await groundOf(work, renewal.agreementId);
  const subject = await renewalSubject(work, { renewal, agreement });
  return setArchived(work, Renewal, renewal.id, version, archived, () => subject);
}

/** Archives a draft. What was sent is withdrawn instead: 409. */
export async function archiveRenewal(work: Work, id: string, version: number | null): Promise<Changed> {
  const renewal = await lock(work, Renewal, id, version);
  if (renewal.sentAt) throw new Problem('conflict', 'offer_sent');
  return put(work, renewal, version, true);
}

/** Takes a draft out of the archive, unless its agreement has another open offer by now. */
export async function restoreRenewal(work: Work, id: string): Promise<Changed> {
  const renewal = await lock(work, Renewal, id, null, { archived: true });
  await lock(work, Agreement, renewal.agreementId, null);
  const open = { withdrawnAt: null, declinedAt: null, concludedAt: null, archivedAt: null };
  const others = await work.em.count(Renewal, { agreementId: renewal.agreementId, ...open });
  if (others > 0) throw new Problem('conflict', 'offer_open');
  return put(work, renewal, null, false);
}
