import type { Child } from 'hono/jsx';
import { typed } from '../platform/form.ts';
import { dayText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { Radios } from '../platform/parts-choice.tsx';
import { DayInput, ImpreciseDayInput, readImpreciseDay } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { hasTwoReadings } from './agreement-text.ts';
import { FormFaults, type FormState } from './form-state.tsx';
import type { AgreementRecord } from './list-agreements.ts';
import { basisText } from './views-end.tsx';
import { formWords } from './words-forms.ts';

interface Data {
  page: PageContext;
  state: FormState;
  action: string;
  back: { href: string; text: string };
}

/** The end as the signed text has it: one of the two readings of a computed one, or another day. */
export function StateEndPage(data: Data & { agreement: AgreementRecord }) {
  const { page, state, agreement } = data;
  const { language } = page;
  const say = formWords[language];
  const { readings } = agreement.end;
  const two = hasTwoReadings(agreement.end) && readings?.included && readings.excluded ? readings : null;
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Frame page={page} title={say.stateEnd}>
      <PageHeader back={data.back} title={say.stateEnd} />
      <FormFaults
        state={state}
        language={language}
        labels={{ choice: say.stateEnd, lastDay: say.lastDay }}
        intro={
          <>
            {say.stateEndIntro} {basisText(agreement, language)}
          </>
        }
      />
      <Form action={data.action} hidden={{ version: state.version }}>
        {two?.included && two.excluded ? (
          <Radios
            name="choice"
            label={say.lastDay}
            required
            value={typed(state.filled, 'choice') || null}
            options={[
              {
                value: 'included',
                text: say.readingIncluded(dayText(two.included, language)),
                hint: say.readingIncludedHint,
              },
              {
                value: 'excluded',
                text: say.readingExcluded(dayText(two.excluded, language)),
                hint: say.readingExcludedHint,
              },
              { value: 'other', text: say.anotherDay },
            ]}
            {...at('choice')}
          />
        ) : (
          <input type="hidden" name="choice" value="other" />
        )}
        <ImpreciseDayInput
          name="lastDay"
          label={two ? say.anotherDay : say.lastDay}
          language={language}
          value={readImpreciseDay(state.filled, 'lastDay')}
          {...at('lastDay')}
        />
        <FormActions language={language} cancel={data.back.href} />
      </Form>
    </Frame>
  );
}

/** One form that asks for the last day in force: the end confirmed, or an early termination. */
export function LastDayPage(data: Data & { title: string; intro: string; name: string; taken: boolean }) {
  const { page, state, name } = data;
  const say = formWords[page.language];
  const error = state.errors[name];
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.back} title={data.title} />
      <FormFaults state={state} language={page.language} labels={{ [name]: say.lastDayInForce }} intro={data.intro} />
      <Form action={data.action} hidden={{ version: state.version }}>
        <DayInput
          name={name}
          label={say.lastDayInForce}
          required={!data.taken}
          value={typed(state.filled, name)}
          {...(data.taken && { hint: say.emptyTakesBack })}
          {...(error && { error })}
        />
        <FormActions language={page.language} cancel={data.back.href} saveText={data.title} />
      </Form>
    </Frame>
  );
}

/** The days of an amendment that was entered wrongly. */
export function AmendmentDaysPage(data: Data & { title: string; intro: Child }) {
  const { page, state } = data;
  const say = formWords[page.language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Frame page={page} title={data.title}>
      <PageHeader back={data.back} title={data.title} />
      <FormFaults
        state={state}
        language={page.language}
        labels={{ amendedOn: say.amendSignedOn, inForceOn: say.inForceOn }}
        intro={data.intro}
      />
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
            required
            value={typed(state.filled, 'inForceOn')}
            {...at('inForceOn')}
          />
        </FieldRow>
        <FormActions language={page.language} cancel={data.back.href} />
      </Form>
    </Frame>
  );
}
