import type { Read } from '../../platform/database.ts';
import { dayText } from '../../platform/format.ts';
import { type Day, dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { type Ground, groundOf } from './hold-renewal.ts';
import { oneRenewal, type RenewalJson } from './list-renewals.ts';
import { type SignatureJson, signaturesOf } from './list-signatures.ts';
import { type VersionJson, versionsOf } from './list-versions.ts';
import { onTheTable, openProposal, type SigningRefusal, signingRefusal } from './renewal-stage.ts';

/** A version with the hash of the agreement as it stood when it was written. */
export type RecordVersion = VersionJson & { basis: string };

/** An offer with all that its pages are made of. */
export interface RenewalRecord {
  renewal: RenewalJson;
  ground: Ground;
  /** Oldest first. */
  versions: RecordVersion[];
  signatures: SignatureJson[];
  /** What can be signed, and what the partner asked for instead. */
  table: RecordVersion | null;
  proposal: RecordVersion | null;
}

/** An offer with its versions, signatures and the agreement it continues; 404 when it is unknown or archived. */
export async function renewalRecord(read: Read, id: string): Promise<RenewalRecord> {
  const renewal = await oneRenewal(read, id);
  const [ground, plain, signatures, bases] = await Promise.all([
    groundOf(read, renewal.agreementId),
    versionsOf(read, id),
    signaturesOf(read, id),
    read
      .tables<{ renewal_version: { id: string; renewal_id: string; basis: string } }>()
      .selectFrom('renewal_version')
      .select(['id', 'basis'])
      .where('renewal_id', '=', id)
      .execute(),
  ]);
  const basisOf = new Map(bases.map((row) => [row.id, row.basis]));
  const versions = plain.map((one) => ({ ...one, basis: basisOf.get(one.id) ?? '' }));
  return { renewal, ground, versions, signatures, table: onTheTable(versions), proposal: openProposal(versions) };
}

/** Whether the agreement is another now than when what is offered (or drafted) was written. */
export function agreementChanged({ renewal, ground, table, versions }: RenewalRecord): boolean {
  const stands = table ?? versions.at(-1);
  const over = ['done', 'declined', 'withdrawn'].includes(renewal.stage);
  return !over && stands !== undefined && stands.basis !== ground.basis;
}

/** Since when changes of the agreement void what is offered: it was held against the agreement then. */
export const writtenAt = ({ table, versions }: RenewalRecord): string | null =>
  table?.offeredAt ?? versions.at(-1)?.updatedAt ?? null;

/** Why somebody cannot sign what is on the table now, or null when they can. */
export const refusalFor = (it: RenewalRecord, signatoryId: string, hash: string): SigningRefusal | null =>
  signingRefusal(
    { renewal: it.renewal, versions: it.versions, signatories: it.renewal.signatories, signatures: it.signatures },
    { signatoryId, hash, basis: it.ground.basis, today: it.ground.today },
  );

/** The days that can stand on a paper: from the day the offer was sent to today, in the agreement's zone. */
export const daysOnPaper = ({ renewal, ground }: RenewalRecord): { from: Day; to: Day } => ({
  from: renewal.sentAt ? dayIn(ground.agreement.zone, new Date(renewal.sentAt)) : ground.today,
  to: ground.today,
});

/** The signed copies of what is on the table that were handed in as files: whoever signs after them compares. */
export const handedInCopies = ({ table, signatures }: RenewalRecord): SignatureJson[] =>
  signatures.filter((one) => one.versionId === table?.id && one.manner === 'uploaded' && one.fileId !== null);

/** The languages in which the text on the table names another deadline than the offer has by now. */
export function otherDeadlineIn({ renewal, table }: RenewalRecord): Language[] {
  const names = /\{\{\s*deadline\s*\}\}/;
  return renewal.languages.filter((language) => {
    const day = dayText(renewal.deadline, language);
    const filled = table?.text[language]?.clauses ?? [];
    const open = table?.wording[language]?.clauses ?? [];
    return open.some(
      ({ key, text }) => names.test(text) && !filled.find((clause) => clause.key === key)?.text.includes(day),
    );
  });
}
