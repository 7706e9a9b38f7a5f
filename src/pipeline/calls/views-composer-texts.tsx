import { typed } from '../../platform/form.ts';
import { counted } from '../../platform/format.ts';
import { Badge, Button } from '../../platform/parts.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { languageWords } from '../../platform/words-common.ts';
import { type Language, languages } from '../../values/language.ts';
import { textIn } from './call-form.ts';
import { type CallComposerData, previewing } from './composer-data.ts';
import { callComposerWords } from './words-composer.ts';

/** Whether a language is needed and written. */
function State({ data, of }: { data: CallComposerData; of: Language }) {
  const { language } = data.page;
  const say = callComposerWords[language];
  const readers = data.needed.get(of) ?? 0;
  const written = textIn(data.state.filled, of) !== null;
  const count = counted(readers, say.readers, language);
  if (readers > 0 && !written)
    return (
      <Badge tone="danger" icon="circle-alert">
        {say.neededMissing(count)}
      </Badge>
    );
  return (
    <>
      {written && <Badge tone="ok">{say.written}</Badge>}
      <small>{readers > 0 ? say.needed(count) : say.notNeeded}</small>
    </>
  );
}

function TextFields({ data, of, open }: { data: CallComposerData; of: Language; open: boolean }) {
  const { state, page } = data;
  const say = callComposerWords[page.language];
  const name = languageWords[page.language][of];
  const at = (field: string) => `texts.${of}.${field}`;
  const error = (field: string) => (state.errors[at(field)] ? { error: state.errors[at(field)] } : {});
  return (
    <details class="fold" open={open}>
      <summary>
        {say.textIn(name)} <State data={data} of={of} />
      </summary>
      <div class="form" {...previewing(of)}>
        <TextInput
          name={at('subject')}
          label={say.subject}
          value={typed(state.filled, at('subject'))}
          maxlength={200}
          {...error('subject')}
        />
        <TextArea
          name={at('text')}
          label={say.text}
          hint={say.textHint}
          rows={9}
          value={typed(state.filled, at('text'))}
          maxlength={10_000}
          {...error('text')}
        />
        <div>
          <Button icon="eye" small formaction={`/calls/preview?language=${of}`}>
            {say.previewButton(name)}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** The three texts, those that recipients need first in sight. */
export function TextsSection(data: CallComposerData) {
  const { state, preview, page } = data;
  const say = callComposerWords[page.language];
  const fault = (of: Language) => Object.keys(state.errors).some((name) => name.startsWith(`texts.${of}.`));
  const missing = (of: Language) => data.needed.has(of) && textIn(state.filled, of) === null;
  return (
    <Section title={say.texts} subtitle={say.textsLead} card id="texts">
      {data.fixed && <Notice tone="info">{say.textsSent}</Notice>}
      {languages.map((of) => (
        <TextFields data={data} of={of} open={of === preview.language || missing(of) || fault(of)} />
      ))}
    </Section>
  );
}
