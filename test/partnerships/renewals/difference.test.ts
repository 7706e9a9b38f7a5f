import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, differenceOf, sameInWords } from '../../../src/partnerships/renewals/difference.ts';
import type { Offer, OfferedContribution } from '../../../src/partnerships/renewals/offer.ts';
import { DifferenceView } from '../../../src/partnerships/renewals/parts-difference.tsx';
import { placeText } from '../../../src/partnerships/renewals/place-text.ts';
import type { Clause, Texts } from '../../../src/partnerships/renewals/renewal-version.ts';
import { textChange } from '../../../src/partnerships/renewals/text-difference.ts';
import { type Piece, wordPieces } from '../../../src/partnerships/renewals/word-pieces.ts';
import { parseDecimal } from '../../../src/values/decimal.ts';
import { type Language, languages } from '../../../src/values/language.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const without = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('');

const secondment: OfferedContribution = {
  key: 'c1',
  fromId: null,
  kind: 'secondment',
  amount: null,
  dueOn: null,
  quantity: parseDecimal('0.5'),
  unit: 'fte',
  unitBasis: null,
  annualCost: null,
  from: null,
  to: null,
  place: 'Rabat',
};
const offer: Offer = {
  term: 'P5Y',
  end: null,
  noticePeriod: 'P3M',
  renewalClause: { kind: 'none', years: null },
  facilities: ['CF.III'],
  objectives: [],
  contributions: [secondment],
  obligations: [{ key: 'o1', fromId: null, kind: 'report', title: 'Rapport annuel', owedBy: 'partner', dueOn: null }],
};
const clause = (key: string, text = `Text of ${key}.`): Clause => ({ key, heading: `Clause ${key}`, text });
const text = (...clauses: Clause[]): Texts => ({ en: { title: 'Memorandum of understanding', clauses } });
const version = { offer, text: text(clause('purpose'), clause('duration'), clause('law')) };
const changed = (part: Partial<Offer>) => ({ ...version, offer: { ...offer, ...part } });

