import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { PageHeader } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { OpportunityJson } from '../list-opportunities.ts';
import { opportunityWords } from '../words-opportunity.ts';

/** The step that is done and the one that comes after it. */
export function NextStepPage(props: { page: PageContext; opportunity: OpportunityJson; state: FormState }) {
  const { page, opportunity: it, state } = props;
  const say = opportunityWords[page.language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  const here = `/opportunities/${it.id}`;
  return (
    <Frame page={page} title={say.nextStep}>
      <PageHeader back={{ href: here, text: it.title }} title={say.nextStep} subtitle={it.funder.name} />
      <FormFaults
        state={state}
        language={page.language}
        labels={{ nextStep: say.whatNext, nextStepDueOn: say.nextStepDue, outcome: say.whatCame }}
      />
      <Form action={`${here}/next-step`} hidden={{ version: state.version }}>
        {it.nextStep && (
          <Section title={say.stepDone} subtitle={it.nextStep} card>
            <TextArea
              name="outcome"
              label={say.whatCame}
              hint={say.whatCameHint}
              rows={2}
              value={typed(state.filled, 'outcome')}
              {...at('outcome')}
            />
          </Section>
        )}
        <Section title={say.whatNext} card>
          <FieldRow>
            <TextInput
              name="nextStep"
              label={say.nextStep}
              value={typed(state.filled, 'nextStep')}
              maxlength={300}
              {...at('nextStep')}
            />
            <DayInput
              name="nextStepDueOn"
              label={say.nextStepDue}
              value={typed(state.filled, 'nextStepDueOn')}
              {...at('nextStepDueOn')}
            />
          </FieldRow>
        </Section>
        <FormActions language={page.language} cancel={here} />
      </Form>
    </Frame>
  );
}
