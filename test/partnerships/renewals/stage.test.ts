import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextToSign,
  onTheTable,
  openProposal,
  type RenewalState,
  signingRefusal,
  stageOf,
} from '../../../src/partnerships/renewals/renewal-stage.ts';
import type { Day } from '../../../src/values/day.ts';

const now = new Date('2026-12-01T09:00:00Z');
const leila = { id: 'leila', position: 1, side: 'partner' as const };
const omar = { id: 'omar', position: 2, side: 'partner' as const };
const bruno = { id: 'bruno', position: 3, side: 'initiative' as const };
const version = (number: number, wish: { offered?: boolean; answered?: boolean } = {}) => ({
  id: `v${number}`,
  number,
  offeredAt: wish.offered ? now : null,
  answeredAt: wish.answered ? now : null,
  hash: `hash ${number}`,
  basis: 'basis',
});
type State = RenewalState<ReturnType<typeof version>, typeof leila | typeof bruno>;
const sent: State = {
  renewal: { deadline: '2027-01-31', sentAt: now, withdrawnAt: null, declinedAt: null, concludedAt: null },
  versions: [version(1, { offered: true })],
  signatories: [leila, omar, bruno],
  signatures: [],
};
const signedBy = (...ids: string[]): State => ({
  ...sent,
  signatures: ids.map((signatoryId) => ({ versionId: 'v1', signatoryId })),
});
const on: Day = '2026-12-10';

describe('an offer', () => {
  it('is a draft before it is sent', () => {
    expect(stageOf({ ...sent, renewal: { ...sent.renewal, sentAt: null } }, on)).toBe('draft');
  });
  it('is offered on the day of its deadline, and lapsed the day after', () => {
    expect(stageOf(sent, '2027-01-31')).toBe('offered');
    expect(stageOf(sent, '2027-02-01')).toBe('lapsed');
  });
  it('is still offered when only one of two of the partner has signed', () => {
    expect(stageOf(signedBy('leila'), on)).toBe('offered');
  });
  it('is to countersign once all of the partner have', () => {
    expect(stageOf(signedBy('leila', 'omar'), on)).toBe('to_countersign');
  });
  it('does not wait for a countersignature where the Initiative signs first and has not', () => {
    expect(
      stageOf(
        {
          ...sent,
          signatories: [
            { ...bruno, position: 1 },
            { ...leila, position: 2 },
          ],
        },
        on,
      ),
    ).toBe('offered');
  });
  it('is in discussion while a proposal is open', () => {
    expect(stageOf({ ...sent, versions: [version(1, { offered: true }), version(2)] }, on)).toBe('in_discussion');
  });
  it('goes back to what was on the table when a proposal is answered without being taken over', () => {
    const versions = [version(1, { offered: true }), version(2, { answered: true })];
    expect(stageOf({ ...sent, versions }, on)).toBe('offered');
    expect(onTheTable(versions)?.number).toBe(1);
  });
  it('is done whatever happened to it before', () => {
    const renewal = { ...sent.renewal, concludedAt: now, declinedAt: now };
    expect(stageOf({ ...sent, renewal }, '2030-01-01')).toBe('done');
  });
});

describe('a signature under a version', () => {
  it('does not count for the next version', () => {
    const versions = [version(1, { offered: true }), version(2, { offered: true })];
    expect(nextToSign(sent.signatories, signedBy('leila', 'omar').signatures, 'v2')?.id).toBe('leila');
    expect(stageOf({ ...signedBy('leila', 'omar'), versions }, on)).toBe('offered');
  });
  it('is refused to who has an address that nobody has confirmed', () => {
    const handed = { ...leila, handedOverFrom: 'Amal Idrissi', confirmedAt: null };
    const state = { ...sent, signatories: [handed, bruno] };
    const attempt = { signatoryId: 'leila', hash: 'hash 1', basis: 'basis', today: on };
    expect(signingRefusal(state, attempt)).toBe('not_confirmed');
    expect(signingRefusal({ ...state, signatories: [{ ...handed, confirmedAt: now }, bruno] }, attempt)).toBeNull();
  });
});

const instant = fc.constantFrom(null, now);
const anyState: fc.Arbitrary<State> = fc.record({
  renewal: fc.record({
    deadline: fc.constantFrom<Day>('2026-12-09', '2026-12-10', '2027-01-31'),
    sentAt: instant,
    withdrawnAt: instant,
    declinedAt: instant,
    concludedAt: instant,
  }),
  versions: fc
    .array(fc.record({ offered: fc.boolean(), answered: fc.boolean() }), { maxLength: 4 })
    .map((list) => list.map((wish, index) => version(index + 1, wish))),
  signatories: fc.constant([leila, omar, bruno]),
  signatures: fc.uniqueArray(
    fc.record({ versionId: fc.constantFrom('v1', 'v2'), signatoryId: fc.constantFrom('leila', 'omar', 'bruno') }),
    { selector: ({ versionId, signatoryId }) => versionId + signatoryId },
  ),
});

it('whoever may sign does so under an offer that is open, in turn, and under what is on the table', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom('leila', 'omar', 'bruno'), (state, signatoryId) => {
      const table = onTheTable(state.versions);
      const attempt = { signatoryId, hash: table?.hash ?? '', basis: 'basis', today: on };
      if (signingRefusal(state, attempt) !== null) return;
      expect(['offered', 'to_countersign']).toContain(stageOf(state, on));
      expect(openProposal(state.versions)).toBeNull();
      expect(nextToSign(state.signatories, state.signatures, table?.id ?? null)?.id).toBe(signatoryId);
    }),
  );
});
