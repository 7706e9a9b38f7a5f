import type { OpenAPIHono } from '@hono/zod-openapi';
import { readers } from '../access/guard.ts';
import { findOrganisation } from '../directory/list-organisations.ts';
import type { Env } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { agreementKinds } from './agreement.ts';
import { facilityChoices } from './choices.ts';
import { ownerChoices } from './owner-choices.ts';
import { listRegister } from './register.ts';
import { readAddress, wishIn } from './register-address.ts';
import { registerCounts } from './register-counts.ts';
import { rightsOf } from './rights.ts';
import { RegisterPage } from './views-register.tsx';
import { partnershipTerms } from './words.ts';

const rowsOnAPage = 50;

/** /partnerships: the register. */
export function registerScreen(app: OpenAPIHono<Env>): void {
  app.get('/partnerships', readers, async (c) => {
    const { read } = c.get('parts').database;
    const page = pageContext(c);
    const address = readAddress(c.req.query());
    const looking = { asOf: address.asOf, knownAt: null };
    const wish = wishIn(address, address.asOf ?? page.today);
    const names = partnershipTerms[page.language].shortKinds;
    const kinds = agreementKinds.toSorted((a, b) => names[a].localeCompare(names[b], page.language));
    const order = { ...address.sort, kinds };
    const [list, counts, owners, facilities, organisation] = await Promise.all([
      listRegister(read, looking, wish, order, { limit: rowsOnAPage, cursor: address.cursor }),
      registerCounts(read, looking, wish),
      ownerChoices(read, address.owner),
      facilityChoices(read),
      address.organisation ? findOrganisation(read, address.organisation) : null,
    ]);
    return c.html(
      <RegisterPage
        page={page}
        address={address}
        rows={list.items}
        next={list.nextCursor}
        counts={counts}
        owners={owners}
        facilities={facilities}
        organisation={organisation?.name ?? null}
        mayWrite={rightsOf(c).write}
      />,
    );
  });
}
