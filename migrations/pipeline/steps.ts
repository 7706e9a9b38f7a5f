import { kept, record } from './record.ts';

/** Notes and tasks of an opportunity, tasks that follow one another, and the usual next steps of each stage. */
export const steps: string[] = [
  `alter table activity add column opportunity_id uuid null references opportunity (id) deferrable initially deferred`,
  `create index activity_opportunity_idx on activity (opportunity_id, happened_on)`,
  `alter table task add column opportunity_id uuid null references opportunity (id) deferrable initially deferred`,
  `alter table task add column after_task_id uuid null references task (id) deferrable initially deferred`,
  `alter table task add column days_after int null check (days_after >= 0)`,
  `create index task_opportunity_idx on task (opportunity_id)`,
  `create index task_after_idx on task (after_task_id)`,
  `alter table document drop constraint document_subject_kind_check`,
  `alter table document add constraint document_subject_kind_check check (subject_kind in ('organisation', 'person',
    'partnership', 'agreement', 'renewal', 'obligation', 'opportunity', 'pledge', 'activity', 'task'))`,
  `create table step_template (${record}
    stage text not null,
    funder_group text null,
    title text not null,
    days_after int not null check (days_after >= 0),
    parent_id uuid null references step_template (id) deferrable initially deferred
  )`,
  `create index step_template_stage_idx on step_template (stage)`,
  ...kept('step_template'),
];
