import { Migration20261121Register } from './20261121-register.ts';

/** Every migration, oldest first. Named here, not found on disk, so that the same list runs on Workers. */
export const migrations = [Migration20261121Register];
