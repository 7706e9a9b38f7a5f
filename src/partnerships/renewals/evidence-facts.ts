import { dayText, listText, secondText } from '../../platform/format.ts';
import type { SealedLine } from '../../platform/journal-chain.ts';
import type { PdfFact } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import { partnershipTerms } from '../words.ts';
import type { Evidence, EvidenceSignature } from './evidence.ts';
import { identifiedText, invitedFacts } from './identified-text.ts';
import type { Shown } from './invitation.ts';
import { documentWords } from './words-document.ts';
import { evidenceWords } from './words-evidence.ts';

/** The first language of the document: that of its evidence too. */
export const evidenceLanguage = ({ offer }: Pick<Evidence, 'offer'>): Language => offer.languages[0] ?? 'en';

/** The name of what was signed, in a language of the document. */
export const signedTitle = ({ signed, offer }: Pick<Evidence, 'signed' | 'offer'>): string =>
  signed.content.text[evidenceLanguage({ offer })]?.title ?? '';

/** An instant to the second in UTC; `none` where there is none. */
export const second = (at: string | null, language: Language, none: string): string =>
  at === null ? none : secondText(new Date(at), language, 'UTC');

/** What happened, as one line of the journal tells it. */
export function stepText({ line }: SealedLine, language: Language): string {
  const say = evidenceWords[language];
  const [noun, verb = ''] = line.action.split('.');
  const step = (say.steps as Readonly<Record<string, string>>)[verb] ?? line.action;
  return noun === 'portal_link' && verb === 'sent' ? say.linkStep : step;
}

/** Parties, the end before, and what the last signature made. */
export function agreementFacts({ agreement, offer, made }: Evidence, language: Language): PdfFact[] {
  const say = evidenceWords[language];
  const day = (one: Parameters<typeof dayText>[0] | null) => (one ? dayText(one, language) : say.none);
  const facts = [
    {
      label: say.parties,
      value: listText(
        agreement.parties.map(({ name }) => name),
        language,
      ),
    },
    { label: say.kind, value: partnershipTerms[language].kinds[agreement.kind] },
    { label: say.lastDayBefore, value: day(agreement.lastDay) },
    { label: say.signedOn, value: day(offer.signedOn) },
  ];
  if (made.startsOn === null) return [...facts, { label: say.startsOn, value: say.amended }];
  facts.push({ label: say.startsOn, value: day(made.startsOn) });
  if (made.gapDays === null) return facts;
  return [...facts, { label: say.gap, value: made.gapDays > 0 ? say.gapDays(made.gapDays) : say.contiguous }];
}

/** Hashes before and after, version and template. */
export function documentFacts({ document, signed, template }: Evidence, language: Language): PdfFact[] {
  const say = evidenceWords[language];
  const { before, after, uploads } = document;
  return [
    { label: say.signedFile, value: after.sha256 },
    { label: say.offeredFile, value: before.sha256 },
    { label: say.version, value: String(signed.number) },
    { label: say.versionHash, value: signed.hash },
    {
      label: say.template,
      value: template === null ? say.noTemplate : say.templateOf(template.edition ?? 1, template.id),
    },
    ...(uploads.length > 0
      ? [{ label: say.uploads, value: uploads.map(({ name, sha256 }) => `${name}\n${sha256}`).join('\n') }]
      : []),
  ];
}

/** How one signature was given; `devices`: also from which address and with which program. */
export function signatureFacts(it: EvidenceSignature, language: Language, devices: boolean): PdfFact[] {
  const say = evidenceWords[language];
  const doc = documentWords[language];
  const at = (instant: string | null) => second(instant, language, say.none);
  const facts: (PdfFact | null)[] = [
    ...invitedFacts(it.name, it.invitation, language),
    { label: say.signedAt, value: at(it.signedAt) },
    { label: doc.manner, value: doc.manners[it.manner] },
    { label: doc.identified, value: identifiedText(it.identifiedBy, it.invitation, language) },
    it.address ? { label: say.address, value: it.address } : null,
    it.powerDeclared ? { label: say.power, value: say.declared } : null,
    { label: say.consent, value: it.consent },
    it.ip && devices ? { label: say.from, value: it.ip } : null,
    it.userAgent && devices ? { label: say.program, value: it.userAgent } : null,
    it.linkId ? { label: say.link, value: it.linkId } : null,
    it.codeVerifiedAt ? { label: say.code, value: say.codeTimes(at(it.codeSentAt), at(it.codeVerifiedAt)) } : null,
    it.fileSha256 ? { label: say.file, value: it.fileSha256 } : null,
    { label: say.versionHash, value: it.hash },
  ];
  return facts.filter((one) => one !== null);
}

/** "Omar Haddad, omar@aaa.example": somebody as a line of the journal has them. */
export const nameIn = (person: unknown): string => {
  const { name, email } = (person ?? {}) as { name?: string; email?: string };
  return [name, email].filter(Boolean).join(', ');
};

/** Who had the address of a link shown to them; nothing where nobody had. */
export const shownFacts = (shown: readonly Shown[], language: Language): PdfFact[] =>
  shown.length === 0
    ? []
    : [
        {
          label: evidenceWords[language].shown,
          value: shown.map(({ by, at }) => `${by}, ${second(at, language, '')}`).join('\n'),
        },
      ];
