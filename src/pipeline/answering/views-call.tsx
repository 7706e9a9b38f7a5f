import { dayText, moneyText } from '../../platform/format.ts';
import type { IconName } from '../../platform/icon-names.ts';
import type { PageContext } from '../../platform/page.ts';
import { Icon, LinkButton } from '../../platform/parts.tsx';
import { Figures, Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import { type Day, daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { AnswerKind } from '../calls/answer.ts';
import { pipelineTerms } from '../words.ts';
import { promised, type ShownAnswer } from './answers-so-far.ts';
import { type Invited, textOf } from './open-call-link.ts';
import { GivenAnswers } from './views-answers.tsx';
import { CallFrame } from './views-frame.tsx';
import { answeringWords } from './words.ts';
import { answerWords } from './words-answers.ts';

interface Data {
  page: PageContext;
  invited: Invited;
  base: string;
}

/** What somebody should know before they answer: that the deadline has passed, or the call is closed. */
export function TooLate({ invited, today, language }: { invited: Invited; today: Day; language: Language }) {
  const say = answeringWords[language];
  if (invited.closed)
    return (
      <Notice tone="warn" title={say.closedTitle}>
        <p>{say.closedText}</p>
      </Notice>
    );
  if (today <= invited.deadline) return null;
  return (
    <Notice tone="warn" title={say.lateTitle(dayText(invited.deadline, language))}>
      <p>{say.lateText}</p>
    </Notice>
  );
}

function purposeFigure({ purpose }: Invited, language: Language) {
  const say = answeringWords[language];
  const kind = pipelineTerms[language].purposes[purpose.kind];
  // Facilities are called by the documents' names, which are English.
  const value = purpose.name ? (
    <span lang="en" translate="no">
      {purpose.name}
    </span>
  ) : (
    <bdi>{purpose.kind === 'project' && purpose.code ? purpose.code : kind}</bdi>
  );
  const note =
    purpose.name || (purpose.kind === 'project' && purpose.code)
      ? `${kind} ${purpose.name ? (purpose.code ?? '') : ''}`
      : null;
  return { label: say.purpose, value, ...(note && { note: note.trim() }) };
}

function CallFigures({ invited, page: { language, today } }: Pick<Data, 'invited' | 'page'>) {
  const say = answeringWords[language];
  const left = daysBetween(today, invited.deadline);
  return (
    <Figures
      items={[
        { label: say.sought, value: invited.amount ? moneyText(invited.amount, language) : say.noAmount },
        {
          label: say.deadline,
          value: dayText(invited.deadline, language),
          note: left < 0 ? say.passed : left === 0 ? say.lastDay : say.daysLeft(left),
          ...(left < 0 ? { tone: 'danger' as const } : left <= 7 && { tone: 'warn' as const }),
        },
        purposeFigure(invited, language),
        {
          label: say.from,
          value: <bdi>{invited.contact?.name ?? say.secretariat}</bdi>,
          ...(invited.contact && { note: say.secretariat }),
        },
      ]}
    />
  );
}

const icons: Readonly<Record<AnswerKind, IconName>> = {
  pledge: 'handshake',
  range: 'sliders-horizontal',
  question: 'circle-question-mark',
  passed_on: 'user-plus',
  decline: 'x',
};
const paths: Readonly<Record<AnswerKind, string>> = {
  pledge: 'pledge',
  range: 'range',
  question: 'question',
  passed_on: 'pass-on',
  decline: 'decline',
};

interface WaysData {
  base: string;
  language: Language;
  hasPromised: boolean;
  /** Whether the call is closed: then it is passed on to nobody. */
  closed: boolean;
}

function Ways({ base, language, hasPromised, closed }: WaysData) {
  const say = answerWords[language];
  const kinds = (['range', 'question', 'passed_on', 'decline'] as const)
    .filter((kind) => !hasPromised || kind === 'question' || kind === 'passed_on')
    .filter((kind) => !closed || kind !== 'passed_on');
  return (
    <Section title={answeringWords[language].toAnswer} id="answer">
      {hasPromised ? (
        <p class="hint">{say.promisedHint}</p>
      ) : (
        <p class="actions sign-now">
          <LinkButton href={`${base}/pledge`} look="primary" icon="handshake">
            {say.ways.pledge.title}
          </LinkButton>
          <small>{say.ways.pledge.hint}</small>
        </p>
      )}
      <ul class="ways">
        {kinds.map((kind) => (
          <li>
            <a href={`${base}/${paths[kind]}`}>
              <Icon name={icons[kind]} />
              <span>
                <strong>{say.ways[kind].title}</strong>
                <small>{say.ways[kind].hint}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The call: what for, how much, until when, its text, what was answered, and how to answer. */
export function CallPage({ page, invited, base, answers }: Data & { answers: readonly ShownAnswer[] }) {
  const { language, today } = page;
  const say = answeringWords[language];
  const { subject, text, language: written } = textOf(invited, language);
  const lang = written === language ? undefined : written;
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((part) => part.trim() !== '');
  return (
    <CallFrame page={page} invited={invited} title={subject} {...(lang && { lang })}>
      <Stack>
        <TooLate invited={invited} today={today} language={language} />
        {invited.passedFrom && <p dir="auto">{say.passedFrom(invited.passedFrom)}</p>}
        {answers.length > 0 && (
          <Section title={say.answers} id="answers">
            <GivenAnswers answers={answers} language={language} />
          </Section>
        )}
        <CallFigures page={page} invited={invited} />
        {lang && <p class="hint">{say.otherLanguage}</p>}
        <article class="call-text card" lang={written} dir="auto">
          {paragraphs.length === 0 ? (
            <p lang={language}>{say.noText}</p>
          ) : (
            paragraphs.map((part) => <p class="prose">{part.trim()}</p>)
          )}
        </article>
        <Ways base={base} language={language} hasPromised={promised(answers) !== undefined} closed={invited.closed} />
      </Stack>
    </CallFrame>
  );
}
