import { addDocument } from '../../directory/keep-document.ts';
import { journalLine } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import type { SentFile } from '../../platform/file.ts';
import { queueMail } from '../../platform/outbox.ts';
import type { Day } from '../../values/day.ts';
import type { Decimal } from '../../values/decimal.ts';
import type { Language } from '../../values/language.ts';
import { invalid, notFound, Problem } from '../../values/problem.ts';
import { Agreement } from '../agreement.ts';
import type { ContributionJson, ObligationJson } from '../agreement-json.ts';
import { subjectOf } from '../change-agreement.ts';
import { changeContribution } from '../change-contribution.ts';
import { changeObligation } from '../change-obligation.ts';
import type { AgreementRecord } from '../list-agreements.ts';
import { groundOf } from '../renewals/hold-renewal.ts';
import { checkPortalLink } from '../renewals/live-link.ts';
import { contributionText } from '../renewals/offer-text.ts';
import { responsible } from '../renewals/tell-secretariat.ts';
import { partnershipTerms } from '../words.ts';
import { obligationWords, type PartNews } from './words-obligations.ts';

/** The agreement under its lock, once the link it is answered by is known to work still: 410 when it does not. */
async function held(work: Work, agreementId: string) {
  await work.em.findOne(Agreement, { id: agreementId }, forUpdate);
  const link = await checkPortalLink(work);
  if (link && link.agreementId !== agreementId) throw notFound();
  return groundOf(work, agreementId);
}

/** A contribution in words: "Secondment (2.5 FTE, 1 Jan 2026 to 31 Dec 2026)". */
export const contributionName = (it: ContributionJson, language: Language): string =>
  contributionText({ ...it, key: '', fromId: null, quantity: it.quantity as Decimal | null }, language);

/** An obligation in words: its own title, or its kind. */
export const obligationName = (it: ObligationJson, language: Language): string =>
  it.title ?? partnershipTerms[language].obligations[it.kind];

async function tell(
  work: Work,
  agreement: AgreementRecord,
  news: PartNews,
  what: (language: Language) => string,
): Promise<void> {
  for (const one of await responsible(work, agreement.id)) {
    const { language } = one;
    await queueMail(work, {
      template: 'partner-news',
      language,
      to: { name: one.name, address: one.email },
      data: {
        name: one.name,
        news: obligationWords[language].news[news](work.who.name, what(language)),
        partner: agreement.parties.find(({ side }) => side === 'partner')?.name ?? '',
        agreement: partnershipTerms[language].kinds[agreement.kind],
      },
      path: `/agreements/${agreement.id}`,
    });
  }
}

interface Done {
  completedOn: Day;
  version: number;
  file: SentFile | null;
}

/**
 * The partner says that something it owes is done, with a document or without. It is completed by that: the secretariat
 * is told and can open it again. 409 when it is completed already.
 */
export async function completeByPartner(work: Work, agreementId: string, id: string, done: Done): Promise<void> {
  const { agreement, today } = await held(work, agreementId);
  const it = agreement.obligations.find((one) => one.id === id && one.owedBy === 'partner');
  if (!it) throw notFound();
  if (it.completedOn) throw new Problem('conflict', 'already_so');
  const { completedOn, version, file } = done;
  if (completedOn > today)
    throw invalid({
      pointer: '#/completedOn',
      code: 'too_big',
      params: { max: today },
      allowed: `${today} or earlier`,
    });
  await changeObligation(work, agreementId, id, { completedOn }, version);
  if (file) await addDocument(work, { subject: { kind: 'obligation', id }, file });
  await tell(work, agreement, file && it.kind === 'report' ? 'reported' : 'done', (language) =>
    obligationName(it, language),
  );
}

/** What a partner says of a secondment or an office. */
export interface Confirmed {
  quantity: Decimal | null;
  from: Day | null;
  to: Day | null;
}

/** The partner confirms or corrects a secondment or an office; either is journalled. Answers whether it was corrected. */
export async function confirmByPartner(
  work: Work,
  agreementId: string,
  id: string,
  { version, ...said }: Confirmed & { version: number },
): Promise<boolean> {
  const { agreement } = await held(work, agreementId);
  const it = agreement.contributions.find((one) => one.id === id && one.kind !== 'money');
  if (!it) throw notFound();
  const stated = it.unit && said.quantity !== null ? { unitBasis: 'stated' as const } : {};
  const { entry } = await changeContribution(work, agreementId, id, { ...said, ...stated }, version);
  const corrected = it.quantity !== said.quantity || it.from !== said.from || it.to !== said.to;
  if (entry === null) {
    const subject = { ...(await subjectOf(work, agreement, 'contribution')), id };
    await journalLine(work, subject, 'confirmed', null, { ...said });
  }
  await tell(work, agreement, corrected ? 'corrected' : 'confirmed', (language) =>
    contributionName({ ...it, ...said }, language),
  );
  return corrected;
}
