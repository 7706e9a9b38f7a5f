import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, signedVersion } from '../../../src/partnerships/renewals/concluded-document.ts';
import { evidenceDocument } from '../../../src/partnerships/renewals/evidence-document.ts';
import { keepFile } from '../../../src/platform/files.ts';
import { writePdf } from '../../../src/platform/pdf.ts';
import { system } from '../../../src/values/role.ts';
import { type House, openHouse } from '../../house.ts';
import { rows } from '../../platform/sql.ts';
import { concluded, finish, keptBytes, rowsOf } from './concluded.ts';

let house: House;
let id: string;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-12-10T09:00:00Z' });
  id = await concluded(house);
}, 60_000);
afterAll(() => house.close());

const sql = (text: string) => rows(house.parts.settings.databaseUrl ?? '', text);
const seen = async () => (await house.as()(`/api/renewals/${id}`)).json();
const textOf = async (bytes: Uint8Array) =>
  (await extractText(new Uint8Array(bytes))).text.join('\n').replaceAll(/\s+/g, ' ');

describe('an offer that everybody has signed', () => {
  it('waits for its documents until the job has run', async () => {
    expect(await seen()).toMatchObject({ stage: 'done', finishedAt: null, documentId: null });
  });

  it('is finished once, however often and by however many processes the job runs', async () => {
    const done = await Promise.all([finish(house), finish(house), finish(house)]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await finish(house)).toBe(0);
    expect(await sql(`select count(*)::int as n from renewal_evidence`)).toEqual([{ n: 1 }]);
    expect(await sql(`select count(*)::int as n from journal where action = 'renewal.finished'`)).toEqual([{ n: 1 }]);
    expect(await seen()).toMatchObject({ finishedAt: '2026-12-10T09:00:00.000Z', documentId: expect.any(String) });
  }, 30_000);

  it('has its text as offered and as signed among the documents of the successor, and the evidence beside', async () => {
    const { successorId, documentId } = await seen();
    const record = await (await house.as()(`/renewals/${id}`)).text();
    expect(/id="documents"[\s\S]*/.exec(record)?.[0]).toContain(`href="/documents/${documentId}"`);
    const path = `/api/documents?subjectKind=agreement&subjectId=${successorId}`;
    const { items } = await (await house.as()(path)).json();
    const [evidence, signed] = items as { title: string }[];
    expect(items).toHaveLength(2);
    expect(signed?.title).toMatch(/^Renouvellement de l’accord entre .* et AAA/);
    expect(evidence?.title).toBe(`${signed?.title}\u00a0: dossier de preuve de la signature`);
    const versions = await (await house.as()(`/api/documents/${documentId}/versions`)).json();
    expect(versions.items).toMatchObject([
      { number: 2, fileName: expect.stringMatching(/^Accord AAA – version 2 – signé 2026-12-10\.pdf$/) },
      { number: 1, fileName: expect.stringMatching(/^Accord AAA – version 2 – proposé\.pdf$/) },
    ]);
  });

  it('is signed in the document, and was not in the one that was offered', async () => {
    const signed = await textOf((await keptBytes(house, id, 'signed')).bytes);
    const before = await textOf((await keptBytes(house, id, 'offered')).bytes);
    for (const text of ['Omar Haddad', 'Bruno Keller', 'Version 2']) {
      expect(signed).toContain(text);
      expect(before).toContain(text);
    }
    expect(signed).toContain('10 décembre 2026 à 09:00:00 UTC');
    expect(before).not.toContain('09:00:00');
  });

  it('gives the same bytes when its documents are made again from the same rows', async () => {
    const found = await rowsOf(house, id);
    const version = signedVersion(found);
    if (!version) throw new Error('A version was signed.');
    for (const status of ['offered', 'signed'] as const) {
      const again = await writePdf(documentOf(found, version, status, 'http://localhost:3000/verify'));
      expect(Buffer.from(again).equals((await keptBytes(house, id, status)).bytes)).toBe(true);
    }
    const evidence = JSON.parse((await keptBytes(house, id, 'json')).text);
    const pdf = await writePdf(evidenceDocument(evidence));
    expect(Buffer.from(pdf).equals((await keptBytes(house, id, 'pdf')).bytes)).toBe(true);
  }, 30_000);

  it('has the hashes of all four files in its line of the journal', async () => {
    const [line] = await sql(`select "after" from journal where action = 'renewal.finished'`);
    const sha = async (what: Parameters<typeof keptBytes>[2]) => (await keptBytes(house, id, what)).sha256;
    expect(line?.after).toMatchObject({
      offered: await sha('offered'),
      signed: await sha('signed'),
      evidence: await sha('json'),
      evidencePdf: await sha('pdf'),
    });
  });

  it('is mailed to both who signed, by the link they have, with the text and the evidence', async () => {
    const mails = await sql(
      `select to_address, link_id, "data", file_ids from mail where template = 'renewal-signed' order by to_address`,
    );
    expect(mails).toMatchObject([
      { to_address: 'bruno@loam.example', data: { name: 'Bruno Keller', signedOn: '10 Dec 2026' } },
      { to_address: 'omar@aaa.example', data: { name: 'Omar Haddad', signedOn: '10 déc. 2026' } },
    ]);
    const signed = await keptBytes(house, id, 'signed');
    const pdf = await keptBytes(house, id, 'pdf');
    for (const mail of mails) {
      expect((mail.file_ids as { fileId: string }[]).map(({ fileId }) => fileId)).toEqual([signed.id, pdf.id]);
      const links = await sql(`select ended_because from portal_link where id = '${mail.link_id}'`);
      expect(links).toEqual([{ ended_because: null }]);
    }
  });

  it('keeps its evidence as it was written', async () => {
    await expect(sql(`update renewal_evidence set signed_file_id = offered_file_id`)).rejects.toThrow(
      'neither changed',
    );
    await expect(sql(`delete from renewal_evidence`)).rejects.toThrow('neither changed');
  });
});

