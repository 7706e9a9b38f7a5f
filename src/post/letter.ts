/** The parts of a letter of our own, in reading order. */
export const letterParts = [
  'subject',
  'preview',
  'house',
  'heading',
  'greeting',
  'body',
  'button',
  'expiry',
  'plainLink',
  'unasked',
] as const;
export type LetterPart = (typeof letterParts)[number];

type Written<Slot extends string, T> = (data: Readonly<Record<Slot, string>>) => T;

/** One language of a letter: each part made of the slots that the template declares. */
export type LetterWords<Slot extends string> = Readonly<Record<LetterPart, Written<Slot, string>>> & {
  /** After `body`: each becomes a paragraph of its own. */
  readonly lines?: Written<Slot, readonly string[]>;
  /** What each line begins with in the plain text: a list ("- ", the usual), what somebody wrote ("> "), or nothing: paragraphs. */
  readonly lineMark?: string;
};
