import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, PageHeader } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import type { TaskLine } from './list-tasks.ts';
import { OrganisationPicker, PickerFrame } from './parts-organisation-picker.tsx';
import { TaskToggle } from './parts-tasks.tsx';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf, mayWrite } from './screen-parts.ts';
import type { TaskDraft } from './task-form.ts';
import { fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';

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
      <FormTrouble
        language={language}
        problem={problem}
        faults={faults}
        {...(task && { record: `/tasks/${task.id}/edit` })}
      />
      <Form
        action={task === null ? '/tasks' : `/tasks/${task.id}`}
        hidden={{
          version: draft.version || null,
          personId: draft.personId || null,
          person: draft.person || null,
          agreementId: draft.agreementId || null,
          opportunityId: draft.opportunityId || null,
          opportunity: draft.opportunity || null,
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
        {draft.opportunityId && draft.opportunity && (
          <p>
            {label.opportunityId} <a href={`/opportunities/${draft.opportunityId}`}>{draft.opportunity}</a>
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
