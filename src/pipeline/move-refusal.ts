import type { StageCode } from './stage.ts';

/** Why a move is refused. A closed list; the page and the API say of each what to do. */
export type MoveRefusal =
  | 'same_stage'
  | 'moved_meanwhile'
  | 'lost_without_reason'
  | 'joined_without_record'
  | 'conflict_not_viewed'
  | 'won_by_itself';

interface Facts {
  stage: StageCode;
  /** Whether a conflict of interest was noted that nobody else has looked at. */
  conflictOpen: boolean;
  joined: boolean;
}
interface Wish {
  to: StageCode;
  from?: StageCode | undefined;
  reason: string | null;
  joinedOn: string | null;
  joinedAs: string | null;
}

/** Why an opportunity cannot move as wished, or null. Winning is a step of its own, which makes a pledge or a draft. */
export function moveRefusal(facts: Facts, wish: Wish): MoveRefusal | null {
  if (wish.from !== undefined && wish.from !== facts.stage) return 'moved_meanwhile';
  if (wish.to === facts.stage) return 'same_stage';
  if (wish.to === 'won') return 'won_by_itself';
  if (wish.to === 'lost' && !wish.reason) return 'lost_without_reason';
  if (wish.to === 'joined' && !facts.joined && !(wish.joinedOn && wish.joinedAs)) return 'joined_without_record';
  if (wish.to === 'call_for_funding' && facts.conflictOpen) return 'conflict_not_viewed';
  return null;
}
