import type { Work } from '../../platform/database.ts';
import { counted, dayText, listText, moneyText, relativeDays } from '../../platform/format.ts';
import { queueMail } from '../../platform/outbox.ts';
import { daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { moneyOrNull } from '../agreement-json.ts';
import { partnershipTerms } from '../words.ts';
import type { DueRung } from './due-rungs.ts';
import type { Reader } from './recipients.ts';
import { reminderWords } from './words.ts';

/** One reminder of a digest. */
export interface DigestItem {
  rung: DueRung;
  escalated: boolean;
}
const mostNamed = 3;

/** "AAA, MoU: last day 17 Feb 2027 (in 90 days)": what is near, in the reader's language. */
export function digestLine({ rung, escalated }: DigestItem, language: Language): string {
  const say = reminderWords[language];
  const terms = partnershipTerms[language];
  const day = dayText(rung.day, language);
  const when = relativeDays(daysBetween(rung.today, rung.day), language);
  const said = () => {
    switch (rung.target) {
      case 'end':
        return say.endLine(day, when);
      case 'notice':
        return say.noticeLine(day, when);
      case 'obligation':
        return say.obligationLine(
          rung.title ?? terms.obligations[rung.obligation ?? 'other'],
          terms.sides[rung.owed_by ?? 'partner'],
          day,
          when,
        );
      case 'instalment': {
        const amount = moneyOrNull(rung.amount, rung.currency);
        return say.instalmentLine(amount && moneyText(amount, language), day, when);
      }
    }
  };
  const line = say.line(rung.partner, terms.kinds[rung.kind], said());
  return (escalated ? say.escalatedLine(line) : line).replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** Writes one mail with all that is due for one person. It leads to the agreement where it is of one only. */
export function mailDigest(work: Work, reader: Reader, items: readonly DigestItem[]): Promise<string> {
  const { language } = reader;
  const say = reminderWords[language];
  const partners = [...new Set(items.map(({ rung }) => rung.partner))];
  const more = partners.length - mostNamed;
  const named = more > 0 ? [...partners.slice(0, mostNamed), say.more(more)] : partners;
  const agreements = [...new Set(items.map(({ rung }) => rung.agreement_id))];
  return queueMail(work, {
    template: 'reminders',
    language,
    to: { name: reader.name, address: reader.email },
    data: {
      name: reader.name,
      count: counted(items.length, say.reminders, language),
      partners: listText(named, language),
      lines: items.map((item) => digestLine(item, language)).join('\n'),
    },
    path: agreements.length === 1 ? `/agreements/${agreements[0]}` : '/',
  });
}
