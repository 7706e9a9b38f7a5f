import type { TaskLine } from '../directory/list-tasks.ts';
import { DocumentsCard, type DocumentsShown } from '../directory/parts-documents.tsx';
import { ArchivedBadge, type LogDraft, QuickLog } from '../directory/parts-log.tsx';
import { TasksCard } from '../directory/parts-tasks.tsx';
import { RecordTimeline, type TellChanges } from '../directory/parts-timeline.tsx';
import type { TimelinePage } from '../directory/timeline.ts';
import type { RateBook } from '../ledger/rates-on.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Notice, Section, Stack, TwoColumns } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import type { NamedCall } from './calls/calls-of.ts';
import type { MoveJson } from './list-moves.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import { rangeText } from './opportunity-text.ts';
import { StageBar } from './parts-stage-bar.tsx';
import type { StepTemplateJson } from './plans/list-steps.ts';
import { PlanSection } from './plans/views-plan.tsx';
import type { ScreeningJson } from './screening/list-screenings.ts';
import { ScreeningCard } from './screening/parts-screening.tsx';
import type { StageCode } from './stage.ts';
import { BecameSection, MovesSection, NextStep, NotesSection } from './views-opportunity-parts.tsx';
import { OpportunityDetails, PeopleCard } from './views-opportunity-side.tsx';
import { opportunityWords } from './words-opportunity.ts';

/** Everything the record of an opportunity shows. */
export interface OpportunityRecord {
  page: PageContext;
  opportunity: OpportunityJson;
  moves: readonly MoveJson[];
  rates: RateBook;
  tasks: readonly TaskLine[];
  /** The usual steps of this stage that are no tasks yet. */
  plan: readonly StepTemplateJson[];
  documents: DocumentsShown;
  timeline: TimelinePage;
  tell: TellChanges;
  draft: LogDraft;
  problem: Problem | null;
  /** Whom a note can be with. */
  contacts: readonly { id: string; name: string }[];
  screenings: readonly ScreeningJson[];
  /** The calls in which the funder was asked for it. */
  calls: readonly (NamedCall & { recipientId: string })[];
  rights: { write: boolean; log: boolean; view: boolean; figures: boolean };
  view: { typed: string; error: string | undefined };
}

function Actions({ page, opportunity: it, rights }: OpportunityRecord) {
  const say = opportunityWords[page.language];
  const common = commonWords[page.language];
  const at = (action: string) => `/opportunities/${it.id}/${action}`;
  if (!rights.write) return null;
  if (it.archivedAt)
    return (
      <ActionForm action={at('restore')} icon="archive-restore" look="primary">
        {common.restore}
      </ActionForm>
    );
  return (
    <>
      <LinkButton href={at('edit')} icon="pencil" shortcut="e">
        {common.edit}
      </LinkButton>
      <ActionForm action={at('archive')} fields={{ version: it.version }} icon="archive">
        {common.archive}
      </ActionForm>
      {it.stage !== 'won' && (
        <LinkButton href={at('win')} icon="handshake" look="primary" shortcut="w">
          {say.win}
        </LinkButton>
      )}
    </>
  );
}

/** The record of one opportunity: where it stands, what is next, what happened, and its facts beside. */
export function OpportunityPage(data: OpportunityRecord) {
  const { page, opportunity: it, rights } = data;
  const { language } = page;
  const say = opportunityWords[language];
  const standing = it.archivedAt === null;
  const write = rights.write && standing;
  const here = `/opportunities/${it.id}`;
  const moveTo = (stage: StageCode) => (stage === 'won' ? `${here}/win` : `${here}/move?to=${stage}`);
  const passed = [...new Set(data.moves.map(({ to }) => to))];
  return (
    <Frame page={page} title={it.title}>
      <PageHeader
        back={{ href: '/pipeline', text: say.pipeline }}
        title={it.title}
        badges={!standing && <ArchivedBadge text={commonWords[language].archived} />}
        subtitle={[it.funder.name, rangeText(it.amount, language), it.owner?.name].filter(Boolean).join(' · ')}
        actions={<Actions {...data} />}
      />
      <Stack>
        {!standing && <Notice tone="warn">{say.archivedNotice}</Notice>}
        <StageBar stage={it.stage} passed={passed} language={language} moveTo={write ? moveTo : null} />
        <BecameSection opportunity={it} language={language} />
        <TwoColumns
          aside={
            <>
              <OpportunityDetails opportunity={it} language={language} rates={data.rates} calls={data.calls} />
              <PeopleCard opportunity={it} language={language} mayWrite={write} />
              <TasksCard
                language={language}
                tasks={data.tasks}
                today={page.today}
                about={`opportunity=${it.id}&${it.funder.kind}=${it.funder.id}`}
                back={here}
                mayWrite={rights.log && standing}
              />
              <DocumentsCard
                page={page}
                on={{ kind: 'opportunity', id: it.id }}
                documents={data.documents}
                archived={!standing}
              />
              <ScreeningCard
                funder={it.funder}
                screenings={data.screenings}
                language={language}
                mayWrite={rights.figures && standing}
              />
              <MovesSection moves={data.moves} language={language} />
            </>
          }
        >
          {it.stage !== 'won' && it.stage !== 'lost' && (
            <NextStep opportunity={it} language={language} today={page.today} mayWrite={write} />
          )}
          <PlanSection opportunity={it} plan={data.plan} language={language} mayWrite={write} />
          <NotesSection
            opportunity={it}
            language={language}
            mayView={rights.view && standing}
            viewTyped={data.view.typed}
            viewError={data.view.error}
          />
          <Section title={commonWords[language].timeline}>
            <Stack>
              {rights.log && standing && (
                <QuickLog
                  language={language}
                  action={`${here}/log`}
                  draft={data.draft}
                  problem={data.problem}
                  other={{
                    field: 'personId',
                    options: data.contacts.map(({ id, name }) => ({ value: id, text: name })),
                  }}
                />
              )}
              <RecordTimeline
                language={language}
                timeline={data.timeline}
                on="opportunity"
                path={page.path}
                mayWrite={rights.log && standing}
                tell={data.tell}
              />
            </Stack>
          </Section>
        </TwoColumns>
      </Stack>
    </Frame>
  );
}
