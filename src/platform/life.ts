import { setTimeout as pause } from 'node:timers/promises';
import { startedByNpm } from './settings.ts';
import { reportFault } from './start-fault.ts';

const longestStop = 30_000;
// npm hands Ctrl+C on to a program that has already had it from the terminal: two in half a second are one.
const echo = 500;

/**
 * Runs until told to stop (Ctrl+C, SIGTERM, or npm above it gone): then calls `stop` once and ends the process,
 * after half a minute in any case. A second Ctrl+C ends it at once.
 */
export function liveUntilTold(stop: () => Promise<void>): void {
  let stopping = false;
  let impatient = false;
  const told = () => {
    if (impatient) process.exit(130);
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      impatient = true;
    }, echo).unref();
    setTimeout(() => {
      console.error('Loam does not stop in time: it ends without waiting any longer.');
      process.exit(1);
    }, longestStop).unref();
    stop().then(
      () => process.exit(),
      (error: unknown) => {
        reportFault(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', told);
  process.on('SIGTERM', told);
  if (startedByNpm()) watchParent(told);
}

/** A killed npm, or a shell between that does not pass signals on, must not leave this process behind. */
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 500);
  watch.unref();
}

/** Waits for `task`, at most that many seconds. Answers whether it ended. */
export async function within(seconds: number, task: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  const ended = task.then(() => true);
  const gaveUp = pause(seconds * 1000, false, { signal: late.signal }).catch(() => false);
  return Promise.race([ended, gaveUp]).finally(() => late.abort());
}
