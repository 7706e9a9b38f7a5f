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

/** One language of a letter: each part made of the slots that the template declares. */
export type LetterWords<Slot extends string> = Readonly<
  Record<LetterPart, (data: Readonly<Record<Slot, string>>) => string>
>;
