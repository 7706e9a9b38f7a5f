import { readSettings, SettingError, type Settings } from './settings.ts';

/** What wrangler.toml binds: the settings as texts, and Hyperdrive in place of `DATABASE_URL`. */
export interface Bindings {
  HYPERDRIVE?: { connectionString: string };
  [name: string]: unknown;
}

/** The settings of a Worker. It has no disk to keep a secret on and listens nowhere, so it must be told both. */
export function workerSettings(bindings: Bindings): Settings & { secret: string; databaseUrl: string } {
  const texts = Object.entries(bindings).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const given = Object.fromEntries(texts);
  const settings = readSettings({ ...given, DATABASE_URL: bindings.HYPERDRIVE?.connectionString });
  const { secret, databaseUrl } = settings;
  if (databaseUrl === null) throw new SettingError('HYPERDRIVE', 'not bound', 'a Hyperdrive configuration');
  if (secret === null) throw new SettingError('SECRET', 'not given', 'a secret of the Worker');
  if (!given.BASE_URL) throw new SettingError('BASE_URL', 'not given', 'the public origin of the Worker');
  return { ...settings, secret, databaseUrl };
}
