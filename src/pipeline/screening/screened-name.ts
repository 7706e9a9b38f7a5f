const letters: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
  },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'i' },
  ...{ ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', є: 'e', ґ: 'g', ј: 'i', љ: 'l', њ: 'n', ћ: 'c', ђ: 'd', џ: 'dz' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'i', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o' },
  ...{ ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n' },
};
const sounds: readonly (readonly [RegExp, string])[] = [
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q|c(?=[^h]|$)/g, 'k'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];
const forms = new Set(
  'ltd limited llc inc corp sa sarl sas gmbh ag plc bv nv spa ooo oao zao co company the'.split(' '),
);

/**
 * A name as it is compared: small Latin letters without accents, Cyrillic and Greek written in Latin ones, spellings of
 * one sound made one, forms of companies left out, the words in the order of the alphabet.
 */
export function screenedName(name: string): string {
  const plain = [...name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .replaceAll(/['’ʼ`.]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !forms.has(word));
  return (telling.length > 0 ? telling : words)
    .map((word) => sounds.reduce((text, [sound, one]) => text.replaceAll(sound, one), word))
    .sort()
    .join(' ');
}
