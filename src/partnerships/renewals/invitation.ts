import { instantOrNull, type Read } from '../../platform/database.ts';
import type { SignatoryRow, SignatureRow } from './evidence-rows.ts';

/** How somebody who signed had been invited, as far as rows tell; instants in ISO 8601, UTC. */
export interface Invitation {
  /** The name of who was invited; the name signed with may be another. */
  name: string;
  /** When a mail server first took a mail with the link, up to the signature; null: none did, or there was no link. */
  mailedAt: string | null;
  /** The same of the mail with the one-time code. */
  codeMailedAt: string | null;
  /** Colleagues who had the link's address shown to them before the signature. */
  shown: Shown[];
}
/** Who had the address of a link shown to them, and when. */
export interface Shown {
  by: string;
  at: string;
}

interface Tables {
  portal_link: { id: string; name: string };
  mail: { link_id: string | null; submitted_at: string | null };
  journal: { id: string; action: string; subject_kind: string; subject_id: string; actor_name: string; at: string };
}

/** The line of the journal that says that a colleague had the address of a link shown. */
export const shownAction = 'portal_link.shown';

type Given = Pick<SignatureRow, 'id' | 'signatory_id' | 'link_id' | 'signed_at' | 'code_verified_at'>;

/** How those who signed had been invited, by the id of the signature. Reads nothing where no link was used. */
export async function invitationsOf(
  read: Read,
  given: readonly Given[],
  signatories: readonly SignatoryRow[],
): Promise<Record<string, Invitation>> {
  const personOf = (it: Given) => signatories.find(({ id }) => id === it.signatory_id);
  const codeOf = (it: Given) => (it.code_verified_at ? (personOf(it)?.code_link_id ?? null) : null);
  const linkIds = given.flatMap(({ link_id }) => link_id ?? []);
  const { links, mails, lines } = await aboutLinks(read, linkIds, [
    ...linkIds,
    ...given.flatMap((it) => codeOf(it) ?? []),
  ]);
  const until = (at: string, it: Given) => new Date(at) <= new Date(it.signed_at);
  const mailed = (linkId: string | null, it: Given) =>
    instantOrNull(
      mails.find((one) => one.link_id === linkId && one.submitted_at && until(one.submitted_at, it))?.submitted_at ??
        null,
    );
  const invitation = (it: Given): Invitation => ({
    name: links.find(({ id }) => id === it.link_id)?.name ?? personOf(it)?.name ?? '',
    mailedAt: it.link_id && mailed(it.link_id, it),
    codeMailedAt: mailed(codeOf(it), it),
    shown: lines
      .filter((one) => one.subject_id === it.link_id && until(one.at, it))
      .map((one) => ({ by: one.actor_name, at: new Date(one.at).toISOString() })),
  });
  return Object.fromEntries(given.map((it) => [it.id, invitation(it)]));
}

async function aboutLinks(read: Read, linkIds: readonly string[], mailedIds: readonly string[]) {
  if (linkIds.length === 0) return { links: [], mails: [], lines: [] };
  const db = read.tables<Tables>();
  return {
    links: await db
      .selectFrom('portal_link')
      .select(['id', 'name'])
      .where('id', 'in', [...linkIds])
      .execute(),
    mails: await db
      .selectFrom('mail')
      .select(['link_id', 'submitted_at'])
      .where('link_id', 'in', [...mailedIds])
      .where('submitted_at', 'is not', null)
      .orderBy('submitted_at')
      .execute(),
    lines: await db
      .selectFrom('journal')
      .select(['subject_id', 'actor_name', 'at'])
      .where('action', '=', shownAction)
      .where('subject_kind', '=', 'portal_link')
      .where('subject_id', 'in', [...linkIds])
      .orderBy('id')
      .execute(),
  };
}

/** How links came to those who signed with one: all by mail, none, some; `none` where nobody used a link. */
export type Reach = 'mailed' | 'handed_on' | 'some' | 'none';

/** How links, and codes where they were asked for, came to those who signed; and whether colleagues saw an address. */
export function reachOf(
  signatures: readonly { linkId: string | null; codeVerifiedAt: string | null; invitation: Invitation }[],
): { reach: Reach; shown: boolean } {
  const used = signatures.filter(({ linkId }) => linkId !== null);
  const mailed = used.filter((it) => it.invitation.mailedAt && (!it.codeVerifiedAt || it.invitation.codeMailedAt));
  const some = used.some((it) => it.invitation.mailedAt || it.invitation.codeMailedAt);
  const part = some ? 'some' : 'handed_on';
  const reach = used.length === 0 ? 'none' : mailed.length === used.length ? 'mailed' : part;
  return { reach, shown: used.some((it) => it.invitation.shown.length > 0) };
}
