import { type Filled, typed, typedList, typedOrNull } from '../../platform/form.ts';
import { type Language, languages } from '../../values/language.ts';
import { amountIn, quantityIn, termIn } from '../form-values.ts';
import { choiceBoxes, textBoxes } from './composer-filled.ts';
import { meantRows, rowsIn, signingRows } from './composer-rows.ts';
import { bestWording, type Composing } from './composing.ts';
import type { RenewalManner } from './renewal.ts';
import { composerWords } from './words-composer.ts';

/** What a form asks for in the API's form, its lists by the rows they came from, and what could not be read. */
export interface Composed {
  input: Record<string, unknown>;
  /** The rows behind the items of each list, so that a fault of an item finds its row. */
  rows: Readonly<Record<string, readonly number[]>>;
  refused: Record<string, string>;
}

const mannerOf = (filled: Filled, { late }: Composing): RenewalManner =>
  typed(filled, 'manner') === 'amendment' && late === null ? 'amendment' : 'successor';

/** Lines as the text area sends them, with the line breaks that are kept. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n');

function lengthIn(filled: Filled, { same }: Composing): { term: unknown; end: unknown } {
  const day = typed(filled, 'offer.end.lastDay');
  switch (typed(filled, 'length')) {
    case 'term':
      return { term: termIn(filled, 'offer.term'), end: null };
    case 'stated':
      return { term: null, end: { basis: 'stated', ...(day && { lastDay: day }) } };
    case 'tacit':
    case 'open_ended':
      return { term: null, end: { basis: typed(filled, 'length') } };
    default:
      return { term: same.term, end: same.end };
  }
}

function contributionIn(filled: Filled, row: number, language: Language, refused: Record<string, string>) {
  const at = (name: string) => `offer.contributions.${row}.${name}`;
  const text = (name: string) => typedOrNull(filled, at(name));
  const kind = text('kind') ?? '';
  const usual = { secondment: 'fte', office: 'office' }[kind] ?? null;
  return {
    key: text('key') ?? `c${row + 1}n`,
    fromId: text('fromId'),
    kind,
    amount: amountIn(filled, at('amount'), language, refused),
    dueOn: text('dueOn'),
    quantity: quantityIn(filled, at('quantity'), language, refused),
    unit: kind === 'money' ? null : (text('unit') ?? usual),
    unitBasis: kind === 'money' ? null : (text('unitBasis') ?? (text('unit') ? 'stated' : null)),
    annualCost: amountIn(filled, at('annualCost'), language, refused),
    from: text('from'),
    to: text('to'),
    place: text('place'),
  };
}

function obligationIn(filled: Filled, row: number) {
  const text = (name: string) => typedOrNull(filled, `offer.obligations.${row}.${name}`);
  return {
    key: text('key') ?? `o${row + 1}n`,
    fromId: text('fromId'),
    kind: text('kind'),
    title: text('title'),
    owedBy: text('owedBy') ?? 'partner',
    dueOn: text('dueOn'),
  };
}

function signatoryIn(filled: Filled, row: number) {
  const text = (name: string) => typed(filled, `signatories.${row}.${name}`);
  return {
    side: text('side'),
    name: text('name'),
    function: text('function') || null,
    email: text('email') || undefined,
    language: text('language') || 'en',
    staffId: text('staffId') || null,
  };
}

/** The text of one language, or nothing where no box of it is filled. */
function textIn(filled: Filled, language: Language) {
  const at = `wording.${language}`;
  const rows = meantRows(filled, `${at}.clauses`);
  const title = typed(filled, `${at}.title`);
  if (title === '' && rows.length === 0) return undefined;
  return {
    title,
    clauses: rows.map((row) => ({
      key: typed(filled, `${at}.clauses.${row}.key`) || `own${row + 1}`,
      heading: typed(filled, `${at}.clauses.${row}.heading`),
      text: lines(typed(filled, `${at}.clauses.${row}.text`)),
    })),
  };
}

/** Languages of the document in their order, each once. */
export const languagesIn = (filled: Filled): string[] => [
  ...new Set([0, 1, 2].map((place) => typed(filled, `languages.${place}`)).filter(Boolean)),
];

/** What is said where nobody signs for a side: at the first place of that side. */
function missingSides(filled: Filled, rows: readonly number[], language: Language): Record<string, string> {
  const say = composerWords[language];
  const sideOf = (row: number) => typed(filled, `signatories.${row}.side`);
  const place = (side: string) => rowsIn(filled, 'signatories').find((row) => sideOf(row) === side);
  const missing = (['partner', 'initiative'] as const).filter((side) => !rows.some((row) => sideOf(row) === side));
  return Object.fromEntries(
    missing.map((side) => [
      place(side) === undefined ? 'signatories' : `signatories.${place(side)}.name`,
      side === 'partner' ? say.missingPartner : say.missingInitiative,
    ]),
  );
}

