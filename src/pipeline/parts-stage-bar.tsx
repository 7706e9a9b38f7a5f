import { Icon } from '../platform/parts.tsx';
import type { Language } from '../values/language.ts';
import { isOpen, openStages, type StageCode } from './stage.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

/**
 * The stages in their order with the present one marked; those before it are behind. Each other stage is a link to
 * the page that moves there, where the reader may (`moveTo` gives its address).
 */
export function StageBar(props: {
  stage: StageCode;
  passed: readonly StageCode[];
  language: Language;
  moveTo: ((stage: StageCode) => string) | null;
}) {
  const { stage, language, moveTo } = props;
  const say = opportunityWords[language];
  const terms = pipelineTerms[language].stages;
  const steps: StageCode[] = [...openStages, isOpen(stage) ? 'won' : stage];
  return (
    <nav class="stage-bar" aria-label={say.stage}>
      <ol>
        {steps.map((one) => {
          const current = one === stage;
          const behind = !current && props.passed.includes(one);
          const face = (
            <>
              {behind && <Icon name="check" />}
              {terms[one]}
            </>
          );
          return (
            <li class={current ? 'current' : behind ? 'behind' : undefined} aria-current={current ? 'step' : undefined}>
              {current || moveTo === null ? (
                <span>{face}</span>
              ) : (
                <a href={moveTo(one)} title={say.moveTo(terms[one])}>
                  {face}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
