import { dayText, listText, moneyText, numberText } from '../../platform/format.ts';
import type { Facts } from '../../platform/journal.ts';
import { languageNames, languageWords } from '../../platform/words-common.ts';
import { isDay } from '../../values/day.ts';
import { isLanguage, type Language, languages } from '../../values/language.ts';
import type { Money } from '../../values/money.ts';
import { pipelineTerms } from '../words.ts';
import { callTerms } from './words.ts';
import { answerWords } from './words-answers.ts';
import { callComposerWords } from './words-composer.ts';
import { liveWords } from './words-live.ts';
import { recipientWords } from './words-recipients.ts';

/** One value that a line of the journal tells of, in words. */
export interface Told {
  label: string;
  before: string | null;
  after: string | null;
}

/** Fields of the journal's lines about calls that people read, in their order, with their labels. */
function labels(language: Language): Readonly<Record<string, string>> {
  const say = callComposerWords[language];
  const live = liveWords[language];
  const told = recipientWords[language];
  const answers = answerWords[language];
  return {
    title: say.title,
    purpose: live.purpose,
    amount: say.amount,
    opensOn: say.opensOn,
    deadline: say.deadline,
    reminderDays: say.reminderDays,
    ownerId: say.owner,
    texts: live.texts,
    added: told.areAdded,
    leftOut: told.views.left_out,
    count: live.sent,
    name: told.person,
    email: told.email,
    language: told.language,
    kind: told.answer,
    waitingBecause: answers.waitsFor,
    as: answers.settledAs,
    reply: answers.reply,
  };
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The languages that have a text. */
const textsText = (value: Record<string, unknown>, language: Language): string | null =>
  listText(
    languages.filter((one) => value[one]).map((one) => languageWords[language][one]),
    language,
  ) || null;

function valueText(field: string, value: unknown, language: Language, names: Readonly<Record<string, string>>) {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  const of = (book: Readonly<Record<string, string>>) => book[text] ?? text;
  switch (field) {
    case 'purpose':
      return isThing(value)
        ? [pipelineTerms[language].purposes[value.kind as 'core'], value.code].filter(Boolean).join(' ')
        : text;
    case 'amount':
      return isThing(value) ? moneyText(value as unknown as Money, language) : text;
    case 'texts':
      return isThing(value) ? textsText(value, language) : null;
    case 'reminderDays':
      return Array.isArray(value) ? value.join(', ') || null : text;
    case 'ownerId':
      return names[text] ?? null;
    case 'language':
      return isLanguage(text) ? languageNames[text] : text;
    case 'kind':
      return of(callTerms[language].answers);
    case 'waitingBecause':
      return of(callTerms[language].waiting);
    case 'leftOut':
      return typeof value === 'number' ? numberText(value, language) : of(callTerms[language].leftOut);
    case 'as':
      return of(answerWords[language].settlements);
    default:
      if (typeof value === 'number') return numberText(value, language);
      return isDay(text) ? dayText(text, language) : text;
  }
}

/** What a line of the journal about a call says beside its head; nothing for other kinds. */
export function tellCall(
  action: string,
  before: Facts | null,
  after: Facts | null,
  language: Language,
  names: Readonly<Record<string, string>>,
): Told[] {
  if (!action.startsWith('call.') || action === 'call.created') return [];
  return Object.entries(labels(language)).flatMap(([field, label]) => {
    const was = valueText(field, before?.[field], language, names);
    const is = valueText(field, after?.[field], language, names);
    const said = field === 'name' && /answer/.test(action) ? answerWords[language].byName : label;
    if (field === 'texts' && after?.texts !== undefined) return [{ label, before: null, after: is }];
    return was === is ? [] : [{ label: said, before: was, after: is }];
  });
}
