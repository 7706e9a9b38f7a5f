import { dayText, listText, secondText } from '../../platform/format.ts';
import type { SealedLine } from '../../platform/journal-chain.ts';
import type { PdfBlock, PdfDocument, PdfFact } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import { partnershipTerms } from '../words.ts';
import { referenceText } from './document-reference.ts';
import type { Evidence, EvidenceSignature } from './evidence.ts';
import { documentWords } from './words-document.ts';
import { evidenceWords } from './words-evidence.ts';
import { levelWords } from './words-level.ts';

/** The first language of the document: that of its evidence too. */
export const evidenceLanguage = ({ offer }: Pick<Evidence, 'offer'>): Language => offer.languages[0] ?? 'en';

/** The name of what was signed, in a language of the document. */
export const signedTitle = ({ signed, offer }: Pick<Evidence, 'signed' | 'offer'>): string =>
  signed.content.text[evidenceLanguage({ offer })]?.title ?? '';

const second = (at: string | null, language: Language, none: string): string =>
  at === null ? none : secondText(new Date(at), language, 'UTC');

/** What happened, as one line of the journal tells it. */
export function stepText({ line }: SealedLine, language: Language): string {
  const say = evidenceWords[language];
  const [noun, verb = ''] = line.action.split('.');
  const step = (say.steps as Readonly<Record<string, string>>)[verb] ?? line.action;
  return noun === 'portal_link' && verb === 'sent' ? say.linkStep : step;
}

/** Evidence for readers, in the first language of the document. The same evidence gives the same bytes. */
export function evidenceDocument(evidence: Evidence): PdfDocument {
  const language = evidenceLanguage(evidence);
  const say = evidenceWords[language];
  const title = signedTitle(evidence);
  const { offer, signed } = evidence;
  return {
    title: `${say.title} · ${title}`,
    language,
    createdAt: new Date(offer.concludedAt ?? evidence.gatheredAt),
    footer: `${documentWords[language].version(signed.number)} · ${signed.hash.slice(0, 16)} · ${say.footer}`,
    keywords: referenceText({ renewalId: offer.id, hash: signed.hash, status: 'evidence' }),
    blocks: [
      { kind: 'heading', level: 1, text: say.title },
      { kind: 'paragraph', text: say.lead(title) },
      ...worth(language),
      ...agreementBlocks(evidence, language),
      ...documentBlocks(evidence, language),
      { kind: 'heading', level: 2, text: say.signatures },
      ...evidence.signatures.map((it) => signatureBlock(it, language)),
      ...linkBlocks(evidence, language),
      ...versionBlocks(evidence, language),
      ...handOverBlocks(evidence, language),
      ...journalBlocks(evidence, language),
      { kind: 'heading', level: 2, text: say.verify },
      { kind: 'paragraph', text: say.byHand },
      { kind: 'paragraph', text: say.online(evidence.verifyAddress) },
    ],
  };
}

function worth(language: Language): PdfBlock[] {
  const say = evidenceWords[language];
  const { level, proves, doesNotProve } = levelWords[language];
  const facts = [
    { label: say.level, value: level },
    { label: say.proves, value: proves },
    { label: say.doesNotProve, value: doesNotProve },
  ];
  return [
    { kind: 'heading', level: 2, text: say.what },
    { kind: 'facts', facts },
  ];
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

function agreementBlocks(evidence: Evidence, language: Language): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: evidenceWords[language].agreement },
    { kind: 'facts', facts: agreementFacts(evidence, language) },
  ];
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

function documentBlocks(evidence: Evidence, language: Language): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: evidenceWords[language].document },
    { kind: 'facts', facts: documentFacts(evidence, language) },
  ];
}

