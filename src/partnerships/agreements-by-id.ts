import type { Read } from '../platform/database.ts';
import { type AgreementJson, agreementJson } from './agreement-json.ts';
import { dayLookedAt, type Looking, selectAgreements } from './select-agreements.ts';

/** Some agreements by id, as they stand on the day looked at; archived ones too. */
export async function agreementsById(
  read: Read,
  looking: Looking,
  ids: readonly string[],
): Promise<Map<string, AgreementJson>> {
  if (ids.length === 0) return new Map();
  const rows = await selectAgreements(read, looking)
    .where('a.id', 'in', [...ids])
    .execute();
  const dayIn = dayLookedAt(read, looking);
  return new Map(rows.map((row) => [row.id, agreementJson(row, dayIn(row.zone))]));
}
