import { sql } from 'kysely';
import { journalLine } from '../../platform/change.ts';
import { forUpdate, type Work } from '../../platform/database.ts';
import { Problem } from '../../values/problem.ts';
import { changeOpportunity, createOpportunity } from '../change-opportunity.ts';
import { moveOpportunity } from '../move-opportunity.ts';
import { checkScreened } from '../screening/screening-stands.ts';
import { newMove, newOpportunity } from '../shapes.ts';
import type { StageCode } from '../stage.ts';
import { Call } from './call.ts';
import { callSubject } from './change-call.ts';
import { CallRecipient, type LeftOut } from './recipient.ts';
import { sendRecipientLink } from './recipient-link.ts';

/** How many mails one transaction writes: the page of the call counts on meanwhile. */
const batch = 20;

interface Open {
  id: string;
  stage: StageCode;
  organisation_id: string | null;
}

/** The open opportunity of a recipient for what the call is for; the furthest one where there are several. */
async function openOpportunity(work: Work, call: Call, to: CallRecipient): Promise<Open | undefined> {
  const { rows } = await sql<Open>`
    select o.id, s.stage, o.organisation_id from opportunity o
    join opportunity_state s on s.opportunity_id = o.id and s.replaced_at is null and not s.archived
    join stage on stage.code = s.stage
    where o.archived_at is null and s.stage not in ('won', 'lost', 'dormant')
      and (o.organisation_id = ${to.organisationId ?? null}::uuid or o.person_id = ${to.personId ?? null}::uuid)
      and s.purpose = ${call.purpose} and s.purpose_code is not distinct from ${call.purposeCode ?? null}::text
    order by stage.place desc, o.id limit 1`.execute(work.tables<object>());
  return rows[0];
}

/** The opportunity that the call is about, at the stage of a call: the one there is, moved, or a new one. */
async function atTheCall(work: Work, call: Call, to: CallRecipient): Promise<string> {
  const standing = await openOpportunity(work, call, to);
  if (standing) {
    if (standing.stage !== 'call_for_funding')
      await moveOpportunity(work, standing.id, newMove.parse({ to: 'call_for_funding', reason: call.title }));
    return standing.id;
  }
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
        .tables<Staff>()
        .selectFrom('staff')
        .select('id')
        .where('id', '=', call.ownerId)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (active) await changeOpportunity(work, id, { ownerId: active.id }, null);
  return id;
}

interface Staff {
  staff: { id: string; name: string; archived_at: string | null };
}

async function groupOf(work: Work, to: CallRecipient): Promise<string | null> {
  const { rows } = await sql<{ funder_group: string | null }>`
    select funder_group from organisation where id = ${to.organisationId ?? null}::uuid
    union all select funder_group from person where id = ${to.personId ?? null}::uuid`.execute(work.tables<object>());
  return rows[0]?.funder_group ?? null;
}

/** Why somebody who was chosen earlier is not written to today after all. */
async function leftOutNow(work: Work, call: Call, to: CallRecipient): Promise<LeftOut | null> {
  if (!call.texts[to.language]) return 'no_text';
  if (!to.email) return 'no_address';
  const { rows } = await sql<{ refused: boolean; archived: boolean }>`
    select coalesce(bool_or(refused), false) as refused, coalesce(bool_or(archived), false) as archived from (
      select do_not_contact is not null as refused, archived_at is not null as archived
        from organisation where id = ${to.organisationId ?? null}::uuid
      union all select do_not_contact is not null, archived_at is not null
        from person where id in (${to.personId ?? null}::uuid, ${to.contactPersonId ?? null}::uuid)
    ) as asked`.execute(work.tables<object>());
  if (rows[0]?.refused) return 'do_not_contact';
  return rows[0]?.archived ? 'funder_archived' : null;
}

/** Writes to one recipient, in a transaction that has the call; or leaves them out, with the reason. */
async function writeTo(work: Work, call: Call, to: CallRecipient, sender: string): Promise<void> {
  let leftOut = await leftOutNow(work, call, to);
  if (leftOut === null) {
    try {
      await checkScreened(work, { organisationId: to.organisationId ?? null, personId: to.personId ?? null }, []);
      to.opportunityId = await atTheCall(work, call, to);
    } catch (error) {
      // A rule of the pipeline forbids to ask this funder now; nothing was written.
      const reason = error instanceof Problem ? error.reason : null;
      if (reason !== 'conflict_not_viewed' && reason !== 'sanctions_hit') throw error;
      leftOut = reason;
    }
  }
  to.leftOut = leftOut;
  await work.em.flush();
  if (leftOut === null) await sendRecipientLink(work, call, to, 'call', { sender });
}

/** Writes to the next recipients who wait for the mail of a call that is open, at most twenty; answers how many. */
export async function sendNextBatch(work: Work): Promise<number> {
  const { rows } = await sql<{ id: string; call_id: string }>`
    select r.id, r.call_id from call_recipient r join call_for_funding c on c.id = r.call_id
    where r.sent_at is null and r.left_out is null and r.archived_at is null and c.archived_at is null
      and c.opened_at is not null and c.closed_at is null
      and c.opens_on <= ${work.today()}::date and c.deadline >= ${work.today()}::date
    order by r.call_id, r.id limit ${batch}`.execute(work.tables<object>());
  let written = 0;
  for (const [callId, ids] of Map.groupBy(rows, (row) => row.call_id)) {
    const call = await work.em.findOne(Call, { id: callId }, { ...forUpdate, refresh: true });
    if (!call || call.closedAt) continue;
    const sender = await ownerName(work, call);
    for (const { id } of ids) {
      const to = await work.em.findOne(CallRecipient, { id }, { ...forUpdate, refresh: true });
      // Another process, or a colleague, was faster.
      if (!to || to.sentAt || to.leftOut || to.archivedAt) continue;
      await writeTo(work, call, to, sender);
      written += 1;
    }
    await journalLine(work, callSubject(call), 'sent', null, { count: ids.length });
  }
  return written;
}

/** Who a call is from: its owner's name, or the Initiative's secretariat. */
export async function ownerName(work: Work, call: Call): Promise<string> {
  if (!call.ownerId) return '4 per 1000';
  const row = await work
    .tables<Staff>()
    .selectFrom('staff')
    .select('name')
    .where('id', '=', call.ownerId)
    .executeTakeFirst();
  return row?.name ?? '4 per 1000';
}