/** How one signature was given. */
export function signatureFacts(it: EvidenceSignature, language: Language): PdfFact[] {
  const say = evidenceWords[language];
  const doc = documentWords[language];
  const at = (instant: string | null) => second(instant, language, say.none);
  const facts: (PdfFact | null)[] = [
    { label: say.signedAt, value: at(it.signedAt) },
    { label: doc.manner, value: doc.manners[it.manner] },
    { label: doc.identified, value: doc.identifications[it.identifiedBy] },
    it.address ? { label: say.address, value: it.address } : null,
    it.powerDeclared ? { label: say.power, value: say.declared } : null,
    { label: say.consent, value: it.consent },
    it.ip ? { label: say.from, value: it.ip } : null,
    it.userAgent ? { label: say.program, value: it.userAgent } : null,
    it.linkId ? { label: say.link, value: it.linkId } : null,
    it.codeVerifiedAt ? { label: say.code, value: say.codeTimes(at(it.codeSentAt), at(it.codeVerifiedAt)) } : null,
    it.fileSha256 ? { label: say.file, value: it.fileSha256 } : null,
    { label: say.versionHash, value: it.hash },
  ];
  return facts.filter((one) => one !== null);
}

function signatureBlock(it: EvidenceSignature, language: Language): PdfBlock {
  const say = evidenceWords[language];
  const heading = say.signatureOf(it.order, say.sides[it.side]);
  return {
    kind: 'signature',
    heading,
    name: it.name,
    function: it.function,
    facts: signatureFacts(it, language),
    ink: [],
  };
}

function linkBlocks({ links, mails }: Evidence, language: Language): PdfBlock[] {
  const say = evidenceWords[language];
  const at = (instant: string | null) => second(instant, language, say.no);
  return [
    { kind: 'heading', level: 2, text: say.links },
    { kind: 'paragraph', text: say.linksLead },
    ...links.flatMap((it): PdfBlock[] => [
      { kind: 'heading', level: 3, text: `${it.name}, ${it.email}` },
      {
        kind: 'facts',
        facts: [
          { label: say.linkId, value: it.id },
          { label: say.secret, value: it.secretSha256 },
          { label: say.created, value: at(it.createdAt) },
          { label: say.sent, value: at(it.sentAt) },
          { label: say.opened, value: at(it.openedAt) },
          { label: say.used, value: at(it.usedAt) },
          { label: say.expires, value: at(it.expiresAt) },
          {
            label: say.mailIds,
            value:
              mails
                .filter(({ linkId }) => linkId === it.id)
                .map(({ id }) => id)
                .join('\n') || say.none,
          },
        ],
      },
    ]),
  ];
}

function versionBlocks({ versions }: Evidence, language: Language): PdfBlock[] {
  const say = evidenceWords[language];
  const rows = versions.map((it) => [
    String(it.number),
    say.sides[it.side],
    it.offeredAt ? second(it.offeredAt, language, say.none) : say.notOffered,
    it.reply ?? say.none,
    it.hash,
  ]);
  return [
    { kind: 'heading', level: 2, text: say.versions },
    {
      kind: 'table',
      headers: [say.number, say.by, say.offeredAt, say.answer, 'SHA-256'],
      rows,
      widths: [1, 3, 4, 3, 4],
    },
  ];
}

/** "Omar Haddad, omar@aaa.example": somebody as a line of the journal has them. */
export const nameIn = (person: unknown): string => {
  const { name, email } = (person ?? {}) as { name?: string; email?: string };
  return [name, email].filter(Boolean).join(', ');
};

function handOverBlocks({ handOvers }: Evidence, language: Language): PdfBlock[] {
  if (handOvers.length === 0) return [];
  const say = evidenceWords[language];
  const text = handOvers.map(({ at, from, to, confirmedAt }) => {
    const confirmed = confirmedAt ? ` · ${say.steps.address_confirmed} ${second(confirmedAt, language, '')}` : '';
    return `- ${second(at, language, '')} · ${say.handedOver(nameIn(from), nameIn(to))}${confirmed}`;
  });
  return [
    { kind: 'heading', level: 2, text: say.handOvers },
    { kind: 'paragraph', text: text.join('\n') },
  ];
}

function journalBlocks({ journal }: Evidence, language: Language): PdfBlock[] {
  const say = evidenceWords[language];
  const rows = journal.lines.map((it) => [
    String(it.position),
    second(it.line.at, language, ''),
    it.line.actor_name,
    stepText(it, language),
    it.hash,
  ]);
  return [
    { kind: 'heading', level: 2, text: say.journal },
    { kind: 'paragraph', text: say.journalLead(journal.head.position, journal.head.hash) },
    {
      kind: 'table',
      headers: [say.place, say.when, say.who, say.step, say.seal],
      rows,
      widths: [1.2, 3.6, 2.6, 2.8, 4.8],
    },
  ];
}
