import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Problem } from '../values/problem.ts';
import type { Who } from '../values/role.ts';
import { largestJsonUpload } from './body-limits.ts';
import type { Read, Work } from './database.ts';
import { formBody } from './form.ts';
import type { Ctx, Env, Guard } from './http.ts';
import { type Answer, once } from './idempotency.ts';
import { bodyErrors, queryErrors } from './zod-problem.ts';

/** Every object that the API answers with. */
export interface Versioned {
  id: string;
  version: number;
}

interface Route<Q extends z.ZodObject> {
  guard: Guard;
  summary: string;
  query?: Q;
  /** Shape of one object, named in OpenAPI. */
  answer: z.ZodType;
}
interface WriteRoute<B extends z.ZodType, Q extends z.ZodObject> extends Route<Q> {
  body: B;
  /** Fields of the answer that an Idempotency-Key does not keep and replay: secrets shown once. */
  unkept?: readonly string[];
  /** Nested objects that the verb itself merges into what stands. */
  ownMerge?: readonly string[];
}
interface CreateRoute<B extends z.ZodType, Q extends z.ZodObject> extends WriteRoute<B, Q> {
  /** The same as multipart/form-data, where a file is a part of its own. Its address must be one that takes files. */
  form?: z.ZodType<z.output<B>>;
  /** The last part of a new object's address, where it is not the id. */
  place?: string;
}

/** What a handler gets of a request. */
export interface Ask<Q> {
  query: Q;
  /** Path parameters; those named like ids are UUIDs. */
  param(name: string): string;
  who: Who;
  c: Ctx;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const largestBody = 1_000_000;

/** `limit` and `cursor`, as every list takes them. */
export const paging = {
  limit: z.coerce
    .number()
    .pipe(z.int().min(1).max(200))
    .default(50)
    .openapi({ type: 'integer', minimum: 1, maximum: 200, default: 50 }),
  cursor: z.string().max(500).optional(),
};

/** One page of a list. */
export const listOf = (item: z.ZodType, name: string) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() }).openapi(`${name}List`);

const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(
      z.object({
        pointer: z.string().optional(),
        parameter: z.string().optional(),
        code: z.string(),
        message: z.string(),
        allowed: z.unknown().optional(),
      }),
    ),
  })
  .openapi('Problem');
const idempotencyKey = z.string().min(1).max(255).optional();
const ifMatchTag = z
  .string()
  .max(40)
  .openapi({ example: '"3"', description: 'The ETag of the version it is made on.' });
const problemContent = { 'application/problem+json': { schema: problemShape } };

function who(c: Ctx): Who {
  const asker = c.get('who');
  if (!asker) throw new Problem('unauthenticated', 'no_credentials');
  return asker;
}

function query<Q extends z.ZodObject>(c: Ctx, schema: Q): z.output<Q> {
  const asked = c.req.query();
  // PostgreSQL takes no NUL and no half of a surrogate pair; no name, day or id holds one.
  for (const [parameter, text] of Object.entries(asked)) {
    if (text.includes('\0') || !text.isWellFormed())
      throw new Problem('malformed', 'bad_query', [{ parameter, code: 'bad_format' }]);
  }
  const read = schema.safeParse(asked);
  if (!read.success)
    throw new Problem('malformed', 'bad_query', queryErrors(read.error.issues, Object.keys(schema.shape)));
  return read.data;
}

