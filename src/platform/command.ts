import { type Ground, type GroundWish, openGround } from './ground.ts';
import { processSettings } from './settings.ts';
import { reportFault } from './start-fault.ts';

/**
 * Runs a command on the open, migrated database, closes everything and sets the exit code: what `task` answers
 * (nothing is 0), or 1 with the reason on standard error when it cannot start or fails.
 */
export async function runCommand(
  wish: GroundWish,
  task: (ground: Ground) => Promise<number | undefined>,
): Promise<void> {
  try {
    const ground = await openGround(processSettings(), wish);
    try {
      process.exitCode = (await task(ground)) ?? 0;
    } finally {
      await ground.close();
    }
  } catch (error) {
    reportFault(error);
    process.exitCode = 1;
  }
}
