import type { Filled } from '../../platform/form.ts';
import type { Language } from '../../values/language.ts';
import { amountBox, decimalBox, termBoxes } from '../form-values.ts';
import type { Composing } from './composing.ts';
import { bestWording } from './composing.ts';
import { usualDeadline } from './deadline.ts';
import type { SignatoryJson } from './list-renewals.ts';
import type { Offer, OfferedContribution, OfferedObligation } from './offer.ts';
import type { RenewalManner } from './renewal.ts';
import type { Texts } from './renewal-version.ts';
import type { SignatoryChoice } from './signatory-choices.ts';

type Boxes = Record<string, string | readonly string[]>;

/** How the length of what is offered is said in the form. */
export const lengths = ['same', 'term', 'stated', 'tacit', 'open_ended'] as const;
export type LengthChoice = (typeof lengths)[number];

function lengthBoxes(offer: Offer, same: Offer): Boxes {
  const isSame =
    (same.term !== null || same.end !== null) &&
    offer.term === same.term &&
    JSON.stringify(offer.end) === JSON.stringify(same.end);
  const length: LengthChoice = isSame ? 'same' : (offer.end?.basis ?? 'term');
  return {
    length,
    ...termBoxes('offer.term', length === 'term' ? offer.term : null),
    'offer.end.lastDay': offer.end?.basis === 'stated' ? offer.end.lastDay : '',
  };
}

const contributionBoxes = (it: OfferedContribution, index: number, language: Language): Boxes => {
  const at = (name: string) => `offer.contributions.${index}.${name}`;
  return {
    [at('key')]: it.key,
    [at('fromId')]: it.fromId ?? '',
    [at('kind')]: it.kind,
    [at('amount')]: amountBox(it.amount, language),
    [at('amountCurrency')]: it.amount?.currency ?? 'EUR',
    [at('dueOn')]: it.dueOn ?? '',
    [at('quantity')]: decimalBox(it.quantity, language),
    [at('unit')]: it.unit ?? '',
    [at('unitBasis')]: it.unitBasis ?? '',
    [at('annualCost')]: amountBox(it.annualCost, language),
    [at('annualCostCurrency')]: it.annualCost?.currency ?? 'EUR',
    [at('from')]: it.from ?? '',
    [at('to')]: it.to ?? '',
    [at('place')]: it.place ?? '',
  };
};

const obligationBoxes = (it: OfferedObligation, index: number): Boxes => {
  const at = (name: string) => `offer.obligations.${index}.${name}`;
  return {
    [at('key')]: it.key,
    [at('fromId')]: it.fromId ?? '',
    [at('kind')]: it.kind,
    [at('title')]: it.title ?? '',
    [at('owedBy')]: it.owedBy,
    [at('dueOn')]: it.dueOn ?? '',
  };
};

/** The boxes of the terms of an offer. */
const offerBoxes = (offer: Offer, same: Offer, language: Language): Boxes => ({
  ...lengthBoxes(offer, same),
  ...termBoxes('offer.noticePeriod', offer.noticePeriod),
  'offer.renewalClause.kind': offer.renewalClause.kind,
  'offer.renewalClause.years': offer.renewalClause.years === null ? '' : String(offer.renewalClause.years),
  'offer.facilities': offer.facilities,
  'offer.objectives': offer.objectives,
  ...Object.assign({}, ...offer.contributions.map((it, index) => contributionBoxes(it, index, language))),
  ...Object.assign({}, ...offer.obligations.map(obligationBoxes)),
});

/** The boxes of a text in all its languages. */
export function textBoxes(texts: Texts): Boxes {
  const boxes: Boxes = {};
  for (const [language, text] of Object.entries(texts)) {
    boxes[`wording.${language}.title`] = text.title;
    text.clauses.forEach((clause, index) => {
      const at = `wording.${language}.clauses.${index}`;
      boxes[`${at}.key`] = clause.key;
      boxes[`${at}.heading`] = clause.heading;
      boxes[`${at}.text`] = clause.text;
    });
  }
  return boxes;
}

/** The boxes of one person who signs, as picked. */
export const choiceBoxes = (choice: SignatoryChoice, index: number): Boxes => {
  const at = (name: string) => `signatories.${index}.${name}`;
  return {
    [at('person')]: choice.key,
    [at('picked')]: choice.key,
    [at('name')]: choice.name,
    [at('function')]: choice.function ?? '',
    [at('email')]: choice.email ?? '',
    [at('language')]: choice.language,
    [at('staffId')]: choice.staffId ?? '',
  };
};

const signatoryBoxes = (it: SignatoryJson, index: number, people: readonly SignatoryChoice[]): Boxes => {
  const at = (name: string) => `signatories.${index}.${name}`;
  const same = people.find(
    ({ email, staffId }) => email?.toLowerCase() === it.email.toLowerCase() && staffId === it.staffId,
  );
  return {
    [at('side')]: it.side,
    [at('position')]: String(it.position),
    [at('person')]: same?.key ?? '',
    [at('picked')]: same?.key ?? '',
    [at('name')]: it.name,
    [at('function')]: it.function ?? '',
    [at('email')]: it.email,
    [at('language')]: it.language,
    [at('staffId')]: it.staffId ?? '',
  };
};

/** The form of a new offer: same again, signed by the first who can for either side, within thirty days. */
export function freshBoxes(it: Composing, me: string | null, language: Language): Filled {
  const manner: RenewalManner = 'successor';
  const wording = bestWording(it.wordings, manner);
  const partner = it.people[0];
  const own = it.staff.find(({ staffId }) => staffId === me) ?? it.staff[0];
  const has = wording ? Object.keys(wording.text) : [];
  const first = partner && has.includes(partner.language) ? partner.language : (has[0] ?? 'en');
  return {
    manner,
    mannerShown: manner,
    ...offerBoxes(it.same, it.same, language),
    'languages.0': partner ? first : has.includes('en') ? 'en' : first,
    wordingId: wording?.id ?? '',
    wordingShown: wording?.id ?? '',
    ...(wording && textBoxes(wording.text)),
    'signatories.0.side': 'partner',
    'signatories.0.position': '1',
    ...(partner && choiceBoxes(partner, 0)),
    'signatories.1.side': 'initiative',
    'signatories.1.position': '2',
    ...(own && choiceBoxes(own, 1)),
    deadline: usualDeadline(it.ground.today, it.lastUseful),
  };
}

/** The form of a draft as it stands. */
export function draftBoxes(it: Composing, language: Language): Filled {
  const { draft } = it;
  if (!draft) return {};
  const { renewal, version } = draft;
  const people = [...it.people, ...it.staff];
  return {
    manner: renewal.manner,
    mannerShown: renewal.manner,
    ...offerBoxes(version.offer, it.same, language),
    ...Object.fromEntries(renewal.languages.map((one, index) => [`languages.${index}`, one])),
    wordingId: version.wordingId ?? '',
    wordingShown: version.wordingId ?? '',
    ...textBoxes(version.wording),
    ...Object.assign({}, ...renewal.signatories.map((one, index) => signatoryBoxes(one, index, people))),
    deadline: renewal.deadline,
    codeRequired: renewal.codeRequired ? 'true' : '',
    note: renewal.note ?? '',
  };
}
