import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { directoryWriters, readers } from '../access/guard.ts';
import { checked, type Filled, fileIn, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../platform/page-context.ts';
import { invalid, notFound, type Problem } from '../values/problem.ts';
import { sendVersion } from './api-documents.ts';
import { documentSubjects } from './document.ts';
import { subjectPath } from './document-place.ts';
import { type DocumentSubject, organisationOfSubject } from './document-subject.ts';
import { addDocument, addDocumentVersion, archiveDocument, changeDocument, restoreDocument } from './keep-document.ts';
import { type DocumentLine, findDocumentLine, listDocumentLines, listDocumentVersions } from './list-documents.ts';
import { idIn, idInQuery, sayDone, shownAgain } from './screen-parts.ts';
import { documentPatch, documentSubject, documentTitle } from './shapes-documents.ts';
import { namesIn } from './timeline-names.ts';
import { DocumentPage } from './views-document.tsx';
import { DocumentsPage, NewDocumentPage } from './views-documents.tsx';
import { documentWords } from './words-documents.ts';
import { pageWords } from './words-pages.ts';

/** The record named by `about` and `id`, if it exists, with what it or its organisation is called. */
async function subjectNamed(c: Ctx, about: string, id: string): Promise<{ on: DocumentSubject; name: string | null }> {
  const { read } = c.get('parts').database;
  const on = documentSubject.safeParse({ kind: about, id });
  const organisationId = on.success ? await organisationOfSubject(read, on.data) : undefined;
  if (!on.success || organisationId === undefined) throw notFound();
  const names = await namesIn(read, [on.data.id, organisationId]);
  return { on: on.data, name: names[on.data.id] ?? names[organisationId ?? ''] ?? null };
}

async function showList(c: Ctx) {
  const organisation = idInQuery(c, 'organisation');
  const about = documentSubjects.find((kind) => kind === c.req.query('about'));
  const of = organisation ? { kind: 'organisation', id: organisation } : { kind: about, id: idInQuery(c, 'id') };
  const named = of.kind && of.id ? await subjectNamed(c, of.kind, of.id) : null;
  const cursor = c.req.query('cursor') || undefined;
  const documents = await listDocumentLines(c.get('parts').database.read, {
    limit: 50,
    cursor,
    ...(organisation ? { organisation } : named && { subjectKind: named.on.kind, subjectId: named.on.id }),
  });
  const page = pageContext(c);
  const back = named && {
    href: subjectPath(named.on),
    text: named.name ?? documentWords[page.language].subjects[named.on.kind],
  };
  return c.html(<DocumentsPage page={page} documents={documents} further={cursor !== undefined} back={back} />);
}

async function found(c: Ctx): Promise<DocumentLine> {
  const document = await findDocumentLine(c.get('parts').database.read, idIn(c));
  if (!document) throw notFound();
  return document;
}

/** The page of a document; with what was typed and the problem when one of its two forms was refused. */
async function record(c: Ctx, refused: { filled: Filled; problem: Problem; scope: 'rename' | 'version' } | null) {
  const document = await found(c);
  const cursor = c.req.query('cursor') || undefined;
  const wish = { limit: 50, cursor };
  const versions = await listDocumentVersions(c.get('parts').database.read, document.id, wish);
  const standing = { title: document.title, version: String(document.version) };
  const typedTitle =
    refused?.scope === 'rename'
      ? { title: typed(refused.filled, 'title'), version: typed(refused.filled, 'version') }
      : standing;
  return (
    <DocumentPage
      page={pageContext(c)}
      document={document}
      versions={versions.items}
      nextCursor={versions.nextCursor}
      further={cursor !== undefined}
      draft={refused ? await shownAgain(typedTitle, refused.problem, async () => document) : standing}
      problem={refused?.problem ?? null}
      scope={refused?.scope ?? 'rename'}
    />
  );
}

/** The file of the form. Without one there is nothing to keep. */
async function chosenFile(c: Ctx) {
  const file = await fileIn(c, 'file');
  if (!file) throw invalid({ pointer: '#/file', code: 'required' });
  return file;
}

const newPage = (
  { on, name }: Awaited<ReturnType<typeof subjectNamed>>,
  c: Ctx,
  title = '',
  problem: Problem | null,
) => (
  <NewDocumentPage
    page={pageContext(c)}
    subject={on}
    subjectName={name}
    title={title}
    back={subjectPath(on)}
    problem={problem}
  />
);

async function create(c: Ctx) {
  const filled = await readForm(c);
  const named = await subjectNamed(c, typed(filled, 'about'), typed(filled, 'id'));
  return submitted(
    c,
    async () => {
      const title = checked(documentTitle, { title: typedOrNull(filled, 'title') ?? undefined }).title;
      const file = await chosenFile(c);
      const made = await acting(c, (work) => addDocument(work, { subject: named.on, title, file }));
      sayDone(c, documentWords[languageOf(c)].added(title ?? file.name), made);
      const shownThere = ['organisation', 'person', 'agreement', 'opportunity', 'pledge'].includes(named.on.kind);
      return seeOther(c, shownThere ? `${subjectPath(named.on)}#documents` : `/documents/${made.id}`);
    },
    (problem) => newPage(named, c, typed(filled, 'title'), problem),
  );
}

async function rename(c: Ctx) {
  const filled = await readForm(c);
  return submitted(
    c,
    async () => {
      const patch = checked(documentPatch, { title: typed(filled, 'title') });
      const done = await acting(c, (work) => changeDocument(work, idIn(c), patch, versionIn(filled)));
      const say = pageWords[languageOf(c)];
      sayDone(c, done.entry === null ? say.nothingChanged : say.saved(patch.title ?? ''), done);
      return seeOther(c, `/documents/${idIn(c)}`);
    },
    (problem) => record(c, { filled, problem, scope: 'rename' }),
  );
}

async function addVersion(c: Ctx) {
  const { id, title } = await found(c);
  const filled = await readForm(c);
  return submitted(
    c,
    async () => {
      const file = await chosenFile(c);
      const done = await acting(c, (work) => addDocumentVersion(work, id, file));
      sayDone(c, documentWords[languageOf(c)].versionAdded(title), done);
      return seeOther(c, `/documents/${id}`);
    },
    (problem) => record(c, { filled, problem, scope: 'version' }),
  );
}

/** The pages of documents, and their files. */
export function documentScreens(app: OpenAPIHono<Env>): void {
  app.get('/documents', readers, showList);
  app.get('/documents/new', directoryWriters, async (c) => {
    const named = await subjectNamed(c, c.req.query('about') ?? '', c.req.query('id') ?? '');
    return c.html(newPage(named, c, '', null));
  });
  app.get('/documents/:id', readers, async (c) => c.html(await record(c, null)));
  app.get('/documents/:id/versions/:number/file', readers, (c) =>
    sendVersion(c, idIn(c), c.req.param('number'), c.req.query('inline') === '1'),
  );
  app.post('/documents', directoryWriters, create);
  app.post('/documents/:id', directoryWriters, rename);
  app.post('/documents/:id/versions', directoryWriters, addVersion);
  app.post('/documents/:id/archive', directoryWriters, async (c) => {
    const { id, title } = await found(c);
    const version = versionIn(await readForm(c));
    const done = await acting(c, (work) => archiveDocument(work, id, version));
    sayDone(c, pageWords[languageOf(c)].archivedToast(title), done);
    return seeOther(c, `/documents/${id}`);
  });
  app.post('/documents/:id/restore', directoryWriters, async (c) => {
    const { id, title } = await found(c);
    const done = await acting(c, (work) => restoreDocument(work, id));
    sayDone(c, pageWords[languageOf(c)].restoredToast(title), done);
    return seeOther(c, `/documents/${id}`);
  });
}
