import { choicesOf } from '../directory/choices.ts';
import { EnterSaves, FormSection } from '../directory/parts-form-section.tsx';
import { funderGroupWords } from '../directory/words.ts';
import type { CodeChoice } from '../partnerships/choices.ts';
import { FormFaults, type FormState } from '../partnerships/form-state.tsx';
import { type Filled, typed } from '../platform/form.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { DayInput, ImpreciseDayInput, readImpreciseDay } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../platform/parts-input.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import { peopleIn } from './opportunity-form.ts';
import { CurrencySelect } from './parts-currency.tsx';
import { PurposeFields } from './parts-purpose.tsx';
import { openStages } from './stage.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

interface Data {
  page: PageContext;
  state: FormState;
  title: string;
  action: string;
  funder: { kind: 'organisation' | 'person'; id: string; name: string };
  back: { href: string; text: string };
  owners: readonly { id: string; name: string }[];
  facilities: readonly CodeChoice[];
  /** Names to offer: people of the funder. */
  names: readonly string[];
  /** Empty rows for people. */
  blank: number;
  isNew: boolean;
}

function PeopleRows({ page, state, names, blank }: Data) {
  const say = opportunityWords[page.language];
  const rows = [...peopleIn(state.filled), ...Array.from({ length: blank }, () => ({ name: '', part: '' }))];
  return (
    <div id="people">
      <FormSection title={say.people} hint={say.peopleHint} language={page.language}>
        <datalist id="names-here">
          {names.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        {rows.map(({ name, part }, row) => {
          const error = state.errors[`people.${row}.name`];
          const fault = state.errors[`people.${row}.part`];
          return (
            <FieldRow>
              <TextInput
                name={`people.${row}.name`}
                label={say.person}
                value={name}
                list="names-here"
                autocomplete="off"
                maxlength={200}
                {...(error && { error })}
              />
              <TextInput
                name={`people.${row}.part`}
                label={say.part}
                value={part}
                maxlength={100}
                {...(fault && { error: fault })}
              />
            </FieldRow>
          );
        })}
      </FormSection>
    </div>
  );
}

function MoneyFields({ page, filled, at }: { page: PageContext; filled: Filled; at: (name: string) => object }) {
  const say = opportunityWords[page.language];
  return (
    <fieldset class="field">
      <legend>{say.amount}</legend>
      <p class="hint">{say.amountHint}</p>
      <FieldRow>
        <TextInput
          name="amount"
          label={say.amountFrom}
          inputmode="decimal"
          value={typed(filled, 'amount')}
          {...at('amount')}
        />
        <TextInput
          name="amountHigh"
          label={say.amountTo}
          inputmode="decimal"
          value={typed(filled, 'amountHigh')}
          {...at('amountHigh')}
        />
        <CurrencySelect name="amountCurrency" label={say.currency} value={typed(filled, 'amountCurrency')} />
      </FieldRow>
    </fieldset>
  );
}

/** A new opportunity, or a change of one. */
export function OpportunityFormPage(data: Data) {
  const { page, state, funder } = data;
  const { language } = page;
  const { filled, errors } = state;
  const say = opportunityWords[language];
  const terms = pipelineTerms[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const labels = {
    ...Object.fromEntries(Object.keys(errors).map((name) => [name, name.endsWith('.part') ? say.part : say.person])),
    title: say.title,
    funderGroup: say.funderGroup,
    ownerId: say.owner,
    amount: say.amountFrom,
    amountHigh: say.amountTo,
    expectedOn: say.expected,
    purpose: say.purpose,
    project: say.projectName,
    channel: say.channel,
    chance: say.ownChance,
    chanceReason: say.chanceReason,
    nextStep: say.nextStep,
    nextStepDueOn: say.nextStepDue,
    competitorNotes: say.competitors,
    conflictNotes: say.conflict,
    stage: say.stage,
  };
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.back} title={data.title} subtitle={funder.name} />
      <FormFaults state={state} language={language} labels={labels} />
      <Form
        action={data.action}
        hidden={{
          version: state.version,
          ...(data.isNew && { [`${funder.kind}Id`]: funder.id }),
        }}
      >
        <EnterSaves text={commonWords[language].save} />
        <TextInput
          name="title"
          label={say.title}
          hint={say.titleHint}
          value={typed(filled, 'title')}
          required
          maxlength={300}
          {...at('title')}
        />
        <FieldRow>
          {data.isNew && (
            <Select
              name="stage"
              label={say.stage}
              value={typed(filled, 'stage') || 'identified'}
              options={openStages.map((value) => ({ value, text: terms.stages[value] }))}
              {...at('stage')}
            />
          )}
          <Select
            name="ownerId"
            label={say.owner}
            blank={say.noOwner}
            value={typed(filled, 'ownerId')}
            options={data.owners.map(({ id, name }) => ({ value: id, text: name }))}
            {...at('ownerId')}
          />
          <Select
            name="funderGroup"
            label={say.funderGroup}
            blank="–"
            value={typed(filled, 'funderGroup')}
            options={choicesOf(funderGroupWords[language])}
            {...at('funderGroup')}
          />
        </FieldRow>
        <MoneyFields page={page} filled={filled} at={at} />
        <PurposeFields
          filled={filled}
          errors={errors}
          language={language}
          facilities={data.facilities}
          beside={
            <Select
              name="channel"
              label={say.channel}
              value={typed(filled, 'channel') || 'direct'}
              options={choicesOf(terms.channels)}
              {...at('channel')}
            />
          }
        />
        <ImpreciseDayInput
          name="expectedOn"
          label={say.expected}
          language={language}
          value={readImpreciseDay(filled, 'expectedOn')}
          {...at('expectedOn')}
        />
        <fieldset class="field">
          <legend>{say.chance}</legend>
          <p class="hint">{say.ownChanceHint}</p>
          <FieldRow>
            <TextInput
              name="chance"
              label={say.ownChance}
              inputmode="numeric"
              width="short"
              unit="%"
              value={typed(filled, 'chance')}
              {...at('chance')}
            />
            <TextInput
              name="chanceReason"
              label={say.chanceReason}
              value={typed(filled, 'chanceReason')}
              maxlength={500}
              {...at('chanceReason')}
            />
          </FieldRow>
        </fieldset>
        <FieldRow>
          <TextInput
            name="nextStep"
            label={say.nextStep}
            value={typed(filled, 'nextStep')}
            maxlength={300}
            {...at('nextStep')}
          />
          <DayInput
            name="nextStepDueOn"
            label={say.nextStepDue}
            value={typed(filled, 'nextStepDueOn')}
            {...at('nextStepDueOn')}
          />
        </FieldRow>
        <PeopleRows {...data} />
        <Section title={say.notes} card>
          <div class="close-stack">
            <TextArea
              name="competitorNotes"
              label={say.competitors}
              hint={say.competitorsHint}
              rows={3}
              value={typed(filled, 'competitorNotes')}
              {...at('competitorNotes')}
            />
            <TextArea
              name="conflictNotes"
              label={say.conflict}
              hint={say.conflictHint}
              rows={3}
              value={typed(filled, 'conflictNotes')}
              {...at('conflictNotes')}
            />
          </div>
        </Section>
        <FormActions language={language} cancel={data.back.href} />
      </Form>
    </Frame>
  );
}