describe('a signed copy that was handed in', () => {
  it('stands among the documents of the agreement, and in the evidence', async () => {
    const copy = await writePdf({
      ...{ title: 'Scan', language: 'fr', createdAt: new Date('2026-12-09T10:00:00Z'), footer: '' },
      blocks: [{ kind: 'paragraph', text: 'Signé à la main.' }],
    });
    const kept = await house.database.transaction(system('test'), (work) =>
      keepFile(work, { bytes: copy, mediaType: 'application/pdf' }),
    );
    const other = await concluded(house, { acronym: 'OIV', fileId: kept.id });
    expect(await finish(house)).toBe(1);
    const { successorId } = await (await house.as()(`/api/renewals/${other}`)).json();
    const { items } = await (await house.as()(`/api/documents?subjectId=${successorId}`)).json();
    expect(items.map((one: { current: { sha256: string } }) => one.current.sha256)).toContain(kept.sha256);
    const evidence = JSON.parse((await keptBytes(house, other, 'json')).text);
    expect(evidence.document.uploads).toMatchObject([
      { name: 'uploads/version-2-signature-1.pdf', sha256: kept.sha256 },
    ]);
    expect(evidence.level.signatures).toEqual(['as_in_the_file', 'simple_electronic']);
  }, 30_000);
});

it('a run that dies half-way leaves nothing, and the next one does all of it', async () => {
  const other = await concluded(house, { acronym: 'FARM' });
  const transaction: House['database']['transaction'] = (who, task) =>
    house.database.transaction(who, async (work) => {
      const made = await task(work);
      if (who.name === 'Loam') throw new Error('the power fails');
      return made;
    });
  const dying = { ...house, database: { ...house.database, transaction } };
  await expect(finish(dying)).rejects.toThrow('the power fails');
  expect(await sql(`select count(*)::int as n from renewal_evidence where renewal_id = '${other}'`)).toEqual([
    { n: 0 },
  ]);
  expect(await finish(house)).toBe(1);
  expect(await finish(house)).toBe(0);
}, 30_000);
