import type { Read } from '../../platform/database.ts';
import { bodyErrors } from '../../platform/zod-problem.ts';
import { daysBetween, isDay } from '../../values/day.ts';
import { type Language, languages } from '../../values/language.ts';
import { Problem } from '../../values/problem.ts';
import type { Side } from '../obligation.ts';
import type { OfferInQuestion } from '../portal/offer-in-question.ts';
import { checkOffer } from './check-offer.ts';
import { completeOffer } from './complete-offer.ts';
import type { Composed } from './composer-form.ts';
import type { Composing } from './composing.ts';
import { checkDeadline, checkSignatories } from './draft-renewal.ts';
import type { SignatoryJson } from './list-renewals.ts';
import { filledText } from './offer-text.ts';
import type { RenewalManner } from './renewal.ts';
import type { Texts } from './renewal-version.ts';
import { newRenewal, offer as offerShape } from './shapes.ts';
import { versionHash } from './version-hash.ts';
import { checkTexts } from './write-version.ts';

/** An offer as its first reader would see it, worked out without writing anything. */
export interface Preview {
  it: OfferInQuestion;
  /** The partner's first in the order of signing; '' while there is none. */
  signatoryId: string;
  /** The language that person reads. */
  language: Language;
  textLanguage: Language;
  /** What would be refused if it were saved now; null when nothing would. */
  problem: Problem | null;
}

type Given = Record<string, unknown>;

/** The terms that can be read; a field at fault stays as it was before. */
function readable(given: Given): Given {
  let wish = given;
  for (let tries = 0; tries < 8; tries += 1) {
    const read = offerShape.safeParse(wish);
    if (read.success) return read.data;
    const wrong = new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')));
    wish = Object.fromEntries(Object.entries(wish).filter(([name]) => !wrong.has(name)));
  }
  return {};
}

const isLanguage = (text: unknown): text is Language => (languages as readonly unknown[]).includes(text);

async function faultOf(task: () => Promise<void>): Promise<Problem | null> {
  try {
    await task();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const unsaved = { id: '', version: 1, createdAt: '', updatedAt: '', archivedAt: null };
const nothingYet = {
  ...{ sentAt: null, withdrawnAt: null, withdrawnReason: null, declinedAt: null, declinedReason: null },
  ...{ inkAskedAt: null, concludedAt: null, signedOn: null, successorId: null, amendmentId: null, gapDays: null },
  ...{ proposal: null, documentId: null, finishedAt: null, stage: 'draft' as const },
};
interface Typed {
  side: Side;
  name: string;
  function: string | null;
  email: string | undefined;
  language: string;
  staffId: string | null;
}
const signatory = (it: Typed, index: number): SignatoryJson => ({
  id: `preview-${index + 1}`,
  position: index + 1,
  side: it.side === 'partner' ? 'partner' : 'initiative',
  name: it.name,
  function: it.function,
  email: it.email ?? '',
  language: isLanguage(it.language) ? it.language : 'en',
  staffId: it.staffId,
  ...{ handedOverFrom: null, confirmedAt: null, signedAt: null, signedAs: null, signatureManner: null },
});

/** What the partner would see of a form as it is typed, with what would be refused. Reads only. */
export async function previewOffer(read: Read, it: Composing, { input }: Composed): Promise<Preview> {
  const { ground, partnership } = it;
  const { agreement } = ground;
  const offer = completeOffer(it.draft?.version.offer ?? it.same, readable(input.offer as Given));
  const manner = input.manner as RenewalManner;
  const chosen = (input.languages as unknown[]).filter(isLanguage);
  const deadline = isDay(String(input.deadline)) ? (String(input.deadline) as typeof ground.today) : ground.today;
  const parsed = newRenewal.safeParse(input, { reportInput: true });
  const problem = parsed.success
    ? await faultOf(async () => {
        checkDeadline(parsed.data.deadline, ground.today);
        checkSignatories(parsed.data.signatories);
        checkTexts((parsed.data.wording ?? {}) as Texts, chosen, 'initiative');
        await checkOffer(read, { manner, deadline }, offer, ground);
      })
    : new Problem('invalid', 'fields_at_fault', bodyErrors(parsed.error.issues));
  const wording = input.wording as Texts;
  const text = filledText(wording, { offer, ground, manner, deadline, languages: chosen });
  const hash = versionHash({ agreementId: agreement.id, manner, number: 1, offer, text });
  const signatories = (input.signatories as Typed[]).map(signatory);
  const first = signatories.find(({ side }) => side === 'partner');
  const shown = {
    ...unsaved,
    ...{ renewalId: '', number: 1, side: 'initiative' as const, offer, wording, text, hash, comments: [] },
    ...{ wordingId: null, wordingEdition: null, markedFile: null, offeredAt: null, answeredAt: null, reply: null },
    basis: ground.basis,
  };
  const renewal = {
    ...unsaved,
    ...nothingYet,
    agreementId: agreement.id,
    partnershipId: partnership.id,
    organisation: { id: partnership.organisation.id, name: partnership.organisation.name },
    owner: partnership.owner,
    kind: agreement.kind,
    manner,
    languages: chosen,
    deadline,
    codeRequired: input.codeRequired === true,
    note: (input.note as string | null) ?? null,
    stageAsOf: ground.today,
    lastDay: ground.lastDay,
    daysLeft: ground.lastDay === null ? null : daysBetween(ground.today, ground.lastDay),
    table: { number: 1, hash },
    signatories,
  };
  const language = first?.language ?? 'en';
  return {
    it: { renewal, ground, versions: [], signatures: [], table: null, proposal: null, shown },
    signatoryId: first?.id ?? '',
    language,
    textLanguage: chosen.includes(language) ? language : (chosen[0] ?? language),
    problem,
  };
}
