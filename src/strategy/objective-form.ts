import { type Decimal, readDecimal } from '../values/decimal.ts';
import type { Language } from '../values/language.ts';
import type { ObjectiveJson } from './list-objectives.ts';
import type { Quantity } from './strategic-objective.ts';

/** What stands in the boxes of a form, by field name. */
export type Typed = Readonly<Record<string, string>>;

const textFields = ['shortTitle', 'description', 'baseline2020', 'target2030', 'target2050', 'facility'] as const;
const quantityFields = ['horizon', 'measure', 'min', 'max', 'unit', 'comparator', 'periodicity', 'note'] as const;
/** Filled when none of these is: selects always send something. */
const tellingFields = ['measure', 'min', 'max', 'unit', 'note'] as const;

/** The field name of one box of a quantity; the pointer "#/quantities/0/min" gives the same. */
export const quantityName = (index: number, field: (typeof quantityFields)[number]): string =>
  `quantities.${index}.${field}`;

/** How many quantities stand in a form. */
export const quantitiesIn = (typed: Typed): number =>
  Object.keys(typed).filter((name) => /^quantities\.\d+\.measure$/.test(name)).length;

const textOfNumber = (number: number | null, language: Language): string =>
  number === null ? '' : String(number).replace('.', language === 'en' ? '.' : ',');

/** An objective as its form shows it. */
export function typedFrom(objective: ObjectiveJson, language: Language): Typed {
  const typed: Record<string, string> = {};
  for (const field of textFields) typed[field] = objective[field] ?? '';
  typed.ambiguities = objective.ambiguities.join('\n');
  typed.sourceDocument = objective.source?.document ?? '';
  typed.sourceSection = objective.source?.section ?? '';
  objective.quantities.forEach((quantity, index) => {
    for (const field of quantityFields) {
      const value = quantity[field];
      typed[quantityName(index, field)] = typeof value === 'number' ? textOfNumber(value, language) : (value ?? '');
    }
  });
  return typed;
}

/** The posted boxes as text, without the rows of quantities that were left empty. */
export function typedIn(posted: Readonly<Record<string, unknown>>): Typed {
  const text = (name: string): string => {
    const value = posted[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const typed: Record<string, string> = {};
  for (const name of Object.keys(posted)) if (!name.startsWith('quantities.')) typed[name] = text(name);
  let kept = 0;
  for (let row = 0; quantityName(row, 'measure') in posted; row += 1) {
    if (!tellingFields.some((field) => text(quantityName(row, field)).trim() !== '')) continue;
    for (const field of quantityFields) typed[quantityName(kept, field)] = text(quantityName(row, field));
    kept += 1;
  }
  return typed;
}

const orNull = (text: string | undefined): string | null => (text?.trim() ? text : null);

/** A typed number; what is none is passed on as typed, for the schema to refuse. */
function numberFrom(text: string | undefined, language: Language): number | string | null {
  if (!text?.trim()) return null;
  const decimal: Decimal | null = readDecimal(text, language);
  return decimal === null ? text : Number(decimal);
}

/** The typed texts in the form that the API takes, still to be checked. */
export function bodyFrom(typed: Typed, language: Language): Record<string, unknown> {
  const at = (index: number, field: keyof Quantity) => typed[quantityName(index, field)];
  const source = orNull(typed.sourceDocument) ?? orNull(typed.sourceSection);
  return {
    ...Object.fromEntries(textFields.map((field) => [field, orNull(typed[field])])),
    description: typed.description ?? '',
    ambiguities: (typed.ambiguities ?? '').split('\n').filter((line) => line.trim() !== ''),
    source: source && { document: typed.sourceDocument ?? '', section: typed.sourceSection ?? '' },
    quantities: Array.from({ length: quantitiesIn(typed) }, (_, index) => ({
      horizon: at(index, 'horizon'),
      measure: at(index, 'measure') ?? '',
      min: numberFrom(at(index, 'min'), language),
      max: numberFrom(at(index, 'max'), language),
      unit: at(index, 'unit') ?? '',
      comparator: at(index, 'comparator'),
      periodicity: orNull(at(index, 'periodicity')),
      note: orNull(at(index, 'note')),
    })),
  };
}
