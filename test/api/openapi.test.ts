import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiDocument, Schema } from '../../src/platform/openapi.ts';
import { type House, openHouse } from '../house.ts';

let house: House;
let document: ApiDocument;

beforeAll(async () => {
  house = await openHouse();
  document = await (await house.as(null)('/api/openapi.json')).json();
});
afterAll(() => house.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ at: `${method.toUpperCase()} ${path}`, operation })),
  );

/** Every value inside a schema that may be sent, with its place; named shapes are followed once. */
function* values(schema: Schema, at: string, seen: readonly string[] = []): Generator<{ at: string; schema: Schema }> {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    const named = document.components.schemas[name];
    if (!named) throw new Error(`${at} names ${name}, which does not exist.`);
    if (!seen.includes(name)) yield* values(named, at, [...seen, name]);
    return;
  }
  for (const choice of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    yield* values(choice, at, seen);
  yield { at, schema };
  for (const [name, inner] of Object.entries(schema.properties ?? {})) yield* values(inner, `${at}.${name}`, seen);
  if (schema.items) yield* values(schema.items, `${at}[]`, seen);
}

const types = ({ type }: Schema): string[] => (type === undefined ? [] : Array.isArray(type) ? type : [type]);

/** Whether a value that a program may send has an end to it. */
function isLimited(schema: Schema): boolean {
  const kinds = types(schema);
  if (schema.enum) return true;
  if (kinds.includes('string'))
    return schema.maxLength !== undefined || schema.format !== undefined || schema.pattern !== undefined;
  if (kinds.includes('integer') || kinds.includes('number'))
    return schema.minimum !== undefined && schema.maximum !== undefined;
  if (kinds.includes('array')) return schema.maxItems !== undefined;
  if (kinds.includes('object')) return schema.additionalProperties === false;
  return true;
}

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 with the address of this Loam and a bearer key', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: 'http://localhost:3000' }]);
    expect(document.components).toMatchObject({ securitySchemes: { key: { type: 'http', scheme: 'bearer' } } });
  });

  it('describes every route under /api/ that the app has', () => {
    const mounted = house.app.routes
      .filter(({ method, path }) => path.startsWith('/api/') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const left = /^\w+ \/api\/(openapi\.json|docs|auth\/\*)$/;
    expect([...new Set(mounted)].filter((route) => !left.test(route)).sort()).toEqual(
      operations()
        .map(({ at }) => at)
        .sort(),
    );
  });

  it('limits every field of every body and every parameter', () => {
    const unlimited = operations().flatMap(({ at, operation }) => {
      const body = operation.requestBody?.content?.['application/json']?.schema;
      const parameters = (operation.parameters ?? []).map(({ name, schema }) => [...values(schema, `${at} ?${name}`)]);
      return [...(body ? [...values(body, at)] : []), ...parameters.flat()].filter((value) => !isLimited(value.schema));
    });
    expect([...new Set(unlimited.map(({ at }) => at))]).toEqual([]);
  });

  it('keeps null out of named shapes: what may be null says so where it is used', () => {
    const odd = Object.entries(document.components.schemas).filter(([, schema]) => types(schema).includes('null'));
    expect(odd.map(([name]) => name)).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/"allOf":\[\{"\$ref":"[^"]*"\},\{"type"/);
  });

  it('says who is let in, what is answered and how it is refused', () => {
    for (const { at, operation } of operations()) {
      expect(operation['x-roles'], at).not.toEqual([]);
      expect(operation.responses.default?.content, at).toHaveProperty(['application/problem+json']);
      expect(operation.summary.length, at).toBeGreaterThan(5);
    }
  });
});

describe('the reference page', () => {
  const page = async (language: string) =>
    parse(await (await house.as(null)('/api/docs', { headers: { 'accept-language': language } })).text());

  it('shows every address and every shape to anybody', async () => {
    const text = (await page('en')).querySelector('main')?.text ?? '';
    for (const path of Object.keys(document.paths)) expect(text).toContain(path);
    for (const name of Object.keys(document.components.schemas)) expect(text).toContain(name);
    expect(text).toContain('1 to 300 characters');
  });

  it.each([
    ['fr', 'Rôles admis', 'de 1 à 300 caractères'],
    ['es', 'Funciones admitidas', 'de 1 a 300 caracteres'],
  ])('speaks %s', async (language, ...said) => {
    const html = await page(language);
    expect(html.querySelector('html')?.getAttribute('lang')).toBe(language);
    for (const text of said) expect(html.text).toContain(text);
  });

  it('has no link to a shape that is not on it', async () => {
    const html = await page('en');
    const ids = new Set(html.querySelectorAll('[id]').map((element) => `#${element.id}`));
    const targets = html.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => target.startsWith('#') && !ids.has(target))).toEqual([]);
  });
});
