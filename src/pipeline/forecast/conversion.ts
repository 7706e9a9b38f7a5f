import { type RawBuilder, sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import type { LookingBack } from '../../platform/looking.ts';
import type { Day } from '../../values/day.ts';
import { openStages, type StageCode } from '../stage.ts';

/** How the flow through the stages is split: not at all, by the funder's group, or by who owned it then. */
export const conversionSplits = ['all', 'funderGroup', 'owner'] as const;
export type ConversionSplit = (typeof conversionSplits)[number];

/** What became of the stays in one open stage that began within the days looked at. */
export interface StageFlow {
  /** Group or owner's id; null: none, or all of them. */
  key: string | null;
  stage: StageCode;
  /** How often the stage was entered. */
  entered: number;
  /** Left for a later stage or won; for an earlier one; lost; dormant; and still there. */
  on: number;
  back: number;
  lost: number;
  dormant: number;
  still: number;
  /** Went on, of all that left; null while none has. */
  share: number | null;
  /** Days of stays that have ended: half of them were shorter. */
  medianDays: number | null;
}

/** Ends within the days looked at: won of won and lost. */
export interface WinRate {
  key: string | null;
  won: number;
  lost: number;
  share: number | null;
}

const keys: Readonly<Record<ConversionSplit, RawBuilder<string | null>>> = {
  all: sql`null::text`,
  funderGroup: sql`m.funder_group`,
  owner: sql`m.owner_id::text`,
};

/**
 * Every move until a day, as it was known at an instant, with the one that followed. An opportunity that is archived
 * by then has none: it was entered by mistake.
 */
const moves = (day: Day, knownAt: string | null) => sql`(
  select s.opportunity_id, s.seq, s.stage, s.from_day, s.funder_group, s.owner_id,
    lead(s.stage) over w as next_stage, lead(s.from_day) over w as next_day
  from opportunity_state s
  where (s.seq = 1 or s.from_stage is not null) and s.from_day <= ${day}::date
    and ${knownAt === null ? sql`true` : sql`s.recorded_at <= ${knownAt}::timestamptz`}
    and not exists (select from opportunity_state x where x.opportunity_id = s.opportunity_id and x.archived
      and x.from_day <= ${day}::date and ${
        knownAt === null
          ? sql`x.until_day > ${day}::date`
          : sql`x.recorded_at <= ${knownAt}::timestamptz
            and (x.until_day > ${day}::date or x.replaced_at > ${knownAt}::timestamptz)`
      })
  window w as (partition by s.opportunity_id order by s.seq)) m`;

/** How the opportunities went from stage to stage, and how many were won, from a day (null: the first) to the day looked at. */
export async function conversion(read: Read, looking: LookingBack, wish: { from: Day | null; by: ConversionSplit }) {
  const day = looking.asOf ?? read.today();
  const tables = read.tables<object>();
  const begun = wish.from === null ? sql`true` : sql`m.from_day >= ${wish.from}::date`;
  const key = keys[wish.by];
  const [flows, ends] = await Promise.all([
    sql<
      Record<'entered' | 'on' | 'back' | 'lost' | 'dormant' | 'still', string> & {
        key: string | null;
        stage: StageCode;
        median: string | null;
      }
    >`select ${key} as key, m.stage, count(*) as entered,
        count(*) filter (where next.place > here.place and m.next_stage not in ('lost', 'dormant')) as "on",
        count(*) filter (where next.place < here.place) as back,
        count(*) filter (where m.next_stage = 'lost') as lost,
        count(*) filter (where m.next_stage = 'dormant') as dormant,
        count(*) filter (where m.next_stage is null) as still,
        percentile_cont(0.5) within group (order by m.next_day - m.from_day) as median
      from ${moves(day, looking.knownAt)} join stage here on here.code = m.stage
      left join stage next on next.code = m.next_stage
      where m.stage in (${sql.join([...openStages])}) and ${begun}
      group by 1, 2, here.place order by 1 nulls last, here.place`.execute(tables),
    sql<{ key: string | null; won: string; lost: string }>`select ${key} as key,
        count(*) filter (where m.stage = 'won') as won, count(*) filter (where m.stage = 'lost') as lost
      from ${moves(day, looking.knownAt)} where m.stage in ('won', 'lost') and m.next_stage is null and ${begun}
      group by 1 order by 1 nulls last`.execute(tables),
  ]);
  return {
    stages: flows.rows.map((row): StageFlow => {
      const entered = Number(row.entered);
      const still = Number(row.still);
      const on = Number(row.on);
      return {
        key: row.key,
        stage: row.stage,
        entered,
        on,
        back: Number(row.back),
        lost: Number(row.lost),
        dormant: Number(row.dormant),
        still,
        share: entered === still ? null : on / (entered - still),
        medianDays: row.median === null ? null : Number(row.median),
      };
    }),
    wins: ends.rows.map((row): WinRate => {
      const won = Number(row.won);
      const lost = Number(row.lost);
      return { key: row.key, won, lost, share: won + lost === 0 ? null : won / (won + lost) };
    }),
  };
}
/** The flow through the stages and its ends. */
export type Conversion = Awaited<ReturnType<typeof conversion>>;
