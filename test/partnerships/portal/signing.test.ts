import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/access/link-address.ts';
import { sealedLink } from '../../../src/access/links.ts';
import { handOverRenewal } from '../../../src/partnerships/renewals/hand-over.ts';
import { type House, openHouse } from '../../house.ts';
import * as samples from '../../platform/sample-files.ts';
import type { Visitor } from '../../stories/visitor.ts';
import { agreementOf, initiativeSigns, move, offered, partnerSigns } from '../renewals/offers.ts';
import { atPortal, byLoam, everything, newestPath } from './partner.ts';

interface SignatureRow {
  name: string;
  function: string | null;
  manner: string;
  identified_by: string;
  consent: string;
  language: string;
  hash: string;
  link_id: string;
  file_id: string | null;
  ip: string | null;
  user_agent: string | null;
  power_declared: boolean;
  code_sent_at: string | null;
  code_verified_at: string | null;
  renewal_id: string;
}

let house: House;
let agreement: { id: string };
let renewal: { id: string; table: { hash: string }; signatories: { id: string }[] };
let leila: Visitor;
const asLeila = { name: 'Leïla Benali', function: 'Directrice', powerDeclared: 'true', signature: 'leïla  benali' };

beforeAll(async () => {
  house = await openHouse();
  agreement = await agreementOf(house, 'AAA');
});
afterAll(() => house?.close());

async function offer(wish: Record<string, unknown> = {}): Promise<void> {
  renewal = await offered(house, agreement.id, wish);
  leila = await atPortal(house, 'Leïla Benali');
}
beforeEach(async () => {
  house.clock.set('2026-11-21T09:00:00Z');
  await house.database.read.tables<{ turn: object }>().deleteFrom('turn').execute();
  const { items } = await (await house.as()(`/api/renewals?agreement=${agreement.id}`)).json();
  for (const { id, stage } of items)
    if (!['done', 'declined', 'withdrawn'].includes(stage)) await move(house, id, { move: 'withdraw' });
});

const signatures = (): Promise<SignatureRow[]> =>
  house.database.read
    .tables<{ renewal_signature: SignatureRow }>()
    .selectFrom('renewal_signature')
    .selectAll()
    .where('renewal_id', '=', renewal.id)
    .execute();
const stands = async () => (await house.as()(`/api/renewals/${renewal.id}`)).json();
const base = () => newestPath(house, 'Leïla Benali');
const toSign = async () => leila.visit(`${await base()}/sign`);
const signNow = (other: Record<string, string> = {}) => leila.press('Signer maintenant', { ...asLeila, ...other });

/** The six digits that were mailed last, made as the mail is. */
async function code(): Promise<string> {
  const person = await house.database.read
    .tables<{ renewal_signatory: { code_link_id: string; renewal_id: string; position: number } }>()
    .selectFrom('renewal_signatory')
    .select('code_link_id')
    .where('renewal_id', '=', renewal.id)
    .where('position', '=', 1)
    .executeTakeFirstOrThrow();
  const link = await sealedLink(house.database.read, person.code_link_id);
  return link ? codeOf(house.parts.secret, link) : '';
}

