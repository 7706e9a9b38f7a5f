import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** The settings of a demo: a folder of its own that is thrown away, and no mail server that could reach anybody. */
export function demoSettings(settings: Settings): Settings {
  const dataDir = mkdtempSync(join(tmpdir(), 'loam-demo-'));
  // Where PostgreSQL must run as another user, that user has to get through.
  chmodSync(dataDir, 0o711);
  return { ...settings, dataDir, databaseUrl: null, smtpUrl: null };
}

/** Throws the demo's data away. */
export const discardDemo = (settings: Settings): void => rmSync(settings.dataDir, { recursive: true, force: true });
