import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { LinkButton, PageHeader, PersonChip } from '../platform/parts.tsx';
import { FilterBar, FilterSelect, Pager, Pills } from '../platform/parts-filter.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import { choicesOf } from './choices.ts';
import type { PersonJson } from './list-people.ts';
import { NoContactBadge, noContactOf } from './parts-no-contact.tsx';
import { mayWrite } from './screen-parts.ts';
import { isCurrent } from './timeline-place.ts';
import { fieldWords, funderGroupWords, houseTags, isHouseTag, tagText } from './words.ts';
import { pageWords } from './words-pages.ts';

/** The filter as the address has it; '' is none. */
export interface PeopleFilter {
  q: string;
  funderGroup: string;
  tag: string;
  organisation: string;
}

/** The list of people with its filters. */
export function PeoplePage(props: {
  page: PageContext;
  filter: PeopleFilter;
  organisationName: string | null;
  items: readonly PersonJson[];
  nextCursor: string | null;
  further: boolean;
}) {
  const { page, filter, items } = props;
  const { language } = page;
  const say = pageWords[language];
  const label = fieldWords[language];
  const path = withQuery(page.path, {});
  const add = mayWrite(page);
  const tags = [...houseTags, ...(filter.tag && !isHouseTag(filter.tag) ? [filter.tag] : [])];
  const current = (person: PersonJson) => person.affiliations.filter((stay) => isCurrent(stay, page.today));
  return (
    <Frame page={page} title={say.people}>
      <PageHeader
        title={say.people}
        actions={
          add && (
            <LinkButton href="/people/new" look="primary" icon="plus" shortcut="n">
              {say.newPerson}
            </LinkButton>
          )
        }
      />
      <FilterBar
        language={language}
        action="/people"
        label={say.searchPeople}
        value={filter.q}
        target="#people"
        keep={{ tag: filter.tag, organisation: filter.organisation }}
      >
        <FilterSelect
          name="funderGroup"
          label={label.funderGroup}
          value={filter.funderGroup}
          blank={say.anyGroup}
          options={choicesOf(funderGroupWords[language])}
        />
      </FilterBar>
      <div id="people">
        <Pills
          label={say.filters}
          items={[
            ...tags.map((tag) => ({
              href: withQuery(path, { tag: filter.tag === tag ? null : tag }),
              text: tagText(tag, language),
              on: filter.tag === tag,
            })),
            ...(props.organisationName === null
              ? []
              : [{ href: withQuery(path, { organisation: null }), text: props.organisationName, on: true }]),
          ]}
        />
        <DataTable
          caption={say.people}
          rows={items}
          href={(row) => `/people/${row.id}`}
          columns={[
            {
              key: 'name',
              label: label.name,
              phone: 'title',
              cell: (row) => (
                <>
                  <PersonChip name={row.name} />
                  <NoContactBadge language={language} why={noContactOf(row, page.today)} />
                </>
              ),
            },
            {
              key: 'organisations',
              label: label.affiliations,
              phone: 'line',
              cell: (row) =>
                current(row)
                  .map((stay) => stay.organisation)
                  .join(', '),
            },
            {
              key: 'function',
              label: label.function,
              phone: 'out',
              cell: (row) =>
                current(row)
                  .map((stay) => stay.function)
                  .filter(Boolean)
                  .join(', '),
            },
            {
              key: 'email',
              label: label.emails,
              phone: 'line',
              cell: (row) => row.emails[0] && <a href={`mailto:${row.emails[0]}`}>{row.emails[0]}</a>,
            },
            {
              key: 'tags',
              label: label.tags,
              phone: 'out',
              cell: (row) => <small>{row.tags.map((tag) => tagText(tag, language)).join(', ')}</small>,
            },
          ]}
          empty={
            Object.values(filter).some(Boolean) ? (
              <EmptyState
                icon="search"
                title={say.noMatch}
                text={say.noMatchText}
                action={{ href: '/people', text: say.clearFilters, icon: 'x' }}
              />
            ) : (
              <EmptyState
                icon="users"
                title={say.noPeople}
                text={say.noPeopleText}
                {...(add && { action: { href: '/people/new', text: say.newPerson, icon: 'plus' as const } })}
              />
            )
          }
        />
        <Pager
          language={language}
          next={props.nextCursor && withQuery(path, { cursor: props.nextCursor })}
          first={props.further ? path : null}
        />
      </div>
    </Frame>
  );
}
