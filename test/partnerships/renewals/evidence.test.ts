import { unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/access/links.ts';
import type { Evidence } from '../../../src/partnerships/renewals/evidence.ts';
import { journalLine } from '../../../src/platform/change.ts';
import { canonical, sha256 } from '../../../src/platform/journal.ts';
import { sealHolds } from '../../../src/platform/journal-chain.ts';
import { type House, openHouse } from '../../house.ts';
import { rows } from '../../platform/sql.ts';
import { concluded, finish, keptBytes } from './concluded.ts';

let house: House;
let id: string;
let evidence: Evidence;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-12-10T09:00:00Z' });
  id = await concluded(house);
  await finish(house);
  evidence = await (await house.as()(`/api/renewals/${id}/evidence`)).json();
}, 60_000);
afterAll(() => house.close());

describe('the evidence of AAA’s renewal', () => {
  it('names the document before and after by the SHA-256 of its bytes', async () => {
    for (const [which, name] of [
      ['before', 'offered'],
      ['after', 'signed'],
    ] as const) {
      const { bytes, size } = await keptBytes(house, id, name);
      expect(evidence.document[which]).toEqual({ name: `${name}.pdf`, sha256: sha256(bytes), size });
    }
  });

  it('names template, edition and languages', () => {
    expect(evidence.template).toEqual({ id: expect.any(String), edition: 1, languages: ['fr', 'en'] });
  });

  it('tells of each signature who gave it, in which function, with which power, how they were known', () => {
    expect(evidence.signatures).toMatchObject([
      {
        ...{ order: 1, side: 'partner', name: 'Omar Haddad', function: 'Secrétaire général', powerDeclared: true },
        ...{ address: 'omar@aaa.example', manner: 'typed', level: 'simple_electronic', identifiedBy: 'link' },
        ...{ consent: 'Je déclare pouvoir engager AAA et je signe ce texte.', language: 'fr', versionNumber: 2 },
        ...{ ip: '203.0.113.7', userAgent: 'Firefox on a phone', signedAt: '2026-12-10T09:00:00.000Z' },
      },
      { order: 2, side: 'initiative', name: 'Bruno Keller', identifiedBy: 'session', ip: '192.0.2.10', linkId: null },
    ]);
    expect(evidence.countersignature).toMatchObject({ signatureId: evidence.signatures[1]?.id });
  });

  it('tells of each link its times and the hash of its secret, never the secret', async () => {
    const used = evidence.links.find((one) => one.id === evidence.signatures[0]?.linkId);
    expect(used).toMatchObject({
      ...{ name: 'Omar Haddad', openedAt: '2026-12-10T09:00:00.000Z', usedAt: '2026-12-10T09:00:00.000Z' },
      ...{ sentAt: null, endedBecause: null, expiresAt: '2027-05-01T23:59:59.000Z' },
    });
    const handedOn = evidence.links.filter((one) => one.email === 'leila@aaa.example');
    expect(handedOn.map((one) => one.endedBecause)).toEqual(['new_version', 'handed_over']);
    const address = await addressOf(house.database.read, evidence.signatures[0]?.linkId ?? '', {
      secret: house.parts.secret,
      baseUrl: 'http://localhost:3000',
    });
    const secret = /\/portal\/[0-9a-f-]{36}\/([\w-]{43})/.exec(address ?? '')?.[1];
    expect(secret).toBeTruthy();
    expect(evidence.links.map((one) => one.secretSha256)).toContain(sha256(secret ?? ''));
    expect(JSON.stringify(evidence)).not.toContain(secret);
  });

  it('names every mail with a link, and when the mail server took it', () => {
    expect(evidence.mails.map((one) => one.template)).toEqual(['offer', 'new-version', 'hand-over', 'your-turn']);
    for (const mail of evidence.mails) expect(evidence.links.map((one) => one.mailId)).toContain(mail.id);
  });

  it('has versions with proposals and answers, and what was handed over to whom', () => {
    expect(evidence.versions).toMatchObject([
      { number: 1, side: 'initiative' },
      {
        ...{ number: 2, side: 'partner', reply: 'Agreed.', hash: evidence.signed.hash },
        comments: [{ place: 'term', text: 'Notre mandat dure quatre ans.' }],
      },
    ]);
    expect(evidence.handOvers).toMatchObject([
      {
        from: { name: 'Leïla Benali', email: 'leila@aaa.example' },
        to: { name: 'Omar Haddad', email: 'omar@aaa.example' },
        confirmedAt: expect.any(String),
      },
    ]);
  });

  it('has the agreement before as it stood then, and what was made of it', () => {
    expect(evidence.agreement).toMatchObject({ kind: 'mou', lastDay: '2027-02-17' });
    const basis = evidence.versions.find(({ id: one }) => one === evidence.signed.versionId)?.basis;
    expect(sha256(canonical(evidence.agreement.facts))).toBe(basis);
    expect(evidence.made).toMatchObject({ startsOn: '2027-02-18', gapDays: 0, amendmentId: null });
  });

  it('lets anybody make the hashes of the text and of each line of the journal again', () => {
    expect(sha256(canonical(evidence.signed.content))).toBe(evidence.signed.hash);
    expect(evidence.journal.lines.map(({ line }) => line.action)).toEqual([
      ...['renewal.created', 'portal_link.sent', 'renewal.sent', 'renewal.proposed', 'portal_link.sent'],
      ...['renewal.proposal_accepted', 'portal_link.sent', 'renewal.handed_over', 'renewal.address_confirmed'],
      ...['renewal.signed', 'portal_link.sent', 'renewal.signed', 'renewal.concluded'],
    ]);
    for (const line of evidence.journal.lines) expect(sealHolds(line)).toBe(true);
  });

  it('says honestly what it is worth', () => {
    expect(evidence.level.signatures).toEqual(['simple_electronic']);
    expect(evidence.level.said.fr?.level).toContain('signature électronique simple');
    expect(Object.keys(evidence.level.said).sort()).toEqual(['en', 'fr']);
  });

  it('can be read as a document in its first language', async () => {
    const { text } = await extractText(new Uint8Array((await keptBytes(house, id, 'pdf')).bytes));
    const all = text.join('\n').replaceAll(/\s+/g, ' ');
    for (const part of ['Dossier de preuve de la signature', 'Omar Haddad', 'Secrétaire général'])
      expect(all).toContain(part);
    for (const device of ['203.0.113.7', '192.0.2.10', 'Firefox']) expect(all).not.toContain(device);
    expect(all.replaceAll(' ', '')).toContain(evidence.document.after.sha256);
  });
});

