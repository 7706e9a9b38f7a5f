import type { Filled } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { ErrorSummary, Form } from '../../platform/parts-form.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { StageCode } from '../stage.ts';
import { MoveFields } from '../views-move.tsx';
import { pipelineTerms } from '../words.ts';
import { moveWords } from '../words-move.ts';

interface Shared {
  page: PageContext;
  back: string;
}

/** What several moves to one stage ask for, once for all of them. */
export function BulkAskPage(
  props: Shared & {
    to: StageCode;
    chosen: readonly string[];
    owner: string;
    whole: boolean;
    filled: Filled;
    errors: Readonly<Record<string, string>>;
  },
) {
  const { page, back, to, chosen, filled, errors } = props;
  const { language } = page;
  const say = moveWords[language];
  const stage = pipelineTerms[language].stages[to];
  return (
    <Frame page={page} title={say.bulkTitle(chosen.length)}>
      <PageHeader title={say.bulkTitle(chosen.length)} subtitle={stage} back={{ href: back, text: say.backToBoard }} />
      <ErrorSummary language={language} errors={Object.entries(errors).map(([name, message]) => ({ name, message }))} />
      <Form
        action="/pipeline/bulk"
        hidden={{ back, owner: props.owner, to, asked: 'yes', whole: props.whole ? 'yes' : null }}
      >
        {chosen.map((one) => (
          <input type="hidden" name="chosen" value={one} />
        ))}
        <MoveFields to={to} joined={false} language={language} filled={filled} errors={errors} today={page.today} />
        <div class="form-actions">
          <Button look="primary">{say.save(stage)}</Button>
          <LinkButton href={back}>{commonWords[language].cancel}</LinkButton>
        </div>
      </Form>
    </Frame>
  );
}

/** What came of a change of several: how many were done, and each that was refused with the reason. */
export function BulkResultPage(
  props: Shared & { done: number; refused: readonly { id: string; title: string; reason: string }[] },
) {
  const { page, back, done, refused } = props;
  const say = moveWords[page.language];
  const title = done === 0 ? say.bulkNone : say.bulkDone(done);
  return (
    <Frame page={page} title={title}>
      <PageHeader title={title} back={{ href: back, text: say.backToBoard }} />
      <Notice tone="warn" title={say.bulkRefused(refused.length)}>
        <ul>
          {refused.map((one) => (
            <li>
              <a href={`/opportunities/${one.id}`}>{one.title}</a>: {one.reason}
            </li>
          ))}
        </ul>
      </Notice>
      <LinkButton href={back} look="primary">
        {say.backToBoard}
      </LinkButton>
    </Frame>
  );
}
