import type { Changed } from '../platform/change.ts';
import type { Read } from '../platform/database.ts';
import { type Filled, versionIn } from '../platform/form.ts';
import type { Ctx } from '../platform/http.ts';
import { languageOf, leaveToast, seeOther } from '../platform/page-context.ts';
import { isDay } from '../values/day.ts';
import { notFound, type Problem } from '../values/problem.ts';
import { errorsAt, type FormState } from './form-state.tsx';
import { historyOf } from './history.ts';
import { type AgreementRecord, findAgreement } from './list-agreements.ts';
import { findPartnership, type PartnershipJson } from './list-partnerships.ts';
import type { Looking } from './select-agreements.ts';

/** The day looked at in the address; what is no day counts as today. */
export function lookingIn(c: Ctx): Looking {
  const asOf = c.req.query('asOf');
  return { asOf: asOf && isDay(asOf) ? asOf : null, knownAt: null };
}

/** An agreement and its partnership, or 404. */
export async function agreementInQuestion(
  read: Read,
  looking: Looking,
  id: string,
): Promise<{ agreement: AgreementRecord; partnership: PartnershipJson }> {
  const agreement = await findAgreement(read, looking, id);
  const partnership = agreement && (await findPartnership(read, looking, agreement.partnershipId));
  if (!agreement || !partnership) throw notFound();
  return { agreement, partnership };
}

/** Says what was done, with its Undo, on the page that comes next. Nothing is said where nothing changed. */
export function saved(c: Ctx, changed: Changed, text: string, path: string): Response {
  if (changed.entry !== null) leaveToast(c, { text, undo: { action: '/undo', fields: { entry: changed.entry } } });
  return seeOther(c, path);
}

/** A form that was refused, as it is shown again: what was typed, the faults, and who changed the record meanwhile. */
export async function refusedForm(
  c: Ctx,
  problem: Problem,
  filled: Filled,
  homes: Readonly<Record<string, string>>,
  record: { id: string; version: number } | null,
): Promise<FormState> {
  const stale = problem.code === 'stale';
  const { read } = c.get('parts').database;
  return {
    filled,
    errors: errorsAt(problem, languageOf(c), homes),
    stale: stale && record ? { by: (await historyOf(read, record.id, 1))[0] ?? null } : null,
    version: stale && record ? record.version : versionIn(filled) || null,
  };
}
