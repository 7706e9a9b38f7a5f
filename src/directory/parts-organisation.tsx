import type { Child } from 'hono/jsx';
import { countryName } from '../platform/format.ts';
import type { PageContext } from '../platform/page.ts';
import { Badge, LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { commonWords, languageWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import { languages } from '../values/language.ts';
import { fieldText, spanText } from './field-text.ts';
import type { OrganisationJson } from './list-organisations.ts';
import type { PersonJson } from './list-people.ts';
import type { MergedRecord } from './merged.ts';
import { mergedDetails } from './parts-merged.tsx';
import { NoContactBadge, noContactOf } from './parts-no-contact.tsx';
import { mayWrite } from './screen-parts.ts';
import { isCurrent } from './timeline-place.ts';
import { fieldWords, funderGroupWords, organisationKindWords, schemeWords, tagText } from './words.ts';
import { pageWords } from './words-pages.ts';
/** The facts of an organisation. */
export function OrganisationDetails(props: {
  language: Language;
  organisation: OrganisationJson;
  merged: readonly MergedRecord[];
}) {
  const { language, organisation: it } = props;
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
        ...mergedDetails(props.merged, language),
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

/** Who is at an organisation, and who was. */
export function OrganisationPeople(props: {
  page: PageContext;
  organisation: OrganisationJson;
  people: readonly PersonJson[];
}) {
  const { page, organisation, people } = props;
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
                <NoContactBadge language={language} why={noContactOf(person, page.today)} />
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
