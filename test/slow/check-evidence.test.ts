import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRenewal } from '../../src/partnerships/renewals/check-evidence.ts';
import { checkFile } from '../../src/partnerships/renewals/check-file.ts';
import { evidenceArchive } from '../../src/partnerships/renewals/load-evidence.ts';
import { sealWholeJournal } from '../../src/platform/jobs.ts';
import { checkJournal } from '../../src/platform/journal-chain.ts';
import { type House, openHouse } from '../house.ts';
import { concluded, finish, keptBytes } from '../partnerships/renewals/concluded.ts';
import { rows } from '../platform/sql.ts';

let house: House;
let id: string;
let archive: Uint8Array;
beforeAll(async () => {
  house = await openHouse({ role: 'fundraiser', clockAt: '2026-12-10T09:00:00Z' });
  id = await concluded(house);
  await finish(house);
  await sealWholeJournal(house.database, new AbortController().signal);
  archive = await evidenceArchive(house.database.read, id);
}, 60_000);
afterAll(() => house.close());

const check = () =>
  checkRenewal(house.database.read, id, { secret: house.parts.secret, baseUrl: house.parts.settings.baseUrl });
/** As a superuser who goes round the triggers. */
const tamper = (sql: string) =>
  rows(house.parts.settings.databaseUrl ?? '', `set session_replication_role = replica; ${sql}`);
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** Another character in the place of one. */
const changed = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;

it('what stands as it was written passes', async () => {
  expect(await check()).toEqual({ faults: [], notes: [] });
  expect(await checkFile(house.database.read, archive)).toEqual({ renewalId: id, faults: [] });
  for (const what of ['offered', 'signed', 'pdf'] as const) {
    const { bytes } = await keptBytes(house, id, what);
    expect(await checkFile(house.database.read, bytes)).toEqual({ renewalId: id, faults: [] });
  }
}, 30_000);

it('what happens to links and mails afterwards is no fault', async () => {
  await tamper(`update mail set submitted_at = now(), state = 'submitted'`);
  await tamper(`update portal_link set visited_at = '2026-12-11T09:00:00Z', ended_because = 'revoked'
    where ended_because is null and visited_at is null`);
  expect((await check()).faults).toEqual([]);
}, 30_000);

