import { type Changed, journalChange, journalLine, lock, setArchived } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Facts } from '../../platform/journal.ts';
import { invalid } from '../../values/problem.ts';
import type { StepTemplateInput, StepTemplatePatch } from './shapes.ts';
import { StepTemplate } from './step-template.ts';

const subject = (it: StepTemplate) => ({ kind: 'step_template', id: it.id });
const facts = (it: StepTemplate): Facts => ({
  stage: it.stage,
  funderGroup: it.funderGroup ?? null,
  title: it.title,
  daysAfter: it.daysAfter,
  parentId: it.parentId ?? null,
});

/** A parent stands in the same stage, and no step comes to follow itself. */
async function checkParent(work: Work, it: StepTemplate): Promise<void> {
  let next = it.parentId ?? null;
  const seen = new Set<string>();
  while (next !== null && !seen.has(next)) {
    if (next === it.id) throw invalid({ pointer: '#/parentId', code: 'contradiction' });
    const parent = await work.em.findOne(StepTemplate, { id: next, archivedAt: null });
    if (!parent) throw invalid({ pointer: '#/parentId', code: 'unknown_record' });
    if (parent.stage !== it.stage)
      throw invalid({ pointer: '#/parentId', code: 'contradiction', allowed: 'a step of the same stage' });
    seen.add(next);
    next = parent.parentId ?? null;
  }
}

/** A new usual step of a stage. */
export async function createStep(work: Work, input: StepTemplateInput): Promise<Changed> {
  const made = work.em.create(StepTemplate, { ...input, archivedAt: null });
  await checkParent(work, made);
  await work.em.flush();
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, facts(made)) };
}

/** Changes a usual step; tasks made of it stay as they are. */
export async function changeStep(
  work: Work,
  id: string,
  patch: StepTemplatePatch,
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, StepTemplate, id, version);
  const before = facts(found);
  work.em.assign(found, patch);
  await checkParent(work, found);
  await work.em.flush();
  return journalChange(work, subject(found), 'changed', before, facts(found));
}

/** Takes a usual step away; those that followed it begin with the plan. */
export const archiveStep = (work: Work, id: string, version: number | null): Promise<Changed> =>
  setArchived(work, StepTemplate, id, version, true, subject);
/** Puts an archived step back. */
export const restoreStep = (work: Work, id: string): Promise<Changed> =>
  setArchived(work, StepTemplate, id, null, false, subject);
