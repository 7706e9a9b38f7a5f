import { dayText, impreciseDayText, shortEuro } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Avatar, LinkButton, PageHeader } from '../platform/parts.tsx';
import { FilterBar, FilterSelect, Pager } from '../platform/parts-filter.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { type Column, DataTable, type Sort, sortText, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import type { ViewTab } from './board/list-saved-views.ts';
import { DueBadge, StaleBadge } from './board/views-board-card.tsx';
import { FilterSelects } from './board/views-filter-selects.tsx';
import { SaveView, ViewTabs } from './board/views-saved-views.tsx';
import { boardWords } from './board/words.ts';
import { filterQuery, type PipelineFilter } from './board-address.ts';
import type { PipelineRow } from './list-pipeline.ts';
import { rangeText } from './opportunity-text.ts';
import { stageCodes } from './stage.ts';
import { pipelineTerms } from './words.ts';
import { listWords } from './words-list.ts';

/** What the list shows. */
export interface PipelineListData {
  page: PageContext;
  filter: PipelineFilter;
  /** As the address has it: '' for the open ones. */
  stage: string;
  sort: Sort;
  rows: readonly PipelineRow[];
  next: string | null;
  further: boolean;
  owners: readonly { id: string; name: string }[];
  views: readonly ViewTab[];
  mayWrite: boolean;
}

function columnsFor(language: Language): Column<PipelineRow>[] {
  const say = listWords[language];
  const board = boardWords[language];
  const unknown = <span class="unknown">{commonWords[language].unknown}</span>;
  return [
    { key: 'title', label: say.opportunity, sort: 'title', phone: 'title', cell: (row) => row.title },
    { key: 'funder', label: say.funder, sort: 'funder', phone: 'line', cell: (row) => row.funder },
    {
      key: 'stage',
      label: say.stage,
      sort: 'stage',
      phone: 'line',
      cell: (row) => pipelineTerms[language].stages[row.stage],
    },
    {
      key: 'amount',
      label: say.amount,
      sort: 'amount',
      numeric: true,
      phone: 'beside',
      cell: (row) => rangeText(row.amount, language) ?? unknown,
    },
    {
      key: 'weighted',
      label: say.weighted,
      numeric: true,
      cell: (row) => (row.weighted === null ? '–' : shortEuro(row.weighted, language)),
    },
    {
      key: 'expected',
      label: say.expected,
      sort: 'expected',
      nowrap: true,
      cell: (row) => (row.expectedOn ? impreciseDayText(row.expectedOn, language) : '–'),
    },
    {
      key: 'due',
      label: say.nextStep,
      sort: 'due',
      phone: 'line',
      cell: (row) => (
        <span class="step-cell">
          {row.nextStep ?? board.noStep} {row.dueDays !== null && <DueBadge days={row.dueDays} language={language} />}
        </span>
      ),
    },
    {
      key: 'since',
      label: say.since,
      sort: 'since',
      nowrap: true,
      cell: (row) =>
        row.stale ? <StaleBadge days={row.daysInStage} language={language} /> : dayText(row.since, language),
    },
    {
      key: 'owner',
      label: say.owner,
      sort: 'owner',
      cell: (row) => (row.owner ? <Avatar name={row.owner.name} /> : '–'),
    },
  ];
}

/** Every opportunity as a table: sorted, filtered, in pages, to be exported. */
export function PipelineListPage(data: PipelineListData) {
  const { page, filter, stage, sort } = data;
  const { language } = page;
  const [say, board] = [listWords[language], boardWords[language]];
  const here = withQuery(page.path, {});
  const query = here.split('?')[1];
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        actions={
          <>
            <span id="list-export" hx-swap-oob="true">
              <LinkButton href={`/pipeline/list.csv${query ? `?${query}` : ''}`} icon="download">
                {say.export}
              </LinkButton>
            </span>
            <LinkButton href={withQuery('/pipeline', filterQuery(filter))} icon="columns-3">
              {board.board}
            </LinkButton>
            {data.mayWrite && (
              <LinkButton href="/opportunities/new" icon="plus" look="primary" shortcut="n">
                {board.newOpportunity}
              </LinkButton>
            )}
          </>
        }
      />
      <ViewTabs page={page} at="/pipeline/list" views={data.views} />
      <FilterBar
        language={language}
        action="/pipeline/list"
        label={board.filterLabel}
        value={filter.q}
        target="#opportunities"
        keep={{ sort: sortText(sort) === 'due' ? null : sortText(sort) }}
      >
        <FilterSelect
          name="stage"
          label={say.stages}
          value={stage}
          blank={say.open}
          options={[
            { value: 'all', text: say.all },
            ...stageCodes.map((value) => ({ value, text: pipelineTerms[language].stages[value] })),
          ]}
        />
        <FilterSelects page={page} filter={filter} owners={data.owners} />
      </FilterBar>
      <div id="opportunities">
        <DataTable
          caption={say.caption}
          columns={columnsFor(language)}
          rows={data.rows}
          href={(row) => `/opportunities/${row.id}`}
          sort={sort}
          path={page.path}
          empty={
            <EmptyState
              icon="search"
              title={say.empty}
              text={board.nothingText}
              action={{ href: '/pipeline/list', text: board.showAll }}
            />
          }
        />
        <Pager
          language={language}
          next={data.next === null ? null : `${here}${here.includes('?') ? '&' : '?'}cursor=${data.next}`}
          first={data.further ? here : null}
        />
        <SaveView {...data} />
      </div>
    </Frame>
  );
}
