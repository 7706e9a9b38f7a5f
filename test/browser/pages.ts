import type { Hono } from 'hono';
import type { Env } from '../../src/platform/http.ts';

/** Ids of the demo's records by the collection they stand in: what fills the parameters of a page's address. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/** Addresses that need more than an id: queries that a page cannot do without, and views worth a look of their own. */
const views: Readonly<Record<string, readonly string[]>> = {
  '/search': ['/search?q=so', '/search?q=nothing-like-it'],
  '/organisations': ['/organisations', '/organisations?q=nothing-like-it'],
  '/reminder-ladders': ['/reminder-ladders', '/reminder-ladders?edit=mou', '/reminder-ladders?edit=obligation'],
  '/rates': ['/rates', '/rates?currency=USD'],
  '/budget': ['/budget', '/budget?to=2050&farm=without&asOf=2026-06-30'],
  '/budget/records': ['/budget/records?column=weighted&year=2027', '/budget/records?column=in_kind'],
  '/forecast': ['/forecast', '/forecast?view=changes', '/forecast?view=conversion&by=owner'],
  '/opportunities/new': ['/opportunities/new', '/opportunities/new?q=demo'],
  '/screenings/new': ['/screenings/new', '/screenings/new?q=demo'],
  '/c3': ['/c3', '/c3?state=unmatched', '/c3?asOf=2000-01-01'],
  '/pledges/new': ['/pledges/new', '/pledges/new?q=nothing-like-it'],
  '/pipeline': ['/pipeline', '/pipeline?lanes=group', '/pipeline?q=nothing-like-it'],
  '/pipeline/list': ['/pipeline/list', '/pipeline/list?stage=all&sort=-amount'],
  '/partnerships': ['/partnerships', '/partnerships?status=ending_soon', '/partnerships?asOf=2025-01-31'],
};

/** Pages whose address holds a secret, but those of the portal and of calls; their journeys have tests of their own. */
const secret = /^\/(?!portal|call\/).*:secret/;
// A mail's HTML and a document's file stand alone in a sandbox without scripts, and are no pages of ours.
const notPages =
  /^\/(api\/(?!docs)|assets\/|healthz|readyz|\*|(portal|call)(\/\*)?$|pipeline\/cards$)|\.(ics|pdf|zip|json|csv)$|\/html$|\/(file|marked)$/;

/** Every page the app serves, with the ids filled in: a new route without a filler fails the sweep by name. */
export function pagesOf(app: Hono<Env>, ids: Ids, fillers: Readonly<Record<string, readonly string[]>>): string[] {
  const paths = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  return [...paths]
    .filter((path) => !notPages.test(path) && !secret.test(path) && path !== '/*')
    .flatMap((path) => views[path] ?? fillers[path] ?? filled(path, ids));
}

function filled(path: string, ids: Ids): string[] {
  if (!path.includes(':')) return [path];
  const [, collection = ''] = path.split('/');
  const known = ids[collection];
  // A parameter may say in braces what it matches.
  const parameter = /:\w+(\{.*\})?(?=\/|$)/;
  const rest = path.replace(parameter, '');
  if (!known || rest.includes(':')) throw new Error(`The sweep does not know how to fill ${path}.`);
  return known.map((id) => path.replace(parameter, id));
}