it('an archive that somebody has passes by itself where this database does not know it', async () => {
  const other = await openHouse({ role: 'fundraiser' });
  expect(await checkFile(other.database.read, archive)).toEqual({ renewalId: null, faults: [] });
  const { bytes } = await keptBytes(house, id, 'signed');
  expect(await checkFile(other.database.read, bytes)).toEqual({
    renewalId: null,
    faults: ['this database knows no such document'],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const flipped = Uint8Array.from(archive);
      flipped[at] = (flipped[at] ?? 0) ^ mask;
      expect((await checkFile(other.database.read, flipped)).faults).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
  await other.close();
}, 60_000);

describe('one changed byte', () => {
  it('anywhere in an archive is found at its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const flipped = Uint8Array.from(archive);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const { faults } = await checkFile(house.database.read, flipped);
        expect(faults[0]).toMatch(/^differs from ours at /);
        expect(faults[0]).toContain(`${at} of the archive`);
      }),
      {
        numRuns: 60,
        examples: [
          [0, 1],
          [archive.length - 1, 1],
          [archive.length - 22, 4],
        ],
      },
    );
  }, 60_000);

  it('anywhere in a PDF that somebody has is found at its place', async () => {
    const { bytes } = await keptBytes(house, id, 'signed');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const { renewalId, faults } = await checkFile(house.database.read, flipped);
        expect(renewalId).toBe(id);
        expect(faults).toEqual([`differs from ours (signed) at byte ${at}`]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each([
    ['signed', 'signed.pdf'],
    ['offered', 'offered.pdf'],
    ['json', 'evidence.json'],
    ['pdf', 'evidence.pdf'],
  ] as const)(
    'in the kept bytes of %s is found at its place',
    async (what, name) => {
      const file = await keptBytes(house, id, what);
      await fc.assert(
        fc.asyncProperty(fc.nat(file.size - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
          const flip = `update file set bytes = set_byte(bytes, ${at}, get_byte(bytes, ${at}) # ${mask})
          where id = '${file.id}'`;
          await tamper(flip);
          const { faults } = await check();
          await tamper(flip);
          expect(faults).toEqual([`${name}: its bytes are not those that the journal names, first at byte ${at}`]);
        }),
        { numRuns: what === 'json' ? 8 : 3 },
      );
      expect((await check()).faults).toEqual([]);
    },
    120_000,
  );

  it('in a signature is found by its field and character', async () => {
    const [first] = await rows(
      house.parts.settings.databaseUrl ?? '',
      `select id, "name", consent, ip, user_agent, "hash" from renewal_signature order by signed_at, id limit 1`,
    );
    if (!first) throw new Error('There is a signature.');
    const fields = { name: 'name', consent: 'consent', ip: 'ip', user_agent: 'userAgent', hash: 'hash' } as const;
    const field = fc.constantFrom(...(Object.keys(fields) as (keyof typeof fields)[]));
    await fc.assert(
      fc.asyncProperty(field, fc.nat(), async (column, seed) => {
        const was = String(first[column]);
        const at = seed % was.length;
        const set = (text: string) =>
          tamper(`update renewal_signature set "${column}" = ${literal(text)} where id = '${first.id}'`);
        await set(changed(was, at));
        const { faults } = await check();
        await set(was);
        const place = `/signatures/\\d/${fields[column]}, character ${at}$`;
        expect(
          faults.some((fault) => new RegExp(place).test(fault)),
          faults.join('\n'),
        ).toBe(true);
      }),
      { numRuns: 5 },
    );
    expect((await check()).faults).toEqual([]);
  }, 120_000);

  it('in the text of a version is found by its clause and character', async () => {
    const [row] = await rows(
      house.parts.settings.databaseUrl ?? '',
      `select id, "text" from renewal_version where number = 2`,
    );
    const text = row?.text as Record<'fr' | 'en', { clauses: { text: string }[] }>;
    const set = (value: unknown) =>
      tamper(`update renewal_version set "text" = ${literal(JSON.stringify(value))} where id = '${row?.id}'`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('fr' as const, 'en' as const), fc.nat(), fc.nat(), async (language, a, b) => {
        const index = a % text[language].clauses.length;
        const copy = structuredClone(text);
        const clause = copy[language].clauses[index];
        if (!clause) throw new Error('There are clauses.');
        const at = b % clause.text.length;
        clause.text = changed(clause.text, at);
        await set(copy);
        const { faults } = await check();
        await set(text);
        expect(faults).toContain('version 2: its terms and text do not give its hash');
        const place = `/signed/content/text/${language}/clauses/${index}/text, character ${at}`;
        expect(faults).toContain(`rows differ from the evidence at ${place}`);
      }),
      { numRuns: 3 },
    );
    expect((await check()).faults).toEqual([]);
  }, 120_000);

  it('in a version that nobody signed is found too', async () => {
    await tamper(`update renewal_version set offer = jsonb_set(offer, '{term}', '"P9Y"') where number = 1`);
    expect((await check()).faults).toEqual(['version 1: its terms and text do not give its hash']);
    await tamper(`update renewal_version set offer = jsonb_set(offer, '{term}', '"P5Y"') where number = 1`);
    expect((await check()).faults).toEqual([]);
  }, 60_000);

  it('in a line of the journal breaks the chain there, and differs from the evidence', async () => {
    const lines = await rows(
      house.parts.settings.databaseUrl ?? '',
      `select journal.id, actor_name, position from journal join journal_seal on journal_id = journal.id
        where subject_id = '${id}' order by position`,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (a, b) => {
        const index = a % lines.length;
        const line = lines[index];
        const was = String(line?.actor_name);
        const set = (text: string) => tamper(`update journal set actor_name = ${literal(text)} where id = ${line?.id}`);
        await set(changed(was, b % was.length));
        const { broken } = await checkJournal(house.database.read);
        const { faults } = await check();
        await set(was);
        expect(broken).toEqual({ position: Number(line?.position), journalId: line?.id, fault: 'changed line' });
        const finished = index === lines.length - 1;
        if (!finished)
          expect(faults.join('\n')).toMatch(/rows differ from the evidence at \/journal\/lines\/\d+\/line/);
      }),
      { numRuns: 3 },
    );
    expect((await check()).faults).toEqual([]);
  }, 120_000);
});

describe('what is missing', () => {
  it('is said: the line of the journal, a version of the document', async () => {
    await tamper(`update journal set action = 'renewal.x' where action = 'renewal.finished'`);
    expect((await check()).faults).toContain('the journal has no line that protects its files');
    await tamper(`update journal set action = 'renewal.finished' where action = 'renewal.x'`);
    await tamper(`update document_version set number = number + 10 where number = 2`);
    expect((await check()).faults).toEqual(['version 2 of its document is not signed.pdf']);
    await tamper(`update document_version set number = number - 10 where number = 12`);
    expect((await check()).faults).toEqual([]);
  }, 60_000);

  it('is said of an archive that is cut off', async () => {
    const { faults } = await checkFile(house.database.read, archive.subarray(0, archive.length - 10));
    expect(faults[0]).toBe(`differs from ours at the list of files, byte ${archive.length - 10} of the archive`);
  });
});

it('personal values that were erased from the journal are no fault', async () => {
  await tamper(`delete from journal_personal`);
  expect((await check()).faults).toEqual([]);
});
