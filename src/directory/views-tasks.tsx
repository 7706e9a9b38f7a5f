import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Avatar, LinkButton, PageHeader, Tabs } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { Pager, Pills } from '../platform/parts-filter.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { EmptyState, Notice } from '../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import type { TaskLine } from './list-tasks.ts';
import { OrganisationPicker, PickerFrame } from './parts-organisation-picker.tsx';
import { DueBadge, TaskToggle } from './parts-tasks.tsx';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf, mayWrite } from './screen-parts.ts';
import type { TaskDraft } from './task-form.ts';
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
            key: 'due',
            label: fieldWords[language].dueOn,
            phone: 'beside',
            nowrap: true,
            cell: (row) => <DueBadge task={row} today={page.today} language={language} />,
          },
          {
            key: 'about',
            label: say.about,
            phone: 'line',
            cell: (row) => (
              <>
                {row.organisation && <a href={`/organisations/${row.organisationId}`}>{row.organisation}</a>}
                {row.organisation && row.person && ' · '}
                {row.person && <a href={`/people/${row.personId}`}>{row.person}</a>}
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

/** The form of a new task (`task` null) or of one that is there. */
export function TaskFormPage(props: {
  page: PageContext;
  task: TaskLine | null;
  draft: TaskDraft;
  problem: Problem | null;
  staff: readonly { id: string; name: string }[];
}) {
  const { page, task, draft, problem, staff } = props;
  const { language } = page;
  const say = pageWords[language];
  const label = fieldWords[language];
  const common = commonWords[language];
  const raw = faultsOf(problem, language);
  const faults = Object.fromEntries(
    Object.entries(raw).map(([name, message]) => [name === 'organisationId' ? 'organisation' : name, message]),
  );
  const error = (name: string) => (faults[name] ? { error: faults[name] } : {});
  const title = task === null ? say.newTask : say.editTask;
  const back = draft.back || '/tasks';
  const archived = task !== null && task.archivedAt !== null;
  // Somebody who has left keeps the task until it is given to another.
  const owners = staff.map(({ id, name }) => ({ value: id, text: name }));
  if (task?.owner && !owners.some(({ value }) => value === task.owner?.id))
    owners.push({ value: task.owner.id, text: task.owner.name });
  return (
    <Frame page={page} title={title}>
      <PageHeader
        title={title}
        back={{ href: back, text: back === '/tasks' ? say.tasks : common.back }}
        actions={
          task !== null &&
          mayWrite(page) &&
          (archived ? (
            <ActionForm action={`/tasks/${task.id}/restore`} icon="archive-restore">
              {common.restore}
            </ActionForm>
          ) : (
            <>
              <TaskToggle task={task} language={language} back={`/tasks/${task.id}/edit`} />
              <ActionForm
                action={`/tasks/${task.id}/archive`}
                fields={{ version: task.version, back }}
                icon="archive"
                small
              >
                {common.archive}
              </ActionForm>
            </>
          ))
        }
      />
      {archived && <Notice tone="info">{say.archivedNotice}</Notice>}
      <FormTrouble language={language} problem={problem} faults={faults} />
      <Form
        action={task === null ? '/tasks' : `/tasks/${task.id}`}
        hidden={{
          version: draft.version || null,
          personId: draft.personId || null,
          person: draft.person || null,
          agreementId: draft.agreementId || null,
          back: draft.back || null,
        }}
      >
        <TextInput name="title" label={say.task} value={draft.title} required maxlength={300} {...error('title')} />
        <FieldRow>
          <DayInput name="dueOn" label={label.dueOn} value={draft.dueOn} {...error('dueOn')} />
          <Select
            name="ownerId"
            label={label.ownerId}
            value={draft.ownerId}
            blank={say.nobody}
            options={owners}
            {...error('ownerId')}
          />
        </FieldRow>
        <PickerFrame>
          <OrganisationPicker
            language={language}
            name="organisation"
            text={draft.organisation}
            id={draft.organisationId}
            candidates={draft.candidates}
            {...error('organisation')}
          />
        </PickerFrame>
        {draft.personId && draft.person && (
          <p>
            {label.personId} <a href={`/people/${draft.personId}`}>{draft.person}</a>
          </p>
        )}
        {draft.agreementId && (
          <p>
            <a href={`/agreements/${draft.agreementId}`}>{say.agreement}</a>
          </p>
        )}
        {!archived && (
          <FormActions language={language} cancel={back} saveText={task === null ? say.create : common.save} />
        )}
      </Form>
    </Frame>
  );
}
