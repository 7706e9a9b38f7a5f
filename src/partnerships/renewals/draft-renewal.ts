import { type Changed, journalChange, journalLine, lock } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import { invalid, Problem } from '../../values/problem.ts';
import { Agreement } from '../agreement.ts';
import { checkOffer } from './check-offer.ts';
import { completeOffer } from './complete-offer.ts';
import { type Ground, groundOf, type Held, holdRenewal } from './hold-renewal.ts';
import { type Offer, sameAgain } from './offer.ts';
import { prolongPortalLinks } from './portal-links.ts';
import { Renewal } from './renewal.ts';
import { renewalFacts, renewalSubject, signatoryFacts } from './renewal-facts.ts';
import { onTheTable } from './renewal-stage.ts';
import type { RenewalVersion, Texts } from './renewal-version.ts';
import type { RenewalInput, RenewalPatch } from './shapes.ts';
import { Signatory } from './signatory.ts';
import { chosenWording } from './wording-of.ts';
import { versionFields, writeVersion } from './write-version.ts';

/** Refuses an offer on an agreement that cannot be continued, or that has an open offer. */
async function checkContinuable(work: Work, { agreement }: Ground): Promise<void> {
  if (agreement.archivedAt) throw new Problem('conflict', 'already_so');
  if (agreement.successorId) throw new Problem('conflict', 'agreement_succeeded');
  const open = { agreementId: agreement.id, withdrawnAt: null, declinedAt: null, concludedAt: null, archivedAt: null };
  if ((await work.em.count(Renewal, open)) > 0) throw new Problem('conflict', 'offer_open');
}

/** Refuses a deadline that has passed. */
export function checkDeadline(deadline: Day, today: Day): void {
  if (deadline < today)
    throw invalid({
      pointer: '#/deadline',
      code: 'in_the_past',
      params: { other: today },
      allowed: `${today} or later`,
    });
}

/** Both sides sign, each person once. */
export function checkSignatories(given: NonNullable<RenewalInput['signatories']>): void {
  for (const side of ['initiative', 'partner'] as const) {
    if (!given.some((one) => one.side === side))
      throw invalid({ pointer: '#/signatories', code: 'required', allowed: 'at least one person of either side' });
  }
  const addresses = given.map(({ email }) => email.toLowerCase());
  const twice = addresses.findIndex((address, index) => addresses.indexOf(address) !== index);
  if (twice >= 0) throw invalid({ pointer: `#/signatories/${twice}/email`, code: 'duplicate' });
}

async function writeSignatories(work: Work, renewalId: string, given: RenewalInput['signatories']): Promise<void> {
  checkSignatories(given);
  await work.em.nativeDelete(Signatory, { renewalId });
  given.forEach((one, index) => {
    work.em.create(Signatory, {
      renewalId,
      position: index + 1,
      ...one,
      confirmedAt: null,
      handedOverFrom: null,
      codeLinkId: null,
      codeVerifiedAt: null,
      archivedAt: null,
    });
  });
  await work.em.flush();
}

/** What a version is written from: what was asked for, over what stands. */
async function wished(
  work: Work,
  { agreement }: Ground,
  renewal: Renewal,
  input: Pick<RenewalPatch, 'offer' | 'wording' | 'wordingId'>,
  standing: RenewalVersion | null,
): Promise<{ offer: Offer; wording: Texts; wordingId: string | null; wordingEdition: number | null }> {
  const offer = completeOffer(standing?.offer ?? sameAgain(agreement), input.offer ?? {});
  const { manner } = renewal;
  const chosen =
    standing && input.wordingId === undefined
      ? {
          wordingId: standing.wordingId ?? null,
          wordingEdition: standing.wordingEdition ?? null,
          wording: standing.wording,
        }
      : await chosenWording(work, { wordingId: input.wordingId, manner, kind: agreement.kind });
  return { offer, ...chosen, wording: { ...chosen.wording, ...(input.wording as Texts | undefined) } };
}

