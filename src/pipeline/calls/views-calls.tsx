import { counted, numberText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Avatar, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Pager, Pills } from '../../platform/parts-filter.tsx';
import { EmptyState } from '../../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import { opportunityWords } from '../words-opportunity.ts';
import { type CallStage, callStages } from './call.ts';
import type { CallJson } from './list-calls.ts';
import { AnswersLink } from './parts-answers-link.tsx';
import { CallDeadline, CallStageBadge, callPurpose, GoalBar, goalText } from './parts-call.tsx';
import { callTerms } from './words.ts';
import { liveWords } from './words-live.ts';

/** How many were written to, opened their link and answered; nothing before mails have left. */
const reached = ({ figures }: CallJson, language: Language): string | null =>
  figures.sent === 0
    ? null
    : liveWords[language].reachedText(
        figures.sent,
        numberText(figures.visited, language),
        numberText(figures.answered, language),
      );

/** What was promised against the amount sought, with its bar. */
const Goal = ({ call, language }: { call: CallJson; language: Language }) => (
  <div class="goal">
    <span>{goalText(call, language)}</span>
    <GoalBar figures={call.figures} />
  </div>
);

/** Calls for funding by their deadline, with how far each has come. */
export function CallsPage(props: {
  page: PageContext;
  items: readonly CallJson[];
  nextCursor: string | null;
  further: boolean;
  stage: CallStage | null;
  /** How many answers to all calls somebody has to see to. */
  waiting: number;
  mayWrite: boolean;
}) {
  const { page, items, stage } = props;
  const { language } = page;
  const say = liveWords[language];
  const columns: Column<CallJson>[] = [
    { key: 'title', label: say.call, phone: 'title', cell: (it) => it.title },
    {
      key: 'stage',
      label: say.stage,
      phone: 'beside',
      cell: (it) => <CallStageBadge stage={it.stage} language={language} />,
    },
    { key: 'purpose', label: say.purpose, phone: 'line', cell: (it) => callPurpose(it, language) },
    {
      key: 'deadline',
      label: say.deadline,
      phone: 'line',
      cell: (it) => <CallDeadline call={it} language={language} />,
    },
    { key: 'reached', label: say.reached, phone: 'line', cell: (it) => reached(it, language) },
    { key: 'money', label: say.money, phone: 'line', cell: (it) => <Goal call={it} language={language} /> },
    { key: 'owner', label: say.owner, cell: (it) => it.owner && <Avatar name={it.owner.name} /> },
  ];
  const here = stage ? `/calls?stage=${stage}` : '/calls';
  const add = { href: '/calls/new', text: say.newCall, icon: 'plus' as const };
  const pills = [
    { href: '/calls', text: say.all, on: stage === null },
    ...callStages.map((one) => ({
      href: `/calls?stage=${one}`,
      text: callTerms[language].stages[one],
      on: stage === one,
    })),
  ];
  return (
    <Frame page={page} title={say.calls}>
      <PageHeader
        title={say.calls}
        back={{ href: '/pipeline', text: opportunityWords[language].pipeline }}
        actions={
          <>
            <AnswersLink href="/answers" waiting={props.waiting} language={language} />
            {props.mayWrite && (
              <LinkButton href={add.href} icon="plus" look="primary" shortcut="n">
                {add.text}
              </LinkButton>
            )}
          </>
        }
      />
      {(items.length > 0 || stage !== null) && <Pills label={say.whichStages} items={pills} />}
      <DataTable
        caption={say.calls}
        columns={columns}
        rows={items}
        href={(it) => `/calls/${it.id}`}
        empty={
          stage ? (
            <EmptyState icon="send" title={say.noneLike} />
          ) : (
            <EmptyState icon="send" title={say.none} text={say.noneText} {...(props.mayWrite && { action: add })} />
          )
        }
      />
      <Pager
        language={language}
        next={props.nextCursor && withQuery(here, { cursor: props.nextCursor })}
        first={props.further ? here : null}
        {...(items.length > 0 && { shown: counted(items.length, say.shown, language) })}
      />
    </Frame>
  );
}
