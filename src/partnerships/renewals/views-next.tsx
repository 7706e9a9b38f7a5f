import type { Child } from 'hono/jsx';
import { counted, dayText, instantText } from '../../platform/format.ts';
import { ActionForm, Button, LinkButton } from '../../platform/parts.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextArea } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { agreementWords } from '../words.ts';
import type { PortalLinkJson } from './list-portal-links.ts';
import { agreementChanged, type RenewalRecord } from './renewal-record.ts';
import { hadLink, nextPerson } from './views-signatories.tsx';
import { negotiationWords } from './words-negotiation.ts';

interface Data {
  record: RenewalRecord;
  links: readonly PortalLinkJson[];
  language: Language;
  mayWrite: boolean;
  staffId: string | null;
  /** The answer that was refused, as it was typed. */
  answer: { reply: string; error?: string } | null;
}

/** A day of an instant, in the agreement's zone. */
const dayOf = (at: string | null, { ground }: RenewalRecord, language: Language): string =>
  at === null ? '' : dayText(dayIn(ground.agreement.zone, new Date(at)), language);

/** What the link of somebody tells: opened, not opened, refused, none. */
function linkText({ links, language }: Data, person: { id: string; name: string; staffId: string | null }): string {
  const say = negotiationWords[language];
  if (person.staffId) return '';
  if (!hadLink(links, person)) return say.noLinkYet;
  const live = links.find((link) => link.signatoryId === person.id && link.live);
  if (!live) return say.noLiveLink;
  if (live.mail?.state === 'refused') return say.mailRefused(person.name);
  return live.lastVisitedAt ? say.visited(instantText(live.lastVisitedAt, language)) : say.notVisited;
}

const archived = ({ ground }: RenewalRecord): boolean =>
  ground.agreement.archivedAt !== null || ground.basis === 'archived';

function waitingText(data: Data): string {
  const { record, language } = data;
  const say = negotiationWords[language];
  const next = nextPerson(record);
  const day = dayText(record.renewal.deadline, language);
  if (!next) return '';
  if (next.staffId !== null && next.staffId === data.staffId) return say.yourTurn(day);
  const first = next.side === 'partner' && !record.renewal.signatories.some(({ signedAt }) => signedAt !== null);
  const turn = first ? say.offeredNext(next.name, day) : say.turnNext(next.name, day);
  return `${turn} ${linkText(data, next)}`.trim();
}

