import { countryName } from '../platform/format.ts';
import type { Choice } from '../platform/parts-input.tsx';
import { countries } from '../values/country.ts';
import type { Language } from '../values/language.ts';

const sorted = new Map<Language, readonly Choice[]>();

/** The countries by name in the language. */
export function countryChoices(language: Language): readonly Choice[] {
  const known = sorted.get(language);
  if (known) return known;
  const { compare } = new Intl.Collator(language);
  const choices = countries
    .map((value) => ({ value, text: countryName(value, language) }))
    .toSorted((a, b) => compare(a.text, b.text));
  sorted.set(language, choices);
  return choices;
}

/** The keys of a book of words as choices, in the order they are written. */
export const choicesOf = (book: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(book).map(([value, text]) => ({ value, text }));