describe('words of two texts', () => {
  it('are pieces that give both texts back, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const pieces = wordPieces(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('are pieces that give both texts back when sentences share most of their words', () => {
    const words = fc
      .array(fc.constantFrom('AFRIS', 'soil', 'carbon', ' ', '\n', '4‰', 'l’accord', ','))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordPieces(before, after);
        expect([without(pieces, 'added'), without(pieces, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('name the one word that is another', () => {
    expect(wordPieces('for three years from today', 'for five years from today')).toEqual([
      { kind: 'same', text: 'for ' },
      { kind: 'removed', text: 'three' },
      { kind: 'added', text: 'five' },
      { kind: 'same', text: ' years from today' },
    ]);
  });

  it('are read as one change where only space stayed between them', () => {
    expect(wordPieces('Notice period: not agreed.', 'Notice period: 6 months.')).toEqual([
      { kind: 'same', text: 'Notice period: ' },
      { kind: 'removed', text: 'not agreed' },
      { kind: 'added', text: '6 months' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('keep a number with its decimals whole', () => {
    expect(wordPieces('0.5 FTE', '0.4 FTE')[0]).toEqual({ kind: 'removed', text: '0.5' });
  });

  it('are given whole where two long texts share nothing', () => {
    const [before, after] = ['olive ', 'carbone '].map((word, at) =>
      Array.from({ length: 1200 }, (_, index) => `${word}${at}${index}`).join(' '),
    ) as [string, string];
    expect(wordPieces(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('clauses of two texts', () => {
  const of = (before: readonly string[], after: readonly string[]) =>
    textChange(
      { title: '', clauses: before.map((key) => clause(key)) },
      { title: '', clauses: after.map((key) => clause(key)) },
    ).clauses.map(({ key, kind }) => `${kind} ${key}`);

  it('one that moved to the end moves alone', () => {
    expect(of(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(['moved a']);
  });
  it('one that went stands where it was among those that changed', () => {
    expect(of(['a', 'b', 'c'], ['new', 'a', 'c', 'last'])).toEqual(['added new', 'removed b', 'added last']);
  });
  it('a new one before others moves nothing', () => {
    expect(of(['a', 'b'], ['new', 'a', 'b'])).toEqual(['added new']);
  });
  it('one may be rewritten and moved at once', () => {
    const [found] = textChange(
      { title: '', clauses: [clause('a'), clause('b'), clause('c')] },
      { title: '', clauses: [clause('b'), clause('c'), clause('a', 'Another text.')] },
    ).clauses;
    expect(found).toMatchObject({ key: 'a', kind: 'changed', moved: true });
  });
  it('whatever happens to them, each key stands once and only those that differ', () => {
    const texts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = of(before, after);
        expect(new Set(found).size).toBe(found.length);
        const named = (kind: string) => found.filter((one) => one.startsWith(kind)).map((one) => one.slice(-1));
        expect(named('added')).toEqual(after.filter((key) => !before.includes(key)));
        expect(named('removed').toSorted()).toEqual(before.filter((key) => !after.includes(key)).toSorted());
        // Without those that moved, the rest stands in the same order.
        const moved = named('moved');
        const rest = (keys: string[], other: string[]) =>
          keys.filter((key) => other.includes(key) && !moved.includes(key));
        expect(rest(before, after)).toEqual(rest(after, before));
      }),
    );
  });
});

describe('terms of two versions', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'Term', '5 years', 'until 17 Feb 2030'],
    ['fr', 'Durée', '5 ans', 'jusqu’au 17 févr. 2030'],
    ['es', 'Duración', '5 años', 'hasta el 17 feb 2030'],
  ])('a stated last day instead of a term, in %s', (language, label, before, after) => {
    const found = differenceOf(
      version,
      changed({ term: null, end: { basis: 'stated', lastDay: '2030-02-17' } }),
      language,
    );
    const [row] = found.fields;
    expect([row?.label, row?.before, row?.after].map((one) => plain(one ?? ''))).toEqual([label, before, after]);
  });

  it.each<[Language, string, string]>([
    ['en', 'Secondment (0.5 FTE, Rabat)', 'Secondment (1 FTE, Rabat, from 1 Mar 2027)'],
    ['fr', 'Mise à disposition (0,5 ETP, Rabat)', 'Mise à disposition (1 ETP, Rabat, à partir du 1 mars 2027)'],
    ['es', 'Adscripción de personal (0,5 ETC, Rabat)', 'Adscripción de personal (1 ETC, Rabat, desde el 1 mar 2027)'],
  ])('a secondment with more FTE and a first day, in %s', (language, before, after) => {
    const more = { ...secondment, quantity: parseDecimal('1'), from: '2027-03-01' as const };
    const [row] = differenceOf(version, changed({ contributions: [more] }), language).contributions;
    expect(row).toMatchObject({ key: 'c1' });
    expect([row?.before, row?.after].map((one) => plain(one ?? ''))).toEqual([before, after]);
  });

  it('a contribution that came has no before, one that went no after', () => {
    const other = { ...secondment, key: 'c2', kind: 'office' as const, quantity: null, unit: null, place: 'Rabat' };
    const { contributions } = differenceOf(version, changed({ contributions: [other] }), 'en');
    expect(contributions).toEqual([
      { key: 'c1', before: 'Secondment (0.5 FTE, Rabat)', after: null },
      { key: 'c2', before: null, after: 'Office (Rabat)' },
    ]);
  });

  it('notice, renewal clause and codes are told in words', () => {
    const found = differenceOf(
      version,
      changed({
        noticePeriod: null,
        renewalClause: { kind: 'tacit_for_years', years: 2 },
        facilities: ['CF.III', 'CF.IV'],
      }),
      'en',
    );
    expect(found.fields.map(({ field, before, after }) => `${field}: ${before} > ${after}`)).toEqual([
      'noticePeriod: 3 months > not agreed',
      'renewalClause: No renewal clause > Renews tacitly for 2 years',
      'facilities: CF.III > CF.III and CF.IV',
    ]);
  });

  it('the same offer has no difference, also when a contribution is carried on from another record', () => {
    const carried = { ...secondment, fromId: '0193e5a0-0000-7000-8000-000000000001' };
    expect(sameInWords(differenceOf(version, changed({ contributions: [carried] }), 'fr'))).toBe(true);
  });

  it('a change in one language only is shown, whatever the reader’s language', () => {
    const fr = { title: 'Protocole d’accord', clauses: [clause('durée', 'Trois ans.')] };
    const both = { ...version.text, fr };
    const other = { ...version.text, fr: { ...fr, clauses: [clause('durée', 'Cinq ans.')] } };
    const { texts } = differenceOf({ offer, text: both }, { offer, text: other }, 'es');
    expect(texts.map(({ language, clauses }) => [language, clauses.length])).toEqual([['fr', 1]]);
  });
});

describe('a difference on a page', () => {
  const shown = (difference: Difference, language: Language): string =>
    String(
      DifferenceView({ difference, language, remarks: (place) => (place === 'term' ? 'Too long for us.' : null) }),
    );
  const longer = differenceOf(
    version,
    { ...changed({ term: 'P3Y' }), text: text(clause('purpose', 'Other <b>words</b>.')) },
    'en',
  );

  it.each<[Language, string, string]>([
    ['en', 'added:', 'removed:'],
    ['fr', 'ajouté :', 'supprimé :'],
    ['es', 'añadido:', 'suprimido:'],
  ])('says to those who do not see its marks what came and went, in %s', (language, came, went) => {
    const html = plain(shown(longer, language));
    expect(html).toContain(`<del><span class="hidden" lang="${language}">${went} </span>5 `);
    expect(html).toContain(`<ins><span class="hidden" lang="${language}">${came} </span>3 `);
  });
  it('writes what partners write as text', () => {
    expect(shown(longer, 'en')).not.toContain('<b>');
  });
  it('shows a comment at its place', () => {
    expect(shown(longer, 'en')).toMatch(/3 years<\/ins><\/span>Too long for us\./);
  });
  it.each(languages)('says so when nothing differs (%s)', (language) => {
    expect(shown(differenceOf(version, version, language), language)).toMatch(/^<p class="hint">.+<\/p>$/);
  });
});

describe('the place of a comment', () => {
  it.each([
    ['term', 'Term'],
    ['contribution:c1', 'Secondment (0.5 FTE, Rabat)'],
    ['obligation:o1', 'Report (Rapport annuel, owed by the partner)'],
    ['clause:law', 'Clause law'],
    ['clause:gone', null],
    ['', null],
    ['constructor', null],
  ])('"%s" is %s', (place, said) => {
    expect(placeText(place, version, 'en')).toBe(said);
  });
});
