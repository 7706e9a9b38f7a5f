import { DaysBadge } from '../partnerships/parts-due.tsx';
import { counted, dayText, instantText } from '../platform/format.ts';
import { Badge, Button, Icon, LinkButton } from '../platform/parts.tsx';
import { Form } from '../platform/parts-form.tsx';
import { TextArea } from '../platform/parts-input.tsx';
import { Notice, Section } from '../platform/parts-layout.tsx';
import { type Day, daysBetween } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { MoveJson } from './list-moves.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

interface Data {
  opportunity: OpportunityJson;
  language: Language;
}

/** What happens next and by when; done asks for the one after. */
export function NextStep({ opportunity: it, language, today, mayWrite }: Data & { today: Day; mayWrite: boolean }) {
  const say = opportunityWords[language];
  const at = `/opportunities/${it.id}/next-step`;
  return (
    <Section title={say.nextStep} card id="next-step">
      <div class="next-step">
        {it.nextStep ? (
          <p>
            <strong>{it.nextStep}</strong>{' '}
            {it.nextStepDueOn && (
              <>
                <span class="nowrap">{dayText(it.nextStepDueOn, language)}</span>{' '}
                <DaysBadge days={daysBetween(today, it.nextStepDueOn)} language={language} />
              </>
            )}
          </p>
        ) : (
          <p class="subtitle">{say.noNextStep}</p>
        )}
        {mayWrite && (
          <LinkButton href={at} icon={it.nextStep ? 'check' : 'plus'} small>
            {it.nextStep ? say.stepDone : say.setNextStep}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}

/** Competitors, and a possible conflict of interest with the view of a second person. */
export function NotesSection(props: Data & { mayView: boolean; viewTyped?: string; viewError?: string | undefined }) {
  const { opportunity: it, language } = props;
  const say = opportunityWords[language];
  const open = it.conflictNotes !== null && it.conflictViewedAt === null;
  return (
    <>
      {it.conflictNotes && (
        <Section title={say.conflict} card id="conflict">
          <div class="close-stack">
            <p class="prose">{it.conflictNotes}</p>
            {open && <Notice tone="warn">{say.conflictOpen}</Notice>}
            {it.conflictViewedAt && it.conflictViewedBy && (
              <Notice
                tone="ok"
                title={say.conflictViewed(it.conflictViewedBy.name, instantText(it.conflictViewedAt, language))}
              >
                {it.conflictView && <p>{it.conflictView}</p>}
              </Notice>
            )}
            {open && props.mayView && (
              <Form action={`/opportunities/${it.id}/conflict-views`} hidden={{ version: it.version }}>
                <TextArea
                  name="view"
                  label={say.yourView}
                  hint={say.yourViewHint}
                  rows={2}
                  value={props.viewTyped ?? ''}
                  required
                  {...(props.viewError && { error: props.viewError })}
                />
                <div>
                  <Button icon="eye">{say.giveView}</Button>
                </div>
              </Form>
            )}
          </div>
        </Section>
      )}
      {it.competitorNotes && (
        <Section title={say.competitors} card>
          <p class="prose">{it.competitorNotes}</p>
        </Section>
      )}
    </>
  );
}

/** Every move with who, when and why, and how long it stayed. */
export function MovesSection({ moves, language }: { moves: readonly MoveJson[]; language: Language }) {
  const say = opportunityWords[language];
  const terms = pipelineTerms[language].stages;
  return (
    <Section title={say.moves} card id="moves">
      <ul class="line-list">
        {moves.toReversed().map((move) => (
          <li>
            <span>
              <strong>
                {move.from === null ? (
                  say.beganIn(terms[move.to])
                ) : (
                  <>
                    {terms[move.from]} <Icon name="arrow-right" /> {terms[move.to]}
                  </>
                )}
              </strong>
              <small>
                {[
                  dayText(move.on, language),
                  move.by.name,
                  say.stayed(counted(move.daysInStage, say.days, language)),
                ].join(' · ')}
              </small>
              {move.reason && <small>{move.reason}</small>}
              {move.lookAgainOn && (
                <Badge tone="neutral" icon="calendar-clock">
                  {say.lookAgain(dayText(move.lookAgainOn, language))}
                </Badge>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The pledge or agreement it became. */
export const BecameSection = ({ opportunity: it, language }: Data) => {
  const say = opportunityWords[language];
  if (!it.pledgeId && !it.agreementId) return null;
  return (
    <Notice tone="ok" title={say.became}>
      <p>
        {it.pledgeId && <a href={`/pledges/${it.pledgeId}`}>{say.becamePledge}</a>}
        {it.pledgeId && it.agreementId && ' · '}
        {it.agreementId && <a href={`/agreements/${it.agreementId}`}>{say.becameAgreement}</a>}
      </p>
    </Notice>
  );
};
