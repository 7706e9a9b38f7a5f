import { dayText, listText } from '../../platform/format.ts';
import type { Facts } from '../../platform/journal.ts';
import { languageNames } from '../../platform/words-common.ts';
import { isDay } from '../../values/day.ts';
import { isLanguage, type Language } from '../../values/language.ts';
import { negotiationWords } from './words-negotiation.ts';
import { renewalTerms } from './words-renewals.ts';
import { mannerWords } from './words-stage.ts';

/** One value that a line of the journal tells of, in words. */
export interface Told {
  label: string;
  before: string | null;
  after: string | null;
}

const people = (value: unknown): string | null =>
  Array.isArray(value) ? value.map((one) => (one as { name?: string }).name ?? '').join(', ') : null;

/** Fields of the journal's lines about offers and links that people read, in their order, with their labels. */
function labels(language: Language): Readonly<Record<string, string>> {
  const say = negotiationWords[language];
  return {
    number: say.version,
    name: say.signer,
    function: say.functionOf,
    email: say.email,
    by: say.byName,
    reason: say.givenReason,
    reply: say.replied,
    manner: say.becomes,
    languages: say.languages,
    deadline: say.deadline,
    codeRequired: say.code,
    note: say.note,
    signatories: say.signatories,
  };
}

function valueText(field: string, value: unknown, action: string, language: Language): string | null {
  const say = negotiationWords[language];
  if (value === null || value === undefined || value === '') return null;
  switch (field) {
    case 'languages':
      return Array.isArray(value)
        ? listText(
            value.map((one) => (isLanguage(String(one)) ? languageNames[one as Language] : String(one))),
            language,
          )
        : null;
    case 'codeRequired':
      return value ? say.codeAsked : say.codeNotAsked;
    case 'signatories':
      return people(value);
    case 'manner': {
      const manners: Readonly<Record<string, string>> =
        action === 'renewal.signed' ? renewalTerms[language].signatureManners : mannerWords[language];
      return manners[String(value)] ?? String(value);
    }
    default:
      return typeof value === 'string' && isDay(value) ? dayText(value, language) : String(value);
  }
}

/** Where a field is called otherwise than usual. */
function labelIn(action: string, field: string, language: Language): string | null {
  const say = negotiationWords[language];
  if (action === 'renewal.signed' && field === 'manner') return say.wayOfSigning;
  return action.startsWith('portal_link.') && field === 'name' ? say.name : null;
}

/** What a line of the journal about an offer or a link says beside its head; nothing for other kinds. */
export function tellRenewal(action: string, before: Facts | null, after: Facts | null, language: Language): Told[] {
  if (!/^(renewal|portal_link)\./.test(action)) return [];
  return Object.entries(labels(language)).flatMap(([field, label]) => {
    const name = labelIn(action, field, language) ?? label;
    const was = valueText(field, before?.[field], action, language);
    const is = valueText(field, after?.[field], action, language);
    return was === is ? [] : [{ label: name, before: was, after: is }];
  });
}
