import { typed } from '../platform/form.ts';
import type { PageContext } from '../platform/page.ts';
import { Radios } from '../platform/parts-choice.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FileInput } from '../platform/parts-file.tsx';
import { Form, FormActions } from '../platform/parts-form.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { Faults, type LeftForm } from './views-rate-form.tsx';
import { rateWords } from './words.ts';

/** The form that takes in a file of rates, and the lines of it that cannot be read. */
export function FileForm(props: { page: PageContext; left: LeftForm | null }) {
  const { page } = props;
  const left = props.left?.form === 'file' ? props.left : null;
  const say = rateWords[page.language];
  const bad = left ? typed(left.filled, 'bad') : 'refuse';
  return (
    <Section title={say.importTitle} subtitle={say.importText} card id="file">
      <Form action="/rates/imports" files>
        {left && <Faults page={page} errors={left.errors} scope="file" />}
        {left && left.bad.length > 0 && (
          <details open class="bad-lines">
            <summary>{say.badLines(left.bad.length)}</summary>
            <ul>
              {left.bad.map(({ line, currency, text, fault }) => (
                <li>{say.lineAt(line, currency, text, say.faults[fault])}</li>
              ))}
            </ul>
          </details>
        )}
        <FileInput
          name="file"
          label={say.file}
          hint={say.fileHint}
          accept=".csv,.xml,.zip"
          error={left?.errors.file}
          language={page.language}
          scope="file"
          required
        />
        <DayInput
          name="from"
          label={say.from}
          hint={say.fromHint}
          value={left ? typed(left.filled, 'from') : '2019-01-01'}
          scope="file"
        />
        <Radios
          name="bad"
          label={say.bad}
          value={bad || 'refuse'}
          options={(['refuse', 'skip'] as const).map((value) => ({ value, text: say.badChoices[value] }))}
          scope="file"
        />
        <FormActions language={page.language} saveText={say.importButton} />
      </Form>
    </Section>
  );
}
