import { choicesOf } from '../../directory/choices.ts';
import { funderGroupWords } from '../../directory/words.ts';
import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, PageHeader } from '../../platform/parts.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { StageJson } from '../stages.ts';
import { pipelineTerms } from '../words.ts';
import { opportunityWords } from '../words-opportunity.ts';
import type { StepTemplateJson } from './list-steps.ts';
import { stepWords } from './words.ts';

/** A usual step of a stage. */
export function StepPage(props: {
  page: PageContext;
  state: FormState;
  stage: StageJson;
  step: StepTemplateJson | null;
  /** The steps it can follow. */
  parents: readonly StepTemplateJson[];
}) {
  const { page, state, stage, step } = props;
  const { language } = page;
  const say = stepWords[language];
  const { filled, errors } = state;
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const title = step ? say.changeStep : say.newStep;
  const back = `/stages#${stage.code}`;
  return (
    <Frame page={page} title={title}>
      <PageHeader
        back={{ href: back, text: say.stages }}
        title={title}
        subtitle={pipelineTerms[language].stages[stage.code]}
        actions={
          step && (
            <ActionForm action={`/step-templates/${step.id}/archive`} fields={{ version: step.version }} icon="archive">
              {commonWords[language].archive}
            </ActionForm>
          )
        }
      />
      <FormFaults
        state={state}
        language={language}
        labels={{
          title: say.step,
          daysAfter: say.daysAfter,
          parentId: say.parent,
          funderGroup: opportunityWords[language].funderGroup,
        }}
      />
      <Form
        action={step ? `/step-templates/${step.id}` : `/stages/${stage.id}/steps`}
        hidden={{ version: state.version }}
      >
        <TextInput
          name="title"
          label={say.step}
          value={typed(filled, 'title')}
          required
          maxlength={300}
          {...at('title')}
        />
        <FieldRow>
          <Select
            name="funderGroup"
            label={opportunityWords[language].funderGroup}
            blank={say.anyGroup}
            value={typed(filled, 'funderGroup')}
            options={choicesOf(funderGroupWords[language])}
            {...at('funderGroup')}
          />
          <Select
            name="parentId"
            label={say.parent}
            blank={say.noParent}
            value={typed(filled, 'parentId')}
            options={props.parents.map(({ id, title: text }) => ({ value: id, text }))}
            {...at('parentId')}
          />
          <TextInput
            name="daysAfter"
            label={say.daysAfter}
            hint={say.daysAfterHint}
            inputmode="numeric"
            width="short"
            value={typed(filled, 'daysAfter')}
            required
            {...at('daysAfter')}
          />
        </FieldRow>
        <FormActions language={language} cancel={back} />
      </Form>
    </Frame>
  );
}
