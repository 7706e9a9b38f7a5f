import { typed } from '../../platform/form.ts';
import { listText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, PageHeader } from '../../platform/parts.tsx';
import { fieldId } from '../../platform/parts-field.tsx';
import { Form, FormActions } from '../../platform/parts-form.tsx';
import { TextArea } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import { FormFaults } from '../form-state.tsx';
import { partnershipTerms } from '../words.ts';
import { labelOf } from './composer-labels.ts';
import type { ComposerData } from './composer-state.ts';
import { differenceOf } from './difference.ts';
import { DifferenceView } from './parts-difference.tsx';
import { SlotHelp } from './parts-slots.tsx';
import type { RecordVersion, RenewalRecord } from './renewal-record.ts';
import { RowsSections } from './views-composer-rows.tsx';
import { TermsSection } from './views-composer-terms.tsx';
import { TextIn } from './views-composer-text.tsx';
import { negotiationWords } from './words-negotiation.ts';
import { versionWords } from './words-version.ts';

type Data = ComposerData & { page: PageContext; record: RenewalRecord; standing: RecordVersion; meanwhile: boolean };

const Against = (props: {
  before: RecordVersion;
  after: ComposerData['preview']['it']['shown'];
  language: Language;
}) => (
  <>
    <p class="compared">{negotiationWords[props.language].againstVersion(props.before.number)}</p>
    <DifferenceView difference={differenceOf(props.before, props.after, props.language)} language={props.language} />
  </>
);

/** What the version would change, against what was proposed and what is on the table; and what it still lacks. */
function DifferenceAside(data: Data) {
  const { preview, faults, language, record, standing } = data;
  const say = versionWords[language];
  const { shown } = preview.it;
  const missing = Object.entries(faults);
  return (
    <aside id="version-difference" class="offer-preview" aria-labelledby="version-difference-title" tabindex={0}>
      <header>
        <h2 id="version-difference-title">{say.difference}</h2>
      </header>
      {missing.length > 0 && (
        <Notice tone="warn" title={say.missing}>
          <ul class="points">
            {missing.map(([name, message]) => {
              const label = labelOf(name, language);
              const text = label ? labelled(label, message, language) : message;
              return <li>{name ? <a href={`#${fieldId(name)}`}>{text}</a> : text}</li>;
            })}
          </ul>
        </Notice>
      )}
      <div class="card stack">
        <Against before={standing} after={shown} language={language} />
      </div>
      {record.table && record.table.id !== standing.id && (
        <div class="card stack">
          <Against before={record.table} after={shown} language={language} />
        </div>
      )}
    </aside>
  );
}

/** What has to be known before another version is offered. */
function Notices({ record, standing, language, meanwhile }: Data) {
  const say = versionWords[language];
  const signed = record.renewal.signatories.filter(({ signedAt }) => signedAt !== null).map(({ name }) => name);
  return (
    <>
      {meanwhile && (
        <div role="alert" tabindex={-1} data-focus>
          <Notice
            tone="danger"
            title={
              standing.side === 'partner' ? say.proposedMeanwhile(standing.number) : say.meanwhile(standing.number)
            }
          >
            <p>
              {say.kept}{' '}
              <a href={`/renewals/${record.renewal.id}#version-${standing.number}`} target="_blank" rel="noopener">
                {say.readIt(standing.number)}
              </a>
            </p>
          </Notice>
        </div>
      )}
      {record.renewal.deadline < record.ground.today && (
        <Notice tone="danger">
          {say.deadlinePassed}{' '}
          <a href={`/renewals/${record.renewal.id}#conditions`}>{negotiationWords[language].conditions}</a>
        </Notice>
      )}
      {standing.id === record.proposal?.id && <Notice tone="info">{say.fromProposal}</Notice>}
      {signed.length > 0 && <Notice tone="warn">{say.signedBefore(listText(signed, language))}</Notice>}
    </>
  );
}

/** A new version over what the partner proposed, or over what is on the table, with what it changes beside it. */
export function VersionFormPage(data: Data) {
  const { page, record, state, language } = data;
  const say = versionWords[language];
  const { renewal, ground } = record;
  const kind = partnershipTerms[language].kinds[ground.agreement.kind];
  const back = `/renewals/${renewal.id}`;
  const labels = Object.fromEntries(Object.keys(state.errors).map((name) => [name, labelOf(name, language) ?? '']));
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        back={{ href: back, text: renewal.organisation.name }}
        title={say.title}
        subtitle={labelled(kind, renewal.organisation.name, language)}
      />
      <FormFaults state={state} language={language} labels={labels} intro={say.lead} />
      <div class="stack">
        <Notices {...data} />
        <div class="composer-page">
          <Form id="composer" action={`${back}/versions`} hidden={{ standing: data.standing.number }}>
            <div
              class="contents"
              hx-post={`${back}/versions/compare`}
              hx-trigger="input delay:600ms, change delay:200ms"
              hx-target="#version-difference"
              hx-select="#version-difference"
              hx-swap="outerHTML"
              hx-sync="this:replace"
            >
              <TermsSection {...data} />
              <RowsSections {...data} />
              <Section title={say.texts} subtitle={say.textsHint} card>
                <div class="form">
                  <SlotHelp language={language} />
                  {renewal.languages.map((one) => (
                    <TextIn data={data} of={one} chosen />
                  ))}
                </div>
              </Section>
              <Section title={say.reply} card>
                <TextArea
                  name="reply"
                  label={say.reply}
                  quietLabel
                  hint={say.replyHint}
                  rows={3}
                  maxlength={4000}
                  value={typed(state.filled, 'reply')}
                  {...(state.errors.reply && { error: state.errors.reply })}
                />
              </Section>
              <FormActions
                language={language}
                cancel={back}
                saveText={say.offer}
                extra={
                  <Button icon="eye" formaction={`${back}/versions/compare`}>
                    {say.compare}
                  </Button>
                }
              />
            </div>
          </Form>
          <DifferenceAside {...data} />
        </div>
      </div>
    </Frame>
  );
}
