import { mayBeShown } from '../platform/file.ts';
import { instantText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, Button, LinkButton, PageHeader } from '../platform/parts.tsx';
import { FileInput } from '../platform/parts-file.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { Form, FormActions } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { Notice, Section, Stack, TwoColumns } from '../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import { filePath, subjectPath } from './document-place.ts';
import type { DocumentLine, DocumentVersionJson } from './list-documents.ts';
import { fileText, subjectText } from './parts-documents.tsx';
import { ArchivedBadge } from './parts-log.tsx';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf, mayWrite } from './screen-parts.ts';
import { documentWords } from './words-documents.ts';

/** Everything the page of a document shows. `draft` is the title as it was typed; `scope` the form that was refused. */
export interface DocumentRecord {
  page: PageContext;
  document: DocumentLine;
  versions: readonly DocumentVersionJson[];
  nextCursor: string | null;
  further: boolean;
  draft: { title: string; version: string };
  problem: Problem | null;
  scope: 'rename' | 'version';
}

function Versions({ page, document, versions, nextCursor, further }: DocumentRecord) {
  const { language } = page;
  const say = documentWords[language];
  const at = (it: DocumentVersionJson) => filePath(document.id, it.number);
  return (
    <Section title={say.versions}>
      <DataTable
        caption={say.versions}
        rows={versions}
        columns={[
          {
            key: 'number',
            label: say.number,
            phone: 'title',
            nowrap: true,
            cell: (it) => (
              <>
                {say.version(it.number)}{' '}
                {it.number === document.current.number && <Badge tone="ok">{say.current}</Badge>}
              </>
            ),
          },
          { key: 'file', label: say.file, phone: 'line', cell: (it) => <a href={at(it)}>{it.fileName}</a> },
          { key: 'size', label: say.size, phone: 'line', nowrap: true, cell: (it) => fileText(it, language) },
          { key: 'by', label: say.sentBy, phone: 'line', cell: (it) => it.author.name },
          {
            key: 'when',
            label: say.sentOn,
            phone: 'line',
            nowrap: true,
            cell: (it) => instantText(it.createdAt, language),
          },
          {
            key: 'view',
            label: say.view,
            quietLabel: true,
            phone: 'beside',
            // Browsers refuse to open a PDF in a sandbox, so it is not offered here.
            cell: (it) =>
              it.mediaType.startsWith('image/') &&
              mayBeShown(it.mediaType) && (
                <LinkButton href={`${at(it)}?inline=1`} icon="eye" look="quiet" small iconOnly>
                  {say.view}
                </LinkButton>
              ),
          },
        ]}
      />
      <Pager
        language={language}
        next={nextCursor && withQuery(`/documents/${document.id}`, { cursor: nextCursor })}
        first={further ? `/documents/${document.id}` : null}
      />
    </Section>
  );
}

function Changes({ page, document, draft, problem, scope }: DocumentRecord) {
  const { language } = page;
  const say = documentWords[language];
  const here = `/documents/${document.id}`;
  const faults = faultsOf(problem, language);
  const error = (form: string, name: string) => (scope === form && faults[name] ? { error: faults[name] } : {});
  return (
    <>
      <Section title={say.newVersion} subtitle={say.newVersionHint} card>
        <Form action={`${here}/versions`} files>
          <FileInput
            language={language}
            scope="version"
            name="file"
            label={say.file}
            required
            {...error('version', 'file')}
          />
          <FormActions language={language} saveText={say.addVersion} />
        </Form>
      </Section>
      <Section title={say.rename} card>
        <Form action={here} hidden={{ version: draft.version }}>
          <TextInput
            scope="rename"
            name="title"
            label={say.title}
            value={draft.title}
            maxlength={300}
            required
            {...error('rename', 'title')}
          />
          <div class="form-actions">
            <Button>{say.rename}</Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

/** One document: its versions, each to be downloaded, and for those who may a new version and another name. */
export function DocumentPage(props: DocumentRecord) {
  const { page, document, problem, scope } = props;
  const { language } = page;
  const say = documentWords[language];
  const common = commonWords[language];
  const here = `/documents/${document.id}`;
  const archived = document.archivedAt !== null;
  const write = mayWrite(page);
  const faults = faultsOf(problem, language);
  return (
    <Frame page={page} title={document.title}>
      <PageHeader
        title={document.title}
        back={{
          href: subjectPath(document.subject, document.agreementId),
          text: document.subjectName ?? document.organisation ?? say.subjects[document.subject.kind],
        }}
        subtitle={[document.organisation, subjectText(document, language), fileText(document.current, language)]
          .filter(Boolean)
          .join(' · ')}
        badges={archived && <ArchivedBadge text={common.archived} />}
        actions={
          <>
            <LinkButton href={filePath(document.id, document.current.number)} icon="download" look="primary">
              {say.download}
            </LinkButton>
            {write &&
              (archived ? (
                <ActionForm action={`${here}/restore`} icon="archive-restore">
                  {common.restore}
                </ActionForm>
              ) : (
                <ActionForm action={`${here}/archive`} fields={{ version: document.version }} icon="archive">
                  {common.archive}
                </ActionForm>
              ))}
          </>
        }
      />
      <Stack>
        {archived && <Notice tone="info">{say.archivedNotice}</Notice>}
        {problem?.code === 'conflict' ? (
          <Notice tone="warn">{say.same}</Notice>
        ) : (
          <FormTrouble
            language={language}
            problem={problem}
            faults={faults}
            scope={scope}
            record={here}
            labels={{ title: say.title, file: say.file }}
          />
        )}
        {write && !archived ? <TwoColumns aside={Changes(props)}>{Versions(props)}</TwoColumns> : Versions(props)}
      </Stack>
    </Frame>
  );
}
