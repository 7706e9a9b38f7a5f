import { holdRenewal } from '../../../src/partnerships/renewals/hold-renewal.ts';
import { proposeChanges } from '../../../src/partnerships/renewals/propose-changes.ts';
import type { Texts } from '../../../src/partnerships/renewals/renewal-version.ts';
import { proposal } from '../../../src/partnerships/renewals/shapes.ts';
import { signRenewal } from '../../../src/partnerships/renewals/sign-renewal.ts';
import type { Role } from '../../../src/values/role.ts';
import { system } from '../../../src/values/role.ts';
import type { House } from '../../house.ts';
import { Visitor } from '../../stories/visitor.ts';
import { signing } from './offers.ts';

/** An offer as the API gives it, as far as these tests go. */
export interface Offered {
  id: string;
  version: number;
  agreementId: string;
  table: { number: number; hash: string };
  signatories: { id: string; name: string; email: string }[];
}

/** The partner signs, or whoever stands in that place, without the pages. */
export const signAt = (
  house: House,
  it: Offered,
  place: number,
  wish: Partial<Parameters<typeof signRenewal>[2]> = {},
) =>
  house.database.transaction(system('test'), (work) =>
    signRenewal(work, it.id, {
      ...signing,
      signatoryId: it.signatories[place]?.id ?? '',
      name: it.signatories[place]?.name ?? '',
      hash: it.table.hash,
      ...wish,
    }),
  );

/** The partner proposes changes: terms, comments, and clauses rewritten by `rewrite` in the text as it was read. */
export const propose = (
  house: House,
  it: Offered,
  wish: {
    offer?: unknown;
    comments?: unknown;
    rewrite?: (text: Texts) => Texts;
    markedFile?: { id: string; name: string };
  },
) =>
  house.database.transaction(system('test'), async (work) => {
    const { versions } = await holdRenewal(work, it.id);
    const read = structuredClone(versions.find(({ hash }) => hash === it.table.hash)?.text ?? {});
    const { offer, comments } = wish;
    const input = proposal.parse({
      ...(offer !== undefined && { offer }),
      ...(comments !== undefined && { comments }),
      ...(wish.rewrite && { wording: wish.rewrite(read) }),
    });
    return proposeChanges(work, it.id, {
      signatoryId: it.signatories[0]?.id ?? '',
      hash: it.table.hash,
      input,
      markedFile: wish.markedFile ?? null,
    });
  });

/** A colleague of that role at a browser with scripts off. */
export const colleagueAt = async (house: House, role: Role): Promise<Visitor> =>
  new Visitor(house.app).carry(await house.sessions.create(await house.staff(role), new Headers()));