/** The body as text and as the JSON in it. */
async function body(c: Ctx, largest = largestBody): Promise<{ text: string; sent: unknown }> {
  if (!/^application\/(\S+\+)?json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('malformed', 'not_json');
  if (Number(c.req.header('content-length') ?? 0) > largest) throw new Problem('too_large', 'body_too_large');
  const text = await c.req.text();
  if (text.length > largest) throw new Problem('too_large', 'body_too_large');
  try {
    return { text, sent: JSON.parse(text) };
  } catch {
    throw new Problem('malformed', 'malformed_json');
  }
}

/** What the schema makes of a body. */
function checked<B extends z.ZodType>(schema: B, sent: unknown): z.output<B> {
  const read = schema.safeParse(sent, { reportInput: true });
  if (!read.success) throw new Problem('invalid', 'fields_at_fault', bodyErrors(read.error.issues));
  return read.data;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A merge patch (RFC 7396) reaches into objects: their members that were not sent stay as they are. A null stays null. */
function merged(sent: unknown, standing: unknown, ownMerge: readonly string[]): unknown {
  if (!isObject(sent) || !isObject(standing)) return sent;
  const members = Object.entries(sent).map(([name, value]) => {
    const held = standing[name];
    const merges = isObject(value) && isObject(held) && !ownMerge.includes(name);
    return [name, merges ? { ...held, ...value } : value];
  });
  return Object.fromEntries(members);
}

/** The version named by If-Match: missing is 428, unreadable counts as stale. */
function ifMatch(c: Ctx): number {
  const tag = c.req.header('if-match');
  if (tag === undefined) throw new Problem('stale', 'if_match_missing');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(tag.trim())?.[1];
  if (version === undefined) throw new Problem('stale', 'if_match_stale');
  return Number(version);
}

const etag = (version: number): string => `"${version}"`;

function send(c: Ctx, answer: Answer): Response {
  if (answer.location) c.header('location', answer.location);
  if (answer.etag) c.header('etag', answer.etag);
  return c.json(answer.body as Record<string, unknown>, answer.status as 200 | 201);
}

/**
 * The JSON routes of a room, in the manners of api.md: validation, problems, ETag and If-Match, Idempotency-Key,
 * one transaction around each write, and an OpenAPI entry for each.
 */
export class Api {
  readonly hono = new OpenAPIHono<Env>();
  /** How one object is shown, by its path: what a merge patch of it is merged into. */
  readonly #shown = new Map<string, (read: Read, ask: Ask<never>) => Promise<unknown>>();

  /** A list or a report: answers what `handle` returns. */
  read<Q extends z.ZodObject = Nothing>(
    path: string,
    route: Route<Q>,
    handle: (read: Read, ask: Ask<z.output<Q>>) => Promise<unknown>,
  ): void {
    this.#describe('get', path, route, { 200: route.answer });
    this.#shown.set(path, handle);
    this.hono.get(routingPath(path), route.guard, async (c) => {
      const ask = this.#ask(c, query(c, route.query ?? (nothing as never)));
      const answer = await handle(c.get('parts').database.read, ask);
      const version = (answer as Partial<Versioned>).version;
      if (typeof version === 'number') c.header('etag', etag(version));
      return c.json(answer as Record<string, unknown>);
    });
  }

  /** A new object: 201 with Location and ETag; an Idempotency-Key replays the first answer. */
  create<B extends z.ZodType, Q extends z.ZodObject = Nothing>(
    path: string,
    route: CreateRoute<B, Q>,
    handle: (work: Work, body: z.output<B>, ask: Ask<z.output<Q>>) => Promise<Versioned>,
  ): void {
    this.#describe('post', path, route, { 201: route.answer }, route.body, route.form);
    this.hono.post(routingPath(path), route.guard, async (c) => {
      const ask = this.#ask(c, query(c, route.query ?? (nothing as never)));
      const form = isForm(c) ? route.form : undefined;
      const { text, sent } = form ? await formBody(c) : await body(c, route.form && largestJsonUpload);
      const value = checked(form ?? route.body, sent) as z.output<B>;
      const key = c.req.header('idempotency-key');
      if (key !== undefined && (key.length === 0 || key.length > 255)) throw new Problem('malformed', 'bad_query');
      const answer = await c.get('parts').database.transaction(who(c), (work) => {
        const act = async (): Promise<Answer> => {
          const made = await handle(work, value, ask);
          const last = (made as unknown as Record<string, unknown>)[route.place ?? 'id'];
          return { status: 201, location: `${c.req.path}/${String(last)}`, etag: etag(made.version), body: made };
        };
        return key === undefined ? act() : once(work, `${c.req.method} ${c.req.path} ${key}`, text, act, route.unkept);
      });
      return send(c, answer);
    });
  }

  /** Bytes instead of JSON; `handle` answers them itself (see `send-file.ts`). */
  bytes<Q extends z.ZodObject = Nothing>(
    path: string,
    route: { guard: Guard; summary: string; query?: Q },
    handle: (read: Read, ask: Ask<z.output<Q>>) => Promise<Response>,
  ): void {
    this.#describe('get', path, { ...route, answer: anyBytes }, {});
    this.hono.get(routingPath(path), route.guard, (c) =>
      handle(c.get('parts').database.read, this.#ask(c, query(c, route.query ?? (nothing as never)))),
    );
  }

  /** A JSON merge patch of one object, under If-Match. */
  change<B extends z.ZodType, Q extends z.ZodObject = Nothing>(
    path: string,
    route: WriteRoute<B, Q>,
    handle: (work: Work, body: z.output<B>, ask: Ask<z.output<Q>> & { version: number }) => Promise<Versioned>,
  ): void {
    this.#describe('patch', path, route, { 200: route.answer }, route.body);
    this.hono.patch(routingPath(path), route.guard, async (c) => {
      const ask = { ...this.#ask(c, query(c, route.query ?? (nothing as never))), version: ifMatch(c) };
      const { sent } = await body(c);
      const nested = isObject(sent) && Object.values(sent).some(isObject);
      const standing =
        nested && (await this.#shown.get(path)?.(c.get('parts').database.read, ask as unknown as Ask<never>));
      const value = checked(route.body, merged(sent, standing, route.ownMerge ?? []));
      const made = await c.get('parts').database.transaction(who(c), (work) => handle(work, value, ask));
      return send(c, { status: 200, location: null, etag: etag(made.version), body: made });
    });
  }

  /** Archives one object, under If-Match: 204. */
  archive(
    path: string,
    route: { guard: Guard; summary: string },
    handle: (work: Work, ask: Ask<Record<string, never>> & { version: number }) => Promise<void>,
  ): void {
    this.#describe('delete', path, { ...route, answer: z.null() }, {});
    this.hono.delete(routingPath(path), route.guard, async (c) => {
      const ask = { ...this.#ask(c, {}), version: ifMatch(c) };
      await c.get('parts').database.transaction(who(c), (work) => handle(work, ask));
      return c.body(null, 204);
    });
  }

  #ask<Q>(c: Ctx, given: Q): Ask<Q> {
    const param = (name: string): string => {
      const value = c.req.param(name) ?? '';
      if (/id$/i.test(name) && !uuid.test(value)) throw new Problem('not_found', 'unknown_record');
      return value;
    };
    return { query: given, param, who: who(c), c };
  }

  #describe(
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    route: Route<z.ZodObject>,
    answers: Record<number, z.ZodType>,
    takes?: z.ZodType,
    takesForm?: z.ZodType,
  ): void {
    const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const headers = { patch: ['if-match'], delete: ['if-match'], post: ['idempotency-key'], get: [] }[method];
    this.hono.openAPIRegistry.registerPath({
      method,
      path,
      summary: route.summary,
      description: `Roles: ${route.guard.roles === 'public' ? 'everybody' : route.guard.roles.join(', ')}.`,
      'x-roles': route.guard.roles,
      tags: [path.split('/')[2] ?? 'api'],
      security: [{ key: [] }],
      request: {
        ...(params.length > 0 && { params: z.object(Object.fromEntries(params.map(pathParameter))) }),
        ...(route.query && { query: route.query }),
        ...(headers.length > 0 && {
          headers: z.object(
            Object.fromEntries(headers.map((name) => [name, method === 'post' ? idempotencyKey : ifMatchTag])),
          ),
        }),
        ...(takes && {
          body: {
            required: true,
            content: {
              'application/json': { schema: takes },
              ...(takesForm && { 'multipart/form-data': { schema: takesForm } }),
            },
          },
        }),
      },
      responses: {
        ...(method === 'delete' && { 204: { description: 'Archived.' } }),
        ...(route.answer === anyBytes && {
          200: { description: 'The bytes, under their SHA-256 as ETag.', content: { '*/*': { schema: anyBytes } } },
          304: { description: 'The asker has them already (If-None-Match).' },
        }),
        ...Object.fromEntries(
          Object.entries(answers).map(([status, schema]) => [
            status,
            {
              description: method === 'get' ? 'As asked.' : 'As it stands now.',
              ...(method !== 'get' && {
                headers: method === 'post' ? { ...etagHeader, ...locationHeader } : etagHeader,
              }),
              content: { 'application/json': { schema } },
            },
          ]),
        ),
        default: { description: 'A problem (RFC 9457).', content: problemContent },
      },
    });
  }
}

const anyBytes = z.string().openapi({ format: 'binary' });
const isForm = (c: Ctx): boolean => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');
const etagHeader = { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' as const } } };
const locationHeader = { Location: { description: 'Where it is.', schema: { type: 'string' as const } } };
const pathParameter = (name: string) => [
  name,
  /id$/i.test(name) ? z.string().openapi({ format: 'uuid' }) : z.string().max(100),
];
const routingPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
