import { countryName } from '../../platform/format.ts';
import { countries, isCountry } from '../../values/country.ts';
import { languages } from '../../values/language.ts';
import { nameKey } from './name-key.ts';

const usual: readonly [string, string][] = [
  ['usa', 'US'],
  ['us', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['holland', 'NL'],
];
let names: Map<string, string> | null = null;

/** The ISO code of a country as lists write it: "FR", "France", "Alemania", "États-Unis"; null for any other text. */
export function countryCode(text: string | null): string | null {
  if (text === null) return null;
  const code = text.trim().toUpperCase();
  if (isCountry(code)) return code;
  names ??= new Map([
    ...countries.flatMap((one) => languages.map((language) => [nameKey(countryName(one, language)), one] as const)),
    ...usual,
  ]);
  return names.get(nameKey(text)) ?? null;
}
