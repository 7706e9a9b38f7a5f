import { p } from '@mikro-orm/core';
import { v7 } from 'uuid';

/**
 * What every object has (api.md): id (UUIDv7), version for If-Match, when it was made, changed and archived.
 * The three instants are the database's (a trigger keeps `updated_at`), so that history and objects agree.
 */
export const record = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => v7()),
  version: p.integer().version(),
  createdAt: p.datetime().defaultRaw('recorded_now()'),
  updatedAt: p.datetime().defaultRaw('recorded_now()'),
  archivedAt: p.datetime().nullable(),
};
