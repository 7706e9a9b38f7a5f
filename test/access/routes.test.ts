import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/values/role.ts';
import { unknownId } from '../api/collections.ts';
import { type House, openHouse } from '../house.ts';

const everybody = 'everybody';
const readers = ['admin', 'fundraiser', 'communications', 'finance', 'viewer'] as const;
/** Organisations, people, notes and tasks. */
const writers = ['admin', 'fundraiser', 'communications', 'finance'] as const;
/** Partnerships, agreements and amendments. */
const fundraisers = ['admin', 'fundraiser'] as const;
/** Contributions and obligations. */
const figures = ['admin', 'fundraiser', 'finance'] as const;
const admins = ['admin'] as const;

/**
 * Who may come in, by route: written down here, not read from the routes. A new route fails this test until somebody
 * has said, in one line, whom it is for.
 */
const table: Readonly<Record<string, readonly Role[] | 'everybody'>> = {
  'GET /healthz': everybody,
  'GET /readyz': everybody,
  'GET /assets/:file': everybody,
  'GET /api/plans': readers,
  'GET /api/plans/:id': readers,
  'POST /api/plans': admins,
  'GET /api/strategic-objectives': readers,
  'GET /api/strategic-objectives/:id': readers,
  'POST /api/strategic-objectives': admins,
  'PATCH /api/strategic-objectives/:id': admins,
  'GET /api/facilities': readers,
  'GET /api/facilities/:id': readers,
  'GET /api/organisations': readers,
  'GET /api/organisations/lookalikes': readers,
  'GET /api/organisations/:id': readers,
  'POST /api/organisations': writers,
  'PATCH /api/organisations/:id': writers,
  'DELETE /api/organisations/:id': writers,
  'GET /api/people': readers,
  'GET /api/people/:id': readers,
  'POST /api/people': writers,
  'PATCH /api/people/:id': writers,
  'DELETE /api/people/:id': writers,
  'GET /api/activities': readers,
  'GET /api/activities/:id': readers,
  'POST /api/activities': writers,
  'PATCH /api/activities/:id': writers,
  'DELETE /api/activities/:id': writers,
  'GET /api/tasks': readers,
  'GET /api/tasks/:id': readers,
  'POST /api/tasks': writers,
  'PATCH /api/tasks/:id': writers,
  'DELETE /api/tasks/:id': writers,
  'GET /api/documents': readers,
  'GET /api/documents/:id': readers,
  'POST /api/documents': writers,
  'PATCH /api/documents/:id': writers,
  'DELETE /api/documents/:id': writers,
  'GET /api/documents/:id/versions': readers,
  'GET /api/documents/:id/versions/:number': readers,
  'POST /api/documents/:id/versions': writers,
  'GET /api/documents/:id/versions/:number/content': readers,
  'GET /api/partnerships': readers,
  'GET /api/partnerships/:id': readers,
  'POST /api/partnerships': fundraisers,
  'PATCH /api/partnerships/:id': fundraisers,
  'DELETE /api/partnerships/:id': fundraisers,
  'GET /api/agreements': readers,
  'GET /api/agreements/:id': readers,
  'POST /api/agreements': fundraisers,
  'PATCH /api/agreements/:id': fundraisers,
  'DELETE /api/agreements/:id': fundraisers,
  'GET /api/agreements/:agreementId/amendments': readers,
  'GET /api/agreements/:agreementId/amendments/:id': readers,
  'POST /api/agreements/:agreementId/amendments': fundraisers,
  'PATCH /api/agreements/:agreementId/amendments/:id': fundraisers,
  'DELETE /api/agreements/:agreementId/amendments/:id': fundraisers,
  'GET /api/agreements/:agreementId/contributions': readers,
  'GET /api/agreements/:agreementId/contributions/:id': readers,
  'POST /api/agreements/:agreementId/contributions': figures,
  'PATCH /api/agreements/:agreementId/contributions/:id': figures,
  'DELETE /api/agreements/:agreementId/contributions/:id': figures,
  'GET /api/agreements/:agreementId/obligations': readers,
  'GET /api/agreements/:agreementId/obligations/:id': readers,
  'POST /api/agreements/:agreementId/obligations': figures,
  'PATCH /api/agreements/:agreementId/obligations/:id': figures,
  'DELETE /api/agreements/:agreementId/obligations/:id': figures,
  'GET /api/reminder-ladders': readers,
  'GET /api/reminder-ladders/:id': readers,
  'PATCH /api/reminder-ladders/:id': fundraisers,
  'GET /api/reminders': readers,
  'GET /api/wordings': readers,
  'GET /api/wordings/:id': readers,
  'POST /api/wordings': fundraisers,
  'PATCH /api/wordings/:id': fundraisers,
  'DELETE /api/wordings/:id': fundraisers,
  'GET /api/renewals': readers,
  'GET /api/renewals/:id': readers,
  'POST /api/renewals': fundraisers,
  'PATCH /api/renewals/:id': fundraisers,
  'DELETE /api/renewals/:id': fundraisers,
  'POST /api/renewals/:id/moves': fundraisers,
  'GET /api/renewals/:id/versions': readers,
  'POST /api/renewals/:id/versions': fundraisers,
  'GET /api/renewals/:id/signatures': readers,
  'GET /api/portal-links': readers,
  'GET /api/portal-links/:id': readers,
  'POST /api/portal-links': fundraisers,
  'DELETE /api/portal-links/:id': fundraisers,
  'GET /api/staff': readers,
  'GET /api/staff/:id': readers,
  'POST /api/staff': admins,
  'PATCH /api/staff/:id': admins,
  'DELETE /api/staff/:id': admins,
  'GET /api/keys': admins,
  'GET /api/keys/:id': admins,
  'POST /api/keys': admins,
  'DELETE /api/keys/:id': admins,
  'GET /api/journal': writers,
  'GET /api/journal/:entry': writers,
  'GET /api/openapi.json': everybody,
  'GET /api/docs': everybody,
  'GET /sign-in': everybody,
  'POST /sign-in': everybody,
  'GET /sign-in/:id/:secret': everybody,
  'POST /sign-in/:id/:secret': everybody,
  'GET /invitation/:id/:secret': everybody,
  'POST /invitation/:id/:secret': everybody,
  'GET /welcome/:id/:secret': everybody,
  'POST /welcome/:id/:secret': everybody,
  'POST /sign-out': everybody,
  'GET /account': readers,
  'POST /account': readers,
  'POST /account/passkeys/remove': readers,
  'POST /account/calendar': readers,
  'POST /account/calendar/revoke': readers,
  'POST /account/sessions/end': readers,
  'POST /preferences': everybody,
  'GET /staff/keys': admins,
  'GET /staff/keys/new': admins,
  'POST /staff/keys': admins,
  'POST /staff/keys/:id/revoke': admins,
  'GET /staff': admins,
  'GET /staff/new': admins,
  'POST /staff': admins,
  'GET /staff/:id': admins,
  'POST /staff/:id': admins,
  'POST /staff/:id/deactivate': admins,
  'POST /staff/:id/reactivate': admins,
  'POST /staff/:id/link': admins,
  'GET /outbox': admins,
  'GET /outbox/:id': admins,
  'GET /outbox/:id/html': admins,
  'POST /outbox/:id/resend': admins,
  'GET /api/auth/*': everybody,
  'POST /api/auth/*': everybody,
  'POST /undo': writers,
  'GET /': readers,
  'GET /search': readers,
  'GET /calendar/:id/:secret': everybody,
  'GET /strategy': readers,
  'GET /strategy/facilities': readers,
  'GET /strategy/contradictions': readers,
  'GET /strategy/plans/new': admins,
  'POST /strategy/plans': admins,
  'GET /strategy/objectives/new': admins,
  'POST /strategy/objectives': admins,
  'GET /strategy/objectives/:code/edit': admins,
  'POST /strategy/objectives/:code': admins,
  'GET /strategy/facilities/:code': readers,
  'GET /strategy/objectives/:code': readers,
  'GET /organisations': readers,
  'GET /organisations/new': writers,
  'GET /organisations/:id': readers,
  'GET /organisations/:id/edit': writers,
  'POST /organisations': writers,
  'POST /organisations/:id': writers,
  'POST /organisations/:id/log': writers,
  'POST /organisations/:id/archive': writers,
  'POST /organisations/:id/restore': writers,
  'GET /people': readers,
  'GET /people/new': writers,
  'GET /people/:id': readers,
  'GET /people/:id/edit': writers,
  'POST /people': writers,
  'POST /people/:id': writers,
  'POST /people/:id/log': writers,
  'POST /people/:id/archive': writers,
  'POST /people/:id/restore': writers,
  'GET /activities/:id/edit': writers,
  'POST /activities/:id': writers,
  'POST /activities/:id/archive': writers,
  'POST /activities/:id/restore': writers,
  'GET /tasks': readers,
  'GET /tasks/new': writers,
  'GET /tasks/:id/edit': readers,
  'POST /tasks': writers,
  'POST /tasks/:id': writers,
  'POST /tasks/:id/complete': writers,
  'POST /tasks/:id/reopen': writers,
  'POST /tasks/:id/archive': writers,
  'POST /tasks/:id/restore': writers,
  'GET /documents': readers,
  'GET /documents/new': writers,
  'GET /documents/:id': readers,
  'GET /documents/:id/versions/:number/file': readers,
  'POST /documents': writers,
  'POST /documents/:id': writers,
  'POST /documents/:id/versions': writers,
  'POST /documents/:id/archive': writers,
  'POST /documents/:id/restore': writers,
  'GET /partnerships': readers,
  'GET /partnerships/new': fundraisers,
  'POST /partnerships': fundraisers,
  'GET /partnerships/:id': readers,
  'GET /partnerships/:id/edit': fundraisers,
  'POST /partnerships/:id': fundraisers,
  'POST /partnerships/:id/archive': fundraisers,
  'POST /partnerships/:id/restore': fundraisers,
  'GET /wordings': readers,
  'GET /wordings/new': fundraisers,
  'GET /wordings/:id': readers,
  'GET /wordings/:id/edit': fundraisers,
  'GET /wordings/:id/preview.pdf': readers,
  'POST /wordings': fundraisers,
  'POST /wordings/:id': fundraisers,
  'POST /wordings/:id/archive': fundraisers,
  'POST /wordings/:id/restore': fundraisers,
  'GET /agreements/new': fundraisers,
  'GET /partnerships/:id/agreements/new': fundraisers,
  'POST /partnerships/:id/agreements': fundraisers,
  'GET /agreements/:id/edit': fundraisers,
  'POST /agreements/:id': fundraisers,
  'GET /agreements/:id': readers,
  'POST /agreements/:id/archive': fundraisers,
  'POST /agreements/:id/restore': fundraisers,
  'GET /agreements/:id/end': fundraisers,
  'POST /agreements/:id/end': fundraisers,
  'GET /agreements/:id/close': fundraisers,
  'POST /agreements/:id/close': fundraisers,
  'GET /agreements/:id/terminate': fundraisers,
  'POST /agreements/:id/terminate': fundraisers,
  'GET /agreements/:id/amendments/new': fundraisers,
  'POST /agreements/:id/amendments': fundraisers,
  'GET /agreements/:id/amendments/:part/edit': fundraisers,
  'POST /agreements/:id/amendments/:part': fundraisers,
  'POST /agreements/:id/amendments/:part/archive': fundraisers,
  'GET /agreements/:id/contributions/new': figures,
  'GET /agreements/:id/contributions/:part/edit': figures,
  'POST /agreements/:id/contributions': figures,
  'POST /agreements/:id/contributions/:part': figures,
  'POST /agreements/:id/contributions/:part/received': figures,
  'POST /agreements/:id/contributions/:part/archive': figures,
  'GET /agreements/:id/obligations/new': figures,
  'GET /agreements/:id/obligations/:part/edit': figures,
  'POST /agreements/:id/obligations': figures,
  'POST /agreements/:id/obligations/:part': figures,
  'POST /agreements/:id/obligations/:part/complete': figures,
  'POST /agreements/:id/obligations/:part/reopen': figures,
  'POST /agreements/:id/obligations/:part/archive': figures,
  'GET /portal': everybody,
  'GET /portal/*': everybody,
  'GET /portal/:id/:secret': everybody,
  'GET /portal/:id/:secret/offer': everybody,
  'GET /portal/:id/:secret/propose': everybody,
  'POST /portal/:id/:secret/propose': everybody,
  'GET /portal/:id/:secret/decline': everybody,
  'POST /portal/:id/:secret/decline': everybody,
  'GET /portal/:id/:secret/hand-over': everybody,
  'POST /portal/:id/:secret/hand-over': everybody,
  'POST /portal/:id/:secret/ink': everybody,
  'GET /portal/:id/:secret/sign': everybody,
  'POST /portal/:id/:secret/sign': everybody,
  'GET /portal/:id/:secret/signed-copy': everybody,
  'POST /portal/:id/:secret/signed-copy': everybody,
  'GET /portal/:id/:secret/signed': everybody,
  'POST /portal/:id/:secret/code': everybody,
  'GET /portal/:id/:secret/document.pdf': everybody,
  'GET /portal/:id/:secret/evidence.zip': everybody,
  'GET /portal/code/:id/:secret': everybody,
  'GET /portal/:id/:secret/obligations': everybody,
  'POST /portal/:id/:secret/obligations/:part': everybody,
  'POST /portal/:id/:secret/contributions/:part': everybody,
  'POST /portal/:id/:secret/open': everybody,
  'POST /portal/:id/:secret/current-link': everybody,
  'GET /reminder-ladders': readers,
  'POST /reminder-ladders/:id': fundraisers,
  'GET /renewals': readers,
  'GET /renewals/new': fundraisers,
  'POST /renewals/new': fundraisers,
  'POST /renewals/preview': fundraisers,
  'POST /renewals/many': fundraisers,
  'GET /renewals/drafts': fundraisers,
  'POST /renewals/send': fundraisers,
  'GET /api/renewals/:id/evidence': fundraisers,
  'GET /renewals/:id/evidence': fundraisers,
  'GET /renewals/:id/evidence.zip': fundraisers,
  'GET /renewals/:id/evidence.pdf': fundraisers,
  'GET /renewals/:id/evidence.json': fundraisers,
  'GET /renewals/:id/signed.pdf': readers,
  'GET /renewals/:id/offered.pdf': readers,
  'GET /verify': everybody,
  'POST /verify': everybody,
  'GET /renewals/:id/edit': fundraisers,
  'POST /renewals/:id/edit': fundraisers,
  'GET /renewals/:id': readers,
  'POST /renewals/:id/send': fundraisers,
  'POST /renewals/:id/archive': fundraisers,
  'POST /renewals/:id/conditions': fundraisers,
  'POST /renewals/:id/withdraw': fundraisers,
  'POST /renewals/:id/answer': fundraisers,
  'POST /renewals/:id/resend': fundraisers,
  'POST /renewals/:id/hand-over': fundraisers,
  'GET /renewals/:id/versions/:number/marked': readers,
  'POST /portal-links/:id/revoke': fundraisers,
  'POST /portal-links/:id/show': fundraisers,
  'GET /renewals/:id/versions/new': fundraisers,
  'POST /renewals/:id/versions/compare': fundraisers,
  'POST /renewals/:id/versions': fundraisers,
  'GET /agreements/:id/chain': readers,
  'GET /agreements/:id/links': readers,
  'POST /agreements/:id/links': fundraisers,
  'GET /renewals/:id/sign': readers,
  'POST /renewals/:id/sign': readers,
  'GET /renewals/:id/paper': fundraisers,
  'POST /renewals/:id/paper': fundraisers,
  'GET /renewals/:id/document.pdf': readers,
  'GET /renewals/:id/signatures/:signature/file': readers,
  'GET /agreements/:id/parties': fundraisers,
  'POST /agreements/:id/parties': fundraisers,
};

