import { funderGroups } from '../directory/organisation.ts';
import { type FieldError, Problem } from '../values/problem.ts';
import { purposes } from './opportunity-state.ts';
import { openStages, type StageCode, stageCodes } from './stage.ts';

/** By what the board is cut into lanes. */
export const laneSplits = ['group', 'owner'] as const;
export type LaneSplit = (typeof laneSplits)[number];

/** Which opportunities are shown: the board and the list read the same names from the address. */
export interface PipelineFilter {
  q: string;
  /** 'mine', 'nobody' or a colleague's id. */
  owner: string | null;
  group: (typeof funderGroups)[number] | null;
  purpose: (typeof purposes)[number] | null;
  /** Longer in the stage than its limit. */
  stale: boolean;
  /** The next step's day has passed. */
  overdue: boolean;
  /** Id of the one funder, an organisation or a person. */
  funder: string | null;
}

/** What the address of the board says. */
export interface BoardAddress extends PipelineFilter {
  lanes: LaneSplit | null;
  /** The stage of which every card is shown at once. */
  whole: StageCode | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;

type Query = Readonly<Record<string, string>>;

const allowed: Readonly<Record<string, readonly string[]>> = {
  group: funderGroups,
  purpose: purposes,
  stale: ['yes'],
  due: ['overdue'],
  lanes: laneSplits,
  whole: openStages,
};

/** A filter that cannot be meant is refused by name: a board that silently shows everything would be believed. */
function refuseStrange(query: Query): void {
  const faults = Object.entries(allowed).flatMap(([parameter, values]): FieldError[] =>
    query[parameter] && !values.includes(query[parameter]) ? [{ parameter, code: 'not_allowed', allowed: values }] : [],
  );
  const { owner } = query;
  if (owner && owner !== 'mine' && owner !== 'nobody' && !uuid.test(owner))
    faults.push({ parameter: 'owner', code: 'not_an_id' });
  if (query.funder && !uuid.test(query.funder)) faults.push({ parameter: 'funder', code: 'not_an_id' });
  if (faults.length > 0) throw new Problem('malformed', 'bad_query', faults);
}

/** Reads the filters of the board and the list. */
export function readFilter(query: Query): PipelineFilter {
  refuseStrange(query);
  return {
    q: (query.q ?? '').trim().slice(0, 100),
    owner: query.owner || null,
    group: oneOf(funderGroups, query.group),
    purpose: oneOf(purposes, query.purpose),
    stale: query.stale === 'yes',
    overdue: query.due === 'overdue',
    funder: query.funder || null,
  };
}

/** Reads the query of /pipeline. */
export const readBoardAddress = (query: Query): BoardAddress => ({
  ...readFilter(query),
  lanes: oneOf(laneSplits, query.lanes),
  whole: oneOf(openStages, query.whole),
});

/** The filters as the address names them, for links and hidden fields. */
export const filterQuery = (filter: PipelineFilter): Record<string, string | null> => ({
  q: filter.q || null,
  owner: filter.owner,
  group: filter.group,
  purpose: filter.purpose,
  stale: filter.stale ? 'yes' : null,
  due: filter.overdue ? 'overdue' : null,
  funder: filter.funder,
});

/** True when something narrows the board. */
export const isNarrowed = (filter: PipelineFilter): boolean =>
  Object.values(filterQuery(filter)).some((value) => value !== null);

/** Stages named in the address by commas; null: the open ones. Unknown names are refused. */
export function readStages(text: string | undefined): readonly StageCode[] | null {
  if (!text) return null;
  if (text === 'all') return stageCodes;
  const names = text.split(',');
  const found = stageCodes.filter((code) => names.includes(code));
  if (found.length < names.length)
    throw new Problem('malformed', 'bad_query', [{ parameter: 'stage', code: 'not_allowed', allowed: stageCodes }]);
  return found;
}
