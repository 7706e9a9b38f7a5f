import { Migration20261121Register } from './20261121-register.ts';
import { Migration20261122Renewals } from './20261122-renewals.ts';
import { Migration20261123Pipeline } from './20261123-pipeline.ts';

/** Every migration, oldest first. Named here, not found on disk, so that the same list runs on Workers. */
export const migrations = [Migration20261121Register, Migration20261122Renewals, Migration20261123Pipeline];
