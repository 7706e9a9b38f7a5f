import type { LinkParts } from '../../access/link-address.ts';
import { lookAtLink } from '../../access/links.ts';
import type { Read } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';
import { Problem } from '../../values/problem.ts';
import type { AgreementKind, Party } from '../agreement.ts';
import type { Side } from '../obligation.ts';
import type { PortalLinkEnd } from '../renewals/portal-link.ts';

/** Why an address leads nowhere any more. */
export type DeadReason = PortalLinkEnd | 'expired';

/** How an offer may have ended. */
export type OfferEnd = 'concluded' | 'declined' | 'withdrawn';

/** An opened address of the portal: for whom it is and what it leads to. */
export interface Portal {
  id: string;
  agreementId: string;
  /** Null for a link to what an agreement still asks for. */
  renewalId: string | null;
  signatoryId: string | null;
  /** Whose side the person is on; a link to an agreement alone is always the partner's. */
  side: Side;
  name: string;
  email: string;
  language: Language;
  kind: AgreementKind;
  /** The partner's name in the agreement. */
  partner: string;
  /** Who answers questions: the owner of the partnership. */
  contact: { name: string; email: string } | null;
  /** Why the offer was withdrawn, as the secretariat put it. */
  withdrawnReason: string | null;
  /** How the offer ended; null while it can be answered, and where there is none. */
  over: OfferEnd | null;
  /** Null while it works. */
  dead: DeadReason | null;
}

interface Row {
  id: string;
  agreement_id: string;
  renewal_id: string | null;
  signatory_id: string | null;
  name: string;
  email: string;
  language: Language;
  ended_because: PortalLinkEnd | null;
}
interface Tables {
  portal_link: Row;
  agreement: { id: string; kind: AgreementKind; parties: Party[]; partnership_id: string };
  renewal: {
    id: string;
    withdrawn_reason: string | null;
    concluded_at: string | null;
    declined_at: string | null;
    withdrawn_at: string | null;
  };
  renewal_signatory: { id: string; side: Side };
  partnership: { id: string; owner_id: string | null };
  staff: { id: string; name: string; email: string; archived_at: string | null };
}

const select = (read: Read) =>
  read
    .tables<Tables>()
    .selectFrom('portal_link as p')
    .innerJoin('agreement as a', 'a.id', 'p.agreement_id')
    .innerJoin('partnership', 'partnership.id', 'a.partnership_id')
    .leftJoin('staff as s', (on) => on.onRef('s.id', '=', 'partnership.owner_id').on('s.archived_at', 'is', null))
    .leftJoin('renewal as r', 'r.id', 'p.renewal_id')
    .leftJoin('renewal_signatory as person', 'person.id', 'p.signatory_id')
    .select(['p.id', 'p.agreement_id', 'p.renewal_id', 'p.signatory_id', 'p.name', 'p.email', 'p.language'])
    .select([
      'p.ended_because',
      'a.kind',
      'a.parties',
      'person.side',
      's.name as contact_name',
      's.email as contact_email',
      ...(['r.withdrawn_reason', 'r.concluded_at', 'r.declined_at', 'r.withdrawn_at'] as const),
    ]);

/**
 * Looks at an address of the portal and changes nothing. One that no longer works is told apart from one that never
 * did (404): with the right secret, `dead` says why.
 */
export async function lookAtPortal(
  read: Read,
  parts: Pick<LinkParts, 'secret'>,
  hand: { id: string; secret: string },
): Promise<Portal> {
  const { refusal } = await lookAtLink(read, parts, { purpose: 'portal', ...hand });
  const row = await select(read).where('p.id', '=', hand.id).executeTakeFirst();
  if (!row) throw new Problem('not_found', 'link_unknown');
  return {
    id: row.id,
    agreementId: row.agreement_id,
    renewalId: row.renewal_id,
    signatoryId: row.signatory_id,
    side: row.side ?? 'partner',
    name: row.name,
    email: row.email,
    language: row.language,
    kind: row.kind,
    partner: row.parties.find(({ side }) => side === 'partner')?.name ?? '',
    contact: row.contact_name && row.contact_email ? { name: row.contact_name, email: row.contact_email } : null,
    withdrawnReason: row.withdrawn_reason,
    over: row.concluded_at ? 'concluded' : row.declined_at ? 'declined' : row.withdrawn_at ? 'withdrawn' : null,
    dead: row.ended_because ?? (refusal === 'link_expired' ? 'expired' : refusal ? 'revoked' : null),
  };
}

/** "l•••@aaa.example": enough to know one's own address by. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}•••${email.slice(at)}`;
}
