import { dayText } from '../../platform/format.ts';
import { Badge, LinkButton, type Tone } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import type { Problem } from '../../values/problem.ts';
import type { ScreeningJson } from './list-screenings.ts';
import type { ScreeningState } from './screening.ts';
import { screeningWords } from './words.ts';

const tones: Record<ScreeningState, Tone> = { open: 'warn', awaiting_second: 'warn', clear: 'ok', hit: 'danger' };

/** Where a screening stands. */
export const ScreeningBadge = ({ state, language }: { state: ScreeningState; language: Language }) => (
  <Badge tone={tones[state]} {...(tones[state] === 'warn' && { icon: 'clock' as const })}>
    {screeningWords[language].states[state]}
  </Badge>
);

/** The way on from a form that due diligence refused: to screen the funder, or to what was found of them. */
export function ScreenFirst(props: {
  funder: { kind: 'organisation' | 'person'; id: string; name: string };
  reason: Problem['reason'] | null;
  language: Language;
  /** The screening that waits for its second person. */
  waiting: string | null;
}) {
  const { funder, reason, waiting } = props;
  const say = screeningWords[props.language];
  if (reason === 'screening_missing' && waiting !== null)
    return (
      <p class="actions">
        <LinkButton href={`/screenings/${waiting}`} icon="shield-check">
          {say.states.awaiting_second}
        </LinkButton>
      </p>
    );
  if (reason !== 'screening_missing' && reason !== 'sanctions_hit') return null;
  const missing = reason === 'screening_missing';
  return (
    <p class="actions">
      <LinkButton href={missing ? `/screenings/new?${funder.kind}=${funder.id}` : '/screenings'} icon="shield-check">
        {missing ? say.screenFirst(funder.name) : say.seeScreenings}
      </LinkButton>
    </p>
  );
}

/** The screenings of a funder in a box, with a way to make one. */
export function ScreeningCard(props: {
  funder: { kind: 'organisation' | 'person'; id: string };
  screenings: readonly ScreeningJson[];
  language: Language;
  mayWrite: boolean;
}) {
  const { funder, language } = props;
  const say = screeningWords[language];
  return (
    <Section
      title={say.title}
      card
      id="screenings"
      actions={
        props.mayWrite && (
          <LinkButton href={`/screenings/new?${funder.kind}=${funder.id}`} icon="plus" look="quiet" small iconOnly>
            {say.newScreening}
          </LinkButton>
        )
      }
    >
      {props.screenings.length === 0 ? (
        <p class="subtitle">{say.never}</p>
      ) : (
        <ul class="line-list">
          {props.screenings.map((it) => (
            <li>
              <span>
                <a href={`/screenings/${it.id}`}>{dayText(it.screenedOn, language)}</a>{' '}
                <ScreeningBadge state={it.state} language={language} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
