/** The three languages of the Initiative's staff, partners and readers, in the order they are offered. */
export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** Whether a text is the tag of one of our languages. */
export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The best of our languages for an ordered wish list ("fr-CA", "pt", "es"): exact, then base, then English. */
export function bestLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const base = wish.trim().toLowerCase().split('-')[0] ?? '';
    if (isLanguage(base)) return base;
  }
  return 'en';
}
