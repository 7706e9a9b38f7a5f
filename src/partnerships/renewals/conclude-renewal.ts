import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { canonical } from '../../platform/journal.ts';
import { type Day, dayIn, exactly } from '../../values/day.ts';
import { amendAgreement } from '../amend-agreement.ts';
import { createAgreement } from '../change-agreement.ts';
import { archiveContribution, changeContribution, createContribution } from '../change-contribution.ts';
import { archiveObligation, createObligation } from '../change-obligation.ts';
import { lastDayIncluded, parseTerm } from '../term.ts';
import { amendmentOf } from './amendment-of.ts';
import type { Held } from './hold-renewal.ts';
import { agreedFrom, type Offer, type OfferedContribution, startAfter } from './offer.ts';
import { renewalSubject } from './renewal-facts.ts';
import { onTheTable } from './renewal-stage.ts';
import type { Signature } from './signature.ts';
import { tellSecretariat } from './tell-secretariat.ts';

/**
 * Makes of a signed offer what was agreed, in the transaction of the last signature: the successor (contiguous, or with
 * its gap named and never back-dated), or the amendment when that is still possible. The documents follow in a job.
 */
export async function concludeRenewal(work: Work, held: Held, last: Signature): Promise<void> {
  const { renewal, lastDay, agreement } = held;
  const table = onTheTable(held.versions);
  const offer = table?.offer;
  if (!offer) return;
  // What was signed on paper counts from the day on the paper.
  const days = held.signatures
    .filter(({ versionId }) => versionId === table.id)
    .map(({ signedAt }) => dayIn(agreement.zone, new Date(signedAt)));
  const today = days.toSorted().at(-1) ?? held.today;
  const on = { ...held, today };
  // An end that has passed is not moved (Code civil 1213): a late amendment becomes a new agreement.
  const late = lastDay !== null && today > lastDay;
  const made =
    renewal.manner === 'amendment' && !late
      ? { amendmentId: await amended(work, on, offer), successorId: null, startsOn: null, gap: null }
      : { amendmentId: null, ...(await succeeded(work, on, offer)) };
  const { successorId, amendmentId } = made;
  work.em.assign(renewal, { concludedAt: last.signedAt, signedOn: today, successorId, amendmentId });
  await work.em.flush();
  await tellSecretariat(work, held, 'concluded', last.name);
  await journalLine(work, await renewalSubject(work, held), 'concluded', null, {
    ...made,
    hash: last.hash,
    signedOn: today,
  });
  await work.enqueue('finish-renewals', { renewalId: renewal.id });
}

/** The last day that the text names when nothing lies between: stated, not to be worked out again in two ways. */
function statedEnd(offer: Offer, startsOn: Day, gap: number | null): Offer {
  const length = offer.end === null && offer.term !== null && gap === 0 ? parseTerm(offer.term) : null;
  if (!length) return offer;
  return { ...offer, end: { basis: 'stated', lastDay: lastDayIncluded(startsOn, length) } };
}

async function succeeded(work: Work, { agreement, lastDay, today }: Held, offer: Offer) {
  const { startsOn, gap } = startAfter(lastDay, today);
  const successor = await createAgreement(work, {
    partnershipId: agreement.partnershipId,
    kind: agreement.kind,
    parties: agreement.parties,
    signedOn: exactly(today),
    ...agreedFrom(statedEnd(offer, startsOn, gap), startsOn, agreement.zone),
    predecessorId: agreement.id,
  });
  for (const it of offer.contributions) await createContribution(work, successor.id, contributionInput(it));
  const open = new Set(agreement.obligations.filter(({ completedOn }) => completedOn === null).map(({ id }) => id));
  for (const it of offer.obligations) {
    // Met while the offer was out, it is not owed again.
    if (it.fromId && !open.has(it.fromId)) continue;
    await createObligation(work, successor.id, { kind: it.kind, title: it.title, owedBy: it.owedBy, dueOn: it.dueOn });
    // Carried on, it is no longer owed, nor reminded of, under the agreement before.
    if (it.fromId) await archiveObligation(work, agreement.id, it.fromId, null);
  }
  return { successorId: successor.id, startsOn, gap };
}

async function amended(work: Work, held: Held, offer: Offer): Promise<string | null> {
  const { agreement, lastDay, today } = held;
  const changes = amendmentOf(agreement, lastDay, offer);
  // Over amendments that are still to come into force: what is signed last decides.
  const inForceOn = [today, ...agreement.amendments.map((it) => it.inForceOn)].toSorted().at(-1) ?? today;
  const id =
    changes.length > 0 ? (await amendAgreement(work, agreement.id, { signedOn: today, inForceOn, changes })).id : null;
  await carryInto(work, held, offer);
  return id;
}

/** Brings an amended agreement's contributions and obligations to what was agreed. */
async function carryInto(work: Work, { agreement, versions }: Held, offer: Offer): Promise<void> {
  const writtenAt = onTheTable(versions)?.createdAt.toISOString() ?? '';
  const standing = new Map(agreement.contributions.map((one) => [one.id, one]));
  for (const it of offer.contributions) {
    const was = it.fromId ? standing.get(it.fromId) : undefined;
    const input = contributionInput(it);
    if (!was) await createContribution(work, agreement.id, input);
    else {
      standing.delete(was.id);
      const kept = { ...input, from: it.from ?? was.from, to: it.to ?? was.to };
      const differs = Object.entries(kept).some(
        ([name, value]) => canonical(value ?? null) !== canonical(was[name as keyof typeof was] ?? null),
      );
      if (differs) await changeContribution(work, agreement.id, was.id, kept, null);
    }
  }
  // What was neither received nor carried on is no longer agreed; what came after the text was written, and money with
  // a day of its own, were never part of it.
  for (const gone of standing.values())
    if (gone.receivedOn === null && gone.kind !== 'money' && gone.createdAt <= writtenAt)
      await archiveContribution(work, agreement.id, gone.id, null);
  for (const it of offer.obligations)
    if (!it.fromId)
      await createObligation(work, agreement.id, {
        kind: it.kind,
        title: it.title,
        owedBy: it.owedBy,
        dueOn: it.dueOn,
      });
}

function contributionInput({ key: _key, fromId: _from, ...rest }: OfferedContribution) {
  return rest;
}