/** These end the session they are sent in, so each gets a session of its own. */
const endsSession = new Set(['POST /sign-out', 'POST /account/sessions/end']);

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The route as the table writes it: without the pattern of a parameter. */
const named = (method: string, path: string): string => `${method} ${path.replaceAll(/(:\w+)\{[^/]*/g, '$1')}`;
/** An address of the route that names nothing that exists, so that being let in changes nothing. */
const addressOf = (path: string): string => path.replaceAll(/:\w+/g, unknownId).replace('*', 'nothing');

/** How a route receives somebody: with what they need to be known, and a body that asks for nothing. */
async function knock(route: string, role: Role | null): Promise<Response> {
  const [method = '', path = ''] = route.split(' ');
  const isApi = path.startsWith('/api/');
  const body = method === 'GET' || method === 'DELETE' ? {} : isApi ? { json: {} } : { form: {} };
  const headers: Record<string, string> = { 'if-match': '"1"' };
  if (isApi && role) headers.authorization = `Bearer ${await house.key(role)}`;
  if (endsSession.has(route) && role) {
    const [cookie = ''] = await house.sessions.create(await house.staff(role), new Headers());
    headers.cookie = cookie.split(';')[0] ?? '';
    return house.as(null)(addressOf(path), { method, ...body, headers });
  }
  return house.as(isApi ? null : role)(addressOf(path), { method, ...body, headers });
}

