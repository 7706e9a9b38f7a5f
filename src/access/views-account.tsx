import { assetUrl } from '../platform/assets.ts';
import { instantText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, Icon, PageHeader } from '../platform/parts.tsx';
import { ErrorSummary, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { EmptyState, Section, Stack } from '../platform/parts-layout.tsx';
import { languageNames } from '../platform/words-common.ts';
import { languages } from '../values/language.ts';
import type { CalendarAddress } from './calendar-link.ts';
import { deviceName, shortAddress } from './device.ts';
import type { OpenSession, OwnPasskey } from './sessions.ts';
import { CalendarSection } from './views-calendar.tsx';
import { passkeyTexts } from './views-sign-in.tsx';
import { accessWords } from './words.ts';

/** What the account page shows and has been told. */
export interface AccountView {
  page: PageContext;
  typed: { name: string; email: string; language: string };
  version: number;
  errors: readonly { name: string; message: string; label?: string }[];
  passkeys: readonly OwnPasskey[];
  sessions: readonly (OpenSession & { current: boolean })[];
  calendar: CalendarAddress | null;
}

/** One's own name and address, passkeys and open sessions. */
export function AccountPage(props: AccountView) {
  const { page } = props;
  const say = accessWords[page.language];
  return (
    <Frame page={page} title={say.account}>
      <PageHeader title={say.account} subtitle={say.accountLead} />
      <Stack>
        <Details {...props} />
        <Passkeys {...props} />
        <CalendarSection page={page} calendar={props.calendar} />
        <OpenSessions {...props} />
      </Stack>
      <script src={assetUrl('passkey.js')} type="module"></script>
    </Frame>
  );
}

function Details(props: AccountView) {
  const { page, typed, errors } = props;
  const say = accessWords[page.language];
  const at = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <Section title={say.details} card>
      <Form action="/account" hidden={{ version: props.version }}>
        <ErrorSummary language={page.language} errors={errors} />
        <TextInput
          name="name"
          label={say.name}
          hint={say.nameHint}
          value={typed.name}
          error={at('name')}
          autocomplete="name"
          maxlength={100}
          required
        />
        <TextInput
          name="email"
          label={say.address}
          type="email"
          value={typed.email}
          error={at('email')}
          autocomplete="email"
          maxlength={254}
          required
        />
        <Select
          name="language"
          label={say.language}
          value={typed.language}
          error={at('language')}
          options={languages.map((value) => ({ value, text: languageNames[value] }))}
        />
        <FormActions language={page.language} />
      </Form>
    </Section>
  );
}

function Passkeys(props: AccountView) {
  const { page, passkeys } = props;
  const say = accessWords[page.language];
  return (
    <Section title={say.passkeys} subtitle={say.passkeysLead} count={passkeys.length} card>
      {passkeys.length === 0 ? (
        <EmptyState icon="key-round" title={say.noPasskeys} text={say.noPasskeysText} />
      ) : (
        <ul class="line-list">
          {passkeys.map((passkey) => (
            <li>
              <Icon name="key-round" />
              <span>
                <strong>{passkey.name || say.passkeyUnnamed}</strong>
                {passkey.addedAt && <small>{say.added(instantText(passkey.addedAt, page.language))}</small>}
              </span>
              <ActionForm action="/account/passkeys/remove" fields={{ passkey: passkey.id }} small>
                {say.remove}
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <div class="form inline" data-passkey="add" hidden {...passkeyTexts(say)}>
        <div class="field">
          <label for="passkey-name">{say.passkeyName}</label>
          <p class="hint" id="passkey-name-hint">
            {say.passkeyNameHint}
          </p>
          <input id="passkey-name" type="text" maxlength={100} data-passkey-name aria-describedby="passkey-name-hint" />
        </div>
        <button type="button" class="button" data-passkey-start>
          <Icon name="plus" />
          <span>{say.passkeyAdd}</span>
        </button>
        <p class="status" data-passkey-status aria-live="polite"></p>
      </div>
      <noscript>
        <p class="hint">{say.passkeyNeedsScript}</p>
      </noscript>
    </Section>
  );
}

function OpenSessions(props: AccountView) {
  const { page, sessions } = props;
  const say = accessWords[page.language];
  return (
    <Section
      title={say.sessions}
      subtitle={say.sessionsLead}
      actions={
        sessions.length > 1 && (
          <ActionForm action="/account/sessions/end" fields={{ session: 'others' }} small>
            {say.endOthers}
          </ActionForm>
        )
      }
      card
    >
      <ul class="line-list">
        {sessions.map((session) => (
          <li>
            <Icon name="user" />
            <span>
              <strong>{deviceName(session.userAgent) ?? say.unknownDevice}</strong>{' '}
              {session.current && (
                <Badge tone="ok" icon={null}>
                  {say.thisSession}
                </Badge>
              )}
              <small>
                {[
                  say.lastUsed(instantText(session.prolongedAt, page.language)),
                  session.address && shortAddress(session.address),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {!session.current && (
              <ActionForm action="/account/sessions/end" fields={{ session: session.id }} small>
                {say.end}
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
