import { sql } from 'kysely';
import { after, pageOf, readPlace } from '../../platform/cursor.ts';
import { instantOrNull, type Read } from '../../platform/database.ts';
import { recordJson } from '../../platform/record-json.ts';
import { daysBetween } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import type { SignatoryRow, SignatureRow } from './evidence-rows.ts';
import { startAfter } from './offer.ts';
import type { RenewalStage } from './renewal-stage.ts';
import { type RenewalRow, selectRenewals } from './select-renewals.ts';

type Person = SignatoryRow & { renewal_id: string };
type Given = Pick<SignatureRow, 'version_id' | 'signatory_id' | 'manner' | 'name' | 'signed_at'>;
interface Tables {
  renewal_signatory: Person & { archived_at: string | null };
  renewal_signature: Given & { renewal_id: string };
}

/** Who signs, with the signature under what is on the table, if it was given. */
async function signatoriesOf(read: Read, renewals: readonly RenewalRow[]) {
  const ids = renewals.map(({ id }) => id);
  if (ids.length === 0) return new Map<string, SignatoryJson[]>();
  const db = read.tables<Tables>();
  const [people, signatures] = await Promise.all([
    db.selectFrom('renewal_signatory').selectAll().where('renewal_id', 'in', ids).orderBy('position').execute(),
    db
      .selectFrom('renewal_signature')
      .select(['version_id', 'signatory_id', 'manner', 'name', 'signed_at'])
      .where('renewal_id', 'in', ids)
      .execute(),
  ]);
  const tables = new Map(renewals.map(({ id, table_id }) => [id, table_id]));
  const all = people.map((row) => {
    const given = signatures.find(
      (one) => one.signatory_id === row.id && one.version_id === tables.get(row.renewal_id),
    );
    return { renewalId: row.renewal_id, json: signatoryJson(row, given) };
  });
  return grouped(all);
}

const grouped = (all: readonly { renewalId: string; json: SignatoryJson }[]): Map<string, SignatoryJson[]> => {
  const lists = new Map<string, SignatoryJson[]>();
  for (const { renewalId, json } of all) lists.set(renewalId, [...(lists.get(renewalId) ?? []), json]);
  return lists;
};

const signatoryJson = (row: Person, given: Given | undefined) => ({
  id: row.id,
  position: row.position,
  side: row.side,
  name: row.name,
  function: row.function,
  email: row.email,
  language: row.language,
  staffId: row.staff_id,
  handedOverFrom: row.handed_over_from,
  confirmedAt: instantOrNull(row.confirmed_at),
  signedAt: instantOrNull(given?.signed_at ?? null),
  signedAs: given?.name ?? null,
  signatureManner: given?.manner ?? null,
});
export type SignatoryJson = ReturnType<typeof signatoryJson>;

const renewalJson = (read: Read, row: RenewalRow, signatories: SignatoryJson[]) => {
  const today = read.today(row.zone);
  return {
    ...recordJson(row),
    agreementId: row.agreement_id,
    partnershipId: row.partnership_id,
    organisation: { id: row.organisation_id, name: row.organisation_name },
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    kind: row.kind,
    manner: row.manner,
    languages: row.languages,
    deadline: row.deadline,
    codeRequired: row.code_required,
    note: row.note,
    stage: row.stage,
    stageAsOf: today,
    /** Last day of the agreement that is continued. */
    lastDay: row.last_day,
    daysLeft: row.last_day === null ? null : daysBetween(today, row.last_day),
    sentAt: instantOrNull(row.sent_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
    declinedAt: instantOrNull(row.declined_at),
    declinedReason: row.declined_reason,
    inkAskedAt: instantOrNull(row.ink_asked_at),
    concludedAt: instantOrNull(row.concluded_at),
    signedOn: row.signed_on,
    successorId: row.successor_id,
    amendmentId: row.amendment_id,
    /** Days in force under neither agreement; null until concluded, or where an end is not known. */
    gapDays: row.signed_on && row.successor_id ? startAfter(row.last_day, row.signed_on).gap : null,
    table: row.table_number === null ? null : { number: row.table_number, hash: row.table_hash ?? '' },
    proposal: row.proposal_number,
    documentId: row.document_id,
    finishedAt: instantOrNull(row.finished_at),
    signatories,
  };
};
export type RenewalJson = ReturnType<typeof renewalJson>;

/** Which offers of a list. */
export interface RenewalWish {
  ids?: readonly string[] | undefined;
  agreement?: string | undefined;
  partnership?: string | undefined;
  owner?: string | undefined;
  stage?: readonly RenewalStage[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

async function shown(read: Read, rows: RenewalRow[]): Promise<Map<string, RenewalJson>> {
  const people = await signatoriesOf(read, rows);
  return new Map(rows.map((row) => [row.id, renewalJson(read, row, people.get(row.id) ?? [])]));
}

/** A page of offers by deadline. Archived ones are left out. */
export async function listRenewals(read: Read, wish: RenewalWish) {
  let query = selectRenewals(read);
  if (wish.ids) query = query.where(sql<boolean>`r.id = any(${[...wish.ids]}::uuid[])`);
  if (wish.agreement) query = query.where('r.agreement_id', '=', wish.agreement);
  if (wish.partnership) query = query.where('r.partnership_id', '=', wish.partnership);
  if (wish.owner) query = query.where('r.owner_id', '=', wish.owner);
  if (wish.stage) query = query.where('r.stage', 'in', [...wish.stage]);
  const place = readPlace(wish.cursor, 'day', 'id');
  if (place) query = query.where(after([sql.ref('r.deadline'), sql.ref('r.id')], place));
  const rows = await query
    .orderBy('r.deadline')
    .orderBy('r.id')
    .limit(wish.limit + 1)
    .execute();
  const json = await shown(read, rows);
  return pageOf(
    rows,
    wish.limit,
    (row) => [row.deadline, row.id],
    (row) => json.get(row.id) as RenewalJson,
  );
}

/** One offer, or 404. */
export async function oneRenewal(read: Read, id: string): Promise<RenewalJson> {
  const rows = await selectRenewals(read).where('r.id', '=', id).execute();
  const found = (await shown(read, rows)).get(id);
  if (!found) throw notFound();
  return found;
}
