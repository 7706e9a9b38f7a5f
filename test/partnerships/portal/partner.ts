import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { addressOf } from '../../../src/access/links.ts';
import { Agreement } from '../../../src/partnerships/agreement.ts';
import { endPortalLinks } from '../../../src/partnerships/renewals/portal-links.ts';
import { forUpdate } from '../../../src/platform/database.ts';
import { system } from '../../../src/values/role.ts';
import type { House } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';

interface LinkRow {
  id: string;
  renewal_id: string | null;
  name: string;
  email: string;
  ended_because: string | null;
  created_at: string;
}

/** Links of the portal, newest first. */
export const linksOf = (house: House, name?: string): Promise<LinkRow[]> => {
  const links = house.database.read.tables<{ portal_link: LinkRow }>().selectFrom('portal_link').selectAll();
  return (name ? links.where('name', '=', name) : links).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
};

/** The path of a link, as its mail has it. */
export async function pathOf(house: House, linkId: string): Promise<string> {
  const { secret } = house.parts;
  const address = await addressOf(house.database.read, linkId, { secret, baseUrl: 'http://localhost:3000' });
  return (address ?? '').replace('http://localhost:3000', '');
}

/** The path of the newest link of somebody. */
export async function newestPath(house: House, name: string): Promise<string> {
  const [link] = await linksOf(house, name);
  if (!link) throw new Error(`${name} has no link`);
  return pathOf(house, link.id);
}

/** Somebody at a phone with scripts off, on the page behind their newest link, opened. */
export async function atPortal(house: House, name: string): Promise<Visitor> {
  const visitor = new Visitor(house.app);
  await visitor.visit(await newestPath(house, name));
  const button = visitor.page.querySelector('main form button')?.text.trim() ?? '';
  return visitor.press(button);
}

/** Runs as Loam itself. */
export const byLoam = <T>(house: House, task: Parameters<typeof house.database.transaction<T>>[1]): Promise<T> =>
  house.database.transaction(system('test'), task);

/** Makes the next turn of everybody the thirty-first of its hour. */
export const thirtyTurnsTaken = (house: House): Promise<unknown> =>
  house.database.read.tables<{ turn: { taken: number } }>().updateTable('turn').set({ taken: 30 }).execute();

/** What is sent while a link ends: sent when that has begun, and it reaches the row of the agreement before it is done. */
export async function sentWhileEnding(
  house: House,
  { agreementId, linkId }: { agreementId: string; linkId: string },
  send: () => Promise<Response>,
): Promise<Response> {
  const sent = await byLoam(house, async (work) => {
    await work.em.findOneOrFail(Agreement, { id: agreementId }, forUpdate);
    let answered = false;
    const answer = send().finally(() => {
      answered = true;
    });
    const blocked = sql<{ many: number }>`select count(*)::int as many from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while (!answered && (await blocked.execute(house.database.read.tables())).rows[0]?.many === 0) await setImmediate();
    await endPortalLinks(work, { id: linkId }, 'revoked');
    return { answer };
  });
  return sent.answer;
}

const counted = ['journal', 'mail', 'link', 'portal_link', 'renewal', 'renewal_version', 'renewal_signatory'] as const;
const more = ['renewal_signature', 'document', 'document_version', 'file', 'contribution', 'obligation'] as const;

/** Every row that a visit could change, as one text: two that are alike mean that nothing was changed. */
export async function everything(house: House): Promise<string> {
  const texts: string[] = [];
  for (const table of [...counted, ...more]) {
    const rows = await house.database.read
      .tables<Record<string, { id: string }>>()
      .selectFrom(table)
      .selectAll()
      .orderBy('id')
      .execute();
    texts.push(JSON.stringify([table, rows]));
  }
  return texts.join('\n');
}
