import { Button } from '../../platform/parts.tsx';
import { Checkboxes } from '../../platform/parts-choice.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import type { OpportunityJson } from '../list-opportunities.ts';
import type { StepTemplateJson } from './list-steps.ts';
import { stepWords } from './words.ts';

/** When a usual step is due: "3 days after: Call them". */
export function whenText(step: StepTemplateJson, steps: readonly StepTemplateJson[], language: Language): string {
  const say = stepWords[language];
  const parent = steps.find(({ id }) => id === step.parentId);
  return parent ? say.afterStep(step.daysAfter, parent.title) : say.fromNow(step.daysAfter);
}

/** The usual steps of the stage, to be made tasks of. */
export function PlanSection(props: {
  opportunity: OpportunityJson;
  plan: readonly StepTemplateJson[];
  language: Language;
  mayWrite: boolean;
}) {
  const { opportunity, plan, language } = props;
  const say = stepWords[language];
  if (plan.length === 0 || !props.mayWrite) return null;
  return (
    <Section title={say.plan} card id="plan">
      <Form action={`/opportunities/${opportunity.id}/plan`}>
        <Checkboxes
          name="steps"
          label={say.plan}
          quietLabel
          hint={say.planHint}
          values={plan.map(({ id }) => id)}
          options={plan.map((step) => ({ value: step.id, text: step.title, hint: whenText(step, plan, language) }))}
        />
        <div>
          <Button icon="list-todo">{say.takeOver}</Button>
        </div>
      </Form>
    </Section>
  );
}
