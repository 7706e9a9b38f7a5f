import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { idIn, posting } from '../../partnerships/rights.ts';
import type { Changed } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import type { Problem } from '../../values/problem.ts';
import { possibleFunders } from '../possible-funders.ts';
import { oneEntry } from './list-entries.ts';
import { candidatesFor, makeProspect, matchEntry } from './match-entry.ts';
import { entryPatch } from './shapes.ts';
import { MatchPage } from './views-match.tsx';
import { c3Words } from './words.ts';

/** Where to go on: the page of the list, with its tab, that led here. */
const backIn = (asked: string | undefined): string => (asked && /^\/c3(\?[^#\\]*)?$/.test(asked) ? asked : '/c3');

async function page(c: Ctx, state: FormState, back: string) {
  const { read } = c.get('parts').database;
  const entry = await oneEntry(read, idIn(c, 'id'));
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const alike = await candidatesFor(read, entry.name);
  const found = q === '' ? [] : await possibleFunders(read, q);
  return <MatchPage page={pageContext(c)} {...{ entry, state, back, q, alike, found }} />;
}

/** Changes an entry as a form asks and goes back to the list; what is refused is shown on the page of its match. */
const act = (
  c: Ctx,
  filled: Filled,
  change: (work: Work, id: string, version: number) => Promise<Changed>,
  text: (name: string | null, entry: string) => string,
): Promise<Response> => {
  const back = backIn(typed(filled, 'back'));
  const id = idIn(c, 'id');
  const { database } = c.get('parts');
  return submitted(
    c,
    async () => {
      const done = await database.transaction(posting(c), (work) => change(work, id, versionIn(filled)));
      const { match, name } = await oneEntry(database.read, id);
      return saved(c, done, text(match?.name ?? null, name), back);
    },
    async (problem: Problem) =>
      page(c, await refusedForm(c, problem, filled, {}, await oneEntry(database.read, id)), back),
  );
};

/** Who an entry of the list is: chosen from what is alike, searched for, made anew, or taken away. */
export function c3MatchScreens(app: OpenAPIHono<Env>): void {
  app.get('/c3/entries/:id/match', partnershipWriters, async (c) =>
    c.html(await page(c, freshForm({}), backIn(c.req.query('back')))),
  );
  app.post('/c3/entries/:id/match', partnershipWriters, async (c) => {
    const filled = await readForm(c);
    const say = c3Words[languageOf(c)];
    return act(
      c,
      filled,
      (work, id, version) => {
        const chosen = { organisationId: typedOrNull(filled, 'organisation'), personId: typedOrNull(filled, 'person') };
        return matchEntry(work, id, checked(entryPatch, chosen), version);
      },
      (name, entry) => (name === null ? say.unmatched(entry) : say.matched(entry, name)),
    );
  });
  app.post('/c3/entries/:id/organisation', partnershipWriters, async (c) => {
    const filled = await readForm(c);
    const isAnother = typed(filled, 'another') === 'true';
    return act(
      c,
      filled,
      (work, id, version) => makeProspect(work, id, version, isAnother),
      (name, entry) => c3Words[languageOf(c)].made(name ?? entry),
    );
  });
}
