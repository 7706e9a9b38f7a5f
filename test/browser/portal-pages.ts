import { Link } from '../../src/access/link.ts';
import { sendSigningCode } from '../../src/partnerships/renewals/signing-code.ts';
import { system } from '../../src/values/role.ts';
import type { House } from '../house.ts';
import { newestPath, pathOf } from '../partnerships/portal/partner.ts';
import { move } from '../partnerships/renewals/offers.ts';

/** A partner's person who signs, and ours. */
const people = (name: string) => [
  { side: 'partner', name, function: 'Directrice', email: `${name.split(' ')[0]}@partner.example`, language: 'fr' },
  { side: 'initiative', name: 'Amina Diallo', function: 'Executive Secretary', email: 'amina@loam.example' },
];

/** Sends an offer on the first of these agreements that can be continued; answers its id. */
async function offerTo(house: House, agreements: string[], name: string, wish: object): Promise<string> {
  for (let id = agreements.shift(); id; id = agreements.shift()) {
    const json = {
      agreementId: id,
      deadline: '2027-01-31',
      signatories: people(name),
      offer: { term: 'P5Y' },
      ...wish,
    };
    const drafted = await (await house.as('admin')('/api/renewals', { json })).json();
    if (drafted.id && (await move(house, drafted.id, { move: 'send' })).ok) return drafted.id;
  }
  throw new Error('No agreement of the demo can be continued.');
}

/**
 * Pages of the portal by their route: an offer that can be signed with a code, one in discussion, and what an agreement
 * still asks for.
 */
export async function portalPages(house: House, agreements: readonly string[]): Promise<Record<string, string[]>> {
  const left = [...agreements];
  const open = await offerTo(house, left, 'Nadia Oumarou', { languages: ['fr', 'en'], codeRequired: true });
  const talked = await offerTo(house, left, 'Ousmane Traoré', { note: 'Shall we go on?\n\nGladly for longer.' });
  const base = await newestPath(house, 'Nadia Oumarou');
  const other = await newestPath(house, 'Ousmane Traoré');
  await house.as(null)(`${other}/propose?text=fr`, {
    form: { hash: (await shown(house, talked)).hash, termYears: '4', 'comment:term': 'Quatre ans nous suffiraient.' },
  });
  const { agreementId, signatories } = await (await house.as('admin')(`/api/renewals/${open}`)).json();
  await house.as('admin')('/api/portal-links', {
    json: { agreementId, name: 'Fanta Keita', email: 'fanta@partner.example', language: 'fr' },
  });
  const agreement = await newestPath(house, 'Fanta Keita');
  const pages: Record<string, string[]> = {
    '/portal/:id/:secret': [base, agreement],
    '/portal/:id/:secret/offer': [`${base}/offer`, `${other}/offer`],
    '/portal/:id/:secret/obligations': [`${base}/obligations`, `${agreement}/obligations`],
    '/portal/code/:id/:secret': [await codePath(house, open, signatories[0].id)],
  };
  for (const { path, method } of house.app.routes) {
    if (method === 'GET' && path.startsWith('/portal/:id/:secret/'))
      pages[path] ??= [path.replace('/portal/:id/:secret', base)];
  }
  return pages;
}

const shown = async (house: House, id: string): Promise<{ hash: string }> =>
  (await (await house.as('admin')(`/api/renewals/${id}`)).json()).table;

async function codePath(house: House, renewalId: string, signatoryId: string): Promise<string> {
  const link = await house.database.transaction(system('test'), async (work) => {
    await sendSigningCode(work, renewalId, signatoryId);
    return work.em.findOneOrFail(Link, { purpose: 'signing_code' }, { orderBy: { createdAt: 'desc' } });
  });
  return pathOf(house, link.id);
}
