import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../../access/acting.ts';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { checked, readForm, submitted, typed, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { writePdf } from '../../platform/pdf.ts';
import { contentDisposition } from '../../platform/send-file.ts';
import { isLanguage } from '../../values/language.ts';
import { notFound, type Problem } from '../../values/problem.ts';
import { saved } from '../after-form.ts';
import { idIn, rightsOf } from '../rights.ts';
import { archiveWording, changeWording, createWording, restoreWording } from './change-wording.ts';
import { findWording, listWordings, oldEditions, type WordingJson } from './list-wordings.ts';
import { newWording, wordingPatch } from './shapes-wordings.ts';
import { WordingFormPage } from './views-wording-form.tsx';
import { WordingPage, WordingsPage } from './views-wordings.tsx';
import { wordingDocument } from './wording-document.ts';
import { blankDraft, type WordingDraft, wordingBody, wordingDraft, wordingTyped } from './wording-form.ts';
import { wordingWords } from './words-wordings.ts';

async function found(c: Ctx): Promise<WordingJson> {
  const wording = await findWording(c.get('parts').database.read, idIn(c, 'id'));
  if (!wording) throw notFound();
  return wording;
}

async function showList(c: Ctx) {
  const archived = c.req.query('state') === 'archived';
  const cursor = c.req.query('cursor') || undefined;
  const { items, nextCursor } = await listWordings(c.get('parts').database.read, { archived, limit: 50, cursor });
  const shown = { items, archived, write: rightsOf(c).write, next: nextCursor, further: cursor !== undefined };
  return c.html(<WordingsPage page={pageContext(c)} {...shown} />);
}

async function showOne(c: Ctx) {
  const wording = await found(c);
  const editions = await oldEditions(c.get('parts').database.read, wording);
  const asked = Number(c.req.query('edition'));
  const old = editions.find(({ edition }) => edition === asked) ?? null;
  return c.html(<WordingPage page={pageContext(c)} {...{ wording, editions, old }} write={rightsOf(c).write} />);
}

async function showPdf(c: Ctx) {
  const wording = await found(c);
  const language = c.req.query('language') ?? '';
  const document = isLanguage(language) ? wordingDocument(wording, language) : null;
  if (!document) throw notFound();
  const bytes = await writePdf(document);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition(`${wording.name} (${language}).pdf`, true),
    'content-security-policy': "default-src 'none'; object-src 'self'; frame-ancestors 'none'",
  });
}

const form = (c: Ctx, wording: WordingJson | null, draft: WordingDraft, blanks: number, problem: Problem | null) => (
  <WordingFormPage page={pageContext(c)} {...{ wording, draft, blanks, problem }} />
);
const wantsMore = (filled: Parameters<typeof typed>[0]): boolean => typed(filled, 'do') === 'more';

async function create(c: Ctx) {
  const filled = await readForm(c);
  const draft = wordingTyped(filled);
  if (wantsMore(filled)) return c.html(form(c, null, draft, 4, null));
  return submitted(
    c,
    async () => {
      const input = checked(newWording, wordingBody(draft));
      const made = await acting(c, (work) => createWording(work, input));
      return saved(c, made, wordingWords[languageOf(c)].added(input.name), `/wordings/${made.id}`);
    },
    (problem) => form(c, null, draft, 1, problem),
  );
}

async function change(c: Ctx) {
  const wording = await found(c);
  const filled = await readForm(c);
  const draft = wordingTyped(filled);
  if (wantsMore(filled)) return c.html(form(c, wording, draft, 4, null));
  return submitted(
    c,
    async () => {
      const patch = checked(wordingPatch, wordingBody(draft));
      const made = await acting(c, (work) => changeWording(work, wording.id, patch, versionIn(filled)));
      const say = wordingWords[languageOf(c)];
      return saved(c, made, say.saved(patch.name ?? wording.name), `/wordings/${wording.id}`);
    },
    async (problem) => {
      // Changed by somebody else: what was typed can be saved over it after all.
      const version = problem.code === 'stale' ? String((await found(c)).version) : draft.version;
      return form(c, wording, { ...draft, version }, 1, problem);
    },
  );
}

/** The pages of the templates of texts. */
export function wordingScreens(app: OpenAPIHono<Env>): void {
  app.get('/wordings', readers, showList);
  app.get('/wordings/new', partnershipWriters, (c) => c.html(form(c, null, blankDraft, 3, null)));
  app.get('/wordings/:id', readers, showOne);
  app.get('/wordings/:id/edit', partnershipWriters, async (c) => {
    const wording = await found(c);
    return c.html(form(c, wording, wordingDraft(wording), 1, null));
  });
  app.get('/wordings/:id/preview.pdf', readers, showPdf);
  app.post('/wordings', partnershipWriters, create);
  app.post('/wordings/:id', partnershipWriters, change);
  app.post('/wordings/:id/archive', partnershipWriters, async (c) => {
    const { id, name } = await found(c);
    const filled = await readForm(c);
    const done = await acting(c, (work) => archiveWording(work, id, versionIn(filled)));
    return saved(c, done, wordingWords[languageOf(c)].archivedToast(name), '/wordings');
  });
  app.post('/wordings/:id/restore', partnershipWriters, async (c) => {
    const { id, name } = await found(c);
    const done = await acting(c, (work) => restoreWording(work, id));
    return saved(c, done, wordingWords[languageOf(c)].restoredToast(name), `/wordings/${id}`);
  });
}
