import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline } from '../../../src/directory/parts-timeline.tsx';
import { keepFile } from '../../../src/platform/files.ts';
import { type Language, languages } from '../../../src/values/language.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { filesIn } from '../../house-files.ts';
import type { Visitor } from '../../stories/visitor.ts';
import { pageText } from '../pages.ts';
import { colleagueAt, type Offered, propose, signAt } from './journey.ts';
import { agreementOf, draft, offered } from './offers.ts';

let house: House;
let bruno: Visitor;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  bruno = await colleagueAt(house, 'fundraiser');
});
afterAll(() => house?.close());

const drafted = async (acronym: string, wish: Record<string, unknown> = {}): Promise<Offered> =>
  (await draft(house, (await agreementOf(house, acronym)).id, wish)).json();
const sent = async (acronym: string, wish: Record<string, unknown> = {}): Promise<Offered> =>
  offered(house, (await agreementOf(house, acronym)).id, wish);
const seen = async (id: string) => (await house.as()(`/api/renewals/${id}`)).json();
const links = async (id: string) => (await (await house.as()(`/api/portal-links?renewal=${id}`)).json()).items;
const part = (id: string): string => bruno.page.querySelector(`#${id}`)?.text.replaceAll(/\s+/g, ' ') ?? '';

describe('the record of a draft to AAA', () => {
  let aaa: Offered;
  beforeAll(async () => {
    aaa = await drafted('AAA');
    await bruno.visit(`/renewals/${aaa.id}`);
  });

  it('says that nothing was sent, to whom the first link goes, and until when there is time', () => {
    expect(bruno.title).toContain('AAA Adaptation of African Agriculture');
    expect(part('next')).toContain('Nothing has been sent. Leïla Benali (leila@aaa.example) gets the first link.');
    expect(bruno.text).toContain('17 Feb 2027');
    expect(bruno.text).toContain('in 88 days');
  });

  it('compares it with the agreement as it stands', () => {
    expect(part('version-1')).toContain('Compared with the agreement as it stands');
    expect(part('version-1')).toContain('The same terms again.');
  });

  it('is archived and brought back by Undo', async () => {
    await bruno.press('Archive draft');
    expect(bruno.path).toBe(`/agreements/${aaa.agreementId}`);
    expect((await house.as()(`/renewals/${aaa.id}`)).status).toBe(404);
    await bruno.press('Undo');
    await bruno.visit(`/renewals/${aaa.id}`);
    expect(bruno.status).toBe(200);
  });

  it('is not brought back once there is another open offer', async () => {
    await bruno.press('Archive draft');
    const other = await drafted('AAA');
    await bruno.press('Undo');
    expect(bruno.status).toBe(409);
    expect(bruno.text).toContain('open offer already');
    await bruno.visit(`/renewals/${other.id}`);
    await bruno.press('Archive draft');
    await bruno.press('Undo');
    aaa = { ...aaa, id: other.id };
  });

  it('is sent by its one main button, which names who gets it, and offers no Undo', async () => {
    await bruno.visit(`/renewals/${aaa.id}`);
    await bruno.press('Send the offer');
    expect(bruno.text).toContain('The offer was sent to Leïla Benali.');
    expect(bruno.text).not.toContain('Undo');
    expect(part('next')).toContain('Leïla Benali is to answer by 31 Jan 2027. The link has not been opened yet.');
    expect(part('links')).toContain('mail: waiting');
  });

  it('is sent once, however often the form is', async () => {
    const form = { version: String((await seen(aaa.id)).version) };
    const again = await house.as()(`/renewals/${aaa.id}/send`, { form });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('The offer has been sent already');
    expect(await links(aaa.id)).toHaveLength(1);
  });
});

