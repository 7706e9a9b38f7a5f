import { isId } from '../partnerships/rights.ts';
import type { Ctx } from '../platform/http.ts';
import { notFound } from '../values/problem.ts';
import { funderNamed } from './possible-funders.ts';

/** The funder that an address or a form names as an organisation or a person, or 404. */
export async function funderIn(c: Ctx, ask: (name: 'organisation' | 'person') => string | undefined) {
  const idOr = (name: 'organisation' | 'person') => {
    const id = ask(name) ?? '';
    return isId(id) ? id : undefined;
  };
  const ids = { organisation: idOr('organisation'), person: idOr('person') };
  const found = await funderNamed(c.get('parts').database.read, ids);
  if (!found) throw notFound();
  return found;
}
