import { languageWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import { formWords } from '../words-forms.ts';
import { composerWords } from './words-composer.ts';

/** What a box of the composer is called, with the list it stands in: "Who signs, E-mail". */
export function labelOf(name: string, language: Language): string | undefined {
  const say = composerWords[language];
  const form = formWords[language];
  const [, of] = /^wording\.(en|fr|es)\b/.exec(name) ?? [];
  if (of) return say.textIn(languageWords[language][of as Language]);
  const [, list, field] = /^(signatories|offer\.contributions|offer\.obligations)(?:\.\d+\.(\w+))?$/.exec(name) ?? [];
  if (list) {
    const head =
      list === 'signatories' ? say.people : list.endsWith('contributions') ? say.contributions : say.obligations;
    const own: Record<string, unknown> = list === 'signatories' ? { ...say } : { ...form };
    const part = { title: form.obligationTitle, position: say.order }[field ?? ''] ?? own[field ?? ''];
    return typeof part === 'string' ? `${head}, ${part}` : head;
  }
  const labels: Record<string, string> = {
    manner: say.manner,
    length: say.length,
    'offer.term': say.newTerm,
    'offer.end.lastDay': say.lastDay,
    'offer.noticePeriod': form.noticePeriod,
    'offer.renewalClause.kind': form.clause,
    'offer.renewalClause.years': form.clauseYears,
    'offer.facilities': form.facilities,
    'offer.objectives': form.objectives,
    'languages.0': say.languages,
    wordingId: say.wording,
    deadline: say.deadline,
    note: say.note,
  };
  return labels[name];
}