describe('a proposal on an offer to OIV', () => {
  let oiv: Offered;
  beforeAll(async () => {
    oiv = await sent('OIV', { languages: ['en', 'fr'] });
    const kept = await house.database.transaction(system('test'), (work) =>
      keepFile(work, { bytes: new TextEncoder().encode('%PDF-1.7 marked'), mediaType: 'application/pdf' }),
    );
    await propose(house, oiv, {
      offer: { term: 'P3Y', contributions: [{ key: 'n1', kind: 'secondment', quantity: '0.5', unit: 'fte' }] },
      comments: [
        { place: 'term', text: 'Five years is longer than our plan.' },
        { place: 'facilities', text: 'Which ones do you mean?' },
      ],
      rewrite: (text) => {
        const clauses = text.en?.clauses ?? [];
        const [first] = clauses;
        return {
          ...text,
          en: { title: text.en?.title ?? '', clauses: [...clauses.slice(1), ...(first ? [first] : [])] },
        };
      },
      markedFile: { id: kept.id, name: 'Remarques de l’OIV.pdf' },
    });
    await bruno.visit(`/renewals/${oiv.id}`);
  });

  it('is told with what it changes, in words, before what came and after what went', () => {
    const version = part('version-2');
    expect(version).toContain('Version 2, proposed by the partner');
    expect(version).toContain('Compared with version 1');
    expect(version).toMatch(/removed: 5 years\s*added: 3 years/);
    expect(version).toContain('Secondment (0.5 FTE)');
    expect(version).toContain('Moved');
  });

  it('has its comments at their places, and those on what did not change by themselves', () => {
    const term = bruno.page.querySelectorAll('#version-2 dd').find((one) => one.text.includes('3 years'));
    expect(term?.text).toContain('Five years is longer than our plan.');
    expect(part('version-2')).toMatch(/Comments\s*Facilities\s*Which ones do you mean\?/);
  });

  it('gives its marked copy to readers, to be saved and not run', async () => {
    const copy = await house.as('viewer')(`/renewals/${oiv.id}/versions/2/marked`);
    expect(copy.status).toBe(200);
    expect(copy.headers.get('content-disposition')).toContain('attachment');
    expect(copy.headers.get('content-security-policy')).toContain('sandbox');
    expect((await house.as('viewer')(`/renewals/${oiv.id}/versions/1/marked`)).status).toBe(404);
    expect((await house.as('viewer')(`/renewals/${oiv.id}/versions/x/marked`)).status).toBe(404);
  });

  it('is not turned down without a word: the page comes back with the box to fill', async () => {
    await bruno.press('Keep our version', { reply: '  ' });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('.error-summary')?.text).toContain('Your reply');
    expect(await seen(oiv.id)).toMatchObject({ stage: 'in_discussion' });
  });

  it('is answered by a reply that goes to the partner, with our version on the table again', async () => {
    await bruno.press('Keep our version', { reply: 'Five years is what the plan needs.' });
    expect(bruno.text).toContain('Our version stays; the partner gets your reply.');
    expect(part('version-2')).toContain('Five years is what the plan needs.');
    expect(await seen(oiv.id)).toMatchObject({ stage: 'offered', table: { number: 1 } });
  });

  it('is accepted as it is when it comes again', async () => {
    await propose(house, oiv, { offer: { term: 'P4Y' } });
    await bruno.visit(`/renewals/${oiv.id}`);
    await bruno.press('Accept the proposal');
    expect(bruno.text).toContain('The proposal was accepted');
    expect(await seen(oiv.id)).toMatchObject({ stage: 'offered', table: { number: 3 } });
    expect(part('version-3')).toContain('On the table');
  });

  it('cannot be answered twice', async () => {
    const again = await house.as()(`/renewals/${oiv.id}/answer`, {
      form: { number: '3', answer: 'accept', reply: '' },
    });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('no open proposal');
  });
});

