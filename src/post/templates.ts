import * as agreementLink from '../../emails/agreement-link/words.ts';
import * as answer from '../../emails/answer/words.ts';
import * as call from '../../emails/call/words.ts';
import * as callNews from '../../emails/call-news/words.ts';
import * as callPassedOn from '../../emails/call-passed-on/words.ts';
import * as callReminder from '../../emails/call-reminder/words.ts';
import * as callReply from '../../emails/call-reply/words.ts';
import * as callThanks from '../../emails/call-thanks/words.ts';
import * as handOver from '../../emails/hand-over/words.ts';
import * as invitation from '../../emails/invitation/words.ts';
import * as newVersion from '../../emails/new-version/words.ts';
import * as offer from '../../emails/offer/words.ts';
import * as partnerNews from '../../emails/partner-news/words.ts';
import * as reminders from '../../emails/reminders/words.ts';
import * as renewalNews from '../../emails/renewal-news/words.ts';
import * as renewalSigned from '../../emails/renewal-signed/words.ts';
import * as signIn from '../../emails/sign-in/words.ts';
import * as signingCode from '../../emails/signing-code/words.ts';
import * as yourTurn from '../../emails/your-turn/words.ts';
import type { Words } from '../platform/words.ts';
import type { LetterWords } from './letter.ts';

/** What a folder under `emails/` has beside its MJML. */
interface Template {
  slots: readonly string[];
  letter: Words<LetterWords<string>>;
}

/** Every mail of our own, by the name of its folder. */
export const templates = {
  ...{ 'sign-in': signIn, invitation, reminders },
  ...{ offer, 'your-turn': yourTurn, 'new-version': newVersion, answer, 'hand-over': handOver },
  ...{ 'agreement-link': agreementLink, 'signing-code': signingCode },
  ...{ call, 'call-passed-on': callPassedOn, 'call-reminder': callReminder, 'call-thanks': callThanks },
  ...{ 'call-reply': callReply, 'call-news': callNews },
  ...{ 'partner-news': partnerNews, 'renewal-news': renewalNews, 'renewal-signed': renewalSigned },
} as const;
export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];

/** The words and slots of a template. Throws `RangeError` for one that does not exist. */
export function templateOf(name: string): { name: TemplateName } & Template {
  const found = templateNames.find((each) => each === name);
  if (found === undefined) throw new RangeError(`template ${name} is unknown`);
  return { name: found, ...(templates[found] as Template) };
}
