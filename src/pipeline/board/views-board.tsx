import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { funderGroups } from '../../directory/organisation.ts';
import { funderGroupWords } from '../../directory/words.ts';
import { assetUrl } from '../../platform/assets.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, Button, LinkButton, PageHeader, Tabs } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { FilterBar, FilterSelect } from '../../platform/parts-filter.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { EmptyState } from '../../platform/parts-layout.tsx';
import { withQuery } from '../../platform/parts-table.tsx';
import { type BoardAddress, filterQuery, isNarrowed, laneSplits, type PipelineFilter } from '../board-address.ts';
import { c3Words } from '../c3/words.ts';
import { CallsLink } from '../calls/parts-answers-link.tsx';
import { purposes } from '../opportunity-state.ts';
import { stepWords } from '../plans/words.ts';
import { pledgeWords } from '../pledges/words.ts';
import { screeningWords } from '../screening/words.ts';
import { openStages, stageCodes } from '../stage.ts';
import { pipelineTerms } from '../words.ts';
import { listWords } from '../words-list.ts';
import type { Board } from './board.ts';
import { type Lane, lanesOf } from './board-lanes.ts';
import { totalsOf } from './board-totals.ts';
import type { ViewTab } from './list-saved-views.ts';
import { cardWriter } from './views-board-card.tsx';
import { BoardSum, ClosedParts, ColumnHead, Jump, LaneHead, MoreOfColumn } from './views-board-parts.tsx';
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

/** The address of the same, its names in one order, so that tabs know where one is. */
const plainPath = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://loam');
  const kept = [...searchParams].filter(([, value]) => value !== '').sort(([a], [b]) => a.localeCompare(b));
  return withQuery(pathname, Object.fromEntries(kept));
};

/** The views that everybody has, then those that were saved. */
export function ViewTabs(props: {
  page: PageContext;
  at: '/pipeline' | '/pipeline/list';
  views: readonly ViewTab[];
  lanes?: string | null;
}) {
  const { page, at, views } = props;
  const say = boardWords[page.language];
  const here = plainPath(page.path);
  const usual = [
    ['everyone', {}],
    ['mine', { owner: 'mine' }],
    ['overdue', { due: 'overdue' }],
    ['globalFacilities', { purpose: 'global_facility' }],
  ] as const;
  const tabs = [
    ...usual.map(([name, query]) => ({
      text: say.views[name],
      href: plainPath(withQuery(at, { ...query, lanes: props.lanes ?? null })),
    })),
    ...views.filter(({ path }) => path.split('?')[0] === at).map(({ name, path }) => ({ text: name, href: path })),
  ];
  const current = tabs.findLast(({ href }) => plainPath(href) === here);
  return (
    <div id="pipeline-tabs" hx-swap-oob="true">
      <Tabs label={say.viewsLabel} items={tabs.map((tab) => ({ ...tab, current: tab === current }))} />
    </div>
  );
}

/** The selects that the board and the list have in common. */
export function FilterSelects(
  props: PropsWithChildren<{
    page: PageContext;
    filter: PipelineFilter;
    owners: readonly { id: string; name: string }[];
  }>,
) {
  const { page, filter, owners } = props;
  const say = boardWords[page.language];
  const query = filterQuery(filter);
  const people = owners.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <FilterSelect
        name="owner"
        label={say.owner}
        value={filter.owner ?? ''}
        blank={say.anyOwner}
        options={[{ value: 'mine', text: say.mine }, { value: 'nobody', text: say.nobody }, ...people]}
      />
      <FilterSelect
        name="group"
        label={say.group}
        value={filter.group ?? ''}
        blank={say.anyGroup}
        options={funderGroups.map((value) => ({ value, text: funderGroupWords[page.language][value] }))}
      />
      {filter.funder && (
        <label class="filter-check">
          <input type="checkbox" name="funder" value={filter.funder} checked /> {listWords[page.language].oneFunder}
        </label>
      )}
      {props.children}
      <details class="more-filters" open={query.purpose !== null || query.stale !== null || query.due !== null}>
        <summary class="button">{say.moreFilters}</summary>
        <div class="filter-bar">
          <FilterSelect
            name="purpose"
            label={say.purpose}
            value={filter.purpose ?? ''}
            blank={say.anyPurpose}
            options={purposes.map((value) => ({ value, text: pipelineTerms[page.language].purposes[value] }))}
          />
          <label class="filter-check">
            <input type="checkbox" name="stale" value="yes" checked={query.stale !== null} /> {say.staleOnly}
          </label>
          <label class="filter-check">
            <input type="checkbox" name="due" value="overdue" checked={query.due !== null} /> {say.overdueOnly}
          </label>
        </div>
      </details>
    </>
  );
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

/** Changes of all cards that are ticked; in sight only while some are. Works with scripts off. */
function BulkBar({ page, owners }: BoardPageData) {
  const say = boardWords[page.language].bulk;
  const { stages } = pipelineTerms[page.language];
  return (
    <form id="bulk" class="bulk-bar" method="post" action="/pipeline/bulk" aria-label={say.title}>
      <input type="hidden" name="back" value={page.path} />
      <label>
        {say.moveTo}{' '}
        <select name="to">
          <option value="">{say.stay}</option>
          {stageCodes
            .filter((code) => code !== 'won')
            .map((code) => (
              <option value={code}>{stages[code]}</option>
            ))}
        </select>
      </label>
      <label>
        {say.owner}{' '}
        <select name="owner">
          <option value="">{say.keepOwner}</option>
          <option value="nobody">{say.nobody}</option>
          {owners.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </label>
      <label title={say.wholeHint}>
        <input type="checkbox" name="whole" value="yes" /> {say.whole}
      </label>
      <Button look="primary">{say.apply}</Button>
      <button type="reset" class="button quiet">
        {say.clear}
      </button>
    </form>
  );
}

/** Keeps what is shown under a name; a saved view that is shown can be taken away. */
export function SaveView({ page, views, mayWrite }: Pick<BoardPageData, 'page' | 'views' | 'mayWrite'>) {
  const say = boardWords[page.language].save;
  const here = plainPath(page.path);
  const shown = views.find(({ path }) => plainPath(path) === here);
  if (shown)
    return shown.shared && !mayWrite ? null : (
      <ActionForm action={`/pipeline/views/${shown.id}/remove`} icon="x" look="quiet" small>
        {say.remove(shown.name)}
      </ActionForm>
    );
  return (
    <details class="save-view">
      <summary class="button quiet small">{say.title}</summary>
      <Form action="/pipeline/views" hidden={{ path: here }} inline>
        <TextInput name="name" label={say.name} maxlength={60} required />
        {mayWrite && <Checkbox name="shared" label={say.shared} hint={say.sharedHint} checked={false} />}
        <Button>{say.button}</Button>
      </Form>
    </details>
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
  const totals = totalsOf(board.columns);
  const write = cardWriter(language, data.mayWrite);
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={<BoardSum totals={totals} language={language} />}
        actions={
          <>
            <LinkButton href="/stages" icon="sliders-horizontal" look="quiet" iconOnly>
              {stepWords[language].stages}
            </LinkButton>
            <LinkButton href="/screenings" icon="shield-check" look="quiet" iconOnly>
              {screeningWords[language].title}
            </LinkButton>
            <LinkButton href="/c3" icon="target" look="quiet" iconOnly>
              {c3Words[language].title}
            </LinkButton>
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
        {data.mayWrite && totals.count > 0 && <BulkBar {...data} />}
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
