import type { Work } from '../../platform/database.ts';
import { addDays } from '../../values/day.ts';
import { type Language, languages } from '../../values/language.ts';
import { changeOpportunity } from '../change-opportunity.ts';
import { Opportunity } from '../opportunity.ts';
import type { CallAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { callTerms } from './words.ts';

/** Days in which a question should be replied to. */
const replyDays = 3;

/** A question becomes the next step of its opportunity, unless one is set: what colleagues planned stands. */
export async function setReplyStep(work: Work, call: Call, found: Opportunity, answer: CallAnswer): Promise<void> {
  if (found.nextStep) return;
  const db = work.tables<{ staff: { id: string; language: Language } }>();
  const owner = call.ownerId
    ? await db.selectFrom('staff').select('language').where('id', '=', call.ownerId).executeTakeFirst()
    : undefined;
  const nextStep = callTerms[owner?.language ?? 'en'].replyStep(answer.byName).slice(0, 300);
  await changeOpportunity(work, found.id, { nextStep, nextStepDueOn: addDays(work.today(), replyDays) }, null);
}

/** Once it is replied to, the step that the question had set is done. */
export async function clearReplyStep(work: Work, opportunityId: string | null, answer: CallAnswer): Promise<void> {
  const found = opportunityId === null ? null : await work.em.findOne(Opportunity, { id: opportunityId });
  const own = languages.map((language) => callTerms[language].replyStep(answer.byName).slice(0, 300));
  if (!found || found.archivedAt || !own.includes(found.nextStep ?? '')) return;
  await changeOpportunity(work, found.id, { nextStep: null, nextStepDueOn: null }, null);
}
