import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';
import { addDays } from '../values/day.ts';
import { asksOfAgreement, bare, matching, type RegisterWish } from './register.ts';
import type { PartnershipsTables } from './rows.ts';
import type { Looking } from './select-agreements.ts';
import { endingSoonDays, type Status } from './status.ts';

/** Counting stops here: beyond it a page says "200+". */
export const mostCounted = 200;

/** How many partnerships and agreements the register holds. */
export interface RegisterCounts {
  agreements: number;
  passed: number;
  ending: number;
  /** Partnerships without agreement. */
  bare: number;
}

/** How much a wish finds, each figure counted up to one more than `mostCounted`. */
export async function registerCounts(read: Read, looking: Looking, wish: RegisterWish): Promise<RegisterCounts> {
  const db = read.tables<PartnershipsTables>();
  const count = async (what: RegisterWish | null): Promise<number> => {
    if (what === null) return 0;
    const found = matching(read, looking, what).limit(mostCounted + 1);
    const row = await db.selectFrom(found.as('found')).select(sql<string>`count(*)`.as('n')).executeTakeFirst();
    return Number(row?.n ?? 0);
  };
  const only = (...statuses: Status[]): RegisterWish | null => {
    const status = statuses.filter((one) => !wish.status || wish.status.includes(one));
    return status.length > 0 ? { ...wish, status } : null;
  };
  const day = looking.asOf ?? read.today();
  const limit = addDays(day, endingSoonDays + 1);
  const ending = only('ending_soon', 'in_notice_period');
  const without = async (): Promise<number> => {
    if (asksOfAgreement(wish)) return 0;
    const found = db
      .selectFrom('partnership as p')
      .select('p.id')
      .where(bare(wish))
      .limit(mostCounted + 1);
    const row = await db.selectFrom(found.as('found')).select(sql<string>`count(*)`.as('n')).executeTakeFirst();
    return Number(row?.n ?? 0);
  };
  const [agreements, passed, soon, bareOnes] = await Promise.all([
    count(wish),
    count(only('end_date_passed')),
    count(ending && { ...ending, endsBefore: wish.endsBefore && wish.endsBefore < limit ? wish.endsBefore : limit }),
    without(),
  ]);
  return { agreements, passed, ending: soon, bare: bareOnes };
}
