import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SigningRefusal } from '../../../src/partnerships/renewals/renewal-stage.ts';
import { consentWords } from '../../../src/partnerships/renewals/words-consent.ts';
import { signingWords } from '../../../src/partnerships/renewals/words-signing.ts';
import { keepFile } from '../../../src/platform/files.ts';
import { languages } from '../../../src/values/language.ts';
import { type Role, system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import type { Visitor } from '../../stories/visitor.ts';
import { speak } from '../pages.ts';
import { colleagueAt, type Offered, propose, signAt } from './journey.ts';
import { agreementOf, initiativeSigns, move, offered, partnerSigns } from './offers.ts';

let house: House;
let bruno: Visitor;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser' });
  bruno = await colleagueAt(house, 'fundraiser');
});
afterAll(() => house?.close());

/** An offer that the colleague of that role countersigns. */
async function sent(acronym: string, role: Role = 'fundraiser', wish: Record<string, unknown> = {}): Promise<Offered> {
  const { id, name, email } = await house.staff(role);
  const us = { ...initiativeSigns, staffId: id, name, email };
  return offered(house, (await agreementOf(house, acronym)).id, { signatories: [partnerSigns, us], ...wish });
}
const seen = async (id: string) => (await house.as()(`/api/renewals/${id}`)).json();
const signaturesOf = async (id: string) =>
  (await (await house.as('admin')(`/api/renewals/${id}/signatures`)).json()).items;
const yes = { name: 'Bruno Keller', powerDeclared: 'true' };

describe('countersigning an offer to AAA', () => {
  let aaa: Offered;
  beforeAll(async () => {
    aaa = await sent('AAA');
  });

  it('waits until the partner has signed', async () => {
    await bruno.visit(`/renewals/${aaa.id}/sign`);
    expect(bruno.text).toContain('Somebody else signs first.');
    expect(bruno.page.querySelector('form[action$="/sign"]')).toBeNull();
  });

  it('leads from the record to the whole text, with its hash and the sentence that is agreed to', async () => {
    await signAt(house, aaa, 0);
    await bruno.visit(`/renewals/${aaa.id}`);
    expect(bruno.text).toContain('It is your turn to sign, by 31 Jan 2027.');
    await bruno.follow('Read and sign');
    expect(bruno.text).toContain('Le présent accord');
    expect(bruno.text).toContain(aaa.table.hash);
    const { hash } = aaa.table;
    const agreed = consentWords.en.sentence.typed({ party: '"4 per 1000" Initiative', number: 1, hash });
    expect(bruno.text).toContain(agreed);
  });

  it('takes one’s own name and the declared power, and says at each box what is missing', async () => {
    await bruno.press('Sign now', { name: 'Leïla Benali' });
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('#f-name-error')?.text).toContain('Bruno Keller');
    expect(bruno.page.querySelector('#f-powerDeclared-error')?.text).toContain('power to sign');
    expect(await signaturesOf(aaa.id)).toHaveLength(1);
  });

  it('with the last signature concludes the agreement, and keeps how it was given', async () => {
    await bruno.press('Sign now', { name: ' bruno  KELLER', powerDeclared: 'true' });
    expect(bruno.text).toContain('Your signature was the last: the agreement is concluded.');
    expect(bruno.path).toBe(`/renewals/${aaa.id}`);
    const { successorId, stage } = await seen(aaa.id);
    expect(stage).toBe('done');
    expect(bruno.page.querySelector(`#next a[href="/agreements/${successorId}"]`)).not.toBeNull();
    const [, given] = await signaturesOf(aaa.id);
    expect(given).toMatchObject({
      manner: 'typed',
      identifiedBy: 'session',
      powerDeclared: true,
      language: 'en',
      hash: aaa.table.hash,
      linkId: null,
    });
    expect(given.consent).toContain(aaa.table.hash);
    expect(bruno.text).toContain('signed in to Loam');
  });

  it('is not given twice', async () => {
    await house.as()(`/renewals/${aaa.id}/sign`, { form: { ...yes, hash: aaa.table.hash, language: 'en' } });
    expect(await signaturesOf(aaa.id)).toHaveLength(2);
    await bruno.visit(`/renewals/${aaa.id}/sign`);
    expect(bruno.text).toContain('This signature was given already; it stands once.');
  });
});