/** What happens next with an offer, in a sentence or two. */
export function nextText(data: Data): string {
  const { record, language } = data;
  const { renewal } = record;
  const say = negotiationWords[language];
  const deadline = dayText(renewal.deadline, language);
  switch (renewal.stage) {
    case 'draft': {
      const first = renewal.signatories.find(({ side }) => side === 'partner');
      return first ? say.draftNext(first.name, first.email) : '';
    }
    case 'offered':
    case 'to_countersign':
      if (archived(record)) return say.archivedNext;
      return agreementChanged(record) ? say.changedNext : waitingText(data);
    case 'in_discussion':
      return say.discussionNext(dayOf(record.proposal?.createdAt ?? null, record, language));
    case 'done': {
      const gap = renewal.gapDays
        ? say.startsAfter(counted(renewal.gapDays, agreementWords[language].days, language))
        : '';
      return [
        renewal.signedOn && say.doneNext(dayText(renewal.signedOn, language)),
        gap,
        !renewal.finishedAt && say.finishing,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'declined':
      return say.declinedNext(dayOf(renewal.declinedAt, record, language));
    case 'withdrawn':
      return say.withdrawnNext(dayOf(renewal.withdrawnAt, record, language));
    case 'lapsed':
      return say.lapsedNext(deadline);
  }
}

/** Accept or keep, with a reply: one form with two buttons; another version is a page of its own. */
function AnswerForm({ record, language, answer }: Data) {
  const say = negotiationWords[language];
  const { renewal, proposal } = record;
  if (!proposal) return null;
  const changed = agreementChanged(record);
  return (
    <Form action={`/renewals/${renewal.id}/answer`} hidden={{ number: proposal.number }}>
      <TextArea
        name="reply"
        label={say.reply}
        hint={say.replyHint}
        rows={3}
        maxlength={4000}
        value={answer?.reply ?? ''}
        {...(answer?.error && { error: answer.error })}
      />
      <div class="form-actions">
        {!changed && (
          <Button look="primary" icon="check" name="answer" value="accept">
            {say.accept}
          </Button>
        )}
        <Button icon="undo-2" name="answer" value="keep">
          {say.keep}
        </Button>
        <NewVersion id={renewal.id} language={language} main={changed} />
      </div>
    </Form>
  );
}

const NewVersion = ({ id, language, main }: { id: string; language: Language; main: boolean }) => (
  <LinkButton href={`/renewals/${id}/versions/new`} icon="pencil" look={main ? 'primary' : 'plain'}>
    {negotiationWords[language].newVersion}
  </LinkButton>
);

/** The one main action, and those beside it. */
function actions(data: Data): Child {
  const { record, language, staffId } = data;
  const { renewal } = record;
  const say = negotiationWords[language];
  const at = (action: string) => `/renewals/${renewal.id}/${action}`;
  const next = nextPerson(record);
  const changed = agreementChanged(record);
  switch (renewal.stage) {
    case 'draft':
      return (
        <>
          {!changed && (
            <ActionForm action={at('send')} fields={{ version: renewal.version }} icon="send" look="primary">
              {say.send}
            </ActionForm>
          )}
          <LinkButton href={at('edit')} icon="pencil" look={changed ? 'primary' : 'plain'} shortcut="e">
            {say.editDraft}
          </LinkButton>
          <ActionForm action={at('archive')} fields={{ version: renewal.version }} icon="archive">
            {say.archiveDraft}
          </ActionForm>
        </>
      );
    case 'in_discussion':
      return <AnswerForm {...data} />;
    case 'offered':
    case 'to_countersign':
      return (
        <>
          {!changed && next && next.staffId !== null && next.staffId === staffId && (
            <LinkButton href={at('sign')} icon="pencil" look="primary">
              {say.sign}
            </LinkButton>
          )}
          {!changed && next && next.staffId !== staffId && (
            <ActionForm action={at('resend')} fields={{ signatoryId: next.id }} icon="send" look="primary">
              {next.staffId
                ? say.askToSignFor(next.name)
                : hadLink(data.links, next)
                  ? say.resendTo(next.name)
                  : say.sendLinkTo(next.name)}
            </ActionForm>
          )}
          <NewVersion id={renewal.id} language={language} main={changed} />
        </>
      );
    case 'lapsed':
      return (
        <LinkButton href="#conditions" icon="calendar-clock" look="primary">
          {say.conditions}
        </LinkButton>
      );
    case 'declined':
    case 'withdrawn':
      return (
        <LinkButton href={`/renewals/new?agreement=${renewal.agreementId}`} icon="plus" look="primary">
          {say.newOffer}
        </LinkButton>
      );
    case 'done':
      return (
        <>
          <LinkButton
            href={`/agreements/${renewal.successorId ?? renewal.agreementId}`}
            icon="arrow-right"
            look="primary"
          >
            {renewal.successorId ? say.openSuccessor : say.openAgreement}
          </LinkButton>
          {renewal.finishedAt && data.mayWrite && (
            <LinkButton href={at('evidence')} icon="shield-check">
              {say.evidence}
            </LinkButton>
          )}
        </>
      );
  }
}

/** What happens next, and what moves it on. */
export function NextSection(data: Data) {
  const { record, language } = data;
  const { renewal } = record;
  const say = negotiationWords[language];
  const reason = renewal.stage === 'declined' ? renewal.declinedReason : renewal.withdrawnReason;
  const inDiscussion = renewal.stage === 'in_discussion';
  const open = ['offered', 'in_discussion', 'to_countersign', 'lapsed'].includes(renewal.stage);
  const mine = nextPerson(record)?.staffId === data.staffId && data.staffId !== null;
  const allowed = data.mayWrite || renewal.stage === 'done';
  return (
    <Section title={say.next} id="next" card>
      <p>{nextText(data)}</p>
      {reason && (
        <blockquote class="remark">
          <p dir="auto">{reason}</p>
        </blockquote>
      )}
      {open && renewal.inkAskedAt && <p>{say.inkAsked(dayOf(renewal.inkAskedAt, record, language))}</p>}
      {allowed && (inDiscussion ? actions(data) : <div class="actions box-actions">{actions(data)}</div>)}
      {!allowed && mine && (
        <div class="actions box-actions">
          <LinkButton href={`/renewals/${renewal.id}/sign`} icon="pencil" look="primary">
            {say.sign}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}
