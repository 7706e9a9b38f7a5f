import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/partnerships/renewals/concluded-document.ts';
import { handOverRenewal } from '../../../src/partnerships/renewals/hand-over.ts';
import { evidenceArchive } from '../../../src/partnerships/renewals/load-evidence.ts';
import { keepFile } from '../../../src/platform/files.ts';
import { writePdf } from '../../../src/platform/pdf.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { rows } from '../../platform/sql.ts';
import { concluded, finish, keptBytes, rowsOf } from './concluded.ts';
import { agreementOf, offered } from './offers.ts';

const origin = 'http://localhost:3000';
let house: House;
let id: string;
const copy = () =>
  writePdf({
    ...{ title: 'Scan', language: 'fr', createdAt: new Date('2026-12-09T10:00:00Z'), footer: '' },
    blocks: [{ kind: 'paragraph', text: 'Signé à la main.' }],
  });

beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-12-10T09:00:00Z' });
  const bytes = await copy();
  const kept = await house.database.transaction(system('test'), (work) =>
    keepFile(work, { bytes, mediaType: 'application/pdf' }),
  );
  id = await concluded(house, { fileId: kept.id });
  await finish(house);
}, 60_000);
afterAll(() => house.close());

/** Posts a file as a visitor's browser does. */
async function ask(bytes: Uint8Array | null, headers: Record<string, string> = {}) {
  const form = new FormData();
  if (bytes) form.set('file', new File([new Uint8Array(bytes)], 'accord.pdf'));
  const request = new Request(`${origin}/verify`, { method: 'POST', body: form, headers: { origin, ...headers } });
  const body = new Uint8Array(await request.arrayBuffer());
  const response = await house.app.request(`${origin}/verify`, {
    method: 'POST',
    body,
    headers: {
      ...{ origin, 'content-length': String(body.length), ...headers },
      'content-type': request.headers.get('content-type') ?? '',
    },
  });
  return { status: response.status, page: await response.text() };
}

