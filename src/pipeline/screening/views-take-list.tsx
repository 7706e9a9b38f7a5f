import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { PageHeader } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { Form, FormActions } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { screeningWords } from './words.ts';

/** A file that becomes a version of a list. */
export function TakeListPage({ page, state }: { page: PageContext; state: FormState }) {
  const say = screeningWords[page.language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Frame page={page} title={say.takeList}>
      <PageHeader back={{ href: '/screenings', text: say.title }} title={say.takeList} />
      <FormFaults
        state={state}
        language={page.language}
        labels={{ name: say.listName, listedOn: say.listedOn, file: say.file }}
      />
      <Form action="/sanctions-lists" files>
        <TextInput
          name="name"
          label={say.listName}
          hint={say.listNameHint}
          value={typed(state.filled, 'name')}
          required
          maxlength={100}
          {...at('name')}
        />
        <DayInput
          name="listedOn"
          label={say.listedOn}
          value={typed(state.filled, 'listedOn')}
          required
          {...at('listedOn')}
        />
        <FileInput
          name="file"
          label={say.file}
          hint={say.fileHint}
          language={page.language}
          accept=".csv,.json"
          required
          {...at('file')}
        />
        <FormActions language={page.language} cancel="/screenings" saveText={say.takeList} />
      </Form>
    </Frame>
  );
}
