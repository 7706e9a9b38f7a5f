import { PublicFrame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, Icon, LinkButton } from '../../platform/parts.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import { problemWords } from '../../platform/words-problems.ts';
import type { ProblemReason } from '../../values/problem.ts';
import { type DeadReason, maskedAddress, type Portal } from './open-portal.ts';
import { Contact, PortalFrame } from './views-frame.tsx';
import { portalWords } from './words.ts';
import { offerPageWords } from './words-offer.ts';

interface Data {
  page: PageContext;
  portal: Portal;
}

/**
 * What a link leads to and for whom it is. Nothing happens before the button is pressed, so that programs that look
 * into mails change nothing. `confirms` after a hand-over: opening confirms the address.
 */
export function LandingPage({ page, portal, base, confirms }: Data & { base: string; confirms: boolean }) {
  const say = portalWords[page.language];
  const address = maskedAddress(portal.email);
  const agreement = { title: say.agreementTitle, text: say.agreementLead };
  const offer = portal.over ? say.over[portal.over] : { title: say.offerTitle, text: say.offerLead };
  const { title, text } = portal.renewalId ? offer : agreement;
  return (
    <PortalFrame page={page} portal={portal} title={title} narrow>
      <p class="lead">{text}</p>
      <p class="for-whom">
        {say.forWhom} <strong dir="auto">{portal.name}</strong> ({address}).
      </p>
      <Form action={`${base}/open`}>
        <Button look="primary">{confirms ? say.confirm : say.open}</Button>
        <p class="hint">{confirms ? say.confirmHint(address) : say.openHint}</p>
      </Form>
      <details class="not-you">
        <summary>
          <Icon name="chevron-right" />
          {say.notYou}
        </summary>
        <p>{say.notYouText}</p>
        {portal.renewalId && !portal.over && <p>{say.notYouColleague}</p>}
      </details>
    </PortalFrame>
  );
}

/**
 * A link that no longer works: why, and what to do. `ask` is where the current one can be asked for, if there may be
 * one; `sent` when a form was sent to it.
 */
export function DeadLinkPage(props: Data & { reason: DeadReason; ask: string | null; sent: boolean }) {
  const { page, portal } = props;
  const say = portalWords[page.language];
  const { title, text } = say.dead[props.reason];
  return (
    <PortalFrame page={page} portal={portal} title={title} narrow>
      <p class="lead">{text}</p>
      {props.sent && <Notice tone="warn">{say.notTaken}</Notice>}
      {props.reason === 'withdrawn' && portal.withdrawnReason && (
        <blockquote dir="auto">{portal.withdrawnReason}</blockquote>
      )}
      {props.ask && (
        <Form action={props.ask}>
          <Button look="primary" icon="mail">
            {say.current}
          </Button>
          <p class="hint">{say.currentHint(maskedAddress(portal.email))}</p>
        </Form>
      )}
    </PortalFrame>
  );
}

/** What came of asking for the current link; `wait` is minutes after too many times. */
export function CurrentLinkPage(props: Data & { sent: boolean; wait: number | null }) {
  const { page, portal, sent, wait } = props;
  const say = portalWords[page.language];
  const text = sent ? say.currentSentText(maskedAddress(portal.email)) : say.currentNoneText;
  return (
    <PortalFrame
      page={page}
      portal={portal}
      title={wait ? say.currentLater : sent ? say.currentSent : say.currentNone}
      narrow
    >
      <p class="lead">{wait ? say.later(wait) : text}</p>
    </PortalFrame>
  );
}

/** An address that never worked: cut short, mistyped or guessed. */
export function UnknownLinkPage({ page }: { page: PageContext }) {
  const say = portalWords[page.language];
  return (
    <PublicFrame page={page} title={say.unknownTitle}>
      <h1>{say.unknownTitle}</h1>
      <p class="lead">{say.unknownText}</p>
    </PublicFrame>
  );
}

/** Something that cannot be done any more, or not yet; `sent` when a form was sent. */
export function ConflictPage(props: Data & { base: string; reason: ProblemReason; sent: boolean }) {
  const { page, portal, base, reason } = props;
  const say = portalWords[page.language];
  const unconfirmed = reason === 'not_confirmed';
  const back = portal.renewalId ? `${base}/offer` : `${base}/obligations`;
  return (
    <PublicFrame page={page} title={say.conflictTitle}>
      <h1>{say.conflictTitle}</h1>
      <p class="lead">{problemWords[page.language].reasons[reason]}</p>
      {props.sent && <Notice tone="warn">{say.notTaken}</Notice>}
      <p class="actions">
        <LinkButton href={unconfirmed ? base : back} look="primary">
          {unconfirmed ? offerPageWords[page.language].confirmFirst : say.back}
        </LinkButton>
      </p>
      <Contact portal={portal} page={page} />
    </PublicFrame>
  );
}
