import type { House } from '../house.ts';

interface Recipient {
  id: string;
  leftOut: string | null;
  sentAt: string | null;
  answer: { kind: string } | null;
}

/** The staff's pages of calls by their route: of the demo's calls, and of a draft that lacks a text. */
export async function staffCallPages(house: House): Promise<Record<string, string[]>> {
  const ask = house.as('admin');
  const json = {
    title: 'A draft of the sweep',
    deadline: '2027-03-31',
    amount: { amount: 5_000_000, currency: 'EUR' },
  };
  const draft = (await (await ask('/api/calls', { json })).json()).id;
  const { items: organisations } = await (await ask('/api/organisations?limit=3')).json();
  const byHand = organisations.map(({ id }: { id: string }) => ({ organisationId: id }));
  await ask(`/api/calls/${draft}/recipients`, { json: { byHand } });
  const { items: calls } = await (await ask('/api/calls?stage=open')).json();
  const open = calls.map(({ id }: { id: string }) => id).slice(0, 2);
  const recipients = await Promise.all(
    [...open, draft].map(async (id: string) => {
      const { items } = await (await ask(`/api/calls/${id}/recipients`)).json();
      return (items as Recipient[]).map((it) => ({ ...it, path: `/calls/${id}/recipients/${it.id}` }));
    }),
  );
  const all = recipients.flat();
  const found = [
    all.find((it) => it.answer?.kind === 'pledge'),
    all.find((it) => it.leftOut !== null),
    all.find((it) => it.sentAt === null && it.leftOut === null) ?? all.find((it) => it.sentAt === null),
  ];
  const some = [...new Set(found.flatMap((it) => it?.path ?? []))];
  const asked = all.find((it) => it.sentAt !== null)?.path ?? some[0];
  const [first = ''] = open;
  const hand = byHand.map(({ organisationId }: { organisationId: string }) => `hand=organisation:${organisationId}`);
  return {
    '/calls': ['/calls', '/calls?stage=closed'],
    '/calls/:id': [...[...open, draft].map((id) => `/calls/${id}`), `/calls/${first}?view=silent`],
    '/calls/:id/edit': [`/calls/${first}/edit`, `/calls/${draft}/edit`],
    '/calls/:id/answers': [`/calls/${first}/answers`, `/calls/${draft}/answers`],
    '/calls/:id/recipients/add': [
      `/calls/${draft}/recipients/add?q=demo`,
      `/calls/${first}/recipients/add?relations=partner&stages=contacted&show=yes&${hand.join('&')}`,
    ],
    '/calls/:id/recipients/:recipientId': some,
    '/calls/:id/recipients/:recipientId/answer': ['pledge', 'range', 'passed_on'].map(
      (kind) => `${asked}/answer?kind=${kind}`,
    ),
  };
}
