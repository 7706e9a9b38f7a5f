import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { saved } from '../../partnerships/after-form.ts';
import { idIn, isId, posting, rightsOf } from '../../partnerships/rights.ts';
import { readFile } from '../../platform/files.ts';
import { readForm, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { sendFile } from '../../platform/send-file.ts';
import { notFound } from '../../values/problem.ts';
import { lookingAt } from '../looking-address.ts';
import { c3Targets, topFigures } from './c3-figure.ts';
import { editionFile, editionsOn, oneEdition } from './editions.ts';
import { archiveList } from './import-list.ts';
import { type EntryJson, entryStates, listEntries } from './list-entries.ts';
import { candidatesFor } from './match-entry.ts';
import { C3Page } from './views-c3.tsx';
import { c3Words } from './words.ts';

/** The top 20 are on one page; who is like the entries that are nobody yet is asked for each of them. */
const rowsOnAPage = 30;

async function show(c: Ctx) {
  const { read } = c.get('parts').database;
  const query = c.req.query();
  const looking = lookingAt(query);
  const state = entryStates.find((one) => one === query.state);
  const edition = query.edition && isId(query.edition) ? query.edition : undefined;
  const editions = await editionsOn(read, looking, { list: query.list || undefined, edition });
  const [tops, targets, entries] = await Promise.all([
    topFigures(read, editions.shown, looking),
    c3Targets(read, looking.knownAt),
    editions.shown
      ? listEntries(read, editions.shown.id, looking, { state, limit: rowsOnAPage, cursor: query.cursor || undefined })
      : { items: [] as EntryJson[], nextCursor: null },
  ]);
  const { write } = rightsOf(c);
  const unmatched = write ? entries.items.filter(({ match }) => match === null) : [];
  const possible = await Promise.all(
    unmatched.map(async ({ id, name }) => [id, (await candidatesFor(read, name)).length] as const),
  );
  return c.html(
    <C3Page
      page={pageContext(c)}
      now={c.get('parts').clock.now().toISOString()}
      {...{ looking, editions, tops, targets, write }}
      entries={entries.items}
      next={entries.nextCursor}
      state={state ?? 'all'}
      possible={new Map(possible)}
    />,
  );
}

async function download(c: Ctx): Promise<Response> {
  const { read } = c.get('parts').database;
  const { fileId, name } = await editionFile(read, idIn(c, 'id'));
  const file = await readFile(read, fileId);
  if (!file) throw notFound();
  return sendFile(c, { ...file, name }, async () => file.bytes);
}

/** /c3: the ranked list of potential funders and the share of its top 20 and top 80 that was contacted. */
export function c3Screens(app: OpenAPIHono<Env>): void {
  app.get('/c3', readers, show);
  app.get('/c3/editions/:id/file', readers, download);
  app.post('/c3/editions/:id/archive', partnershipWriters, async (c) => {
    const { name } = await oneEdition(c.get('parts').database.read, idIn(c, 'id'));
    const version = versionIn(await readForm(c));
    const done = await c
      .get('parts')
      .database.transaction(posting(c), (work) => archiveList(work, idIn(c, 'id'), version));
    return saved(c, done, c3Words[languageOf(c)].takenAway(name), '/c3');
  });
}
