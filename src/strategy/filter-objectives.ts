import type { facilityFamilies } from './facility.ts';
import type { FacilityJson } from './list-facilities.ts';
import type { ObjectiveJson } from './list-objectives.ts';

/** What the browser of the plan is narrowed to. */
export interface ObjectiveFilter {
  q: string;
  family?: (typeof facilityFamilies)[number] | undefined;
  facility?: string | undefined;
  /** Only those whose text is unclear. */
  unclear: boolean;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The objectives that the filter lets through. A code ("F2") means that objective; other words are looked for in all
 * texts and in the facility's other names.
 */
export function filterObjectives(
  objectives: readonly ObjectiveJson[],
  facilities: readonly FacilityJson[],
  filter: ObjectiveFilter,
): ObjectiveJson[] {
  const words = plain(filter.q).split(/\s+/).filter(Boolean);
  return objectives.filter((objective) => {
    const facility = facilities.find(({ code }) => code === objective.facility);
    if (filter.family !== undefined && facility?.family !== filter.family) return false;
    if (filter.facility !== undefined && objective.facility !== filter.facility) return false;
    if (filter.unclear && objective.ambiguities.length === 0) return false;
    const { code, shortTitle, description, baseline2020, target2030, target2050 } = objective;
    const text = plain(
      [code, shortTitle, description, baseline2020, target2030, target2050, facility?.code, facility?.name]
        .concat(facility?.aliases ?? [])
        .filter(Boolean)
        .join('\n'),
    );
    return words.every((word) => (/^[a-z]\d\d?$/.test(word) ? word === plain(code) : text.includes(word)));
  });
}
