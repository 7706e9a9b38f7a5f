import { parseArgs } from 'node:util';
import { migrations } from '../../migrations/list.ts';
import { runCommand } from '../platform/command.ts';
import { JournalEntrySchema, JournalPersonalSchema } from '../platform/journal.ts';
import { type Role, roles, system } from '../values/role.ts';
import { ApiKeySchema } from './api-key.ts';
import { createKey } from './create-key.ts';

/** `npm run key -- --name NAME --role ROLE`: a new API key, printed as the last line and never again. */
const { values } = parseArgs({ options: { name: { type: 'string' }, role: { type: 'string' } }, strict: false });
const { name } = values;
const role = roles.find((each) => each === values.role);
if (typeof name !== 'string' || !name.trim() || !role) {
  console.error(`Usage: npm run key -- --name NAME --role ROLE, where ROLE is one of ${roles.join(', ')}.`);
  process.exit(2);
}
const wish: { name: string; role: Role } = { name: name.trim(), role };
const entities = [ApiKeySchema, JournalEntrySchema, JournalPersonalSchema];
await runCommand({ entities, migrations }, async ({ database }) => {
  const { key } = await database.transaction(system('key command'), (work) => createKey(work, wish));
  console.log(`A key for ${wish.name} with the role ${wish.role}. It is shown only this once:`);
  console.log(key);
  return undefined;
});
