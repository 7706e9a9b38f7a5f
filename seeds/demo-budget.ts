import { Rate } from '../src/ledger/rate.ts';
import { createContribution } from '../src/partnerships/change-contribution.ts';
import { createPledge, receiveInstalment } from '../src/pipeline/pledges/change-pledge.ts';
import { PledgeInstalment } from '../src/pipeline/pledges/pledge.ts';
import { newPledge, newReceipt } from '../src/pipeline/pledges/shapes.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays, type Day, yearOf } from '../src/values/day.ts';

const invented = 'Invented for the demonstration';

/** Invented rates, a pledge and receipts of earlier years: what fills the pages of rates and budget. One currency lacks a rate. */
export async function inventBudget(
  work: Work,
  organisations: readonly string[],
  agreements: readonly string[],
): Promise<void> {
  const today = work.today();
  for (const [currency, rate, days] of [
    ['USD', '1.1', 1],
    ['USD', '1.09', 8],
    ['XOF', '655.957', 40],
  ] as const)
    work.em.create(Rate, {
      currency,
      rate,
      day: addDays(today, -days),
      basis: 'manual',
      source: invented,
      archivedAt: null,
    });
  await work.em.flush();
  await inventPledge(work, organisations[1] ?? '', today);
  for (const [index, thousands] of [640, 700, 820, 760, 905, 870].entries()) {
    const on = `${yearOf(today) - 6 + index}-09-15` as Day;
    await createContribution(work, agreements[index % 3] ?? '', {
      kind: 'money',
      amount: { amount: thousands * 100_000, currency: 'EUR' },
      dueOn: on,
      receivedOn: on,
    });
  }
}

async function inventPledge(work: Work, organisationId: string, today: Day) {
  const { id } = await createPledge(
    work,
    newPledge.parse({
      organisationId,
      madeOn: addDays(today, -60),
      note: invented,
      instalments: [0, 1, 2].map((years) => ({
        amount: { amount: 10_000_000, currency: 'EUR' },
        dueOn: `${yearOf(today) + years}-12-15`,
      })),
    }),
  );
  const [first] = await work.em.find(PledgeInstalment, { pledgeId: id }, { orderBy: { dueOn: 'asc' } });
  if (first)
    await receiveInstalment(
      work,
      id,
      first.id,
      newReceipt.parse({
        amount: { amount: 4_000_000, currency: 'EUR' },
        receivedOn: addDays(today, -30),
        source: invented,
      }),
    );
}
