import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Avatar, LinkButton, PageHeader, Tabs } from '../platform/parts.tsx';
import { Pager, Pills } from '../platform/parts-filter.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import type { TaskLine } from './list-tasks.ts';
import { DueBadge, TaskToggle } from './parts-tasks.tsx';
import { mayWrite } from './screen-parts.ts';
import { fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** The list of tasks: mine or everyone's, open or completed. */
export function TasksPage(props: {
  page: PageContext;
  mine: boolean;
  done: boolean;
  items: readonly TaskLine[];
  nextCursor: string | null;
  further: boolean;
}) {
  const { page, mine, done, items } = props;
  const { language } = page;
  const say = pageWords[language];
  const path = withQuery(page.path, {});
  const write = mayWrite(page);
  const address = (owner: string, state: string) => withQuery('/tasks', { owner, state });
  return (
    <Frame page={page} title={say.tasks}>
      <PageHeader
        title={say.tasks}
        actions={
          write && (
            <LinkButton href="/tasks/new" look="primary" icon="plus" shortcut="n">
              {say.newTask}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={say.tasks}
        items={[
          ...(page.staff ? [{ href: address('', done ? 'done' : ''), text: say.myTasks, current: mine }] : []),
          { href: address('all', done ? 'done' : ''), text: say.allTasks, current: !mine },
        ]}
      />
      <Pills
        label={say.filters}
        items={[
          { href: address(mine ? '' : 'all', ''), text: say.open, on: !done },
          { href: address(mine ? '' : 'all', 'done'), text: say.completedTasks, on: done },
        ]}
      />
      <DataTable
        caption={say.tasks}
        rows={items}
        {...(write && { href: (row: TaskLine) => `/tasks/${row.id}/edit` })}
        columns={[
          { key: 'title', label: say.task, phone: 'title', cell: (row) => row.title },
          {
            key: 'about',
            label: say.about,
            phone: 'line',
            cell: (row) => (
              <>
                {row.organisation && <a href={`/organisations/${row.organisationId}`}>{row.organisation}</a>}
                {row.organisation && row.person && ' · '}
                {row.person && <a href={`/people/${row.personId}`}>{row.person}</a>}
                {(row.organisation || row.person) && row.opportunity && ' · '}
                {row.opportunity && <a href={`/opportunities/${row.opportunityId}`}>{row.opportunity}</a>}
                {!row.organisation && !row.person && row.agreementId && (
                  <a href={`/agreements/${row.agreementId}`}>{say.agreement}</a>
                )}
              </>
            ),
          },
          {
            key: 'owner',
            label: fieldWords[language].ownerId,
            phone: 'line',
            cell: (row) => row.owner && <Avatar name={row.owner.name} />,
          },
          {
            key: 'due',
            label: fieldWords[language].dueOn,
            phone: 'line',
            nowrap: true,
            cell: (row) => <DueBadge task={row} today={page.today} language={language} />,
          },
          ...(write
            ? [
                {
                  key: 'act',
                  label: done ? say.reopen : say.complete,
                  quietLabel: true,
                  phone: 'beside' as const,
                  nowrap: true,
                  cell: (row: TaskLine) => <TaskToggle task={row} language={language} back={page.path} />,
                },
              ]
            : []),
        ]}
        empty={
          done ? (
            <EmptyState icon="list-todo" title={say.noDoneTasks} />
          ) : (
            <EmptyState icon="list-todo" title={say.noOpenTasks} text={say.noOpenTasksText} />
          )
        }
      />
      <Pager
        language={language}
        next={props.nextCursor && withQuery(path, { cursor: props.nextCursor })}
        first={props.further ? path : null}
      />
    </Frame>
  );
}
