import { readSort, type Sort } from '../platform/parts-table.tsx';
import { addDays, type Day, isDay } from '../values/day.ts';
import { type FieldError, Problem } from '../values/problem.ts';
import { type AgreementKind, agreementKinds } from './agreement.ts';
import { type RegisterSort, type RegisterWish, registerSorts } from './register.ts';
import { endingSoonDays, type Status, statuses } from './status.ts';

/** The saved views of the register: its tabs. */
export const registerViews = ['all', 'passed', 'ending', 'no-end', 'mous', 'secondments'] as const;
export type RegisterView = (typeof registerViews)[number];

/** What the address of the register says. */
export interface RegisterAddress {
  view: RegisterView;
  q: string;
  status: Status | null;
  kind: AgreementKind | null;
  facility: string | null;
  owner: string | null;
  organisation: string | null;
  endsBefore: Day | null;
  asOf: Day | null;
  sort: Sort & { by: RegisterSort };
  cursor: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;
const dayIn = (text: string | undefined): Day | null => (text && isDay(text) ? text : null);
const idIn = (text: string | undefined): string | null => (text && uuid.test(text) ? text : null);

const filters = [
  ['status', 'not_allowed', statuses],
  ['kind', 'not_allowed', agreementKinds],
  ['facility', 'not_allowed', null],
  ['owner', 'not_an_id', null],
  ['organisation', 'not_an_id', null],
  ['endsBefore', 'not_a_day', null],
  ['asOf', 'not_a_day', null],
] as const;

/**
 * Reads the query of /partnerships. A filter that cannot be meant is refused by name, never left out: a list that
 * silently shows everything would be believed.
 */
export function readAddress(query: Readonly<Record<string, string>>): RegisterAddress {
  const sort = readSort(query.sort, registerSorts);
  const address: RegisterAddress = {
    view: oneOf(registerViews, query.view) ?? 'all',
    q: (query.q ?? '').trim().slice(0, 100),
    status: oneOf(statuses, query.status),
    kind: oneOf(agreementKinds, query.kind),
    facility: /^[\w.]{1,10}$/.test(query.facility ?? '') ? (query.facility ?? null) : null,
    owner: idIn(query.owner),
    organisation: idIn(query.organisation),
    endsBefore: dayIn(query.endsBefore),
    asOf: dayIn(query.asOf),
    sort: { ...sort, by: oneOf(registerSorts, sort.by) ?? 'end' },
    cursor: query.cursor || undefined,
  };
  const faults = filters.flatMap(([parameter, code, allowed]): FieldError[] =>
    query[parameter] && address[parameter] === null ? [{ parameter, code, ...(allowed && { allowed }) }] : [],
  );
  if (faults.length > 0) throw new Problem('malformed', 'bad_query', faults);
  return address;
}

const earlier = (a: Day | null, b: Day): Day => (a !== null && a < b ? a : b);

/** What the register is asked for: the view and the filters together. `today` is the day looked at. */
export function wishIn(address: RegisterAddress, today: Day): RegisterWish {
  const { view, status, kind, endsBefore } = address;
  const viewStatus: Partial<Record<RegisterView, readonly Status[]>> = {
    passed: ['end_date_passed'],
    ending: ['ending_soon', 'in_notice_period'],
    'no-end': ['unknown'],
  };
  const viewKind: Partial<Record<RegisterView, AgreementKind>> = { mous: 'mou', secondments: 'secondment' };
  const wantedStatus = viewStatus[view] ?? (status ? [status] : undefined);
  const wantedKind = viewKind[view] ?? kind;
  const before = view === 'ending' ? earlier(endsBefore, addDays(today, endingSoonDays + 1)) : endsBefore;
  return {
    q: address.q || undefined,
    status: wantedStatus,
    kind: wantedKind ? [wantedKind] : undefined,
    facility: address.facility ?? undefined,
    owner: address.owner ?? undefined,
    organisation: address.organisation ?? undefined,
    endsBefore: before ?? undefined,
  };
}

/** True when something beside the view narrows the list. */
export const isNarrowed = ({ q, status, kind, facility, owner, organisation, endsBefore }: RegisterAddress): boolean =>
  q !== '' || [status, kind, facility, owner, organisation, endsBefore].some((value) => value !== null);
