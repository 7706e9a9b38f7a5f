import { describe, expect, it } from 'vitest';
import type { ApiDocument, Schema } from '../../src/platform/openapi.ts';
import { Contract, isChecked } from './contract.ts';

const problem: Schema = {
  type: 'object',
  properties: { status: { type: 'integer' }, code: { type: 'string' } },
  required: ['status', 'code'],
};
const facility: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    source: { anyOf: [ref('Source'), { type: 'null' }] },
  },
  required: ['id', 'name', 'source'],
};
const answer = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const whenRefused = { default: { content: { 'application/problem+json': { schema: ref('Problem') } } } };
function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'A small one', version: '1', description: '' },
  servers: [],
  paths: {
    '/api/facilities/{id}': {
      get: { summary: '', tags: [], 'x-roles': 'public', responses: { 200: answer(ref('Facility')), ...whenRefused } },
      delete: { summary: '', tags: [], 'x-roles': 'public', responses: { 204: {}, ...whenRefused } },
    },
    '/api/facilities/newest': {
      get: { summary: '', tags: [], 'x-roles': 'public', responses: { 200: answer({ type: 'string' }) } },
    },
    '/api/facilities': {
      post: { summary: '', tags: [], 'x-roles': 'public', responses: { 201: answer(ref('Facility')), ...whenRefused } },
    },
  },
  components: {
    schemas: {
      Facility: facility,
      Problem: problem,
      Source: { type: 'object', properties: { section: { type: 'string' } }, required: ['section'] },
    },
  },
};
const contract = new Contract(document);
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const refusal = (body: unknown, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
const check = (method: string, path: string, response: Response) => contract.check(method, path, response);
const good = { id: '1', name: 'CF.III', source: null };

describe('the contract', () => {
  it('lets pass what is as documented', async () => {
    await check('GET', '/api/facilities/1?asOf=2026-11-21', json(good));
    await check('GET', '/api/facilities/1', json({ ...good, source: { section: '4.2' } }));
    await check('DELETE', '/api/facilities/1', new Response(null, { status: 204 }));
    await check('GET', '/api/facilities/1', refusal({ status: 404, code: 'not_found' }, 404));
    await check('GET', '/api/facilities/newest', json('CF.VII'));
  });

  it.each([
    ['a key that is not documented', json({ ...good, colour: 'green' }), /additional properties/],
    ['a key that is not documented, deeper', json({ ...good, source: { section: '4', page: 3 } }), /additional/],
    ['a key that is missing', json({ id: '1', name: 'CF.III' }), /source/],
    ['a value of another type', json({ ...good, name: null }), /name must be string/],
    ['a status that is not documented', json(good, 202), /status is not in the document/],
    ['a problem sent as plain JSON', json({ status: 404, code: 'not_found' }, 404), /content type/],
    ['a problem that names another status', refusal({ status: 400, code: 'x' }, 404), /says status 400/],
  ])('refuses %s', async (_what, response, why) => {
    await expect(check('GET', '/api/facilities/1', response)).rejects.toThrow(why);
  });

  it('refuses a 201 without Location or ETag', async () => {
    const headers = { location: '/api/facilities/1', etag: '"1"' };
    await check('POST', '/api/facilities', json(good, 201, headers));
    await expect(check('POST', '/api/facilities', json(good, 201, { etag: '"1"' }))).rejects.toThrow(/Location/);
    await expect(check('POST', '/api/facilities', json(good, 201, { location: '/' }))).rejects.toThrow(/ETag/);
  });

  it('refuses an address that is not documented, unless it is refused as a problem', async () => {
    await expect(check('GET', '/api/pledges', json([]))).rejects.toThrow(/address is not in the document/);
    await check('GET', '/api/pledges', refusal({ status: 404, code: 'not_found' }, 404));
  });

  it('leaves out the document itself and its page', () => {
    expect(['/api/openapi.json', '/api/docs', '/partnerships', '/api/facilities'].map(isChecked)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});