describe('a file that somebody shows', () => {
  it('is the signed agreement, with between whom, when and by whom, and unchanged', async () => {
    const { status, page } = await ask((await keptBytes(house, id, 'signed')).bytes);
    expect(status).toBe(200);
    for (const text of ['Signed and unchanged', 'AAA', 'Omar Haddad', 'Bruno Keller', '10 Dec 2026'])
      expect(page).toContain(text);
    expect(page).not.toContain('omar@aaa.example');
    expect(page).not.toContain('203.0.113.7');
  });

  it('is told in the language of the browser', async () => {
    const { page } = await ask((await keptBytes(house, id, 'signed')).bytes, { 'accept-language': 'fr' });
    expect(page).toContain('Signé et inchangé');
  });

  it('is the text as offered, and not signed', async () => {
    const { page } = await ask((await keptBytes(house, id, 'offered')).bytes);
    expect(page).toContain('Offered, not signed');
    expect(page).not.toContain('Signed by');
  });

  it('is the text of an offer that nobody has signed yet', async () => {
    const farm = await agreementOf(house, 'FARM');
    const offer = await offered(house, farm.id);
    const found = await rowsOf(house, offer.id);
    const [version] = found.versions;
    if (!version) throw new Error('There is a version.');
    const pdf = await writePdf(documentOf(found, version, 'offered', `${origin}/verify`));
    expect((await ask(pdf)).page).toContain('Offered, not signed');
    const flipped = Uint8Array.from(pdf);
    flipped[Math.floor(pdf.length / 2)] = (flipped[Math.floor(pdf.length / 2)] ?? 0) ^ 1;
    expect((await ask(flipped)).page).toContain('Not the copy that is kept');
  }, 30_000);

  it('is the text of an offer as it was handed out first, whatever was handed over or offered since', async () => {
    const oiv = await agreementOf(house, 'OIV');
    const offer = await offered(house, oiv.id);
    await finish(house);
    const handedOut = async () =>
      new Uint8Array(await (await house.as('viewer')(`/renewals/${offer.id}/document.pdf`)).arrayBuffer());
    const first = await handedOut();
    const [partner] = offer.signatories as { id: string }[];
    const omar = { name: 'Omar Haddad', function: null, email: 'omar@oiv.example' };
    await house.database.transaction(system('test'), (work) =>
      handOverRenewal(work, offer.id, partner?.id ?? '', omar),
    );
    expect(Buffer.compare(await handedOut(), first)).toBe(0);
    expect((await ask(first)).page).toContain('Offered, not signed');
    const newer = { offer: { term: 'P2Y' } };
    const response = await house.as()(`/api/renewals/${offer.id}/versions`, { json: newer });
    expect(response.status).toBe(201);
    const { page } = await ask(first);
    expect(page).toContain('An earlier version, replaced since');
    for (const text of ['Version 1', '10 December 2026']) expect(page).toContain(text);
    expect(Buffer.compare(await handedOut(), first)).not.toBe(0);
  }, 30_000);

  it('is the evidence, or the archive', async () => {
    expect((await ask((await keptBytes(house, id, 'pdf')).bytes)).page).toContain('Evidence of a signature, unchanged');
    const archive = await evidenceArchive(house.database.read, id);
    expect((await ask(archive)).page).toContain('Archive of a signed agreement, unchanged');
    const flipped = Uint8Array.from(archive);
    flipped[10] = (flipped[10] ?? 0) ^ 1;
    expect((await ask(flipped)).page).toContain('Not the copy that is kept');
  });

  it('is a copy that was handed in, of which nothing else is said', async () => {
    const { page } = await ask(await copy());
    expect(page).toContain('A copy that was handed in, unchanged');
    expect(page).not.toContain('Omar Haddad');
  });

  it('says that it is from here and is not: of which offer is said in no case', async () => {
    const { bytes } = await keptBytes(house, id, 'signed');
    const changed = Uint8Array.from(bytes);
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
    const strange = Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replaceAll(id, `${id.slice(0, -1)}x`),
      'latin1',
    );
    const other = id.replaceAll(/[0-9a-f](?=[0-9a-f]{0,3}$)/g, '0');
    const unknown = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(id, other), 'latin1');
    const known = await ask(changed);
    expect(known.page).toContain('Not the copy that is kept');
    expect(known.page).not.toContain('AAA');
    expect((await ask(unknown)).page).toContain('Changed, or not made here');
    expect((await ask(strange)).page).toContain('Not known here');
  });

  it('is not known here, or is no PDF at all', async () => {
    const pdf = await writePdf({
      ...{ title: 'Other', language: 'en', createdAt: new Date('2026-01-01T00:00:00Z'), footer: '' },
      blocks: [{ kind: 'paragraph', text: 'Something else.' }],
    });
    expect((await ask(pdf)).page).toContain('Not known here');
    expect((await ask(Buffer.from('<script>alert(1)</script>'))).page).toContain('Neither a PDF nor an archive');
  });
});

describe('the page', () => {
  it('is there for everybody, asks for a file and runs no script of its own', async () => {
    const response = await house.as(null)('/verify');
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('enctype="multipart/form-data"');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('asks again where no file was chosen', async () => {
    const { status, page } = await ask(null);
    expect(status).toBe(422);
    expect(page).toContain('Choose the file to check.');
  });

  it('keeps nothing of what it is sent, and writes nothing to the journal', async () => {
    const counts = () =>
      rows(
        house.parts.settings.databaseUrl ?? '',
        'select (select count(*) from file)::int as files, (select count(*) from journal)::int as lines',
      );
    const before = await counts();
    await ask(Buffer.from('%PDF-1.7 nothing of ours'));
    expect(await counts()).toEqual(before);
  });

  it('refuses what is far too large before it is read', async () => {
    const response = await house.app.request(`${origin}/verify`, {
      method: 'POST',
      body: 'x',
      headers: { origin, 'content-length': '40000000', 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(response.status).toBe(413);
  });

  it('is not asked without end', async () => {
    await rows(house.parts.settings.databaseUrl ?? '', `update turn set taken = 1000`);
    const { status, page } = await ask(Buffer.from('%PDF-1.7'));
    expect(status).toBe(429);
    expect(page).toContain('Too many files in a short time');
  });
});
