import type { Read } from '../../platform/database.ts';
import { type AnswerJson, listAnswers } from '../calls/list-answers.ts';
import { onePledge, type PledgeJson } from '../pledges/list-pledges.ts';

/** What somebody has answered, with the pledge it became. */
export interface ShownAnswer {
  answer: AnswerJson;
  pledge: PledgeJson | null;
}

/** More than anybody reads. */
const most = 50;

/** What a recipient has answered so far, oldest first; of more than fifty the newest. */
export async function answersSoFar(read: Read, callId: string, recipientId: string): Promise<ShownAnswer[]> {
  const { items } = await listAnswers(read, { call: callId, recipient: recipientId, newest: true, limit: most });
  return Promise.all(
    items.toReversed().map(async (answer) => ({
      answer,
      pledge: answer.pledgeId === null ? null : await onePledge(read, answer.pledgeId),
    })),
  );
}

const stands = ({ answer, pledge }: ShownAnswer): boolean =>
  pledge === null
    ? answer.settledAt === null
    : pledge.archivedAt === null && pledge.instalments.some(({ writtenOffOn }) => writtenOffOn === null);

/** The promise that stands or waits, or nothing: a second one would count twice. One that was given up is none. */
export const promised = (answers: readonly ShownAnswer[]): ShownAnswer | undefined =>
  answers.find((one) => one.answer.kind === 'pledge' && stands(one));
