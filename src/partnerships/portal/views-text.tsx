import { LinkButton, Tabs } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { languageNames, languageWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import type { AgreementText } from '../renewals/renewal-version.ts';
import { offerPageWords } from './words-offer.ts';

/** Clauses with their numbers, as they are signed. */
export const Clauses = ({ text, lang }: { text: AgreementText; lang: Language }) => (
  <article class="offer-text" lang={lang}>
    <h3>{text.title}</h3>
    <ol>
      {text.clauses.map(({ heading, text: body }) => (
        <li>
          <h4>{heading}</h4>
          <p class="prose">{body}</p>
        </li>
      ))}
    </ol>
  </article>
);

/** The text in one language of the document, with the way to the others. `href` is null where there is none to go. */
export function TextSection(props: {
  language: Language;
  textLanguage: Language;
  languages: readonly Language[];
  text: AgreementText | undefined;
  hash: string;
  hrefOf: (textLanguage: Language) => string;
  pdf: string | null;
  /** Once everybody has signed: what it was, and the PDF with it. */
  signed?: boolean;
}) {
  const { language, textLanguage, languages, text } = props;
  const say = offerPageWords[language];
  return (
    <Section
      title={say.text}
      subtitle={props.signed ? say.textSigned : say.textLead(languages.length)}
      id="text"
      actions={
        props.pdf && (
          <LinkButton href={props.pdf} icon="download" small>
            {props.signed ? say.pdfSigned : say.pdf}
          </LinkButton>
        )
      }
    >
      {languages.length > 1 && (
        <Tabs
          label={say.text}
          items={languages.map((one) => ({
            href: props.hrefOf(one),
            text: say.textIn(languageWords[language][one]),
            current: one === textLanguage,
          }))}
        />
      )}
      {text ? <Clauses text={text} lang={textLanguage} /> : <p class="hint">{languageNames[textLanguage]}</p>}
      <p class="hint hash">{say.hash(props.hash)}</p>
    </Section>
  );
}
