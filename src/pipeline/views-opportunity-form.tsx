import { choicesOf } from '../directory/choices.ts';
import { EnterSaves } from '../directory/parts-form-section.tsx';
import { funderGroupWords } from '../directory/words.ts';
import type { CodeChoice } from '../partnerships/choices.ts';
import { FormFaults, type FormState } from '../partnerships/form-state.tsx';
import { typed } from '../platform/form.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { DayInput, ImpreciseDayInput, readImpreciseDay } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../platform/parts-input.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import { ChanceFields, MoneyFields, PeopleRows } from './parts-opportunity-fields.tsx';
import { PurposeFields } from './parts-purpose.tsx';
import { firstStages } from './stage.ts';
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
              hint={say.stageHint}
              options={firstStages.map((value) => ({ value, text: terms.stages[value] }))}
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
        <ChanceFields page={page} filled={filled} at={at} />
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
