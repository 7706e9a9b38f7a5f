import type { Child } from 'hono/jsx';
import { countryName } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Notice, Section, Stack, TwoColumns } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import { spanText } from './field-text.ts';
import type { OrganisationJson } from './list-organisations.ts';
import type { PersonJson } from './list-people.ts';
import type { TaskLine } from './list-tasks.ts';
import type { MergedRecord } from './merged.ts';
import { DocumentsCard, type DocumentsShown } from './parts-documents.tsx';
import { ArchivedBadge, type LogDraft, QuickLog } from './parts-log.tsx';
import { NoContactBadge, NoContactNotice } from './parts-no-contact.tsx';
import { OrganisationDetails, OrganisationPeople } from './parts-organisation.tsx';
import { TasksCard } from './parts-tasks.tsx';
import { RecordTimeline, type TellChanges } from './parts-timeline.tsx';
import { mayMerge, mayWrite } from './screen-parts.ts';
import type { TimelinePage } from './timeline.ts';
import { organisationKindWords, relationWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** Everything the record of an organisation shows. `extra` is the block of a room below: its partnerships. */
export interface OrganisationRecord {
  page: PageContext;
  organisation: OrganisationJson;
  people: readonly PersonJson[];
  tasks: readonly TaskLine[];
  documents: DocumentsShown;
  timeline: TimelinePage;
  /** Other records of the same, which were merged into this one. */
  merged: readonly MergedRecord[];
  draft: LogDraft;
  problem: Problem | null;
  extra?: Child;
  tell?: TellChanges | undefined;
}

/** The record of an organisation: what happened at the left, who and what it is at the right. */
export function organisationPage(props: OrganisationRecord) {
  const { page, organisation: it } = props;
  const { language } = page;
  const say = pageWords[language];
  const common = commonWords[language];
  const here = `/organisations/${it.id}`;
  const archived = it.archivedAt !== null;
  const write = mayWrite(page);
  const version = { version: it.version };
  const name = it.names[language] ?? it.name;
  const noContact = it.doNotContact === null ? null : { reason: it.doNotContact, by: null };
  return (
    <Frame page={page} title={it.name}>
      <PageHeader
        title={it.name}
        back={{ href: '/organisations', text: common.organisations }}
        subtitle={[
          name !== it.name && name,
          it.acronym,
          it.kind && organisationKindWords[language][it.kind],
          it.country && countryName(it.country, language),
        ]
          .filter(Boolean)
          .join(' · ')}
        badges={
          <>
            {archived && <ArchivedBadge text={common.archived} />}
            <NoContactBadge language={language} why={noContact} />
            {it.relations.map(({ kind, since }) => (
              <Badge tone="ok" icon={null} {...(since && { title: spanText({ since }, language) })}>
                {relationWords[language][kind]}
              </Badge>
            ))}
          </>
        }
        actions={
          write &&
          (archived ? (
            <ActionForm action={`${here}/restore`} icon="archive-restore">
              {common.restore}
            </ActionForm>
          ) : (
            <>
              <LinkButton href={`${here}/edit`} icon="pencil" shortcut="e">
                {common.edit}
              </LinkButton>
              {mayMerge(page) && (
                <LinkButton href={`${here}/merge`} icon="git-merge">
                  {say.mergeWith}
                </LinkButton>
              )}
              <ActionForm action={`${here}/archive`} fields={version} icon="archive">
                {common.archive}
              </ActionForm>
            </>
          ))
        }
      />
      <Stack>
        {archived && <Notice tone="info">{say.archivedNotice}</Notice>}
        <NoContactNotice language={language} why={noContact} />
        <TwoColumns
          aside={
            <>
              {props.extra ?? (
                <Section title={say.partnerships} card>
                  <a href={`/partnerships?organisation=${it.id}`}>{say.showPartnerships}</a>
                </Section>
              )}
              <TasksCard
                language={language}
                tasks={props.tasks}
                today={page.today}
                about={`organisation=${it.id}`}
                back={here}
                mayWrite={write && !archived}
              />
              <DocumentsCard
                page={page}
                on={{ kind: 'organisation', id: it.id }}
                documents={props.documents}
                archived={archived}
              />
              <OrganisationPeople page={page} organisation={it} people={props.people} />
              <OrganisationDetails language={language} organisation={it} merged={props.merged} />
            </>
          }
        >
          <Section title={common.timeline}>
            <Stack>
              {write && !archived && (
                <QuickLog
                  language={language}
                  action={`${here}/log`}
                  draft={props.draft}
                  problem={props.problem}
                  other={{
                    field: 'personId',
                    options: props.people.map(({ id, name: text }) => ({ value: id, text })),
                  }}
                />
              )}
              <RecordTimeline
                language={language}
                timeline={props.timeline}
                on="organisation"
                path={page.path}
                mayWrite={write && !archived}
                tell={props.tell}
              />
            </Stack>
          </Section>
        </TwoColumns>
      </Stack>
    </Frame>
  );
}
