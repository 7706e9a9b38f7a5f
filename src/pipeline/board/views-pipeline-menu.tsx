import { Icon } from '../../platform/parts.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import { c3Words } from '../c3/words.ts';
import { forecastWords } from '../forecast/words.ts';
import { stepWords } from '../plans/words.ts';
import { screeningWords } from '../screening/words.ts';

/** What belongs to the pipeline and is opened less often, each by its name: a menu that works with scripts off. */
export function PipelineMenu({ language }: { language: Language }) {
  const links = [
    { href: '/forecast', icon: 'calendar-clock', text: forecastWords[language].title },
    { href: '/c3', icon: 'target', text: c3Words[language].title },
    { href: '/screenings', icon: 'shield-check', text: screeningWords[language].title },
    { href: '/stages', icon: 'sliders-horizontal', text: stepWords[language].stages },
  ] as const;
  return (
    <details class="menu pages" data-menu>
      <summary class="button quiet">
        <Icon name="ellipsis" />
        <span>{commonWords[language].more}</span>
      </summary>
      <div class="menu-body">
        {links.map(({ href, icon, text }) => (
          <a href={href}>
            <Icon name={icon} />
            {text}
          </a>
        ))}
      </div>
    </details>
  );
}
