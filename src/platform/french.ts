/**
 * A name after "de" in French: "d’Amina", "d’Hélène", "de Bruno". Of names with H those of foreign tongues that begin
 * with "Ha" keep theirs ("de Hans"), as do those with Y before a vowel ("de Youssef").
 */
export function de(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim();
  return /^(?:[aeiou\u0153\u00e6]|h[eiouy]|y(?![aeiou]))/i.test(plain) ? `d’${name}` : `de ${name}`;
}
