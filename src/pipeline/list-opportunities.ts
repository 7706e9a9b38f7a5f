import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Relation } from '../directory/organisation.ts';
import { nullsLast, pageOf, readPlace } from '../platform/cursor.ts';
import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { LookingBack } from '../platform/looking.ts';
import { type Day, daysBetween } from '../values/day.ts';
import { notFound } from '../values/problem.ts';
import { holding, type StateRow } from './select-opportunities.ts';
import { isOpen, openStages, type StageCode } from './stage.ts';
import { stagesOn } from './stages-on.ts';

interface OpportunityRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  title: string;
  organisation_id: string | null;
  person_id: string | null;
  next_step: string | null;
  next_step_due_on: Day | null;
  competitor_notes: string | null;
  conflict_notes: string | null;
  conflict_viewed_by: string | null;
  conflict_viewed_at: string | null;
  conflict_view: string | null;
  joined_on: Day | null;
  joined_as: Relation['kind'] | null;
}
interface Shown extends OpportunityRow, Omit<StateRow, 'opportunity_id' | 'seq' | 'archived'> {
  funder_name: string;
  owner_name: string | null;
  viewer_name: string | null;
  stage_since: Day;
  stage_chance: number;
  most_days: number | null;
  sort_day: Day | null;
}

/** Present states have an index by their stage; those of the past are found by their days. */
const isPresent = ({ asOf, knownAt }: LookingBack): boolean => asOf === null && knownAt === null;

/**
 * Opportunities with the state that held, their names, and since when they have been in their stage; archived ones are
 * left out unless asked for.
 */
export function selectOpportunities(read: Read, looking: LookingBack, archivedToo = false) {
  const held =
    isPresent(looking) && !archivedToo
      ? sql`s.standing is not null`
      : sql`${holding(looking)} and (${archivedToo} or not s.archived)`;
  const rows = sql<Shown>`(
    select o.id, o.version, o.created_at, o.updated_at, o.archived_at, o.title, o.organisation_id, o.person_id,
      o.next_step, o.next_step_due_on, o.competitor_notes, o.conflict_notes, o.conflict_viewed_by,
      o.conflict_viewed_at, o.conflict_view, o.joined_on, o.joined_as,
      s.from_day, s.until_day, s.stage, s.amount_low, s.amount_high, s.currency, s.chance, s.chance_reason,
      s.expected_on, s.expected_precision, s.expected_first, s.purpose, s.purpose_code, s.channel, s.funder_group,
      s.owner_id, s.look_again_on, s.agreement_id, s.pledge_id, s.expected_first as sort_day,
      coalesce(organisation.name, concat_ws(' ', person.given_name, person.family_name)) as funder_name,
      owner.name as owner_name, viewer.name as viewer_name, stage.chance as stage_chance, stage.most_days,
      s.stage_since, s.standing
    from opportunity_state s join opportunity o on o.id = s.opportunity_id
    join ${isPresent(looking) ? sql`stage` : stagesOn(looking.asOf ?? read.today(), looking.knownAt)} on stage.code = s.stage
    left join organisation on organisation.id = o.organisation_id left join person on person.id = o.person_id
    left join staff owner on owner.id = s.owner_id left join staff viewer on viewer.id = o.conflict_viewed_by
    where ${held})`;
  return read.tables<object>().selectFrom(rows.as('r')).selectAll('r');
}

