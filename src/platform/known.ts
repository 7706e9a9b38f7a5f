import { type AliasedRawBuilder, type RawBuilder, sql } from 'kysely';

/**
 * A table as it was recorded at an instant (`knownAt`), or as it stands when null. Old rows come from `row_history`,
 * which a trigger fills on every update and delete.
 */
export function known<Row, const A extends string>(
  table: string,
  alias: A,
  knownAt: string | null,
): AliasedRawBuilder<Row, A> {
  const name = sql.table(table);
  if (knownAt === null) return sql<Row>`${name}`.as(alias);
  return sql<Row>`(
    select * from ${name} as live where live.updated_at <= ${knownAt}::timestamptz
    union all
    select past.* from row_history as h cross join lateral jsonb_populate_record(null::${name}, h."row") as past
    where h.table_name = ${table} and h.known_from <= ${knownAt}::timestamptz and h.known_until > ${knownAt}::timestamptz
  )`.as(alias);
}

/**
 * The row of one id (an expression) of a table as it was recorded at an instant, to be joined laterally: found by its
 * index, where `known` would read the whole table.
 */
export function knownRow<Row, const A extends string>(
  table: string,
  alias: A,
  knownAt: string | null,
  id: RawBuilder<unknown>,
): AliasedRawBuilder<Row, A> {
  const name = sql.table(table);
  if (knownAt === null) return sql<Row>`(select * from ${name} as live where live.id = ${id})`.as(alias);
  return sql<Row>`(
    select * from ${name} as live where live.id = ${id} and live.updated_at <= ${knownAt}::timestamptz
    union all
    select past.* from row_history as h cross join lateral jsonb_populate_record(null::${name}, h."row") as past
    where h.table_name = ${table} and h.row_id = ${id} and h.known_from <= ${knownAt}::timestamptz
      and h.known_until > ${knownAt}::timestamptz
  )`.as(alias);
}
