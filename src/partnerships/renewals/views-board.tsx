import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { EmptyState, Notice } from '../../platform/parts-layout.tsx';
import { type BoardCard, mostCards } from './board.ts';
import { type BoardColumn, closedColumns, closedFor, openColumns } from './board-column.ts';
import { Card } from './views-board-card.tsx';
import { boardWords } from './words-board.ts';
import { bulkWords } from './words-bulk.ts';

/** What the board shows. */
export interface BoardPageData {
  page: PageContext;
  columns: ReadonlyMap<BoardColumn, readonly BoardCard[]>;
  /** As the address has it: '', 'mine' or the id of a colleague. */
  owner: string;
  owners: readonly { id: string; name: string }[];
  mayWrite: boolean;
}

/** Whose cards are shown, kept in the address; a plain form with scripts off. */
function Owners({ page, owner, owners }: BoardPageData) {
  const say = boardWords[page.language];
  return (
    <search>
      <form
        class="filter-bar"
        method="get"
        action="/renewals"
        hx-get="/renewals"
        hx-trigger="change, submit"
        hx-target="#board"
        hx-select="#board"
        hx-swap="outerMorph"
        hx-replace-url="true"
        hx-sync="this:replace"
      >
        <select name="owner" aria-label={say.whose} data-filter>
          <option value="">{say.everybody}</option>
          <option value="mine" selected={owner === 'mine'}>
            {say.mine}
          </option>
          {owners.map(({ id, name }) => (
            <option value={id} selected={owner === id}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" class="button no-script">
          {say.show}
        </button>
      </form>
    </search>
  );
}

const cardsIn = ({ columns }: BoardPageData, name: BoardColumn): readonly BoardCard[] => columns.get(name) ?? [];

function Column({ data, name }: { data: BoardPageData; name: BoardColumn }) {
  const { language } = data.page;
  const say = boardWords[language];
  const cards = cardsIn(data, name);
  const several = name === 'to_offer' && data.mayWrite && cards.filter(({ renewalId }) => !renewalId).length > 1;
  const drafts = data.mayWrite ? cards.filter(({ stage }) => stage === 'draft').length : 0;
  const list = (
    <ul>
      {cards.map((card) => (
        <Card card={card} language={language} mayWrite={data.mayWrite} />
      ))}
    </ul>
  );
  return (
    <section class={`board-column ${name}`} id={`column-${name}`} aria-labelledby={`column-${name}-title`}>
      <h2 id={`column-${name}-title`}>
        {say.columns[name]} <span class="count">{cards.length}</span>
      </h2>
      {cards.length === 0 && <p class="none">{say.empty[name]}</p>}
      {drafts > 1 && (
        <p class="several">
          <a href="/renewals/drafts">{bulkWords[language].seeDrafts}</a>
        </p>
      )}
      {several ? (
        <form method="get" action="/renewals/new">
          <p class="several">
            <span>{say.chooseSeveral}</span>
            <Button small>{say.prepareSeveral}</Button>
          </p>
          {list}
        </form>
      ) : (
        list
      )}
    </section>
  );
}

/** On a phone the columns stand one under another: links to each, with its number of cards. */
function Jump({ data }: { data: BoardPageData }) {
  const say = boardWords[data.page.language];
  return (
    <nav class="pills board-jump" aria-label={say.jump}>
      {[...openColumns, ...closedColumns].map((name) => (
        <a class="pill" href={`#column-${name}`}>
          {say.columns[name]}
          <span class="count">{cardsIn(data, name).length}</span>
        </a>
      ))}
    </nav>
  );
}

function Nothing({ page, owner }: BoardPageData) {
  const say = boardWords[page.language];
  return owner === '' ? (
    <EmptyState
      icon="refresh-cw"
      title={say.nothing}
      text={say.nothingText}
      action={{ href: '/partnerships', text: say.register }}
    />
  ) : (
    <EmptyState
      icon="refresh-cw"
      title={say.nothing}
      text={owner === 'mine' ? say.nothingMine : say.nothingText}
      action={{ href: '/renewals', text: say.seeEverybody }}
    />
  );
}

/** The board of renewals: a stage follows from what happened, so cards are opened and never dragged. */
export function BoardPage(data: BoardPageData) {
  const { page } = data;
  const say = boardWords[page.language];
  const all = [...data.columns.values()].flat();
  const ours = all.filter(({ next }) => next?.side === 'initiative').length;
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={
          <span id="board-counts" hx-swap-oob="true">
            {say.waiting(ours)}
          </span>
        }
        actions={
          data.mayWrite && (
            <LinkButton href="/renewals/new" icon="plus" look="primary" shortcut="n">
              {say.newOffer}
            </LinkButton>
          )
        }
      />
      <Owners {...data} />
      <div id="board" class="board">
        {all.length >= mostCards && <Notice tone="info">{say.more(mostCards)}</Notice>}
        {all.length === 0 ? (
          <Nothing {...data} />
        ) : (
          <>
            <Jump data={data} />
            <div class="board-columns">
              {openColumns.map((name) => (
                <Column data={data} name={name} />
              ))}
            </div>
            <h2 class="board-closed">{say.closed(closedFor)}</h2>
            <div class="board-columns">
              <Column data={data} name="done" />
              <Column data={data} name="declined" />
              <details class="board-folded" open={false}>
                <summary class="button small">
                  {say.columns.withdrawn} <span class="count">{cardsIn(data, 'withdrawn').length}</span>
                </summary>
                <Column data={data} name="withdrawn" />
              </details>
            </div>
          </>
        )}
      </div>
    </Frame>
  );
}
