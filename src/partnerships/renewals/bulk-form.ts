import { type Filled, typed, typedList } from '../../platform/form.ts';
import { isLanguage, type Language } from '../../values/language.ts';
import { termIn } from '../form-values.ts';
import type { BulkRow } from './bulk-rows.ts';
import { usualDeadline } from './deadline.ts';
import type { SignatoryChoice } from './signatory-choices.ts';

type Boxes = Record<string, string | readonly string[]>;

/** The form for many agreements as it is opened: same again, each in the language of who signs. */
export function freshBulk(rows: readonly BulkRow[], today: `${number}-${number}-${number}`, me: string | null): Filled {
  const boxes: Boxes = {
    agreement: rows.map(({ agreement }) => agreement.id),
    length: 'same',
    documentLanguage: '',
    wordingId: '',
    outcome: 'all',
    deadline: usualDeadline(today, null),
    staff: me ?? '',
  };
  rows.forEach((row, index) => {
    const [first] = row.people;
    boxes[`rows.${index}.include`] = row.why ? '' : 'true';
    if (!first) return;
    boxes[`rows.${index}.person`] = first.key;
    boxes[`rows.${index}.picked`] = first.key;
    boxes[`rows.${index}.name`] = first.name;
    boxes[`rows.${index}.function`] = first.function ?? '';
    boxes[`rows.${index}.email`] = first.email ?? '';
    boxes[`rows.${index}.language`] = first.language;
  });
  return boxes;
}

/** The agreements a form is about, in its order. */
export const agreementsIn = (filled: Filled): string[] => [...new Set(typedList(filled, 'agreement'))];

/** The form with the people put in who were picked in it. */
export function settledBulk(filled: Filled, rows: readonly BulkRow[]): Filled {
  const boxes: Boxes = { ...filled };
  rows.forEach(({ people }, index) => {
    const at = (name: string) => `rows.${index}.${name}`;
    const key = typed(filled, at('person'));
    const choice = people.find((one) => one.key === key);
    if (key === typed(filled, at('picked'))) return;
    boxes[at('picked')] = key;
    if (!choice) return;
    boxes[at('name')] = choice.name;
    boxes[at('function')] = choice.function ?? '';
    boxes[at('email')] = choice.email ?? '';
    boxes[at('language')] = choice.language;
  });
  return boxes;
}

/** Whether a row is to get an offer. */
export const isIncluded = (filled: Filled, index: number): boolean => typed(filled, `rows.${index}.include`) !== '';

/** The offer that a row asks for, in the API's form. */
export function bulkInput(filled: Filled, row: BulkRow, index: number, staff: readonly SignatoryChoice[]) {
  const text = (name: string) => typed(filled, `rows.${index}.${name}`);
  const reads: Language = isLanguage(text('language')) ? (text('language') as Language) : 'en';
  const chosen = typed(filled, 'documentLanguage');
  const own = staff.find(({ staffId }) => staffId === (text('staff') || typed(filled, 'staff')));
  const wordingId = typed(filled, 'wordingId');
  return {
    agreementId: row.agreement.id,
    manner: 'successor',
    languages: [isLanguage(chosen) ? chosen : reads],
    deadline: typed(filled, 'deadline'),
    codeRequired: typed(filled, 'codeRequired') === 'true',
    note: typed(filled, 'note').replaceAll('\r\n', '\n') || null,
    ...(wordingId && { wordingId }),
    ...(typed(filled, 'length') === 'term' && { offer: { term: termIn(filled, 'offer.term'), end: null } }),
    signatories: [
      {
        side: 'partner',
        name: text('name'),
        function: text('function') || null,
        email: text('email') || undefined,
        language: reads,
        staffId: null,
      },
      ...(own
        ? [
            {
              side: 'initiative',
              name: own.name,
              function: null,
              email: own.email ?? undefined,
              language: own.language,
              staffId: own.staffId,
            },
          ]
        : []),
    ],
  };
}

/** Where a fault of one offer is shown: at a box of its row, at a common box, or at the row as a whole. */
export function bulkHomes(index: number): Record<string, string> {
  const at = (name: string) => `rows.${index}.${name}`;
  return {
    'signatories.0.name': at('name'),
    'signatories.0.function': at('function'),
    'signatories.0.email': at('email'),
    'signatories.0.language': at('language'),
    'signatories.1': at('staff'),
    signatories: at('staff'),
    deadline: 'deadline',
    note: 'note',
    wordingId: 'wordingId',
    wording: at('row'),
    'offer.term': at('row'),
    offer: at('row'),
  };
}
