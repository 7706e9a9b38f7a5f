import { instant, instantOrNull, type Read } from '../platform/database.ts';
import type { facilityFamilies } from './facility.ts';
import { numberOfCode } from './list-objectives.ts';
import type { Source } from './plan.ts';

interface FacilityRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  code: string;
  family: (typeof facilityFamilies)[number];
  number: string;
  position: number;
  name: string;
  led_by: string | null;
  supported_by: string | null;
  funded_by: string | null;
  aliases: string[];
  ambiguities: string[];
  source: Source | null;
}
interface Tables {
  facility: FacilityRow;
  strategic_objective: { code: string; goal: string; facility: string | null; plan_id: string };
  plan_version: { id: string; code: string };
}

const facilityJson = (row: FacilityRow, objectives: string[]) => ({
  id: row.id,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  archivedAt: instantOrNull(row.archived_at),
  code: row.code,
  family: row.family,
  number: row.number,
  name: row.name,
  objectives,
  ledBy: row.led_by,
  supportedBy: row.supported_by,
  fundedBy: row.funded_by,
  aliases: row.aliases,
  ambiguities: row.ambiguities,
  source: row.source,
});
export type FacilityJson = ReturnType<typeof facilityJson>;

/** The facilities in the order of the 2023 table, each with its objectives in one version of the plan. */
export async function listFacilities(
  read: Read,
  wish: { plan: string; id?: string; code?: string; family?: string | undefined },
): Promise<FacilityJson[]> {
  const db = read.tables<Tables>();
  let query = db.selectFrom('facility').selectAll().orderBy('position');
  if (wish.id !== undefined) query = query.where('id', '=', wish.id);
  if (wish.code !== undefined) query = query.where('code', '=', wish.code);
  if (wish.family !== undefined) query = query.where('family', '=', wish.family as FacilityRow['family']);
  const objectives = await db
    .selectFrom('strategic_objective')
    .innerJoin('plan_version', 'plan_version.id', 'strategic_objective.plan_id')
    .select(['strategic_objective.code', 'strategic_objective.facility'])
    .where('plan_version.code', '=', wish.plan)
    .orderBy('strategic_objective.goal')
    .orderBy(numberOfCode)
    .execute();
  return (await query.execute()).map((row) =>
    facilityJson(
      row,
      objectives.filter((objective) => objective.facility === row.code).map((objective) => objective.code),
    ),
  );
}