it('an amendment’s evidence has the agreement as it was before it was changed', async () => {
  const changed = await concluded(house, { acronym: 'FARM', manner: 'amendment' });
  await finish(house);
  const found = await (await house.as()(`/api/renewals/${changed}/evidence`)).json();
  expect(found).toMatchObject({ agreement: { lastDay: '2025-10-13' }, made: { gapDays: 422, startsOn: '2026-12-10' } });
  expect(found.agreement.facts.successorId).toBeNull();
}, 30_000);

describe('how the link had come to who signed with it', () => {
  const saysOf = async (of: string) => {
    await finish(house);
    const found: Evidence = await (await house.as()(`/api/renewals/${of}/evidence`)).json();
    const text = async (what: 'pdf' | 'signed') =>
      (await extractText(new Uint8Array((await keptBytes(house, of, what)).bytes))).text
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    const page = await (await house.as()(`/renewals/${of}/evidence`)).text();
    return { found, pdf: await text('pdf'), signed: await text('signed'), page };
  };

  it('is said to have been handed on where no mail server took a mail', async () => {
    const { found, pdf, signed, page } = await saysOf(id);
    expect(found.signatures[0]?.invitation).toEqual({
      ...{ name: 'Omar Haddad', mailedAt: null, codeMailedAt: null, shown: [] },
    });
    for (const text of [pdf, signed]) {
      expect(text).toContain('remis par le secrétariat');
      expect(text).not.toContain('envoyé à l’adresse enregistrée');
    }
    expect(page).toContain('handed on by the secretariat');
    expect(page).not.toContain('mailed to the address on file');
    expect(found.level.said.en?.proves).toContain('The personal link was handed on by the secretariat');
  }, 30_000);

  it('is said to have been mailed, with the time, and to whom its address was shown', async () => {
    const other = await concluded(house, {
      acronym: 'SaveSoil',
      beforeSigning: async (linkId) => {
        await rows(
          house.parts.settings.databaseUrl ?? '',
          `update mail set state = 'submitted', submitted_at = '2026-12-10T08:30:00Z' where link_id = '${linkId}'`,
        );
        await house.database.transaction({ kind: 'staff', id: null, name: 'Claire Moreau', role: 'admin' }, (work) =>
          journalLine(work, { kind: 'portal_link', id: linkId, organisationId: null }, 'shown', null, {
            name: 'Omar Haddad',
          }),
        );
      },
    });
    const { found, pdf, signed, page } = await saysOf(other);
    expect(found.signatures[0]?.invitation).toEqual({
      ...{ name: 'Omar Haddad', mailedAt: '2026-12-10T08:30:00.000Z', codeMailedAt: null },
      shown: [{ by: 'Claire Moreau', at: expect.any(String) }],
    });
    expect(found.links.find((one) => one.id === found.signatures[0]?.linkId)?.shown).toHaveLength(1);
    for (const text of [pdf, signed]) {
      expect(text).toContain('envoyé à l’adresse enregistrée');
      expect(text).toContain('affichée à Claire Moreau');
    }
    expect(page).toContain('also shown to Claire Moreau');
    expect(found.level.said.en?.proves).toContain('had been mailed to the address on file');
    expect(found.level.said.en?.proves).toContain('also shown to a colleague');
  }, 30_000);

  it('names who was invited beside another name that was signed', async () => {
    const other = await concluded(house, { acronym: 'AFRIS', signedAs: 'O. Haddad-Ziani' });
    const { found, pdf, signed, page } = await saysOf(other);
    expect(found.signatures[0]).toMatchObject({ name: 'O. Haddad-Ziani', invitation: { name: 'Omar Haddad' } });
    const signing = found.journal.lines.find(({ line }) => line.action === 'renewal.signed');
    expect(signing?.personal?.after).toMatchObject({ name: 'O. Haddad-Ziani', invited: 'Omar Haddad' });
    for (const text of [pdf, signed]) expect(text).toContain('Personne invitée Omar Haddad');
    expect(page).toMatch(/Invited[\s\S]*Omar Haddad[\s\S]*Signed as[\s\S]*O\. Haddad-Ziani/);
  }, 30_000);
});

