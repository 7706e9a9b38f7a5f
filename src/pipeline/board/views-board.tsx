import { raw } from 'hono/html';
import { assetUrl } from '../../platform/assets.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { FilterBar, FilterSelect } from '../../platform/parts-filter.tsx';
import { EmptyState } from '../../platform/parts-layout.tsx';
import { withQuery } from '../../platform/parts-table.tsx';
import { type BoardAddress, filterQuery, isNarrowed, laneSplits } from '../board-address.ts';
import { CallsLink } from '../calls/parts-answers-link.tsx';
import { pledgeWords } from '../pledges/words.ts';
import { openStages } from '../stage.ts';
import { sumOf } from '../totals.ts';
import type { Board } from './board.ts';
import { type Lane, lanesOf } from './board-lanes.ts';
import type { ViewTab } from './list-saved-views.ts';
import { cardWriter } from './views-board-card.tsx';
import { BoardSum, ClosedParts, ColumnHead, Jump, LaneHead, MoreOfColumn } from './views-board-parts.tsx';
import { BulkBar } from './views-bulk-bar.tsx';
import { FilterSelects } from './views-filter-selects.tsx';
import { PipelineMenu } from './views-pipeline-menu.tsx';
import { SaveView, ViewTabs } from './views-saved-views.tsx';
import { boardWords } from './words.ts';

/** What the board shows. */
export interface BoardPageData {
  page: PageContext;
  address: BoardAddress;
  board: Board;
  owners: readonly { id: string; name: string }[];
  views: readonly ViewTab[];
  mayWrite: boolean;
  /** How many answers to calls somebody has to see to. */
  answersWaiting: number;
}

function Columns({ data, lane, write }: { data: BoardPageData; lane: Lane; write: ReturnType<typeof cardWriter> }) {
  const { language } = data.page;
  return (
    <div class="board-columns stages">
      {lane.columns.map((column) => (
        <section class={`board-column ${column.stage}`}>
          <ColumnHead column={column} language={language} />
          <ul class="cards" data-list={column.stage}>
            {raw(column.cards.map(write).join(''))}
            <MoreOfColumn column={column} address={data.address} language={language} />
          </ul>
          <p class="none">{boardWords[language].emptyColumn}</p>
        </section>
      ))}
    </div>
  );
}

function Nothing({ page, address, mayWrite }: BoardPageData) {
  const say = boardWords[page.language];
  if (isNarrowed(address))
    return (
      <EmptyState
        icon="search"
        title={say.nothing}
        text={say.nothingText}
        action={{ href: '/pipeline', text: say.showAll }}
      />
    );
  const add = { href: '/opportunities/new', text: say.newOpportunity, icon: 'plus' as const };
  return <EmptyState icon="layers" title={say.empty} text={say.emptyText} {...(mayWrite && { action: add })} />;
}

/** The board of the pipeline: five open stages side by side, and how it ended folded beneath. */
export function BoardPage(data: BoardPageData) {
  const { page, address, board } = data;
  const { language } = page;
  const say = boardWords[language];
  const lanes = lanesOf(board.columns, address.lanes);
  const totals = sumOf(board.columns.map((column) => column.totals));
  const write = cardWriter(language, data.mayWrite);
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={<BoardSum totals={totals} language={language} />}
        actions={
          <>
            <PipelineMenu language={language} />
            <CallsLink waiting={data.answersWaiting} language={language} />
            <LinkButton href="/pledges" icon="coins" look="quiet">
              {pledgeWords[language].pledges}
            </LinkButton>
            <LinkButton href={withQuery('/pipeline/list', filterQuery(address))} icon="list-todo">
              {say.list}
            </LinkButton>
            {data.mayWrite && (
              <LinkButton href="/opportunities/new" icon="plus" look="primary" shortcut="n">
                {say.newOpportunity}
              </LinkButton>
            )}
          </>
        }
      />
      <ViewTabs page={page} at="/pipeline" views={data.views} lanes={address.lanes} />
      <FilterBar language={language} action="/pipeline" label={say.filterLabel} value={address.q} target="#board">
        <FilterSelects page={page} filter={address} owners={data.owners}>
          <FilterSelect
            name="lanes"
            label={say.lanes}
            value={address.lanes ?? ''}
            blank={say.noLanes}
            options={laneSplits.map((value) => ({ value, text: say.lanesBy[value] }))}
          />
        </FilterSelects>
      </FilterBar>
      <div
        id="board"
        class={data.mayWrite ? 'board pipeline writable' : 'board pipeline'}
        data-stages={openStages.join(' ')}
        data-failed={say.failed}
      >
        {totals.count === 0 ? (
          <Nothing {...data} />
        ) : (
          <>
            <Jump lanes={lanes} language={language} />
            {lanes.map((lane) =>
              address.lanes === null ? (
                <Columns data={data} lane={lane} write={write} />
              ) : (
                <section class="board-lane">
                  <LaneHead lane={lane} address={address} language={language} />
                  <Columns data={data} lane={lane} write={write} />
                </section>
              ),
            )}
          </>
        )}
        {data.mayWrite && totals.count > 0 && <BulkBar page={page} owners={data.owners} />}
        <ClosedParts closed={board.closed} address={address} language={language} />
        <div class="board-foot">
          {data.mayWrite && <p class="board-keys">{say.keys}</p>}
          <SaveView {...data} />
        </div>
      </div>
      <script src={assetUrl('sortable.js')} defer></script>
      <script src={assetUrl('board.js')} defer></script>
    </Frame>
  );
}
