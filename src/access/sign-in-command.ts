import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { migrations } from '../../migrations/list.ts';
import { runCommand } from '../platform/command.ts';
import { system } from '../values/role.ts';
import { LinkSchema, linkLife } from './link.ts';
import { linkAddress } from './link-address.ts';
import { createLink } from './links.ts';
import { StaffSchema } from './staff.ts';

/** `npm run sign-in -- --email E`: a sign-in link for that person, printed as the last line; works without SMTP. */
const { values } = parseArgs({ options: { email: { type: 'string' } }, strict: false });
const { email } = values;
if (typeof email !== 'string' || !email.trim()) {
  console.error('Usage: npm run sign-in -- --email ADDRESS');
  process.exit(2);
}
await runCommand({ entities: [StaffSchema, LinkSchema], migrations }, async ({ database, secret, settings }) => {
  const link = await database.transaction(system('sign-in command'), async (work) => {
    const person = await work
      .tables<{ staff: { id: string; email: string; archived_at: string | null } }>()
      .selectFrom('staff')
      .select('id')
      .where('email', '=', sql<string>`${email.trim()}::citext`)
      .where('archived_at', 'is', null)
      .executeTakeFirst();
    return person ? createLink(work, { purpose: 'sign_in', staffId: person.id }) : null;
  });
  if (!link) {
    console.error(`No active member of staff has the address ${email.trim()}.`);
    return 2;
  }
  console.log(`A sign-in link for ${email.trim()}. It works once, within ${linkLife.sign_in} minutes:`);
  console.log(await linkAddress({ secret, baseUrl: settings.baseUrl }, link));
  return undefined;
});
