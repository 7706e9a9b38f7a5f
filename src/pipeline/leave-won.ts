import { sql } from 'kysely';
import { archiveAgreement } from '../partnerships/change-agreement.ts';
import { forUpdate, type Work } from '../platform/database.ts';
import { Problem } from '../values/problem.ts';
import { agreed } from './agreed.ts';
import type { OpportunityState } from './opportunity-state.ts';
import { moneyCame, writeOffInstalment } from './pledges/change-pledge.ts';
import { Pledge, PledgeInstalment } from './pledges/pledge.ts';

/**
 * Takes back what an opportunity had become, so that its euros are hoped for again and nowhere else: what is left of the
 * pledge is written off, the draft is archived. Once money has come, or an agreement stands, it is won for good: 409.
 */
export async function leaveWon(work: Work, state: OpportunityState, reason: string): Promise<void> {
  if (state.pledgeId) await takePledgeBack(work, state.pledgeId, reason);
  if (!state.agreementId) return;
  const { rows } = await sql<{ stands: boolean; archived: boolean }>`select ${agreed(work.today(), null)} as stands,
      a.archived_at is not null as archived from agreement a where a.id = ${state.agreementId} for update of a`.execute(
    work.tables<object>(),
  );
  if (rows[0]?.stands) throw new Problem('conflict', 'won_for_good');
  if (rows[0] && !rows[0].archived) await archiveAgreement(work, state.agreementId, null);
}

async function takePledgeBack(work: Work, id: string, reason: string): Promise<void> {
  // Under its lock: money may be marked as received at this moment.
  const pledge = await work.em.findOne(Pledge, { id, archivedAt: null }, forUpdate);
  if (!pledge) return;
  if (pledge.agreementId || (await moneyCame(work, id))) throw new Problem('conflict', 'won_for_good');
  const open = await work.em.find(PledgeInstalment, { pledgeId: id, archivedAt: null, writtenOffOn: null });
  for (const one of open) await writeOffInstalment(work, id, one.id, { reason });
}
