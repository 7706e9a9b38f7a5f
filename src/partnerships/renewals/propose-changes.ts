import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { canonical } from '../../platform/journal.ts';
import { invalid, Problem } from '../../values/problem.ts';
import { completeOffer } from './complete-offer.ts';
import { holdRenewal } from './hold-renewal.ts';
import { renewalSubject } from './renewal-facts.ts';
import { onTheTable } from './renewal-stage.ts';
import type { Texts } from './renewal-version.ts';
import { answerer } from './send-renewal.ts';
import type { ProposalInput } from './shapes.ts';
import { tellSecretariat } from './tell-secretariat.ts';
import { changedWording } from './wording-of.ts';
import { writeVersion } from './write-version.ts';

interface Proposing {
  signatoryId: string;
  /** Hash of the version that was read: a proposal on another one is refused. */
  hash: string;
  input: ProposalInput;
  markedFile: { id: string; name: string } | null;
}

/** The partner proposes changes: a version of its own, which replaces an earlier proposal and waits for an answer. */
export async function proposeChanges(work: Work, id: string, wish: Proposing): Promise<Changed> {
  const held = await holdRenewal(work, id);
  const person = answerer(held, wish.signatoryId);
  const table = onTheTable(held.versions);
  if (!table) throw new Problem('conflict', 'offer_not_sent');
  if (held.renewal.deadline < held.today) throw new Problem('conflict', 'offer_deadline_passed');
  if (table.hash !== wish.hash) throw new Problem('conflict', 'offer_changed');
  if (held.basis !== table.basis) throw new Problem('conflict', 'agreement_changed');
  const { input, markedFile } = wish;
  const offer = completeOffer(table.offer, input.offer ?? {});
  const wording = input.wording ? changedWording(table, input.wording as Texts) : table.wording;
  const comments = input.comments ?? [];
  const same = canonical([offer, wording]) === canonical([table.offer, table.wording]);
  if (same && comments.length === 0 && !markedFile)
    throw invalid({ pointer: '#/comments', code: 'required', allowed: 'a change, a comment or a marked copy' });
  for (const earlier of held.versions) if (!earlier.offeredAt && !earlier.answeredAt) earlier.answeredAt = work.now();
  const made = await writeVersion(work, held.renewal, held, {
    number: (held.versions.at(-1)?.number ?? 0) + 1,
    side: 'partner',
    offer,
    wording,
    wordingId: table.wordingId ?? null,
    wordingEdition: table.wordingEdition ?? null,
    comments,
    markedFile,
    proposedBy: person.id,
  });
  await tellSecretariat(work, held, 'proposed', person.name);
  const subject = await renewalSubject(work, held);
  return {
    id: made.id,
    entry: await journalLine(work, subject, 'proposed', null, { number: made.number, hash: made.hash }),
  };
}
