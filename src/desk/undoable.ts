import type { z } from '@hono/zod-openapi';
import { changeStaff } from '../access/change-staff.ts';
import { deactivateStaff, reactivateStaff } from '../access/deactivate-staff.ts';
import { admins, directoryWriters, figureWriters, partnershipWriters, rateWriters, readers } from '../access/guard.ts';
import { restoreKey, revokeKey } from '../access/revoke-key.ts';
import { staffPatch } from '../access/shapes.ts';
import { archiveActivity, changeActivity, restoreActivity } from '../directory/change-activity.ts';
import { archiveOrganisation, changeOrganisation, restoreOrganisation } from '../directory/change-organisation.ts';
import { archivePerson, changePerson, restorePerson } from '../directory/change-person.ts';
import { archiveTask, changeTask, restoreTask } from '../directory/change-task.ts';
import {
  archiveDocument,
  archiveDocumentVersion,
  changeDocument,
  restoreDocument,
  restoreDocumentVersion,
} from '../directory/keep-document.ts';
import { activityPatch, organisationPatch, personPatch, taskPatch } from '../directory/shapes.ts';
import { documentPatch } from '../directory/shapes-documents.ts';
import { archiveRate, changeRate, restoreRate } from '../ledger/change-rate.ts';
import { ratePatch } from '../ledger/shapes.ts';
import { archiveAmendment, changeAmendment, restoreAmendment } from '../partnerships/amend-agreement.ts';
import { Amendment } from '../partnerships/amendment.ts';
import { archiveAgreement, changeAgreement, restoreAgreement } from '../partnerships/change-agreement.ts';
import { archiveContribution, changeContribution, restoreContribution } from '../partnerships/change-contribution.ts';
import { archiveObligation, changeObligation, restoreObligation } from '../partnerships/change-obligation.ts';
import { archivePartnership, changePartnership, restorePartnership } from '../partnerships/change-partnership.ts';
import { Contribution } from '../partnerships/contribution.ts';
import { loadTerms } from '../partnerships/lay-terms.ts';
import { Obligation } from '../partnerships/obligation.ts';
import { changeLadder } from '../partnerships/reminders/change-ladder.ts';
import { ladderPatch } from '../partnerships/reminders/shapes.ts';
import { archiveRenewal, restoreRenewal } from '../partnerships/renewals/archive-renewal.ts';
import { archiveWording, changeWording, restoreWording } from '../partnerships/renewals/change-wording.ts';
import { changeRenewal } from '../partnerships/renewals/draft-renewal.ts';
import { renewalPatch } from '../partnerships/renewals/shapes.ts';
import { wordingPatch } from '../partnerships/renewals/shapes-wordings.ts';
import {
  agreementPatch,
  amendmentPatch,
  contributionPatch,
  obligationPatch,
  partnershipPatch,
} from '../partnerships/shapes.ts';
import { removeView, restoreView } from '../pipeline/board/change-saved-view.ts';
import { archiveList, restoreList } from '../pipeline/c3/import-list.ts';
import { matchEntry } from '../pipeline/c3/match-entry.ts';
import { entryPatch } from '../pipeline/c3/shapes.ts';
import { archiveCall, changeCall, restoreCall } from '../pipeline/calls/change-call.ts';
import { closeCall, openCall, reopenCall, takeCallBack } from '../pipeline/calls/open-call.ts';
import { callPatch } from '../pipeline/calls/shapes.ts';
import { changeBack } from '../pipeline/change-back.ts';
import { archiveOpportunity, restoreOpportunity } from '../pipeline/change-opportunity.ts';
import { moveBack } from '../pipeline/move-back.ts';
import { archiveStep, changeStep, restoreStep } from '../pipeline/plans/change-step.ts';
import { stepTemplatePatch } from '../pipeline/plans/shapes.ts';
import { archivePledge, changePledge, restorePledge, writeOffInstalment } from '../pipeline/pledges/change-pledge.ts';
import {
  changeInstalment,
  restoreReceipt,
  takeReceiptBack,
  takeWriteOffBack,
} from '../pipeline/pledges/put-pledge-right.ts';
import { instalmentPatch, pledgePatch, writeOff } from '../pipeline/pledges/shapes.ts';
import { stagePatch } from '../pipeline/shapes.ts';
import { changeStage } from '../pipeline/stages.ts';
import type { Changed } from '../platform/change.ts';
import type { Work } from '../platform/database.ts';
import type { Guard } from '../platform/http.ts';
import type { Facts } from '../platform/journal.ts';
import { changeObjective } from '../strategy/change-objective.ts';
import { objectivePatch } from '../strategy/shapes.ts';
import { Problem } from '../values/problem.ts';

