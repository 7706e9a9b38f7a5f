import { type Filled, typed, typedOrNull } from '../../platform/form.ts';
import { canonical } from '../../platform/journal.ts';
import { type Language, languages } from '../../values/language.ts';
import { amountBox, amountIn, decimalBox, quantityIn, termBoxes, termIn } from '../form-values.ts';
import type { VersionJson } from '../renewals/list-versions.ts';
import type { OfferedContribution } from '../renewals/offer.ts';
import type { AgreementText } from '../renewals/renewal-version.ts';
import { answerWords } from './words-answer.ts';

/** The place of a comment to the whole offer. */
export const wholePlace = 'whole';

const ofContribution = (key: string) => `contribution:${key}`;
const ofObligation = (key: string) => `obligation:${key}`;
const ofClause = (key: string) => `clause:${key}`;

/** A text as a browser sends it back and as we keep it. */
const plainText = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const contributionBoxes = (it: OfferedContribution, language: Language): Filled => {
  const at = ofContribution(it.key);
  return {
    [`${at}:amount`]: amountBox(it.amount, language),
    [`${at}:amountCurrency`]: it.amount?.currency ?? 'EUR',
    [`${at}:dueOn`]: it.dueOn ?? '',
    [`${at}:quantity`]: decimalBox(it.quantity, language),
    [`${at}:from`]: it.from ?? '',
    [`${at}:to`]: it.to ?? '',
  };
};

/** The form as the version on the table fills it. */
export function proposalFilled({ offer, text }: VersionJson, textLanguage: Language, language: Language): Filled {
  return {
    ...termBoxes('term', offer.term),
    lastDay: offer.end?.basis === 'stated' ? offer.end.lastDay : '',
    ...termBoxes('notice', offer.noticePeriod),
    ...Object.assign({}, ...offer.contributions.map((it) => contributionBoxes(it, language))),
    ...Object.fromEntries(offer.obligations.map(({ key, dueOn }) => [`${ofObligation(key)}:dueOn`, dueOn ?? ''])),
    ...Object.fromEntries((text[textLanguage]?.clauses ?? []).map((it) => [ofClause(it.key), it.text])),
  };
}

/** The wording of a clause in a version, its slots open. */
const openClause = ({ wording }: VersionJson, language: Language, key: string): string | undefined =>
  wording[language]?.clauses.find((one) => one.key === key)?.text;

/** A text as a proposal has it: where it says nothing else than the offer, with the words of the offer. */
function proposedText(table: VersionJson, proposal: VersionJson, language: Language): AgreementText | undefined {
  const read = table.text[language];
  return (
    read && {
      ...read,
      clauses: read.clauses.map((clause) => {
        const asked = proposal.text[language]?.clauses.find(({ key }) => key === clause.key);
        const same = openClause(table, language, clause.key) === openClause(proposal, language, clause.key);
        return same || !asked ? clause : asked;
      }),
    }
  );
}

/** The form as a proposal that waits for an answer fills it, with what it says to each place. */
export function pendingFilled(
  table: VersionJson,
  proposal: VersionJson,
  textLanguage: Language,
  language: Language,
): Filled {
  const text = { [textLanguage]: proposedText(table, proposal, textLanguage) };
  return {
    ...proposalFilled({ ...proposal, text }, textLanguage, language),
    ...Object.fromEntries(proposal.comments.map(({ place, text }) => [`comment:${place}`, text])),
  };
}

/** The languages whose words a proposal changes. */
export const changedIn = (table: VersionJson, proposal: VersionJson): Language[] =>
  languages.filter((language) =>
    table.text[language]?.clauses.some(
      ({ key }) => openClause(table, language, key) !== openClause(proposal, language, key),
    ),
  );

/** Terms that were typed otherwise than the offer has them. */
function offerIn(filled: Filled, version: VersionJson, language: Language, refused: Record<string, string>) {
  const { offer } = version;
  const first = proposalFilled(version, 'en', language);
  const term = termIn(filled, 'term');
  const lastDay = typedOrNull(filled, 'lastDay');
  const notice = termIn(filled, 'notice');
  const contributions = offer.contributions.map((it) => contributionIn(filled, it, language, refused));
  const obligations = offer.obligations.map((it) => ({
    ...it,
    dueOn: typedOrNull(filled, `${ofObligation(it.key)}:dueOn`),
  }));
  if (term !== null && term !== termIn(first, 'term') && lastDay !== null) {
    refused.term = answerWords[language].eitherEnd;
    refused.lastDay = answerWords[language].eitherEnd;
  }
  const newDay = lastDay !== null && lastDay !== typedOrNull(first, 'lastDay');
  return {
    ...(newDay && { end: { basis: 'stated', lastDay } }),
    ...(!newDay && term !== null && term !== termIn(first, 'term') && { term }),
    ...(notice !== termIn(first, 'notice') && { noticePeriod: notice }),
    ...(canonical(contributions) !== canonical(offer.contributions) && { contributions }),
    ...(canonical(obligations) !== canonical(offer.obligations) && { obligations }),
  };
}

