import { figureWriters, partnershipWriters } from '../access/guard.ts';
import type { Ctx } from '../platform/http.ts';
import { notFound } from '../values/problem.ts';
import { type Role, roles, type Who } from '../values/role.ts';

/** What the reader of a page may do here: pages leave out what they may not. */
export interface Rights {
  /** Partnerships, agreements and amendments. */
  write: boolean;
  /** Contributions and obligations. */
  figures: boolean;
}

const allowed = (guard: { roles: readonly Role[] | 'public' }, role: Role | null): boolean =>
  role !== null && (guard.roles === 'public' ? roles : guard.roles).includes(role);

/** Whether somebody in that role may write partnerships; they are told from which devices people signed, too. */
export const mayWrite = (role: Role | null): boolean => allowed(partnershipWriters, role);

/** What the asker may do with partnerships. */
export function rightsOf(c: Ctx): Rights {
  const role = c.get('who')?.role ?? null;
  return { write: mayWrite(role), figures: allowed(figureWriters, role) };
}

/** Who posts a form; the guard has let them in. */
export function posting(c: Ctx): Who {
  const who = c.get('who');
  if (!who) throw notFound();
  return who;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for what can be the id of a record. */
export const isId = (text: string): boolean => uuid.test(text);

/** An id in the path; what is none is an unknown record. */
export function idIn(c: Ctx, name: string): string {
  const value = c.req.param(name) ?? '';
  if (!isId(value)) throw notFound();
  return value;
}
