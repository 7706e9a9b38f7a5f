import { Icon } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { lifeWords } from './words-life.ts';

/** From an agreement's record to its whole life and to all links to the partner's pages. */
export const LifeLinks = ({ agreementId, language }: { agreementId: string; language: Language }) => {
  const say = lifeWords[language];
  return (
    <Section title={say.chainAndLinks} card>
      <ul class="party-list">
        <li>
          <a class="with-icon" href={`/agreements/${agreementId}/chain`}>
            <Icon name="history" />
            {say.title}
          </a>
        </li>
        <li>
          <a class="with-icon" href={`/agreements/${agreementId}/links`}>
            <Icon name="link" />
            {say.linksTitle}
          </a>
        </li>
      </ul>
    </Section>
  );
};