interface Act {
  guard: Guard;
  back(work: Work, id: string, before: Facts, after: Facts): Promise<Changed>;
}

/** How the changes of one kind of object are taken back, and who may. */
export interface Undoable {
  guard: Guard;
  change?(work: Work, id: string, before: Facts): Promise<Changed>;
  archive?(work: Work, id: string, version: null): Promise<Changed>;
  restore?(work: Work, id: string, version: null): Promise<Changed>;
  /** Opens again what was closed, and closes what was opened again. */
  close?(work: Work, id: string, version: null): Promise<Changed>;
  reopen?(work: Work, id: string, version: null): Promise<Changed>;
  /** Takes a move from stage to stage back. */
  move?(work: Work, id: string, before: Facts, after: Facts): Promise<Changed>;
  /** What else happens to it, by its name in the journal: how that is taken back, and who may. */
  acts?: Readonly<Record<string, Act>>;
}

const back =
  <S extends z.ZodType>(
    patch: S,
    change: (work: Work, id: string, patch: z.output<S>, version: null) => Promise<Changed>,
  ) =>
  (work: Work, id: string, before: Facts): Promise<Changed> =>
    change(work, id, patch.parse(before), null);

/** The parts of an agreement are changed through it: its id is looked up first. */
const within =
  <T>(
    agreementOf: (work: Work, id: string) => Promise<string>,
    act: (work: Work, agreementId: string, id: string, given: T) => Promise<Changed>,
  ) =>
  async (work: Work, id: string, given: T): Promise<Changed> =>
    act(work, await agreementOf(work, id), id, given);

/** A start put back keeps the basis it has now, unless the change was of the basis: else it would count as stated. */
async function withBasis(work: Work, id: string, before: Facts) {
  const patch = agreementPatch.parse(before);
  if (patch.startsOn === undefined || patch.startBasis !== undefined) return patch;
  return { ...patch, startBasis: (await loadTerms(work, id)).first.startBasis };
}

const amendmentOf = async (work: Work, id: string) => (await work.em.findOneOrFail(Amendment, id)).agreementId;
const contributionOf = async (work: Work, id: string) => (await work.em.findOneOrFail(Contribution, id)).agreementId;
const obligationOf = async (work: Work, id: string) => (await work.em.findOneOrFail(Obligation, id)).agreementId;

/** Of an offer that was sent only its deadline and code are taken back: no mail has told of them. */
async function deadlineAndCode(work: Work, id: string, before: Facts): Promise<Changed> {
  const patch = renewalPatch.pick({ deadline: true, codeRequired: true }).safeParse(before);
  if (!patch.success) throw new Problem('conflict', 'changed_since');
  return changeRenewal(work, id, patch.data, null);
}

/** The journal has purpose and code apart. */
function pledgeBack(work: Work, id: string, before: Facts): Promise<Changed> {
  const { purpose, purposeCode = null, ...rest } = before;
  const patch = { ...rest, ...(purpose !== undefined && { purpose: { kind: purpose, code: purposeCode } }) };
  return changePledge(work, id, pledgePatch.parse(patch), null);
}

/** What is marked on the instalments of a pledge. The journal names the instalment, and the receipt. */
const instalmentActs: Undoable['acts'] = {
  received: {
    guard: figureWriters,
    back: (work, id, _before, after) =>
      takeReceiptBack(work, id, String(after.instalmentId), String(after.receiptId), null),
  },
  receipt_taken_back: {
    guard: figureWriters,
    back: (work, id, _before, after) => restoreReceipt(work, id, String(after.instalmentId), String(after.receiptId)),
  },
  written_off: {
    guard: figureWriters,
    back: (work, id, _before, after) => takeWriteOffBack(work, id, String(after.instalmentId), null),
  },
  write_off_taken_back: {
    guard: figureWriters,
    back: (work, id, before, after) =>
      writeOffInstalment(
        work,
        id,
        String(after.instalmentId),
        writeOff.parse({ on: before.on, reason: before.reason }),
      ),
  },
  instalment_changed: {
    guard: figureWriters,
    back: (work, id, before, after) =>
      changeInstalment(work, id, String(after.instalmentId), instalmentPatch.parse(before), null),
  },
};

