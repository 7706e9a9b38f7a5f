import { FormFaults } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import { PageHeader } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { languageWords } from '../../platform/words-common.ts';
import { type Language, languages } from '../../values/language.ts';
import { CurrencySelect } from '../parts-currency.tsx';
import { PurposeFields } from '../parts-purpose.tsx';
import { opportunityWords } from '../words-opportunity.ts';
import { type CallComposerData, previewing } from './composer-data.ts';
import { TextsSection } from './views-composer-texts.tsx';
import { MailPreviewAside } from './views-mail-preview.tsx';
import { callComposerWords } from './words-composer.ts';
import { liveWords } from './words-live.ts';

const errorAt = ({ state }: CallComposerData, name: string) =>
  state.errors[name] ? { error: state.errors[name] } : {};

function labelsOf(language: Language): Readonly<Record<string, string>> {
  const say = callComposerWords[language];
  const label = opportunityWords[language];
  const texts = languages.flatMap((one) => [
    [`texts.${one}.subject`, `${languageWords[language][one]}, ${say.subject}`],
    [`texts.${one}.text`, `${languageWords[language][one]}, ${say.text}`],
  ]);
  return {
    title: say.title,
    amount: say.amount,
    purpose: label.purpose,
    project: label.projectName,
    opensOn: say.opensOn,
    deadline: say.deadline,
    reminderDays: say.reminderDays,
    ownerId: say.owner,
    ...Object.fromEntries(texts),
  };
}

/** What mails that left have told stands; it is sent along as it is. */
const Fixed = ({ state }: CallComposerData) => (
  <>
    {['purpose', 'project', 'opensOn'].map((name) => (
      <input type="hidden" name={name} value={typed(state.filled, name)} />
    ))}
  </>
);

function WhatSection(data: CallComposerData) {
  const { page, state } = data;
  const { filled, errors } = state;
  const say = callComposerWords[page.language];
  return (
    <Section title={say.what} card>
      <div class="form">
        <TextInput
          name="title"
          label={say.title}
          hint={say.titleHint}
          value={typed(filled, 'title')}
          required
          maxlength={200}
          {...errorAt(data, 'title')}
        />
        {data.fixed ? (
          <>
            <p class="hint">{say.fixed}</p>
            <Fixed {...data} />
          </>
        ) : (
          <PurposeFields filled={filled} errors={errors} language={page.language} facilities={data.facilities} />
        )}
        <FieldRow>
          <TextInput
            name="amount"
            label={say.amount}
            hint={say.amountHint}
            inputmode="decimal"
            value={typed(filled, 'amount')}
            {...errorAt(data, 'amount')}
          />
          <CurrencySelect name="amountCurrency" label={say.currency} value={typed(filled, 'amountCurrency')} />
        </FieldRow>
      </div>
    </Section>
  );
}

function WhenSection(data: CallComposerData) {
  const { page, state } = data;
  const { filled } = state;
  const say = callComposerWords[page.language];
  return (
    <Section title={say.when} card>
      <div class="form">
        <FieldRow>
          {!data.fixed && (
            <DayInput
              name="opensOn"
              label={say.opensOn}
              hint={say.opensOnHint}
              value={typed(filled, 'opensOn')}
              {...errorAt(data, 'opensOn')}
            />
          )}
          <DayInput
            name="deadline"
            label={say.deadline}
            hint={say.deadlineHint}
            value={typed(filled, 'deadline')}
            required
            {...errorAt(data, 'deadline')}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            name="reminderDays"
            label={say.reminderDays}
            hint={say.reminderHint}
            value={typed(filled, 'reminderDays')}
            maxlength={60}
            {...errorAt(data, 'reminderDays')}
          />
          <Select
            name="ownerId"
            label={say.owner}
            hint={say.ownerHint}
            blank={say.noOwner}
            value={typed(filled, 'ownerId')}
            options={data.owners.map(({ id, name }) => ({ value: id, text: name }))}
            {...errorAt(data, 'ownerId')}
          />
        </FieldRow>
      </div>
    </Section>
  );
}

/** The form of a call with the mail beside it, as its recipients will read it. */
export function CallComposerPage(data: CallComposerData) {
  const { page, state, call } = data;
  const { language } = page;
  const say = liveWords[language];
  const title = call ? say.changeCall : say.newCall;
  const back = call ? { href: `/calls/${call.id}`, text: call.title } : { href: '/calls', text: say.calls };
  return (
    <Frame page={page} title={title}>
      <PageHeader back={back} title={title} />
      <FormFaults state={state} language={language} labels={labelsOf(language)} />
      <div class="composer-page">
        <Form
          id="composer"
          action={call ? `/calls/${call.id}` : '/calls/new'}
          hidden={{ version: state.version, call: call?.id ?? null }}
        >
          <div class="contents" {...previewing(null)}>
            <WhatSection {...data} />
          </div>
          <div class="contents" {...previewing(null)}>
            <WhenSection {...data} />
          </div>
          <TextsSection {...data} />
          <FormActions
            language={language}
            cancel={back.href}
            {...(!call && { saveText: callComposerWords[language].create })}
          />
        </Form>
        <MailPreviewAside page={page} preview={data.preview} />
      </div>
    </Frame>
  );
}
