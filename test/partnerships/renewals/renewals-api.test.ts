import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdRenewal } from '../../../src/partnerships/renewals/hold-renewal.ts';
import { proposeChanges } from '../../../src/partnerships/renewals/propose-changes.ts';
import { stageOf } from '../../../src/partnerships/renewals/renewal-stage.ts';
import { signRenewal } from '../../../src/partnerships/renewals/sign-renewal.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { agreementOf, draft, initiativeSigns, move, offered, partnerSigns, signing } from './offers.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
});
afterAll(() => house.close());

interface Person {
  id: string;
  name: string;
}
interface Offer {
  id: string;
  table: { number: number; hash: string };
  signatories: Person[];
}
const sign = (it: Offer, place: 0 | 1, hash = it.table.hash) =>
  house.database.transaction(system('test'), (work) =>
    signRenewal(work, it.id, {
      ...signing,
      signatoryId: it.signatories[place]?.id ?? '',
      name: it.signatories[place]?.name ?? '',
      hash,
    }),
  );
const seen = async (id: string) => (await house.as()(`/api/renewals/${id}`)).json();
const agreement = async (id: string, query = '') => (await house.as()(`/api/agreements/${id}${query}`)).json();

describe('an offer to AAA', () => {
  let it0: Offer;
  let aaa: string;
  beforeAll(async () => {
    aaa = (await agreementOf(house, 'AAA')).id;
  });

  it('is a draft until it is sent, and has no link', async () => {
    const response = await draft(house, aaa);
    const made = await response.json();
    expect(response.status, JSON.stringify(made)).toBe(201);
    expect(made).toMatchObject({ stage: 'draft', sentAt: null, table: null, daysLeft: 88, lastDay: '2027-02-17' });
    const { items } = await (await house.as()(`/api/portal-links?renewal=${made.id}`)).json();
    expect(items).toEqual([]);
    it0 = made;
  });

  it('takes the moves there are, and names them to whoever asks for another', async () => {
    for (const wrong of [{ move: 'sign' }, {}]) {
      const refused = await move(house, it0.id, wrong);
      expect(refused.status).toBe(422);
      expect((await refused.json()).errors).toMatchObject([
        { pointer: '#/move', code: 'not_allowed', allowed: ['send', 'resend', 'withdraw', 'accept', 'keep'] },
      ]);
    }
  });

  it('is the only open one of its agreement', async () => {
    const response = await draft(house, aaa);
    expect(response.status).toBe(409);
    expect((await response.json()).detail).toContain('open offer already');
  });

  it('says when the next agreement starts and ends, in the language of the document', async () => {
    const { items } = await (await house.as()(`/api/renewals/${it0.id}/versions`)).json();
    const text = JSON.stringify(items[0].text.fr);
    expect(text).toContain('18 févr. 2027');
    expect(text).toContain('5 ans');
    expect(text).not.toContain('{{');
  });

  it('is sent by one mail with one live link to the partner', async () => {
    const sent = await (await move(house, it0.id, { move: 'send' })).json();
    expect(sent).toMatchObject({ stage: 'offered', table: { number: 1 } });
    const { items } = await (await house.as()(`/api/portal-links?renewal=${it0.id}`)).json();
    expect(items).toMatchObject([{ name: 'Leïla Benali', live: true, visitedAt: null, mail: { state: 'queued' } }]);
    it0 = sent;
  });

  it('is not sent twice', async () => {
    expect((await move(house, it0.id, { move: 'send' })).status).toBe(409);
  });

  it('is in discussion once the partner proposes four years, and cannot be signed meanwhile', async () => {
    await house.database.transaction(system('test'), (work) =>
      proposeChanges(work, it0.id, {
        signatoryId: it0.signatories[0]?.id ?? '',
        hash: it0.table.hash,
        input: { offer: { term: 'P4Y' }, comments: [{ place: 'term', text: 'Notre mandat dure quatre ans.' }] },
        markedFile: null,
      }),
    );
    expect(await seen(it0.id)).toMatchObject({ stage: 'in_discussion', proposal: 2, table: { number: 1 } });
    await expect(sign(it0, 0)).rejects.toMatchObject({ reason: 'proposal_open' });
  });

  it('takes the proposal over as it is: it is on the table, and the link before has ended', async () => {
    const accepted = await (await move(house, it0.id, { move: 'accept', number: 2, reply: 'Agreed.' })).json();
    expect(accepted).toMatchObject({ stage: 'offered', proposal: null, table: { number: 2 } });
    const { items } = await (await house.as()(`/api/portal-links?renewal=${it0.id}`)).json();
    expect(items.map((one: { endedBecause: string | null }) => one.endedBecause)).toEqual([null, 'new_version']);
    await expect(sign(it0, 0)).rejects.toMatchObject({ reason: 'offer_changed' });
    it0 = accepted;
  });

  it('is signed in the order agreed: the Initiative does not sign before the partner', async () => {
    await expect(sign(it0, 1)).rejects.toMatchObject({ reason: 'not_your_turn' });
  });

  it('waits for the countersignature once the partner has signed', async () => {
    house.clock.set('2026-12-10T09:00:00Z');
    expect(await sign(it0, 0)).toMatchObject({ again: false, concluded: false });
    expect(await seen(it0.id)).toMatchObject({ stage: 'to_countersign' });
  });

  it('takes a second signature of the same person for the first', async () => {
    expect(await sign(it0, 0)).toMatchObject({ again: true });
  });

  it('becomes on the last signature a successor that starts the day after the end', async () => {
    expect(await sign(it0, 1)).toMatchObject({ again: false, concluded: true });
    const done = await seen(it0.id);
    expect(done).toMatchObject({ stage: 'done', signedOn: '2026-12-10', gapDays: 0, amendmentId: null });
    const next = await agreement(done.successorId);
    expect(next).toMatchObject({
      predecessorId: aaa,
      kind: 'mou',
      signedOn: { value: '2026-12-10' },
      startsOn: { value: '2027-02-18' },
      end: { lastDay: '2031-02-17', basis: 'stated' },
      title: null,
      status: 'signed_not_in_force',
    });
    expect((await agreement(aaa)).status).toBe('ending_soon');
    expect((await agreement(aaa, '?asOf=2027-02-18')).status).toBe('superseded');
  });
});

