import { choicesOf } from '../directory/choices.ts';
import { relationWords } from '../directory/words.ts';
import { type Filled, typed } from '../platform/form.ts';
import { dayText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, Icon, LinkButton, PageHeader } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { ErrorSummary, Form } from '../platform/parts-form.tsx';
import { Select, TextArea } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import type { MoveJson } from './list-moves.ts';
import type { StageCode } from './stage.ts';
import { pipelineTerms } from './words.ts';
import { moveWords } from './words-move.ts';

/** What a move to that stage has to say beside the stage. */
export function MoveFields(props: {
  to: StageCode;
  joined: boolean;
  language: Language;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  today: string;
}) {
  const { to, joined, language, filled, errors } = props;
  const say = moveWords[language];
  const ends = to === 'lost' || to === 'dormant';
  const at = (name: string) => ({ name, error: errors[name], value: typed(filled, name) });
  return (
    <>
      {to === 'joined' && !joined && (
        <>
          <DayInput {...at('joinedOn')} label={say.joinedOn} hint={say.joinedHint} required max={props.today} />
          <Select
            {...at('joinedAs')}
            label={say.joinedAs}
            options={choicesOf(relationWords[language])}
            blank="–"
            required
          />
        </>
      )}
      <TextArea
        {...at('reason')}
        label={to === 'lost' ? say.reasonLost : say.reason}
        hint={to === 'lost' ? say.reasonHint : undefined}
        required={to === 'lost'}
        rows={3}
      />
      {ends && <DayInput {...at('lookAgainOn')} label={say.lookAgainOn} hint={say.lookAgainHint} min={props.today} />}
    </>
  );
}

/** Who moved it meanwhile, from where to where, and why; the same form does it again from where it stands now. */
function Meanwhile({ title, last, language }: { title: string; last: MoveJson; language: Language }) {
  const say = moveWords[language];
  const { stages } = pipelineTerms[language];
  const day = dayText(last.on, language);
  return (
    <Notice tone="warn" title={say.meanwhile}>
      <p>
        {say.nowIn(title, stages[last.to])}{' '}
        {last.from
          ? say.movedBy(last.by.name, stages[last.from], stages[last.to], day)
          : say.changedBy(last.by.name, day)}
      </p>
      {last.reason && <p>{last.reason}</p>}
    </Notice>
  );
}

/** One move that has something to ask, or that somebody else was quicker with. */
export interface MovePageData {
  page: PageContext;
  opportunity: { id: string; title: string; stage: StageCode; joinedOn: string | null };
  to: StageCode;
  /** Where it leads back to. */
  back: string;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  /** The last move, where it was somebody else's meanwhile. */
  meanwhile: MoveJson | null;
}

/** What a move asks for: a page, and with scripts the same in a dialog on the board. */
export function MovePage(data: MovePageData) {
  const { page, opportunity, to, errors, meanwhile } = data;
  const { language } = page;
  const say = moveWords[language];
  const stage = pipelineTerms[language].stages[to];
  const joined = opportunity.joinedOn !== null;
  return (
    <Frame page={page} title={say.title(opportunity.title)}>
      <PageHeader
        title={say.title(opportunity.title)}
        subtitle={
          <>
            {pipelineTerms[language].stages[opportunity.stage]} <Icon name="arrow-right" /> {stage}
          </>
        }
        back={{ href: data.back, text: say.backToBoard }}
      />
      <div id="move-part" data-title={say.title(opportunity.title)} data-stage={opportunity.stage}>
        {meanwhile && <Meanwhile title={opportunity.title} last={meanwhile} language={language} />}
        <ErrorSummary
          language={language}
          errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
        />
        <Form
          action={`/opportunities/${opportunity.id}/moves`}
          hidden={{ from: opportunity.stage, back: data.back, asked: 'yes' }}
        >
          <MoveFields
            to={to}
            joined={joined}
            language={language}
            filled={data.filled}
            errors={errors}
            today={page.today}
          />
          <div class="form-actions">
            <Button look="primary" name="to" value={to}>
              {meanwhile ? say.again(stage) : say.save(stage)}
            </Button>
            {to === 'joined' && !joined && (
              <Button name="to" value="call_for_funding">
                {say.skip}
              </Button>
            )}
            <LinkButton href={data.back}>{commonWords[language].cancel}</LinkButton>
          </div>
        </Form>
      </div>
    </Frame>
  );
}
