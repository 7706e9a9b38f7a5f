import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import type { PledgeJson } from './list-pledges.ts';

/** What a pledge comes to, in its own currency: promised, received, outstanding, and what is due next. */
export function pledgeSums({ instalments }: Pick<PledgeJson, 'instalments'>) {
  const currency = instalments[0]?.amount.currency ?? 'EUR';
  const sum = (of: (one: (typeof instalments)[number]) => Money): Money => ({
    amount: instalments.reduce((total, one) => total + of(one).amount, 0),
    currency,
  });
  const next = instalments.find(({ outstanding }) => outstanding.amount > 0) ?? null;
  return {
    promised: sum(({ amount }) => amount),
    received: sum(({ received }) => received),
    outstanding: sum(({ outstanding }) => outstanding),
    next: next && { dueOn: next.dueOn as Day, amount: next.outstanding },
  };
}