/** Prepares an offer to continue an agreement; nothing is sent. What is left out is "same again". */
export async function draftRenewal(work: Work, input: RenewalInput): Promise<Changed> {
  await lock(work, Agreement, input.agreementId, null);
  const ground = await groundOf(work, input.agreementId);
  await checkContinuable(work, ground);
  checkDeadline(input.deadline, ground.today);
  const partner = input.signatories.find(({ side }) => side === 'partner');
  const made = work.em.create(Renewal, {
    agreementId: input.agreementId,
    manner: input.manner ?? 'successor',
    languages: input.languages ?? [partner?.language ?? 'en'],
    deadline: input.deadline,
    codeRequired: input.codeRequired ?? false,
    note: input.note ?? null,
    archivedAt: null,
  });
  await work.em.flush();
  await writeSignatories(work, made.id, input.signatories);
  await writeVersion(work, made, ground, {
    number: 1,
    side: 'initiative',
    ...(await wished(work, ground, made, input, null)),
  });
  const subject = await renewalSubject(work, { renewal: made, agreement: ground.agreement });
  return { id: made.id, entry: await journalLine(work, subject, 'created', null, renewalFacts(made)) };
}

/** Fields of a draft that an offer already sent cannot change in place. */
const draftFields = ['manner', 'languages', 'wordingId', 'wording', 'offer', 'signatories', 'note'] as const;

/** Changes a draft; of an offer that was sent only its deadline and whether a code is asked for. */
export async function changeRenewal(
  work: Work,
  id: string,
  patch: RenewalPatch,
  version: number | null,
): Promise<Changed> {
  const held = await holdRenewal(work, id, version);
  const { renewal } = held;
  if (renewal.concludedAt) throw new Problem('conflict', 'offer_concluded');
  if (renewal.withdrawnAt) throw new Problem('conflict', 'offer_withdrawn');
  if (renewal.declinedAt) throw new Problem('conflict', 'offer_declined');
  const before = renewalFacts(renewal);
  if (patch.deadline) checkDeadline(patch.deadline, held.today);
  const inDraft = draftFields.some((field) => patch[field] !== undefined);
  if (renewal.sentAt && inDraft) throw new Problem('conflict', 'offer_sent');
  const { manner, languages, deadline, codeRequired, note } = patch;
  const given = Object.entries({ manner, languages, deadline, codeRequired, note }).filter(
    ([, value]) => value !== undefined,
  );
  work.em.assign(renewal, Object.fromEntries(given));
  await work.em.flush();
  if (!renewal.sentAt) await rewriteDraft(work, held, patch);
  else if (deadline !== undefined) await prolong(work, held);
  const people = patch.signatories && held.signatories.map(signatoryFacts);
  return journalChange(
    work,
    await renewalSubject(work, held, Boolean(people)),
    'changed',
    { ...before, ...(people && { signatories: people }) },
    { ...renewalFacts(renewal), ...(people && { signatories: patch.signatories }) },
  );
}

async function rewriteDraft(work: Work, held: Held, patch: RenewalPatch): Promise<void> {
  const { renewal } = held;
  const first = held.versions[0] ?? null;
  if (patch.signatories) await writeSignatories(work, renewal.id, patch.signatories);
  if (!first) return;
  // Written anew even when nothing of it was changed: the agreement, or the deadline in its text, may have.
  const wish = await wished(work, held, renewal, patch, first);
  work.em.assign(first, await versionFields(work, renewal, held, { number: 1, side: 'initiative', ...wish }));
  await work.em.flush();
}

/** A later deadline: what is on the table must still make an agreement then, and links live as long. */
async function prolong(work: Work, held: Held): Promise<void> {
  const { renewal, versions } = held;
  const table = onTheTable(versions);
  if (table) await checkOffer(work, renewal, table.offer, held);
  await prolongPortalLinks(work, renewal);
}
