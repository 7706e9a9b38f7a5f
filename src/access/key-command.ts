import { parseArgs } from 'node:util';
import { migrations } from '../../migrations/list.ts';
import { clockFrom } from '../platform/clock.ts';
import { openDatabase } from '../platform/database.ts';
import { JournalEntrySchema, JournalPersonalSchema } from '../platform/journal.ts';
import { processSettings } from '../platform/settings.ts';
import { openStorage } from '../platform/storage.ts';
import { type Role, roles, system } from '../values/role.ts';
import { ApiKeySchema } from './api-key.ts';
import { createKey } from './keys.ts';

/** `npm run key -- --name NAME --role ROLE`: a new API key, printed as the last line and never again. */
const { values } = parseArgs({ options: { name: { type: 'string' }, role: { type: 'string' } } });
const { name, role } = values;
if (!name || !role || !(roles as readonly string[]).includes(role)) {
  console.error(`Usage: npm run key -- --name NAME --role ROLE, where ROLE is one of ${roles.join(', ')}.`);
  process.exit(2);
}
const settings = processSettings();
const storage = await openStorage(settings);
const database = openDatabase(storage.url, {
  clock: clockFrom(settings.clockAt),
  entities: [ApiKeySchema, JournalEntrySchema, JournalPersonalSchema],
  migrations,
});
try {
  await database.migrate();
  const { key } = await database.transaction(system('key command'), (work) =>
    createKey(work, { name, role: role as Role }),
  );
  console.log(`A key for ${name} with the role ${role}. It is shown only this once:`);
  console.log(key);
} finally {
  await database.close();
  await storage.stop();
}
