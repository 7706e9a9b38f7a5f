import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineRenewal } from '../../../src/partnerships/renewals/decline-renewal.ts';
import { handOverRenewal, visitPortal } from '../../../src/partnerships/renewals/hand-over.ts';
import { revokePortalLink } from '../../../src/partnerships/renewals/portal-links.ts';
import { resendRenewal } from '../../../src/partnerships/renewals/send-renewal.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { signAt } from './journey.ts';
import { draft, move, offered } from './offers.ts';

let house: House;
let partnershipId: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
  partnershipId = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === 'GIZ').id;
});
afterAll(() => house.close());

/** An MoU with GIZ from 1 January 2026 for two years. */
async function mou(): Promise<string> {
  const json = { partnershipId, kind: 'mou', signedOn: { value: '2026-01-01', precision: 'day' }, term: 'P2Y' };
  return (await (await house.as()('/api/agreements', { json })).json()).id;
}
const agreement = async (id: string) => (await house.as()(`/api/agreements/${id}`)).json();
const seen = async (id: string) => (await house.as()(`/api/renewals/${id}`)).json();
const linkOf = async (renewal: { id: string }) =>
  (await (await house.as()(`/api/portal-links?renewal=${renewal.id}&live=true`)).json()).items[0];
const byLink = (id: string) => ({ kind: 'link', id, name: 'Leïla Benali', role: null }) as const;
const part = (id: string, list: string, json: unknown) => house.as()(`/api/agreements/${id}/${list}`, { json });

describe('a link that ends between the page and the form', () => {
  it('signs nothing', async () => {
    const offer = await offered(house, await mou());
    const link = await linkOf(offer);
    await house.database.transaction(system('test'), (work) => revokePortalLink(work, link.id, null));
    const declined = house.database.transaction(byLink(link.id), (work) =>
      declineRenewal(work, offer.id, offer.signatories[0].id, 'No'),
    );
    await expect(declined).rejects.toMatchObject({ reason: 'link_revoked' });
    expect((await seen(offer.id)).stage).toBe('offered');
  });

  it('answers no offer but its own', async () => {
    const [one, other] = [await offered(house, await mou()), await offered(house, await mou())];
    const link = await linkOf(one);
    const declined = house.database.transaction(byLink(link.id), (work) =>
      declineRenewal(work, other.id, other.signatories[0].id, 'No'),
    );
    await expect(declined).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('opening a link and sending it again at once hurt neither', async () => {
  const offer = await offered(house, await mou());
  for (let round = 0; round < 8; round += 1) {
    const link = await linkOf(offer);
    const results = await Promise.allSettled([
      house.database.transaction(byLink(link.id), (work) => visitPortal(work, link.id)),
      house.database.transaction(byLink(link.id), (work) => visitPortal(work, link.id)),
      house.database.transaction(system('test'), (work) => resendRenewal(work, offer.id, offer.signatories[0].id)),
    ]);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'link_revoked' });
    expect(results[2]?.status).toBe('fulfilled');
  }
});

it('an end before the deadline is refused: signed on its last day, nothing could come of it', async () => {
  const end = { basis: 'stated', lastDay: '2028-03-01' };
  const wish = { offer: { end }, deadline: '2028-04-01' };
  const response = await draft(house, await mou(), wish);
  expect(response.status).toBe(422);
  expect((await response.json()).errors[0].pointer).toBe('#/offer/end/lastDay');
  const fine = await offered(house, await mou(), { ...wish, deadline: '2028-02-01' });
  const longer = await house.as()(`/api/renewals/${fine.id}`, {
    method: 'PATCH',
    json: { deadline: '2028-04-01' },
    headers: { 'if-match': `"${fine.version}"` },
  });
  expect(longer.status).toBe(422);
});

it('what is added to an agreement while its amendment is out stays', async () => {
  const id = await mou();
  const offer = await offered(house, id, { manner: 'amendment', offer: { term: 'P1Y' } });
  await part(id, 'contributions', { kind: 'secondment', quantity: '2', unit: 'fte' });
  await signAt(house, offer, 0);
  await signAt(house, offer, 1);
  expect((await agreement(id)).contributions).toMatchObject([{ kind: 'secondment', quantity: '2' }]);
});

it('an obligation that is met while the offer is out is not owed again', async () => {
  const id = await mou();
  const made = await part(id, 'obligations', {
    kind: 'report',
    owedBy: 'partner',
    title: 'Annual report',
    dueOn: '2027-03-01',
  });
  const { id: obligation, version } = await made.json();
  const offer = await offered(house, id);
  await house.as()(`/api/agreements/${id}/obligations/${obligation}`, {
    method: 'PATCH',
    json: { completedOn: '2026-11-21' },
    headers: { 'if-match': `"${version}"` },
  });
  await signAt(house, offer, 0);
  await signAt(house, offer, 1);
  expect((await agreement((await seen(offer.id)).successorId)).obligations).toEqual([]);
});

it('an extension wins over an amendment that comes into force later', async () => {
  const id = await mou();
  await part(id, 'amendments', {
    signedOn: '2026-06-01',
    inForceOn: '2027-01-01',
    changes: [{ field: 'end.lastDay', after: '2028-06-30' }],
  });
  const offer = await offered(house, id, { manner: 'amendment', offer: { term: 'P1Y' } });
  await signAt(house, offer, 0);
  await signAt(house, offer, 1);
  expect((await (await house.as()(`/api/agreements/${id}?asOf=2027-02-01`)).json()).end.lastDay).toBe('2029-06-30');
});

it('a draft is handed over to nobody', async () => {
  const made = await (await draft(house, await mou())).json();
  const over = house.database.transaction(system('test'), (work) =>
    handOverRenewal(work, made.id, made.signatories[0].id, { name: 'Omar', function: null, email: 'omar@giz.example' }),
  );
  await expect(over).rejects.toMatchObject({ reason: 'offer_not_sent' });
});

it('who has signed declines no more', async () => {
  const offer = await offered(house, await mou());
  await signAt(house, offer, 0);
  const link = (await (await house.as()(`/api/portal-links?renewal=${offer.id}&live=true`)).json()).items.find(
    (one: { signatoryId: string }) => one.signatoryId === offer.signatories[0].id,
  );
  const declined = house.database.transaction(byLink(link.id), (work) =>
    declineRenewal(work, offer.id, offer.signatories[0].id, 'No'),
  );
  await expect(declined).rejects.toMatchObject({ reason: 'already_signed' });
});

it('nothing is put on the table after the deadline', async () => {
  const offer = await offered(house, await mou(), { deadline: '2026-11-30' });
  house.clock.set('2026-12-01T09:00:00Z');
  const late = await house.as()(`/api/renewals/${offer.id}/versions`, { json: { reply: 'Late' } });
  expect(late.status).toBe(409);
  expect((await move(house, offer.id, { move: 'withdraw' })).status).toBe(201);
});
