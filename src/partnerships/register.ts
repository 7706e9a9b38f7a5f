import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { cursorFor, readPlace } from '../platform/cursor.ts';
import type { Read } from '../platform/database.ts';
import { known } from '../platform/known.ts';
import { type Day, maxDay } from '../values/day.ts';
import type { AgreementKind } from './agreement.ts';
import type { AgreementJson } from './agreement-json.ts';
import { agreementsById } from './agreements-by-id.ts';
import { type PartnershipHead, partnershipHeads } from './partnership-heads.ts';
import type { PartnershipRow, PartnershipsTables } from './rows.ts';
import { type AgreementWish, type Looking, selectAgreements, wished } from './select-agreements.ts';

/** The orders of the register: by last day first, as that is what it is opened for. */
export const registerSorts = ['end', 'partner', 'number', 'kind', 'owner'] as const;
export type RegisterSort = (typeof registerSorts)[number];

/** Which partnerships of the register. */
export interface RegisterWish extends AgreementWish {
  organisation?: string | undefined;
  /** Part of the partner's name or acronym, or the partnership's number. */
  q?: string | undefined;
}
/** By what the register is sorted, and which way. */
export interface RegisterOrder {
  by: RegisterSort;
  descending: boolean;
  /** The kinds in the order of their names in the reader's language. */
  kinds: readonly AgreementKind[];
}

/** One agreement under its partnership, or a partnership that has none. */
export interface RegisterRow {
  partnership: PartnershipHead;
  agreement: AgreementJson | null;
}
interface Pair {
  partnership_id: string;
  agreement_id: string | null;
}

const noAgreement = '00000000-0000-0000-0000-000000000000';
/** What a cursor may hold as the first value of each order. */
const keyKind = { partner: 'text', number: 'number', kind: 'number', owner: 'textOrNull', end: 'day' } as const;

/** True when a wish asks for something that a partnership without agreement cannot have. */
export const asksOfAgreement = (wish: RegisterWish): boolean => Boolean(wish.status || wish.kind || wish.endsBefore);

