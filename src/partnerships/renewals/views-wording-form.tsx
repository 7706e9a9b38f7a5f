import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, PageHeader } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { fieldMessages, problemWords } from '../../platform/words-problems.ts';
import { type Language, languages } from '../../values/language.ts';
import type { Problem } from '../../values/problem.ts';
import { agreementKinds } from '../agreement.ts';
import { partnershipTerms } from '../words.ts';
import type { WordingJson } from './list-wordings.ts';
import { SlotHelp } from './parts-slots.tsx';
import { renewalManners } from './renewal.ts';
import { boxNames, type WordingDraft } from './wording-form.ts';
import { wordingWords } from './words-wordings.ts';

type Messages = Readonly<Record<string, string>>;

/** "text.fr.clauses.2.heading" is "Heading (Français, Clause 3)". */
function labelOf(name: string, language: Language): string | undefined {
  const say = wordingWords[language];
  const [, of, row, field] = /^text\.(en|fr|es)(?:\.clauses\.(\d+))?\.(title|heading|text)$/.exec(name) ?? [];
  if (of) {
    const label = field === 'title' ? say.textTitle : field === 'heading' ? say.heading : say.text;
    const place = row === undefined ? [] : [say.clause(Number(row) + 1)];
    return `${label} (${[languageNames[of as Language], ...place].join(', ')})`;
  }
  return { name: say.name, kind: say.kind, manner: say.manner }[name];
}

/** The form of a new template (`wording` null) or of one that is there, with empty clauses at its end. */
export function WordingFormPage(props: {
  page: PageContext;
  wording: Pick<WordingJson, 'id' | 'name'> | null;
  draft: WordingDraft;
  blanks: number;
  problem: Problem | null;
}) {
  const { page, wording, draft, problem } = props;
  const { language } = page;
  const say = wordingWords[language];
  const messages = messagesOf(problem, language);
  const error = (name: string) => (messages[name] ? { error: messages[name] } : {});
  const title = wording ? say.editWording(wording.name) : say.newWording;
  const back = wording ? `/wordings/${wording.id}` : '/wordings';
  const choices = <T extends string>(values: readonly T[], of: Record<T, string>) =>
    values.map((value) => ({ value, text: of[value] }));
  return (
    <Frame page={page} title={title}>
      <PageHeader title={title} back={{ href: back, text: wording?.name ?? say.title }} />
      <Form action={back} hidden={{ version: draft.version || null }}>
        {problem && problem.errors.length === 0 && (
          <Notice tone="danger">
            {problemWords[language].reasons[problem.reason]} {wording && <a href={back}>{say.seeCurrent}</a>}
          </Notice>
        )}
        <ErrorSummary
          language={language}
          errors={Object.entries(messages).map(([name, message]) => {
            const label = labelOf(name, language);
            return { name, message, ...(label && { label }) };
          })}
        />
        <TextInput
          {...{ name: 'name', label: say.name, hint: say.nameHint, value: draft.name, maxlength: 200 }}
          required
          {...error('name')}
        />
        <FieldRow>
          <Select
            {...{ name: 'manner', label: say.manner, value: draft.manner }}
            options={choices(renewalManners, say.manners)}
            {...error('manner')}
          />
          <Select
            {...{ name: 'kind', label: say.kind, value: draft.kind, blank: say.anyKind }}
            options={choices(agreementKinds, partnershipTerms[language].kinds)}
            {...error('kind')}
          />
        </FieldRow>
        <SlotHelp language={language} />
        <fieldset class="card form">
          <legend>{say.textTitle}</legend>
          <p class="hint">{say.languageLeftOut}</p>
          <div class="by-language">
            {languages.map((one) => (
              <TextInput
                {...{ name: boxNames.title(one), label: languageNames[one], value: draft.title[one], maxlength: 300 }}
                {...error(boxNames.title(one))}
              />
            ))}
          </div>
        </fieldset>
        <Section title={say.clauses} subtitle={say.clausesHint}>
          <div class="stack">
            {Array.from({ length: draft.rows.length + props.blanks }, (_, row) => (
              <ClauseFields language={language} draft={draft} row={row} messages={messages} />
            ))}
          </div>
        </Section>
        <FormActions
          language={language}
          cancel={back}
          extra={
            <Button name="do" value="more" icon="plus">
              {say.moreClauses}
            </Button>
          }
        />
      </Form>
    </Frame>
  );
}

/** Messages by box; a fault of the texts as a whole is told at the first title. */
function messagesOf(problem: Problem | null, language: Language): Messages {
  const given = fieldMessages(problem?.errors ?? [], language);
  return Object.fromEntries(
    Object.entries(given).map(([name, message]) => [
      name === 'text' || /^text\.\w+(\.clauses)?$/.test(name) ? boxNames.title(titleOf(name)) : name,
      message,
    ]),
  );
}
const titleOf = (name: string): Language => languages.find((one) => name.split('.')[1] === one) ?? 'en';

/** One clause in all languages, side by side where there is room. */
function ClauseFields(props: { language: Language; draft: WordingDraft; row: number; messages: Messages }) {
  const { draft, row, messages } = props;
  const say = wordingWords[props.language];
  const there = draft.rows[row];
  const error = (name: string) => (messages[name] ? { error: messages[name] } : {});
  return (
    <fieldset class="card form">
      <legend>{say.clause(row + 1)}</legend>
      <input type="hidden" name={boxNames.key(row)} value={there?.key ?? ''} />
      <div class="by-language">
        {languages.map((one) => (
          <div class="stack">
            <TextInput
              {...{ name: boxNames.heading(one, row), value: there?.heading[one] ?? '', maxlength: 300 }}
              label={`${say.heading} (${languageNames[one]})`}
              {...error(boxNames.heading(one, row))}
            />
            <TextArea
              {...{ name: boxNames.text(one, row), value: there?.text[one] ?? '', rows: 6, maxlength: 10_000 }}
              label={`${say.text} (${languageNames[one]})`}
              {...error(boxNames.text(one, row))}
            />
          </div>
        ))}
      </div>
      <FieldRow>
        <TextInput
          {...{ name: boxNames.order(row), label: say.order, hint: say.orderHint, value: String(row + 1) }}
          {...{ inputmode: 'decimal', width: 'short', maxlength: 6 }}
        />
        {there && <Checkbox name={boxNames.remove(row)} label={say.remove} />}
      </FieldRow>
    </fieldset>
  );
}
