const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
/** Small words that say nothing about who is meant. */
const small = new Set('the a an and la le les l el los las un une et y e und der die das'.split(' '));

/** A name as it is compared: small letters without accents, in the order of the alphabet, without articles. */
export function nameKey(name: string): string {
  const plain = [...name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')]
    .map((letter) => letters[letter] ?? letter)
    .join('');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !small.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
}

/**
 * A name and the names within it: "Agence française (AFRIS)" and "AFRIS - Agence française" are also each of their two
 * parts. The whole comes first.
 */
export function namesWithin(name: string): [whole: string, ...parts: string[]] {
  const [, outside = '', inside = ''] = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name) ?? [];
  const [first = '', ...rest] = name.split(/\s+[-–—]\s+/);
  const parts = [outside, inside, ...(rest.length > 0 ? [first, rest.join(' - ')] : [])];
  return [name, ...new Set(parts.map((part) => part.trim()).filter((part) => part !== '' && part !== name))];
}