describe('a new version of an offer to McDonald’s', () => {
  let offer: Offered;
  const compare = () => part('version-difference');
  beforeAll(async () => {
    offer = await sent('McDonald', { languages: ['en'] });
  });

  it('begins with what is on the table, and says that nothing differs', async () => {
    await bruno.visit(`/renewals/${offer.id}`);
    await bruno.follow('New version');
    expect(bruno.page.querySelector('[name="offer.termYears"]')?.getAttribute('value')).toBe('5');
    expect(compare()).toContain('Terms and text are the same.');
  });

  it('shows what it would change before anything is sent', async () => {
    await bruno.press('Show the difference', { 'offer.termYears': '2' });
    expect(compare()).toMatch(/Term\s*removed: 5 years\s*added: 2 years/);
    expect(await seen(offer.id)).toMatchObject({ table: { number: 1 } });
  });

  it('that cannot be read is shown again with what was typed', async () => {
    await bruno.press('Put it on the table', {
      'offer.contributions.0.kind': 'money',
      'offer.contributions.0.amount': 'a lot',
    });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('.error-summary')?.text).toContain('Contributions');
    expect(bruno.page.querySelector('[name="offer.contributions.0.amount"]')?.getAttribute('value')).toBe('a lot');
  });

  it('is not put over a proposal that came while it was written', async () => {
    await propose(house, offer, { offer: { term: 'P3Y' } });
    await bruno.press('Put it on the table', {
      'offer.contributions.0.kind': 'money',
      'offer.contributions.0.amount': '10,000',
    });
    expect(bruno.status).toBe(409);
    expect(bruno.page.querySelector('[name="offer.contributions.0.amount"]')?.getAttribute('value')).toBe('10,000');
    expect(bruno.text).toContain('The form holds what the partner proposed.');
    expect(await seen(offer.id)).toMatchObject({ stage: 'in_discussion' });
  });

  it('over the proposal answers it: it stands on the table with the reply, and the partner gets a new link', async () => {
    await bruno.visit(`/renewals/${offer.id}`);
    await bruno.follow('New version');
    expect(bruno.page.querySelector('[name="offer.termYears"]')?.getAttribute('value')).toBe('3');
    await bruno.press('Put it on the table', { 'offer.termYears': '4', reply: 'Let us meet in the middle.' });
    expect(bruno.text).toContain('Version 3 is on the table');
    expect(part('version-2')).toContain('Let us meet in the middle.');
    expect(part('version-3')).toMatch(/removed: 3 years\s*added: 4 years/);
    expect(await seen(offer.id)).toMatchObject({ stage: 'offered', proposal: null, table: { number: 3 } });
    expect((await links(offer.id)).map((one: { endedBecause: string | null }) => one.endedBecause)).toEqual([
      null,
      'new_version',
    ]);
  });

  it('says whose signature it asks for again', async () => {
    await signAt(house, { ...offer, table: (await seen(offer.id)).table }, 0);
    await bruno.visit(`/renewals/${offer.id}/versions/new`);
    expect(bruno.text).toContain('Leïla Benali signed the version on the table.');
  });

  it('is not made of a draft, nor after the deadline', async () => {
    const other = await drafted('IRD');
    expect((await house.as()(`/renewals/${other.id}/versions/new`)).status).toBe(409);
    house.clock.set('2027-02-01T09:00:00Z');
    await bruno.visit(`/renewals/${offer.id}/versions/new`);
    expect(bruno.text).toContain('The deadline has passed. Set a later one first');
    await bruno.press('Put it on the table');
    expect(bruno.status).toBe(409);
    house.clock.set('2026-11-21T09:00:00Z');
  });
});

