import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText, linesOf, partsOfText, showable } from '../../src/platform/pdf-text.ts';

const each = (text: string) => Array.from(text).length;

it('breaks lines after spaces and hyphens, and never at an unbreakable space', () => {
  expect(linesOf('Abomey-Calavi au Bénin', 12, each)).toEqual(['Abomey-', 'Calavi au ', 'Bénin']);
  expect(linesOf('un fonds de 10\u00a0000\u00a0€', 12, each)).toEqual(['un fonds de ', '10\u00a0000\u00a0€']);
});

it('loses no letter and no line is too wide, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (raw, width) => {
      const text = cleanText(raw);
      const lines = linesOf(text, width, each);
      const bare = (some: string) => some.replaceAll(/\s/g, '');
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) expect(each(line.trimEnd())).toBeLessThanOrEqual(width);
    }),
  );
});

it('takes out controls, joiners and marks of direction', () => {
  expect(cleanText('a\u0000b\u200bc\u202ed\u2066e\u00adf\ufeff\r\ng\th')).toBe('abcdef\ng h');
});

it('shows a box for each letter without a glyph, a space for such a space', () => {
  expect(showable('a\u2003سb', (one) => one < 128)).toBe('a □b');
});

it('knows paragraphs, lines and lists', () => {
  expect(partsOfText('Un.\nDeux.\n\nTrois :\n- a\n- b\nQuatre.')).toEqual([
    { kind: 'paragraph', text: 'Un.\nDeux.' },
    { kind: 'paragraph', text: 'Trois :' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'paragraph', text: 'Quatre.' },
  ]);
});
