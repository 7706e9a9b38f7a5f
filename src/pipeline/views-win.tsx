import { EnterSaves } from '../directory/parts-form-section.tsx';
import { FormFaults, type FormState } from '../partnerships/form-state.tsx';
import { typed } from '../platform/form.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { LinkButton, PageHeader } from '../platform/parts.tsx';
import { Checkbox, Radios } from '../platform/parts-choice.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { Form, FormActions } from '../platform/parts-form.tsx';
import type { Problem } from '../values/problem.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import { rangeText } from './opportunity-text.ts';
import { InstalmentFields } from './pledges/parts-instalments.tsx';
import { pledgeWords } from './pledges/words.ts';
import { ScreenFirst } from './screening/parts-screening.tsx';
import { opportunityWords } from './words-opportunity.ts';

/** What an opportunity becomes: a pledge or the draft of an agreement, with its instalments. */
export function WinPage(props: {
  page: PageContext;
  opportunity: OpportunityJson;
  state: FormState;
  blank: number;
  /** Why it was refused as a whole. */
  refused: Problem['reason'] | null;
  /** The screening of its funder that waits for its second person. */
  waiting: string | null;
}) {
  const { page, opportunity: it, state } = props;
  const { language } = page;
  const say = opportunityWords[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  const here = `/opportunities/${it.id}`;
  const person = it.funder.kind === 'person';
  const labels = Object.fromEntries(
    Object.keys(state.errors)
      .filter((name) => name !== '')
      .map((name) => [name, name.endsWith('dueOn') ? pledgeWords[language].dueOn : say.amount]),
  );
  return (
    <Frame page={page} title={say.winTitle(it.title)}>
      <PageHeader
        back={{ href: here, text: it.title }}
        title={say.winTitle(it.title)}
        subtitle={[it.funder.name, rangeText(it.amount, language)].filter(Boolean).join(' · ')}
      />
      <FormFaults
        state={state}
        language={language}
        labels={{
          ...labels,
          lessAgreed: pledgeWords[language].instalments,
          as: say.winAs,
          madeOn: pledgeWords[language].madeOn,
        }}
        intro={say.winIntro}
      />
      <ScreenFirst funder={it.funder} reason={props.refused} language={language} waiting={props.waiting} />
      {props.refused === 'conflict_not_viewed' && (
        <p class="actions">
          <LinkButton href={`${here}#conflict`} icon="eye">
            {say.conflict}
          </LinkButton>
        </p>
      )}
      <Form action={`${here}/win`}>
        <EnterSaves text={say.win} />
        <Radios
          name="as"
          label={say.winAs}
          value={typed(state.filled, 'as') || 'pledge'}
          {...(person && { hint: say.noAgreementForPerson })}
          options={[
            { value: 'pledge', text: say.asPledge },
            ...(person ? [] : [{ value: 'agreement', text: say.asAgreement }]),
          ]}
          {...at('as')}
        />
        <DayInput
          name="madeOn"
          label={pledgeWords[language].madeOn}
          value={typed(state.filled, 'madeOn')}
          max={page.today}
          {...at('madeOn')}
        />
        <InstalmentFields filled={state.filled} errors={state.errors} language={language} blank={props.blank} />
        {(state.errors.lessAgreed || typed(state.filled, 'lessAgreed')) && (
          <Checkbox
            name="lessAgreed"
            label={say.lessAgreed}
            checked={typed(state.filled, 'lessAgreed') !== ''}
            {...at('lessAgreed')}
          />
        )}
        <FormActions language={language} cancel={here} saveText={say.win} />
      </Form>
    </Frame>
  );
}