describe('what can be done with an offer that was sent', () => {
  let farm: Offered;
  beforeAll(async () => {
    farm = await sent('FARM');
    await bruno.visit(`/renewals/${farm.id}`);
  });

  it('a deadline in the past is refused at its box, with what was typed', async () => {
    await bruno.press('Save', { deadline: '2026-11-20' });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('#f-deadline')?.getAttribute('value')).toBe('2026-11-20');
    expect(bruno.page.querySelector('#f-deadline-error')?.text).toContain('21 Nov 2026');
  });

  it('a later one is kept, and taken back by Undo', async () => {
    await bruno.visit(`/renewals/${farm.id}`);
    await bruno.press('Save', { deadline: '2027-03-31', codeRequired: 'true' });
    expect(await seen(farm.id)).toMatchObject({ deadline: '2027-03-31', codeRequired: true });
    expect(part('conditions')).toContain('The text on the table names another deadline.');
    await bruno.press('Undo');
    expect(await seen(farm.id)).toMatchObject({ deadline: '2027-01-31', codeRequired: false });
    expect(part('conditions')).not.toContain('another deadline');
  });

  it('is refused to whoever read it before somebody else changed it, and nothing is lost', async () => {
    const stale = await house.as()(`/renewals/${farm.id}/withdraw`, { form: { version: '1', reason: 'A mistake.' } });
    expect(stale.status).toBe(412);
    expect(await stale.text()).toContain('A mistake.');
  });

  it('a link is sent again: the one before leads nowhere, and says why', async () => {
    await bruno.visit(`/renewals/${farm.id}`);
    await bruno.press('Send the link to Leïla Benali again');
    expect(bruno.text).toContain('A new link was sent to Leïla Benali');
    expect((await links(farm.id)).map((one: { endedBecause: string | null }) => one.endedBecause)).toEqual([
      null,
      'resent',
    ]);
    expect(part('links')).toContain('replaced by a newer link');
  });

  it('the address of a live link is on no page, but shown to those who may hand it on, which is recorded', async () => {
    const [live] = await links(farm.id);
    for (const path of [`/renewals/${farm.id}`, `/agreements/${farm.agreementId}/links`]) {
      await bruno.visit(path);
      expect(bruno.page.toString()).not.toContain('/portal/');
    }
    expect((await house.as()(`/portal-links/${live.id}/show`)).status).toBe(404);
    await bruno.visit(`/renewals/${farm.id}`);
    await bruno.press('Show the address');
    const address = bruno.page.querySelector('input.address')?.getAttribute('value') ?? '';
    expect(address).toMatch(/^http:\/\/localhost:3000\/portal\/[0-9a-f-]{36}\/[\w-]{43}$/);
    expect((await house.app.request(address)).status).toBe(200);
    await bruno.follow('Back to the links');
    expect(bruno.text).toMatch(/Address of a portal link shown.*Bruno Keller/);
    expect((await house.as('viewer')(`/portal-links/${live.id}/show`, { form: {} })).status).toBe(403);
    const viewer = await colleagueAt(house, 'viewer');
    await viewer.visit(`/renewals/${farm.id}`);
    expect(viewer.text).not.toContain('Show the address');
  });

  it('the link of a colleague is shown to nobody but them', async () => {
    const [link] = await links(farm.id);
    const amina = await house.staff('admin');
    await house.database.orm.em
      .fork()
      .execute('update renewal_signatory set staff_id = ? where id = ?', [amina.id, link.signatoryId]);
    await bruno.visit(`/renewals/${farm.id}`);
    expect(bruno.text).not.toContain('Show the address');
    expect((await house.as('fundraiser')(`/portal-links/${link.id}/show`, { form: {} })).status).toBe(403);
    const own = await house.as('admin')(`/portal-links/${link.id}/show`, { form: {} });
    expect(await own.text()).toContain('/portal/');
    await house.database.orm.em
      .fork()
      .execute('update renewal_signatory set staff_id = null where id = ?', [link.signatoryId]);
  });

  it('a refused mail stands there with the reason and what to do', async () => {
    const said = '550 5.1.1 <leila@aaa.example>: User unknown';
    await house.database.orm.em
      .fork()
      .execute(
        `update mail set state = 'refused', last_error = ? where id in (select mail_id from portal_link where renewal_id = ?)`,
        [`refused_by_server: ${said}`, farm.id],
      );
    await bruno.visit(`/renewals/${farm.id}`);
    expect(part('next')).toContain('The mail to Leïla Benali did not arrive.');
    expect(part('links')).toContain('The mail server refused it.');
    expect(part('links')).toContain('User unknown');
  });

  it('somebody else is named instead, and confirms the address', async () => {
    const other = { name: 'Nadia Haddad', function: '', email: 'nadia@aaa' };
    await bruno.press('Name this person', other);
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('.signer-list details')?.hasAttribute('open')).toBe(true);
    await bruno.press('Name this person', { ...other, email: 'nadia@farm.example' });
    expect(bruno.text).toContain('Nadia Haddad signs instead and gets a link.');
    expect(part('signatories')).toContain('Handed over by Leïla Benali · Address not confirmed yet');
  });

  it('a link is revoked, and the page says that none works', async () => {
    await bruno.press('Revoke');
    expect(bruno.text).toContain('The link no longer works.');
    expect(part('next')).toContain('No link works any more: send it again.');
  });

  it('it is withdrawn with a reason, after which a new offer can be made', async () => {
    await bruno.press('Withdraw the offer', { reason: 'The board meets in March.' });
    expect(part('next')).toContain('The offer was withdrawn on 21 Nov 2026.');
    expect(part('next')).toContain('The board meets in March.');
    expect(bruno.page.querySelector(`#next a[href="/renewals/new?agreement=${farm.agreementId}"]`)).not.toBeNull();
    expect(bruno.page.querySelector('#conditions')).toBeNull();
  });
});

