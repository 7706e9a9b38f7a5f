import { sql } from 'kysely';
import { ratesOn } from '../../ledger/rates-on.ts';
import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import { isToSend } from './send-call.ts';

interface Counts {
  call_id: string;
  recipients: number;
  left_out: number;
  to_send: number;
  sent: number;
  refused: number;
  visited: number;
  answered: number;
  waiting: number;
}
interface Amounts {
  call_id: string;
  kind: 'pledged' | 'received' | 'low' | 'high';
  currency: string;
  amount: string;
}

/** Refused mails are few and have an index of their own: the mails of all recipients are not looked up. */
const counts = (ids: readonly string[], today: Day) => sql<Counts>`
  select c.id as call_id, coalesce(recipients, 0) as recipients, coalesce(left_out, 0) as left_out,
    coalesce(to_send, 0) as to_send, coalesce(sent, 0) as sent, coalesce(refused, 0) as refused,
    coalesce(visited, 0) as visited, coalesce(answered, 0) as answered, coalesce(waiting, 0) as waiting
  from call_for_funding c
  left join (
    select r.call_id, (count(*) filter (where r.left_out is null))::int as recipients, count(r.left_out)::int as left_out,
      (count(*) filter (where ${isToSend(today)}))::int as to_send, count(r.sent_at)::int as sent,
      (count(*) filter (where r.mail_id in (select id from mail where state = 'refused')))::int as refused,
      count(r.visited_at)::int as visited
    from call_recipient r join call_for_funding c on c.id = r.call_id
    where r.call_id = any (${[...ids]}::uuid[]) and r.archived_at is null group by r.call_id
  ) as people on people.call_id = c.id
  left join (
    select call_id, count(distinct recipient_id)::int as answered, (count(*) filter (where settled_at is null))::int as waiting
    from call_answer where call_id = any (${[...ids]}::uuid[]) and archived_at is null group by call_id
  ) as answers on answers.call_id = c.id
  where c.id = any (${[...ids]}::uuid[])`;

/** What was promised (less what was written off), what came of it, and the ranges of those who have promised nothing, nor a colleague of theirs. */
const amounts = (ids: readonly string[]) => sql<Amounts>`
  select call_id, kind, currency, sum(amount)::text as amount from (
    select p.call_id, 'pledged' as kind, i.currency, case when i.written_off_on is null then i.amount
        else (select coalesce(sum(amount), 0) from pledge_receipt where instalment_id = i.id and archived_at is null) end as amount
      from pledge p join pledge_instalment i on i.pledge_id = p.id and i.archived_at is null
      where p.call_id = any (${[...ids]}::uuid[]) and p.archived_at is null
    union all select p.call_id, 'received', i.currency, r.amount
      from pledge p join pledge_instalment i on i.pledge_id = p.id and i.archived_at is null
      join pledge_receipt r on r.instalment_id = i.id and r.archived_at is null
      where p.call_id = any (${[...ids]}::uuid[]) and p.archived_at is null
    union all select p.call_id, 'received', c.currency, c.amount
      from pledge p cross join lateral (select amount, currency from contribution where agreement_id = p.agreement_id
        and kind = 'money' and archived_at is null and received_on is not null and amount is not null offset 0) c
      where p.call_id = any (${[...ids]}::uuid[]) and p.archived_at is null and p.agreement_id is not null
    union all select a.call_id, bound.kind, a.currency, bound.amount
      from (select distinct on (x.call_id, coalesce(r.opportunity_id, r.id)) x.call_id, x.kind, x.currency, x.amount_low,
          x.amount_high, r.opportunity_id
        from call_answer x join call_recipient r on r.id = x.recipient_id
        where x.call_id = any (${[...ids]}::uuid[]) and x.kind in ('range', 'pledge', 'decline') and x.archived_at is null
        order by x.call_id, coalesce(r.opportunity_id, r.id), x.created_at desc, x.id desc) a
      cross join lateral (values ('low', a.amount_low), ('high', a.amount_high)) as bound (kind, amount)
      where a.kind = 'range' and not exists (select from pledge p where p.call_id = a.call_id
        and p.opportunity_id = a.opportunity_id and p.archived_at is null)
  ) as each group by call_id, kind, currency`;

/** How far calls have come, by call; money in cents of euro at the rates of today, amounts without a rate counted alone. */
export async function callFigures(
  read: Read,
  calls: readonly { id: string; amount: Money | null }[],
): Promise<Map<string, Figures>> {
  const ids = calls.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const db = read.tables<object>();
  const [people, money, rates] = await Promise.all([
    counts(ids, read.today()).execute(db),
    amounts(ids).execute(db),
    ratesOn(read, read.today(), null),
  ]);
  return new Map(
    calls.map((call) => {
      const own = money.rows.filter((row) => row.call_id === call.id);
      const cents = (kind: Amounts['kind']) =>
        own
          .filter((row) => row.kind === kind)
          .reduce((sum, row) => sum + (rates.euro({ amount: Number(row.amount), currency: row.currency }) ?? 0), 0);
      const found = people.rows.find((row) => row.call_id === call.id);
      return [
        call.id,
        {
          recipients: found?.recipients ?? 0,
          leftOut: found?.left_out ?? 0,
          toSend: found?.to_send ?? 0,
          sent: found?.sent ?? 0,
          refused: found?.refused ?? 0,
          visited: found?.visited ?? 0,
          answered: found?.answered ?? 0,
          waiting: found?.waiting ?? 0,
          pledged: cents('pledged'),
          received: cents('received'),
          rangeLow: cents('low'),
          rangeHigh: cents('high'),
          sought: call.amount === null ? null : rates.euro(call.amount),
          notValued: own.filter((row) => rates.euro({ amount: 1, currency: row.currency }) === null).length,
        },
      ];
    }),
  );
}

/** The figures of one call. */
export interface Figures {
  recipients: number;
  leftOut: number;
  toSend: number;
  sent: number;
  refused: number;
  visited: number;
  answered: number;
  waiting: number;
  pledged: number;
  received: number;
  rangeLow: number;
  rangeHigh: number;
  sought: number | null;
  notValued: number;
}
