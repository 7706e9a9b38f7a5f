import { Badge } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import type { Language } from '../values/language.ts';
import type { ChainStep } from './chain-of.ts';
import { agreementPath, daysLine } from './parts-agreement.tsx';
import { StatusBadge } from './parts-status.tsx';
import { partnershipTerms } from './words.ts';
import { recordWords } from './words-record.ts';

/** The agreements before and after one, oldest first, with the days in force under neither. */
export function ChainSection(props: { chain: readonly ChainStep[]; current: string | null; language: Language }) {
  const { chain, language } = props;
  if (chain.length < 2) return null;
  const say = recordWords[language];
  return (
    <Section title={say.chain} id="chain">
      <ol class="chain">
        {chain.map(({ agreement, gap }, index) => (
          <li>
            {index > 0 && (
              <p class="chain-gap">
                {gap === null ? say.gapUnknown : gap === 0 ? say.noGap : <Badge tone="warn">{say.gap(gap)}</Badge>}
              </p>
            )}
            <div class="card">
              <strong>
                {agreement.id === props.current ? (
                  <>
                    {partnershipTerms[language].kinds[agreement.kind]} ({say.thisOne})
                  </>
                ) : (
                  <a href={agreementPath(agreement.id)}>{partnershipTerms[language].kinds[agreement.kind]}</a>
                )}
              </strong>{' '}
              <StatusBadge agreement={agreement} language={language} />
              <p class="subtitle">{daysLine(agreement, language)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
