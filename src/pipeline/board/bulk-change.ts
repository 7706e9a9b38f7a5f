import type { Work } from '../../platform/database.ts';
import { changeOpportunity } from '../change-opportunity.ts';
import { moveOpportunity } from '../move-opportunity.ts';
import type { StageCode } from '../stage.ts';
import type { BulkChange } from './shapes.ts';

/** One card that was ticked, and the stage it was seen in. */
export interface Chosen {
  id: string;
  from: StageCode;
}

/** Does to one opportunity what is asked for several; moved by somebody meanwhile, or against a rule: 409. */
export async function changeChosen(work: Work, { id, from }: Chosen, wish: BulkChange): Promise<void> {
  const { to, ownerId, reason, lookAgainOn, joinedOn, joinedAs } = wish;
  if (to !== null && to !== from)
    await moveOpportunity(work, id, { to, from, reason, lookAgainOn, joinedOn, joinedAs });
  if (ownerId !== undefined) await changeOpportunity(work, id, { ownerId }, null);
}
