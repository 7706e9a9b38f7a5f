import { addressOf } from '../../../src/access/links.ts';
import type { House } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';
import { foundation, sentCall } from '../calls/house.ts';

/** The text of a call in the three languages, so that each tells itself. */
export const callTexts = {
  en: { subject: 'Living soils need a core budget', text: 'The soils need you.\n\nWe ask for three years.' },
  fr: { subject: 'Des sols vivants', text: 'Les sols ont besoin de vous.\n\nNous demandons trois ans.' },
  es: { subject: 'Suelos vivos', text: 'Los suelos le necesitan.\n\nPedimos tres años.' },
};

let count = 0;

/** A call that was sent to one foundation: Lucía of it reads the language. */
export async function invitedTo(
  house: House,
  { language = 'es', ...more }: { language?: string } & Record<string, unknown> = {},
) {
  count += 1;
  const name = `Fundación Raíz ${count}`;
  const funder = await foundation(house, name, { language, email: `lucia${count}@raiz.example` });
  const amount = { amount: 90_000_000, currency: 'EUR' };
  const call = await sentCall(house, [funder], { texts: callTexts, amount, ...more });
  const [recipient] = call.recipients;
  if (!recipient) throw new Error('Nobody was written to.');
  return {
    ...funder,
    name: `Lucía ${count}`,
    call: call.id,
    recipient: recipient.id,
    opportunity: recipient.opportunityId,
  };
}
export type Invitation = Awaited<ReturnType<typeof invitedTo>>;

/** The path of a recipient's link, as their mail has it. */
export async function pathTo(house: House, recipient: string): Promise<string> {
  const { link_id } = await house.database.read
    .tables<{ call_recipient: { id: string; link_id: string } }>()
    .selectFrom('call_recipient')
    .select('link_id')
    .where('id', '=', recipient)
    .executeTakeFirstOrThrow();
  const { secret } = house.parts;
  const address = await addressOf(house.database.read, link_id, { secret, baseUrl: 'http://localhost:3000' });
  return (address ?? '').replace('http://localhost:3000', '');
}

/** The recipient at a phone with scripts off, who has pressed the button of their link. */
export async function reading(house: House, { recipient }: { recipient: string }): Promise<Visitor> {
  const visitor = new Visitor(house.app);
  await visitor.visit(await pathTo(house, recipient));
  const button = visitor.page.querySelector('main form button')?.text.trim() ?? '';
  return visitor.press(button);
}

/** What the house's API answers a fundraiser. */
export const asked = async (house: House, path: string) => (await house.as('fundraiser')(path)).json();

/** The answers that a call has. */
export const answersTo = async (house: House, { call }: { call: string }) =>
  (await asked(house, `/api/calls/${call}/answers`)).items;

/** Every row that a visit could change, as one text: two that are alike mean that nothing was changed. */
export async function everything(house: House): Promise<string> {
  const tables = ['journal', 'mail', 'link', 'call_recipient', 'call_answer', 'opportunity_state', 'pledge'];
  const texts = await Promise.all(
    tables.map(async (table) => {
      const rows = await house.database.read
        .tables<Record<string, { id: string }>>()
        .selectFrom(table)
        .selectAll()
        .orderBy('id')
        .execute();
      return JSON.stringify([table, rows]);
    }),
  );
  return texts.join('\n');
}
