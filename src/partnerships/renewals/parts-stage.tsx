import { Badge, type Tone } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import type { RenewalStage } from './renewal-stage.ts';
import { stageWords } from './words-stage.ts';

/** How a stage looks: warn asks the secretariat for something, danger is over without a signature. */
export const stageTone: Readonly<Record<RenewalStage, Tone>> = {
  draft: 'neutral',
  offered: 'info',
  in_discussion: 'warn',
  to_countersign: 'warn',
  done: 'ok',
  declined: 'danger',
  withdrawn: 'neutral',
  lapsed: 'danger',
};

/** Where an offer stands, in words. */
export const StageBadge = (props: { stage: RenewalStage; language: Language }) => (
  <Badge tone={stageTone[props.stage]}>{stageWords[props.language][props.stage]}</Badge>
);
