import { amountBox, amountIn, impreciseBoxes, impreciseIn } from '../partnerships/form-values.ts';
import { type Filled, typed, typedOrNull } from '../platform/form.ts';
import { problemWords } from '../platform/words-problems.ts';
import type { Language } from '../values/language.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import type { purposes } from './opportunity-state.ts';
import { opportunityWords } from './words-opportunity.ts';

/** A person of the form as typed; `id` is known once the name is. */
export interface PersonRow {
  name: string;
  part: string;
}

/** Where the faults of the API's fields are shown. */
export const opportunityHomes: Readonly<Record<string, string>> = {
  title: 'title',
  funderGroup: 'funderGroup',
  ownerId: 'ownerId',
  amount: 'amount',
  'amount.high': 'amountHigh',
  expectedOn: 'expectedOn',
  purpose: 'purpose',
  'purpose.code': 'project',
  channel: 'channel',
  chance: 'chance',
  'chance.reason': 'chanceReason',
  nextStep: 'nextStep',
  nextStepDueOn: 'nextStepDueOn',
  competitorNotes: 'competitorNotes',
  conflictNotes: 'conflictNotes',
  stage: 'stage',
};

/** "global_facility:GF.2": purpose and code as the select sends them. */
export const purposeValue = ({ kind, code }: { kind: string; code: string | null }): string =>
  code === null || kind === 'project' ? kind : `${kind}:${code}`;

/** Which kind of purpose a facility's code is. */
export const purposeOfFacility = (code: string): (typeof purposes)[number] =>
  code.startsWith('GF') ? 'global_facility' : 'core_facility';

/** What money is for, out of `PurposeFields`. */
export function purposeIn(filled: Filled) {
  const [kind = 'core', code] = (typed(filled, 'purpose') || 'core').split(':');
  return { kind, code: kind === 'project' ? typedOrNull(filled, 'project') : (code ?? null) };
}

/** An amount or a range out of its boxes; both empty is unknown. */
function rangeIn(filled: Filled, language: Language, refused: Record<string, string>) {
  const say = opportunityWords[language];
  const low = amountIn(filled, 'amount', language, refused);
  const text = typed(filled, 'amountHigh');
  const high = text
    ? amountIn(
        { amountHigh: text, amountHighCurrency: typed(filled, 'amountCurrency') },
        'amountHigh',
        language,
        refused,
      )
    : low;
  if (refused.amount || refused.amountHigh) return null;
  if (!low && !high) return null;
  if (!low || !high) {
    refused.amount = say.lowMissing;
    return null;
  }
  if (low.amount > high.amount) {
    refused.amountHigh = say.lowAboveHigh;
    return null;
  }
  return { low, high };
}

function chanceIn(filled: Filled, language: Language, refused: Record<string, string>) {
  const text = typed(filled, 'chance').replace(/\s*%$/, '');
  if (text === '') return null;
  const reason = typed(filled, 'chanceReason');
  if (!/^\d{1,3}$/.test(text) || Number(text) > 100) refused.chance = opportunityWords[language].notAPercentage;
  if (reason === '') refused.chanceReason = problemWords[language].fields.required({});
  return { percent: Number(text), reason };
}

/** The rows of people, without the empty ones. */
export function peopleIn(filled: Filled): PersonRow[] {
  const rows = Object.keys(filled).flatMap((name) => /^people\.(\d+)\.name$/.exec(name)?.[1] ?? []);
  return rows
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((row) => ({ name: typed(filled, `people.${row}.name`), part: typed(filled, `people.${row}.part`) }))
    .filter(({ name, part }) => name !== '' || part !== '');
}

/** The form's values for the schemas of shapes.ts; what cannot be read is told in `refused` under the form's fields. */
export const opportunityIn = (filled: Filled, language: Language, refused: Record<string, string>) => ({
  title: typed(filled, 'title'),
  funderGroup: typedOrNull(filled, 'funderGroup'),
  ownerId: typedOrNull(filled, 'ownerId'),
  amount: rangeIn(filled, language, refused),
  expectedOn: impreciseIn(filled, 'expectedOn'),
  purpose: purposeIn(filled),
  channel: typed(filled, 'channel') || 'direct',
  chance: chanceIn(filled, language, refused),
  nextStep: typedOrNull(filled, 'nextStep'),
  nextStepDueOn: typedOrNull(filled, 'nextStepDueOn'),
  competitorNotes: typedOrNull(filled, 'competitorNotes'),
  conflictNotes: typedOrNull(filled, 'conflictNotes'),
});

/** The form of an opportunity that is there. */
export const opportunityFilled = (it: OpportunityJson, language: Language): Filled => ({
  title: it.title,
  funderGroup: it.funderGroup ?? '',
  ownerId: it.owner?.id ?? '',
  amount: amountBox(it.amount?.low ?? null, language),
  amountHigh: it.amount && it.amount.high.amount !== it.amount.low.amount ? amountBox(it.amount.high, language) : '',
  amountCurrency: it.amount?.low.currency ?? 'EUR',
  ...impreciseBoxes('expectedOn', it.expectedOn?.value),
  purpose: purposeValue(it.purpose),
  project: it.purpose.kind === 'project' ? (it.purpose.code ?? '') : '',
  channel: it.channel,
  chance: it.chance.basis === 'own' ? String(it.chance.percent) : '',
  chanceReason: it.chance.reason ?? '',
  nextStep: it.nextStep ?? '',
  nextStepDueOn: it.nextStepDueOn ?? '',
  competitorNotes: it.competitorNotes ?? '',
  conflictNotes: it.conflictNotes ?? '',
  ...Object.fromEntries(
    it.people.flatMap(({ name, part }, row) => [
      [`people.${row}.name`, name],
      [`people.${row}.part`, part],
    ]),
  ),
});
