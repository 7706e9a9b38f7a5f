import type { Child } from 'hono/jsx';
import { Icon } from './parts.tsx';

/** One column of a table: its head, and the cell of a row. */
export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => Child;
  /** The order this column sorts by, as the address names it; none means that it does not sort. */
  sort?: string;
  numeric?: boolean;
  /** Keeps days and codes on one line where there is room. */
  nowrap?: boolean;
  /** On a phone: `title` the bold first line, `beside` at its right, `line` in the small line beneath, or left out. */
  phone?: 'title' | 'beside' | 'line' | 'out';
  /** Heads of narrow columns may be for screen readers only. */
  quietLabel?: boolean;
}

/** By which column a table is sorted, and which way. */
export interface Sort {
  by: string;
  descending: boolean;
}

/** `path` with these query names set; null or '' takes one away, and the cursor always goes. */
export function withQuery(path: string, changes: Readonly<Record<string, string | null>>): string {
  const [base = '/', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.delete('cursor');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `${base}?${text}` : base;
}

/** `sort=end` or `sort=-end` in the address. */
export const sortText = (sort: Sort): string => (sort.descending ? `-${sort.by}` : sort.by);

/** Reads `sort` from the address; anything not in `allowed` gives the first of them, ascending. */
export function readSort(text: string | undefined, allowed: readonly [string, ...string[]]): Sort {
  const descending = text?.startsWith('-') ?? false;
  const by = (descending ? text?.slice(1) : text) ?? '';
  return allowed.includes(by) ? { by, descending } : { by: allowed[0], descending: false };
}

const classesOf = <Row,>(column: Column<Row>): string =>
  [column.numeric && 'numeric', column.nowrap && 'nowrap', column.phone ?? 'out'].filter(Boolean).join(' ');

function Head<Row>(props: { column: Column<Row>; sort?: Sort; path?: string }) {
  const { column, sort, path } = props;
  const classes = classesOf(column);
  if (!column.sort || !sort || path === undefined) {
    return (
      <th scope="col" class={classes}>
        {column.quietLabel ? <span class="hidden">{column.label}</span> : column.label}
      </th>
    );
  }
  const current = sort.by === column.sort;
  const next = { by: column.sort, descending: current && !sort.descending };
  return (
    <th
      scope="col"
      class={`${classes} sorts`}
      aria-sort={current ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <a href={withQuery(path, { sort: sortText(next) })}>
        {column.label}
        {current ? (
          <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} />
        ) : (
          <Icon name="arrow-up-down" class="faint" />
        )}
      </a>
    </th>
  );
}

function Cells<Row>(props: {
  row: Row;
  columns: readonly Column<Row>[];
  href: ((row: Row) => string) | undefined;
  across: Child;
}) {
  const { row, columns, href, across } = props;
  if (across)
    return (
      <td class="across" colspan={columns.length}>
        {across}
      </td>
    );
  return (
    <>
      {columns.map((column) => {
        const classes = classesOf(column);
        const content = column.cell(row);
        if (column.phone !== 'title') return <td class={classes}>{content}</td>;
        return (
          <th scope="row" class={classes}>
            {href ? <a href={href(row)}>{content}</a> : content}
          </th>
        );
      })}
    </>
  );
}

/**
 * Rows of one kind. Heads are links that keep the order in the address; `href` makes the first `title` cell
 * a link and the row walkable with j and k. On a phone each row folds into two lines.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  href?: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** What stands across a row instead of its cells: the form of one that is edited in place. */
  across?: (row: Row) => Child;
  sort?: Sort;
  /** Path with query of this page, for the sort links. */
  path?: string;
  id?: string;
  /** What stands instead of the rows when there are none. */
  empty?: Child;
}) {
  const { columns, rows, href } = props;
  return (
    <div class="table-card" id={props.id}>
      <table class="data">
        <caption class="hidden">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column} sort={props.sort} path={props.path} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={props.rowClass?.(row)}>
              <Cells row={row} columns={columns} href={href} across={props.across?.(row)} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  );
}