describe('the archive', () => {
  const archive = async () => {
    const response = await house.as()(`/renewals/${id}/evidence.zip`);
    expect(response.headers.get('content-disposition')).toContain(
      'Accord%20AAA%20%E2%80%93%20version%202%20%E2%80%93%20dossier',
    );
    expect(response.headers.get('content-type')).toBe('application/zip');
    return new Uint8Array(await response.arrayBuffer());
  };

  it('has the same bytes each time it is asked for', async () => {
    expect(Buffer.compare(await archive(), await archive())).toBe(0);
  });

  it('has both texts, the evidence, how to check them, and the hash of each', async () => {
    const files = unzipSync(await archive());
    expect(Object.keys(files)).toEqual([
      ...['signed.pdf', 'offered.pdf', 'evidence.json', 'evidence.pdf', 'README.txt', 'manifest.json'],
    ]);
    const { files: named } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    for (const { name, sha256: hash } of named) expect(sha256(files[name] ?? new Uint8Array())).toBe(hash);
    expect(named).toHaveLength(5);
    const readme = Buffer.from(files['README.txt'] ?? []).toString();
    expect(readme).toContain('Pour vérifier à la main');
    expect(readme).toContain('To check by hand');
    expect(readme).not.toContain('Para comprobarlo');
  });

  it('is handed out to whoever signed, on the portal', async () => {
    const address = async (name: string) => {
      const link = evidence.links.findLast((one) => one.name === name && one.endedBecause === null);
      return new URL((await addressOf(house.database.read, link?.id ?? '', portal())) ?? '').pathname;
    };
    const portal = () => ({ secret: house.parts.secret, baseUrl: 'http://localhost:3000' });
    const path = await address('Omar Haddad');
    const response = await house.as(null)(`${path}/evidence.zip`);
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), await archive())).toBe(0);
    expect(await (await house.as(null)(`${path}/signed`)).text()).toContain(`${path}/evidence.zip`);
    const text = await house.as(null)(`${path}/document.pdf`);
    const { bytes } = await keptBytes(house, id, 'signed');
    expect(Buffer.compare(new Uint8Array(await text.arrayBuffer()), bytes)).toBe(0);
  });

  it('is not there before the evidence is', async () => {
    expect((await house.as()('/renewals/01890000-0000-7000-8000-000000000009/evidence.zip')).status).toBe(404);
  });
});

describe('the page of staff', () => {
  it('shows who signed, links to all files, and what it is worth', async () => {
    const page = await (await house.as()(`/renewals/${id}/evidence`)).text();
    for (const part of ['Omar Haddad', 'Bruno Keller', 'evidence.zip', 'signed.pdf', 'simple electronic signature'])
      expect(page).toContain(part);
  });

  it('is for those who may write partnerships; the texts are for all', async () => {
    for (const name of ['evidence', 'evidence.zip', 'evidence.pdf', 'evidence.json'])
      expect((await house.as('viewer')(`/renewals/${id}/${name}`)).status).toBe(403);
    expect((await house.as('viewer')(`/api/renewals/${id}/evidence`)).status).toBe(403);
    for (const name of ['signed.pdf', 'offered.pdf'])
      expect((await house.as('viewer')(`/renewals/${id}/${name}`)).status).toBe(200);
    const addresses = async (role: 'fundraiser' | 'finance') => {
      const { items } = await (await house.as(role)(`/api/renewals/${id}/signatures`)).json();
      return items.map((one: { ip: string | null }) => one.ip);
    };
    expect(await addresses('fundraiser')).toEqual(['203.0.113.7', '192.0.2.10']);
    expect(await addresses('finance')).toEqual([null, null]);
  });

  it('says that it is being written once everybody has signed', async () => {
    const other = await concluded(house, { acronym: 'OIV' });
    expect(await (await house.as()(`/renewals/${other}/evidence`)).text()).toContain('The evidence is being written');
    expect((await house.as()(`/api/renewals/${other}/evidence`)).status).toBe(404);
  }, 30_000);

  it('sends each file as it is kept', async () => {
    const response = await house.as()(`/renewals/${id}/evidence.json`);
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), (await keptBytes(house, id, 'json')).bytes)).toBe(
      0,
    );
    expect(response.headers.get('content-disposition')).toContain('attachment');
  });
});

it('reading evidence writes nothing', async () => {
  const lines = () => rows(house.parts.settings.databaseUrl ?? '', 'select count(*)::int as n from journal');
  const before = await lines();
  await house.as()(`/renewals/${id}/evidence`);
  await house.as()(`/renewals/${id}/evidence.zip`);
  expect(await lines()).toEqual(before);
});
