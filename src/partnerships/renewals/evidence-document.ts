import type { PdfBlock, PdfDocument } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import { referenceText } from './document-reference.ts';
import type { Evidence, EvidenceSignature } from './evidence.ts';
import {
  agreementFacts,
  documentFacts,
  evidenceLanguage,
  nameIn,
  second,
  shownFacts,
  signatureFacts,
  signedTitle,
  stepText,
} from './evidence-facts.ts';
import { reachOf } from './invitation.ts';
import { documentWords } from './words-document.ts';
import { evidenceWords } from './words-evidence.ts';
import { levelWords } from './words-level.ts';

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
      ...worth(evidence, language),
      ...agreementBlocks(evidence, language),
      ...documentBlocks(evidence, language),
      { kind: 'heading', level: 2, text: say.signatures },
      { kind: 'paragraph', text: say.devices },
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

function worth({ signatures }: Evidence, language: Language): PdfBlock[] {
  const say = evidenceWords[language];
  const { level, proves, doesNotProve } = levelWords[language];
  const facts = [
    { label: say.level, value: level },
    { label: say.proves, value: proves(reachOf(signatures)) },
    { label: say.doesNotProve, value: doesNotProve },
  ];
  return [
    { kind: 'heading', level: 2, text: say.what },
    { kind: 'facts', facts },
  ];
}

function agreementBlocks(evidence: Evidence, language: Language): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: evidenceWords[language].agreement },
    { kind: 'facts', facts: agreementFacts(evidence, language) },
  ];
}

function documentBlocks(evidence: Evidence, language: Language): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: evidenceWords[language].document },
    { kind: 'facts', facts: documentFacts(evidence, language) },
  ];
}

function signatureBlock(it: EvidenceSignature, language: Language): PdfBlock {
  const say = evidenceWords[language];
  const heading = say.signatureOf(it.order, say.sides[it.side]);
  return {
    kind: 'signature',
    heading,
    name: it.name,
    function: it.function,
    facts: signatureFacts(it, language, false),
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
          ...shownFacts(it.shown, language),
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
