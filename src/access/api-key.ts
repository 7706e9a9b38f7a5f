import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import { roles } from '../values/role.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    ...record,
    name: p.string(),
    role: p.enum(roles),
    /** SHA-256 of the key in hexadecimal; the key itself is shown once and never kept. */
    hash: p.string(),
    /** The first characters, so that a person can tell two keys apart. */
    hint: p.string(),
    lastUsedAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'api_key_hash_unique', properties: ['hash'] }],
});

/** A key with which another program acts under a role. Archived means revoked. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);

export { ApiKeySchema };
