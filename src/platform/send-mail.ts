import { sql } from 'kysely';
import type { Language } from '../values/language.ts';
import type { Work } from './database.ts';
import type { MailFile, MailState } from './outbox.ts';
import type { Handover } from './smtp.ts';

interface MailRow {
  id: string;
  version: number;
  template: string;
  language: Language;
  to_name: string;
  to_address: string;
  data: Record<string, string>;
  link_id: string | null;
  path: string | null;
  file_ids: MailFile[];
  state: MailState;
  attempts: number;
  due_at: string;
  attempted_at: string | null;
  last_error: string | null;
  submitted_at: string | null;
}
interface Tables {
  mail: MailRow;
}

/** A mail in hand: locked until the transaction ends. */
export type MailInHand = Pick<
  MailRow,
  'id' | 'template' | 'language' | 'to_name' | 'to_address' | 'data' | 'link_id' | 'path' | 'file_ids' | 'attempts'
>;

/**
 * Why a mail is not submitted. Kept in `last_error`, followed by ": " and what the mail server or the template said.
 * The last two are ours: its link no longer works, its template cannot be filled or a file of its is not kept.
 */
export type MailFault = Exclude<Handover['outcome'], 'submitted'> | 'link_dead' | 'not_writable';

/** Minutes until each next try, about 29 hours in all; then the mail is given up. */
const waits = [1, 5, 15, 60, 240, 480, 480, 480];

/** How long an attempt may last before nobody knows how it ended: longer than all the time limits of `smtp.ts`. */
const longestAttempt = sql`interval '10 minutes'`;

/** Takes the mail of that id, or the one due longest, unless it is not due or in another process's hand. */
export async function takeMail(work: Work, mailId?: string): Promise<MailInHand | undefined> {
  const due = work
    .tables<Tables>()
    .selectFrom('mail')
    .select(['id', 'template', 'language', 'to_name', 'to_address', 'data', 'link_id', 'path', 'file_ids'])
    .select('attempts')
    .where('state', '=', 'queued')
    .where('due_at', '<=', sql<string>`now()`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked();
  return (mailId === undefined ? due : due.where('id', '=', mailId)).executeTakeFirst();
}

/**
 * Marks a mail as being handed over; commit before doing it. At most once: should the process die from here on,
 * the mail becomes `uncertain` and is not sent again.
 */
export async function markAttempt(work: Work, mail: MailInHand): Promise<void> {
  await change(work, mail.id, { state: 'attempting', attempts: mail.attempts + 1, attempted_at: sql`recorded_now()` });
}

/** Gives a mail up before any attempt. */
export async function giveUpMail(work: Work, mail: MailInHand, fault: MailFault, detail = ''): Promise<void> {
  await change(work, mail.id, { state: 'refused', last_error: told(fault, detail) });
}

/** Writes down what came of the attempt: submitted, another try later, refused, or not known. */
export async function settleMail(work: Work, mail: MailInHand, handover: Handover): Promise<void> {
  if (handover.outcome === 'submitted')
    return change(work, mail.id, { state: 'submitted', submitted_at: sql`recorded_now()`, last_error: null });
  const last_error = told(handover.outcome, handover.detail);
  if (handover.outcome === 'no_reply') return change(work, mail.id, { state: 'uncertain', last_error });
  const wait = handover.outcome === 'refused_by_server' ? undefined : waits[mail.attempts];
  if (wait === undefined) return change(work, mail.id, { state: 'refused', last_error });
  return change(work, mail.id, {
    state: 'queued',
    due_at: sql`recorded_now() + make_interval(mins => ${wait})`,
    last_error,
  });
}

/** Attempts whose process died meanwhile: they may have been sent, so a person must decide. */
export async function giveUpStaleAttempts(work: Work): Promise<void> {
  await work
    .tables<Tables>()
    .updateTable('mail')
    .set({ state: 'uncertain', last_error: told('no_reply', ''), version: sql`version + 1` })
    .where('state', '=', 'attempting')
    .where('attempted_at', '<', sql<string>`now() - ${longestAttempt}`)
    .execute();
}

const told = (fault: MailFault, detail: string): string => (detail ? `${fault}: ${detail}` : fault);

type Change = { [Key in keyof MailRow]?: MailRow[Key] | ReturnType<typeof sql> };

async function change(work: Work, id: string, values: Change): Promise<void> {
  const assignments = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update mail set ${sql.join([...assignments, sql`version = version + 1`])} where id = ${id}`.execute(
    work.tables(),
  );
}
