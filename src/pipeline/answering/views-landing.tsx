import { maskedAddress } from '../../partnerships/portal/open-portal.ts';
import { PublicFrame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, Icon, LinkButton } from '../../platform/parts.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import { problemWords } from '../../platform/words-problems.ts';
import type { ProblemReason } from '../../values/problem.ts';
import { type DeadReason, type Invited, type LostLink, textOf } from './open-call-link.ts';
import { CallFrame } from './views-frame.tsx';
import { answeringWords } from './words.ts';

interface Data {
  page: PageContext;
  invited: Invited;
  base: string;
}

/**
 * What a link leads to and for whom it is. Nothing happens before the button is pressed, so that programs that look
 * into mails change nothing.
 */
export function LandingPage({ page, invited, base }: Data) {
  const say = answeringWords[page.language];
  const { subject, language } = textOf(invited, page.language);
  return (
    <CallFrame page={page} invited={invited} title={subject} lang={language} narrow>
      <p class="lead">{say.landingLead}</p>
      <p class="for-whom">
        {say.forWhom} <strong dir="auto">{invited.name}</strong> ({maskedAddress(invited.email)})
        {invited.funder && invited.funder !== invited.name && <bdi>, {invited.funder}</bdi>}.
      </p>
      {invited.passedFrom && <p dir="auto">{say.passedFrom(invited.passedFrom)}</p>}
      <Form action={`${base}/open`}>
        <Button look="primary">{say.open}</Button>
        <p class="hint">{say.openHint}</p>
      </Form>
      <details class="not-you">
        <summary>
          <Icon name="chevron-right" />
          {say.notYou}
        </summary>
        <p>{say.notYouText}</p>
        {!invited.closed && <p>{say.notYouColleague}</p>}
      </details>
    </CallFrame>
  );
}

/** A link that no longer works: why, and what to do; `sent` when a form was sent to it. */
export function DeadLinkPage(props: {
  page: PageContext;
  link: Invited | LostLink;
  reason: DeadReason;
  sent: boolean;
}) {
  const { page, link, reason } = props;
  const say = answeringWords[page.language];
  const { title, text } = say.dead[reason];
  const invited = 'name' in link ? link : null;
  const to = reason === 'passed_on' ? invited?.passedTo : null;
  return (
    <CallFrame page={page} invited={invited ?? { contact: null }} title={title} narrow>
      <p class="lead">{text}</p>
      {to && <p class="for-whom">{say.passedTo(maskedName(to.name), maskedAddress(to.email))}</p>}
      {props.sent && <Notice tone="warn">{say.notTaken}</Notice>}
    </CallFrame>
  );
}

/** "P••• R•••": enough for whoever knows the person. */
const maskedName = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => `${[...part][0] ?? ''}•••`)
    .join(' ');

/** An address that never worked: cut short, mistyped or guessed. */
export function UnknownLinkPage({ page }: { page: PageContext }) {
  const say = answeringWords[page.language];
  return (
    <PublicFrame page={page} title={say.unknownTitle}>
      <h1>{say.unknownTitle}</h1>
      <p class="lead">{say.unknownText}</p>
    </PublicFrame>
  );
}

/** Something that cannot be done any more, or not yet; `sent` when a form was sent. */
export function ConflictPage(props: Data & { reason: ProblemReason; sent: boolean }) {
  const { page, invited, base } = props;
  const say = answeringWords[page.language];
  return (
    <CallFrame page={page} invited={invited} title={say.conflictTitle} narrow>
      <p class="lead">
        {props.reason === 'call_closed' ? say.closedToOthers : problemWords[page.language].reasons[props.reason]}
      </p>
      {props.sent && <Notice tone="warn">{say.notTaken}</Notice>}
      <p class="actions">
        <LinkButton href={`${base}/read`} look="primary">
          {say.back}
        </LinkButton>
      </p>
    </CallFrame>
  );
}
