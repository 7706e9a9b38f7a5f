import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { numberText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { FieldRow, Form } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import type { FoundEntry } from './import-list.ts';
import type { ListRead } from './read-list.ts';
import { BadRows } from './views-editions.tsx';
import { c3Words } from './words.ts';

/** What was read of a list, with whom each entry is. */
export interface ImportPreview extends ListRead {
  entries: FoundEntry[];
}
interface Data {
  page: PageContext;
  state: FormState;
  /** The file that was read, which goes along with the form in base64. */
  carried: { fileName: string; content: string } | null;
  preview: ImportPreview | null;
}

const mostShown = 100;

function Preview({ preview, language }: { preview: ImportPreview; language: Language }) {
  const say = c3Words[language];
  const { entries, bad } = preview;
  const whom = ({ sure, possible }: FoundEntry) => {
    if (sure)
      return (
        <>
          {sure.name}
          <small>{say.surely}</small>
        </>
      );
    return <span class="unknown">{possible.length > 0 ? say.possible(possible.length) : say.nobodyYet}</span>;
  };
  return (
    <Section title={say.previewTitle} count={entries.length} id="preview">
      {bad.length > 0 && (
        <Notice tone="danger" title={`${say.badRows(bad.length)}. ${say.nothingTaken}`}>
          <BadRows rows={bad} language={language} />
        </Notice>
      )}
      {!preview.ranked && <Notice tone="info">{say.notRanked}</Notice>}
      {entries.length > 0 && (
        <DataTable
          caption={say.previewTitle}
          rows={entries.slice(0, mostShown)}
          columns={[
            {
              key: 'rank',
              label: say.rank,
              numeric: true,
              phone: 'beside',
              cell: ({ rank }) => numberText(rank, language),
            },
            { key: 'name', label: say.name, phone: 'title', cell: ({ name }) => name },
            { key: 'country', label: say.country, phone: 'line', cell: ({ country }) => country },
            { key: 'note', label: say.note, cell: ({ note }) => note },
            { key: 'match', label: say.match, phone: 'line', cell: whom },
          ]}
        />
      )}
      {entries.length > mostShown && <p class="subtitle">{say.previewMore(entries.length - mostShown)}</p>}
      <div class="form-actions">
        {entries.length > 0 && (
          <Button look="primary" form="import" name="act" value={bad.length > 0 ? 'good' : 'all'}>
            {bad.length > 0 ? say.takeGood(entries.length) : say.takeAll(entries.length)}
          </Button>
        )}
        <LinkButton href="/c3">{commonWords[language].cancel}</LinkButton>
      </div>
    </Section>
  );
}

/** A list from a file or pasted, and what was read of it. */
export function ImportPage({ page, state, carried, preview }: Data) {
  const { language } = page;
  const say = c3Words[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Frame page={page} title={say.import}>
      <PageHeader back={{ href: '/c3', text: say.title }} title={say.import} subtitle={say.importText} />
      <FormFaults
        state={state}
        language={language}
        labels={{ name: say.listName, listedOn: say.listedOn, file: say.file, text: say.paste }}
      />
      <Form action="/c3/imports" files id="import" hidden={carried ? { ...carried } : {}}>
        <FieldRow>
          <TextInput
            name="name"
            label={say.listName}
            hint={say.listNameHint}
            value={typed(state.filled, 'name')}
            required
            maxlength={150}
            {...at('name')}
          />
          <DayInput
            name="listedOn"
            label={say.listedOn}
            hint={say.listedOnHint}
            value={typed(state.filled, 'listedOn')}
            max={page.today}
            required
            {...at('listedOn')}
          />
        </FieldRow>
        <FileInput
          name="file"
          label={say.file}
          hint={carried ? say.keptFile(carried.fileName) : say.fileHint}
          language={language}
          accept=".csv,.txt,.tsv"
          {...at('file')}
        />
        <TextArea
          name="text"
          label={say.paste}
          hint={say.pasteHint}
          value={typed(state.filled, 'text')}
          rows={preview ? 4 : 8}
          {...at('text')}
        />
        <div class="form-actions">
          <Button look={preview ? 'plain' : 'primary'} name="act" value="preview" icon="eye">
            {preview ? say.previewAgain : say.preview}
          </Button>
          {!preview && <LinkButton href="/c3">{commonWords[language].cancel}</LinkButton>}
        </div>
      </Form>
      {preview && <Preview preview={preview} language={language} />}
    </Frame>
  );
}
