import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock on a file, held until released or until this process ends, however it ends. */
export interface FileLock {
  release(): void;
}

/** Many may hold `shared` at once; `exclusive` is held alone. */
export type LockKind = 'shared' | 'exclusive';

// An open database that nothing refers to is collected, and its lock with it.
const held = new Set<DatabaseSync>();

/**
 * Takes the lock at once, or answers null when another process (or another holder in this one) is in the way.
 * The lock is the kernel's, so it cannot outlive its holder: Node has no flock, but its SQLite locks files that way.
 */
export function tryLock(path: string, kind: LockKind): FileLock | null {
  const file = opened(path);
  try {
    file.exec(kind === 'exclusive' ? 'begin exclusive' : 'begin; select count(*) from sqlite_master');
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
  held.add(file);
  return {
    release: () => {
      if (held.delete(file)) file.close();
    },
  };
}

/** Waits for the lock, at most `seconds`; then throws an error that names the file. */
export async function takeLock(path: string, kind: LockKind, seconds: number): Promise<FileLock> {
  const deadline = AbortSignal.timeout(seconds * 1000);
  for (;;) {
    const lock = tryLock(path, kind);
    if (lock) return lock;
    if (deadline.aborted) throw new Error(`Another process has held ${path} for more than ${seconds} seconds.`);
    await pause(20);
  }
}

function opened(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (cause) {
    throw new Error(`${path} cannot be opened: it may belong to another user.`, { cause });
  }
}

/** SQLITE_BUSY, whatever its detail. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}