/** What a wish asks of the partnership `p`. */
export function ofPartnership(wish: RegisterWish): RawBuilder<SqlBool> {
  const parts: RawBuilder<SqlBool>[] = [sql`p.archived_at is null`];
  if (wish.owner) parts.push(sql`p.owner_id = ${wish.owner}`);
  if (wish.organisation) parts.push(sql`p.organisation_id = ${wish.organisation}`);
  if (wish.q) {
    const like = `%${wish.q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const number = /^\d{1,2}$/.test(wish.q) ? Number(wish.q) : null;
    parts.push(sql`(p.organisation_id = any (array(select id from organisation where search like plain_text(${like})))
      or p.number = ${number}::int)`);
  }
  return sql`${sql.join(parts, sql` and `)}`;
}

/** What a wish asks of an agreement, over `a`, `t`, `successor` and its partnership `p`. */
export function ofAgreement(read: Read, looking: Looking, wish: RegisterWish): RawBuilder<SqlBool> {
  const { facility, ...rest } = wish;
  const own = wished(read, looking, rest);
  return facility
    ? sql`${own} and (t.facilities @> array[${facility}] or p.facilities @> array[${facility}])`
    : sql`${own}`;
}

/** Partnerships without a standing agreement that match; the wish must not ask anything of agreements. */
export const bare = (wish: RegisterWish): RawBuilder<SqlBool> => sql`${ofPartnership(wish)}
  and p.id in (select partnership_id from bare_partnership)
  and (${wish.facility ?? null}::text is null or p.facilities @> array[${wish.facility ?? null}])`;

const partnershipsOf = (read: Read) => read.tables<PartnershipsTables>().selectFrom('partnership as p');

/** Agreements with their partnership `p`, before any order. */
export const matching = (read: Read, looking: Looking, wish: RegisterWish) =>
  selectAgreements(read, looking)
    .innerJoin(known<PartnershipRow, 'p'>('partnership', 'p', looking.knownAt), 'p.id', 'a.partnership_id')
    .where(ofAgreement(read, looking, wish))
    .where(ofPartnership(wish));

/**
 * By last day: first agreements with one, along the index on it in either direction, then those without, then
 * partnerships without agreement. The place is [stage, last day, id].
 */
async function byEnd(
  read: Read,
  looking: Looking,
  wish: RegisterWish,
  page: { descending: boolean; size: number; cursor: string | undefined },
) {
  const direction = page.descending ? 'desc' : 'asc';
  const beyond = page.descending ? sql`<` : sql`>`;
  let place = readPlace(page.cursor, 'number', 'day', 'id');
  const pairs: Pair[] = [];
  const places: (readonly [number, Day | null, string])[] = [];
  for (let stage = Math.max(0, Number(place?.[0] ?? 0)); stage <= 2 && pairs.length < page.size; stage += 1) {
    const limit = page.size - pairs.length;
    if (stage === 2) {
      if (asksOfAgreement(wish)) break;
      let query = partnershipsOf(read).select('p.id').where(bare(wish));
      if (place) query = query.where('p.id', '>', String(place[2]));
      const rows = await query.orderBy('p.id').limit(limit).execute();
      for (const { id } of rows) {
        pairs.push({ partnership_id: id, agreement_id: null });
        places.push([2, null, id]);
      }
    } else {
      let query = matching(read, looking, { ...wish, ends: stage === 0 ? 'known' : 'unknown' });
      if (place && stage === 0)
        query = query.where(
          sql<SqlBool>`(t.end_last_day, t.agreement_id) ${beyond} (${place[1]}::date, ${place[2]}::uuid)`,
        );
      if (place && stage === 1) query = query.where('t.agreement_id', '>', String(place[2]));
      if (stage === 0) query = query.orderBy('t.end_last_day', direction);
      const rows = await query
        .orderBy('t.agreement_id', stage === 0 ? direction : 'asc')
        .limit(limit)
        .execute();
      for (const row of rows) {
        pairs.push({ partnership_id: row.partnership_id, agreement_id: row.id });
        places.push([stage, row.end_last_day, row.id]);
      }
    }
    place = null;
  }
  return { pairs, places };
}

/** By something else: one walk over partnerships with and without agreement. The place is [key, name, id, end, id]. */
async function byKey(
  read: Read,
  looking: Looking,
  wish: RegisterWish,
  order: RegisterOrder,
  page: { size: number; cursor: string | undefined },
) {
  const key = {
    partner: sql<string | number | null>`p.sort_name`,
    number: sql<string | number | null>`p.number`,
    kind: sql<string | number | null>`array_position(array[${sql.join([...order.kinds])}]::text[], m.kind)`,
    owner: sql<string | number | null>`plain_text(staff.name)`,
    end: sql<string | number | null>`m.end_last_day`,
  }[order.by];
  const { facility, ...rest } = wish;
  const agreements = selectAgreements(read, looking)
    .where(wished(read, looking, rest))
    .as('m');
  const end = sql<Day>`coalesce(m.end_last_day, ${maxDay}::date)`;
  const agreementId = sql<string>`coalesce(m.id, ${noAgreement}::uuid)`;
  let query = partnershipsOf(read)
    .leftJoin('staff', 'staff.id', 'p.owner_id')
    .leftJoin(agreements, 'm.partnership_id', 'p.id')
    .select(['p.id as partnership_id', 'm.id as agreement_id', 'p.sort_name', key.as('key'), end.as('end')])
    .where(ofPartnership(wish))
    .where(
      asksOfAgreement(wish)
        ? sql<SqlBool>`m.id is not null`
        : sql<SqlBool>`(m.id is not null or not exists
            (select 1 from agreement x where x.partnership_id = p.id and x.archived_at is null))`,
    );
  if (facility)
    query = query.where(sql<SqlBool>`(m.facilities @> array[${facility}] or p.facilities @> array[${facility}])`);
  const place = readPlace(page.cursor, keyKind[order.by], 'text', 'id', 'day', 'id');
  if (place) {
    const tail = sql`(p.sort_name, p.id, ${end}, ${agreementId}) > (${place[1]}, ${place[2]}::uuid, ${place[3]}::date, ${place[4]}::uuid)`;
    const beyond = order.descending ? sql`<` : sql`>`;
    query = query.where(
      place[0] === null
        ? sql<SqlBool>`(${key} is null and ${tail})`
        : sql<SqlBool>`(${key} ${beyond} ${place[0]} or (${key} = ${place[0]} and ${tail}) or ${key} is null)`,
    );
  }
  const rows = await query
    .orderBy(key, (by) => (order.descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .orderBy(end)
    .orderBy(agreementId)
    .limit(page.size)
    .execute();
  const places = rows.map(
    (row) => [row.key, row.sort_name, row.partnership_id, row.end, row.agreement_id ?? noAgreement] as const,
  );
  return { pairs: rows as Pair[], places };
}

/** A page of the register: what the partnerships page lists. */
export async function listRegister(
  read: Read,
  looking: Looking,
  wish: RegisterWish,
  order: RegisterOrder,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: RegisterRow[]; nextCursor: string | null }> {
  const asked = { size: page.limit + 1, cursor: page.cursor };
  const { pairs, places } =
    order.by === 'end'
      ? await byEnd(read, looking, wish, { ...asked, descending: order.descending })
      : await byKey(read, looking, wish, order, asked);
  const shown = pairs.slice(0, page.limit);
  const [heads, agreements] = await Promise.all([
    partnershipHeads(
      read,
      shown.map((pair) => pair.partnership_id),
    ),
    agreementsById(
      read,
      looking,
      shown.flatMap((pair) => pair.agreement_id ?? []),
    ),
  ]);
  const last = places[page.limit - 1];
  return {
    items: shown.flatMap((pair) => {
      const partnership = heads.get(pair.partnership_id);
      const agreement = pair.agreement_id === null ? null : (agreements.get(pair.agreement_id) ?? null);
      return partnership ? [{ partnership, agreement }] : [];
    }),
    nextCursor: pairs.length > page.limit && last ? cursorFor(last) : null,
  };
}
