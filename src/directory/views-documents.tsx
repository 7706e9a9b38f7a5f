import { dayText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { LinkButton, PageHeader } from '../platform/parts.tsx';
import { FileInput } from '../platform/parts-file.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { Form, FormActions } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import { dayIn } from '../values/day.ts';
import type { Problem } from '../values/problem.ts';
import { filePath } from './document-place.ts';
import type { DocumentSubject } from './document-subject.ts';
import { type DocumentsShown, fileText, subjectText } from './parts-documents.tsx';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf } from './screen-parts.ts';
import { documentWords } from './words-documents.ts';

/** Documents of one record or of all. `back` is the record. */
export function DocumentsPage(props: {
  page: PageContext;
  documents: DocumentsShown;
  further: boolean;
  back: { href: string; text: string } | null;
}) {
  const { page, documents } = props;
  const { language } = page;
  const say = documentWords[language];
  return (
    <Frame page={page} title={say.documents}>
      <PageHeader title={say.documents} subtitle={say.lead} {...(props.back && { back: props.back })} />
      <DataTable
        caption={say.documents}
        rows={documents.items}
        href={(it) => `/documents/${it.id}`}
        columns={[
          { key: 'title', label: say.title, phone: 'title', cell: (it) => it.title },
          {
            key: 'on',
            label: say.on,
            phone: 'line',
            cell: (it) => [it.organisation, subjectText(it, language)].filter(Boolean).join(' · '),
          },
          { key: 'size', label: say.file, phone: 'line', nowrap: true, cell: (it) => fileText(it.current, language) },
          {
            key: 'when',
            label: say.sentOn,
            phone: 'line',
            nowrap: true,
            cell: (it) => dayText(dayIn('Europe/Paris', new Date(it.sentAt)), language),
          },
          {
            key: 'download',
            label: say.download,
            quietLabel: true,
            phone: 'beside',
            cell: (it) => (
              <LinkButton href={filePath(it.id, it.current.number)} icon="download" look="quiet" small iconOnly>
                {say.downloadNamed(it.title)}
              </LinkButton>
            ),
          },
        ]}
        empty={<EmptyState icon="file-text" title={say.none} text={say.noneText} />}
      />
      <Pager
        language={language}
        next={documents.nextCursor && withQuery(page.path, { cursor: documents.nextCursor })}
        first={props.further ? withQuery(page.path, { cursor: null }) : null}
      />
    </Frame>
  );
}

/** The form of a new document on a record; `subjectName` is what the record is called. */
export function NewDocumentPage(props: {
  page: PageContext;
  subject: DocumentSubject;
  subjectName: string | null;
  title: string;
  back: string;
  problem: Problem | null;
}) {
  const { page, subject, subjectName, problem, back } = props;
  const { language } = page;
  const say = documentWords[language];
  const faults = faultsOf(problem, language);
  const error = (name: string) => (faults[name] ? { error: faults[name] } : {});
  return (
    <Frame page={page} title={say.newDocument}>
      <PageHeader
        title={say.newDocument}
        back={{ href: back, text: subjectName ?? commonWords[language].back }}
        subtitle={[say.subjects[subject.kind], subjectName].filter(Boolean).join(' · ')}
      />
      <FormTrouble
        language={language}
        problem={problem}
        faults={faults}
        labels={{ title: say.title, file: say.file }}
      />
      <Form action="/documents" files hidden={{ about: subject.kind, id: subject.id }}>
        <FileInput language={language} name="file" label={say.file} required {...error('file')} />
        <TextInput
          name="title"
          label={say.title}
          hint={say.titleHint}
          value={props.title}
          maxlength={300}
          {...error('title')}
        />
        <FormActions language={language} cancel={back} saveText={say.keep} />
      </Form>
    </Frame>
  );
}
