import { leadingTo } from '../../directory/merged.ts';
import type { Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { AgreementJson } from '../agreement-json.ts';
import { agreementsById } from '../agreements-by-id.ts';
import { type PartnershipHead, partnershipHeads } from '../partnership-heads.ts';
import { today } from '../select-agreements.ts';
import type { Uncontinuable } from './composing.ts';
import { lastUsefulDay } from './deadline.ts';
import { lastDayOfAgreement } from './offer.ts';
import { openOffers } from './open-offers.ts';
import { partnerPeople, type SignatoryChoice } from './signatory-choices.ts';

/** At most so many agreements are offered at once. */
export const mostAtOnce = 50;

/** One agreement among many that are to be continued. */
export interface BulkRow {
  agreement: AgreementJson;
  partnership: PartnershipHead;
  /** Who can sign for the partner; the likeliest first. */
  people: readonly SignatoryChoice[];
  /** Why no offer can be made, or null. */
  why: Uncontinuable | null;
  lastUseful: Day | null;
}

const partnersOf = (agreement: AgreementJson): string[] =>
  agreement.parties.flatMap(({ side, organisationId }) => (side === 'partner' && organisationId ? organisationId : []));

function whyNot(agreement: AgreementJson, open: string | undefined): Uncontinuable | null {
  if (agreement.archivedAt) return { because: 'archived' };
  if (agreement.successorId) return { because: 'succeeded', id: agreement.successorId };
  return open ? { because: 'open', id: open } : null;
}

/** What the form for many needs of some agreements, in the order asked; those that are not known are left out. */
export async function bulkRows(read: Read, ids: readonly string[]): Promise<BulkRow[]> {
  const agreements = await agreementsById(read, today, ids);
  const all = [...agreements.values()];
  const heads = await partnershipHeads(
    read,
    all.map(({ partnershipId }) => partnershipId),
  );
  const homes = [...heads.values()].map(({ organisation }) => organisation.id);
  const partners = [...new Set([...homes, ...all.flatMap(partnersOf)])];
  const lead = await leadingTo(read, partners);
  const [people, open] = await Promise.all([
    partnerPeople(read, [...new Set(partners.map(lead))]),
    openOffers(read, ids),
  ]);
  return ids.flatMap((id): BulkRow[] => {
    const agreement = agreements.get(id);
    const partnership = agreement && heads.get(agreement.partnershipId);
    if (!agreement || !partnership) return [];
    const organisations = [...new Set([partnership.organisation.id, ...partnersOf(agreement)].map(lead))];
    return [
      {
        agreement,
        partnership,
        people: organisations.flatMap((one) => people.get(one) ?? []),
        why: whyNot(agreement, open.get(id)?.id),
        lastUseful: lastUsefulDay(agreement.statusAsOf, agreement.noticeBy, lastDayOfAgreement(agreement)),
      },
    ];
  });
}
