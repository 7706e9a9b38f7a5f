import type { Role } from '../values/role.ts';
import type { Api } from './api.ts';

/** The parts of JSON Schema that our OpenAPI document is made of. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  example?: unknown;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
interface Body {
  description?: string;
  content?: Record<string, { schema: Schema }>;
}
/** One operation of the OpenAPI document, as far as the reference page shows it. */
export interface Operation {
  summary: string;
  tags: string[];
  'x-roles': readonly Role[] | 'public';
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }[];
  requestBody?: Body;
  responses: Record<string, Body>;
}
/** The OpenAPI document, as far as the reference page shows it. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const description = [
  'What a program may ask of Loam and tell it.',
  'Lists answer items and nextCursor; a PATCH is a JSON merge patch under If-Match; a DELETE archives;',
  'an Idempotency-Key makes a POST safe to repeat; errors are problem details (RFC 9457).',
  'Money is in minor units, days are YYYY-MM-DD, instants are UTC.',
].join(' ');

/** OpenAPI 3.1 of every route that `api` holds; `origin` is the public address. */
export function apiDocument(api: Api, origin: string): ApiDocument {
  const document = api.hono.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Loam', version: '1', description },
    servers: [{ url: origin }],
  });
  const securitySchemes = {
    key: { type: 'http', scheme: 'bearer', description: 'An API key; a signed-in member of staff needs none.' },
  };
  return {
    ...document,
    components: { ...document.components, securitySchemes },
  } as unknown as ApiDocument;
}
