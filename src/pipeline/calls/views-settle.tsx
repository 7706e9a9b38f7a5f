import { ActionForm, Button, LinkButton } from '../../platform/parts.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextArea } from '../../platform/parts-input.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import { problemWords } from '../../platform/words-problems.ts';
import type { Language } from '../../values/language.ts';
import type { Problem } from '../../values/problem.ts';
import type { WaitingReason } from './answer.ts';
import type { AnswerJson } from './list-answers.ts';
import { answerWords } from './words-answers.ts';

/** A settlement that was refused, with what was typed. */
export interface RefusedSettlement {
  id: string;
  as: string;
  reply: string;
  problem: Problem;
}

interface Data {
  it: AnswerJson;
  language: Language;
  /** The page to come back to. */
  back: string;
  refused: RefusedSettlement | null;
}

/** Rules that let an answer count once somebody says so; the others ask for something to be done before. */
const atWill: readonly (WaitingReason | null)[] = ['after_deadline', 'call_closed'];

/** What no decision lets count: there is something else to do. */
const never: readonly WaitingReason[] = ['already_won', 'do_not_contact'];

/** The way to what an answer waits for. */
function WayOn({ it, language }: Data) {
  const say = answerWords[language];
  const opportunity = it.opportunityId && `/opportunities/${it.opportunityId}`;
  switch (it.waitingBecause) {
    case 'screening_missing':
      return (
        it.funder && (
          <LinkButton
            href={`/screenings/new?${it.funder.kind}=${it.funder.id}`}
            icon="shield-check"
            look="primary"
            small
          >
            {say.screen}
          </LinkButton>
        )
      );
    case 'sanctions_hit':
      return (
        <LinkButton href="/screenings" icon="shield-check" look="primary" small>
          {say.seeHits}
        </LinkButton>
      );
    case 'conflict_not_viewed':
      return (
        opportunity && (
          <LinkButton href={`${opportunity}#conflict`} icon="eye" look="primary" small>
            {say.viewConflict}
          </LinkButton>
        )
      );
    case 'already_won':
    case 'opportunity_archived':
      return (
        opportunity && (
          <LinkButton href={opportunity} icon="columns-3" look="primary" small>
            {say.seeOpportunity}
          </LinkButton>
        )
      );
    default:
      return null;
  }
}

function ReplyForm({ it, language, back, refused }: Data) {
  const say = answerWords[language];
  const again = refused?.as === 'reply' ? refused : null;
  const fault = again && (again.problem.code === 'invalid' ? problemWords[language].fields.required({}) : null);
  return (
    <details class="fold reply-fold" open={again !== null || it.kind === 'question'}>
      <summary>{say.replyTo(it.byName)}</summary>
      <Form action={`/calls/${it.callId}/answers/${it.id}`} hidden={{ as: 'reply', back }}>
        <TextArea
          name="reply"
          scope={it.id}
          label={say.reply}
          hint={say.replyHint}
          rows={4}
          value={again?.reply ?? ''}
          maxlength={4000}
          required
          {...(fault && { error: fault })}
        />
        <div>
          <Button icon="send" look={it.kind === 'question' ? 'primary' : 'plain'} small>
            {say.sendReply}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** What can be made of an answer that waits: the way to what holds it back, let it count, reply, note it as seen. */
export function SettleForms(data: Data) {
  const { it, language, back, refused } = data;
  const say = answerWords[language];
  const action = `/calls/${it.callId}/answers/${it.id}`;
  const told = refused && !(refused.as === 'reply' && refused.problem.code === 'invalid');
  const may = atWill.includes(it.waitingBecause);
  return (
    <div class="settle">
      {told && (
        <div role="alert" tabindex={-1} data-focus>
          <Notice tone="danger">{problemWords[language].reasons[refused.problem.reason]}</Notice>
        </div>
      )}
      {it.waitingBecause !== null && !never.includes(it.waitingBecause) && (
        <p class="hint">{say.countSays[may ? 'late' : 'rule']}</p>
      )}
      <div class="actions">
        <WayOn {...data} />
        {it.waitingBecause !== null && !never.includes(it.waitingBecause) && (
          <ActionForm
            action={action}
            fields={{ as: 'counted', back }}
            icon="check"
            small
            {...(may && { look: 'primary' })}
          >
            {say.count}
          </ActionForm>
        )}
        <ActionForm action={action} fields={{ as: 'seen', back }} icon="eye" look="quiet" small>
          {say.seen}
        </ActionForm>
      </div>
      <ReplyForm {...data} />
    </div>
  );
}
