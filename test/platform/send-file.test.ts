import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition } from '../../src/platform/send-file.ts';

it.each([
  ['mou.pdf', 'attachment; filename="mou.pdf"; filename*=UTF-8\'\'mou.pdf'],
  [
    'Convenio “AAA”.pdf',
    'attachment; filename="Convenio _AAA_.pdf"; filename*=UTF-8\'\'Convenio%20%E2%80%9CAAA%E2%80%9D.pdf',
  ],
  ['a"; filename=x.exe', 'attachment; filename="a__ filename=x.exe"; filename*=UTF-8\'\'a%22%3B%20filename%3Dx.exe'],
  ["l'été (1).pdf", "attachment; filename=\"l'ete (1).pdf\"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29.pdf"],
  ['℀.pdf', 'attachment; filename="a_c.pdf"; filename*=UTF-8\'\'%E2%84%80.pdf'],
])('%s is named so that every browser saves it under a name', (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});

it('says when it is to be shown', () => {
  expect(contentDisposition('logo.png', true)).toMatch(/^inline; /);
});

it('any name makes one header of ASCII whose quoted name has no way out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const header = contentDisposition(name.toWellFormed());
      expect(header).toMatch(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[\w.~!*%-]*$/);
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
      const [, whole = ''] = header.split("UTF-8''");
      expect(decodeURIComponent(whole)).toBe(name.toWellFormed());
    }),
  );
});
