import { type Filled, typed } from '../../platform/form.ts';
import { instantText } from '../../platform/format.ts';
import { PublicFrame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { ErrorSummary, Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { consentFor, partyOf } from '../renewals/consent-for.ts';
import type { SignatoryJson } from '../renewals/list-renewals.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';
import { consentWords } from '../renewals/words-consent.ts';
import { evidenceWords } from '../renewals/words-evidence.ts';
import type { OfferInQuestion } from './offer-in-question.ts';
import { maskedAddress, type Portal } from './open-portal.ts';
import { PortalFrame } from './views-frame.tsx';
import { Standing } from './views-offer.tsx';
import { TextSection } from './views-text.tsx';
import { portalWords } from './words.ts';
import { offerPageWords } from './words-offer.ts';
import { signWords } from './words-sign.ts';

interface Data {
  page: PageContext;
  portal: Portal;
  base: string;
  it: OfferInQuestion;
  person: SignatoryJson;
}

/** What the signing form shows: values as typed and what is wrong with them. `code` is null where none is asked for. */
export interface SignState {
  manner: 'typed' | 'uploaded';
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  textLanguage: Language;
  code: { asked: boolean; verified: boolean; justSent: boolean; wait: number | null } | null;
}

/** What is sent along when a code is asked for, so that nothing typed is lost. */
const keptFields = ['name', 'function', 'signature', 'powerDeclared', 'language'] as const;

function CodeBox({ portal, base, state, page }: Data & { state: SignState }) {
  const say = signWords[page.language];
  const { code } = state;
  if (!code) return null;
  const address = maskedAddress(portal.email);
  if (code.verified) return <Notice tone="ok">{say.codeVerified}</Notice>;
  const kept = Object.fromEntries(keptFields.map((name) => [name, typed(state.filled, name)]));
  return (
    <Section title={say.code} card id="code">
      {code.wait !== null && <Notice tone="warn">{say.codeLater(code.wait)}</Notice>}
      {code.justSent && <Notice tone="ok">{say.codeSent(address)}</Notice>}
      <p>{say.codeLead(address)}</p>
      <Form action={`${base}/code`} hidden={{ ...kept, manner: state.manner }}>
        <Button look={code.asked ? 'plain' : 'primary'} icon="mail">
          {code.asked ? say.sendCodeAgain : say.sendCode}
        </Button>
      </Form>
    </Section>
  );
}

function SignForm(props: Data & { state: SignState }) {
  const { page, base, it, person, state } = props;
  const { manner, filled, errors } = state;
  const { language } = page;
  const say = signWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const labels: Record<string, string> = {
    name: say.name,
    function: say.function,
    code: say.codeField,
    file: say.file,
  };
  const typedManner = manner === 'typed';
  return (
    <Form
      action={`${base}/${typedManner ? 'sign' : 'signed-copy'}`}
      hidden={{ hash: it.shown.hash, language }}
      files={!typedManner}
    >
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([name, message]) => ({
          name,
          message,
          ...(labels[name] && { label: labels[name] }),
        }))}
      />
      <Section title={say.who}>
        <TextInput
          name="name"
          label={say.name}
          value={typed(filled, 'name')}
          autocomplete="name"
          maxlength={200}
          required
          {...at('name')}
        />
        {errors.name && person.side === 'partner' && (
          <p>
            <a href={`${base}/hand-over`}>{say.otherSigns}</a>
          </p>
        )}
        <TextInput
          name="function"
          label={say.function}
          hint={say.functionHint}
          value={typed(filled, 'function')}
          autocomplete="organization-title"
          maxlength={200}
          {...at('function')}
        />
        <Checkbox
          name="powerDeclared"
          label={consentWords[language].power(partyOf(it.ground, person.side))}
          checked={typed(filled, 'powerDeclared') === 'true'}
          required
          {...at('powerDeclared')}
        />
      </Section>
      {state.code && !state.code.verified && (
        <TextInput
          name="code"
          label={say.codeField}
          hint={say.codeHint}
          value={typed(filled, 'code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
          required
          {...at('code')}
        />
      )}
      {typedManner ? (
        <TextInput
          name="signature"
          label={say.signature}
          hint={say.signatureHint}
          value={typed(filled, 'signature')}
          autocomplete="off"
          maxlength={200}
          required
          {...at('signature')}
        />
      ) : (
        <FileInput
          name="file"
          language={language}
          label={say.file}
          hint={say.fileHint}
          accept=".pdf"
          required
          {...at('file')}
        />
      )}
      <div class="consent">
        <p>{say.consent}</p>
        <blockquote>{consentFor(it.ground, person.side, it.shown, manner, language)}</blockquote>
        <p class="hint">{consentWords[language].level}</p>
      </div>
      <Button look="primary" icon={typedManner ? 'pencil' : 'file-text'}>
        {typedManner ? say.sign : say.handIn}
      </Button>
    </Form>
  );
}

/** Signs by typing, or hands in a signed copy: the text, who signs, the code if one is asked for, the sentence. */
export function SignPage(props: Data & { state: SignState }) {
  const { page, portal, base, it, state } = props;
  const say = signWords[page.language];
  const typedManner = state.manner === 'typed';
  const here = `${base}/${typedManner ? 'sign' : 'signed-copy'}`;
  return (
    <PortalFrame page={page} portal={portal} title={typedManner ? say.title : say.uploadTitle} back={`${base}/offer`}>
      <p class="lead">{typedManner ? say.lead : say.uploadLead}</p>
      <Stack>
        <TextSection
          language={page.language}
          textLanguage={state.textLanguage}
          languages={it.renewal.languages}
          text={it.shown.text[state.textLanguage]}
          hash={it.shown.hash}
          hrefOf={(language) => `${here}?text=${language}#text`}
          pdf={`${base}/document.pdf`}
        />
        <CodeBox {...props} />
        <SignForm {...props} />
      </Stack>
    </PortalFrame>
  );
}

/** Why somebody cannot sign or answer now, and what to do; `sent` when they had typed something that was not taken. */
export function RefusedPage(props: Data & { refusal: SigningRefusal; sent?: boolean }) {
  const { page, portal, base, it, refusal } = props;
  const say = offerPageWords[page.language];
  return (
    <PortalFrame page={page} portal={portal} title={say.standing[refusal].title} narrow>
      <Stack>
        <Standing it={it} refusal={refusal} language={page.language} />
        {props.sent && <Notice tone="warn">{portalWords[page.language].notTaken}</Notice>}
        <p class="actions">
          <LinkButton href={refusal === 'not_confirmed' ? base : `${base}/offer`} look="primary">
            {refusal === 'not_confirmed' ? say.confirmFirst : signWords[page.language].toOffer}
          </LinkButton>
        </p>
      </Stack>
    </PortalFrame>
  );
}

/** After signing, however often it was pressed: what was given and what happens next. */
export function ThanksPage({ page, portal, base, it, person }: Data) {
  const say = signWords[page.language];
  const when = instantText(person.signedAt ?? '', page.language, it.ground.agreement.zone);
  return (
    <PortalFrame page={page} portal={portal} title={say.thanksTitle} narrow>
      <p class="lead">{say.thanksSignedAs(person.signedAs ?? person.name, when)}</p>
      <Stack>
        <Standing it={it} refusal="already_signed" language={page.language} />
        <p>{it.renewal.concludedAt ? say.thanksConcluded : say.thanksKeep}</p>
        <p class="actions">
          <LinkButton href={`${base}/document.pdf`} icon="download">
            {it.renewal.concludedAt ? offerPageWords[page.language].pdfSigned : offerPageWords[page.language].pdf}
          </LinkButton>
          {it.renewal.finishedAt && (
            <LinkButton href={`${base}/evidence.zip`} icon="shield-check">
              {evidenceWords[page.language].see}
            </LinkButton>
          )}
          <LinkButton href={`${base}/offer`}>{say.toOffer}</LinkButton>
        </p>
      </Stack>
    </PortalFrame>
  );
}

/** The six digits of a code, for whoever opened the mail's link; null when they no longer work. */
export function CodePage({ page, code }: { page: PageContext; code: string | null }) {
  const say = signWords[page.language];
  const title = code ? say.codePageTitle : say.codeDeadTitle;
  return (
    <PublicFrame page={page} title={title}>
      <h1>{title}</h1>
      <p class="lead">{code ? say.codePageLead : say.codeDeadText}</p>
      {code && <p class="code-digits">{code}</p>}
      {code && <p class="hint">{say.codePageOnce}</p>}
    </PublicFrame>
  );
}