describe('an agreement that changes under its offer', () => {
  it('is named with who changed what, and a new version is offered instead of a signature', async () => {
    const offer = await sent('AFRIS');
    const { version } = await (await house.as()(`/api/agreements/${offer.agreementId}`)).json();
    await house.as('admin')(`/api/agreements/${offer.agreementId}`, {
      method: 'PATCH',
      json: { closedOn: '2024-08-31' },
      headers: { 'if-match': `"${version}"` },
    });
    await bruno.visit(`/renewals/${offer.id}`);
    expect(part('next')).toContain('nobody can sign it');
    expect(bruno.text).not.toContain('is to answer by');
    expect(bruno.text).toContain('The agreement has changed since this was written');
    expect(bruno.text).toMatch(/Agreement changed · .* · Amina Diallo/);
    expect(bruno.text).toContain('31 Aug 2024');
    expect(bruno.page.querySelector(`a[href="/renewals/${offer.id}/versions/new"]`)).not.toBeNull();
    await expect(signAt(house, offer, 0)).rejects.toMatchObject({ reason: 'agreement_changed' });
    await bruno.follow('New version');
    await bruno.press('Put it on the table');
    expect(bruno.text).not.toContain('The agreement has changed since this was written');
    await signAt(house, { ...offer, table: (await seen(offer.id)).table }, 0);
  });
});

describe('two proposals and two editors', () => {
  it('a proposal is held against what was on the table, and says which later one replaced it', async () => {
    const offer = await sent('CIRAD');
    await propose(house, offer, { offer: { term: 'P2Y' } });
    await propose(house, offer, { offer: { term: 'P4Y' } });
    await bruno.visit(`/renewals/${offer.id}`);
    expect(part('version-3')).toContain('Compared with version 1');
    expect(part('version-3')).toMatch(/removed: 5 years\s*added: 4 years/);
    expect(part('version-2')).toContain('Replaced by version 3');
    expect(part('version-2')).not.toContain('Answered');
    const other = await colleagueAt(house, 'admin');
    await other.visit(`/renewals/${offer.id}/versions/new`);
    await bruno.follow('New version');
    await bruno.press('Put it on the table');
    await other.press('Put it on the table', { reply: 'Four years it is.' });
    expect(other.status).toBe(409);
    expect(other.text).toContain('Somebody put version 4 on the table meanwhile.');
    expect(other.page.querySelector(`a[href="/renewals/${offer.id}#version-4"]`)).not.toBeNull();
    expect(other.page.querySelector('#f-reply')?.text).toContain('Four years it is.');
    expect((await seen(offer.id)).table.number).toBe(4);
  });

  it('nobody gets a link again who never had one', async () => {
    const [offer] = (await (await house.as()('/api/renewals?limit=200&stage=offered')).json()).items;
    await bruno.visit(`/renewals/${offer.id}`);
    const people = bruno.page.querySelectorAll('#signatories li').map((one) => one.text);
    expect(people[0]).toContain('Send the link again');
    expect(people[1]).toContain('Send a link');
  });
});

