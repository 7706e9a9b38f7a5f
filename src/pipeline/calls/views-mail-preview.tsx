import type { PageContext } from '../../platform/page.ts';
import { EmptyState, Notice } from '../../platform/parts-layout.tsx';
import { languageNames, languageWords } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import type { MailPreview } from './preview-mail.ts';
import { callComposerWords } from './words-composer.ts';

/** The mail as it will look, in a frame of its own, and its plain text. */
export function ShownMail({ page, preview }: { page: PageContext; preview: MailPreview }) {
  const say = callComposerWords[page.language];
  const { language, written, packed } = preview;
  if (!written)
    return packed ? (
      <Notice tone="warn">{say.cannotShow}</Notice>
    ) : (
      <EmptyState icon="mail" title={say.noText(languageWords[page.language][language])} />
    );
  return (
    <div class="shown-mail card">
      <p class="mail-subject" lang={language}>
        <strong>{written.subject}</strong>
      </p>
      {packed ? (
        <iframe class="mail-preview" src={`/calls/preview/html?mail=${packed}`} title={written.subject} sandbox="" />
      ) : (
        <Notice tone="info">{say.tooLong}</Notice>
      )}
      <details class="fold" open={!packed}>
        <summary>{say.asText}</summary>
        <pre class="mail-text" lang={language}>
          {written.text}
        </pre>
      </details>
    </div>
  );
}

/** The preview beside the form; its tabs send the form, so that nothing typed is lost. */
export function MailPreviewAside({ page, preview }: { page: PageContext; preview: MailPreview }) {
  const say = callComposerWords[page.language];
  return (
    <aside id="call-preview" class="offer-preview" aria-labelledby="call-preview-title">
      <header>
        <h2 id="call-preview-title">{say.preview}</h2>
        <p class="hint">{say.previewLead}</p>
      </header>
      <input type="hidden" name="shown" value={preview.language} form="composer" />
      <fieldset class="preview-languages">
        <legend class="hidden">{say.previewIn}</legend>
        {languages.map((one) => (
          <button
            type="submit"
            class={one === preview.language ? 'button small on' : 'button small quiet'}
            form="composer"
            formaction={`/calls/preview?language=${one}`}
            aria-pressed={one === preview.language ? 'true' : 'false'}
            lang={one}
          >
            {languageNames[one]}
          </button>
        ))}
      </fieldset>
      <ShownMail page={page} preview={preview} />
    </aside>
  );
}
