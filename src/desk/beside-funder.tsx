import { rightsOf } from '../partnerships/rights.ts';
import { fundingOf } from '../pipeline/of-funder.ts';
import { FundingCard } from '../pipeline/parts-of-funder.tsx';
import type { Ctx } from '../platform/http.ts';
import { languageOf } from '../platform/page-context.ts';

/** What is hoped for and promised by an organisation or a person, for their record. */
export async function besideFunder(
  c: Ctx,
  kind: 'organisation' | 'person',
  it: { id: string; archivedAt: string | null },
) {
  const funder = { kind, id: it.id };
  const funding = await fundingOf(c.get('parts').database.read, funder);
  const mayWrite = rightsOf(c).write && it.archivedAt === null;
  return <FundingCard funder={funder} funding={funding} language={languageOf(c)} mayWrite={mayWrite} />;
}
