import { type Filled, typed } from '../platform/form.ts';
import type { OrganisationJson } from './list-organisations.ts';
import { type NoContactDraft, noContactBody, noContactDraft, noContactTyped } from './no-contact-form.ts';

/** Two texts side by side: a relation and its day, a register and the number in it. */
export interface Pair {
  first: string;
  second: string;
}

/** The form of an organisation as it was typed. Rows that were left empty are not in the lists. */
export interface OrganisationDraft {
  name: string;
  en: string;
  fr: string;
  es: string;
  acronym: string;
  country: string;
  region: string;
  kind: string;
  relations: Pair[];
  funderGroup: string;
  identifiers: Pair[];
  tags: string;
  noContact: NoContactDraft;
  version: string;
}

/** The rows of a list in a form, "relations.0.kind" and so on, without those left empty. */
export function rowsIn<K extends string>(filled: Filled, list: string, keys: readonly K[]): Record<K, string>[] {
  const rows: Record<K, string>[] = [];
  for (let row = 0; row < 60; row += 1) {
    if (!keys.some((key) => filled[`${list}.${row}.${key}`] !== undefined)) break;
    const read = Object.fromEntries(keys.map((key) => [key, typed(filled, `${list}.${row}.${key}`)]));
    if (keys.some((key) => read[key])) rows.push(read as Record<K, string>);
  }
  return rows;
}

/** "a, b" as a list. */
export const splitTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** The form of an organisation as it was typed. */
export function organisationTyped(filled: Filled): OrganisationDraft {
  const read = (name: string) => typed(filled, name);
  return {
    name: read('name'),
    en: read('names.en'),
    fr: read('names.fr'),
    es: read('names.es'),
    acronym: read('acronym'),
    country: read('country'),
    region: read('region'),
    kind: read('kind'),
    relations: rowsIn(filled, 'relations', ['kind', 'since']).map(({ kind, since }) => ({
      first: kind,
      second: since,
    })),
    funderGroup: read('funderGroup'),
    identifiers: rowsIn(filled, 'identifiers', ['scheme', 'value']).map(({ scheme, value }) => ({
      first: scheme,
      second: value,
    })),
    tags: read('tags'),
    noContact: noContactTyped(filled),
    version: read('version'),
  };
}

/** The form as it stands before anybody typed. */
export const organisationDraft = (it: OrganisationJson | null): OrganisationDraft => ({
  name: it?.name ?? '',
  en: it?.names.en ?? '',
  fr: it?.names.fr ?? '',
  es: it?.names.es ?? '',
  acronym: it?.acronym ?? '',
  country: it?.country ?? '',
  region: it?.region ?? '',
  kind: it?.kind ?? '',
  relations: (it?.relations ?? []).map(({ kind, since }) => ({ first: kind, second: since ?? '' })),
  funderGroup: it?.funderGroup ?? '',
  identifiers: (it?.identifiers ?? []).map(({ scheme, value }) => ({ first: scheme, second: value })),
  tags: (it?.tags ?? []).join(', '),
  noContact: noContactDraft(it),
  version: it ? String(it.version) : '',
});

/** What the form says, for the schemas of shapes.ts. */
export const organisationBody = (draft: OrganisationDraft) => ({
  name: draft.name,
  names: { en: draft.en || null, fr: draft.fr || null, es: draft.es || null },
  acronym: draft.acronym || null,
  country: draft.country || null,
  region: draft.region || null,
  kind: draft.kind || null,
  relations: draft.relations.map(({ first, second }) => ({ kind: first || undefined, since: second || null })),
  funderGroup: draft.funderGroup || null,
  identifiers: draft.identifiers.map(({ first, second }) => ({ scheme: first || undefined, value: second })),
  tags: splitTags(draft.tags),
  doNotContact: noContactBody(draft.noContact),
});
