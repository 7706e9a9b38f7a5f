import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { posting } from '../../partnerships/rights.ts';
import { cleanFileName } from '../../platform/file.ts';
import { checked, type Filled, fileIn, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { withQuery } from '../../platform/parts-table.tsx';
import { invalid, Problem } from '../../values/problem.ts';
import { editionsOn } from './editions.ts';
import { foundEntries, importList, listSent } from './import-list.ts';
import { editionNamed, type ImportInput } from './shapes.ts';
import { ImportPage, type ImportPreview } from './views-import.tsx';
import { c3Words } from './words.ts';

type Sent = Pick<ImportInput, 'fileName' | 'bytes'>;

/** What is to be read: the file chosen now, else pasted rows, else the file that a preview carries along. */
async function sentIn(c: Ctx, filled: Filled): Promise<Sent | null> {
  const file = await fileIn(c, 'file');
  if (file) return { fileName: file.name, bytes: file.bytes };
  const text = typed(filled, 'text');
  if (text !== '') return { fileName: null, bytes: new TextEncoder().encode(text) };
  const kept = typed(filled, 'content');
  const fileName = cleanFileName(typed(filled, 'fileName'));
  return kept === '' ? null : { fileName, bytes: new Uint8Array(Buffer.from(kept, 'base64')) };
}

async function previewOf(c: Ctx, sent: Sent): Promise<ImportPreview> {
  const read = listSent(sent);
  return { ...read, entries: await foundEntries(c.get('parts').database.read, read.entries) };
}

/** The same, or nothing where it cannot be read. */
async function previewIf(c: Ctx, sent: Sent | null): Promise<ImportPreview | null> {
  try {
    return sent && (await previewOf(c, sent));
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const page = (c: Ctx, state: FormState, sent: Sent | null, preview: ImportPreview | null) => {
  const carried =
    sent?.fileName && preview ? { fileName: sent.fileName, content: Buffer.from(sent.bytes).toString('base64') } : null;
  return <ImportPage page={pageContext(c)} state={state} carried={carried} preview={preview} />;
};

async function take(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const sent = await sentIn(c, filled);
  const say = c3Words[languageOf(c)];
  const act = typed(filled, 'act');
  return submitted(
    c,
    async () => {
      const named = checked(editionNamed, { name: typed(filled, 'name'), listedOn: typed(filled, 'listedOn') });
      if (!sent) throw invalid({ pointer: '#/file', code: 'required' });
      const preview = await previewOf(c, sent);
      const waits = act === 'all' && preview.bad.length > 0;
      if ((act !== 'all' && act !== 'good') || waits)
        return c.html(page(c, freshForm(filled), sent, preview), waits ? 422 : 200);
      const input: ImportInput = { ...named, ...sent, bad: act === 'good' ? 'skip' : 'refuse' };
      const done = await c.get('parts').database.transaction(posting(c), (work) => importList(work, input));
      const told = say.imported(named.name, preview.entries.length);
      return saved(c, done, told, withQuery('/c3', { list: named.name }));
    },
    async (problem) => {
      const homes = { name: 'name', listedOn: 'listedOn', file: 'file', text: 'text' };
      const state = await refusedForm(c, problem, filled, homes, null);
      const wrong = problem.errors.find(({ code }) => code === 'file_type');
      const errors = wrong
        ? { ...state.errors, [wrong.pointer === '#/text' ? 'text' : 'file']: say.notAList }
        : state.errors;
      return page(c, { ...state, errors }, sent, await previewIf(c, sent));
    },
  );
}

/** /c3/import: a list is shown as it was read, with its rows at fault, before anything is kept. */
export function c3ImportScreens(app: OpenAPIHono<Env>): void {
  app.get('/c3/import', partnershipWriters, async (c) => {
    const { lists } = await editionsOn(c.get('parts').database.read, { asOf: null, knownAt: null }, {});
    return c.html(page(c, freshForm({ name: lists[0] ?? '' }), null, null));
  });
  app.post('/c3/imports', partnershipWriters, take);
}
