import { countryName, dayText, listText } from '../platform/format.ts';
import { languageWords } from '../platform/words-common.ts';
import { type Day, isDay } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import {
  activityKindWords,
  fieldWords,
  funderGroupWords,
  organisationKindWords,
  relationWords,
  schemeWords,
  tagText,
} from './words.ts';
import { timelineWords } from './words-timeline.ts';

type Names = Readonly<Record<string, string>>;
type Thing = Readonly<Record<string, unknown>>;
export type FieldName = keyof (typeof fieldWords)['en'];

const longest = 240;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);
const wordOf = (book: Names, key: unknown): string => book[String(key)] ?? String(key);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const thing = (value: unknown): Thing => (value !== null && typeof value === 'object' ? (value as Thing) : {});
const dayOr = (value: unknown, language: Language): string =>
  typeof value === 'string' && isDay(value) ? dayText(value as Day, language) : String(value);

/** Whether a name is that of a field we have words for. */
export const isField = (name: string): name is FieldName => name in fieldWords.en;

/** "since 1 Jul 2022 until 30 Jun 2024", or nothing when neither is known. */
export function spanText(span: { since?: unknown; until?: unknown }, language: Language): string {
  const say = timelineWords[language];
  return [
    span.since ? say.sinceDay(dayOr(span.since, language)) : '',
    span.until ? say.untilDay(dayOr(span.until, language)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * A value of one field in the reader's words, never as raw JSON; null for nothing. `names` has the names of records by
 * id. A value of a form that the field does not have any more is left out.
 */
export function fieldText(field: FieldName, value: unknown, language: Language, names: Names): string | null {
  if (value === null || value === undefined || value === '') return null;
  const list = (text: (item: Thing) => string) =>
    listText(
      listOf(value)
        .map((item) => text(thing(item)))
        .filter(Boolean),
      language,
    ) || null;
  switch (field) {
    case 'country':
      return countryName(String(value), language);
    case 'kind':
      return wordOf({ ...organisationKindWords[language], ...activityKindWords[language] }, value);
    case 'funderGroup':
      return wordOf(funderGroupWords[language], value);
    case 'names':
      return (
        Object.entries(thing(value))
          .filter(([, name]) => typeof name === 'string')
          .map(([code, name]) => `${name} (${wordOf(languageWords[language], code)})`)
          .join(', ') || null
      );
    case 'relations':
      return list(({ kind, since }) =>
        [wordOf(relationWords[language], kind), spanText({ since }, language)].join(' ').trim(),
      );
    case 'identifiers':
      return list((item) => `${wordOf(schemeWords[language], item.scheme)} ${item.value}`);
    case 'affiliations':
      return list((item) =>
        [
          names[String(item.organisationId)] ?? timelineWords[language].someRecord,
          typeof item.function === 'string' ? item.function : '',
          spanText(item, language),
        ]
          .filter(Boolean)
          .join(', '),
      );
    case 'languages':
      return (
        listText(
          listOf(value).map((code) => wordOf(languageWords[language], code)),
          language,
        ) || null
      );
    case 'tags':
      return (
        listText(
          listOf(value).map((tag) => tagText(String(tag), language)),
          language,
        ) || null
      );
    case 'emails':
    case 'phones':
      return listText(listOf(value).map(String), language) || null;
    case 'dueOn':
    case 'completedOn':
    case 'happenedOn':
    case 'since':
    case 'until':
      return dayOr(value, language);
    case 'ownerId':
    case 'organisationId':
    case 'personId':
    case 'agreementId':
    case 'opportunityId':
      return names[String(value)] ?? timelineWords[language].someRecord;
    default:
      return typeof value === 'string' ? short(value) : null;
  }
}
