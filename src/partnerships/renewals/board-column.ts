import type { RenewalStage } from './renewal-stage.ts';

/** The columns of the board that wait for somebody, in their order. */
export const openColumns = ['to_offer', 'offered', 'in_discussion', 'to_countersign', 'lapsed'] as const;
/** Those in which nothing is left to do, shown for `closedFor` days. */
export const closedColumns = ['done', 'declined', 'withdrawn'] as const;
export type BoardColumn = (typeof openColumns)[number] | (typeof closedColumns)[number];

/** How many days a closed offer stays on the board. */
export const closedFor = 90;

/** The column an offer stands in: a draft still is to be offered. */
export const columnOf = (stage: RenewalStage): BoardColumn => (stage === 'draft' ? 'to_offer' : stage);

/** Who is to act next, as far as one person is named. */
export interface NextToAct {
  side: 'initiative' | 'partner';
  name: string | null;
}

interface Person {
  side: 'initiative' | 'partner';
  name: string;
  signed: boolean;
}

/** Who moves an offer on: people in the order of signing, with whether they signed what is on the table. */
export function nextToAct(stage: RenewalStage, people: readonly Person[]): NextToAct | null {
  switch (stage) {
    case 'draft':
    case 'in_discussion':
    case 'lapsed':
      return { side: 'initiative', name: null };
    case 'offered':
    case 'to_countersign': {
      const next = people.find(({ signed }) => !signed);
      return next ? { side: next.side, name: next.name } : null;
    }
    default:
      return null;
  }
}
