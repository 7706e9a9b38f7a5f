import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitBodies } from '../../src/platform/body-limits.ts';
import { asProblem } from '../../src/platform/fault.ts';
import { fileIn, filesIn, readForm } from '../../src/platform/form.ts';
import type { Ctx, Env } from '../../src/platform/http.ts';
import * as samples from './sample-files.ts';

const app = new Hono<Env>();
app.onError((error, c) => {
  const { status, reason } = asProblem(error);
  return c.json({ reason }, status as 413);
});
app.use(async (c, next) => {
  if (c.req.header('x-known')) c.set('who', { kind: 'staff', id: null, name: 'Awa Ndiaye', role: 'fundraiser' });
  await next();
});
app.use(limitBodies([/^\/documents$/]));
app.post('*', async (c) => {
  const files = await filesIn(c as Ctx, 'file');
  const first = await fileIn(c as Ctx, 'file');
  const form = await readForm(c as Ctx);
  return c.json({ form, first: first?.name ?? null, files: files.map(({ name, bytes }) => [name, bytes.length]) });
});

const form = (...files: readonly (readonly [name: string, bytes: Uint8Array])[]) => {
  const body = new FormData();
  body.set('title', 'MoU AAA');
  for (const [name, bytes] of files) body.append('file', new File([Buffer.from(bytes)], name));
  return body;
};
const post = (path: string, body: FormData | string, headers: Record<string, string> = { 'x-known': 'yes' }) =>
  app.request(path, { method: 'POST', body, headers });

describe('a form with files', () => {
  it('brings the files of a name, their names cleaned, and its fields as ever', async () => {
    const answer = await post('/documents', form(['../MoU\u202e.pdf', samples.pdf()], ['logo.png', samples.png]));
    expect(await answer.json()).toEqual({
      form: { title: 'MoU AAA', file: [] },
      first: 'MoU.pdf',
      files: [
        ['MoU.pdf', samples.pdf().length],
        ['logo.png', samples.png.length],
      ],
    });
  });

  it('whose field for a file was left empty brings none', async () => {
    const answer = await (await post('/documents', form(['', new Uint8Array()]))).json();
    expect([answer.first, answer.files]).toEqual([null, []]);
  });

  it('that brings an empty file brings it, to be refused as such', async () => {
    expect((await (await post('/documents', form(['empty.pdf', new Uint8Array()]))).json()).files).toEqual([
      ['empty.pdf', 0],
    ]);
  });
});

describe('what is sent is limited', () => {
  const big = new Uint8Array(19_999_999);
  it('to 2 MB where no file is taken, to 22 MB where one is', async () => {
    expect(await (await post('/tasks', form(['a.pdf', big]))).json()).toEqual({ reason: 'body_too_large' });
    expect((await post('/documents', form(['a.pdf', big]))).status).toBe(200);
    const answer = await post('/documents', form(['a.pdf', new Uint8Array(22_000_000)]));
    expect([answer.status, await answer.json()]).toEqual([413, { reason: 'upload_too_large' }]);
  });

  it('to 28 MB of JSON, which holds 20 MB in base64', async () => {
    const json = { 'x-known': 'yes', 'content-type': 'application/json' };
    expect((await post('/documents', 'x'.repeat(26_700_000), json)).status).toBe(200);
    expect((await post('/documents', 'x'.repeat(28_000_001), json)).status).toBe(413);
  });

  it('to 2 MB for somebody unknown who does not say how much will come', async () => {
    expect((await post('/documents', form(['a.pdf', big]), {})).status).toBe(413);
    const said = { 'content-length': '20000500' };
    expect((await post('/documents', form(['a.pdf', big]), said)).status).toBe(200);
  });
});

describe('over a real connection', () => {
  let server: ReturnType<typeof serve>;
  beforeAll(() => {
    server = serve({ fetch: app.fetch, port: 0 });
  });
  afterAll(() => void server.close());

  it.each([
    ['says how much', true],
    ['does not say', false],
  ])('40 MB are refused with an answer, also to a sender who %s', async (_how, announced) => {
    const { port } = server.address() as AddressInfo;
    const megabytes = 40;
    const asked = request({
      port,
      method: 'POST',
      path: '/documents',
      headers: {
        'x-known': 'yes',
        'content-type': 'multipart/form-data; boundary=x',
        ...(announced && { 'content-length': megabytes * 1_000_000 }),
      },
    });
    const answered = once(asked, 'response');
    asked.write(Buffer.alloc(megabytes * 1_000_000));
    asked.end();
    // Whoever still sends after the answer finds the line closed.
    asked.on('error', () => {});
    const [response] = (await answered) as [AsyncIterable<Buffer> & { statusCode: number }];
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(Buffer.concat(parts).toString())).toEqual({ reason: 'upload_too_large' });
  });
});
