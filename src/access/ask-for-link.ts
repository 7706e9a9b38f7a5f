import { sql } from 'kysely';
import type { Database, Work } from '../platform/database.ts';
import { queueMail } from '../platform/outbox.ts';
import type { Language } from '../values/language.ts';
import { system } from '../values/role.ts';
import { linkLife } from './link.ts';
import { createLink } from './links.ts';

interface Person {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** Rolls back what was done for an address that nobody here has. */
class Nobody extends Error {}

/** Writes the mail with a sign-in link for one person; `staffId` null writes one that must never be kept. */
export async function mailSignIn(work: Work, to: Omit<Person, 'id'>, staffId: string | null): Promise<string> {
  const link = await createLink(work, { purpose: 'sign_in', staffId });
  await queueMail(work, {
    template: 'sign-in',
    language: to.language,
    to: { name: to.name, address: to.email },
    data: { name: to.name, minutes: String(linkLife.sign_in) },
    linkId: link.id,
  });
  return link.id;
}

/**
 * Somebody asks for a sign-in link. Known or not, the same is done and the same is answered: for an unknown address
 * it is done and rolled back.
 */
export async function askForLink(database: Database, address: string, language: Language): Promise<void> {
  await database
    .transaction(system('sign-in'), async (work) => {
      const person = await work
        .tables<{ staff: Person & { archived_at: string | null } }>()
        .selectFrom('staff')
        .select(['id', 'name', 'email', 'language'])
        .where('email', '=', sql<string>`${address}::citext`)
        .where('archived_at', 'is', null)
        .executeTakeFirst();
      await mailSignIn(work, person ?? { name: address, email: address, language }, person?.id ?? null);
      if (!person) throw new Nobody();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Nobody)) throw error;
    });
}
