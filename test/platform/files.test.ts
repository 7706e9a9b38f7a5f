import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrations } from '../../migrations/list.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { largestFile } from '../../src/platform/file.ts';
import { keepFile, readFile, typeOfFile } from '../../src/platform/files.ts';
import { JournalEntry } from '../../src/platform/journal.ts';
import { Problem } from '../../src/values/problem.ts';
import { system } from '../../src/values/role.ts';
import { freshDatabase } from '../database.ts';
import * as samples from './sample-files.ts';
import { rows } from './sql.ts';

let place: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
beforeAll(async () => {
  place = await freshDatabase();
  database = openDatabase(place.url, { clock: clockFrom(null), entities: [JournalEntry], migrations, poolSize: 6 });
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

const keep = (bytes: Uint8Array, mediaType = 'application/pdf') =>
  database.transaction(system('test'), (work) => keepFile(work, { bytes, mediaType }));
const count = async () => Number((await rows(place.url, 'select count(*) from file'))[0]?.count);
const faultOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'taken',
    (error: unknown) => (error instanceof Problem ? error.errors[0]?.code : String(error)),
  );

describe('a kept file', () => {
  it('comes back byte for byte with its hash, size and type', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const kept = await keep(bytes);
    const read = await readFile(database.read, kept.id);
    expect(read).toMatchObject({ ...kept, size: 70_000, mediaType: 'application/pdf' });
    expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.compare(read?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('of an unknown id is nothing', async () => {
    expect(await readFile(database.read, '01a1fdff-2c8e-7603-ae1b-741da010dd2e')).toBeNull();
  });

  it('is the same one for the same bytes', async () => {
    const [first, before] = [await keep(samples.pdf('OIV')), await count()];
    expect(await keep(samples.pdf('OIV'))).toEqual(first);
    expect(await count()).toBe(before);
  });

  it('is one when many keep the same bytes at once, also when the first of them is undone', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let begun = () => {};
    const inHand = new Promise<void>((done) => {
      begun = done;
    });
    const undone = database.transaction(system('test'), async (work) => {
      await keepFile(work, { bytes: samples.pdf('SaveSoil'), mediaType: 'application/pdf' });
      begun();
      await held;
      throw new Error('undone');
    });
    await inHand;
    const others = Promise.all([1, 2, 3, 4].map(() => keep(samples.pdf('SaveSoil'))));
    release();
    await expect(undone).rejects.toThrow('undone');
    expect(new Set((await others).map(({ id }) => id)).size).toBe(1);
  });

  it('has no history beside it', async () => {
    const { id } = await keep(samples.pdf('FARM'));
    await rows(place.url, `delete from file where id = '${id}'`);
    expect(await rows(place.url, `select 1 from row_history where table_name = 'file'`)).toEqual([]);
  });

  it('says nothing of its bytes to the log, kept or failed', async () => {
    const said: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...words) => {
        said.push(...words);
      }),
    );
    await keep(samples.text('the secret of GIZ'), 'text/plain');
    await keep(samples.text('the secret of AAA'), null as unknown as string).catch(() => {});
    for (const spy of spies) spy.mockRestore();
    expect(said).toEqual([]);
  });

  it('is neither empty nor larger than 20 MB', async () => {
    expect(await faultOf(keep(new Uint8Array()))).toBe('file_empty');
    expect(await faultOf(keep(new Uint8Array(largestFile + 1)))).toBe('file_too_large');
    expect((await keep(new Uint8Array(largestFile))).size).toBe(20_000_000);
  });
});

describe('the type of a file', () => {
  it.each([
    ['application/pdf', samples.pdf(), 'mou.pdf'],
    ['image/png', samples.png, 'logo.png'],
    ['image/png', samples.png, 'named-by-a-phone.jpg'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', samples.docx, 'draft.docx'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', samples.xlsx, 'budget.xlsx'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', samples.pptx, 'talk.pptx'],
    ['application/vnd.oasis.opendocument.text', samples.odt, 'brouillon.odt'],
    ['text/plain', samples.text('Accord du 13 octobre : « oui »\r\n'), 'note.txt'],
    ['text/plain', samples.text('BM is the company, 3 < 5 and MZ too'), 'note.TXT'],
    ['text/plain', samples.text('\ufeffAvec une marque'), 'sans-terminaison'],
    ['text/csv', samples.text('partner;amount\nAFRIS;1250\n'), 'instalments.csv'],
    ['application/pdf', samples.pdf('no ending'), 'mou'],
  ])('is %s', async (type, bytes, name) => {
    expect(await typeOfFile(bytes, name)).toBe(type);
  });

  it.each([
    ['a program named like a PDF', samples.exe, 'mou.pdf'],
    ['a program', samples.exe, 'setup.exe'],
    ['a program that is a PDF too', samples.exeAndPdf, 'mou.pdf'],
    ['HTML named like text', samples.html, 'readme.txt'],
    ['HTML named like a PDF', samples.html, 'mou.pdf'],
    ['HTML after some text', samples.text('Dear partner,\n<script>alert(1)</script>'), 'letter.txt'],
    ['HTML', samples.html, 'page.html'],
    ['SVG', samples.svg, 'logo.svg'],
    ['SVG named like PNG', samples.svg, 'logo.png'],
    ['SVG without a name', samples.svg, 'logo'],
    ['XML with a style sheet', samples.text('<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>'), 'a.txt'],
    ['a shell script', samples.text('#!/bin/sh\nrm -rf /\n'), 'install.txt'],
    ['a script by its name', samples.text('alert(1)'), 'run.js'],
    ['a batch file by its name', samples.text('del *.*'), 'clean.bat'],
    ['a PDF named like a program', samples.pdf(), 'mou.hta'],
    ['a Word document with macros', samples.docm, 'draft.docx'],
    ['an archive', samples.zip, 'all.zip'],
    ['an archive named like a Word document', samples.zip, 'draft.docx'],
    ['text named like a PDF', samples.text('no PDF at all'), 'mou.pdf'],
    ['text that is not UTF-8', Uint8Array.from([0x41, 0xe9, 0x42]), 'latin-1.csv'],
    ['text with control characters', samples.text('a\u001b[2Jb'), 'note.txt'],
    ['noise', Uint8Array.from([1, 2, 3, 4, 5, 250]), 'noise.png'],
  ])('%s is refused', async (_what, bytes, name) => {
    expect(await faultOf(typeOfFile(bytes, name))).toBe('file_type');
  });

  it('of nothing, and of too much, is refused with what is wrong and where', async () => {
    expect(await faultOf(typeOfFile(new Uint8Array(), 'mou.pdf'))).toBe('file_empty');
    const refused = typeOfFile(new Uint8Array(largestFile + 1), 'mou.pdf', '#/content');
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '#/content', code: 'file_too_large', params: { max: 20 } }],
    });
  });
});
