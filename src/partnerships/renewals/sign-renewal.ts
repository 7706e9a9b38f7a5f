import { Link } from '../../access/link.ts';
import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Language } from '../../values/language.ts';
import { Problem, type ProblemReason } from '../../values/problem.ts';
import { concludeRenewal } from './conclude-renewal.ts';
import { type Held, holdRenewal } from './hold-renewal.ts';
import { sendPortalLink } from './portal-links.ts';
import { renewalSubject } from './renewal-facts.ts';
import { nextToSign, onTheTable, type SigningRefusal, signingRefusal } from './renewal-stage.ts';
import type { Signatory } from './signatory.ts';
import { type Identification, Signature, type SignatureManner } from './signature.ts';
import { isFresh } from './signing-code.ts';
import { tellSecretariat } from './tell-secretariat.ts';

/** What a signature is given with: who says they are whom, to which text, from where. */
export interface Signing {
  signatoryId: string;
  /** Hash of the version that was read. */
  hash: string;
  manner: SignatureManner;
  name: string;
  function: string | null;
  powerDeclared: boolean;
  /** The exact sentence agreed to, in `language`. */
  consent: string;
  language: Language;
  identifiedBy: Exclude<Identification, 'link_and_code'>;
  ip: string | null;
  userAgent: string | null;
  linkId: string | null;
  /** The signed copy, handed in or scanned. */
  fileId: string | null;
}

/** What came of it: `again` when this person had signed this version already (a double click, a page sent twice). */
export interface Signed {
  signatureId: string;
  again: boolean;
  concluded: boolean;
}

const reasons: Readonly<Record<Exclude<SigningRefusal, 'already_signed'>, ProblemReason>> = {
  not_sent: 'offer_not_sent',
  withdrawn: 'offer_withdrawn',
  declined: 'offer_declined',
  concluded: 'offer_concluded',
  deadline_passed: 'offer_deadline_passed',
  proposal_open: 'proposal_open',
  version_changed: 'offer_changed',
  agreement_changed: 'agreement_changed',
  not_your_turn: 'not_your_turn',
  not_confirmed: 'not_confirmed',
};

const again = ({ signatures, versions, renewal }: Held, signatoryId: string): Signed | null => {
  const table = onTheTable(versions);
  const given = signatures.find((one) => one.versionId === table?.id && one.signatoryId === signatoryId);
  return given ? { signatureId: given.id, again: true, concluded: Boolean(renewal.concludedAt) } : null;
};

/**
 * Signs the version on the table, under the offer's lock: however many ask at once, one signature stands, and the last
 * one makes one agreement. Nothing here waits for a mail server.
 */
export async function signRenewal(work: Work, id: string, signing: Signing): Promise<Signed> {
  const held = await holdRenewal(work, id);
  const { signatoryId, hash } = signing;
  const refusal = signingRefusal(held, { signatoryId, hash, basis: held.basis, today: held.today });
  if (refusal === 'already_signed') return again(held, signatoryId) as Signed;
  if (refusal) throw new Problem('conflict', reasons[refusal]);
  const person = held.signatories.find((one) => one.id === signatoryId) as Signatory;
  const code = await codeTimes(work, held, person, signing);
  const given = work.em.create(Signature, {
    renewalId: id,
    versionId: onTheTable(held.versions)?.id ?? '',
    ...signing,
    ...code,
    signedAt: work.now(),
    archivedAt: null,
  });
  await work.em.flush();
  const all: Held = { ...held, signatures: [...held.signatures, given] };
  await journalSignature(work, all, given);
  const next = nextToSign(all.signatories, all.signatures, given.versionId);
  if (next) await invite(work, all, next, person);
  else await concludeRenewal(work, all, given);
  return { signatureId: given.id, again: false, concluded: next === null };
}

/** When the code was mailed and typed; refuses a signature by link that lacks the code it needs. */
async function codeTimes(work: Work, { renewal }: Held, person: Signatory, { identifiedBy }: Signing) {
  const asked = identifiedBy === 'link' && renewal.codeRequired;
  const verified = person.codeVerifiedAt ? new Date(person.codeVerifiedAt) : null;
  const fresh = isFresh(verified, work.now());
  if (asked && !fresh) throw new Problem('conflict', 'code_missing');
  if (!asked || !person.codeLinkId) return { identifiedBy, codeSentAt: null, codeVerifiedAt: null };
  const link = await work.em.findOne(Link, { id: person.codeLinkId });
  return { identifiedBy: 'link_and_code' as const, codeSentAt: link?.createdAt ?? null, codeVerifiedAt: verified };
}

async function journalSignature(work: Work, held: Held, it: Signature): Promise<void> {
  await journalLine(work, await renewalSubject(work, held, true), 'signed', null, {
    signatureId: it.id,
    name: it.name,
    function: it.function ?? null,
    manner: it.manner,
    identifiedBy: it.identifiedBy,
    hash: it.hash,
    signedAt: new Date(it.signedAt).toISOString(),
  });
}

/** Tells whose turn it is: a partner by a link, our side by a link and the news. */
async function invite(work: Work, held: Held, next: Signatory, signed: Signatory): Promise<void> {
  await sendPortalLink(work, held, next, 'your-turn', { ending: 'resent' });
  await tellSecretariat(
    work,
    held,
    next.side === 'initiative' ? 'countersign' : 'signed',
    next.side === 'initiative' ? next.name : signed.name,
  );
}
