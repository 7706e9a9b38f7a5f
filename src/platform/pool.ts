import pg from 'pg';

/**
 * A pool of plain connections beside the unit of work's. One that breaks while idle, or while it is being closed, is
 * replaced by the next use: as an event that nobody hears it would end the process.
 */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
