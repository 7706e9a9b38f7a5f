import { DueBadge, TaskToggle } from '../directory/parts-tasks.tsx';
import type { Ending } from '../partnerships/ending-soon.ts';
import { DaysBadge } from '../partnerships/parts-due.tsx';
import { EndDay, StatusBadge } from '../partnerships/parts-status.tsx';
import type { OpenOffer } from '../partnerships/renewals/open-offers.ts';
import { boardWords } from '../partnerships/renewals/words-board.ts';
import { partnershipTerms } from '../partnerships/words.ts';
import { OpenAnswersSection } from '../pipeline/calls/parts-open-answers.tsx';
import { dayText, longDayText, moneyText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Avatar, PageHeader, Tabs } from '../platform/parts.tsx';
import { EmptyState, Section, Stack } from '../platform/parts-layout.tsx';
import { DataTable } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import { daysBetween } from '../values/day.ts';
import type { MyDay } from './my-day.ts';
import { NextStep, Waiting } from './parts-renewals.tsx';
import { SecondLooksSection } from './parts-second-looks.tsx';
import { deskWords } from './words.ts';

/** My day: what has passed, what ends, what is due. `mine` keeps what the reader owns. */
export function MyDayPage(props: {
  page: PageContext;
  day: MyDay;
  mine: boolean;
  mayWrite: boolean;
  /** Whether the reader may prepare offers. */
  mayRenew: boolean;
}) {
  const { page, day, mine } = props;
  const { language } = page;
  const say = deskWords[language];
  const nothing = Object.values(day).every((part) => part.length === 0);
  const title = commonWords[language].myDay;
  const endings = { page, offers: day.offers, mayRenew: props.mayRenew };
  return (
    <Frame page={page} title={title}>
      <PageHeader title={title} subtitle={longDayText(page.today, language)} />
      <Tabs
        label={say.whose}
        items={[
          { href: '/', text: say.everybody, current: !mine },
          { href: '/?whose=mine', text: say.mine, current: mine },
        ]}
      />
      {nothing && (
        <EmptyState
          icon="sun"
          title={say.nothingTitle}
          text={mine ? say.nothingMine : say.nothingText}
          action={mine ? { href: '/', text: say.seeEverybody } : { href: '/partnerships', text: say.seeRegister }}
        />
      )}
      <Stack>
        <Waiting offers={day.waiting} page={page} />
        <OpenAnswersSection answers={day.answers} page={page} />
        <SecondLooksSection looks={day.secondLooks} page={page} />
        <Endings {...endings} title={say.passed} lead={say.passedLead} rows={day.passed} />
        <Endings {...endings} title={say.notice} lead={say.noticeLead} rows={day.notice} notice />
        <Endings {...endings} title={say.ending} rows={day.ending} />
        {day.tasks.length > 0 && (
          <Section title={say.tasks} count={day.tasks.length} card>
            <ul class="plain-list">
              {day.tasks.map((task) => (
                <li>
                  <div>
                    <a href={`/tasks/${task.id}/edit`}>{task.title}</a>{' '}
                    <small>{[task.organisation, task.person, task.owner?.name].filter(Boolean).join(' · ')}</small>
                    <DueBadge task={task} today={page.today} language={language} />
                  </div>
                  {props.mayWrite && <TaskToggle task={task} language={language} back={page.path} iconOnly />}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Obligations page={page} day={day} />
        <Instalments page={page} day={day} />
      </Stack>
    </Frame>
  );
}

function Endings(props: {
  page: PageContext;
  title: string;
  lead?: string;
  rows: readonly Ending[];
  /** Shows the last day to give notice with the end. */
  notice?: boolean;
  offers: readonly OpenOffer[];
  mayRenew: boolean;
}) {
  const { language } = props.page;
  const say = deskWords[language];
  if (props.rows.length === 0) return null;
  return (
    <Section title={props.title} count={props.rows.length} subtitle={props.lead}>
      <DataTable
        caption={props.title}
        rows={props.rows}
        href={({ agreement }) => `/agreements/${agreement.id}`}
        columns={[
          {
            key: 'partner',
            label: say.partner,
            phone: 'title',
            cell: ({ partnership }) => (
              <span lang={partnership.fromSource ? 'en' : undefined}>{partnership.organisation.name}</span>
            ),
          },
          {
            key: 'kind',
            label: say.kind,
            phone: 'line',
            cell: ({ agreement }) => partnershipTerms[language].shortKinds[agreement.kind],
          },
          {
            key: 'end',
            label: say.end,
            phone: 'line',
            cell: ({ agreement }) => (
              <>
                <EndDay agreement={agreement} language={language} />
                {props.notice && agreement.noticeBy && (
                  <small>{say.noticeBy(dayText(agreement.noticeBy, language))}</small>
                )}
              </>
            ),
          },
          {
            key: 'status',
            label: say.status,
            phone: 'beside',
            cell: ({ agreement }) => <StatusBadge agreement={agreement} language={language} />,
          },
          {
            key: 'owner',
            label: say.owner,
            phone: 'out',
            cell: ({ partnership: { owner } }) =>
              owner ? <Avatar name={owner.name} /> : <span class="unknown">{say.noOwner}</span>,
          },
          {
            key: 'offer',
            label: boardWords[language].offerColumn,
            phone: 'line',
            cell: ({ agreement, partnership }) => (
              <NextStep
                agreement={agreement}
                partner={partnership.organisation.name}
                offer={props.offers.find(({ agreementId }) => agreementId === agreement.id)}
                language={language}
                mayRenew={props.mayRenew}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function Obligations({ page, day }: { page: PageContext; day: MyDay }) {
  const { language } = page;
  const terms = partnershipTerms[language];
  if (day.obligations.length === 0) return null;
  return (
    <Section title={deskWords[language].obligations} count={day.obligations.length} card>
      <ul class="plain-list">
        {day.obligations.map((one) => (
          <li>
            <div>
              <a href={`/agreements/${one.agreementId}#obligations`}>{one.title ?? terms.obligations[one.kind]}</a>{' '}
              <small>
                {one.partner} · {terms.sides[one.owedBy]}
              </small>
              <DaysBadge days={daysBetween(page.today, one.dueOn)} language={language} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Instalments({ page, day }: { page: PageContext; day: MyDay }) {
  const { language } = page;
  if (day.instalments.length === 0) return null;
  return (
    <Section title={deskWords[language].instalments} count={day.instalments.length} card>
      <ul class="plain-list">
        {day.instalments.map((one) => (
          <li>
            <div>
              <a href={`/agreements/${one.agreementId}#contributions`}>
                {one.amount ? moneyText(one.amount, language) : commonWords[language].unknown}
              </a>{' '}
              <small>{one.partner}</small>
              <DaysBadge days={daysBetween(page.today, one.dueOn)} language={language} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
