import { EnterSaves } from '../../directory/parts-form-section.tsx';
import type { CodeChoice } from '../../partnerships/choices.ts';
import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { PageHeader } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../../platform/parts-input.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { Problem } from '../../values/problem.ts';
import { PurposeFields } from '../parts-purpose.tsx';
import { ScreenFirst } from '../screening/parts-screening.tsx';
import { opportunityWords } from '../words-opportunity.ts';
import { InstalmentFields } from './parts-instalments.tsx';
import { pledgeWords } from './words.ts';

/** A new pledge with its instalments, or a change of who, when and what for. */
export function PledgeFormPage(props: {
  page: PageContext;
  state: FormState;
  title: string;
  action: string;
  funder: { kind: 'organisation' | 'person'; id: string; name: string };
  back: { href: string; text: string };
  owners: readonly { id: string; name: string }[];
  facilities: readonly CodeChoice[];
  isNew: boolean;
  blank: number;
  /** Why it was refused as a whole. */
  refused: Problem['reason'] | null;
  /** The screening of the funder that waits for its second person. */
  waiting: string | null;
}) {
  const { page, state, funder } = props;
  const { language } = page;
  const { filled, errors } = state;
  const say = pledgeWords[language];
  const label = opportunityWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const labels = {
    ...Object.fromEntries(
      Object.keys(errors)
        .filter((name) => name !== '')
        .map((name) => [name, name.endsWith('dueOn') ? say.dueOn : say.instalment]),
    ),
    madeOn: say.madeOn,
    ownerId: label.owner,
    note: say.note,
    purpose: label.purpose,
    project: label.projectName,
    total: say.total,
    parts: say.parts,
    firstDay: say.firstDay,
  };
  return (
    <Frame page={page} title={props.title}>
      <PageHeader back={props.back} title={props.title} subtitle={funder.name} />
      <FormFaults state={state} language={language} labels={labels} />
      <ScreenFirst funder={funder} reason={props.refused} language={language} waiting={props.waiting} />
      <Form
        action={props.action}
        hidden={{ version: state.version, ...(props.isNew && { [`${funder.kind}Id`]: funder.id }) }}
      >
        <EnterSaves text={commonWords[language].save} />
        <FieldRow>
          <DayInput name="madeOn" label={say.madeOn} value={typed(filled, 'madeOn')} {...at('madeOn')} />
          <Select
            name="ownerId"
            label={label.owner}
            blank={label.noOwner}
            value={typed(filled, 'ownerId')}
            options={props.owners.map(({ id, name }) => ({ value: id, text: name }))}
            {...at('ownerId')}
          />
        </FieldRow>
        <PurposeFields filled={filled} errors={errors} language={language} facilities={props.facilities} />
        <TextArea name="note" label={say.note} rows={3} value={typed(filled, 'note')} {...at('note')} />
        {props.isNew && <InstalmentFields filled={filled} errors={errors} language={language} blank={props.blank} />}
        <FormActions language={language} cancel={props.back.href} />
      </Form>
    </Frame>
  );
}

/** What a form does to an instalment: money came, the rest is given up, it is corrected. */
export type InstalmentForm = 'receive' | 'write-off' | 'edit';

/** Money received against an instalment, or what is left of it given up. */
export function InstalmentPage(props: {
  page: PageContext;
  state: FormState;
  what: InstalmentForm;
  action: string;
  back: { href: string; text: string };
  outstanding: string;
  currency: string;
}) {
  const { page, state } = props;
  const { language } = page;
  const { filled, errors } = state;
  const say = pledgeWords[language];
  const label = opportunityWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const { title, hint, save } = {
    receive: { title: say.receiveTitle, hint: say.receiveHint, save: say.receive },
    'write-off': { title: say.writeOffTitle, hint: say.writeOffHint, save: say.writeOff },
    edit: { title: say.changeInstalment, hint: say.changeInstalmentHint, save: commonWords[language].save },
  }[props.what];
  const labels = {
    amount: label.amount,
    receivedOn: say.receivedOn,
    dueOn: say.dueOn,
    source: say.source,
    on: say.on,
    reason: label.reason,
  };
  return (
    <Frame page={page} title={title}>
      <PageHeader back={props.back} title={title} subtitle={`${say.outstanding} · ${props.outstanding}`} />
      <FormFaults state={state} language={language} labels={labels} intro={hint} />
      <Form action={props.action} {...(state.version !== null && { hidden: { version: state.version } })}>
        {props.what !== 'write-off' ? (
          <>
            <FieldRow>
              <TextInput
                name="amount"
                label={label.amount}
                inputmode="decimal"
                unit={props.currency}
                value={typed(filled, 'amount')}
                required
                {...at('amount')}
              />
              <DayInput
                name={props.what === 'edit' ? 'dueOn' : 'receivedOn'}
                label={props.what === 'edit' ? say.dueOn : say.receivedOn}
                value={typed(filled, props.what === 'edit' ? 'dueOn' : 'receivedOn')}
                required
                {...at(props.what === 'edit' ? 'dueOn' : 'receivedOn')}
              />
            </FieldRow>
            {props.what === 'receive' && (
              <TextInput
                name="source"
                label={say.source}
                hint={say.sourceHint}
                value={typed(filled, 'source')}
                required
                maxlength={300}
                {...at('source')}
              />
            )}
          </>
        ) : (
          <>
            <DayInput name="on" label={say.on} value={typed(filled, 'on')} {...at('on')} />
            <TextArea
              name="reason"
              label={label.reason}
              rows={3}
              value={typed(filled, 'reason')}
              required
              {...at('reason')}
            />
          </>
        )}
        <FormActions language={language} cancel={props.back.href} saveText={save} />
      </Form>
    </Frame>
  );
}
