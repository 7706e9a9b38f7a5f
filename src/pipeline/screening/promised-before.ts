import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';

/** Who gives: an organisation or a person, one of the two. */
export interface Giver {
  organisationId: string | null;
  personId: string | null;
}

/**
 * What a funder promised or gave since a day, by currency, so that a gift in parts counts as one (domain.md 2.12):
 * pledges made since and not written off, money of agreements signed since or waiting to be signed, and what came since
 * of older ones. A pledge that became an agreement counts there; `except` is the pledge in question.
 */
export async function promisedSince(read: Read, giver: Giver, since: Day, except: string | null): Promise<Money[]> {
  const own = giver.organisationId
    ? sql`p.organisation_id = ${giver.organisationId}::uuid`
    : sql`p.person_id = ${giver.personId}::uuid`;
  const { rows } = await sql<{ amount: string; currency: string }>`
    select sum(amount) as amount, currency from (
      select case when p.made_on >= ${since}::date and i.written_off_on is null and a.id is null then i.amount
        else came.amount end as amount, i.currency
      from pledge p join pledge_instalment i on i.pledge_id = p.id and i.archived_at is null
      left join agreement a on a.id = p.agreement_id and a.archived_at is null
      left join lateral (select sum(r.amount) as amount from pledge_receipt r where r.instalment_id = i.id
        and r.archived_at is null and (p.made_on >= ${since}::date or r.received_on >= ${since}::date)) as came on true
      where ${own} and p.archived_at is null and p.id is distinct from ${except}::uuid
      union all
      select c.amount, c.currency from partnership p join agreement a on a.partnership_id = p.id and a.archived_at is null
      join contribution c on c.agreement_id = a.id and c.archived_at is null and c.kind = 'money'
      where p.organisation_id = ${giver.organisationId}::uuid and (a.signed_first >= ${since}::date
        or c.received_on >= ${since}::date or (a.signed_on is null and not a.from_source))
    ) as promised where amount > 0 group by currency order by currency`.execute(read.tables<object>());
  return rows.map(({ amount, currency }) => ({ amount: Number(amount), currency }));
}
