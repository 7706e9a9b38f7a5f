import type { Filled } from '../../platform/form.ts';
import { typed } from '../../platform/form.ts';
import { instantText } from '../../platform/format.ts';
import { ActionForm, Badge, Button, Icon, LinkButton } from '../../platform/parts.tsx';
import { FieldRow, Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import type { PortalLinkJson } from './list-portal-links.ts';
import type { SignatoryJson } from './list-renewals.ts';
import type { RenewalRecord } from './renewal-record.ts';
import { nextToSign } from './renewal-stage.ts';
import { negotiationWords } from './words-negotiation.ts';
import { renewalTerms } from './words-renewals.ts';
import { signingWords } from './words-signing.ts';

interface Data {
  record: RenewalRecord;
  links: readonly PortalLinkJson[];
  language: Language;
  mayWrite: boolean;
  /** The colleague who reads the page. */
  staffId: string | null;
  /** The form of one person that was refused, with what was typed into it. */
  refused: { person: string; filled: Filled; errors: Readonly<Record<string, string>> } | null;
}

/** Whether somebody was ever sent a link to the offer. */
export const hadLink = (links: readonly PortalLinkJson[], person: Pick<SignatoryJson, 'id'>): boolean =>
  links.some(({ signatoryId }) => signatoryId === person.id);

/** Who signs next while an offer can be signed; null before it is sent and after it is over. */
export function nextPerson({ renewal, table, signatures }: RenewalRecord): SignatoryJson | null {
  const open = ['offered', 'to_countersign', 'in_discussion'].includes(renewal.stage);
  return open && table ? nextToSign(renewal.signatories, signatures, table.id) : null;
}

/** How somebody signed, or where they stand in the order. */
function State({ record, person, language }: { record: RenewalRecord; person: SignatoryJson; language: Language }) {
  const say = negotiationWords[language];
  const given = record.signatures.find(
    ({ signatoryId, versionId }) => signatoryId === person.id && versionId === record.table?.id,
  );
  if (!given) {
    const old = record.signatures.findLast(({ signatoryId }) => signatoryId === person.id);
    const next = nextPerson(record)?.id === person.id;
    return (
      <>
        {next ? (
          <Badge tone="warn" icon="pencil">
            {say.nextToSign}
          </Badge>
        ) : (
          <Badge tone="neutral">{say.waiting}</Badge>
        )}
        {old && <small>{say.signedOld(old.number)}</small>}
      </>
    );
  }
  const terms = renewalTerms[language];
  const { signatureManners, identifications } = terms;
  return (
    <>
      <Badge tone="ok">{say.signedOn(instantText(given.signedAt, language))}</Badge>
      <small>
        {[
          given.name !== person.name && say.signedAs(given.name),
          signatureManners[given.manner],
          identifications[given.identifiedBy],
        ]
          .filter(Boolean)
          .join(' · ')}
        {given.fileId && (
          <>
            {' · '}
            <a href={`/renewals/${record.renewal.id}/signatures/${given.id}/file`}>
              {signingWords[language].signedCopy}
              <span class="hidden"> {person.name}</span>
            </a>
          </>
        )}
      </small>
    </>
  );
}

function SomebodyElse({ record, person, language, refused }: Data & { person: SignatoryJson }) {
  const say = negotiationWords[language];
  const mine = refused?.person === person.id ? refused : null;
  const field = (name: 'name' | 'function' | 'email') => ({
    name,
    scope: person.id,
    value: mine ? typed(mine.filled, name) : '',
    ...(mine?.errors[name] && { error: mine.errors[name] }),
  });
  return (
    <details class="unfold" open={mine !== null}>
      <summary>{say.somebodyElse}</summary>
      <Form action={`/renewals/${record.renewal.id}/hand-over`} hidden={{ signatoryId: person.id }}>
        <p class="hint">{say.somebodyElseHint}</p>
        <FieldRow>
          <TextInput {...field('name')} label={say.name} required autocomplete="off" />
          <TextInput {...field('function')} label={say.functionOf} autocomplete="off" />
        </FieldRow>
        <TextInput {...field('email')} label={say.email} type="email" required autocomplete="off" />
        <div class="form-actions">
          <Button>{say.handOver}</Button>
        </div>
      </Form>
    </details>
  );
}

function Person(data: Data & { person: SignatoryJson }) {
  const { record, person, language, mayWrite, staffId } = data;
  const { renewal } = record;
  const say = negotiationWords[language];
  const next = nextPerson(record)?.id === person.id;
  const open = ['offered', 'to_countersign', 'in_discussion'].includes(renewal.stage);
  const mine = next && staffId !== null && person.staffId === staffId;
  return (
    <li>
      <div class="one">
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        <small>
          <bdi>
            {[person.function, person.side === 'initiative' ? say.initiativeSide : say.partnerSide]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
        </small>
        <small>
          <bdi>{person.email}</bdi> · {languageNames[person.language]}
        </small>
        {person.handedOverFrom && (
          <small>
            <Icon name="user-plus" /> {say.handedOver(person.handedOverFrom)} ·{' '}
            {person.confirmedAt ? say.confirmed(instantText(person.confirmedAt, language)) : say.notConfirmed}
          </small>
        )}
      </div>
      <div class="standing">
        <State record={record} person={person} language={language} />
      </div>
      {(mine || (mayWrite && open && !person.signedAt)) && (
        <div class="actions">
          {mine && (
            <LinkButton href={`/renewals/${renewal.id}/sign`} look="primary" icon="pencil" small>
              {say.sign}
            </LinkButton>
          )}
          {mayWrite && next && renewal.stage !== 'in_discussion' && (
            <LinkButton href={`/renewals/${renewal.id}/paper?signatory=${person.id}`} icon="file-text" small>
              {say.enterPaper}
            </LinkButton>
          )}
          {mayWrite && (
            <ActionForm
              action={`/renewals/${renewal.id}/resend`}
              fields={{ signatoryId: person.id }}
              icon="send"
              look="quiet"
              small
            >
              {person.staffId ? say.askToSign : hadLink(data.links, person) ? say.resend : say.sendLink}
              <span class="hidden"> {person.name}</span>
            </ActionForm>
          )}
          {mayWrite && <SomebodyElse {...data} />}
        </div>
      )}
    </li>
  );
}

/** Who signs, in their order, with what each can do or be helped with. */
export const SignatoriesSection = (data: Data) => {
  const say = negotiationWords[data.language];
  return (
    <Section title={say.signatories} subtitle={say.inOrder} id="signatories" card>
      <ol class="signer-list">
        {data.record.renewal.signatories.map((person) => (
          <Person {...data} person={person} />
        ))}
      </ol>
    </Section>
  );
};