/** What the visitor was told at the door. */
function reception(response: Response): 'let in' | 'unknown' | 'refused' {
  if (response.status === 401 || response.headers.get('location')?.startsWith('/sign-in?next=')) return 'unknown';
  return response.status === 403 ? 'refused' : 'let in';
}

describe('the table', () => {
  it('has a line for every route, and none for a route that is gone', () => {
    const routes = house.app.routes.map(({ method, path }) => named(method, path)).filter((it) => it !== 'ALL /*');
    expect([...new Set(routes)].sort()).toEqual(Object.keys(table).sort());
  });
});

describe.each(Object.entries(table))('%s', (route, allowed) => {
  it('lets in whom it should and nobody else', async () => {
    const received: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const role of readers) {
      received[role] = reception(await knock(route, role));
      expected[role] = allowed === everybody || allowed.includes(role) ? 'let in' : 'refused';
    }
    received.nobody = reception(await knock(route, null));
    expected.nobody = allowed === everybody ? 'let in' : 'unknown';
    expect(received).toEqual(expected);
  });
});

describe('a wrong key', () => {
  it.each(Object.keys(table).filter((route) => !/^\w+ \/(healthz|readyz|assets)/.test(route)))(
    'is refused by %s, public or not',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      const headers = { authorization: 'Bearer loam_this_is_no_key' };
      const response = await house.as(null)(addressOf(path), { method, headers });
      expect(reception(response)).toBe('unknown');
    },
  );
});
