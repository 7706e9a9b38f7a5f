import type { Child } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import type { IconName } from './icon-names.ts';
import { Icon } from './parts.tsx';
import { commonWords } from './words-common.ts';

/** Search over everything, opened by / or Ctrl+K. Answers come from GET /search?q=, which is also a page of its own. */
export function Palette(props: { language: Language }) {
  const say = commonWords[props.language];
  return (
    <dialog id="palette" class="palette" aria-label={say.search}>
      <form method="get" action="/search">
        <Icon name="search" />
        <input
          type="text"
          name="q"
          placeholder={say.searchHint}
          aria-label={say.search}
          autocomplete="off"
          maxlength={100}
          hx-get="/search"
          hx-trigger="input changed delay:150ms"
          hx-target="#palette-results"
          hx-select=".search-results"
          hx-swap="innerHTML"
          hx-sync="this:replace"
        />
        <kbd>Esc</kbd>
      </form>
      <div id="palette-results" aria-live="polite"></div>
    </dialog>
  );
}

/** One line of the palette. */
export interface SearchHit {
  href: string;
  icon: IconName;
  title: string;
  /** What it is, or of whom: the small words after the title. */
  note?: string;
}

/** The answers of a search, in the palette and on the page /search. */
export const SearchResults = (props: {
  language: Language;
  hits: readonly SearchHit[];
  asked: boolean;
  more?: Child;
}) => (
  <div class="search-results">
    {props.hits.length > 0 ? (
      <ul>
        {props.hits.map((hit) => (
          <li>
            <a href={hit.href}>
              <Icon name={hit.icon} />
              <span>{hit.title}</span>
              {hit.note && <small>{hit.note}</small>}
            </a>
          </li>
        ))}
      </ul>
    ) : (
      props.asked && <p class="none">{commonWords[props.language].noResults}</p>
    )}
    {props.more}
  </div>
);

type Key = readonly [caps: readonly string[], meaning: string];

const Keys = ({ keys, or }: { keys: readonly Key[]; or: string }) => (
  <dl>
    {keys.map(([caps, meaning]) => (
      <div>
        <dt>
          {caps.map((cap, index) => (
            <>
              {index > 0 && ` ${or} `}
              <kbd>{cap}</kbd>
            </>
          ))}
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

/** The list of keys, opened by "?": those of every page, then those of the pipeline's board. */
export function ShortcutSheet(props: { language: Language }) {
  const say = commonWords[props.language];
  const everywhere: readonly Key[] = [
    [['/', 'Ctrl K'], say.keySearch],
    [['f'], say.keyFilter],
    [['j'], say.keyDown],
    [['k'], say.keyUp],
    [['Enter'], say.keyOpen],
    [['n'], say.keyNew],
    [['e'], say.keyEdit],
    [['Esc'], say.keyEscape],
    [['?'], say.keyHelp],
  ];
  const onBoard: readonly Key[] = [
    [['[', ']'], say.keyMoveCard],
    [['↑', '↓'], say.keyCardInStage],
    [['←', '→'], say.keyCardInNextStage],
    [['Enter'], say.keyOpenCard],
  ];
  return (
    <dialog id="shortcuts" class="sheet" aria-labelledby="shortcuts-title">
      <header>
        <h2 id="shortcuts-title">{say.shortcuts}</h2>
        <form method="dialog">
          <button type="submit" class="button quiet bare" aria-label={say.close}>
            <Icon name="x" />
          </button>
        </form>
      </header>
      <Keys keys={everywhere} or={say.keyOr} />
      <h3>{say.keysOnBoard}</h3>
      <Keys keys={onBoard} or={say.keyOr} />
    </dialog>
  );
}