const opportunityJson = (row: Shown, day: Day, people: Involved[]) => {
  const daysInStage = daysBetween(row.stage_since, day);
  return {
    id: row.id,
    version: row.version,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
    archivedAt: instantOrNull(row.archived_at),
    title: row.title,
    funder: {
      kind: row.organisation_id ? ('organisation' as const) : ('person' as const),
      id: row.organisation_id ?? row.person_id ?? '',
      name: row.funder_name,
    },
    funderGroup: row.funder_group,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    amount:
      row.amount_low === null || row.amount_high === null || row.currency === null
        ? null
        : {
            low: { amount: Number(row.amount_low), currency: row.currency },
            high: { amount: Number(row.amount_high), currency: row.currency },
          },
    expectedOn:
      row.expected_on === null ? null : { value: row.expected_on, precision: row.expected_precision ?? 'day' },
    purpose: { kind: row.purpose, code: row.purpose_code },
    channel: row.channel,
    stage: row.stage,
    stageSince: row.stage_since,
    daysInStage,
    /** Longer in an open stage than its limit. */
    stale: isOpen(row.stage) && row.most_days !== null && daysInStage > row.most_days,
    chance: {
      percent: row.chance ?? row.stage_chance,
      basis: row.chance === null ? ('stage' as const) : ('own' as const),
      reason: row.chance_reason,
    },
    nextStep: row.next_step,
    nextStepDueOn: row.next_step_due_on,
    competitorNotes: row.competitor_notes,
    conflictNotes: row.conflict_notes,
    conflictViewedBy:
      row.conflict_viewed_by === null ? null : { id: row.conflict_viewed_by, name: row.viewer_name ?? '' },
    conflictViewedAt: instantOrNull(row.conflict_viewed_at),
    conflictView: row.conflict_view,
    joinedOn: row.joined_on,
    joinedAs: row.joined_as,
    lookAgainOn: row.look_again_on,
    agreementId: row.agreement_id,
    pledgeId: row.pledge_id,
    people,
    asOf: day,
  };
};
export type OpportunityJson = ReturnType<typeof opportunityJson>;

interface Involved {
  personId: string;
  name: string;
  part: string;
}

async function peopleOf(read: Read, ids: readonly string[]): Promise<Map<string, Involved[]>> {
  const lists = new Map<string, Involved[]>();
  if (ids.length === 0) return lists;
  const { rows } = await sql<Involved & { opportunityId: string }>`
    select i.opportunity_id as "opportunityId", i.person_id as "personId", i.part,
      concat_ws(' ', person.given_name, person.family_name) as name
    from opportunity_person i join person on person.id = i.person_id
    where i.opportunity_id in (${sql.join([...ids])}) order by person.family_name, person.id`.execute(
    read.tables<object>(),
  );
  for (const { opportunityId, ...one } of rows) lists.set(opportunityId, [...(lists.get(opportunityId) ?? []), one]);
  return lists;
}

/** Which opportunities of a list. */
export interface OpportunityWish {
  stage?: readonly StageCode[] | undefined;
  owner?: string | undefined;
  funderGroup?: string | undefined;
  organisation?: string | undefined;
  person?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

const filtered = (read: Read, looking: LookingBack, wish: Omit<OpportunityWish, 'limit'>) => {
  const stage = isPresent(looking) ? 'r.standing' : 'r.stage';
  let query = selectOpportunities(read, looking).where(sql.ref(stage), 'in', [...(wish.stage ?? openStages)]);
  if (wish.owner) query = query.where('r.owner_id', '=', wish.owner);
  if (wish.funderGroup) query = query.where(sql.ref('r.funder_group'), '=', wish.funderGroup);
  if (wish.organisation) query = query.where('r.organisation_id', '=', wish.organisation);
  if (wish.person) query = query.where('r.person_id', '=', wish.person);
  return query;
};

/** A page of opportunities by expected day, those without one last; open ones unless stages are named. */
export async function listOpportunities(read: Read, looking: LookingBack, wish: OpportunityWish) {
  const query = filtered(read, looking, wish);
  const order = [sql.ref('r.sort_day'), sql.ref('r.id')] as const;
  const page = (within: RawBuilder<SqlBool>, size: number) =>
    query.where(within).orderBy('r.sort_day').orderBy('r.id').limit(size).execute();
  const rows = await nullsLast(order, readPlace(wish.cursor, 'day', 'id'), wish.limit + 1, page);
  const people = await peopleOf(
    read,
    rows.map(({ id }) => id),
  );
  const day = looking.asOf ?? read.today();
  return pageOf(
    rows,
    wish.limit,
    (row) => [row.sort_day, row.id],
    (row) => opportunityJson(row, day, people.get(row.id) ?? []),
  );
}

/** One opportunity in any stage, archived or not; 404 when it is unknown, or was not there on the day looked at. */
export async function oneOpportunity(read: Read, looking: LookingBack, id: string): Promise<OpportunityJson> {
  const row = await selectOpportunities(read, looking, true).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return opportunityJson(row, looking.asOf ?? read.today(), (await peopleOf(read, [id])).get(id) ?? []);
}
