import { Link } from '../../access/link.ts';
import { journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { type Day, dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { invalid, Problem, type ProblemReason } from '../../values/problem.ts';
import { concludeRenewal } from './conclude-renewal.ts';
import { type Held, holdRenewal } from './hold-renewal.ts';
import { sendPortalLink } from './portal-links.ts';
import { renewalSubject } from './renewal-facts.ts';
import { nextToSign, onTheTable, type SigningRefusal, signingRefusal } from './renewal-stage.ts';
import type { Signatory } from './signatory.ts';
import { type Identification, Signature, type SignatureManner } from './signature.ts';
import { isFresh } from './signing-code.ts';
import { askColleague, tellSecretariat } from './tell-secretariat.ts';

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
  /** The day on the paper, of a signature in ink; else it is given now. */
  signedOn?: Day | undefined;
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
  const { signedOn, ...given } = signing;
  const { signatoryId, hash } = given;
  const day = dayOfSigning(held, signing);
  const refusal = signingRefusal(held, { signatoryId, hash, basis: held.basis, today: day });
  if (refusal === 'already_signed') return again(held, signatoryId) as Signed;
  if (refusal) throw new Problem('conflict', reasons[refusal]);
  const person = held.signatories.find((one) => one.id === signatoryId) as Signatory;
  // A link shows that somebody reads a mailbox; of a colleague Loam knows more, and asks for it.
  if (signing.identifiedBy === 'link' && person.staffId) throw new Problem('conflict', 'sign_in_to_sign');
  const code = await codeTimes(work, held, person, signing);
  const made = work.em.create(Signature, {
    renewalId: id,
    versionId: onTheTable(held.versions)?.id ?? '',
    ...given,
    ...code,
    signedAt: day === held.today ? work.now() : new Date(`${day}T12:00:00Z`),
    archivedAt: null,
  });
  await work.em.flush();
  const all: Held = { ...held, signatures: [...held.signatures, made] };
  await journalSignature(work, all, made);
  const next = nextToSign(all.signatories, all.signatures, made.versionId);
  if (next) await invite(work, all, next, person);
  else await concludeRenewal(work, all, made);
  return { signatureId: made.id, again: false, concluded: next === null };
}

/** The day a signature counts from: that on the paper, from the day the offer was sent to today; else today. */
function dayOfSigning({ renewal, agreement, today }: Held, { manner, signedOn }: Signing): Day {
  if (manner !== 'wet_ink' || signedOn === undefined) return today;
  const sentOn = renewal.sentAt ? dayIn(agreement.zone, new Date(renewal.sentAt)) : today;
  if (signedOn <= today && signedOn >= sentOn) return signedOn;
  throw invalid({ pointer: '#/signedOn', code: 'not_allowed', allowed: `${sentOn} to ${today}` });
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
    /** Who had been asked to sign, as they stand on file. */
    invited: held.signatories.find(({ id }) => id === it.signatoryId)?.name ?? null,
    function: it.function ?? null,
    manner: it.manner,
    identifiedBy: it.identifiedBy,
    hash: it.hash,
    signedAt: new Date(it.signedAt).toISOString(),
  });
}

/** Tells whose turn it is: a partner by a link, our side by a link and the news. */
async function invite(work: Work, held: Held, next: Signatory, signed: Signatory): Promise<void> {
  if (next.staffId) await askColleague(work, held, next);
  else await sendPortalLink(work, held, next, 'your-turn', { ending: 'resent' });
  const ours = next.side === 'initiative';
  const news = ours ? 'countersign' : 'signed';
  await tellSecretariat(work, held, news, ours ? next.name : signed.name, next.staffId ?? null);
}
