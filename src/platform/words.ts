import type { Language } from '../values/language.ts';

/** Texts of one area in the three languages. A key missing in French or Spanish does not compile. */
export type Words<T> = Readonly<Record<Language, T>>;

/** `words({ en, fr, es })`: English sets the shape, the others must match it. */
export const words = <T>(texts: { en: T; fr: NoInfer<T>; es: NoInfer<T> }): Words<T> => texts;
