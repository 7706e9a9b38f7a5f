import type { Ask, House } from '../house.ts';

export interface Item {
  id: string;
  version: number;
  archivedAt: string | null;
  [name: string]: unknown;
}

/** One collection of the API: how a new object looks, what may be changed about it, what the object then shows. */
export interface Collection {
  path: string;
  /** A new body each time; null where nothing can be created. */
  body: (() => Record<string, unknown>) | null;
  patch: Record<string, unknown> | null;
  archives: boolean;
  /** A field of the patch that null clears. */
  clears?: string;
  /** The most that its body may have, in bytes: 1 MB but for what takes files. */
  largest?: number;
}

export const unknownId = '01a1fdff-2c8e-7603-ae1b-741da010dd2e';

let objectives = 0;
let count = 0;
const next = () => {
  count += 1;
  return count;
};

/** Every collection, with the records of the seed it hangs on. */
export async function collectionsOf(house: House): Promise<Collection[]> {
  const ask = house.as('admin');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  const giz = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ');
  const agreement = await (
    await ask('/api/agreements', { json: { partnershipId: giz.id, kind: 'mou', signedOn: dayOf('2024-01-01') } })
  ).json();
  const parts = `/api/agreements/${agreement.id}`;
  // An agreement has one open offer at most, so each offer gets one of its own.
  const ending = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const json = { partnershipId: giz.id, kind: 'mou', signedOn: dayOf('2025-01-01'), term: 'P2Y' };
      return (await (await ask('/api/agreements', { json })).json()).id as string;
    }),
  );
  return [
    {
      path: '/api/organisations',
      body: () => ({ name: `SaveSoil ${next()}`, acronym: 'SSO' }),
      patch: { acronym: 'SASO', region: 'Occitanie' },
      archives: true,
      clears: 'acronym',
    },
    {
      path: '/api/people',
      body: () => ({ familyName: `Diallo ${next()}`, givenName: 'Awa' }),
      patch: { givenName: 'Awa Marie', tags: ['press'] },
      archives: true,
      clears: 'givenName',
    },
    {
      path: '/api/activities',
      body: () => ({ kind: 'call', text: `Call ${next()}`, organisationId: giz.organisation.id }),
      patch: { text: 'Said yes', kind: 'meeting' },
      archives: true,
    },
    {
      path: '/api/tasks',
      body: () => ({ title: `Ask OIV ${next()}`, dueOn: '2026-12-01' }),
      patch: { title: 'Ask OIV again', dueOn: '2026-12-24' },
      archives: true,
      clears: 'dueOn',
    },
    {
      path: '/api/documents',
      body: () => ({
        title: `Letter ${next()}`,
        subject: { kind: 'organisation', id: giz.organisation.id },
        fileName: 'letter.txt',
        content: Buffer.from(`Dear GIZ, number ${next()}`).toString('base64'),
      }),
      patch: { title: 'Letter of thanks' },
      archives: true,
      largest: 28_000_000,
    },
    {
      path: '/api/partnerships',
      body: () => ({ organisationId: giz.organisation.id, facilities: ['CF.III'], ambiguities: [`Point ${next()}`] }),
      patch: { facilities: ['CF.IV'], ambiguities: ['unclear'] },
      archives: true,
    },
    {
      path: '/api/agreements',
      body: () => ({ partnershipId: giz.id, kind: 'mou', title: `MoU ${next()}`, term: 'P3Y' }),
      patch: { title: 'MoU on soils', term: 'P2Y' },
      archives: true,
      clears: 'title',
    },
    {
      path: '/api/renewals',
      body: () => ({
        agreementId: ending.pop(),
        deadline: '2026-12-20',
        signatories: [
          { side: 'partner', name: 'Awa Diallo', email: 'awa@giz.example' },
          { side: 'initiative', name: 'Bruno Keller', email: 'bruno@loam.example' },
        ],
      }),
      patch: { deadline: '2026-12-24', note: 'The same again' },
      archives: true,
      clears: 'note',
    },
    {
      path: '/api/portal-links',
      body: () => ({ agreementId: agreement.id, name: `Awa ${next()}`, email: 'awa@giz.example', language: 'fr' }),
      patch: null,
      archives: true,
    },
    {
      path: '/api/wordings',
      body: () => ({
        name: `MoU ${next()}`,
        kind: 'mou',
        manner: 'successor',
        text: { fr: { title: '{{partner}}', clauses: [{ key: 'end', heading: 'Durée', text: '{{end}}' }] } },
      }),
      patch: { name: 'MoU with universities', manner: 'amendment' },
      archives: true,
      clears: 'kind',
    },
    {
      path: `${parts}/contributions`,
      body: () => ({ kind: 'money', amount: { amount: 125_000 + next(), currency: 'EUR' }, place: 'Montpellier' }),
      patch: { place: 'Paris', dueOn: '2026-12-31' },
      archives: true,
      clears: 'place',
    },
    {
      path: `${parts}/obligations`,
      body: () => ({ kind: 'report', owedBy: 'partner', title: `Report ${next()}`, dueOn: '2027-01-31' }),
      patch: { title: 'Final report', completedOn: '2026-11-20' },
      archives: true,
      clears: 'title',
    },
    {
      path: `${parts}/amendments`,
      body: () => {
        const day = `2024-${String((next() % 12) + 1).padStart(2, '0')}-${String((next() % 27) + 1).padStart(2, '0')}`;
        return { signedOn: day, inForceOn: day, changes: [{ field: 'facilities', after: ['CF.V'] }] };
      },
      patch: null,
      archives: true,
    },
    {
      path: '/api/plans',
      body: () => ({ code: `2030-${next()}`, title: 'A plan to come' }),
      patch: null,
      archives: false,
    },
    {
      path: '/api/strategic-objectives',
      body: () => {
        objectives += 1;
        const code = `${'ABCDEF'[objectives % 6]}${10 + Math.floor(objectives / 6)}`;
        return { plan: '2020', code, description: `Soils are counted ${objectives}` };
      },
      patch: { shortTitle: 'Soils', description: 'Soils are counted twice' },
      archives: false,
      clears: 'shortTitle',
    },
    { path: '/api/facilities', body: null, patch: null, archives: false },
    {
      path: '/api/staff',
      body: () => ({ name: 'Fatou Ba', email: `fatou${next()}@loam.example`, role: 'viewer' }),
      patch: { name: 'Fatou Ba-Diop', language: 'fr' },
      archives: true,
    },
    {
      path: '/api/keys',
      body: () => ({ name: `Website ${next()}`, role: 'viewer' }),
      patch: null,
      archives: true,
    },
    { path: '/api/reminder-ladders', body: null, patch: null, archives: false },
    { path: '/api/reminders', body: null, patch: null, archives: false },
    { path: '/api/stages', body: null, patch: null, archives: false },
    {
      path: '/api/opportunities',
      body: () => ({ title: `Core budget ${next()}`, organisationId: giz.organisation.id }),
      patch: { title: 'Core budget of 2027', nextStep: 'Write to GIZ' },
      archives: true,
      clears: 'nextStep',
    },
    { path: '/api/screening-rules', body: null, patch: null, archives: false },
    {
      path: '/api/screenings',
      body: () => ({ organisationId: giz.organisation.id, name: `Nobody ${next()}` }),
      patch: null,
      archives: false,
    },
    {
      path: '/api/sanctions-lists',
      body: () => ({
        name: `List ${next()}`,
        listedOn: '2026-11-01',
        fileName: 'list.csv',
        content: Buffer.from(`name\nInvented ${next()}\n`).toString('base64'),
      }),
      patch: null,
      archives: false,
      largest: 28_000_000,
    },
    {
      path: '/api/c3/imports',
      body: () => ({ name: `Study ${next()}`, listedOn: '2026-11-01', text: `Invented ${next()}` }),
      patch: null,
      archives: true,
      largest: 28_000_000,
    },
    { path: '/api/c3/entries', body: null, patch: null, archives: false },
    {
      path: '/api/step-templates',
      body: () => ({ stage: 'contacted', title: `Call GIZ ${next()}`, daysAfter: 7, funderGroup: 'foundations' }),
      patch: { title: 'Call GIZ again', daysAfter: 10 },
      archives: true,
      clears: 'funderGroup',
    },
    {
      path: '/api/calls',
      body: () => ({
        title: `Call ${next()}`,
        deadline: '2026-12-31',
        texts: { en: { subject: 'A call', text: 'The soils need you.' } },
        amount: { amount: 30_000_000, currency: 'EUR' },
      }),
      patch: { title: 'Call for 2027' },
      archives: true,
      clears: 'amount',
    },
    {
      path: '/api/pledges',
      body: () => ({
        organisationId: giz.organisation.id,
        note: `By letter ${next()}`,
        instalments: [{ amount: { amount: 100_000, currency: 'EUR' }, dueOn: '2027-03-01' }],
      }),
      patch: { note: 'By telephone' },
      archives: true,
      clears: 'note',
    },
    {
      path: '/api/rates',
      body: () => ({
        currency: 'XOF',
        day: new Date(Date.UTC(2020, 0, next())).toISOString().slice(0, 10),
        rate: '655.957',
        source: 'BCEAO',
      }),
      patch: { rate: '655.96', source: 'Notice of the BCEAO' },
      archives: true,
    },
    { path: '/api/journal', body: null, patch: null, archives: false },
  ];
}

export const dayOf = (value: string) => ({ value, precision: 'day' });

/** Creates one object, or throws with the answer. */
export async function make(ask: Ask, collection: Collection): Promise<Item> {
  const response = await ask(collection.path, { json: collection.body?.() });
  const made = (await response.json()) as Item;
  if (response.status !== 201) throw new Error(`${collection.path}: ${JSON.stringify(made)}`);
  return made;
}

/** Every item of a list, page by page. */
export async function wholeList(ask: Ask, path: string, limit: number): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 500; page += 1) {
    const query: string = `limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`;
    const response = await ask(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    const answer = (await response.json()) as { items: Item[]; nextCursor: string | null };
    if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    all.push(...answer.items);
    if (answer.nextCursor === null) return all;
    cursor = answer.nextCursor;
  }
  throw new Error(`${path} never ends.`);
}
