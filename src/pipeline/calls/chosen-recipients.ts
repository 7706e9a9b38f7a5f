import { funderGroups, relationKinds } from '../../directory/organisation.ts';
import { isId } from '../../partnerships/rights.ts';
import { type Filled, typed, typedList } from '../../platform/form.ts';
import { openStages } from '../stage.ts';
import type { RecipientsInput } from './shapes.ts';

/** One that was ticked by hand: an organisation, with whom of it to write to or null, or a person. */
export interface ByHand {
  kind: 'organisation' | 'person';
  id: string;
  contact: string | null;
}

/** What the form that adds recipients says. */
export interface Chosen {
  relations: (typeof relationKinds)[number][];
  stages: (typeof openStages)[number][];
  funderGroups: (typeof funderGroups)[number][];
  hand: ByHand[];
}

/** "organisation:0198…": how a form names one that was ticked. */
export const handValue = ({ kind, id }: Pick<ByHand, 'kind' | 'id'>): string => `${kind}:${id}`;

const within = <const T extends string>(values: readonly string[], known: readonly T[]): T[] =>
  known.filter((one) => values.includes(one));

/** What was chosen, out of an address or a posted form; what is unknown is left out. */
export function chosenIn(filled: Filled): Chosen {
  const hand = [...new Set(typedList(filled, 'hand'))].slice(0, 200).flatMap((text) => {
    const [kind, id = ''] = text.split(':');
    if ((kind !== 'organisation' && kind !== 'person') || !isId(id)) return [];
    const contact = typed(filled, `contact.${id}`);
    return [{ kind, id, contact: isId(contact) ? contact : null } as const];
  });
  return {
    relations: within(typedList(filled, 'relations'), relationKinds),
    stages: within(typedList(filled, 'stages'), openStages),
    funderGroups: within(typedList(filled, 'funderGroups'), funderGroups),
    hand,
  };
}

/** The same for the verbs. */
export function recipientsInput({ relations, stages, funderGroups: groups, hand }: Chosen): RecipientsInput {
  const filtered = relations.length + stages.length > 0;
  return {
    ...(filtered && { filter: { relations, stages, funderGroups: groups } }),
    byHand: hand.map(({ kind, id, contact }) => ({
      organisationId: kind === 'organisation' ? id : null,
      personId: kind === 'person' ? id : null,
      contactPersonId: contact,
      language: null,
    })),
  };
}
