import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { LookingBack } from '../../platform/looking.ts';
import { holding } from '../select-opportunities.ts';
import { inPipeline } from './forecast.ts';

/** The currencies of the pipeline on a day but for the euro: those whose rates its figures rest on. */
export async function currenciesInPipeline(read: Read, { asOf, knownAt }: LookingBack): Promise<string[]> {
  const day = asOf ?? read.today();
  const { rows } = await sql<{ currency: string }>`select distinct s.currency from opportunity_state s
    where ${holding({ asOf: day, knownAt })} and not s.archived and s.currency <> 'EUR' and ${inPipeline(day, knownAt)}
    order by 1`.execute(read.tables<object>());
  return rows.map(({ currency }) => currency);
}
