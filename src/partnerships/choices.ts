import { sql } from 'kysely';
import type { Read } from '../platform/database.ts';

interface Tables {
  facility: { code: string; name: string; position: number };
  strategic_objective: { code: string; short_title: string | null; description: string; plan_id: string };
  plan_version: { id: string; code: string };
}

/** A code of the plan with its name, which is in English as the documents are. */
export interface CodeChoice {
  code: string;
  name: string;
}

/** The facilities in the order of the plan. */
export const facilityChoices = (read: Read): Promise<CodeChoice[]> =>
  read.tables<Tables>().selectFrom('facility').select(['code', 'name']).orderBy('position').execute();

/** Every objective code of any version of the plan, once, with its title in the newest. */
export const objectiveChoices = (read: Read): Promise<CodeChoice[]> =>
  read
    .tables<Tables>()
    .selectFrom('strategic_objective as o')
    .innerJoin('plan_version as v', 'v.id', 'o.plan_id')
    .distinctOn([sql`substr(o.code, 1, 1)`, sql`substr(o.code, 2)::int`])
    .select([
      'o.code',
      sql<string>`coalesce(o.short_title, regexp_replace(left(o.description, 64), '^(.{60}).*$', '\\1…'))`.as('name'),
    ])
    .orderBy(sql`substr(o.code, 1, 1)`)
    .orderBy(sql`substr(o.code, 2)::int`)
    .orderBy('v.code', 'desc')
    .execute();
