import type { Child, PropsWithChildren } from 'hono/jsx';
import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { ErrorSummary, Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { labelled } from '../agreement-text.ts';
import type { FormState } from '../form-state.tsx';
import { partnershipTerms } from '../words.ts';
import { consentFor, partyOf } from './consent-for.ts';
import type { SignatoryJson } from './list-renewals.ts';
import { daysOnPaper, handedInCopies, type RecordVersion, type RenewalRecord } from './renewal-record.ts';
import type { SigningRefusal } from './renewal-stage.ts';
import { WholeText } from './views-versions.tsx';
import { consentWords } from './words-consent.ts';
import { negotiationWords } from './words-negotiation.ts';
import { signingWords } from './words-signing.ts';

interface Data {
  page: PageContext;
  record: RenewalRecord;
  state: FormState;
  /** Why nothing can be signed now; null when it can. */
  refusal: SigningRefusal | 'not_among' | null;
}

const errorAt = (state: FormState, name: string) => (state.errors[name] ? { error: state.errors[name] } : {});

function SigningFrame(
  props: PropsWithChildren<Data & { title: string; lead: string; labels: Record<string, string> }>,
) {
  const { page, record, state, refusal } = props;
  const { language } = page;
  const say = signingWords[language];
  const { renewal, ground, table } = record;
  const kind = partnershipTerms[language].kinds[ground.agreement.kind];
  const whole = state.errors[''];
  const reason = refusal === null ? null : refusal === 'not_among' ? say.notAmong : say.refusals[refusal];
  return (
    <Frame page={page} title={props.title}>
      <PageHeader
        back={{ href: `/renewals/${renewal.id}`, text: say.toOffer }}
        title={props.title}
        subtitle={[labelled(kind, renewal.organisation.name, language), table && say.version(table.number)]
          .filter(Boolean)
          .join(' · ')}
        actions={
          table && (
            <LinkButton href={`/renewals/${renewal.id}/document.pdf`} icon="download">
              {say.print}
            </LinkButton>
          )
        }
      />
      <div class="stack signing">
        {(whole || reason) && (
          <div role="alert" tabindex={-1} data-focus>
            <Notice tone={reason && !whole ? 'warn' : 'danger'}>{reason ?? whole}</Notice>
          </div>
        )}
        <ErrorSummary
          language={language}
          errors={Object.entries(state.errors)
            .filter(([name]) => name !== '')
            .map(([name, message]) => ({ name, message, ...(props.labels[name] && { label: props.labels[name] }) }))}
        />
        {!reason && <p class="form-intro">{props.lead}</p>}
        {props.children}
      </div>
    </Frame>
  );
}

/** The text on the table with its hash: what a signature binds to. */
const TextOf = ({ version, page }: { version: RecordVersion; page: PageContext }) => (
  <Section title={signingWords[page.language].text} card id="text">
    <WholeText text={version.text} heading={3} />
    <p class="hint">
      {negotiationWords[page.language].fingerprint}: <code>{version.hash}</code>
    </p>
  </Section>
);

const Consent = (props: { lead: string; sentence: string; note: Child }) => (
  <div class="consent">
    <p>{props.lead}</p>
    <blockquote>{props.sentence}</blockquote>
    <p class="hint">{props.note}</p>
  </div>
);

/** Copies that the partner signed outside Loam: what to hold them against, and what to do when they differ. */
function HandedIn({ record, state, page }: Data) {
  const say = signingWords[page.language];
  const { renewal, table } = record;
  const copies = handedInCopies(record);
  if (copies.length === 0 || !table) return null;
  return (
    <div class="handed-in">
      <Notice tone="warn" title={say.copyTitle}>
        <p>{say.copyDiffers}</p>
        <p class="actions box-actions">
          {copies.map((copy) => (
            <LinkButton href={`/renewals/${renewal.id}/signatures/${copy.id}/file`} icon="file-text">
              {say.copyOf(copy.name)}
            </LinkButton>
          ))}
          <LinkButton href={`/renewals/${renewal.id}/versions/new`} look="quiet">
            {say.newVersion}
          </LinkButton>
          <LinkButton href={`/renewals/${renewal.id}#conditions`} look="quiet">
            {say.withdraw}
          </LinkButton>
        </p>
      </Notice>
      <Checkbox
        name="compared"
        label={say.copyCompared(table.number)}
        hint={say.comparedHint}
        checked={typed(state.filled, 'compared') === 'true'}
        required
        {...errorAt(state, 'compared')}
      />
    </div>
  );
}

/** A colleague who is among those who sign reads the text and signs it. */
export function SignPage(data: Data & { person: SignatoryJson | null }) {
  const { page, record, state, person } = data;
  const { language } = page;
  const say = signingWords[language];
  const { table, renewal, ground } = record;
  const labels = { name: say.name, function: say.functionOf };
  return (
    <SigningFrame {...data} title={say.title} lead={say.lead} labels={labels}>
      {table && data.refusal !== 'not_among' && <TextOf version={table} page={page} />}
      {table && person && data.refusal === null && (
        <Section title={say.whoSigns} card id="signature">
          <Form action={`/renewals/${renewal.id}/sign`} hidden={{ hash: table.hash, language }}>
            <HandedIn {...data} />
            <TextInput
              name="name"
              label={say.name}
              hint={say.nameHint(person.name)}
              value={typed(state.filled, 'name')}
              autocomplete="name"
              maxlength={200}
              required
              {...errorAt(state, 'name')}
            />
            <TextInput
              name="function"
              label={say.functionOf}
              hint={say.functionHint}
              value={typed(state.filled, 'function')}
              autocomplete="organization-title"
              maxlength={200}
              {...errorAt(state, 'function')}
            />
            <Checkbox
              name="powerDeclared"
              label={consentWords[language].power(partyOf(ground, person.side))}
              checked={typed(state.filled, 'powerDeclared') === 'true'}
              required
              {...errorAt(state, 'powerDeclared')}
            />
            <Consent
              lead={say.consentLead}
              sentence={consentFor(ground, person.side, table, 'typed', language)}
              note={consentWords[language].level}
            />
            <div class="form-actions">
              <Button look="primary" icon="pencil">
                {say.sign}
              </Button>
              <LinkButton href={`/renewals/${renewal.id}`}>{say.toOffer}</LinkButton>
            </div>
          </Form>
        </Section>
      )}
    </SigningFrame>
  );
}

/** A colleague enters what somebody has signed on paper, with the scan. */
export function PaperPage(data: Data & { person: SignatoryJson }) {
  const { page, record, state, person } = data;
  const { language } = page;
  const say = signingWords[language];
  const { table, renewal, ground } = record;
  const labels = { file: say.scan, name: say.paperName, function: say.functionOf, signedOn: say.dayOnPaper };
  const days = daysOnPaper(record);
  return (
    <SigningFrame {...data} title={say.paperTitle} lead={say.paperLead(person.name)} labels={labels}>
      {table && data.refusal === null && (
        <>
          <TextOf version={table} page={page} />
          <Section title={say.paperTitle} card id="signature">
            <Form
              action={`/renewals/${renewal.id}/paper?signatory=${person.id}`}
              hidden={{ hash: table.hash, language }}
              files
            >
              <FileInput
                name="file"
                label={say.scan}
                hint={say.scanHint}
                language={language}
                required
                {...errorAt(state, 'file')}
              />
              <DayInput
                name="signedOn"
                label={say.dayOnPaper}
                hint={say.dayOnPaperHint}
                min={days.from}
                max={days.to}
                value={typed(state.filled, 'signedOn')}
                required
                {...errorAt(state, 'signedOn')}
              />
              <TextInput
                name="name"
                label={say.paperName}
                value={typed(state.filled, 'name')}
                autocomplete="off"
                maxlength={200}
                required
                {...errorAt(state, 'name')}
              />
              <TextInput
                name="function"
                label={say.functionOf}
                value={typed(state.filled, 'function')}
                autocomplete="off"
                maxlength={200}
                {...errorAt(state, 'function')}
              />
              <Checkbox
                name="powerDeclared"
                label={say.paperPower}
                checked={typed(state.filled, 'powerDeclared') === 'true'}
              />
              <Checkbox
                name="compared"
                label={say.compared(table.number)}
                hint={say.comparedHint}
                checked={typed(state.filled, 'compared') === 'true'}
                required
                {...errorAt(state, 'compared')}
              />
              <Consent
                lead={say.kept}
                sentence={consentFor(ground, person.side, table, 'wet_ink', language)}
                note={null}
              />
              <div class="form-actions">
                <Button look="primary" icon="check">
                  {say.enter}
                </Button>
                <LinkButton href={`/renewals/${renewal.id}`}>{say.toOffer}</LinkButton>
              </div>
            </Form>
          </Section>
        </>
      )}
    </SigningFrame>
  );
}
