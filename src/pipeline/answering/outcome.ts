import type { ShownAnswer } from './answers-so-far.ts';
import type { Outcome } from './words-answers.ts';

/**
 * What became of an answer, as the person who gave it may know: why the secretariat has to look at it first (a list of
 * sanctions, due diligence, a conflict of interest) is not told.
 */
export function outcomeOf({ answer, pledge }: ShownAnswer): Outcome {
  if (pledge) return pledge.agreementId === null ? 'pledge_recorded' : 'pledge_agreed';
  if (answer.kind === 'passed_on') return 'passed_on';
  if (answer.waitingBecause !== null && answer.settledAt === null) {
    if (answer.waitingBecause === 'after_deadline') return 'waits_late';
    return answer.waitingBecause === 'call_closed' ? 'waits_closed' : 'to_confirm';
  }
  if (answer.reply !== null) return 'replied';
  switch (answer.kind) {
    case 'pledge':
      return answer.settledAt === null ? 'to_confirm' : 'seen';
    case 'range':
      return 'range_noted';
    case 'question':
      return answer.settledAt === null ? 'question_open' : 'seen';
    case 'decline':
      return 'declined';
  }
}