/** Places in the order of signing that are no whole numbers. */
const wrongPlaces = (filled: Filled, rows: readonly number[], language: Language): Record<string, string> =>
  Object.fromEntries(
    rows
      .map((row) => `signatories.${row}.position`)
      .filter((name) => typed(filled, name) !== '' && !/^[1-9]\d{0,2}$/.test(typed(filled, name)))
      .map((name) => [name, composerWords[language].notAPlace]),
  );

/** Reads the form of an offer. `language` is that in which numbers are typed. */
export function composedIn(filled: Filled, it: Composing, language: Language): Composed {
  const refused: Record<string, string> = {};
  const rows: Record<string, number[]> = {
    'offer.contributions': meantRows(filled, 'offer.contributions'),
    'offer.obligations': meantRows(filled, 'offer.obligations'),
    signatories: signingRows(filled),
  };
  for (const one of languages) rows[`wording.${one}.clauses`] = meantRows(filled, `wording.${one}.clauses`);
  const years = typedOrNull(filled, 'offer.renewalClause.years');
  const wordingId = typedOrNull(filled, 'wordingId');
  const input = {
    agreementId: it.ground.agreement.id,
    manner: mannerOf(filled, it),
    languages: languagesIn(filled),
    deadline: typed(filled, 'deadline'),
    codeRequired: typed(filled, 'codeRequired') === 'true',
    note: lines(typed(filled, 'note')) || null,
    // A draft keeps the edition it was written from until another template is chosen.
    ...(wordingId !== (it.draft?.version.wordingId ?? null) && { wordingId }),
    wording: Object.fromEntries(languages.flatMap((one) => textEntry(filled, one))),
    offer: {
      ...lengthIn(filled, it),
      noticePeriod: termIn(filled, 'offer.noticePeriod'),
      renewalClause: {
        kind: typed(filled, 'offer.renewalClause.kind') || 'unknown',
        years: years === null ? null : Number(years),
      },
      facilities: typedList(filled, 'offer.facilities'),
      objectives: typedList(filled, 'offer.objectives'),
      contributions: (rows['offer.contributions'] ?? []).map((row) => contributionIn(filled, row, language, refused)),
      obligations: (rows['offer.obligations'] ?? []).map((row) => obligationIn(filled, row)),
    },
    signatories: (rows.signatories ?? []).map((row) => signatoryIn(filled, row)),
  };
  const people = rows.signatories ?? [];
  const misread = { ...missingSides(filled, people, language), ...wrongPlaces(filled, people, language) };
  return { input, rows, refused: { ...refused, ...misread } };
}

const textEntry = (filled: Filled, language: Language) => {
  const text = textIn(filled, language);
  return text ? [[language, text] as const] : [];
};

/** The boxes of the wording that was chosen in place of the one whose text stands in the form. */
function withWording(filled: Filled, it: Composing): { filled: Filled; wordingChanged: boolean } {
  const manner = mannerOf(filled, it);
  const [chosen, shown] = [typed(filled, 'wordingId'), typed(filled, 'wordingShown')];
  const other = manner !== (typed(filled, 'mannerShown') || manner) && chosen === shown;
  const wording = other ? bestWording(it.wordings, manner) : it.wordings.find(({ id }) => id === chosen);
  if (!wording || wording.id === shown)
    return { filled: { ...filled, manner, mannerShown: manner }, wordingChanged: false };
  const kept = Object.entries(filled).filter(([name]) => !/^wording\.(en|fr|es)\./.test(name));
  return {
    filled: {
      ...Object.fromEntries(kept),
      ...textBoxes(wording.text),
      manner,
      mannerShown: manner,
      wordingId: wording.id,
      wordingShown: wording.id,
    },
    wordingChanged: true,
  };
}

/** The form with what was picked in it put in: the person who signs, the text of another template. */
export function settled(filled: Filled, it: Composing): { filled: Filled; wordingChanged: boolean } {
  const people = [...it.people, ...it.staff];
  const picked = signingRows(filled).map((row) => {
    const at = (name: string) => `signatories.${row}.${name}`;
    const key = typed(filled, at('person'));
    if (key === typed(filled, at('picked'))) return {};
    const choice = people.find((one) => one.key === key);
    return choice ? choiceBoxes(choice, row) : { [at('picked')]: '', [at('staffId')]: '' };
  });
  return withWording(Object.assign({}, filled, ...picked), it);
}
