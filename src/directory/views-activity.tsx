import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, PageHeader } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import { choicesOf } from './choices.ts';
import type { ActivityJson } from './list-activities.ts';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf } from './screen-parts.ts';
import { activityKindWords, fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** Corrects a note, call, meeting or mail, or archives it. */
export function ActivityFormPage(props: {
  page: PageContext;
  activity: ActivityJson;
  draft: { kind: string; text: string; happenedOn: string; version: string };
  problem: Problem | null;
  back: string;
}) {
  const { page, activity, draft, problem, back } = props;
  const { language } = page;
  const say = pageWords[language];
  const label = fieldWords[language];
  const common = commonWords[language];
  const faults = faultsOf(problem, language);
  const error = (name: string) => (faults[name] ? { error: faults[name] } : {});
  const here = `/activities/${activity.id}`;
  const archived = activity.archivedAt !== null;
  return (
    <Frame page={page} title={say.editNote}>
      <PageHeader
        title={say.editNote}
        back={{ href: back, text: common.back }}
        actions={
          archived ? (
            <ActionForm action={`${here}/restore`} icon="archive-restore">
              {common.restore}
            </ActionForm>
          ) : (
            <ActionForm action={`${here}/archive`} fields={{ version: activity.version }} icon="archive">
              {common.archive}
            </ActionForm>
          )
        }
      />
      {archived && <Notice tone="info">{say.archivedNotice}</Notice>}
      <FormTrouble language={language} problem={problem} faults={faults} record={`${here}/edit`} />
      <Form action={here} hidden={{ version: draft.version }}>
        <FieldRow>
          <Select
            name="kind"
            label={label.kind}
            value={draft.kind}
            options={choicesOf(activityKindWords[language])}
            {...error('kind')}
          />
          <DayInput name="happenedOn" label={label.happenedOn} value={draft.happenedOn} {...error('happenedOn')} />
        </FieldRow>
        <TextArea name="text" label={label.text} value={draft.text} rows={8} required {...error('text')} />
        {!archived && <FormActions language={language} cancel={back} />}
      </Form>
    </Frame>
  );
}
