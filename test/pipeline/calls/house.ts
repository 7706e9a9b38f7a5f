import { answerCall } from '../../../src/pipeline/calls/answer-call.ts';
import { sendCalls } from '../../../src/pipeline/calls/jobs.ts';
import { newAnswer } from '../../../src/pipeline/calls/shapes.ts';
import type { House } from '../../house.ts';

/** A person of an organisation, who can be written to. */
export interface Contact {
  organisationId: string;
  personId: string;
}

export const money = (euros: number, currency = 'EUR') => ({ amount: euros * 100, currency });
export const text = (subject: string) => ({ subject, text: `${subject}\n\nThe soils need you.` });
export const texts = { en: text('A call'), fr: text('Un appel'), es: text('Una convocatoria') };

/** Posts as a fundraiser and answers the object; fails with what the server said. */
export const poster =
  (house: House) =>
  async (path: string, json: unknown, status = 201) => {
    const response = await house.as('fundraiser')(path, { json });
    const body = await response.json();
    if (response.status !== status) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  };

/** A foundation with somebody who reads that language. */
export async function foundation(
  house: House,
  name: string,
  { language = 'es', email, relations = [] }: { language?: string; email?: string | null; relations?: string[] } = {},
): Promise<Contact> {
  const post = poster(house);
  const organisation = await post('/api/organisations', {
    name,
    kind: 'foundation',
    funderGroup: 'foundations',
    relations: relations.map((kind) => ({ kind, since: null })),
  });
  const person = await post('/api/people', {
    familyName: name.split(' ').at(-1),
    givenName: 'Lucía',
    emails: email === null ? [] : [email ?? `${name.toLowerCase().replaceAll(/\W+/g, '.')}@fundacion.example`],
    languages: [language],
    affiliations: [{ organisationId: organisation.id, function: 'Program officer', since: null, until: null }],
  });
  return { organisationId: organisation.id, personId: person.id };
}

/** A call that is open and has been sent to those funders; answers the call and its recipients in their order. */
export async function sentCall(
  house: House,
  funders: readonly Contact[],
  more: Record<string, unknown> = {},
): Promise<{ id: string; recipients: { id: string; linkId?: string; opportunityId: string }[] }> {
  const post = poster(house);
  const call = await post('/api/calls', { title: 'Call 2027', deadline: '2026-12-31', texts, ...more });
  await post(`/api/calls/${call.id}/recipients`, {
    byHand: funders.map(({ organisationId }) => ({ organisationId })),
  });
  await post(`/api/calls/${call.id}/moves`, { move: 'open' });
  await sendCalls(house.database, new AbortController().signal);
  const { items } = await (await house.as('fundraiser')(`/api/calls/${call.id}/recipients?limit=200`)).json();
  return { id: call.id, recipients: items };
}

/** Answers a call by its recipient's own link; answers the id. */
export async function answerByLink(house: House, recipient: string, body: Record<string, unknown>): Promise<string> {
  const { link_id } = await house.database.read
    .tables<{ call_recipient: { id: string; link_id: string } }>()
    .selectFrom('call_recipient')
    .select('link_id')
    .where('id', '=', recipient)
    .executeTakeFirstOrThrow();
  const who = { kind: 'link', id: link_id, name: 'Lucía', role: null } as const;
  const input = newAnswer.parse({ byName: 'Lucía', ...body });
  return (await house.database.transaction(who, (work) => answerCall(work, recipient, input))).id;
}

/** The templates of the mails written to an address, in their order. */
export const mailsTo = async (house: House, address: string): Promise<string[]> =>
  (
    await house.database.read
      .tables<{ mail: { id: string; template: string; to_address: string } }>()
      .selectFrom('mail')
      .select('template')
      .where('to_address', '=', address)
      .orderBy('id')
      .execute()
  ).map(({ template }) => template);
