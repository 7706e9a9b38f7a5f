import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryCode } from '../../src/pipeline/c3/country-code.ts';
import { nameKey } from '../../src/pipeline/c3/name-key.ts';
import { listText, readList } from '../../src/pipeline/c3/read-list.ts';

const file = (text: string) => readList(text, { heads: 'needed' });
const pasted = (text: string) => readList(text, { heads: 'optional' });
const names = (text: string) => file(text)?.entries.map(({ rank, name }) => `${rank} ${name}`);

describe('a file of a ranked list', () => {
  it.each([
    ['English, commas', 'Rank,Name,Country,Note\n1,AFRIS,FR,met in Rome\n'],
    ['French, semicolons', 'Rang;Nom;Pays;Remarque\n1;AFRIS;FR;met in Rome\n'],
    ['Spanish, tabs', 'Rango\tNombre\tPaís\tNota\n1\tAFRIS\tFR\tmet in Rome\n'],
    [
      'with a byte order mark and all quoted',
      '\ufeff"rank","name","country","note"\r\n"1","AFRIS","FR","met in Rome"\r\n',
    ],
    ['with what spreadsheets write first', 'sep=;\nN°;NOM;PAYS;NOTES\n1.;AFRIS;FR;met in Rome'],
    ['with the columns in another order', 'note,pays,name,rang\nmet in Rome,FR,AFRIS,#1\n'],
  ])('is read: %s', (_what, text) => {
    expect(file(text)).toMatchObject({
      entries: [{ rank: 1, name: 'AFRIS', country: 'FR', note: 'met in Rome' }],
      bad: [],
      ranked: true,
    });
  });

  it('keeps signs, doubled quotes and line breaks inside quotes, and counts its lines all the same', () => {
    const read = file('rank,name,note\n1,"Bell, ""Soil"" & Sons","two\nlines"\nx,OIV,\n');
    expect(read?.entries[0]).toMatchObject({ name: 'Bell, "Soil" & Sons', note: 'two lines' });
    expect(read?.bad).toEqual([{ line: 4, fault: 'not_a_rank', text: 'x', other: null }]);
  });

  it('without a column of names is none', () => expect(file('rank,country\n1,FR\n')).toBeNull());

  it('without a column of ranks is ranked by its rows, and says so', () => {
    expect(file('name\nAFRIS\n\nOIV\n')).toMatchObject({ ranked: false, entries: [{ rank: 1 }, { rank: 2 }] });
  });

  it('tells every row at fault with its line: no name, no rank, a rank that is no number', () => {
    expect(file('rank,name\n1,AFRIS\n2,\n,OIV\nfirst,GIZ\n0,AAA\n5,FARM\n')?.bad).toEqual([
      { line: 3, fault: 'no_name', text: '2', other: null },
      { line: 4, fault: 'not_a_rank', text: '', other: null },
      { line: 5, fault: 'not_a_rank', text: 'first', other: null },
      { line: 6, fault: 'not_a_rank', text: '0', other: null },
    ]);
  });

  it('with the same rank twice keeps the first and names its line', () => {
    const read = file('rank,name\n7,AFRIS\n7,OIV\n');
    expect(read?.entries.map(({ name }) => name)).toEqual(['AFRIS']);
    expect(read?.bad).toEqual([{ line: 3, fault: 'rank_twice', text: '7', other: 2 }]);
  });

  it('with the same name twice, in another order and case, keeps the first', () => {
    expect(file('rank,name\n1,Fundación Raíces\n2,RAICES fundacion\n')?.bad).toEqual([
      { line: 3, fault: 'name_twice', text: 'RAICES fundacion', other: 2 },
    ]);
  });

  it('with a quotation mark that nothing closes tells where it stands, and keeps what stands before', () => {
    const read = file('rank,name\n1,AFRIS\n2,"OIV\n3,GIZ\n');
    expect(read?.entries).toHaveLength(1);
    expect(read?.bad).toMatchObject([{ line: 3, fault: 'quote_open' }]);
  });

  it('is put in the order of its ranks, gaps and all', () => {
    expect(names('rank,name\n30,OIV\n2,GIZ\n')).toEqual(['2 GIZ', '30 OIV']);
  });

  it('of a spreadsheet that knows no UTF-8 keeps its accents; a workbook or a PDF is none', () => {
    expect(listText(new Uint8Array([0x46, 0xe9, 0x6c]))).toBe('Fél');
    expect(listText(new Uint8Array([0xff, 0xfe, 0x46, 0x00]))).toBe('F');
    expect(listText(new TextEncoder().encode('PK\u0003\u0004xl'))).toBeNull();
    expect(listText(new TextEncoder().encode('%PDF-1.7'))).toBeNull();
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const heads of ['needed', 'optional'] as const) {
          const read = readList(`name;rank\n${text}`, { heads });
          expect(new Set(read?.entries.map(({ rank }) => rank)).size).toBe(read?.entries.length);
        }
      }),
    );
  });
});

describe('pasted rows', () => {
  it('may be names alone, commas and all', () => {
    expect(pasted('Bell & Sons, Rome\nOIV\n')?.entries.map(({ name }) => name)).toEqual(['Bell & Sons, Rome', 'OIV']);
  });
  it('may be numbered like a list', () => {
    expect(pasted('3. AFRIS\n12) OIV\n')?.entries).toMatchObject([
      { rank: 3, name: 'AFRIS' },
      { rank: 12, name: 'OIV' },
    ]);
  });
  it('may be cells of a spreadsheet without heads: rank, name, country, note', () => {
    expect(pasted('1\tAFRIS\tFrance\tletter\n2\tOIV\n')?.entries[0]).toMatchObject({
      ...{ rank: 1, name: 'AFRIS', country: 'France', note: 'letter' },
    });
  });
  it('may have heads like a file', () => expect(pasted('nom;rang\nOIV;4\n')?.entries).toMatchObject([{ rank: 4 }]));
});

describe('names and countries', () => {
  it('are compared without accents, case, order and articles', () => {
    expect(nameKey("L'Agence des Sols, Évian")).toBe(nameKey('EVIAN agence des sols'));
    expect(nameKey('The')).toBe('the');
  });
  it.each([
    ['fr', 'FR'],
    ['Alemania', 'DE'],
    ['États-Unis', 'US'],
    ['UK', 'GB'],
    ['Nowhere', null],
  ])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));
});
