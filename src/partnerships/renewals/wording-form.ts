import { type Filled, typed } from '../../platform/form.ts';
import { type Language, languages } from '../../values/language.ts';
import type { WordingJson } from './list-wordings.ts';
import type { AgreementText, Texts } from './renewal-version.ts';

type ByLanguage = Readonly<Record<Language, string>>;

/** One clause as the form shows it, in all languages side by side. */
interface ClauseRow {
  key: string;
  heading: ByLanguage;
  text: ByLanguage;
}
/** The form of a template as it was typed; its clauses in the order they asked for. */
export interface WordingDraft {
  name: string;
  kind: string;
  manner: string;
  title: ByLanguage;
  rows: readonly ClauseRow[];
  version: string;
}

/** Names of the boxes: those of a text are where the faults of the API point. */
export const boxNames = {
  title: (language: Language): string => `text.${language}.title`,
  heading: (language: Language, row: number): string => `text.${language}.clauses.${row}.heading`,
  text: (language: Language, row: number): string => `text.${language}.clauses.${row}.text`,
  key: (row: number): string => `clauses.${row}.key`,
  order: (row: number): string => `clauses.${row}.order`,
  remove: (row: number): string => `clauses.${row}.remove`,
};

const inEach = (read: (language: Language) => string): ByLanguage => ({
  ...{ en: read('en'), fr: read('fr'), es: read('es') },
});
const isEmpty = (texts: ByLanguage): boolean => languages.every((language) => texts[language] === '');

export const blankDraft: WordingDraft = {
  ...{ name: '', kind: '', manner: 'successor', title: inEach(() => ''), rows: [], version: '' },
};

/** The form of a template that is there. A clause that a language lacks stands there empty. */
export function wordingDraft(it: WordingJson): WordingDraft {
  const keys = [...new Set(languages.flatMap((language) => it.text[language]?.clauses.map(({ key }) => key) ?? []))];
  const at = (language: Language, key: string) => it.text[language]?.clauses.find((clause) => clause.key === key);
  return {
    name: it.name,
    kind: it.kind ?? '',
    manner: it.manner,
    title: inEach((language) => it.text[language]?.title ?? ''),
    rows: keys.map((key) => ({
      key,
      heading: inEach((language) => at(language, key)?.heading ?? ''),
      text: inEach((language) => at(language, key)?.text ?? ''),
    })),
    version: String(it.version),
  };
}

/** What was posted: clauses by their numbers, without the empty ones and those that were ticked. */
export function wordingTyped(filled: Filled): WordingDraft {
  const read = (name: string) => typed(filled, name).replaceAll('\r\n', '\n');
  const rows: (ClauseRow & { order: number })[] = [];
  for (let row = 0; boxNames.key(row) in filled; row += 1) {
    const heading = inEach((language) => read(boxNames.heading(language, row)));
    const text = inEach((language) => read(boxNames.text(language, row)));
    if (read(boxNames.remove(row)) !== '' || (isEmpty(heading) && isEmpty(text))) continue;
    const order = Number.parseFloat(read(boxNames.order(row)).replace(',', '.'));
    rows.push({ key: read(boxNames.key(row)), heading, text, order: Number.isNaN(order) ? row + 1 : order });
  }
  rows.sort((a, b) => a.order - b.order);
  const taken = new Set(rows.map(({ key }) => key));
  let next = 1;
  const freshKey = (): string => {
    while (taken.has(`c${next}`)) next += 1;
    taken.add(`c${next}`);
    return `c${next}`;
  };
  return {
    name: read('name'),
    kind: read('kind'),
    manner: read('manner'),
    title: inEach((language) => read(boxNames.title(language))),
    rows: rows.map(({ order: _order, ...row }) => ({ ...row, key: row.key || freshKey() })),
    version: read('version'),
  };
}

/** What the form says, for the schemas of shapes-wordings.ts. A language that is empty throughout is left out. */
export function wordingBody(draft: WordingDraft) {
  const text: Texts = {};
  for (const language of languages) {
    const clauses = draft.rows.map((row) => ({
      ...{ key: row.key, heading: row.heading[language], text: row.text[language] },
    }));
    const one: AgreementText = { title: draft.title[language], clauses };
    if (one.title || clauses.some(({ heading, text: said }) => heading || said)) text[language] = one;
  }
  return { name: draft.name, kind: draft.kind || null, manner: draft.manner, text };
}
