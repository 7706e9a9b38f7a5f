import { typed } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { Form, FormActions } from '../../platform/parts-form.tsx';
import { TextArea } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { FormFaults } from '../form-state.tsx';
import { daysLine } from '../parts-agreement.tsx';
import { StatusBadge } from '../parts-status.tsx';
import { partnershipTerms } from '../words.ts';
import { labelOf } from './composer-labels.ts';
import { type ComposerData, errorAt } from './composer-state.ts';
import type { Uncontinuable } from './composing.ts';
import { usualDays } from './deadline.ts';
import { NotStated } from './parts-not-stated.tsx';
import { PeopleSection } from './views-composer-people.tsx';
import { RowsSections } from './views-composer-rows.tsx';
import { MannerFields, TermsSection } from './views-composer-terms.tsx';
import { TextSection } from './views-composer-text.tsx';
import { PreviewAside } from './views-preview.tsx';
import { composerWords } from './words-composer.ts';

/** Until when, with a code or not, and with which words. */
function SendingSection(data: ComposerData) {
  const { it, state, language } = data;
  const say = composerWords[language];
  const useful = it.lastUseful ? ` ${say.deadlineUseful(dayText(it.lastUseful, language))}` : '';
  return (
    <Section title={say.terms2} card>
      <div class="form">
        <DayInput
          name="deadline"
          label={say.deadline}
          hint={`${say.deadlineHint(usualDays)}${useful}`}
          required
          value={typed(state.filled, 'deadline')}
          {...errorAt(data, 'deadline')}
        />
        <Checkbox
          name="codeRequired"
          label={say.code}
          hint={say.codeHint}
          checked={typed(state.filled, 'codeRequired') === 'true'}
        />
        <TextArea
          name="note"
          label={say.note}
          hint={say.noteHint}
          value={typed(state.filled, 'note')}
          maxlength={4000}
          {...errorAt(data, 'note')}
        />
      </div>
    </Section>
  );
}

/** The form of an offer with what the partner will see beside it. */
export function ComposerPage(data: ComposerData & { page: PageContext; openOffer: string | null }) {
  const { page, it, state, language } = data;
  const say = composerWords[language];
  const { agreement } = it.ground;
  // The ground is the agreement as it will be in the end; its status is that of today.
  const standing = it.partnership.agreements.find(({ id }) => id === agreement.id);
  const partner = it.partnership.organisation.name;
  const { draft } = it;
  const back = draft ? `/renewals/${draft.renewal.id}` : `/agreements/${agreement.id}`;
  const labels = Object.fromEntries(Object.keys(state.errors).map((name) => [name, labelOf(name, language) ?? '']));
  return (
    <Frame page={page} title={say.to(partner)}>
      <PageHeader
        back={{ href: back, text: draft ? say.to(partner) : partner }}
        title={draft ? say.changeDraft : say.to(partner)}
        badges={standing && <StatusBadge agreement={standing} language={language} />}
        subtitle={`${partnershipTerms[language].kinds[agreement.kind]} · ${daysLine(agreement, language)}`}
      />
      <FormFaults state={state} language={language} labels={labels} />
      {data.openOffer && (
        <p class="form-intro">
          <a href={`/renewals/${data.openOffer}`}>{say.goTo.open}</a>
        </p>
      )}
      <NotStated ground={it.ground} version={data.preview.it.shown} language={language} />
      <div class="composer-page">
        <Form
          id="composer"
          action={draft ? `/renewals/${draft.renewal.id}/edit` : '/renewals/new'}
          hidden={{ agreement: agreement.id, renewal: draft?.renewal.id ?? null, version: state.version }}
        >
          <div
            class="contents"
            hx-post="/renewals/preview"
            hx-trigger="input delay:600ms, change delay:200ms"
            hx-target="#offer-preview"
            hx-select="#offer-preview"
            hx-swap="outerHTML"
            hx-sync="this:replace"
          >
            <MannerFields {...data} />
            <TermsSection {...data} />
            <RowsSections {...data} />
            <PeopleSection {...data} />
            <TextSection {...data} />
            <SendingSection {...data} />
            <FormActions
              language={language}
              cancel={back}
              saveText={say.saveDraft}
              extra={
                <Button icon="eye" formaction="/renewals/preview">
                  {say.previewButton}
                </Button>
              }
            />
          </div>
        </Form>
        <PreviewAside {...data} />
      </div>
    </Frame>
  );
}

/** Why no offer can be made, and where to go instead. */
export function CannotOfferPage(props: {
  page: PageContext;
  partner: string;
  agreementId: string;
  why: Uncontinuable;
}) {
  const { page, why } = props;
  const say = composerWords[page.language];
  const href =
    why.because === 'open'
      ? `/renewals/${why.id}`
      : `/agreements/${why.because === 'succeeded' ? why.id : props.agreementId}`;
  return (
    <Frame page={page} title={say.to(props.partner)}>
      <PageHeader
        back={{ href: `/agreements/${props.agreementId}`, text: props.partner }}
        title={say.to(props.partner)}
      />
      <div class="stack">
        <Notice tone="warn" title={say.cannot}>
          <p>{say.because[why.because]}</p>
        </Notice>
        <p>
          <LinkButton href={href} look="primary">
            {say.goTo[why.because]}
          </LinkButton>
        </p>
      </div>
    </Frame>
  );
}