describe('an offer to FARM, whose MoU ended on 13 October 2025', () => {
  it('becomes a new agreement from the day it is signed, with its gap and never back-dated', async () => {
    const { id } = await agreementOf(house, 'FARM');
    const offer = await offered(house, id, { offer: { term: 'P3Y' }, manner: 'amendment' });
    await sign(offer, 0);
    await sign(offer, 1);
    const done = await seen(offer.id);
    expect(done).toMatchObject({ stage: 'done', gapDays: 422, amendmentId: null });
    expect(await agreement(done.successorId)).toMatchObject({
      startsOn: { value: '2026-12-10' },
      end: { lastDay: '2029-12-09' },
      status: 'in_force',
    });
    expect(await agreement(id)).toMatchObject({ status: 'superseded', end: { lastDay: '2025-10-13' } });
  });
});

describe('an amendment of an agreement in force', () => {
  it('moves its end and makes no successor', async () => {
    const { id: other, partnershipId } = await agreementOf(house, 'AFRIS');
    expect(other).toBeTruthy();
    const made = await (
      await house.as()('/api/agreements', {
        json: { partnershipId, kind: 'moa', signedOn: { value: '2026-01-01', precision: 'day' }, term: 'P2Y' },
      })
    ).json();
    const offer = await offered(house, made.id, { manner: 'amendment', offer: { term: 'P1Y' } });
    await sign(offer, 0);
    await sign(offer, 1);
    expect(await seen(offer.id)).toMatchObject({ stage: 'done', successorId: null });
    expect(await agreement(made.id)).toMatchObject({
      end: { lastDay: '2028-12-31', basis: 'stated' },
      successorId: null,
      amendments: [{ number: 1, signedOn: '2026-12-10' }],
    });
  });
});

describe('an offer that cannot be', () => {
  const refused = async (acronym: string, wish: Record<string, unknown>) => {
    const { id } = await agreementOf(house, acronym);
    const response = await draft(house, id, wish);
    const problem = await response.json();
    return [response.status, ...problem.errors.map((fault: { pointer: string }) => fault.pointer)];
  };

  it('names a deadline that has passed', async () => {
    expect(await refused('OIV', { deadline: '2026-12-09' })).toEqual([422, '#/deadline']);
  });
  it('names a signatory without address', async () => {
    const signatories = [{ ...partnerSigns, email: '' }, initiativeSigns];
    expect(await refused('OIV', { signatories })).toEqual([422, '#/signatories/0/email']);
  });
  it('names an address that stands twice', async () => {
    const signatories = [partnerSigns, { ...initiativeSigns, email: 'LEILA@aaa.example' }];
    expect(await refused('OIV', { signatories })).toEqual([422, '#/signatories/1/email']);
  });
  it('asks for somebody of either side', async () => {
    const signatories = [partnerSigns, { ...partnerSigns, email: 'other@aaa.example' }];
    expect(await refused('OIV', { signatories })).toEqual([422, '#/signatories']);
  });
  it('asks for a term or an end', async () => {
    expect(await refused('OIV', { offer: { term: null, end: null } })).toEqual([422, '#/offer/term']);
  });
  it('names an end before its start', async () => {
    const end = { basis: 'stated', lastDay: '2020-01-01' };
    expect(await refused('OIV', { offer: { end } })).toEqual([422, '#/offer/end/lastDay']);
  });
  it('names a contribution that contradicts itself, before anybody signs', async () => {
    const contributions = [{ key: 'c1', kind: 'office', unit: 'fte', quantity: '1' }];
    expect(await refused('OIV', { offer: { term: 'P1Y', contributions } })).toEqual([
      422,
      '#/offer/contributions/0/unit',
    ]);
  });
});

