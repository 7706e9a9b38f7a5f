import { countryName, listText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { FilterBar, FilterSelect, Pager, Pills } from '../platform/parts-filter.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import { choicesOf, countryChoices } from './choices.ts';
import type { OrganisationJson } from './list-organisations.ts';
import { NoContactBadge } from './parts-no-contact.tsx';
import { mayWrite } from './screen-parts.ts';
import { fieldWords, funderGroupWords, organisationKindWords, relationWords, tagText } from './words.ts';
import { pageWords } from './words-pages.ts';

/** The filter as the address has it; '' is none. */
export interface OrganisationFilter {
  q: string;
  kind: string;
  country: string;
  relation: string;
  funderGroup: string;
  tag: string;
}

/** The list of organisations with its filters. */
export function OrganisationsPage(props: {
  page: PageContext;
  filter: OrganisationFilter;
  items: readonly OrganisationJson[];
  nextCursor: string | null;
  /** True on any page but the first. */
  further: boolean;
}) {
  const { page, filter, items } = props;
  const { language } = page;
  const say = pageWords[language];
  const label = fieldWords[language];
  const path = withQuery(page.path, {});
  const filtered = Object.values(filter).some(Boolean);
  const add = mayWrite(page);
  return (
    <Frame page={page} title={commonWords[language].organisations}>
      <PageHeader
        title={commonWords[language].organisations}
        actions={
          add && (
            <LinkButton href="/organisations/new" look="primary" icon="plus" shortcut="n">
              {say.newOrganisation}
            </LinkButton>
          )
        }
      />
      <FilterBar
        language={language}
        action="/organisations"
        label={say.searchOrganisations}
        value={filter.q}
        target="#organisations"
        keep={{ tag: filter.tag }}
      >
        <FilterSelect
          name="kind"
          label={label.kind}
          value={filter.kind}
          blank={say.anyKind}
          options={choicesOf(organisationKindWords[language])}
        />
        <FilterSelect
          name="country"
          label={label.country}
          value={filter.country}
          blank={say.anyCountry}
          options={countryChoices(language)}
        />
        <FilterSelect
          name="relation"
          label={label.relations}
          value={filter.relation}
          blank={say.anyRelation}
          options={choicesOf(relationWords[language])}
        />
        <FilterSelect
          name="funderGroup"
          label={label.funderGroup}
          value={filter.funderGroup}
          blank={say.anyGroup}
          options={choicesOf(funderGroupWords[language])}
        />
      </FilterBar>
      <div id="organisations">
        {filter.tag && (
          <Pills
            label={say.filters}
            items={[
              { href: withQuery(path, { tag: null }), text: say.tagged(tagText(filter.tag, language)), on: true },
            ]}
          />
        )}
        <DataTable
          caption={commonWords[language].organisations}
          rows={items}
          href={(row) => `/organisations/${row.id}`}
          columns={[
            {
              key: 'name',
              label: label.name,
              phone: 'title',
              cell: (row) => (
                <>
                  {row.name}
                  <NoContactBadge
                    language={language}
                    why={row.doNotContact === null ? null : { reason: row.doNotContact, by: null }}
                  />
                </>
              ),
            },
            { key: 'acronym', label: label.acronym, phone: 'line', nowrap: true, cell: (row) => row.acronym },
            {
              key: 'kind',
              label: label.kind,
              phone: 'line',
              cell: (row) => row.kind && organisationKindWords[language][row.kind],
            },
            {
              key: 'country',
              label: label.country,
              phone: 'line',
              cell: (row) => row.country && countryName(row.country, language),
            },
            {
              key: 'relations',
              label: label.relations,
              phone: 'beside',
              cell: (row) =>
                row.relations.length > 0 && (
                  <span class="badges">
                    {[...new Set(row.relations.map(({ kind }) => kind))].map((kind) => (
                      <Badge tone="ok" icon={null}>
                        {relationWords[language][kind]}
                      </Badge>
                    ))}
                  </span>
                ),
            },
            {
              key: 'tags',
              label: label.tags,
              phone: 'out',
              cell: (row) => (
                <small>
                  {listText(
                    row.tags.map((tag) => tagText(tag, language)),
                    language,
                  )}
                </small>
              ),
            },
          ]}
          empty={
            filtered ? (
              <EmptyState
                icon="search"
                title={say.noMatch}
                text={say.noMatchText}
                action={{ href: '/organisations', text: say.clearFilters, icon: 'x' }}
              />
            ) : (
              <EmptyState
                icon="landmark"
                title={say.noOrganisations}
                text={say.noOrganisationsText}
                {...(add && {
                  action: { href: '/organisations/new', text: say.newOrganisation, icon: 'plus' as const },
                })}
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
