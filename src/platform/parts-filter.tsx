import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import { Icon } from './parts.tsx';
import { commonWords } from './words-common.ts';

/**
 * The filter line over a list: a search box and, as children, selects without labels of their own. A plain GET form;
 * with script it filters as you type by swapping the element `target` ("#partnerships") of the answered page.
 */
export function FilterBar(
  props: PropsWithChildren<{
    language: Language;
    action: string;
    label: string;
    value: string;
    /** Id of the table to swap, with "#". */
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
