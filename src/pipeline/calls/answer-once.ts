import type { Changed } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { canonical } from '../../platform/journal.ts';
import { CallAnswer } from './answer.ts';
import { answerCall, answerColumns } from './answer-call.ts';
import { holdAnswering } from './recipient-link.ts';
import type { AnswerInput } from './shapes.ts';

const compared = [
  ...['kind', 'byName', 'byFunction', 'words', 'amountLow', 'amountHigh', 'currency', 'expectedOn'],
  ...['instalments', 'passedTo'],
] as const;

const told = (it: object): string => {
  const values = it as Readonly<Record<string, unknown>>;
  return canonical(Object.fromEntries(compared.map((name) => [name, values[name] ?? null])));
};

/**
 * Keeps what a form says, of a recipient's page or of a colleague, once: a form that is sent again finds the answer it
 * has made. `after` is the last answer there was when the form was shown.
 */
export async function answerOnce(work: Work, recipientId: string, input: AnswerInput, after: string): Promise<Changed> {
  await holdAnswering(work, recipientId);
  const last = await work.em.findOne(
    CallAnswer,
    { recipientId, archivedAt: null },
    { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  if (last && last.id !== after && told(last) === told(answerColumns(input))) return { id: last.id, entry: null };
  return answerCall(work, recipientId, input);
}
