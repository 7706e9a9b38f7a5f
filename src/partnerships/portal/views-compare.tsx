import type { Child } from 'hono/jsx';
import { Icon } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import type { ComparedLine, Comparison } from './compare-terms.ts';
import { offerPageWords } from './words-offer.ts';

function Side(props: { label: string; children: Child; faint?: boolean }) {
  return (
    <td class={props.faint ? 'faint' : undefined}>
      <span class="side-name" aria-hidden="true">
        {props.label}
      </span>
      <span>{props.children}</span>
    </td>
  );
}

function Offered({ line, language }: { line: ComparedLine; language: Language }) {
  const say = offerPageWords[language];
  if (line.offered === null) return <Side label={say.offered} children={say.notCarried} faint />;
  if (!line.differs) return <Side label={say.offered} children={say.unchanged} faint />;
  return (
    <Side label={say.offered}>
      <Icon name="pencil" label={say.differs} /> {line.offered}
    </Side>
  );
}

const Lines = (props: { title: string; lines: readonly ComparedLine[]; language: Language; quiet?: boolean }) => {
  const say = offerPageWords[props.language];
  return (
    <table class="compare">
      <caption class={props.quiet ? 'hidden' : undefined}>{props.title}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{say.soFar}</th>
          <th scope="col">{say.offered}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <tr>
            <th scope="row">{line.label}</th>
            <Side label={say.soFar} faint={line.soFar === null}>
              {line.soFar ?? say.nothing}
            </Side>
            <Offered line={line} language={props.language} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The agreement so far and the offer beside each other; one under the other on a phone. */
export function CompareSection(props: { comparison: Comparison; language: Language; concluded: boolean }) {
  const { comparison, language } = props;
  const say = offerPageWords[language];
  const { terms, contributions, obligations } = comparison;
  return (
    <Section title={say.compare} subtitle={props.concluded ? say.compareConcluded : say.compareLead} id="terms">
      <Lines title={say.compare} lines={terms} language={language} quiet />
      {contributions.length > 0 ? (
        <Lines title={say.contributions} lines={contributions} language={language} />
      ) : (
        <p class="hint">{say.noContributions}</p>
      )}
      {obligations.length > 0 ? (
        <Lines title={say.obligations} lines={obligations} language={language} />
      ) : (
        <p class="hint">{say.noObligations}</p>
      )}
    </Section>
  );
}
