import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { instant, type Read } from '../../platform/database.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { AgreementKind } from '../agreement.ts';
import type { ObligationRow } from '../rows.ts';
import type { Target } from './rungs.ts';
import { counted } from './select-rungs.ts';

/** Whose partnerships: those of one owner, with `ownerless` also those that nobody active owns. */
export interface Whose {
  owner: string;
  ownerless: boolean;
}

/** A day that is reminded of, with what it is of; `offer` is the deadline of an offer the partner has. */
export interface NamedDay {
  /** Of the agreement, the obligation or the offer. */
  id: string;
  target: Exclude<Target, 'instalment'> | 'offer';
  day: Day;
  agreementId: string;
  partner: string;
  kind: AgreementKind;
  title: string | null;
  obligation: ObligationRow['kind'] | null;
  owedBy: ObligationRow['owed_by'] | null;
  version: number;
  updatedAt: string;
}

const most = 2000;

const ownedBy = ({ owner, ownerless }: Whose): RawBuilder<SqlBool> => {
  const active = sql`select from staff where staff.id = p.owner_id and staff.archived_at is null`;
  return sql`(p.owner_id = ${owner} or (${ownerless} and not exists (${active})))`;
};

/** Ends, last days for notice, open obligations and deadlines of open offers, by day; names in the language asked for. */
export async function listDays(read: Read, whose: Whose, language: Language): Promise<NamedDay[]> {
  const within = ownedBy(whose);
  const { rows } = await sql<NamedDay>`with ${counted(read, within)},
    named as (
      select c.subject_id as id, c.target, c.day, c.agreement_id, o.title, o.kind as obligation, o.owed_by,
        coalesce(o.version, a.version) as version, coalesce(o.updated_at, a.updated_at) as updated_at
      from counted c join agreement a on a.id = c.agreement_id left join obligation o on o.id = c.part_id
      where c.target <> 'instalment'
      union all
      select n.id, 'offer', n.deadline, n.agreement_id, null, null, null, n.version, n.updated_at
      from renewal n join agreement a on a.id = n.agreement_id join partnership p on p.id = a.partnership_id
      where n.archived_at is null and a.archived_at is null and p.archived_at is null and n.sent_at is not null
        and n.withdrawn_at is null and n.declined_at is null and n.concluded_at is null and ${within}
    )
    select d.id, d.target, d.day, d.agreement_id as "agreementId", d.title, d.obligation, d.owed_by as "owedBy",
      d.version, d.updated_at as "updatedAt", a.kind, coalesce(org.names ->> ${language}, org.name) as partner
    from named d join agreement a on a.id = d.agreement_id join partnership p on p.id = a.partnership_id
    join organisation org on org.id = p.organisation_id
    order by d.day, d.id, d.target limit ${most}`.execute(read.tables<unknown>());
  return rows.map((row) => ({ ...row, updatedAt: instant(row.updatedAt) }));
}
