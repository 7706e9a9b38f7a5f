import { Frame } from '../platform/frame.tsx';
import { PageHeader } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import type { PlanJson } from './list-plans.ts';
import { type FormData, messagesOf, summary } from './parts-plan-form.tsx';
import { strategyWords } from './words.ts';
import { planFormWords } from './words-forms.ts';

/** A new version of the plan, as a copy or with the goals only. */
export function NewPlanPage(props: FormData & { plans: readonly PlanJson[] }) {
  const { page, typed } = props;
  const say = planFormWords[page.language];
  const messages = messagesOf(props);
  const labels = { code: say.planCode, title: say.planTitle, validFrom: say.validFrom, copyFrom: say.copyFrom };
  return (
    <Frame page={page} title={say.newPlan}>
      <PageHeader title={say.newPlan} back={{ href: '/strategy', text: strategyWords[page.language].title }} />
      <Form action="/strategy/plans">
        {summary(page.language, messages, labels)}
        <TextInput
          name="code"
          label={say.planCode}
          hint={say.planCodeHint}
          value={typed.code ?? ''}
          maxlength={20}
          width="short"
          required
          error={messages.code}
        />
        <TextInput
          name="title"
          label={say.planTitle}
          value={typed.title ?? ''}
          maxlength={200}
          required
          error={messages.title}
        />
        <DayInput name="validFrom" label={say.validFrom} value={typed.validFrom ?? ''} error={messages.validFrom} />
        <Select
          name="copyFrom"
          label={say.copyFrom}
          hint={say.copyFromHint}
          value={typed.copyFrom ?? ''}
          options={props.plans.map(({ code }) => ({ value: code, text: say.copyOf(code) }))}
          blank={say.copyNothing}
          error={messages.copyFrom}
        />
        <FormActions language={page.language} cancel="/strategy" />
      </Form>
    </Frame>
  );
}
