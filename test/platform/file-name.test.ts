import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanFileName, endingOf, withoutEnding } from '../../src/platform/file.ts';

it.each([
  ['MoU AAA 2027.pdf', 'MoU AAA 2027.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['C:\\Users\\awa\\rapport.docx', 'rapport.docx'],
  ['annexe\u202efdp.exe', 'annexefdp.exe'],
  ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
  ['  .htaccess', 'htaccess'],
  ['..', 'file'],
  ['', 'file'],
  ['rapport.pdf. . ', 'rapport.pdf'],
  ['<b>accord</b>.txt', 'b_.txt'],
  ['e\u0301te\u0301.pdf', 'été.pdf'],
  ['مذكرة.pdf', 'مذكرة.pdf'],
  ['half\ud800.pdf', 'half_.pdf'],
])('%j is kept as %j', (sent, kept) => {
  expect(cleanFileName(sent)).toBe(kept);
});

it('shortens a long name and keeps its ending', () => {
  const name = cleanFileName(`${'x'.repeat(500)}.docx`);
  expect([name.length, endingOf(name)]).toEqual([200, 'docx']);
});

it('any name becomes one that has no path, no hidden mark and at most 200 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (sent) => {
      const name = cleanFileName(sent);
      expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^[.\s]|[.\s]$|^$/);
      expect(name.isWellFormed() && name.length <= 200).toBe(true);
      expect(cleanFileName(name)).toBe(name);
    }),
  );
});

it('an ending is what stands after the last full stop of a name', () => {
  expect(['a.PDF', 'a.tar.gz', 'a', '.bashrc', 'see no. 4 of it'].map(endingOf)).toEqual(['pdf', 'gz', '', '', '']);
  expect(withoutEnding('MoU 2027.signed.pdf')).toBe('MoU 2027.signed');
});
