import type { Child } from 'hono/jsx';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Notice, Section, Stack, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { commonWords, languageWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import { fieldText, spanText } from './field-text.ts';
import type { SamePerson } from './find-duplicate-people.ts';
import type { PersonJson } from './list-people.ts';
import type { TaskLine } from './list-tasks.ts';
import type { MergedRecord } from './merged.ts';
import { DocumentsCard, type DocumentsShown } from './parts-documents.tsx';
import { ArchivedBadge, type LogDraft, QuickLog } from './parts-log.tsx';
import { mergedDetails } from './parts-merged.tsx';
import { NoContactBadge, NoContactNotice, noContactOf } from './parts-no-contact.tsx';
import { TasksCard } from './parts-tasks.tsx';
import { RecordTimeline, type TellChanges } from './parts-timeline.tsx';
import { mayMerge, mayWrite } from './screen-parts.ts';
import type { TimelinePage } from './timeline.ts';
import { isCurrent } from './timeline-place.ts';
import { fieldWords, funderGroupWords, tagText } from './words.ts';
import { pageWords } from './words-pages.ts';

/** Everything the record of a person shows. */
export interface PersonRecord {
  page: PageContext;
  person: PersonJson;
  /** Others with one of the same e-mail addresses. */
  sameAddress: readonly SamePerson[];
  tasks: readonly TaskLine[];
  documents: DocumentsShown;
  timeline: TimelinePage;
  /** Other records of the same, which were merged into this one. */
  merged: readonly MergedRecord[];
  draft: LogDraft;
  problem: Problem | null;
  /** The block of a room below: what is hoped for and promised. */
  extra?: Child;
  tell?: TellChanges | undefined;
}

const lines = (items: readonly Child[]) =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );

function Details({ page: { language }, person, merged }: PersonRecord) {
  const label = fieldWords[language];
  const unstated = <span class="unknown">{commonWords[language].notStated}</span>;
  return (
    <DetailsCard
      language={language}
      title={commonWords[language].details}
      items={[
        {
          term: label.emails,
          value: lines(person.emails.map((address) => <a href={`mailto:${address}`}>{address}</a>)) ?? unstated,
        },
        {
          term: label.phones,
          value:
            lines(person.phones.map((phone) => <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>)) ??
            unstated,
        },
        {
          term: label.languages,
          value:
            person.languages.length > 0 ? (
              <ol>
                {person.languages.map((code, index) => (
                  <li>
                    {index + 1}. {languageWords[language][code]}
                  </li>
                ))}
              </ol>
            ) : (
              unstated
            ),
        },
        {
          term: label.funderGroup,
          value: person.funderGroup ? funderGroupWords[language][person.funderGroup] : unstated,
        },
        ...mergedDetails(merged, language),
      ]}
    />
  );
}

function Affiliations({ page, person }: PersonRecord) {
  const { language } = page;
  return (
    <Section title={fieldWords[language].affiliations} card>
      {person.affiliations.length === 0 ? (
        <p class="subtitle">{pageWords[language].noOrganisation}</p>
      ) : (
        <ul class="line-list">
          {person.affiliations.map((stay) => (
            <li>
              <span>
                <a href={`/organisations/${stay.organisationId}`}>{stay.organisation}</a>
                <small>{[stay.function, spanText(stay, language)].filter(Boolean).join(' · ')}</small>
                {isCurrent(stay, page.today) ? null : (
                  <Badge tone="neutral" icon={null}>
                    {pageWords[language].former}
                  </Badge>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The record of a person: what happened at the left, where they are and how to reach them at the right. */
export function PersonPage(props: PersonRecord) {
  const { page, person } = props;
  const { language } = page;
  const say = pageWords[language];
  const common = commonWords[language];
  const here = `/people/${person.id}`;
  const archived = person.archivedAt !== null;
  const write = mayWrite(page);
  const noContact = noContactOf(person, page.today);
  const organisations = [...new Map(person.affiliations.map((stay) => [stay.organisationId, stay.organisation]))];
  const affiliations = { affiliations: person.affiliations.filter((stay) => isCurrent(stay, page.today)) };
  return (
    <Frame page={page} title={person.name}>
      <PageHeader
        title={person.name}
        back={{ href: '/people', text: say.people }}
        subtitle={fieldText(
          'affiliations',
          affiliations.affiliations.map(({ organisationId, function: role }) => ({ organisationId, function: role })),
          language,
          Object.fromEntries(organisations),
        )}
        badges={
          <>
            {archived && <ArchivedBadge text={common.archived} />}
            <NoContactBadge language={language} why={noContact} />
            {person.tags.map((tag) => (
              <a href={`/people?tag=${encodeURIComponent(tag)}`}>
                <Badge tone="info" icon="tag">
                  {tagText(tag, language)}
                </Badge>
              </a>
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
              <ActionForm action={`${here}/archive`} fields={{ version: person.version }} icon="archive">
                {common.archive}
              </ActionForm>
            </>
          ))
        }
      />
      <Stack>
        {archived && <Notice tone="info">{say.archivedNotice}</Notice>}
        <NoContactNotice language={language} why={noContact} />
        {props.sameAddress.length > 0 && (
          <Notice tone="warn">
            {say.alsoAddressOf}{' '}
            {props.sameAddress.map((other, index) => (
              <>
                {index > 0 && ', '}
                <a href={`/people/${other.id}`}>{other.name}</a>
                {mayMerge(page) && !archived && (
                  <>
                    {' '}
                    (<a href={`${here}/merge?other=${other.id}`}>{say.compareAndMerge}</a>)
                  </>
                )}
              </>
            ))}
          </Notice>
        )}
        <TwoColumns
          aside={
            <>
              {Details(props)}
              {Affiliations(props)}
              {props.extra}
              <TasksCard
                language={language}
                tasks={props.tasks}
                today={page.today}
                about={`person=${person.id}`}
                back={here}
                mayWrite={write && !archived}
              />
              <DocumentsCard
                page={page}
                on={{ kind: 'person', id: person.id }}
                documents={props.documents}
                archived={archived}
              />
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
                  other={{ field: 'organisationId', options: organisations.map(([value, text]) => ({ value, text })) }}
                />
              )}
              <RecordTimeline
                language={language}
                timeline={props.timeline}
                on="person"
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