describe('an agreement that changes after the offer was made', () => {
  it('voids the version: it cannot be signed until there is a new one', async () => {
    const { id } = await agreementOf(house, 'SaveSoil');
    const offer = await offered(house, id);
    const before = await agreement(id);
    await house.as()(`/api/agreements/${id}`, {
      method: 'PATCH',
      json: { closedOn: '2025-04-07' },
      headers: { 'if-match': `"${before.version}"` },
    });
    await expect(sign(offer, 0)).rejects.toMatchObject({ reason: 'agreement_changed' });
    const versions = await house.as()(`/api/renewals/${offer.id}/versions`, { json: { reply: 'Brought up to date.' } });
    expect(versions.status).toBe(201);
    const fresh = await seen(offer.id);
    expect(await sign(fresh, 0)).toMatchObject({ again: false });
  });
});

it('forty signatures at once under one offer are one, and make one agreement', async () => {
  const { id } = await agreementOf(house, 'OIV');
  const offer = await offered(house, id);
  const results = await Promise.all(Array.from({ length: 40 }, () => sign(offer, 0)));
  expect(results.filter(({ again }) => !again)).toHaveLength(1);
  const last = await Promise.all(Array.from({ length: 40 }, () => sign(offer, 1)));
  expect(last.filter(({ again }) => !again)).toHaveLength(1);
  const { items } = await (await house.as()('/api/agreements?limit=200')).json();
  expect(items.filter((one: { predecessorId: string | null }) => one.predecessorId === id)).toHaveLength(1);
});

it('the stage that lists filter by is the one that the rules give, on any day', async () => {
  const { items } = await (await house.as()('/api/renewals?limit=200')).json();
  for (const now of ['2026-12-10T09:00:00Z', '2027-02-01T09:00:00Z']) {
    house.clock.set(now);
    for (const { id } of items) {
      const ruled = await house.database.transaction(system('test'), async (work) => {
        const held = await holdRenewal(work, id);
        return stageOf(held, held.today);
      });
      const listed = await (await house.as()(`/api/renewals?stage=${ruled}&limit=200`)).json();
      expect(listed.items.map((one: { id: string }) => one.id)).toContain(id);
    }
  }
  const lapsed = await (await house.as()('/api/renewals?stage=lapsed')).json();
  expect(lapsed.items.length).toBeGreaterThan(0);
});

describe('an obligation that is carried on', () => {
  it('is owed under the successor and no longer under the agreement before', async () => {
    house.clock.set('2026-12-10T09:00:00Z');
    const { partnershipId } = await agreementOf(house, 'GIZ');
    const made = await (
      await house.as()('/api/agreements', {
        json: { partnershipId, kind: 'mou', signedOn: { value: '2026-01-01', precision: 'day' }, term: 'P2Y' },
      })
    ).json();
    await house.as()(`/api/agreements/${made.id}/obligations`, {
      json: { kind: 'report', owedBy: 'partner', title: 'Report on soils', dueOn: '2027-03-01' },
    });
    const offer = await offered(house, made.id);
    await sign(offer, 0);
    await sign(offer, 1);
    const { successorId } = await seen(offer.id);
    expect((await agreement(made.id)).obligations).toEqual([]);
    expect((await agreement(successorId)).obligations).toMatchObject([
      { title: 'Report on soils', dueOn: '2027-03-01' },
    ]);
  });
});

describe('a partnership that is archived while an offer is out', () => {
  it('takes no signature, and keeps the offer', async () => {
    const { id: other, partnershipId } = await agreementOf(house, 'CIRAD');
    const offer = await offered(house, other, { offer: { term: 'P1Y' } });
    const { version } = await (await house.as()(`/api/partnerships/${partnershipId}`)).json();
    await house.as()(`/api/partnerships/${partnershipId}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${version}"` },
    });
    await expect(sign(offer, 0)).rejects.toMatchObject({ reason: 'agreement_changed' });
  });
});
