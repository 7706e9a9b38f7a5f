import type { House } from '../house.ts';
import { pathTo } from '../pipeline/answering/recipient.ts';

/** A recipient of a call as the API answers them. */
interface Recipient {
  id: string;
  sentAt: string | null;
  endedBecause: string | null;
  answer: { kind: string } | null;
}

/** Pages of a recipient's link by their route, from the demo: somebody silent, and each who has answered. */
export async function callPages(house: House): Promise<Record<string, string[]>> {
  const ask = house.as('admin');
  const { items: calls } = await (await ask('/api/calls?stage=open')).json();
  const lists = await Promise.all(
    calls.map(async ({ id }: { id: string }) => (await (await ask(`/api/calls/${id}/recipients`)).json()).items),
  );
  const all = (lists.flat() as Recipient[]).filter((it) => it.sentAt !== null && it.endedBecause === null);
  const silent = all.find(({ answer }) => answer === null);
  const answered = [...new Map(all.flatMap((it) => (it.answer ? [[it.answer.kind, it] as const] : []))).values()];
  if (!silent || answered.length < 3) throw new Error('The demo has no call with its answers.');
  const base = await pathTo(house, silent.id);
  const others = await Promise.all(answered.map(({ id }) => pathTo(house, id)));
  const pages: Record<string, string[]> = {
    '/call/:id/:secret': [base],
    '/call/:id/:secret/read': [base, ...others].map((path) => `${path}/read`),
    '/call/:id/:secret/pledge': [base, ...others].map((path) => `${path}/pledge`),
  };
  for (const { path, method } of house.app.routes)
    if (method === 'GET' && path.startsWith('/call/:id/:secret/'))
      pages[path] ??= [path.replace('/call/:id/:secret', base)];
  return pages;
}
