import { dayText, instantText, moneyText } from '../../platform/format.ts';
import type { IconName } from '../../platform/icon-names.ts';
import { Icon } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { rangeText } from '../opportunity-text.ts';
import type { ShownAnswer } from './answers-so-far.ts';
import { outcomeOf } from './outcome.ts';
import { answeringWords } from './words.ts';
import { answerWords, type Outcome } from './words-answers.ts';

type Tone = 'ok' | 'warn' | 'info' | 'neutral';
const tones: Partial<Readonly<Record<Outcome, Tone>>> = {
  pledge_recorded: 'ok',
  pledge_agreed: 'ok',
  waits_late: 'warn',
  waits_closed: 'warn',
  to_confirm: 'info',
  question_open: 'info',
};

const icons: Readonly<Record<Tone, IconName>> = {
  ok: 'circle-check',
  warn: 'calendar-clock',
  info: 'info',
  neutral: 'check',
};

/** What was promised, line by line: as it is recorded, or as it was answered while it waits. */
export function Instalments({ it: { answer, pledge }, language }: { it: ShownAnswer; language: Language }) {
  const say = answeringWords[language];
  const lines =
    pledge?.instalments.map(({ amount, dueOn, received, writtenOffOn }) => ({
      amount,
      dueOn,
      note:
        received.amount > 0
          ? `${say.received}: ${moneyText(received, language)}`
          : writtenOffOn === null
            ? null
            : say.writtenOff,
    })) ?? answer.instalments.map((one) => ({ ...one, note: null }));
  if (lines.length === 0) return null;
  return (
    <table class="promised">
      <thead>
        <tr>
          <th scope="col">{say.dueOn}</th>
          <th scope="col" class="numeric">
            {say.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ amount, dueOn, note }) => (
          <tr>
            <td>{dayText(dueOn as never, language)}</td>
            <td class="numeric">
              {moneyText(amount, language)}
              {note && <small>{note}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function titleOf({ answer }: ShownAnswer, language: Language): string {
  const { told } = answerWords[language];
  const amount = rangeText(answer.amount, language) ?? '';
  switch (answer.kind) {
    case 'pledge':
      return told.pledge(amount);
    case 'range':
      return told.range(amount);
    case 'passed_on':
      return told.passed_on(answer.passedTo?.name ?? '');
    default:
      return told[answer.kind];
  }
}

function OneAnswer({ it, language }: { it: ShownAnswer; language: Language }) {
  const { answer } = it;
  const say = answeringWords[language];
  const own = answerWords[language];
  const outcome = outcomeOf(it);
  const day = answer.expectedOn && dayText(answer.expectedOn, language);
  return (
    <li class="card given-answer">
      <h3 dir="auto">{titleOf(it, language)}</h3>
      <p class="hint">
        <bdi>{say.by(answer.byName, answer.byFunction)}</bdi> · {instantText(answer.createdAt, language)}
      </p>
      {day && answer.kind !== 'pledge' && <p>{answer.kind === 'decline' ? own.again(day) : own.expected(day)}</p>}
      {answer.words && <blockquote dir="auto">{answer.words}</blockquote>}
      {answer.kind === 'pledge' && <Instalments it={it} language={language} />}
      <p class={`outcome ${tones[outcome] ?? 'neutral'}`}>
        <Icon name={icons[tones[outcome] ?? 'neutral']} />
        <span>{own.outcomes[outcome]}</span>
      </p>
      {answer.reply && (
        <div class="reply">
          <p class="hint">{say.reply}</p>
          <blockquote dir="auto">{answer.reply}</blockquote>
        </div>
      )}
    </li>
  );
}

/** What was answered so far and what became of it. */
export const GivenAnswers = ({ answers, language }: { answers: readonly ShownAnswer[]; language: Language }) => (
  <ol class="given-answers">
    {answers.map((it) => (
      <OneAnswer it={it} language={language} />
    ))}
  </ol>
);
