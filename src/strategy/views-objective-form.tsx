import type { Child } from 'hono/jsx';
import { Frame } from '../platform/frame.tsx';
import { PageHeader } from '../platform/parts.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../platform/parts-input.tsx';
import { Notice, Section } from '../platform/parts-layout.tsx';
import type { Language } from '../values/language.ts';
import { strategyAddress } from './addresses.ts';
import type { FacilityJson } from './list-facilities.ts';
import type { PlanJson } from './list-plans.ts';
import { quantitiesIn, quantityName, type Typed } from './objective-form.ts';
import { type FormData, messagesOf, summary } from './parts-plan-form.tsx';
import { comparators, horizons, periodicities } from './strategic-objective.ts';
import { strategyWords } from './words.ts';
import { planFormWords } from './words-forms.ts';
import { strategyTerms } from './words-terms.ts';

/** An objective to add (`code` null) or to correct. `refused` says why, when no field is at fault. */
export function ObjectiveFormPage(
  props: FormData & {
    plan: PlanJson;
    facilities: readonly FacilityJson[];
    code: string | null;
    version: number | null;
    refused?: string | null;
  },
) {
  const { page, plan, typed, code, facilities } = props;
  const say = strategyWords[page.language];
  const form = planFormWords[page.language];
  const terms = strategyTerms[page.language];
  const messages = messagesOf(props);
  const title = code === null ? form.newObjective : form.changeObjective(code);
  const back = code === null ? strategyAddress.objectives(plan.code) : strategyAddress.objective(code, plan.code);
  const labels: Typed = {
    ...{ code: form.objectiveCode, shortTitle: form.shortTitle, description: say.description },
    ...{ baseline2020: terms.horizons.baseline, target2030: terms.horizons[2030], target2050: terms.horizons[2050] },
    ...{
      facility: say.facility,
      ambiguities: form.ambiguitiesField,
      measure: say.measure,
      min: form.min,
      max: form.max,
    },
    ...{ unit: form.unit, note: say.note, sourceDocument: form.sourceDocument, sourceSection: form.sourceSection },
  };
  const area = (name: string, max: number, hint?: string, required = false): Child => (
    <TextArea
      name={name}
      label={labels[name] ?? name}
      value={typed[name] ?? ''}
      rows={name === 'description' || name === 'ambiguities' ? 4 : 2}
      maxlength={max}
      required={required}
      {...(hint && { hint })}
      {...(messages[name] && { error: messages[name] })}
    />
  );
  const input = (name: string, max: number): Child => (
    <TextInput
      name={name}
      label={labels[name] ?? name}
      value={typed[name] ?? ''}
      maxlength={max}
      {...(messages[name] && { error: messages[name] })}
    />
  );
  return (
    <Frame page={page} title={title}>
      <PageHeader
        title={title}
        subtitle={`${say.planVersion} ${plan.code}`}
        back={{ href: back, text: code ?? say.title }}
      />
      <Form
        action={code === null ? '/strategy/objectives' : `/strategy/objectives/${code}`}
        hidden={{ plan: plan.code, version: props.version }}
      >
        {props.refused && (
          <Notice tone="danger">
            {props.refused} <a href={back}>{form.seeCurrent}</a>
          </Notice>
        )}
        {summary(page.language, messages, labels)}
        {code === null && (
          <TextInput
            name="code"
            label={form.objectiveCode}
            hint={form.objectiveCodeHint}
            value={typed.code ?? ''}
            maxlength={3}
            width="short"
            required
            error={messages.code}
          />
        )}
        {input('shortTitle', 120)}
        {area('description', 2000, undefined, true)}
        {area('baseline2020', 2000)}
        {area('target2030', 2000)}
        {area('target2050', 2000)}
        <Select
          name="facility"
          label={say.facility}
          value={typed.facility ?? ''}
          blank={say.withoutFacility}
          options={facilities.map((facility) => ({ value: facility.code, text: `${facility.code} ${facility.name}` }))}
          error={messages.facility}
        />
        {area('ambiguities', 20_000, form.ambiguitiesHint)}
        <FieldRow>
          {input('sourceDocument', 100)}
          {input('sourceSection', 300)}
        </FieldRow>
        <Section title={say.quantities} subtitle={form.quantitiesHint}>
          <div class="stack">
            {Array.from({ length: quantitiesIn(typed) + 1 }, (_, index) => (
              <QuantityFields language={page.language} typed={typed} messages={messages} index={index} />
            ))}
          </div>
        </Section>
        <FormActions language={page.language} cancel={back} />
      </Form>
    </Frame>
  );
}

/** The boxes of one quantity; the last row of a form is an empty one, to add with. */
function QuantityFields(props: { language: Language; typed: Typed; messages: Typed; index: number }) {
  const { typed, messages, index } = props;
  const say = strategyWords[props.language];
  const form = planFormWords[props.language];
  const terms = strategyTerms[props.language];
  const face = (field: Parameters<typeof quantityName>[1], label: string) => {
    const name = quantityName(index, field);
    return { name, label, value: typed[name] ?? '', ...(messages[name] && { error: messages[name] }) };
  };
  const choices = <T extends string>(values: readonly T[], words: Record<T, string>) =>
    values.map((value) => ({ value, text: words[value] }));
  return (
    <fieldset class="card form">
      <legend class="hidden">{form.quantity(index + 1)}</legend>
      <FieldRow>
        <Select {...face('horizon', say.horizon)} options={choices(horizons, terms.horizons)} />
        <TextInput {...face('measure', say.measure)} maxlength={300} />
      </FieldRow>
      <FieldRow>
        <TextInput {...face('min', form.min)} inputmode="decimal" maxlength={20} />
        <TextInput {...face('max', form.max)} inputmode="decimal" maxlength={20} />
        <TextInput {...face('unit', form.unit)} maxlength={60} />
      </FieldRow>
      <FieldRow>
        <Select {...face('comparator', form.comparator)} options={choices(comparators, terms.comparators)} />
        <Select
          {...face('periodicity', form.periodicity)}
          blank={form.once}
          options={choices(periodicities, terms.periodicities)}
        />
      </FieldRow>
      <TextInput {...face('note', say.note)} maxlength={500} />
    </fieldset>
  );
}
