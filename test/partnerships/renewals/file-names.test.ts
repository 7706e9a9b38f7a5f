import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileKind, fileNameOf, wholeWords } from '../../../src/partnerships/renewals/file-names.ts';
import type { Language } from '../../../src/values/language.ts';
import { type House, openHouse } from '../../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const named = (language: Language, kind: FileKind, name = 'Fundación "SaveSoil"/LATAM') =>
  fileNameOf(
    house.database.read,
    {
      ...{ language, kind, number: 5, signedOn: '2026-11-21' },
      parties: [
        { name: '"4 per 1000" Initiative', side: 'initiative', organisationId: null },
        { name, side: 'partner', organisationId: null },
      ],
    },
    'pdf',
  );

it.each([
  ['en', 'signed', 'Agreement AAA – version 5 – signed 2026-11-21.pdf'],
  ['fr', 'signed', 'Accord AAA – version 5 – signé 2026-11-21.pdf'],
  ['es', 'signed', 'Acuerdo AAA – versión 5 – firmado 2026-11-21.pdf'],
  ['fr', 'offered', 'Accord AAA – version 5 – proposé.pdf'],
] as const)('a file is called after partner, version and standing in %s: %s', async (language, kind, name) => {
  expect(await named(language, kind, 'AAA')).toBe(name);
});

it('quotes and slashes of a name leave no marks', async () => {
  expect(await named('es', 'offered')).toBe('Acuerdo Fundación SaveSoil-LATAM – versión 5 – ofrecido.pdf');
});

it('a long name is cut between words, and says so', () => {
  expect(wholeWords('Adaptation of African Agriculture', 24)).toBe('Adaptation of African…');
  expect(wholeWords('AAA', 24)).toBe('AAA');
});
