import { counted } from '../../platform/format.ts';
import { Icon } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { liveWords } from './words-live.ts';

/** How many answers wait, as a mark on a link; nothing when none does. */
export const WaitingMark = ({ waiting, language }: { waiting: number; language: Language }) =>
  waiting === 0 ? null : (
    <span class="waiting-mark">
      <span aria-hidden="true">{waiting}</span>
      <span class="hidden"> {counted(waiting, liveWords[language].answersOpen, language)}</span>
    </span>
  );

/** The way to calls for funding from the pages beside them. */
export const CallsLink = (props: { waiting: number; language: Language }) => (
  <a class="button quiet" href="/calls">
    <Icon name="send" />
    <span>{liveWords[props.language].callsShort}</span>
    <WaitingMark waiting={props.waiting} language={props.language} />
  </a>
);

/** The way to answers, with how many somebody has to see to. */
export const AnswersLink = (props: { href: string; waiting: number; language: Language }) => (
  <a class="button" href={props.href}>
    <Icon name="inbox" />
    <span>{liveWords[props.language].answers}</span>
    <WaitingMark waiting={props.waiting} language={props.language} />
  </a>
);
