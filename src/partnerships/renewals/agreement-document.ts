import { dayText, listText, moneyText, numberText, secondText } from '../../platform/format.ts';
import type { PdfBlock, PdfDocument, PdfFact } from '../../platform/pdf-document.ts';
import { commonWords, languageWords } from '../../platform/words-common.ts';
import { addDays, type Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { Side } from '../obligation.ts';
import { partnershipTerms } from '../words.ts';
import { identifiedText, invitedFacts } from './identified-text.ts';
import type { Invitation } from './invitation.ts';
import type { Offer, OfferedContribution } from './offer.ts';
import type { AgreementText, Texts } from './renewal-version.ts';
import type { Identification, SignatureManner } from './signature.ts';
import { documentWords } from './words-document.ts';

/** How far a document is: not offered, open for signature, signed by all. */
export type DocumentStatus = 'draft' | 'offered' | 'signed';

/** Who signs, and how they did. */
export interface DocumentSignatory {
  /** Order of signing, from 1. */
  position: number;
  side: Side;
  name: string;
  function: string | null;
  /** Null until given: the box then has lines for ink. Name and function as given when signing. */
  signature: {
    name: string;
    function: string | null;
    signedAt: Date;
    manner: SignatureManner;
    identifiedBy: Identification;
    powerDeclared: boolean;
    invitation: Invitation;
  } | null;
}

/** All that the document of an agreement is made from. The same gives the same bytes. */
export interface DocumentInput {
  /** In their order; one without a text is left out. */
  languages: readonly Language[];
  text: Texts;
  parties: readonly { name: string; side: Side }[];
  offer: Pick<Offer, 'contributions' | 'obligations'>;
  signatories: readonly DocumentSignatory[];
  version: { number: number; hash: string };
  status: DocumentStatus;
  /** Of what is concluded; null until then. */
  concluded: {
    signedOn: Day;
    /** Of the agreement that follows; null for an amendment. */
    startsOn: Day | null;
    /** Last day in force of the agreement before: days between it and the start are named. */
    lastDayBefore: Day | null;
  } | null;
  /** Stands in the file: the instant of the last signature once signed, else that of the version. */
  createdAt: Date;
  /** Where anybody can check a copy: BASE_URL and /verify. */
  verifyAddress: string;
}

/** An agreement's text as a document: one language after the other, then the signatures, then how they were given. */
export function agreementDocument(input: DocumentInput): PdfDocument {
  const texts = input.languages.flatMap((language) => {
    const text = input.text[language];
    return text ? [{ language, text }] : [];
  });
  const [first = { language: 'en' as const, text: { title: '', clauses: [] } }] = texts;
  const say = documentWords[first.language];
  const { number, hash } = input.version;
  return {
    title: first.text.title,
    language: first.language,
    createdAt: input.createdAt,
    footer: `${say.version(number)} · ${hash.slice(0, 16)} · ${say.status[input.status]}`,
    blocks: [
      ...texts.flatMap(({ language, text }, index): PdfBlock[] => [
        ...(index > 0 ? [{ kind: 'pageBreak' } as const] : []),
        { kind: 'part', language, blocks: agreementBlocks(input, language, text, texts.length > 1) },
      ]),
      { kind: 'part', language: first.language, blocks: signatureBlocks(input, first.language) },
      ...(input.signatories.some(({ signature }) => signature) ? [{ kind: 'pageBreak' } as const] : []),
      ...texts.map(({ language }): PdfBlock => ({ kind: 'part', language, blocks: methodBlocks(input, language) })),
    ],
  };
}

function agreementBlocks(input: DocumentInput, language: Language, text: AgreementText, several: boolean): PdfBlock[] {
  const say = documentWords[language];
  const all = listText(
    input.languages.map((one) => languageWords[language][one]),
    language,
  );
  return [
    { kind: 'heading', level: 1, text: text.title },
    ...(input.status === 'signed' ? [] : [{ kind: 'note' as const, text: say.standing[input.status] }]),
    { kind: 'facts', facts: factsOf(input, language) },
    ...text.clauses.map(
      ({ heading, text: body }, index): PdfBlock => ({
        ...{ kind: 'clause', number: `${index + 1}.`, heading, text: body },
      }),
    ),
    ...contributionBlocks(input.offer.contributions, language),
    ...obligationBlocks(input.offer.obligations, language),
    ...(several ? [{ kind: 'note' as const, text: say.languages(all) }] : []),
  ];
}

function factsOf({ parties, concluded }: DocumentInput, language: Language): PdfFact[] {
  const say = documentWords[language];
  const named = (['initiative', 'partner'] as const).flatMap((side) => {
    const names = parties.filter((party) => party.side === side).map(({ name }) => name);
    return names.length > 0 ? [{ label: say.sides[side], value: names.join('\n') }] : [];
  });
  if (!concluded) return named;
  const { signedOn, startsOn, lastDayBefore } = concluded;
  const day = (one: Day) => dayText(one, language);
  const facts = [...named, { label: say.signedOn, value: day(signedOn) }];
  if (startsOn === null) return facts;
  facts.push({ label: say.startsOn, value: day(startsOn) });
  const gapFrom = lastDayBefore && addDays(lastDayBefore, 1);
  if (gapFrom && gapFrom < startsOn)
    facts.push({ label: say.noAgreement, value: say.between(day(gapFrom), day(addDays(startsOn, -1))) });
  return facts;
}

function contributionBlocks(contributions: readonly OfferedContribution[], language: Language): PdfBlock[] {
  if (contributions.length === 0) return [];
  const say = documentWords[language];
  const terms = partnershipTerms[language];
  const notStated = commonWords[language].notStated;
  const rows = contributions.map((it) => {
    const quantity = it.quantity !== null && it.unit !== null;
    const amounts = [
      quantity ? `${numberText(it.quantity as `${number}`, language)} ${terms.units[it.unit ?? 'person']}` : null,
      it.amount && moneyText(it.amount, language),
    ].filter(Boolean);
    const period = it.from && it.to ? say.between(dayText(it.from, language), dayText(it.to, language)) : null;
    const due = it.dueOn && dayText(it.dueOn, language);
    return [
      [terms.contributions[it.kind], it.place].filter(Boolean).join(', '),
      amounts.join(', ') || notStated,
      period ?? due ?? notStated,
    ];
  });
  return [
    { kind: 'heading', level: 2, text: say.contributions },
    { kind: 'table', headers: [say.contribution, say.quantity, say.when], rows, widths: [4, 3, 3] },
  ];
}

function obligationBlocks(obligations: Offer['obligations'], language: Language): PdfBlock[] {
  if (obligations.length === 0) return [];
  const say = documentWords[language];
  const terms = partnershipTerms[language];
  const rows = obligations.map(({ kind, title, owedBy, dueOn }) => [
    [terms.obligations[kind], title].filter(Boolean).join(', '),
    terms.sides[owedBy],
    dueOn ? dayText(dueOn, language) : commonWords[language].notStated,
  ]);
  return [
    { kind: 'heading', level: 2, text: say.obligations },
    { kind: 'table', headers: [say.obligation, say.owedBy, say.when], rows, widths: [4, 3, 3] },
  ];
}

function signatureBlocks({ signatories }: DocumentInput, language: Language): PdfBlock[] {
  const say = documentWords[language];
  const boxes = [...signatories].sort((a, b) => a.position - b.position);
  return [
    { kind: 'heading', level: 2, text: say.signatures },
    ...boxes.map(({ position, side, signature, ...person }): PdfBlock => {
      const { name, function: role } = signature ?? person;
      const facts: PdfFact[] = signature
        ? [
            ...invitedFacts(signature.name, signature.invitation, language),
            { label: say.signedAt, value: secondText(signature.signedAt, language, 'UTC') },
            { label: '', value: secondText(signature.signedAt, language, 'Europe/Paris') },
            { label: say.manner, value: say.manners[signature.manner] },
            { label: say.identified, value: identifiedText(signature.identifiedBy, signature.invitation, language) },
            ...(signature.powerDeclared ? [{ label: say.power, value: say.declared }] : []),
          ]
        : [];
      const heading = say.signatureOf(position, say.sides[side]);
      return { kind: 'signature', heading, name, function: role, facts, ink: signature ? [] : say.ink };
    }),
  ];
}

/** The last page. Nothing is said of it before somebody has signed. */
function methodBlocks({ signatories, version, verifyAddress }: DocumentInput, language: Language): PdfBlock[] {
  const manners = signatories.flatMap(({ signature }) => (signature ? [signature.manner] : []));
  if (manners.length === 0) return [];
  const say = documentWords[language];
  const typed = manners.includes('typed');
  const paper = manners.some((manner) => manner !== 'typed');
  const said = [
    ...(typed ? [say.level, say.process] : []),
    ...(paper ? [say.paper] : []),
    say.binding(version.number, version.hash),
    say.check(verifyAddress),
  ];
  return [
    { kind: 'heading', level: 2, text: say.howSigned },
    ...said.map((text): PdfBlock => ({ kind: 'paragraph', text })),
  ];
}
