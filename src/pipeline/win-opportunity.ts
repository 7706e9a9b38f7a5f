import { createAgreement } from '../partnerships/change-agreement.ts';
import { createContribution } from '../partnerships/change-contribution.ts';
import { createPartnership } from '../partnerships/change-partnership.ts';
import { type Changed, journalLine, lock } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Day } from '../values/day.ts';
import type { Money } from '../values/money.ts';
import { invalid, Problem } from '../values/problem.ts';
import { opportunitySubject } from './change-opportunity.ts';
import { conflictOpen } from './move-opportunity.ts';
import { Opportunity } from './opportunity.ts';
import { OpportunityState } from './opportunity-state.ts';
import { createPledge, pledgeSubject } from './pledges/change-pledge.ts';
import { Pledge, PledgeInstalment } from './pledges/pledge.ts';
import type { PledgeInput, WinningInput } from './pledges/shapes.ts';
import { checkScreened } from './screening/screening-stands.ts';
import { factsOf, type StateFacts, stateNow, writeState } from './write-state.ts';

/**
 * Wins an opportunity in one step: a pledge counts as committed at once; the draft of an agreement stays in the
 * weighted pipeline until it is signed, so that the euro is always in one column.
 */
export async function winOpportunity(work: Work, id: string, input: WinningInput): Promise<Changed> {
  const found = await lock(work, Opportunity, id, null);
  const state = await stateNow(work, id);
  if (state.stage === 'won') throw new Problem('conflict', 'already_so');
  if (conflictOpen(found)) throw new Problem('conflict', 'conflict_not_viewed');
  const facts = factsOf(state);
  if (input.as === 'pledge') await checkMadeSince(work, id, input.madeOn);
  // A pledge is held against the rules of due diligence when it is made; an agreement here.
  if (input.as === 'agreement')
    await checkScreened(
      work,
      { organisationId: found.organisationId ?? null, personId: found.personId ?? null },
      input.instalments.length > 0 ? input.instalments.map(({ amount }) => amount) : hopedFor(facts),
    );
  if (input.as === 'agreement') checkWhole(facts, input);
  const became =
    input.as === 'pledge'
      ? { pledgeId: await asPledge(work, found, facts, input), agreementId: null }
      : { agreementId: await asDraft(work, found.organisationId ?? null, input.instalments), pledgeId: null };
  await writeState(work, id, state, { ...facts, ...became, stage: 'won', lookAgainOn: null });
  found.revision += 1;
  await work.em.flush();
  const subject = { ...(await opportunitySubject(work, found)), personal: false };
  return { id, entry: await journalLine(work, subject, 'won', { stage: state.stage }, { as: input.as, ...became }) };
}

/** Nobody promises again what stands promised: a pledge is made no earlier than the one before was given up. */
async function checkMadeSince(work: Work, opportunityId: string, madeOn: Day | undefined): Promise<void> {
  const [won] = await work.em.find(
    OpportunityState,
    { opportunityId, stage: 'won' },
    { orderBy: { seq: 'desc' }, limit: 1 },
  );
  if (won && madeOn && madeOn < won.untilDay)
    throw invalid({ pointer: '#/madeOn', code: 'not_allowed', allowed: `${won.untilDay} or later` });
}

/**
 * What is left of the least that was hoped for once a draft of these instalments is signed: nobody would expect it any
 * more. Nothing where no amount is known, or where another currency was agreed on.
 */
export function leftOut(hoped: Money | null, instalments: readonly { amount: Money }[]): Money | null {
  if (!hoped || instalments.some(({ amount }) => amount.currency !== hoped.currency)) return null;
  const left = instalments.reduce((sum, { amount }) => sum - amount.amount, hoped.amount);
  return left > 0 ? { amount: left, currency: hoped.currency } : null;
}

/** A draft says when the money comes, or that less was agreed. */
function checkWhole(facts: StateFacts, input: Extract<WinningInput, { as: 'agreement' }>): void {
  const { amountLow, currency } = facts;
  const hoped = amountLow && currency ? { amount: amountLow, currency } : null;
  if (!hoped || input.lessAgreed || !leftOut(hoped, input.instalments)) return;
  const allowed = `instalments of ${hoped.amount} ${hoped.currency} in all, or lessAgreed`;
  throw invalid({ pointer: '#/instalments', code: 'too_small', params: { min: hoped.amount }, allowed });
}

/** The most that is hoped for: what a draft without instalments is held against. */
const hopedFor = ({ amountHigh, currency }: StateFacts): Money[] =>
  amountHigh && currency ? [{ amount: amountHigh, currency }] : [];

async function asPledge(
  work: Work,
  it: Opportunity,
  facts: StateFacts,
  input: Extract<WinningInput, { as: 'pledge' }>,
): Promise<string> {
  const pledge: PledgeInput = {
    organisationId: it.organisationId ?? null,
    personId: it.personId ?? null,
    ownerId: null,
    purpose: { kind: facts.purpose, code: facts.purposeCode ?? null },
    instalments: input.instalments,
    ...(input.madeOn && { madeOn: input.madeOn }),
  };
  const made = await createPledge(work, pledge, it.id);
  // Somebody who left keeps what they own.
  (await work.em.findOneOrFail(Pledge, made.id)).ownerId = facts.ownerId;
  await work.em.flush();
  return made.id;
}

/** The draft of a funding agreement with the funder, under its partnership or a new one. */
async function asDraft(
  work: Work,
  organisationId: string | null,
  instalments: WinningInput['instalments'],
): Promise<string> {
  if (!organisationId) throw invalid({ pointer: '#/as', code: 'not_allowed', allowed: ['pledge'] });
  const db = work.tables<{ partnership: { id: string; organisation_id: string; archived_at: string | null } }>();
  const standing = await db
    .selectFrom('partnership')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  const partnershipId = standing?.id ?? (await createPartnership(work, { organisationId })).id;
  const made = await createAgreement(work, { partnershipId, kind: 'funding_agreement' });
  for (const { amount, dueOn } of instalments)
    await createContribution(work, made.id, { kind: 'money', amount, dueOn });
  return made.id;
}

/** Makes the draft of an agreement of what is outstanding of a pledge; the pledge counts until that is signed. */
export async function convertPledge(work: Work, id: string, version: number | null): Promise<Changed> {
  const found = await lock(work, Pledge, id, version);
  if (found.agreementId) throw new Problem('conflict', 'already_so');
  const open = await work.em.find(PledgeInstalment, { pledgeId: id, archivedAt: null, writtenOffOn: null });
  const db = work.tables<{ pledge_receipt: { instalment_id: string; amount: string; archived_at: string | null } }>();
  const ids = open.map((one) => one.id);
  const receipts =
    ids.length === 0
      ? []
      : await db
          .selectFrom('pledge_receipt')
          .select(['instalment_id', 'amount'])
          .where('instalment_id', 'in', ids)
          .where('archived_at', 'is', null)
          .execute();
  const left = open.flatMap((one) => {
    const received = receipts
      .filter((it) => it.instalment_id === one.id)
      .reduce((sum, it) => sum + Number(it.amount), 0);
    const amount = { amount: one.amount - received, currency: one.currency };
    return amount.amount > 0 ? [{ amount, dueOn: one.dueOn as `${number}-${number}-${number}` }] : [];
  });
  const agreementId = await asDraft(work, found.organisationId ?? null, left);
  work.em.assign(found, { agreementId, convertedOn: work.today() });
  await work.em.flush();
  return { id, entry: await journalLine(work, await pledgeSubject(work, found), 'converted', null, { agreementId }) };
}
