import type { Child } from 'hono/jsx';
import { typed } from '../platform/form.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { DayInput, ImpreciseDayInput, readImpreciseDay } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../platform/parts-input.tsx';
import { agreementKinds } from './agreement.ts';
import type { CodeChoice } from './choices.ts';
import { FormFaults, type FormState } from './form-state.tsx';
import { TermsFields, termsLabels } from './views-terms-form.tsx';
import { partnershipTerms } from './words.ts';
import { formWords } from './words-forms.ts';

/** What the form of an agreement shows. */
export interface AgreementFormData {
  page: PageContext;
  state: FormState;
  title: string;
  action: string;
  cancel: { href: string; text: string };
  intro?: Child;
  facilities: readonly CodeChoice[];
  objectives: readonly CodeChoice[];
  /** Agreements this one may follow. */
  predecessors: readonly { id: string; text: string }[];
}

/** A new agreement, or the correction of one. */
export function AgreementFormPage(data: AgreementFormData) {
  const { page, state } = data;
  const { language } = page;
  const { filled, errors } = state;
  const say = formWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const labels = {
    kind: say.kind,
    title: say.title,
    signedOn: say.signedOn,
    predecessorId: say.predecessor,
    ambiguities: say.ambiguities,
    ...termsLabels(language),
  };
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.cancel} title={data.title} />
      <FormFaults state={state} language={language} labels={labels} intro={data.intro} />
      <Form action={data.action} hidden={{ version: state.version }}>
        <FieldRow>
          <Select
            name="kind"
            label={say.kind}
            required
            value={typed(filled, 'kind') || 'mou'}
            options={agreementKinds.map((value) => ({ value, text: partnershipTerms[language].kinds[value] }))}
            {...at('kind')}
          />
          <ImpreciseDayInput
            name="signedOn"
            label={say.signedOn}
            language={language}
            value={readImpreciseDay(filled, 'signedOn')}
            {...at('signedOn')}
          />
        </FieldRow>
        <TextInput
          name="title"
          label={say.title}
          hint={say.titleHint}
          value={typed(filled, 'title')}
          {...at('title')}
        />
        <Select
          name="predecessorId"
          label={say.predecessor}
          value={typed(filled, 'predecessorId')}
          blank={say.noPredecessor}
          options={data.predecessors.map(({ id, text }) => ({ value: id, text }))}
          {...at('predecessorId')}
        />
        <TermsFields state={state} language={language} facilities={data.facilities} objectives={data.objectives} />
        <TextArea
          name="ambiguities"
          label={say.ambiguities}
          hint={say.ambiguitiesHint}
          value={typed(filled, 'ambiguities')}
          {...at('ambiguities')}
        />
        <FormActions language={language} cancel={data.cancel.href} />
      </Form>
    </Frame>
  );
}

/** A signed change: its days, and the terms of which those that differ make it up. */
export function AmendmentFormPage(data: Omit<AgreementFormData, 'predecessors'>) {
  const { page, state } = data;
  const { language } = page;
  const say = formWords[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  const labels = { ...termsLabels(language), amendedOn: say.amendSignedOn, inForceOn: say.inForceOn };
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.cancel} title={data.title} />
      <FormFaults state={state} language={language} labels={labels} intro={data.intro} />
      <Form action={data.action} hidden={{ version: state.version }}>
        <FieldRow>
          <DayInput
            name="amendedOn"
            label={say.amendSignedOn}
            required
            value={typed(state.filled, 'amendedOn')}
            {...at('amendedOn')}
          />
          <DayInput
            name="inForceOn"
            label={say.inForceOn}
            hint={say.inForceHint}
            value={typed(state.filled, 'inForceOn')}
            {...at('inForceOn')}
          />
        </FieldRow>
        <TermsFields
          state={state}
          language={language}
          facilities={data.facilities}
          objectives={data.objectives}
          startHint=""
        />
        <FormActions language={language} cancel={data.cancel.href} />
      </Form>
    </Frame>
  );
}
