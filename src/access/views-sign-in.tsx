import { assetUrl } from '../platform/assets.ts';
import { PublicFrame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, Icon, LinkButton } from '../platform/parts.tsx';
import { ErrorSummary, Form } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { languageNames } from '../platform/words-common.ts';
import { languages } from '../values/language.ts';
import { linkLife } from './link.ts';
import type { OpenedLink } from './links.ts';
import { accessWords } from './words.ts';

type Messages = Readonly<Record<string, string>>;

/** Texts that the passkey script says, as its header asks for them. */
export const passkeyTexts = (say: (typeof accessWords)['en']) => ({
  'data-text-working': say.passkeyWorking,
  'data-text-failed': say.passkeyFailed,
  'data-text-cancelled': say.passkeyCancelled,
  'data-text-unknown': say.passkeyUnknown,
  'data-text-refused': say.passkeyRefused,
  'data-text-known': say.passkeyKnown,
  'data-text-again': say.passkeyAgain,
  'data-text-wait': say.passkeyWait,
});

/** Asks for the address; with a passkey where the browser knows them. `wait` is minutes, after too many attempts. */
export function SignInPage(props: {
  page: PageContext;
  next: string;
  address: string;
  errors: Messages;
  wait: number | null;
}) {
  const { page, next, errors } = props;
  const say = accessWords[page.language];
  return (
    <PublicFrame page={page} title={say.signInTitle}>
      <h1>{say.signInTitle}</h1>
      <p class="lead">{say.signInLead}</p>
      {props.wait !== null && <Notice tone="warn">{say.tooMany(props.wait)}</Notice>}
      <Form action="/sign-in" hidden={{ next }}>
        <TextInput
          name="email"
          label={say.address}
          type="email"
          autocomplete="username webauthn"
          value={props.address}
          error={errors.email}
          maxlength={254}
          autofocus
          required
        />
        <Button look="primary" icon="mail">
          {say.sendLink}
        </Button>
      </Form>
      <div class="passkey-sign-in" data-passkey="sign-in" data-next={next} hidden {...passkeyTexts(say)}>
        <p class="either">{say.or}</p>
        <button type="button" class="button" data-passkey-start>
          <Icon name="key-round" />
          <span>{say.passkeySignIn}</span>
        </button>
        <p class="status" data-passkey-status aria-live="polite"></p>
      </div>
      <script src={assetUrl('passkey.js')} type="module"></script>
    </PublicFrame>
  );
}

/** The same answer for every address, known here or not. */
export function SentPage(props: { page: PageContext; address: string; mailLeaves: boolean }) {
  const say = accessWords[props.page.language];
  return (
    <PublicFrame page={props.page} title={say.sentTitle}>
      <h1>{say.sentTitle}</h1>
      <p class="lead">{say.sentLead(props.address)}</p>
      {props.mailLeaves ? (
        <p class="lead">{say.sentOnce(linkLife.sign_in)}</p>
      ) : (
        <Notice tone="warn">{say.sentNoServer}</Notice>
      )}
      <p class="actions">
        <LinkButton href="/sign-in">{say.otherAddress}</LinkButton>
      </p>
    </PublicFrame>
  );
}

/** An opened link: nothing happens before the button is pressed, so that programs that look into mails spend nothing. */
export function LinkPage(props: {
  page: PageContext;
  title: string;
  lead: string;
  staff: NonNullable<OpenedLink['staff']>;
}) {
  const { page, staff } = props;
  const say = accessWords[page.language];
  return (
    <PublicFrame page={page} title={props.title}>
      <h1>{props.title}</h1>
      <p class="lead">{props.lead}</p>
      <Form action={page.path}>
        <Button look="primary">{say.signInAs(staff.name)}</Button>
        <p class="hint">
          {say.linkFor(staff.email)} {say.notYou}
        </p>
      </Form>
    </PublicFrame>
  );
}

/** The first administrator says who they are. */
export function WelcomePage(props: {
  page: PageContext;
  typed: { name: string; email: string; language: string };
  errors: Messages;
}) {
  const { page, typed, errors } = props;
  const say = accessWords[page.language];
  const labels: Record<string, string> = { name: say.name, email: say.address, language: say.language };
  return (
    <PublicFrame page={page} title={say.welcomeTitle}>
      <h1>{say.welcomeTitle}</h1>
      <p class="lead">{say.welcomeLead}</p>
      <Form action={page.path}>
        <ErrorSummary
          language={page.language}
          errors={Object.entries(errors).map(([name, message]) => ({ name, message, label: labels[name] ?? '' }))}
        />
        <TextInput
          name="name"
          label={say.name}
          hint={say.nameHint}
          value={typed.name}
          error={errors.name}
          autocomplete="name"
          maxlength={100}
          required
        />
        <TextInput
          name="email"
          label={say.address}
          type="email"
          value={typed.email}
          error={errors.email}
          autocomplete="email"
          maxlength={254}
          required
        />
        <Select
          name="language"
          label={say.language}
          value={typed.language}
          error={errors.language}
          options={languages.map((value) => ({ value, text: languageNames[value] }))}
        />
        <Button look="primary">{say.create}</Button>
      </Form>
    </PublicFrame>
  );
}