describe('who may countersign', () => {
  it('is nobody but the person named: another colleague is told so', async () => {
    const oiv = await sent('OIV', 'viewer');
    await signAt(house, oiv, 0);
    await bruno.visit(`/renewals/${oiv.id}/sign`);
    expect(bruno.text).toContain('You are not among those who sign this offer.');
    const form = { ...yes, hash: oiv.table.hash };
    expect((await house.as()(`/renewals/${oiv.id}/sign`, { form })).status).toBe(403);
    expect((await house.as(null)(`/renewals/${oiv.id}/sign`, { form })).status).toBe(401);
  });

  it('is the person named whatever their role', async () => {
    const farm = await sent('FARM', 'viewer');
    await signAt(house, farm, 0);
    const esther = await colleagueAt(house, 'viewer');
    await esther.visit(`/renewals/${farm.id}`);
    await esther.follow('Read and sign');
    await esther.press('Sign now', { name: 'Esther Okoye', powerDeclared: 'true' });
    expect(await seen(farm.id)).toMatchObject({ stage: 'done' });
  });
});

describe('a text that changed while somebody read it', () => {
  it('is not signed: the page shows the new one and says why', async () => {
    const afris = await sent('AFRIS');
    await signAt(house, afris, 0);
    await bruno.visit(`/renewals/${afris.id}/sign`);
    await house.as()(`/api/renewals/${afris.id}/versions`, { json: { offer: { term: 'P2Y' } } });
    await signAt(house, { ...afris, table: { number: 2, hash: (await seen(afris.id)).table.hash } }, 0);
    await bruno.press('Sign now', yes);
    expect(bruno.status).toBe(409);
    expect(bruno.text).toContain('The text has changed since you opened it.');
    expect(bruno.text).toContain('Version 2');
    expect(await signaturesOf(afris.id)).toHaveLength(2);
    await bruno.press('Sign now', yes);
    expect(await seen(afris.id)).toMatchObject({ stage: 'done', table: { number: 2 } });
  });
});

describe('a signed copy that the partner handed in', () => {
  it('is named and linked where a colleague countersigns, who has to have compared it', async () => {
    const ird = await sent('IRD');
    const bytes = new TextEncoder().encode('%PDF-1.7 IRD');
    const { id: fileId } = await house.database.transaction(system('test'), (work) =>
      keepFile(work, { bytes, mediaType: 'application/pdf' }),
    );
    await signAt(house, ird, 0, { manner: 'uploaded', fileId });
    await bruno.visit(`/renewals/${ird.id}/sign`);
    expect(bruno.text).toContain('put a new version on the table, which voids the signature, or withdraw the offer');
    const [given] = await signaturesOf(ird.id);
    const copy = `/renewals/${ird.id}/signatures/${given.id}/file`;
    expect(bruno.page.querySelector(`a[href="${copy}"]`)?.text).toContain('Signed copy of Leïla Benali');
    await bruno.press('Sign now', yes);
    expect(bruno.status).toBe(422);
    expect(bruno.page.querySelector('#f-compared-error')?.text).toContain('Compare the signed copy');
    await bruno.press('Sign now', { ...yes, compared: 'true' });
    expect(await seen(ird.id)).toMatchObject({ stage: 'done' });
  });
});

