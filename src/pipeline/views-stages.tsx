import { funderGroupWords } from '../directory/words.ts';
import { FormFaults, type FormState } from '../partnerships/form-state.tsx';
import { typed } from '../platform/form.ts';
import { percentText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../platform/parts.tsx';
import { FieldRow, Form } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { Section, Stack } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { StepTemplateJson } from './plans/list-steps.ts';
import { whenText } from './plans/views-plan.tsx';
import { stepWords } from './plans/words.ts';
import { isOpen } from './stage.ts';
import type { StageJson } from './stages.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

interface Data {
  page: PageContext;
  stages: readonly StageJson[];
  steps: readonly StepTemplateJson[];
  mayWrite: boolean;
  /** The stage whose form was refused, as it was typed. */
  refused: { id: string; state: FormState } | null;
}

function StageForm({ page, stage, state }: { page: PageContext; stage: StageJson; state: FormState }) {
  const say = stepWords[page.language];
  const scope = stage.code;
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Form action={`/stages/${stage.id}`} hidden={{ version: state.version }}>
      <FieldRow>
        <TextInput
          name="chance"
          scope={scope}
          label={say.chance}
          inputmode="numeric"
          width="short"
          unit="%"
          value={typed(state.filled, 'chance')}
          {...at('chance')}
        />
        <TextInput
          name="mostDays"
          scope={scope}
          label={say.mostDays}
          inputmode="numeric"
          width="short"
          value={typed(state.filled, 'mostDays')}
          {...at('mostDays')}
        />
      </FieldRow>
      <div>
        <Button small>{commonWords[page.language].save}</Button>
      </div>
    </Form>
  );
}

function Steps({ page, stage, steps, mayWrite }: Omit<Data, 'stages' | 'refused'> & { stage: StageJson }) {
  const { language } = page;
  const say = stepWords[language];
  return (
    <div class="close-stack">
      <h3>{say.steps}</h3>
      {steps.length === 0 ? (
        <p class="subtitle">{say.noSteps}</p>
      ) : (
        <ul class="line-list">
          {steps.map((step) => (
            <li>
              <span>
                {mayWrite ? <a href={`/step-templates/${step.id}/edit`}>{step.title}</a> : step.title}
                <small>
                  {[
                    whenText(step, steps, language),
                    step.funderGroup ? funderGroupWords[language][step.funderGroup] : say.anyGroup,
                  ].join(' · ')}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div>
          <LinkButton href={`/stages/${stage.id}/steps/new`} icon="plus" look="quiet" small>
            {say.addStep}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

/** The stages with their chances and limits, and the usual steps of each. */
export function StagesPage(data: Data) {
  const { page, mayWrite, refused } = data;
  const { language } = page;
  const say = stepWords[language];
  return (
    <Frame page={page} title={say.stages}>
      <PageHeader
        back={{ href: '/pipeline', text: opportunityWords[language].pipeline }}
        title={say.stages}
        subtitle={say.stagesHint}
      />
      {refused && (
        <FormFaults state={refused.state} language={language} labels={{ chance: say.chance, mostDays: say.mostDays }} />
      )}
      <Stack>
        {data.stages
          .filter(({ code }) => isOpen(code))
          .map((stage) => {
            const state =
              refused?.id === stage.id
                ? refused.state
                : {
                    filled: { chance: String(stage.chance), mostDays: String(stage.mostDays ?? '') },
                    errors: {},
                    stale: null,
                    version: stage.version,
                  };
            const facts = [
              say.chanceShown(percentText(stage.chance / 100, language)),
              say.limitShown(stage.mostDays),
              stage.skippable && say.skippable,
            ];
            return (
              <Section
                title={pipelineTerms[language].stages[stage.code]}
                subtitle={facts.filter(Boolean).join(' · ')}
                id={stage.code}
                card
              >
                <div class="halves">
                  {mayWrite && <StageForm page={page} stage={stage} state={state} />}
                  <Steps
                    page={page}
                    stage={stage}
                    steps={data.steps.filter((step) => step.stage === stage.code)}
                    mayWrite={mayWrite}
                  />
                </div>
              </Section>
            );
          })}
      </Stack>
    </Frame>
  );
}
