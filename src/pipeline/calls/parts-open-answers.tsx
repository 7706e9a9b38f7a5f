import type { PageContext } from '../../platform/page.ts';
import { Badge, LinkButton } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { OpenAnswer } from './open-answers.ts';
import { callTerms } from './words.ts';
import { answerWords } from './words-answers.ts';

/** Answers to calls that somebody has to see to, for my day. */
export function OpenAnswersSection({ answers, page }: { answers: readonly OpenAnswer[]; page: PageContext }) {
  const { language } = page;
  const say = answerWords[language];
  if (answers.length === 0) return null;
  return (
    <Section
      title={say.toSee}
      count={answers.length}
      card
      id="answers"
      actions={
        <LinkButton href="/answers" icon="inbox" look="quiet" small>
          {say.title}
        </LinkButton>
      }
    >
      <ul class="plain-list">
        {answers.map((one) => (
          <li>
            <div>
              <a href={`/calls/${one.callId}/answers#answer-${one.id}`}>{one.recipient}</a>{' '}
              <Badge tone={one.waitingBecause ? 'warn' : 'info'} icon={one.waitingBecause ? 'clock' : 'inbox'}>
                {callTerms[language].answers[one.kind]}
              </Badge>{' '}
              <small>
                {[one.call, one.waitingBecause && callTerms[language].waiting[one.waitingBecause]]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