describe('who only reads', () => {
  it('sees the offer and can do nothing with it', async () => {
    const offer = await sent('Save');
    const viewer = await colleagueAt(house, 'viewer');
    await viewer.visit(`/renewals/${offer.id}`);
    expect(viewer.status).toBe(200);
    expect(viewer.page.querySelectorAll('main form')).toHaveLength(0);
    expect((await house.as('viewer')(`/renewals/${offer.id}/withdraw`, { form: {} })).status).toBe(403);
  });
});

describe('signatures over the API', () => {
  it('tell which device they came from to administrators alone', async () => {
    const offer = await sent('GIZ');
    await signAt(house, offer, 0, { ip: '192.0.2.7', userAgent: 'Firefox' });
    const asked = async (role: 'admin' | 'viewer') =>
      (await (await house.as(role)(`/api/renewals/${offer.id}/signatures`)).json()).items;
    expect(await asked('admin')).toMatchObject([
      { name: 'Leïla Benali', hash: offer.table.hash, number: 1, ip: '192.0.2.7', userAgent: 'Firefox' },
    ]);
    expect(await asked('viewer')).toMatchObject([{ hash: offer.table.hash, ip: null, userAgent: null }]);
  });
});

describe('the timeline', () => {
  it('has words for everything that is journalled of offers and links, in each language', () => {
    const source = filesIn('src/partnerships', ['.ts']).map(({ text }) => text);
    const verbs = (kind: RegExp, also: readonly string[]) => [
      ...new Set([
        ...source
          .filter((text) => kind.test(text))
          .flatMap((text) => [...text.matchAll(/journalLine\([\s\S]{0,90}?'(\w+)',/g)].map(([, verb = '']) => verb)),
        ...also,
      ]),
    ];
    const actions = [
      ...verbs(/renewalSubject\(/, ['changed', 'archived', 'restored']).map((verb) => `renewal.${verb}`),
      ...['portal_link.sent', 'portal_link.revoked', 'portal_link.shown'],
    ];
    expect(actions).toContain('renewal.proposal_accepted');
    const said = (action: string, language: Language) =>
      headline(
        {
          source: 'journal',
          id: '1',
          day: '2026-11-21',
          at: '2026-11-21T09:00:00Z',
          action,
          subject: { kind: action.split('.')[0] ?? '', id: 'x', name: null },
          before: null,
          after: null,
          actor: 'Loam',
        },
        language,
      );
    for (const language of languages) {
      const texts = actions.map((action) => said(action, language));
      expect(new Set(texts).size, texts.join(' | ')).toBe(texts.length);
    }
  });

  it('of the organisation tells what happened with the offer', async () => {
    const { organisation } = await (async () => {
      const { items } = await (await house.as()('/api/partnerships?limit=200')).json();
      return items.find((one: { organisation: { name: string } }) => one.organisation.name.startsWith('OIV'));
    })();
    const text = await pageText(house.as(), `/organisations/${organisation.id}`);
    expect(text).toContain('Changes to the offer proposed');
    expect(text).toContain('Proposal accepted');
    expect(text).not.toContain('Record changed');
  });
});
