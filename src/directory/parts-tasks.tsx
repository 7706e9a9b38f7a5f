import { dayText, relativeDays } from '../platform/format.ts';
import { ActionForm, Badge, LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { type Day, daysBetween } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { TaskLine } from './list-tasks.ts';
import { pageWords } from './words-pages.ts';

/** When a task is due, in words: overdue in red, within a week in yellow, the day later on. */
export function DueBadge(props: { task: Pick<TaskLine, 'dueOn' | 'completedOn'>; today: Day; language: Language }) {
  const { task, today, language } = props;
  const say = pageWords[language];
  if (task.completedOn !== null) return <Badge tone="ok">{say.completedOn(dayText(task.completedOn, language))}</Badge>;
  if (task.dueOn === null) return null;
  const days = daysBetween(today, task.dueOn);
  if (days < 0) return <Badge tone="danger">{say.overdue(-days)}</Badge>;
  if (days === 0) return <Badge tone="warn">{say.dueToday}</Badge>;
  const when = days <= 30 ? relativeDays(days, language) : dayText(task.dueOn, language);
  return (
    <Badge tone={days <= 7 ? 'warn' : 'neutral'} title={dayText(task.dueOn, language)}>
      {say.due(when)}
    </Badge>
  );
}

/** One press that completes an open task or opens a completed one; comes back to `back`. */
export const TaskToggle = (props: { task: TaskLine; language: Language; back: string; iconOnly?: boolean }) => {
  const { task, back } = props;
  const say = pageWords[props.language];
  const done = task.completedOn !== null;
  return (
    <ActionForm
      action={`/tasks/${task.id}/${done ? 'reopen' : 'complete'}`}
      fields={{ back }}
      icon={done ? 'undo-2' : 'check'}
      small
      iconOnly={props.iconOnly ?? false}
    >
      {done ? say.reopen : say.complete}
    </ActionForm>
  );
};

/** The open tasks of a record in a box, with a way to add one. `about` is the query of the new task's form. */
export function TasksCard(props: {
  language: Language;
  tasks: readonly TaskLine[];
  today: Day;
  about: string;
  back: string;
  mayWrite: boolean;
}) {
  const { language, tasks, today, back } = props;
  const say = pageWords[language];
  return (
    <Section
      title={say.tasks}
      card
      id="tasks"
      actions={
        props.mayWrite && (
          <LinkButton href={`/tasks/new?${props.about}`} icon="plus" look="quiet" small iconOnly>
            {say.addTask}
          </LinkButton>
        )
      }
    >
      {tasks.length === 0 ? (
        <p class="subtitle">{say.noTasks}</p>
      ) : (
        <ul class="line-list">
          {tasks.map((task) => (
            <li>
              <span>
                <a href={`/tasks/${task.id}/edit`}>{task.title}</a>
                {task.owner && <small>{task.owner.name}</small>}
                <DueBadge task={task} today={today} language={language} />
              </span>
              {props.mayWrite && <TaskToggle task={task} language={language} back={back} iconOnly />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
