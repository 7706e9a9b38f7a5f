import type { Guard } from '../platform/http.ts';
import { Problem } from '../values/problem.ts';
import { type Role, roles } from '../values/role.ts';

/** Lets in only these roles; nobody without credentials. Staff and API keys alike. */
export function allow(...names: readonly Role[]): Guard {
  const guard: Guard = async (c, next) => {
    const who = c.get('who');
    if (!who) throw new Problem('unauthenticated', 'no_credentials');
    if (!who.role || !names.includes(who.role)) throw new Problem('forbidden', 'role_too_low');
    await next();
  };
  guard.roles = names;
  return guard;
}

/** Pages and files that anybody may ask for. Said aloud, so that the house rules see that it was meant. */
export const everybody: Guard = Object.assign<Guard, object>(((_c, next) => next()) as Guard, {
  roles: 'public' as const,
});

/** Everyone signed in may read the register. */
export const readers = allow(...roles);
/** Who may change organisations, people, notes and tasks. */
export const directoryWriters = allow('admin', 'fundraiser', 'communications', 'finance');
/** Who may change partnerships, agreements and their terms. */
export const partnershipWriters = allow('admin', 'fundraiser');
/** Who may mark contributions and obligations: those above, and finance. */
export const figureWriters = allow('admin', 'fundraiser', 'finance');
/** Rates value everything: those who keep the accounts write them. */
export const rateWriters = allow('admin', 'finance');
export const admins = allow('admin');
