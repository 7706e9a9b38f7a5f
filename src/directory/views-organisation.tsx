import type { Child } from 'hono/jsx';
import { countryName } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Notice, Section, Stack, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { commonWords, languageWords } from '../platform/words-common.ts';
import { languages } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';
import { fieldText, spanText } from './field-text.ts';
import type { OrganisationJson } from './list-organisations.ts';
import type { PersonJson } from './list-people.ts';
import type { TaskLine } from './list-tasks.ts';
import { ArchivedBadge, type LogDraft, QuickLog } from './parts-log.tsx';
import { TasksCard } from './parts-tasks.tsx';
import { RecordTimeline, type TellChanges } from './parts-timeline.tsx';
import { mayWrite } from './screen-parts.ts';
import type { TimelinePage } from './timeline.ts';
import { isCurrent } from './timeline-place.ts';
import { fieldWords, funderGroupWords, organisationKindWords, relationWords, schemeWords, tagText } from './words.ts';
import { pageWords } from './words-pages.ts';

/** Everything the record of an organisation shows. `extra` is the block of a room below: its partnerships. */
export interface OrganisationRecord {
  page: PageContext;
  organisation: OrganisationJson;
  people: readonly PersonJson[];
  tasks: readonly TaskLine[];
  timeline: TimelinePage;
  draft: LogDraft;
  problem: Problem | null;
  extra?: Child;
  tell?: TellChanges | undefined;
}

function Details({ page: { language }, organisation: it }: OrganisationRecord) {
  const label = fieldWords[language];
  const say = pageWords[language];
  const stated = (value: Child | null) => value || <span class="unknown">{commonWords[language].notStated}</span>;
  return (
    <DetailsCard
      language={language}
      title={commonWords[language].details}
      items={[
        { term: label.acronym, value: stated(it.acronym) },
        ...languages
          .filter((code) => it.names[code] !== null && it.names[code] !== it.name)
          .map((code) => ({
            term: say.nameIn(languageWords[language][code]),
            value: <span lang={code}>{it.names[code]}</span>,
          })),
        { term: label.kind, value: stated(it.kind && organisationKindWords[language][it.kind]) },
        { term: label.country, value: stated(it.country && countryName(it.country, language)) },
        ...(it.region ? [{ term: label.region, value: it.region }] : []),
        {
          term: label.relations,
          value: fieldText('relations', it.relations, language, {}) ?? commonWords[language].none,
        },
        { term: label.funderGroup, value: stated(it.funderGroup && funderGroupWords[language][it.funderGroup]) },
        ...it.identifiers.map(({ scheme, value }) => ({ term: schemeWords[language][scheme], value })),
        ...(it.tags.length > 0
          ? [
              {
                term: label.tags,
                value: (
                  <span class="badges">
                    {it.tags.map((tag) => (
                      <a href={`/organisations?tag=${encodeURIComponent(tag)}`}>
                        <Badge tone="neutral" icon="tag">
                          {tagText(tag, language)}
                        </Badge>
                      </a>
                    ))}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function People({ page, organisation, people }: OrganisationRecord) {
  const { language } = page;
  const say = pageWords[language];
  const stays = people.flatMap((person) =>
    person.affiliations
      .filter((stay) => stay.organisationId === organisation.id)
      .map((stay) => ({ person, stay, current: isCurrent(stay, page.today) })),
  );
  const ordered = [...stays.filter(({ current }) => current), ...stays.filter(({ current }) => !current)];
  return (
    <Section
      title={say.people}
      card
      actions={
        mayWrite(page) &&
        organisation.archivedAt === null && (
          <LinkButton href={`/people/new?organisation=${organisation.id}`} icon="user-plus" look="quiet" small iconOnly>
            {say.addPerson}
          </LinkButton>
        )
      }
    >
      {ordered.length === 0 ? (
        <p class="subtitle">{say.noPeopleHere}</p>
      ) : (
        <ul class="line-list">
          {ordered.map(({ person, stay, current }) => (
            <li>
              <span>
                <a href={`/people/${person.id}`}>{person.name}</a>
                <small>{[stay.function, spanText(stay, language)].filter(Boolean).join(' · ')}</small>
                {!current && (
                  <Badge tone="neutral" icon={null}>
                    {say.former}
                  </Badge>
                )}
              </span>
              {current && person.emails[0] && (
                <LinkButton href={`mailto:${person.emails[0]}`} icon="mail" look="quiet" small iconOnly>
                  {person.emails[0]}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
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
              <ActionForm action={`${here}/archive`} fields={version} icon="archive">
                {common.archive}
              </ActionForm>
            </>
          ))
        }
      />
      <Stack>
        {archived && <Notice tone="info">{say.archivedNotice}</Notice>}
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
              {People(props)}
              {Details(props)}
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
