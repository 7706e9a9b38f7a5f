import { directoryWriters, partnershipWriters } from '../access/guard.ts';
import type { Changed } from '../platform/change.ts';
import type { Ctx, Guard } from '../platform/http.ts';
import type { PageContext } from '../platform/page.ts';
import { leaveToast } from '../platform/page-context.ts';
import { fieldMessages } from '../platform/words-problems.ts';
import type { Language } from '../values/language.ts';
import { notFound, type Problem } from '../values/problem.ts';

const within = ({ roles }: Guard, page: PageContext): boolean =>
  page.staff !== null && roles !== 'public' && roles.includes(page.staff.role);

/** Whether the reader's role may change organisations, people, notes and tasks: else the page does not offer it. */
export const mayWrite = (page: PageContext): boolean => within(directoryWriters, page);
/** Whether the reader's role may make one of two records of the same. */
export const mayMerge = (page: PageContext): boolean => within(partnershipWriters, page);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in the address; what cannot be one is not found. */
export function idIn(c: Ctx): string {
  const id = c.req.param('id') ?? '';
  if (!uuid.test(id)) throw notFound();
  return id;
}

/** An id in the query, or nothing. */
export function idInQuery(c: Ctx, name: string): string | undefined {
  const id = c.req.query(name) ?? '';
  return uuid.test(id) ? id : undefined;
}

/** Says what was done, with an Undo where there is something to undo. */
export function sayDone(c: Ctx, text: string, { entry }: Changed): void {
  leaveToast(c, entry === null ? { text } : { text, undo: { action: '/undo', fields: { entry } } });
}

/** A form shown again; when somebody changed the record meanwhile it carries the present version, to be saved after all. */
export async function shownAgain<D extends { version: string }>(
  draft: D,
  problem: Problem,
  present: () => Promise<{ version: number }>,
): Promise<D> {
  return problem.code === 'stale' ? { ...draft, version: String((await present()).version) } : draft;
}

/** What is wrong with a form: messages by field name, lists folded into the one field they are typed in. */
export type Faults = Readonly<Record<string, string>>;
/** The faults of a problem as a form shows them; those of `folded` fields open their section. */
export function faultsOf(problem: Problem | null, language: Language, folded: readonly string[] = []): Faults {
  const faults: Record<string, string> = {};
  for (const [name, message] of Object.entries(fieldMessages(problem?.errors ?? [], language))) {
    const list = folded.find((field) => name.startsWith(`${field}.`));
    faults[list ?? name] ??= message;
  }
  return faults;
}
