import { fieldId } from '../../platform/parts-field.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { OfferBody } from '../portal/views-offer.tsx';
import { Clauses } from '../portal/views-text.tsx';
import { labelOf } from './composer-labels.ts';
import type { ComposerData } from './composer-state.ts';
import { composerWords } from './words-composer.ts';

/** What the partner will see, in the language they read, and what is missing before it can be saved. */
export function PreviewAside({ preview, faults, language }: Pick<ComposerData, 'preview' | 'faults' | 'language'>) {
  const say = composerWords[language];
  const { it } = preview;
  const missing = Object.entries(faults);
  const others = it.renewal.languages.filter((one) => one !== preview.textLanguage);
  return (
    <aside id="offer-preview" class="offer-preview" aria-labelledby="offer-preview-title">
      <header>
        <h2 id="offer-preview-title">{say.preview}</h2>
        <p class="hint">{say.previewHint}</p>
      </header>
      {missing.length > 0 && (
        <Notice tone="warn" title={say.notYet(missing.length)}>
          <ul class="points">
            {missing.map(([name, message]) => {
              const label = labelOf(name, language);
              const text = label ? `${label}: ${message}` : message;
              return <li>{name ? <a href={`#${fieldId(name)}`}>{text}</a> : text}</li>;
            })}
          </ul>
        </Notice>
      )}
      <div class="portal-preview" lang={preview.language}>
        <OfferBody
          it={it}
          language={preview.language}
          signatoryId={preview.signatoryId}
          textLanguage={preview.textLanguage}
          base={null}
          hrefOf={(one) => (one === preview.textLanguage ? '#text' : `#preview-${one}`)}
        />
        {others.map((one) => {
          const text = it.shown.text[one];
          return (
            text && (
              <section id={`preview-${one}`} class="section">
                <h2 lang={one}>{languageNames[one]}</h2>
                <Clauses text={text} lang={one} />
              </section>
            )
          );
        })}
      </div>
    </aside>
  );
}