describe('a signature on paper', () => {
  let save: Offered;
  const paper = () => `/renewals/${save.id}/paper?signatory=${save.signatories[0]?.id}`;
  const pdf = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF');
  /** Posts the form with a file, as a browser does. */
  const hand = async (fields: Record<string, string>, file: File | null) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (file) body.set('file', file);
    const [set = ''] = await house.sessions.create(await house.staff('fundraiser'), new Headers());
    return house.app.request(`http://localhost:3000${paper()}`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:3000', cookie: set.split(';')[0] ?? '' },
    });
  };
  const scan = new File([pdf], 'SaveSoil signé.pdf', { type: 'application/pdf' });
  const entered = () => ({ name: 'Leïla Benali', function: 'Directrice', compared: 'true', hash: save.table.hash });

  beforeAll(async () => {
    save = await sent('Save');
  });

  it('is entered by those who write agreements, and by nobody else', async () => {
    await bruno.visit(`/renewals/${save.id}`);
    await bruno.follow('Enter a signature on paper');
    expect(bruno.text).toContain('Enter what Leïla Benali has signed in ink.');
    expect((await house.as('viewer')(paper())).status).toBe(403);
  });

  it('takes a scan, compared with the text', async () => {
    const refused = await hand({ ...entered(), compared: '' }, null);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Choose the scan');
    expect(page).toContain('Compare the scan with the text first');
  });

  it('takes no program for a scan, whatever it is called', async () => {
    const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])], 'scan.pdf');
    const refused = await hand(entered(), program);
    expect(refused.status).toBe(422);
    expect(await signaturesOf(save.id)).toHaveLength(0);
  });

  it('takes no PDF that was cut off, nor a text', async () => {
    const cut = await hand(entered(), new File(['%PDF-1.7 OIV\n'], 'scan.pdf'));
    expect(cut.status).toBe(422);
    expect(await cut.text()).toContain('This PDF is not whole');
    const text = await hand(entered(), new File(['I have signed.'], 'scan.txt'));
    expect(text.status).toBe(422);
    expect(await signaturesOf(save.id)).toHaveLength(0);
  });

  it('asks for the day on the paper: none before the offer was sent, none after today', async () => {
    await bruno.visit(paper());
    expect(bruno.page.querySelector('#f-signedOn')?.getAttribute('value')).toBe('2026-11-21');
    for (const signedOn of ['2026-11-20', '2026-11-22', 'soon']) {
      const refused = await hand({ ...entered(), signedOn }, scan);
      expect(refused.status, signedOn).toBe(422);
      expect(await refused.text()).toContain('Enter a day from 21 Nov 2026');
    }
    expect(await signaturesOf(save.id)).toHaveLength(0);
  });

  it('takes a scan larger than other forms may send, and refuses one beyond the limit of files', async () => {
    const large = await hand(entered(), new File([new Uint8Array(23_000_000)], 'scan.pdf'));
    expect(large.status).toBe(413);
  });

  it('stands with the scan and its day, which readers may look at and which runs nowhere', async () => {
    house.clock.set('2026-11-25T09:00:00Z');
    const done = await hand({ ...entered(), signedOn: '2026-11-23' }, scan);
    house.clock.set('2026-11-21T09:00:00Z');
    expect(done.status).toBe(303);
    const [given] = await signaturesOf(save.id);
    expect(given).toMatchObject({ manner: 'wet_ink', identifiedBy: 'paper', powerDeclared: false, ip: null });
    expect(given.signedAt).toMatch(/^2026-11-23/);
    await bruno.visit(`/renewals/${save.id}`);
    expect(bruno.text).toContain('on paper · entered by a colleague who saw the paper · signed copy');
    const copy = await house.as('viewer')(`/renewals/${save.id}/signatures/${given.id}/file`);
    expect(copy.status).toBe(200);
    expect(new Uint8Array(await copy.arrayBuffer())).toEqual(pdf);
    expect(copy.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is followed by the countersignature inside Loam', async () => {
    await bruno.visit(`/renewals/${save.id}/sign`);
    await bruno.press('Sign now', yes);
    expect(await seen(save.id)).toMatchObject({ stage: 'done' });
  });
});

describe('the text to be printed', () => {
  it('is a PDF of what is on the table', async () => {
    const giz = await sent('GIZ');
    const pdf = await house.as('viewer')(`/renewals/${giz.id}/document.pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('why somebody cannot sign', () => {
  it('is said in each language, each refusal in words of its own', () => {
    for (const language of languages) {
      const texts = Object.values(signingWords[language].refusals);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it.each<[SigningRefusal, (it: Offered) => Promise<unknown>]>([
    ['proposal_open', (it) => propose(house, it, { comments: [{ place: 'term', text: 'Too long.' }] })],
    ['withdrawn', (it) => move(house, it.id, { move: 'withdraw', reason: null })],
    ['deadline_passed', async () => house.clock.set('2027-02-01T09:00:00Z')],
  ])('%s stands on the page, in French', async (refusal, happen) => {
    const { id: staffId } = await house.staff('fundraiser');
    const made = await (
      await house.as()('/api/agreements', {
        json: {
          partnershipId: (await agreementOf(house, 'AAA')).partnershipId,
          kind: 'moa',
          signedOn: { value: '2026-01-01', precision: 'day' },
          term: 'P2Y',
        },
      })
    ).json();
    const it = await offered(house, made.id, { signatories: [partnerSigns, { ...initiativeSigns, staffId }] });
    // Who has signed proposes nothing more.
    if (refusal !== 'proposal_open') await signAt(house, it, 0);
    await happen(it);
    await speak(house, 'fundraiser', 'fr');
    await bruno.visit(`/renewals/${it.id}/sign`);
    expect(bruno.text).toContain(signingWords.fr.refusals[refusal].replaceAll('\u00a0', ' '));
    await speak(house, 'fundraiser', 'en');
    house.clock.set('2026-11-21T09:00:00Z');
  });
});
