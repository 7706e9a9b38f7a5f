import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import { Icon, LinkButton } from './parts.tsx';
import { commonWords } from './words-common.ts';

/**
 * The filter line over a list: a search box and, as children, selects without labels of their own. A plain GET form;
 * with script it filters as you type by swapping the element `target` ("#partnerships", which holds table and pager) of
 * the answered page. Empty names are sent too: "?q=&kind=".
 */
export function FilterBar(
  props: PropsWithChildren<{
    language: Language;
    action: string;
    label: string;
    value: string;
    /** Id of the element that holds table and pager, with "#". */
    target: string;
    name?: string;
    /** Other query values to keep: the tab, the sort. */
    keep?: Readonly<Record<string, string | null>>;
  }>,
) {
  const say = commonWords[props.language];
  return (
    <search>
      <form
        class="filter-bar"
        method="get"
        action={props.action}
        hx-get={props.action}
        hx-trigger="input delay:250ms, change, submit"
        hx-target={props.target}
        hx-select={props.target}
        hx-swap="outerMorph"
        hx-replace-url="true"
        hx-sync="this:replace"
      >
        {Object.entries(props.keep ?? {}).map(([name, value]) =>
          value === null || value === '' ? null : <input type="hidden" name={name} value={value} />,
        )}
        <span class="search-box">
          <Icon name="search" />
          <input
            type="search"
            name={props.name ?? 'q'}
            value={props.value}
            placeholder={props.label}
            aria-label={props.label}
            autocomplete="off"
            maxlength={100}
            data-filter
          />
        </span>
        {props.children}
        <button type="submit" class="button no-script">
          {say.filter}
        </button>
      </form>
    </search>
  );
}

/** A select inside the filter line. `blank` is the words for "any". */
export const FilterSelect = (props: {
  name: string;
  label: string;
  value: string;
  blank: string;
  options: readonly { value: string; text: string }[];
}) => (
  <select name={props.name} aria-label={props.label}>
    <option value="">{props.blank}</option>
    {props.options.map((choice) => (
      <option value={choice.value} selected={choice.value === props.value}>
        {choice.text}
      </option>
    ))}
  </select>
);

/** The only way on is forward: `next` is the address with its cursor, null at the end. `first` goes back to page one. */
export function Pager(props: { language: Language; next: string | null; first?: string | null; shown?: string }) {
  const say = commonWords[props.language];
  if (!props.next && !props.first && !props.shown) return null;
  return (
    <nav class="pager" aria-label={say.pages}>
      <span>{props.shown}</span>
      {props.first && (
        <LinkButton href={props.first} icon="arrow-left" small>
          {say.firstPage}
        </LinkButton>
      )}
      {props.next && (
        <a class="button small next" href={props.next} rel="next">
          <Icon name="arrow-right" />
          <span>{say.nextPage}</span>
        </a>
      )}
    </nav>
  );
}

/** Filters as links: pressed ones are on, and pressing again takes them off. */
export const Pills = (props: {
  label: string;
  items: readonly { href: string; text: string; on: boolean; count?: number }[];
}) => (
  <nav class="pills" aria-label={props.label}>
    {props.items.map((item) => (
      <a class="pill" href={item.href} aria-current={item.on ? 'true' : undefined}>
        {item.on && <Icon name="check" />}
        {item.text}
        {item.count !== undefined && <span class="count">{item.count}</span>}
      </a>
    ))}
  </nav>
);