function contributionIn(filled: Filled, it: OfferedContribution, language: Language, refused: Record<string, string>) {
  const at = ofContribution(it.key);
  const money = it.kind === 'money';
  return {
    ...it,
    amount: it.amount || money ? amountIn(filled, `${at}:amount`, language, refused) : null,
    dueOn: money ? typedOrNull(filled, `${at}:dueOn`) : it.dueOn,
    quantity: money ? it.quantity : quantityIn(filled, `${at}:quantity`, language, refused),
    from: money ? it.from : typedOrNull(filled, `${at}:from`),
    to: money ? it.to : typedOrNull(filled, `${at}:to`),
  };
}

function wordingIn(filled: Filled, read: AgreementText): AgreementText | null {
  const clauses = read.clauses.map((clause) => {
    const said = filled[ofClause(clause.key)];
    const text = typeof said === 'string' ? plainText(said) : clause.text;
    return text === plainText(clause.text) ? clause : { ...clause, text };
  });
  return clauses.some((clause, index) => clause !== read.clauses[index]) ? { title: read.title, clauses } : null;
}

/** The places that can be commented on, in the order of the form. */
export const placesOf = ({ offer, text }: VersionJson, textLanguage: Language): string[] => [
  ...['term', 'noticePeriod', 'renewalClause', 'facilities', 'objectives'],
  ...offer.contributions.map(({ key }) => ofContribution(key)),
  ...offer.obligations.map(({ key }) => ofObligation(key)),
  ...(text[textLanguage]?.clauses ?? []).map(({ key }) => ofClause(key)),
  wholePlace,
];

/**
 * What the form proposes, in the API's form: only what differs from the version that was read. Amounts and quantities
 * that cannot be read are told in `refused`, by field. What `pending` changes in other languages is kept.
 */
export function proposalIn(
  filled: Filled,
  version: VersionJson,
  { textLanguage, language, pending }: { textLanguage: Language; language: Language; pending: VersionJson | null },
  refused: Record<string, string>,
) {
  const read = version.text[textLanguage];
  const wording = read && wordingIn(filled, read);
  const others = pending ? changedIn(version, pending).filter((one) => one !== textLanguage) : [];
  const kept = others.map((one) => [one, pending && proposedText(version, pending, one)]);
  const comments = placesOf(version, textLanguage)
    .map((place) => ({ place, text: plainText(typed(filled, `comment:${place}`)) }))
    .filter(({ text }) => text !== '');
  return {
    offer: offerIn(filled, version, language, refused),
    ...((wording || kept.length > 0) && {
      wording: { ...Object.fromEntries(kept), ...(wording && { [textLanguage]: wording }) },
    }),
    comments,
  };
}

/** Where faults of the API's fields are shown in the form. */
export function proposalHomes(version: VersionJson, textLanguage: Language, filled: Filled): Record<string, string> {
  const { offer, text } = version;
  const said = placesOf(version, textLanguage).filter((place) => typed(filled, `comment:${place}`) !== '');
  const fields = ['amount', 'dueOn', 'quantity', 'from', 'to'];
  return {
    'offer.term': 'term',
    'offer.end': 'lastDay',
    'offer.noticePeriod': 'notice',
    ...Object.fromEntries(
      offer.contributions.flatMap(({ key }, index) =>
        fields.map((field) => [`offer.contributions.${index}.${field}`, `${ofContribution(key)}:${field}`]),
      ),
    ),
    ...Object.fromEntries(
      offer.obligations.map(({ key }, index) => [`offer.obligations.${index}.dueOn`, `${ofObligation(key)}:dueOn`]),
    ),
    ...Object.fromEntries(
      (text[textLanguage]?.clauses ?? []).map(({ key }, index) => [
        `wording.${textLanguage}.clauses.${index}`,
        ofClause(key),
      ]),
    ),
    ...Object.fromEntries(said.map((place, index) => [`comments.${index}`, `comment:${place}`])),
    comments: `comment:${wholePlace}`,
    file: 'file',
  };
}
