import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import { HTTPException } from 'hono/http-exception';
import { Problem } from '../values/problem.ts';

/** What went wrong, as a problem. A fault of ours is logged without any value of the request or of a row. */
export function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  // Two did the same at once, and the database let one of them.
  if (error instanceof UniqueConstraintViolationException || error instanceof OptimisticLockError)
    return new Problem('conflict', 'changed_since');
  // Text that PostgreSQL cannot keep (a NUL, half a surrogate pair) came from outside.
  if (['22021', '22P05'].includes(String((error as { code?: unknown }).code)))
    return new Problem('malformed', 'bad_query');
  if (error instanceof HTTPException && error.status === 403) return new Problem('forbidden', 'cross_site');
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed', 'bad_query');
  console.error(logged(error));
  return new Problem('internal', 'fault');
}

/** Name, code and frames of a fault. Messages of the database may quote rows, so they stay out. */
function logged(error: Error): string {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const fromDatabase = code !== undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const about = fromDatabase ? `${String(code)} ${String(constraint ?? '')}` : error.message;
  return [`Fault: ${error.name} ${about}`.trim(), ...frames.slice(0, 12)].join('\n');
}