/** Every kind of object whose changes can be undone, by its name in the journal. */
export const undoables: Readonly<Record<string, Undoable>> = {
  organisation: {
    guard: directoryWriters,
    change: back(organisationPatch, changeOrganisation),
    archive: archiveOrganisation,
    restore: restoreOrganisation,
  },
  person: {
    guard: directoryWriters,
    change: back(personPatch, changePerson),
    archive: archivePerson,
    restore: restorePerson,
  },
  rate: { guard: rateWriters, change: back(ratePatch, changeRate), archive: archiveRate, restore: restoreRate },
  activity: {
    guard: directoryWriters,
    change: back(activityPatch, changeActivity),
    archive: archiveActivity,
    restore: restoreActivity,
  },
  task: { guard: directoryWriters, change: back(taskPatch, changeTask), archive: archiveTask, restore: restoreTask },
  document: {
    guard: directoryWriters,
    change: back(documentPatch, changeDocument),
    archive: archiveDocument,
    restore: restoreDocument,
  },
  document_version: {
    guard: directoryWriters,
    archive: archiveDocumentVersion,
    restore: restoreDocumentVersion,
  },
  partnership: {
    guard: partnershipWriters,
    change: back(partnershipPatch, changePartnership),
    archive: archivePartnership,
    restore: restorePartnership,
  },
  agreement: {
    guard: partnershipWriters,
    change: async (work, id, before) => changeAgreement(work, id, await withBasis(work, id, before), null),
    archive: archiveAgreement,
    restore: restoreAgreement,
  },
  amendment: {
    guard: partnershipWriters,
    change: within(amendmentOf, (work, agreementId, id, before: Facts) =>
      changeAmendment(work, agreementId, id, amendmentPatch.parse(before), null),
    ),
    archive: within(amendmentOf, archiveAmendment),
    restore: within(amendmentOf, restoreAmendment),
  },
  contribution: {
    guard: figureWriters,
    change: within(contributionOf, (work, agreementId, id, before: Facts) =>
      changeContribution(work, agreementId, id, contributionPatch.parse(before), null),
    ),
    archive: within(contributionOf, archiveContribution),
    restore: within(contributionOf, restoreContribution),
  },
  obligation: {
    guard: figureWriters,
    change: within(obligationOf, (work, agreementId, id, before: Facts) =>
      changeObligation(work, agreementId, id, obligationPatch.parse(before), null),
    ),
    archive: within(obligationOf, archiveObligation),
    restore: within(obligationOf, restoreObligation),
  },
  renewal: {
    guard: partnershipWriters,
    change: deadlineAndCode,
    archive: archiveRenewal,
    restore: restoreRenewal,
  },
  wording: {
    guard: partnershipWriters,
    change: back(wordingPatch, changeWording),
    archive: archiveWording,
    restore: restoreWording,
  },
  opportunity: {
    guard: partnershipWriters,
    change: changeBack,
    archive: archiveOpportunity,
    restore: restoreOpportunity,
    move: moveBack,
  },
  pledge: {
    guard: partnershipWriters,
    change: pledgeBack,
    archive: archivePledge,
    restore: restorePledge,
    acts: instalmentActs,
  },
  call: {
    guard: partnershipWriters,
    change: back(callPatch, changeCall),
    archive: archiveCall,
    restore: restoreCall,
    close: closeCall,
    reopen: reopenCall,
    acts: {
      opened: { guard: partnershipWriters, back: (work, id) => takeCallBack(work, id, null) },
      taken_back: { guard: partnershipWriters, back: (work, id) => openCall(work, id, null) },
    },
  },
  stage: { guard: admins, change: back(stagePatch, changeStage) },
  step_template: {
    guard: admins,
    change: back(stepTemplatePatch, changeStep),
    archive: archiveStep,
    restore: restoreStep,
  },
  saved_view: { guard: readers, archive: removeView, restore: restoreView },
  funder_list: { guard: partnershipWriters, archive: archiveList, restore: restoreList },
  funder_entry: { guard: partnershipWriters, change: back(entryPatch, matchEntry) },
  reminder_ladder: { guard: partnershipWriters, change: back(ladderPatch, changeLadder) },
  objective: { guard: admins, change: back(objectivePatch, changeObjective) },
  staff: {
    guard: admins,
    change: back(staffPatch, changeStaff),
    archive: deactivateStaff,
    restore: reactivateStaff,
  },
  key: { guard: admins, archive: revokeKey, restore: restoreKey },
};
