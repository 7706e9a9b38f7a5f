import { typed, typedList } from '../../platform/form.ts';
import { Radios } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { clauseKinds } from '../agreement-terms.ts';
import { termText } from '../agreement-text.ts';
import { CodeChoices } from '../views-code-choices.tsx';
import { TermBoxes } from '../views-terms-form.tsx';
import { agreementWords, partnershipTerms } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { type ComposerData, errorAt } from './composer-state.ts';
import type { Offer } from './offer.ts';
import { renewalManners } from './renewal.ts';
import { composerWords } from './words-composer.ts';
import { mannerWords } from './words-stage.ts';

/** What comes of it, and why an amendment is perhaps not offered. */
export function MannerFields(data: ComposerData) {
  const { language, it, state } = data;
  const say = composerWords[language];
  if (it.late !== null)
    return (
      <Notice tone="warn" title={say.lateTitle(it.late)}>
        <p>{say.lateText}</p>
        <p>{say.noAmendment}</p>
        <input type="hidden" name="manner" value="successor" />
      </Notice>
    );
  return (
    <div
      hx-post="/renewals/preview"
      hx-trigger="change"
      hx-target="#composer-text"
      hx-select="#composer-text"
      hx-swap="outerHTML"
    >
      <Radios
        name="manner"
        label={say.manner}
        value={typed(state.filled, 'manner')}
        options={renewalManners.map((value) => ({
          value,
          text: mannerWords[language][value],
          hint: say.mannerHints[value],
        }))}
        {...errorAt(data, 'manner')}
      />
    </div>
  );
}

/** "3 years", "renews tacitly": how long the agreement so far was made for. */
function sameText({ term, end }: Offer, language: ComposerData['language']): string | null {
  const say = agreementWords[language];
  if (end?.basis === 'tacit') return say.tacit;
  if (end?.basis === 'open_ended') return say.openEnded;
  return term === null ? null : termText(term, language);
}

function LengthFields(data: ComposerData) {
  const { language, it, state } = data;
  const say = composerWords[language];
  const same = sameText(it.same, language);
  return (
    <>
      <Radios
        name="length"
        label={say.length}
        value={typed(state.filled, 'length')}
        options={[
          ...(same === null ? [] : [{ value: 'same', text: say.same(same) }]),
          ...(['term', 'stated', 'tacit', 'open_ended'] as const).map((value) => ({
            value,
            text: say.lengths[value],
          })),
        ]}
        {...errorAt(data, 'length')}
      />
      <div class="when-term">
        <TermBoxes
          name="offer.term"
          label={say.newTerm}
          hint={say.newTermHint}
          filled={state.filled}
          language={language}
          error={state.errors['offer.term']}
        />
      </div>
      <div class="when-stated">
        <DayInput
          name="offer.end.lastDay"
          label={say.lastDay}
          value={typed(state.filled, 'offer.end.lastDay')}
          {...errorAt(data, 'offer.end.lastDay')}
        />
      </div>
    </>
  );
}

function CodeFields(data: ComposerData) {
  const { state, language } = data;
  const say = composerWords[language];
  const label = formWords[language];
  const codes = [...typedList(state.filled, 'offer.facilities'), ...typedList(state.filled, 'offer.objectives')];
  const open = Boolean(state.errors['offer.facilities'] || state.errors['offer.objectives']);
  return (
    <details class="fold" open={open}>
      <summary>
        {say.facilities} · {say.objectives} <small>{codes.join(', ') || say.nothing}</small>
      </summary>
      <CodeChoices
        name="offer.facilities"
        label={label.facilities}
        values={typedList(state.filled, 'offer.facilities')}
        choices={data.facilities}
        error={state.errors['offer.facilities']}
      />
      <CodeChoices
        name="offer.objectives"
        label={label.objectives}
        values={typedList(state.filled, 'offer.objectives')}
        choices={data.objectives}
        error={state.errors['offer.objectives']}
      />
    </details>
  );
}

/** How long it is to hold, notice, what happens at its end, what it supports. */
export function TermsSection(data: ComposerData) {
  const { language, state } = data;
  const say = formWords[language];
  return (
    <Section title={composerWords[language].terms} card>
      <div class="form">
        <LengthFields {...data} />
        <TermBoxes
          name="offer.noticePeriod"
          label={say.noticePeriod}
          hint={say.noticeHint}
          filled={state.filled}
          language={language}
          error={state.errors['offer.noticePeriod']}
        />
        <FieldRow>
          <Select
            name="offer.renewalClause.kind"
            label={say.clause}
            value={typed(state.filled, 'offer.renewalClause.kind') || 'unknown'}
            options={clauseKinds.map((value) => ({ value, text: partnershipTerms[language].clauses[value] }))}
            {...errorAt(data, 'offer.renewalClause.kind')}
          />
          <div class="when-years">
            <TextInput
              name="offer.renewalClause.years"
              label={say.clauseYears}
              value={typed(state.filled, 'offer.renewalClause.years')}
              inputmode="numeric"
              width="short"
              {...errorAt(data, 'offer.renewalClause.years')}
            />
          </div>
        </FieldRow>
        <CodeFields {...data} />
      </div>
    </Section>
  );
}
