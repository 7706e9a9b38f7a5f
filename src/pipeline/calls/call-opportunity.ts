import { sql } from 'kysely';
import { lock } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { changeOpportunity, createOpportunity } from '../change-opportunity.ts';
import { conflictOpen, moveOpportunity } from '../move-opportunity.ts';
import { Opportunity } from '../opportunity.ts';
import { newMove, newOpportunity } from '../shapes.ts';
import type { StageCode } from '../stage.ts';
import type { Call } from './call.ts';
import type { CallRecipient } from './recipient.ts';

interface Open {
  id: string;
  stage: StageCode;
}

/** The open opportunity of a recipient for what the call is for; the furthest one where there are several. */
async function openOpportunity(work: Work, call: Call, to: CallRecipient): Promise<Open | undefined> {
  const { rows } = await sql<Open>`
    select o.id, s.stage from opportunity o
    join opportunity_state s on s.opportunity_id = o.id and s.replaced_at is null and not s.archived
    join stage on stage.code = s.stage
    where o.archived_at is null and s.stage not in ('won', 'lost', 'dormant')
      and (o.organisation_id = ${to.organisationId ?? null}::uuid or o.person_id = ${to.personId ?? null}::uuid)
      and s.purpose = ${call.purpose} and s.purpose_code is not distinct from ${call.purposeCode ?? null}::text
    order by stage.place desc, o.id limit 1`.execute(work.tables<object>());
  return rows[0];
}

/**
 * What a call is about for a recipient: what they were asked for before, else the open opportunity of the same funder
 * and purpose, else a new one. A second one beside it would count the same euro twice.
 */
export async function opportunityOf(work: Work, call: Call, to: CallRecipient): Promise<string> {
  to.opportunityId ??= (await openOpportunity(work, call, to))?.id ?? (await newOne(work, call, to));
  return to.opportunityId;
}

/**
 * The opportunity that the call is about, moved to the stage of a call; 409 while a conflict of interest waits for a
 * second person, also where the opportunity stands at that stage already.
 */
export async function atTheCall(work: Work, call: Call, to: CallRecipient): Promise<string> {
  const standing = await openOpportunity(work, call, to);
  const found = standing && (await lock(work, Opportunity, standing.id, null));
  if (found && conflictOpen(found)) throw new Problem('conflict', 'conflict_not_viewed');
  if (standing && standing.stage !== 'call_for_funding')
    await moveOpportunity(work, standing.id, newMove.parse({ to: 'call_for_funding', reason: call.title }));
  return opportunityOf(work, call, to);
}

async function newOne(work: Work, call: Call, to: CallRecipient): Promise<string> {
  const input = newOpportunity.parse({
    title: call.title,
    organisationId: to.organisationId ?? null,
    personId: to.personId ?? null,
    purpose: { kind: call.purpose, code: call.purposeCode ?? null },
    stage: 'call_for_funding',
    funderGroup: await groupOf(work, to),
  });
  const { id } = await createOpportunity(work, input);
  // An owner who has left cannot be given anything new.
  const active = call.ownerId
    ? await work
        .tables<{ staff: { id: string; archived_at: string | null } }>()
        .selectFrom('staff')
        .select('id')
        .where('id', '=', call.ownerId)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (active) await changeOpportunity(work, id, { ownerId: active.id }, null);
  return id;
}

async function groupOf(work: Work, to: CallRecipient): Promise<string | null> {
  const { rows } = await sql<{ funder_group: string | null }>`
    select funder_group from organisation where id = ${to.organisationId ?? null}::uuid
    union all select funder_group from person where id = ${to.personId ?? null}::uuid`.execute(work.tables<object>());
  return rows[0]?.funder_group ?? null;
}
