import { counted, dayText, instantText, moneyText } from '../../platform/format.ts';
import { Badge, type Tone } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { rangeText } from '../opportunity-text.ts';
import type { AnswerKind } from './answer.ts';
import type { AnswerJson } from './list-answers.ts';
import { callTerms } from './words.ts';
import { answerWords } from './words-answers.ts';

const tones: Readonly<Record<AnswerKind, Tone>> = {
  pledge: 'ok',
  range: 'info',
  question: 'warn',
  decline: 'neutral',
  passed_on: 'neutral',
};

/** What was answered: its kind, amount with instalments or days, and the words. */
export function AnswerText({ it, language }: { it: AnswerJson; language: Language }) {
  const say = answerWords[language];
  const facts = [
    it.amount && rangeText(it.amount, language),
    it.instalments.length > 1 && counted(it.instalments.length, say.instalments, language),
    it.expectedOn && `${it.kind === 'decline' ? say.askAgain : say.expected} ${dayText(it.expectedOn, language)}`,
    it.passedTo && `${say.passedTo} ${it.passedTo.name}, ${it.passedTo.email}`,
  ].filter(Boolean);
  return (
    <div class="answer-text">
      <p>
        <Badge tone={tones[it.kind]} icon={it.kind === 'question' ? 'circle-question-mark' : undefined}>
          {callTerms[language].answers[it.kind]}
        </Badge>
        {it.late && (
          <Badge tone="warn" icon="clock">
            {say.late}
          </Badge>
        )}
        {facts.length > 0 && <strong>{facts.join(' · ')}</strong>}
      </p>
      {it.instalments.length > 1 && (
        <ul class="instalment-days">
          {it.instalments.map(({ amount, dueOn }) => (
            <li>
              {moneyText(amount, language)} <small>{dayText(dueOn, language)}</small>
            </li>
          ))}
        </ul>
      )}
      {it.words && <blockquote>{it.words}</blockquote>}
      <p class="when">
        {[it.byName, it.byFunction].filter(Boolean).join(', ')} ·{' '}
        <time datetime={it.createdAt}>{instantText(it.createdAt, language)}</time>
      </p>
      {it.reply && (
        <blockquote class="reply">
          <small>{say.replied}</small>
          {it.reply}
        </blockquote>
      )}
    </div>
  );
}
