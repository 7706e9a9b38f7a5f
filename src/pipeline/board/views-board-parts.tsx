import { funderGroupWords } from '../../directory/words.ts';
import { dayText, numberText, shortEuro } from '../../platform/format.ts';
import { Toasts } from '../../platform/frame-document.tsx';
import type { PageContext } from '../../platform/page.ts';
import { withQuery } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import type { BoardAddress } from '../board-address.ts';
import { filterQuery } from '../board-address.ts';
import type { StageCode } from '../stage.ts';
import { sumOf, type Totals } from '../totals.ts';
import { pipelineTerms } from '../words.ts';
import type { BoardColumn } from './board.ts';
import type { Lane } from './board-lanes.ts';
import { type ClosedColumn, mostCounted } from './closed-columns.ts';
import { boardWords } from './words.ts';

/** "€1.2M", or "€1M–1.4M" where amounts are ranges. */
export function sumText({ low, high }: Totals, language: Language): string {
  const [from, to] = [shortEuro(low, language), shortEuro(high, language)];
  return from === to ? from : `${from}\u2009–\u2009${to}`;
}

/** "€17K weighted · 1 without amount": what stands under a sum. */
export function besideSum(totals: Totals, language: Language): string {
  const say = boardWords[language];
  return [
    totals.count > 0 && say.weighted(shortEuro(totals.weighted, language)),
    totals.unknownAmount > 0 && say.withoutAmount(totals.unknownAmount),
    totals.withoutRate > 0 && say.withoutRate(totals.withoutRate),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What all the open cards come to. */
export function BoardSum({ totals, language }: { totals: Totals; language: Language }) {
  const say = boardWords[language];
  return (
    <span id="board-sum" hx-swap-oob="true">
      {say.subtitle(totals.count, sumText(totals, language), shortEuro(totals.weighted, language))}
    </span>
  );
}

const short = (key: string): string => key || 'none';

/** A column's name, number and sums; it has an id, so that a move changes it without the cards. */
export function ColumnHead({ column, language }: { column: BoardColumn; language: Language }) {
  const { totals } = column;
  return (
    <header class="column-head" id={`h-${short(column.lane)}-${column.stage}`}>
      <h2>
        {pipelineTerms[language].stages[column.stage]} <span class="count">{numberText(totals.count, language)}</span>
      </h2>
      {totals.count > 0 && <strong>{sumText(totals, language)}</strong>}
      {totals.count > 0 && <small>{besideSum(totals, language)}</small>}
    </header>
  );
}

/** The way to all cards of a column: a page that begins with none left out. */
function AllOfColumn({
  column,
  address,
  language,
}: {
  column: BoardColumn;
  address: BoardAddress;
  language: Language;
}) {
  const { stage, totals } = column;
  const id = `${short(column.lane)}-${stage}`;
  const whole = withQuery('/pipeline', { ...filterQuery(address), lanes: address.lanes, whole: stage });
  return (
    <a id={`all-${id}`} href={`${whole}#h-${id}`}>
      {boardWords[language].allOf(numberText(totals.count, language), pipelineTerms[language].stages[stage])}
    </a>
  );
}

/** Where the cards of a column are asked for that follow a place. */
export const cardsAfter = (address: BoardAddress, lane: string, stage: StageCode, place: string): string =>
  withQuery('/pipeline/cards', { ...filterQuery(address), lanes: address.lanes, lane, stage, cursor: place });

/**
 * What stands under the first cards of a column: the way to all of them. A script that sees it come near asks for those
 * that follow instead.
 */
export function MoreOfColumn(props: { column: BoardColumn; address: BoardAddress; language: Language }) {
  const { lane, stage, next } = props.column;
  if (next === null) return null;
  return (
    <li class="more" data-more={cardsAfter(props.address, lane, stage, next)}>
      <AllOfColumn {...props} />
    </li>
  );
}

/** The name of a lane with what it holds. */
export function LaneHead({ lane, address, language }: { lane: Lane; address: BoardAddress; language: Language }) {
  const say = boardWords[language];
  const none = address.lanes === 'group' ? say.noGroup : say.nobody;
  const groups: Readonly<Record<string, string>> = funderGroupWords[language];
  const totals = sumOf(lane.columns.map((column) => column.totals));
  return (
    <h2 class="lane-head" id={`lane-${short(lane.key)}`}>
      {lane.key === '' ? none : (lane.name ?? groups[lane.key] ?? lane.key)}{' '}
      <span class="count">{numberText(totals.count, language)}</span>
      <small>
        {sumText(totals, language)} · {besideSum(totals, language)}
      </small>
    </h2>
  );
}

/** On a phone the stages stand one under another: links to each, with its number of cards. */
export function Jump({ lanes, language }: { lanes: readonly Lane[]; language: Language }) {
  const [first] = lanes;
  const count = (stage: string) =>
    sumOf(
      lanes.flatMap((lane) => lane.columns.filter((column) => column.stage === stage)).map((column) => column.totals),
    ).count;
  return (
    <nav class="pills board-jump" id="board-jump" aria-label={boardWords[language].jump}>
      {first?.columns.map(({ stage }) => (
        <a class="pill" href={`#h-${short(first.key)}-${stage}`}>
          {pipelineTerms[language].stages[stage]}
          <span class="count">{numberText(count(stage), language)}</span>
        </a>
      ))}
    </nav>
  );
}

/** How many were won, lost and are dormant, folded, with the last of each. */
export function ClosedParts(props: { closed: readonly ClosedColumn[]; address: BoardAddress; language: Language }) {
  const { closed, address, language } = props;
  const say = boardWords[language];
  return (
    <section class="board-ends" id="board-closed" aria-labelledby="board-closed-title">
      <h2 id="board-closed-title">{say.closed}</h2>
      {closed.map(({ stage, count, last }) => (
        <details class={`board-end ${stage}`}>
          <summary>
            {pipelineTerms[language].stages[stage]}{' '}
            <span class="count">
              {numberText(Math.min(count, mostCounted), language)}
              {count > mostCounted && '+'}
            </span>
          </summary>
          {count === 0 && <p class="none">{say.emptyColumn}</p>}
          {count > last.length && <p class="none">{say.lastOnes(last.length)}</p>}
          <ul>
            {last.map((one) => (
              <li>
                <a href={`/opportunities/${one.id}`}>{one.title}</a>
                <small>
                  {one.funder} · {say.since(dayText(one.since, language))}
                </small>
              </li>
            ))}
          </ul>
          {count > last.length && (
            <a href={withQuery('/pipeline/list', { ...filterQuery(address), stage })}>{say.allOfThem}</a>
          )}
        </details>
      ))}
    </section>
  );
}

/** What of the board a move has changed beside the card, each by its id: heads, sums, ends and the toast. */
export function AfterMove(props: {
  page: PageContext;
  address: BoardAddress;
  lanes: readonly Lane[];
  closed: readonly ClosedColumn[];
}) {
  const { page, address, lanes, closed } = props;
  const { language } = page;
  return (
    <>
      <BoardSum
        totals={sumOf(lanes.flatMap((lane) => lane.columns.map((column) => column.totals)))}
        language={language}
      />
      {lanes.map((lane) => (
        <>
          {address.lanes && <LaneHead lane={lane} address={address} language={language} />}
          {lane.columns.map((column) => (
            <>
              <ColumnHead column={column} language={language} />
              <AllOfColumn column={column} address={address} language={language} />
            </>
          ))}
        </>
      ))}
      <Jump lanes={lanes} language={language} />
      <ClosedParts closed={closed} address={address} language={language} />
      <Toasts page={page} />
    </>
  );
}
