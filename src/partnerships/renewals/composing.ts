import { leadingTo } from '../../directory/merged.ts';
import type { Read } from '../../platform/database.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import { notFound } from '../../values/problem.ts';
import type { AgreementRecord } from '../list-agreements.ts';
import { findPartnership, type PartnershipJson } from '../list-partnerships.ts';
import { today } from '../select-agreements.ts';
import { lastUsefulDay } from './deadline.ts';
import { type Ground, groundOf } from './hold-renewal.ts';
import { oneRenewal, type RenewalJson } from './list-renewals.ts';
import { type VersionJson, versionsOf } from './list-versions.ts';
import { listWordings, type WordingJson } from './list-wordings.ts';
import { type Offer, sameAgain } from './offer.ts';
import { openOffers } from './open-offers.ts';
import type { RenewalManner } from './renewal.ts';
import { partnerPeople, type SignatoryChoice, staffWhoSign } from './signatory-choices.ts';

/** All that an offer is composed from. */
export interface Composing {
  ground: Ground;
  partnership: PartnershipJson;
  /** "Same again". */
  same: Offer;
  /** Days since the end, when it has passed: what is signed now has a gap, and amends nothing. */
  late: number | null;
  /** The last day on which an answer is in time. */
  lastUseful: Day | null;
  people: readonly SignatoryChoice[];
  staff: readonly SignatoryChoice[];
  wordings: readonly WordingJson[];
  /** The draft that is changed, with its one version; null for a new offer. */
  draft: { renewal: RenewalJson; version: VersionJson } | null;
}

/** The draft of that id, or 404. Whether it can still be changed is for the page to say. */
export async function draftInQuestion(read: Read, id: string): Promise<NonNullable<Composing['draft']>> {
  const renewal = await oneRenewal(read, id);
  const version = (await versionsOf(read, id))[0];
  if (!version) throw notFound();
  return { renewal, version };
}

const partnersOf = (agreement: AgreementRecord, partnership: PartnershipJson): string[] => [
  ...new Set([
    partnership.organisation.id,
    ...agreement.parties.flatMap(({ side, organisationId }) =>
      side === 'partner' && organisationId ? organisationId : [],
    ),
  ]),
];

/** What an offer on that agreement is composed from; 404 when it is unknown. */
export async function composingOf(read: Read, agreementId: string, draft: Composing['draft']): Promise<Composing> {
  const ground = await groundOf(read, agreementId);
  const { agreement, lastDay } = ground;
  const partnership = await findPartnership(read, today, agreement.partnershipId);
  if (!partnership) throw notFound();
  const partners = partnersOf(agreement, partnership);
  const lead = await leadingTo(read, partners);
  const [people, staff, wordings] = await Promise.all([
    partnerPeople(read, [...new Set(partners.map(lead))]),
    staffWhoSign(read),
    listWordings(read, { kind: agreement.kind, limit: 200 }),
  ]);
  return {
    ground,
    partnership,
    same: sameAgain(agreement),
    late: lastDay !== null && lastDay < ground.today ? daysBetween(lastDay, ground.today) : null,
    lastUseful: lastUsefulDay(ground.today, agreement.noticeBy, lastDay),
    people: [...people.values()].flat(),
    staff,
    wordings: wordings.items,
    draft,
  };
}

/** The template that fits best: of the agreement's kind, else of any; the older of two. */
export function bestWording(wordings: readonly WordingJson[], manner: RenewalManner): WordingJson | null {
  const fitting = wordings.filter((one) => one.manner === manner);
  return (
    fitting.toSorted(
      (a, b) => Number(a.kind === null) - Number(b.kind === null) || a.createdAt.localeCompare(b.createdAt),
    )[0] ?? null
  );
}

/** Why no offer can be made on an agreement, with where to go instead; null when one can. */
export type Uncontinuable = { because: 'archived' } | { because: 'succeeded' | 'open'; id: string };

/** The same that `draftRenewal` refuses, told before a form is filled in vain. */
export async function whyNot(read: Read, agreement: AgreementRecord): Promise<Uncontinuable | null> {
  if (agreement.archivedAt) return { because: 'archived' };
  if (agreement.successorId) return { because: 'succeeded', id: agreement.successorId };
  const open = (await openOffers(read, [agreement.id])).get(agreement.id);
  return open ? { because: 'open', id: open.id } : null;
}