describe('signing by typing one’s name', () => {
  it('keeps who signed what, with which sentence and from where, and says what comes next', async () => {
    await offer();
    await toSign();
    const sentence = leila.page.querySelector('.consent blockquote')?.text ?? '';
    await signNow();
    expect(leila.title).toBe('Merci, vous avez signé');
    expect(leila.text).toContain('C’est maintenant au tour de Bruno Keller');
    expect(sentence).toContain(renewal.table.hash);
    expect(await signatures()).toEqual([
      expect.objectContaining({
        name: 'Leïla Benali',
        function: 'Directrice',
        manner: 'typed',
        identified_by: 'link',
        consent: sentence,
        language: 'fr',
        hash: renewal.table.hash,
        power_declared: true,
        file_id: null,
      }),
    ]);
    expect((await stands()).stage).toBe('to_countersign');
  });

  it('keeps address and browser as they were told, the browser cut to 300 characters', async () => {
    await offer();
    const env = { incoming: { socket: { remoteAddress: '203.0.113.9' } } };
    await house.app.request(
      `http://localhost:3000${await base()}/sign`,
      {
        method: 'POST',
        headers: { origin: 'http://localhost:3000', 'user-agent': 'Phone '.repeat(100) },
        body: new URLSearchParams({ ...asLeila, hash: renewal.table.hash, language: 'fr' }),
      },
      env,
    );
    expect((await signatures())[0]).toMatchObject({ ip: '203.0.113.9', user_agent: 'Phone '.repeat(50) });
  });

  it('keeps the sentence in the language in which it was read', async () => {
    await offer({ languages: ['fr', 'en'] });
    await toSign();
    await signNow({ language: 'es' });
    expect((await signatures())[0]).toMatchObject({ language: 'es', consent: expect.stringContaining('He leído') });
  });

  it.each([
    ['without a name', { name: ' ', signature: '' }, 'name'],
    ['under another name', { name: 'Karim Haddad', signature: 'Karim Haddad' }, 'name'],
    ['with another name as signature', { signature: 'L. B.' }, 'signature'],
    ['with a name that turns text around', { name: 'Leïla \u202einaneB', signature: 'Leïla \u202einaneB' }, 'name'],
  ])('%s is asked for it again; what was typed stays', async (_, given, field) => {
    await offer();
    await toSign();
    await signNow(given);
    expect(leila.status).toBe(422);
    expect(leila.page.querySelector(`[name="${field}"]`)?.getAttribute('aria-invalid')).toBe('true');
    expect(leila.page.querySelector('[name="function"]')?.getAttribute('value')).toBe('Directrice');
    expect(leila.page.querySelector('[name="powerDeclared"]')?.hasAttribute('checked')).toBe(true);
    expect(await signatures()).toEqual([]);
  });

  it('without declaring the power to sign is refused', async () => {
    await offer();
    await toSign();
    await leila.press('Signer maintenant', { name: 'Leïla Benali', signature: 'Leïla Benali' });
    expect(leila.status).toBe(422);
    expect(leila.text).toContain('transmettez l’offre à un collègue');
    expect(await signatures()).toEqual([]);
  });

  it('as HTML is shown as it was typed', async () => {
    await offer();
    await toSign();
    const name = '<i>Leïla</i> “Benali”';
    await signNow({ name, signature: name });
    expect(leila.text).toContain(`Signé par ${name}`);
    expect(leila.page.querySelector('main i')).toBeNull();
  });

  it('pressed twice at once gives one signature and shows the same page twice', async () => {
    await offer();
    const path = `${await base()}/sign`;
    const form = { ...asLeila, hash: renewal.table.hash, language: 'fr' };
    const both = await Promise.all([house.as(null)(path, { form }), house.as(null)(path, { form })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(both.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await signatures()).toHaveLength(1);
    await leila.visit(path);
    expect(leila.title).toBe('Merci, vous avez signé');
  });

  it('by the last person concludes, and everybody sees from when it holds', async () => {
    await offer();
    await toSign();
    await signNow();
    const bruno = await atPortal(house, 'Bruno Keller');
    await bruno.follow('Sign');
    await bruno.press('Sign now', {
      name: 'Bruno Keller',
      signature: 'Bruno Keller',
      powerDeclared: 'true',
    });
    expect(bruno.text).toContain('Everybody has signed');
    expect(bruno.text).toContain('The new agreement takes effect on 18 Feb 2027');
    await leila.visit(`${await base()}/offer`);
    expect(leila.text).toContain('Le nouvel accord prend effet le 18 févr. 2027');
    expect(leila.page.querySelectorAll('#answer')).toHaveLength(0);
    expect(leila.text).toContain('Enregistrer le PDF signé');
    expect(leila.page.querySelector('.figures')?.text).not.toMatch(/au plus tard le|aura signé/);
    await leila.visit(await base());
    expect(leila.title).toBe('Tout le monde a signé');
    agreement = await agreementOf(house, 'FARM');
  });

  it('after the end names the days without an agreement', async () => {
    await offer({ offer: { term: 'P3Y' } });
    await toSign();
    await signNow();
    const bruno = await atPortal(house, 'Bruno Keller');
    await bruno.visit(`${await newestPath(house, 'Bruno Keller')}/sign`);
    await bruno.press('Sign now', { name: 'Bruno Keller', signature: 'Bruno Keller', powerDeclared: 'true' });
    expect(bruno.text).toContain('The new agreement takes effect on 21 Nov 2026');
    expect(bruno.text).toContain('no agreement was in force. Nothing is back-dated.');
    agreement = await agreementOf(house, 'OIV');
  });
});

describe('with a code', () => {
  beforeEach(() => offer({ codeRequired: true }));
  const ask = () => leila.press('M’envoyer le code');

  it('signs once the six digits of the mail are typed', async () => {
    await toSign();
    await ask();
    expect(leila.text).toContain('Le code est en route vers l•••@aaa.example');
    await signNow({ code: (await code()).replace(/(...)/, '$1 ') });
    expect(leila.title).toBe('Merci, vous avez signé');
    const [given] = await signatures();
    expect(given).toMatchObject({ identified_by: 'link_and_code' });
    expect(new Date(given?.code_verified_at ?? '').toISOString()).toBe('2026-11-21T09:00:00.000Z');
    expect(given?.code_sent_at).not.toBeNull();
  });

  it('keeps what was typed when a new code is asked for', async () => {
    await toSign();
    await ask();
    await signNow({ code: '000000', function: 'Présidente' });
    expect([leila.status, leila.page.querySelector('[name="code"]')?.getAttribute('aria-invalid')]).toEqual([
      422,
      'true',
    ]);
    await leila.press('Envoyer un nouveau code');
    expect(leila.page.querySelector('[name="function"][type="text"]')?.getAttribute('value')).toBe('Présidente');
    await signNow({ code: await code(), function: 'Présidente' });
    expect((await signatures())[0]?.function).toBe('Présidente');
  });

  it.each([
    ['none', 'Saisissez les six chiffres', async () => ''],
    ['a wrong one', 'demandez un nouveau code', async () => '12345x'],
    [
      'one that is too old',
      'demandez un nouveau code',
      async () => {
        house.clock.set('2026-11-21T09:15:00Z');
        return code();
      },
    ],
  ])('%s signs nothing', async (_, said, given) => {
    await toSign();
    await ask();
    await signNow({ code: await given() });
    expect(leila.status).toBe(422);
    expect(leila.text).toContain(said);
    expect(await signatures()).toEqual([]);
  });

  it('after five wrong tries even the right one signs nothing', async () => {
    await toSign();
    await ask();
    for (let time = 0; time < 5; time++) await signNow({ code: '00000x' });
    await signNow({ code: await code() });
    expect(leila.status).toBe(422);
    expect(await signatures()).toEqual([]);
  });

  it('is mailed at most five times in an hour', async () => {
    const path = `${await base()}/code`;
    const asked: number[] = [];
    for (let time = 0; time < 6; time++) asked.push((await house.as(null)(path, { form: {} })).status);
    expect(asked).toEqual([200, 200, 200, 200, 200, 429]);
    const mails = await house.database.read
      .tables<{ mail: { template: string; link_id: string } }>()
      .selectFrom('mail')
      .select('link_id')
      .where('template', '=', 'signing-code')
      .execute();
    expect(new Set(mails.map(({ link_id }) => link_id)).size).toBe(mails.length);
  });

  it('pressed twice at once signs once, and both show the same page', async () => {
    await toSign();
    await ask();
    const form = { ...asLeila, hash: renewal.table.hash, language: 'fr', code: await code() };
    const path = `${await base()}/sign`;
    const both = await Promise.all([house.as(null)(path, { form }), house.as(null)(path, { form })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await signatures()).toHaveLength(1);
  });

  it('is shown on the page of its mail, until it was used', async () => {
    await toSign();
    await ask();
    const person = (await stands()).signatories[0];
    const path = await codePath(person.id);
    await leila.visit(path);
    expect(leila.page.querySelector('.code-digits')?.text).toBe(await code());
    expect(leila.text).toContain('Saisissez ces chiffres');
    const before = await everything(house);
    await leila.visit(path);
    expect(await everything(house)).toBe(before);
    const digits = await code();
    await toSign();
    await signNow({ code: digits });
    await leila.visit(path);
    expect([leila.status, leila.title]).toEqual([410, 'Ce code ne fonctionne plus']);
    expect((await house.as(null)(`${path.slice(0, -3)}AAA`)).status).toBe(404);
  });
});

async function codePath(signatoryId: string): Promise<string> {
  const { addressOf } = await import('../../../src/access/links.ts');
  const row = await house.database.read
    .tables<{ renewal_signatory: { id: string; code_link_id: string } }>()
    .selectFrom('renewal_signatory')
    .select('code_link_id')
    .where('id', '=', signatoryId)
    .executeTakeFirstOrThrow();
  const parts = { secret: house.parts.secret, baseUrl: '' };
  return (await addressOf(house.database.read, row.code_link_id, parts)) ?? '';
}

describe('a signed copy', () => {
  const handIn = (bytes: Uint8Array, name = 'signé.pdf') =>
    leila.press('Remettre l’exemplaire signé', {
      name: 'Leïla Benali',
      function: 'Directrice',
      powerDeclared: 'true',
      file: new File([Buffer.from(bytes)], name),
    });
  beforeEach(async () => {
    await offer();
    await leila.visit(`${await base()}/signed-copy`);
  });

  it('counts as a signature and is kept', async () => {
    await handIn(Buffer.concat([samples.pdf('signed'), Buffer.from('\nstartxref\n9\n%%EOF\n')]));
    expect(leila.title).toBe('Merci, vous avez signé');
    const [given] = await signatures();
    expect(given).toMatchObject({ manner: 'uploaded', consent: expect.stringContaining('Le fichier que je remets') });
    expect(given?.file_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['a picture', samples.png, 'signé.pdf'],
    ['a page with a script', samples.html, 'signé.pdf'],
    ['a program that ends as a PDF', samples.exeAndPdf, 'signé.pdf'],
    ['a PDF under the name of a program', samples.pdf(), 'signé.exe'],
    ['the first line of a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'signé.pdf'],
    ['nothing', new Uint8Array(), 'signé.pdf'],
  ])('that is %s is refused, and what was typed stays', async (_, bytes, name) => {
    await handIn(bytes, name);
    expect(leila.status).toBe(422);
    expect(leila.page.querySelector('[name="file"]')?.getAttribute('aria-invalid')).toBe('true');
    expect(leila.page.querySelector('[name="name"]')?.getAttribute('value')).toBe('Leïla Benali');
    expect(await signatures()).toEqual([]);
  });
});

describe('what can no longer be signed says why and what to do', () => {
  const refused = async (title: string) => {
    expect([leila.status, leila.title]).toEqual([409, title]);
    expect(await signatures()).toEqual([]);
  };
  beforeEach(async () => {
    await offer();
    await toSign();
  });

  it('when the clock passes midnight after the deadline in the agreement’s zone', async () => {
    house.clock.set('2027-01-31T22:59:59Z');
    await toSign();
    expect(leila.title).toBe('Signer l’accord');
    house.clock.set('2027-01-31T23:00:00Z');
    await signNow();
    await refused('Le délai est passé');
    expect(leila.text).toContain('31 janv. 2027');
  });

  it('when the agreement was changed meanwhile', async () => {
    const { version } = await (await house.as()(`/api/agreements/${agreement.id}`)).json();
    const changed = await house.as()(`/api/agreements/${agreement.id}`, {
      method: 'PATCH',
      json: { noticePeriod: `P${(version % 9) + 1}M` },
      headers: { 'if-match': `"${version}"` },
    });
    expect(changed.status).toBe(200);
    await signNow();
    await refused('L’accord lui-même a changé');
    expect(leila.text).toContain('Rien n’est perdu');
  });

  it('when another version was accepted while the page was open', async () => {
    await signNow({ hash: 'f'.repeat(64) });
    await refused('Il y a une nouvelle version');
  });

  it('when a colleague proposed changes meanwhile', async () => {
    const other = await atPortal(house, 'Leïla Benali');
    await other.follow('Proposer des modifications');
    await other.press('Envoyer la proposition', { 'comment:whole': 'Attendez.' });
    await signNow();
    await refused('Votre proposition est à l’étude');
  });

  it('when it was declined meanwhile', async () => {
    const other = await atPortal(house, 'Leïla Benali');
    await other.follow('Refuser');
    await other.press('Refuser l’offre', { reason: 'Non.' });
    await signNow();
    await refused('L’offre a été refusée');
  });

  it('when it was withdrawn meanwhile', async () => {
    await move(house, renewal.id, { move: 'withdraw' });
    await signNow();
    expect([leila.status, leila.title]).toEqual([410, 'L’offre a été retirée']);
    expect(await signatures()).toEqual([]);
  });

  it('when it was handed over meanwhile', async () => {
    const karim = { name: 'Karim Haddad', function: null, email: 'karim@aaa.example' };
    await byLoam(house, (work) => handOverRenewal(work, renewal.id, renewal.signatories[0]?.id ?? '', karim));
    await signNow();
    expect([leila.status, leila.title]).toEqual([410, 'L’offre a été transmise']);
  });

  it('when somebody else signs first', async () => {
    await move(house, renewal.id, { move: 'withdraw' });
    renewal = await offered(house, agreement.id, { signatories: [initiativeSigns, partnerSigns] });
    leila = await atPortal(house, 'Leïla Benali');
    expect(leila.text).toContain('C’est au tour de Bruno Keller');
    await toSign();
    await refused('Une autre personne signe avant vous');
  });
});

describe('an agreement that was ended early meanwhile', () => {
  it('is not signed for any more', async () => {
    await offer();
    await toSign();
    const { version } = await (await house.as()(`/api/agreements/${agreement.id}`)).json();
    const ended = await house.as()(`/api/agreements/${agreement.id}`, {
      method: 'PATCH',
      json: { terminatedOn: '2026-11-20' },
      headers: { 'if-match': `"${version}"` },
    });
    expect(ended.status, await ended.clone().text()).toBe(200);
    await signNow();
    expect([leila.status, leila.title]).toEqual([409, 'L’accord lui-même a changé']);
    expect(await signatures()).toEqual([]);
  });
});
