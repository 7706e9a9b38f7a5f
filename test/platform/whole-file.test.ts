import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { looksWhole } from '../../src/platform/file.ts';
import { png } from './sample-files.ts';

const end = 'trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';

it.each([
  ['a PDF with its end', strToU8(`%PDF-1.7\n1 0 obj<<>>endobj\n${end}`), true],
  ['a PDF with a line after its end', strToU8(`%PDF-1.7\n1 0 obj<<>>endobj\n${end}\r\nsent by AFRIS`), true],
  ['its first 13 bytes', strToU8('%PDF-1.7 OIV\n'), false],
  ['a PDF cut off on its way', strToU8(`%PDF-1.7\n${'x'.repeat(5000)}`), false],
  ['a PDF whose end names no table', strToU8('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'), false],
  ['a PDF whose earlier save alone is whole', strToU8(`%PDF-1.7\n${end}${'x'.repeat(5000)}`), false],
  ['an image', png, true],
])('%s', (_what, bytes, whole) => {
  expect(looksWhole(bytes)).toBe(whole);
});
