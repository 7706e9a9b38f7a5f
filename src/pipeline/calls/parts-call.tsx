import { DaysBadge } from '../../partnerships/parts-due.tsx';
import { dayText, moneyText, percentText } from '../../platform/format.ts';
import { Badge, type Tone } from '../../platform/parts.tsx';
import { type Day, daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { pipelineTerms } from '../words.ts';
import type { CallStage } from './call.ts';
import type { CallJson } from './list-calls.ts';
import { callTerms } from './words.ts';
import { liveWords } from './words-live.ts';

const tones: Readonly<Record<CallStage, Tone>> = {
  draft: 'neutral',
  scheduled: 'info',
  open: 'ok',
  past_deadline: 'warn',
  closed: 'neutral',
};

/** Where a call stands. */
export const CallStageBadge = ({ stage, language }: { stage: CallStage; language: Language }) => (
  <Badge tone={tones[stage]} icon={stage === 'scheduled' ? 'clock' : undefined}>
    {callTerms[language].stages[stage]}
  </Badge>
);

/** How far a deadline is off; one that has passed is nobody's fault. */
function Left({ call, language }: { call: CallJson; language: Language }) {
  const days = daysBetween(call.asOf as Day, call.deadline);
  if (days < 0) return <Badge tone="warn">{liveWords[language].deadlinePassed}</Badge>;
  return <DaysBadge days={days} language={language} />;
}

/** The deadline, with the days left while it matters. */
export const CallDeadline = ({ call, language }: { call: CallJson; language: Language }) => (
  <>
    <span class="nowrap">{dayText(call.deadline, language)}</span>{' '}
    {call.stage !== 'closed' && <Left call={call} language={language} />}
  </>
);

/** "Global Facility GF.2". */
export const callPurpose = ({ purpose }: CallJson, language: Language): string =>
  [pipelineTerms[language].purposes[purpose.kind], purpose.code].filter(Boolean).join(' ');

/** Cents of euro as text. */
export const euroText = (cents: number, language: Language): string =>
  moneyText({ amount: Math.round(cents), currency: 'EUR' }, language);

/** The share of a whole, rounded down, so that it never says 100 % too early. */
export const shareText = (part: number, whole: number, language: Language): string =>
  percentText(Math.floor((part / whole) * 100) / 100, language);

/** How far a call is from the amount sought: received and pledged, and what the ranges named would add. Drawn for the eye. */
export function GoalBar({ figures }: Pick<CallJson, 'figures'>) {
  const { sought, pledged, received, rangeHigh } = figures;
  if (!sought) return null;
  const whole = Math.max(sought, pledged + rangeHigh);
  const wide = (cents: number) => ((cents / whole) * 200).toFixed(1);
  const arrived = Math.min(received, pledged);
  return (
    <svg class="goal-bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="200" height="8" class="goal-ground" />
      <rect width={wide(pledged + rangeHigh)} height="8" class="goal-range" />
      <rect width={wide(pledged)} height="8" class="goal-pledged" />
      <rect width={wide(arrived)} height="8" class="goal-received" />
      {whole > sought && <rect x={wide(sought)} width="0.8" height="8" class="goal-line" />}
    </svg>
  );
}

/** The same in words; without an amount sought that has a value, what is pledged stands alone. */
export function goalText({ figures }: Pick<CallJson, 'figures'>, language: Language): string {
  const say = liveWords[language];
  const { sought, pledged, received, rangeHigh } = figures;
  const euro = (cents: number) => euroText(cents, language);
  return [
    sought
      ? say.goalText(euro(pledged), euro(sought), shareText(pledged, sought, language))
      : say.goalAlone(euro(pledged)),
    received > 0 && say.goalReceived(euro(received)),
    rangeHigh > 0 && say.goalRange(euro(rangeHigh)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the parts of the bar stand for. */
export function GoalLegend({ language }: { language: Language }) {
  const say = liveWords[language];
  const parts = [
    { part: 'received', text: say.legendReceived },
    { part: 'pledged', text: say.legendPledged },
    { part: 'range', text: say.legendRange },
  ];
  return (
    <ul class="goal-key">
      {parts.map(({ part, text }) => (
        <li>
          <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
            <rect x="1" y="1" width="12" height="10" class={`goal-${part}`} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
