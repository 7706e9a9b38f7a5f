import { describe, expect, it } from 'vitest';
import { amendmentOf } from '../../../src/partnerships/renewals/amendment-of.ts';
import { completeOffer } from '../../../src/partnerships/renewals/complete-offer.ts';
import { type Offer, sameAgain } from '../../../src/partnerships/renewals/offer.ts';

const clause = { kind: 'none' as const, years: null };
const offer: Offer = {
  term: 'P5Y',
  end: null,
  noticePeriod: 'P3M',
  renewalClause: clause,
  facilities: ['CF.III'],
  objectives: [],
  contributions: [],
  obligations: [],
};
const standing = { noticePeriod: 'P3M', renewalClause: clause, facilities: ['CF.III'], objectives: [] };

describe('an extension', () => {
  it('by a term is counted from the day after the last day', () => {
    expect(amendmentOf(standing, '2027-02-17', { ...offer, term: 'P1Y' })).toEqual([
      { field: 'end.lastDay', after: '2028-02-17' },
    ]);
  });
  it('of an agreement that ends on a leap day ends on the last day of February', () => {
    expect(amendmentOf(standing, '2028-02-29', { ...offer, term: 'P1Y' })).toEqual([
      { field: 'end.lastDay', after: '2029-02-28' },
    ]);
  });
  it('to a day that is no later than the end is refused', () => {
    const end = { basis: 'stated', lastDay: '2027-02-17' } as const;
    expect(() => amendmentOf(standing, '2027-02-17', { ...offer, term: null, end })).toThrow('fields_at_fault');
  });
  it('by a term asks for a day where the present end is not known', () => {
    expect(() => amendmentOf(standing, null, offer)).toThrow('fields_at_fault');
  });
  it('names only what differs', () => {
    const tacit: Offer = { ...offer, term: null, end: { basis: 'tacit' }, noticePeriod: 'P6M' };
    expect(amendmentOf(standing, '2027-02-17', tacit)).toEqual([
      { field: 'end', after: { basis: 'tacit' } },
      { field: 'noticePeriod', after: 'P6M' },
    ]);
  });
});

describe('a version made over another', () => {
  it('keeps what nobody changed', () => {
    expect(completeOffer(offer, {})).toEqual(offer);
  });
  it('lets a stated end replace a term, and a term an end', () => {
    const end = { basis: 'stated', lastDay: '2030-12-31' } as const;
    const stated = completeOffer(offer, { end });
    expect([stated.term, stated.end]).toEqual([null, end]);
    const length = completeOffer(stated, { term: 'P2Y' });
    expect([length.term, length.end]).toEqual(['P2Y', null]);
  });
});

describe('the same again', () => {
  const record = { id: 'x', version: 1, createdAt: '', updatedAt: '', archivedAt: null };
  const secondment = {
    ...record,
    kind: 'secondment' as const,
    amount: null,
    dueOn: null,
    receivedOn: null,
    quantity: '2.5',
    unit: 'fte' as const,
    unitBasis: 'stated' as const,
    annualCost: null,
    from: '2022-02-18' as const,
    to: '2027-02-17' as const,
    place: 'Montpellier',
  };
  const agreement = {
    term: 'P5Y',
    end: {
      lastDay: '2027-02-17' as const,
      precision: 'day' as const,
      basis: 'computed' as const,
      convention: 'included' as const,
      readings: null,
    },
    ...standing,
    contributions: [secondment, { ...secondment, kind: 'money' as const, dueOn: '2023-01-01' as const }],
    obligations: [
      {
        ...record,
        kind: 'report' as const,
        title: 'Annual report',
        owedBy: 'partner' as const,
        dueOn: null,
        dependsOnId: null,
        completedOn: '2024-01-01' as const,
      },
    ],
  };

  it('carries a secondment without its period, and neither dated money nor what is completed', () => {
    const same = sameAgain(agreement);
    expect(same.contributions).toMatchObject([
      { key: 'c1', fromId: 'x', kind: 'secondment', quantity: '2.5', from: null, to: null },
    ]);
    expect(same.obligations).toEqual([]);
  });
  it('has the same length, not the same last day', () => {
    expect(sameAgain(agreement)).toMatchObject({ term: 'P5Y', end: null });
  });
});
