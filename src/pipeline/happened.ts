import type { TellChanges } from '../directory/parts-timeline.tsx';
import { funderGroupWords, relationWords } from '../directory/words.ts';
import { dayText, impreciseDayText, moneyText, percentText } from '../platform/format.ts';
import type { Facts } from '../platform/journal.ts';
import { type Day, isDay, parseImpreciseDay } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { Money } from '../values/money.ts';
import { pledgeWords } from './pledges/words.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

type Names = Readonly<Record<string, string>>;

/** Fields of the journal's lines about opportunities and pledges that people read, in their order, with their labels. */
function labels(language: Language): Names {
  const say = opportunityWords[language];
  const told = pledgeWords[language];
  return {
    title: say.title,
    organisationId: say.funder,
    personId: say.funder,
    stage: say.stage,
    amount: say.amount,
    chance: say.chance,
    chanceReason: say.chanceReason,
    expectedOn: say.expected,
    purpose: say.purpose,
    purposeCode: say.purpose,
    channel: say.channel,
    funderGroup: say.funderGroup,
    ownerId: say.owner,
    nextStep: say.nextStep,
    nextStepDueOn: say.nextStepDue,
    competitorNotes: say.competitors,
    conflictNotes: say.conflict,
    view: say.yourView,
    joinedOn: say.joined,
    joinedAs: say.joined,
    reason: say.reason,
    lookAgainOn: say.stage,
    madeOn: told.madeOn,
    note: told.note,
    receivedOn: told.receivedOn,
    source: told.source,
    dueOn: told.dueOn,
  };
}

const isMoney = (value: unknown): value is Money => value !== null && typeof value === 'object' && 'currency' in value;

function valueText(field: string, value: unknown, language: Language, names: Names): string | null {
  const terms = pipelineTerms[language];
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  const of = (book: Names) => book[text] ?? text;
  switch (field) {
    case 'stage':
      return of(terms.stages);
    case 'purpose':
      return of(terms.purposes);
    case 'channel':
      return of(terms.channels);
    case 'funderGroup':
      return of(funderGroupWords[language]);
    case 'joinedAs':
      return of(relationWords[language]);
    case 'chance':
      return percentText(Number(text) / 100, language);
    case 'organisationId':
    case 'personId':
    case 'ownerId':
      return names[text] ?? null;
    case 'lookAgainOn':
      return isDay(text) ? opportunityWords[language].lookAgain(dayText(text as Day, language)) : text;
    default: {
      if (isMoney(value)) return moneyText(value, language);
      const day = /^\d{4}(-\d\d){0,2}$/.test(text) && field.endsWith('On') ? parseImpreciseDay(text) : null;
      return day ? impreciseDayText(day, language) : text;
    }
  }
}

/** The three columns of an amount as one fact. */
function withAmount(facts: Facts | null): Facts | null {
  if (facts === null || !('amountLow' in facts || 'amountHigh' in facts)) return facts;
  const { amountLow, amountHigh, currency, ...rest } = facts;
  const amount = Number(amountLow ?? amountHigh);
  return { ...rest, amount: currency && !Number.isNaN(amount) ? { amount, currency: String(currency) } : null };
}

/** What changed in opportunities and pledges, in words; new ones are told by their headline alone. */
export const tellPipeline: TellChanges = (line, language, names) => {
  if (!['opportunity', 'pledge'].includes(line.subject.kind) || line.action.endsWith('.created')) return [];
  const [before, after] = [withAmount(line.before), withAmount(line.after)];
  return Object.entries(labels(language))
    .filter(([field]) => after !== null && field in after)
    .map(([field, label]) => ({
      label,
      before: valueText(field, before?.[field], language, names),
      after: valueText(field, after?.[field], language, names),
    }))
    .filter((one) => one.before !== one.after);
};
