import { type Filled, typed, typedList } from '../platform/form.ts';
import type { PersonJson } from './list-people.ts';
import { type NoContactDraft, noContactBody, noContactDraft, noContactTyped } from './no-contact-form.ts';
import { rowsIn, splitTags } from './organisation-form.ts';
import type { Candidate } from './organisation-named.ts';
import { isHouseTag } from './words.ts';

/** A stay at an organisation as it was typed. */
export interface StayDraft {
  /** Name or acronym. */
  organisation: string;
  organisationId: string;
  function: string;
  since: string;
  until: string;
  /** Organisations that the name may mean, when it is not clear. */
  candidates?: readonly Candidate[];
}

/** The form of a person as it was typed. */
export interface PersonDraft {
  givenName: string;
  familyName: string;
  emails: string;
  phones: string;
  languages: string[];
  funderGroup: string;
  houseTags: string[];
  tags: string;
  noContact: NoContactDraft;
  affiliations: StayDraft[];
  version: string;
}

const stayKeys = ['organisation', 'organisationId', 'function', 'since', 'until'] as const;

/** The form of a person as it was typed. */
export function personTyped(filled: Filled): PersonDraft {
  const read = (name: string) => typed(filled, name);
  return {
    givenName: read('givenName'),
    familyName: read('familyName'),
    emails: read('emails'),
    phones: read('phones'),
    languages: [0, 1, 2].map((place) => read(`languages.${place}`)),
    funderGroup: read('funderGroup'),
    houseTags: typedList(filled, 'houseTags'),
    tags: read('tags'),
    noContact: noContactTyped(filled),
    // A row whose name was emptied is taken away, whatever else is left in it.
    affiliations: rowsIn(filled, 'affiliations', stayKeys).filter((stay) => stay.organisation !== ''),
    version: read('version'),
  };
}

/** The form as it stands before anybody typed. */
export const personDraft = (it: PersonJson | null, at: Candidate | null = null): PersonDraft => ({
  givenName: it?.givenName ?? '',
  familyName: it?.familyName ?? '',
  emails: (it?.emails ?? []).join('\n'),
  phones: (it?.phones ?? []).join('\n'),
  languages: it?.languages ?? [],
  funderGroup: it?.funderGroup ?? '',
  houseTags: (it?.tags ?? []).filter(isHouseTag),
  tags: (it?.tags ?? []).filter((tag) => !isHouseTag(tag)).join(', '),
  noContact: noContactDraft(it),
  affiliations: [
    ...(it?.affiliations ?? []).map((stay) => ({
      organisation: stay.organisation,
      organisationId: stay.organisationId,
      function: stay.function ?? '',
      since: stay.since ?? '',
      until: stay.until ?? '',
    })),
    ...(at ? [{ organisation: at.name, organisationId: at.id, function: '', since: '', until: '' }] : []),
  ],
  version: it ? String(it.version) : '',
});

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** What the form says, for the schemas of shapes.ts; `ids` are the organisations meant by each row. */
export const personBody = (draft: PersonDraft, ids: readonly string[]) => ({
  givenName: draft.givenName || null,
  familyName: draft.familyName,
  emails: linesOf(draft.emails),
  phones: linesOf(draft.phones),
  languages: [...new Set(draft.languages.filter(Boolean))],
  funderGroup: draft.funderGroup || null,
  tags: [...new Set([...draft.houseTags, ...splitTags(draft.tags)])],
  doNotContact: noContactBody(draft.noContact),
  affiliations: draft.affiliations.map((stay, row) => ({
    organisationId: ids[row],
    function: stay.function || null,
    since: stay.since || null,
    until: stay.until || null,
  })),
});
