import { typed } from '../../platform/form.ts';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { fieldId } from '../../platform/parts-field.tsx';
import { FieldRow } from '../../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../../platform/parts-input.tsx';
import { EmptyState, Notice, Section } from '../../platform/parts-layout.tsx';
import { languageNames, languageWords } from '../../platform/words-common.ts';
import { type Language, languages } from '../../values/language.ts';
import { languagesIn } from './composer-form.ts';
import { rowsIn } from './composer-rows.ts';
import { type ComposerData, errorAt, hasError } from './composer-state.ts';
import { SlotHelp } from './parts-slots.tsx';
import { renewalManners } from './renewal.ts';
import { composerWords } from './words-composer.ts';

function ClauseFields({
  data,
  of,
  row,
  place,
}: {
  data: ComposerData;
  of: Language;
  row: number;
  place: number | null;
}) {
  const { filled } = data.state;
  const say = composerWords[data.language];
  const at = `wording.${of}.clauses.${row}`;
  return (
    <fieldset class="clause">
      <legend>{place === null ? say.newClause : say.clause(place)}</legend>
      <input type="hidden" name={`${at}.key`} value={typed(filled, `${at}.key`)} />
      <TextInput
        name={`${at}.heading`}
        label={say.heading}
        value={typed(filled, `${at}.heading`)}
        maxlength={300}
        {...errorAt(data, `${at}.heading`)}
      />
      <TextArea
        name={`${at}.text`}
        label={say.clauseText}
        value={typed(filled, `${at}.text`)}
        rows={3}
        maxlength={10_000}
        {...errorAt(data, `${at}.text`)}
      />
      {place !== null && (
        <Checkbox name={`${at}.drop`} label={say.dropClause} checked={typed(filled, `${at}.drop`) !== ''} />
      )}
    </fieldset>
  );
}

/** The text in one language, clause by clause, its slots open. */
export function TextIn({ data, of, chosen }: { data: ComposerData; of: Language; chosen: boolean }) {
  const { filled, errors } = data.state;
  const say = composerWords[data.language];
  const at = `wording.${of}`;
  const rows = rowsIn(filled, `${at}.clauses`).filter((row) =>
    ['heading', 'text'].some((name) => typed(filled, `${at}.clauses.${row}.${name}`) !== ''),
  );
  const title = typed(filled, `${at}.title`);
  const empty = rows.length === 0 && title === '';
  const blank = Math.max(-1, ...rows) + 1;
  const fault = errors[at];
  return (
    <details class="fold" id={fieldId(at)} open={hasError(data, at) || (empty && chosen)}>
      <summary>
        {say.textIn(languageWords[data.language][of])} <small>{title}</small>
      </summary>
      <div class="form">
        {(empty || fault) && <Notice tone={fault ? 'danger' : 'info'}>{say.noText}</Notice>}
        <TextInput
          name={`${at}.title`}
          label={say.titleOfText}
          value={title}
          maxlength={300}
          {...errorAt(data, `${at}.title`)}
        />
        {rows.map((row, index) => (
          <ClauseFields data={data} of={of} row={row} place={index + 1} />
        ))}
        {(empty ? [blank, blank + 1, blank + 2] : [blank]).map((row) => (
          <ClauseFields data={data} of={of} row={row} place={null} />
        ))}
      </div>
    </details>
  );
}

function WordingSelect(data: ComposerData) {
  const { it, state } = data;
  const say = composerWords[data.language];
  const options = (manner: (typeof renewalManners)[number]) =>
    it.wordings.filter((one) => one.manner === manner).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <div
      hx-post="/renewals/preview"
      hx-trigger="change"
      hx-target="#composer-text"
      hx-select="#composer-text"
      hx-swap="outerHTML"
    >
      <Select
        name="wordingId"
        label={say.wording}
        hint={say.wordingHint}
        value={typed(state.filled, 'wordingId')}
        options={[]}
        groups={renewalManners
          .filter((manner) => it.late === null || manner === 'successor')
          .map((manner) => ({ label: say.wordingGroups[manner], options: options(manner) }))}
        {...errorAt(data, 'wordingId')}
      />
    </div>
  );
}

/** The languages of the document, the template and its clauses. */
export function TextSection(data: ComposerData) {
  const { it, language, state } = data;
  const say = composerWords[language];
  const chosen = languagesIn(state.filled);
  const names = languages.map((value) => ({ value, text: languageNames[value] }));
  return (
    <div id="composer-text">
      <Section title={say.text} card>
        <div class="form">
          {data.wordingChanged && <Notice tone="info">{say.wordingChanged}</Notice>}
          {it.wordings.length === 0 && (
            <EmptyState
              icon="file-text"
              title={say.noWordings}
              text={say.noWordingsText}
              action={{ href: '/wordings/new', text: say.writeWording, icon: 'plus' }}
            />
          )}
          <input type="hidden" name="wordingShown" value={typed(state.filled, 'wordingShown')} />
          <input type="hidden" name="mannerShown" value={typed(state.filled, 'mannerShown')} />
          <fieldset class="field">
            <legend>{say.languages}</legend>
            <p class="hint">{say.languagesHint}</p>
            <FieldRow>
              {[0, 1, 2].map((place) => (
                <Select
                  name={`languages.${place}`}
                  label={say.languageAt(place + 1)}
                  quietLabel
                  value={typed(state.filled, `languages.${place}`)}
                  {...(place > 0 && { blank: say.noLanguage })}
                  options={names}
                  {...errorAt(data, `languages.${place}`)}
                />
              ))}
            </FieldRow>
          </fieldset>
          <WordingSelect {...data} />
          <SlotHelp language={language} />
          {languages
            .toSorted((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)))
            .map((one) => (
              <TextIn data={data} of={one} chosen={chosen.includes(one)} />
            ))}
        </div>
      </Section>
    </div>
  );
}
