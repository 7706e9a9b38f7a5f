import type { Read } from '../platform/database.ts';
import { readFilter } from './board-address.ts';
import { listPipeline } from './list-pipeline.ts';
import { listPledges } from './pledges/list-pledges.ts';
import { pledgeSums } from './pledges/pledge-sums.ts';
import { isOpen, stageCodes } from './stage.ts';

const mostShown = 8;
/** One funder has few pledges; beyond these the list of pledges tells. */
const mostPledges = 100;

/** What is hoped for and promised by one funder: open ones first, at most eight of each, for the funder's record. */
export async function fundingOf(read: Read, funder: { kind: 'organisation' | 'person'; id: string }) {
  const wish = { filter: readFilter({ funder: funder.id }), descending: false, limit: mostShown };
  const [open, closed, pledges] = await Promise.all([
    listPipeline(read, { ...wish, stages: null, by: 'due' }, null),
    listPipeline(
      read,
      { ...wish, stages: stageCodes.filter((code) => !isOpen(code)), by: 'since', descending: true },
      null,
    ),
    listPledges(read, { [funder.kind]: funder.id, limit: mostPledges }),
  ]);
  const summed = pledges.items.map((pledge) => ({ pledge, ...pledgeSums(pledge) }));
  const waiting = summed.filter(({ next }) => next !== null);
  const settled = summed.filter(({ next }) => next === null).reverse();
  waiting.sort((a, b) => ((a.next?.dueOn ?? '') < (b.next?.dueOn ?? '') ? -1 : 1));
  return {
    opportunities: [...open.items, ...closed.items].slice(0, mostShown),
    moreOpportunities: open.nextCursor !== null || open.items.length + closed.items.length > mostShown,
    pledges: [...waiting, ...settled].slice(0, mostShown),
    morePledges: summed.length > mostShown,
  };
}
export type Funding = Awaited<ReturnType<typeof fundingOf>>;
