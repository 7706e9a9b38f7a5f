import * as invitation from '../../emails/invitation/words.ts';
import * as reminders from '../../emails/reminders/words.ts';
import * as signIn from '../../emails/sign-in/words.ts';
import type { Words } from '../platform/words.ts';
import type { LetterWords } from './letter.ts';

/** What a folder under `emails/` has beside its MJML. */
interface Template {
  slots: readonly string[];
  letter: Words<LetterWords<string>>;
}

/** Every mail of our own, by the name of its folder. */
export const templates = { 'sign-in': signIn, invitation, reminders } as const;
export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];

/** The words and slots of a template. Throws `RangeError` for one that does not exist. */
export function templateOf(name: string): { name: TemplateName } & Template {
  const found = templateNames.find((each) => each === name);
  if (found === undefined) throw new RangeError(`template ${name} is unknown`);
  return { name: found, ...(templates[found] as Template) };
}
