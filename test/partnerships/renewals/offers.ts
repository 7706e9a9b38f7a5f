import type { House } from '../../house.ts';

/** Who signs in these tests: Leïla Benali for the partner, then Bruno Keller for the Initiative. */
export const partnerSigns = {
  side: 'partner',
  name: 'Leïla Benali',
  function: 'Directrice',
  email: 'leila@aaa.example',
  language: 'fr',
} as const;
export const initiativeSigns = {
  side: 'initiative',
  name: 'Bruno Keller',
  function: 'Head of partnerships',
  email: 'bruno@loam.example',
  language: 'en',
} as const;

interface Found {
  id: string;
  partnershipId: string;
}

/** The one agreement of a partner of the list, by its acronym. */
export async function agreementOf(house: House, acronym: string): Promise<Found> {
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  const found = items.find(
    (it: { organisation: { acronym: string | null; name: string } }) =>
      it.organisation.acronym === acronym || it.organisation.name.startsWith(acronym),
  );
  return { id: found.agreements[0].id, partnershipId: found.id };
}

/** Prepares an offer over the API: "same again" for five years unless told otherwise. */
export const draft = (house: House, agreementId: string, wish: Record<string, unknown> = {}) =>
  house.as('fundraiser')('/api/renewals', {
    json: {
      agreementId,
      deadline: '2027-01-31',
      languages: ['fr'],
      signatories: [partnerSigns, initiativeSigns],
      offer: { term: 'P5Y' },
      ...wish,
    },
  });

/** Makes a move over the API. */
export const move = (house: House, id: string, json: unknown) =>
  house.as('fundraiser')(`/api/renewals/${id}/moves`, { json });

/** Prepares and sends an offer, and answers it. */
export async function offered(house: House, agreementId: string, wish: Record<string, unknown> = {}) {
  const drafted = await (await draft(house, agreementId, wish)).json();
  if (!drafted.id) throw new Error(JSON.stringify(drafted));
  return (await move(house, drafted.id, { move: 'send' })).json();
}

/** What a person signs with: everything but who they are and what they read. */
export const signing = {
  manner: 'typed',
  function: null,
  powerDeclared: true,
  consent: 'Je signe.',
  language: 'fr',
  identifiedBy: 'link',
  ip: null,
  userAgent: null,
  linkId: null,
  fileId: null,
} as const;
