import type { Subject } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import type { Facts } from '../../platform/journal.ts';
import { subjectOf } from '../change-agreement.ts';
import type { Held } from './hold-renewal.ts';
import type { Renewal } from './renewal.ts';
import type { Signatory } from './signatory.ts';

/** In whose timeline the changes of an offer stand. */
export const renewalSubject = async (
  work: Work,
  { renewal, agreement }: Pick<Held, 'agreement'> & { renewal: { id: string } },
  personal = false,
): Promise<Subject> => ({ ...(await subjectOf(work, agreement, 'renewal')), id: renewal.id, personal });

/** What the journal keeps of an offer. */
export const renewalFacts = (it: Renewal): Facts => ({
  manner: it.manner,
  languages: it.languages,
  deadline: it.deadline,
  codeRequired: it.codeRequired,
  note: it.note ?? null,
});

/** What the journal keeps of who signs. */
export const signatoryFacts = (it: Signatory): Facts => ({
  position: it.position,
  side: it.side,
  name: it.name,
  function: it.function ?? null,
  email: it.email,
});
