import type { Client } from 'pg';
import { cursorFor } from '../../src/platform/cursor.ts';
import { idOf } from './sow.ts';

/** One line of the table: what is asked of Loam, and what it is measured against. */
export interface Case {
  name: string;
  path: string;
  body?: string;
  /** Least share of the other side's requests per second. */
  aim: number;
  /** A bare handler that gives the same answer, one that answers what a page is made of, or Loam's own JSON. */
  against: 'bare' | 'bare JSON' | 'own JSON';
  /** What the other side is asked, where that differs. */
  beside?: string;
  /** How many ask at once, where that differs: one tells how long somebody waits for a page. */
  connections?: number;
}

const page = 1000;

export async function cases(client: Client): Promise<Case[]> {
  const cursor = async (table: string, place: string, order: string) => {
    const { rows } = await client.query<{ place: string[] }>(
      `select json_build_array(${place}) as place from ${table} where archived_at is null
       order by ${order} offset ${(page - 1) * 50 - 1} limit 1`,
    );
    return cursorFor(rows[0]?.place ?? []);
  };
  const byName = await cursor('organisation', 'sort_name, id', 'sort_name, id');
  const byEnd = await cursor(
    'agreement_terms t join agreement a on a.id = t.agreement_id',
    't.end_last_day, a.id',
    't.end_last_day nulls last, a.id',
  );
  const organisation = idOf('organisation', 4242);
  const list = { aim: 0.5, against: 'bare' } as const;
  const record = { aim: 0.33, against: 'bare' } as const;
  return [
    { name: '50 agreements', path: '/api/agreements', ...list },
    { name: '50 agreements, page 1,000', path: `/api/agreements?cursor=${byEnd}`, ...list },
    { name: 'agreements ending soon', path: '/api/agreements?status=ending_soon', ...list },
    { name: 'agreements that end before a day', path: '/api/agreements?endsBefore=2026-06-30', ...list },
    { name: '50 partnerships with agreements', path: '/api/partnerships', ...list },
    { name: '50 organisations', path: '/api/organisations', ...list },
    { name: '50 organisations, page 1,000', path: `/api/organisations?cursor=${byName}`, ...list },
    { name: 'search, few hits', path: '/api/organisations?q=dormar', ...list },
    { name: 'search, one in twelve', path: '/api/organisations?q=institut', ...list },
    { name: 'search, two letters', path: '/api/organisations?q=de', ...list },
    { name: 'agreement with its parts', path: `/api/agreements/${idOf('agreement', 210_000)}`, ...record },
    { name: 'organisation', path: `/api/organisations/${organisation}`, ...record },
    {
      name: 'new organisation',
      path: '/api/organisations',
      body: JSON.stringify({ name: 'Coopérative Agro de Dorlimont', acronym: 'CAD', country: 'FR', kind: 'company' }),
      ...record,
    },
    { name: '50 opportunities', path: '/api/opportunities', ...list },
    { name: 'forecast by stage', path: '/api/forecast', ...list },
    { name: 'forecast of a past day by owner', path: '/api/forecast?asOf=2025-10-01&by=owner', ...list },
    { name: 'forecast of a past day by stage', path: '/api/forecast?asOf=2025-10-01', ...list },
    {
      name: 'forecast of a past day as known then',
      path: '/api/forecast?asOf=2025-10-01&knownAt=2025-10-01T20:00:00Z',
      ...list,
    },
    {
      name: 'forecast of a past day as known then, one at a time',
      path: '/api/forecast?asOf=2025-10-01&knownAt=2025-10-01T20:00:00Z',
      ...list,
      connections: 1,
    },
    {
      name: 'page of the forecast of a past day, one at a time',
      path: '/forecast?asOf=2025-10-01',
      aim: 0.5,
      against: 'own JSON',
      beside: '/api/forecast?asOf=2025-10-01',
      connections: 1,
    },
    {
      name: 'board of 2,000 open cards',
      path: '/pipeline',
      aim: 0.5,
      against: 'bare JSON',
      beside: '/pipeline',
    },
    {
      name: 'board of 2,000 open cards, one at a time',
      path: '/pipeline',
      aim: 0.5,
      against: 'bare JSON',
      beside: '/pipeline',
      connections: 1,
    },
    {
      name: 'board with all 400 cards of a stage, one at a time',
      path: '/pipeline?whole=targeted',
      aim: 0.5,
      against: 'bare JSON',
      beside: '/pipeline?whole=targeted',
      connections: 1,
    },
    {
      name: 'forecast of a past day, one at a time',
      path: '/api/forecast?asOf=2025-10-01&by=owner',
      ...list,
      connections: 1,
    },
    {
      name: 'page of 50 opportunities',
      path: '/pipeline/list',
      aim: 0.5,
      against: 'bare JSON',
      beside: '/pipeline/list',
    },
    { name: 'list of 20 calls', path: '/calls', aim: 0.5, against: 'bare JSON', beside: '/calls' },
    {
      name: 'live page of a call to 1,000 recipients',
      path: `/calls/${idOf('call', 7)}`,
      aim: 0.33,
      against: 'bare JSON',
      beside: `/calls/${idOf('call', 7)}`,
    },
    {
      name: 'page of 50 partnerships',
      path: '/partnerships',
      aim: 1 / 1.5,
      against: 'own JSON',
      beside: '/api/partnerships',
    },
    {
      name: 'page of an organisation with its timeline',
      path: `/organisations/${organisation}`,
      aim: 0.33,
      against: 'bare JSON',
      beside: `/organisations/${organisation}`,
    },
  ];
}
