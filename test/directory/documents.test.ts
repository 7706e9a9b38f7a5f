import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type House, openHouse } from '../house.ts';
import { exe, html, pdf, png, svg, text } from '../platform/sample-files.ts';

let house: House;
let ask: Ask;
let aaa: { id: string; agreementId: string };
beforeAll(async () => {
  house = await openHouse();
  ask = house.as('fundraiser');
  const { items } = await (await ask('/api/partnerships?limit=200')).json();
  const found = items.find(({ organisation }: { organisation: { acronym: string } }) => organisation.acronym === 'AAA');
  aaa = { id: found.organisation.id, agreementId: found.agreements[0].id };
});
afterAll(() => house?.close());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const onAaa = () => ({ kind: 'organisation', id: aaa.id });
const send = (bytes: Uint8Array, fileName: string, more: Record<string, unknown> = {}) =>
  ask('/api/documents', { json: { subject: onAaa(), fileName, content: base64(bytes), ...more } });
const made = async (bytes: Uint8Array, fileName: string, more: Record<string, unknown> = {}) => {
  const answer = await send(bytes, fileName, more);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return body;
};
const addVersion = (id: string, bytes: Uint8Array, fileName: string, by = ask) =>
  by(`/api/documents/${id}/versions`, { json: { fileName, content: base64(bytes) } });
const multipart = (path: string, parts: Record<string, string | File>, headers: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.append(name, value);
  return house.key('fundraiser').then((key) =>
    house.app.request(`http://localhost:3000${path}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${key}`, ...headers },
    }),
  );
};
const file = (bytes: Uint8Array, name: string) => new File([Buffer.from(bytes)], name, { type: 'text/html' });
const countFiles = async () => {
  const [row] = await house.database.orm.em.fork().execute<{ n: number }[]>('select count(*)::int as n from file');
  return row?.n ?? 0;
};

describe('a document', () => {
  it('has the type of its content, its size and hash, and stands in its organisation’s timeline', async () => {
    const document = await made(pdf(), 'MoU AAA.pdf', { title: 'MoU of 2024' });
    expect(document).toMatchObject({
      title: 'MoU of 2024',
      subject: onAaa(),
      organisationId: aaa.id,
      current: { number: 1, fileName: 'MoU AAA.pdf', mediaType: 'application/pdf', size: pdf().length },
    });
    expect(document.current.sha256).toMatch(/^[0-9a-f]{64}$/);
    const page = await (await ask(`/organisations/${aaa.id}`)).text();
    expect(page).toContain('Document added: MoU of 2024');
  });

  it('without a title is called after its file', async () => {
    expect((await made(text('Minutes'), 'Minutes of 3 May.txt')).title).toBe('Minutes of 3 May');
  });

  it('may be sent as a form, and is then the same', async () => {
    const subject = JSON.stringify(onAaa());
    const answer = await multipart('/api/documents', {
      subject,
      title: 'Scan',
      file: file(png, '../../scan\u202e.png'),
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      title: 'Scan',
      subject: onAaa(),
      current: { fileName: 'scan.png', mediaType: 'image/png', size: png.length },
    });
  });

  it.each([
    ['no file', { subject: '{}' }, ['#/subject/kind', '#/subject/id', '#/file']],
    ['text for a file', { subject: '', file: 'x' }, ['#/subject', '#/file']],
    ['a field that does not exist', { subject: 'null', colour: 'red' }, ['#/subject', '#/file', '#/colour']],
    ['a hostile file', { file: file(exe, 'mou.pdf') }, ['#/file']],
  ])('sent as a form with %s is refused where it is wrong', async (_what, parts, pointers) => {
    const answer = await multipart('/api/documents', { subject: JSON.stringify(onAaa()), ...parts } as never);
    expect(answer.status).toBe(422);
    const { errors } = await answer.json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([...pointers].sort());
  });

  it('sent as a form that broke off is malformed', async () => {
    const key = await house.key('fundraiser');
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await house.app.request('/api/documents', { method: 'POST', body: '--x\r\nContent-', headers });
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'malformed']);
  });

  it.each([
    ['a program named like a PDF', exe, 'mou.pdf', 'file_type'],
    ['HTML named like text', html, 'note.txt', 'file_type'],
    ['SVG', svg, 'logo.svg', 'file_type'],
    ['nothing', new Uint8Array(), 'mou.pdf', 'file_empty'],
    ['20 MB and a byte', new Uint8Array(20_000_001), 'mou.pdf', 'file_too_large'],
  ])('made of %s is refused', async (_what, bytes, name, code) => {
    const answer = await send(bytes, name);
    expect([answer.status, (await answer.json()).errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: '#/content', code }),
    ]);
  });

  it.each(['', 'x', 'AA=A', '!!!!', 'data:application/pdf;base64,JVBERg==', 'JVBE Rg=='])(
    'whose content is %j is refused',
    async (content) => {
      const json = { subject: onAaa(), fileName: 'mou.pdf', content };
      const answer = await ask('/api/documents', { json });
      expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, '#/content']);
    },
  );

  it('on a record that does not exist is refused', async () => {
    for (const kind of [
      'organisation',
      'person',
      'partnership',
      'agreement',
      'obligation',
      'activity',
      'task',
      'renewal',
    ]) {
      const subject = { kind, id: '01a1fdff-2c8e-7603-ae1b-741da010dd2e' };
      const answer = await send(pdf(), 'mou.pdf', { subject });
      const { errors } = await answer.json();
      expect([answer.status, errors], kind).toEqual([
        422,
        [expect.objectContaining({ pointer: '#/subject/id', code: 'unknown_record' })],
      ]);
    }
  });

  it('of 40 MB is too large, and the problem says how much may be sent', async () => {
    const answer = await ask('/api/documents', { json: { content: 'x'.repeat(40_000_000) } });
    const problem = await answer.json();
    expect([answer.status, problem.code]).toEqual([413, 'too_large']);
    expect(problem.detail).toContain('20 MB');
  });

  it('of 20 MB is kept, as JSON and as a form', async () => {
    const bytes = new Uint8Array(20_000_000);
    bytes.set(pdf());
    expect((await made(bytes, 'atlas.pdf')).current.size).toBe(20_000_000);
    const subject = JSON.stringify(onAaa());
    expect((await multipart('/api/documents', { subject, file: file(bytes, 'atlas.pdf') })).status).toBe(201);
  });
});

describe('what it stands on', () => {
  const post = async (path: string, json: unknown) => (await ask(path, { json })).json();
  it('decides in whose timeline it is, and the lists find it by either', async () => {
    const affiliations = [{ organisationId: aaa.id, function: 'Directrice' }];
    const person = await post('/api/people', { familyName: 'Zongo', affiliations });
    const task = await post('/api/tasks', { title: 'Scan it', agreementId: aaa.agreementId });
    const note = await post('/api/activities', { kind: 'note', text: 'Seen', personId: person.id });
    const report = await post(`/api/agreements/${aaa.agreementId}/obligations`, { kind: 'report', owedBy: 'partner' });
    const { partnershipId } = await (await ask(`/api/agreements/${aaa.agreementId}`)).json();
    for (const subject of [
      { kind: 'person', id: person.id },
      { kind: 'task', id: task.id },
      { kind: 'activity', id: note.id },
      { kind: 'obligation', id: report.id },
      { kind: 'agreement', id: aaa.agreementId },
      { kind: 'partnership', id: partnershipId },
    ]) {
      const { id, organisationId } = await made(text(subject.kind), 'a.txt', { subject });
      expect(organisationId, subject.kind).toBe(aaa.id);
      for (const query of [`subjectKind=${subject.kind}&subjectId=${subject.id}`, `organisation=${aaa.id}`]) {
        const { items } = await (await ask(`/api/documents?${query}`)).json();
        expect(items[0].id).toBe(id);
      }
    }
  });

  it('may have no organisation', async () => {
    const person = await post('/api/people', { familyName: 'Solo' });
    const { organisationId } = await made(text('x'), 'cv.txt', { subject: { kind: 'person', id: person.id } });
    expect(organisationId).toBeNull();
    expect(await (await ask(`/people/${person.id}`)).text()).toContain('Document added: cv');
  });
});

describe('a version', () => {
  it('comes after those there are, and the document shows the newest', async () => {
    const { id, version } = await made(pdf('one'), 'draft.pdf');
    const answer = await addVersion(id, pdf('two'), 'draft 2.pdf', house.as('finance'));
    expect(answer.headers.get('location')).toBe(`/api/documents/${id}/versions/2`);
    expect(await answer.json()).toMatchObject({
      number: 2,
      fileName: 'draft 2.pdf',
      author: { name: 'Denis Lambert' },
    });
    const one = await (await ask(`/api/documents/${id}/versions/2`)).json();
    expect(one.documentId).toBe(id);
    const document = await (await ask(`/api/documents/${id}`)).json();
    expect(document.current).toMatchObject({ number: 2, fileName: 'draft 2.pdf' });
    expect(document.version).toBeGreaterThan(version);
    const { items, nextCursor } = await (await ask(`/api/documents/${id}/versions?limit=1`)).json();
    const rest = await (await ask(`/api/documents/${id}/versions?cursor=${nextCursor}`)).json();
    expect([...items, ...rest.items].map(({ number }: { number: number }) => number)).toEqual([2, 1]);
  });

  it('that is the current one already is a conflict, so that a form sent twice adds one', async () => {
    const { id } = await made(pdf('a'), 'a.pdf');
    const answers = await Promise.all([1, 2, 3].map(() => addVersion(id, pdf('b'), 'b.pdf')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('gets a number of its own when several come at once', async () => {
    const { id } = await made(pdf('at once'), 'a.pdf');
    await Promise.all([1, 2, 3, 4].map((count) => addVersion(id, pdf(`at once ${count}`), 'a.pdf')));
    const { items } = await (await ask(`/api/documents/${id}/versions`)).json();
    expect(items.map(({ number }: { number: number }) => number)).toEqual([5, 4, 3, 2, 1]);
  });

  it('may be sent as a form', async () => {
    const { id } = await made(pdf('by form'), 'a.pdf');
    const answer = await multipart(`/api/documents/${id}/versions`, { file: file(png, 'a.png') });
    expect([answer.status, (await answer.json()).mediaType]).toEqual([201, 'image/png']);
  });

  it('of an archived or unknown document is refused', async () => {
    const { id, version } = await made(pdf('archived'), 'a.pdf');
    await ask(`/api/documents/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    expect((await addVersion(id, pdf('later'), 'a.pdf')).status).toBe(409);
    expect((await addVersion('01a1fdff-2c8e-7603-ae1b-741da010dd2e', pdf(), 'a.pdf')).status).toBe(404);
  });
});

describe('bytes', () => {
  it('are kept once, whoever sends them, under whatever name, and at once', async () => {
    const before = await countFiles();
    await Promise.all([1, 2, 3].map((count) => made(text('Same for AFRIS and OIV'), `${count}.txt`)));
    expect(await countFiles()).toBe(before + 1);
  });

  it('come back as they were, in a sandbox, to be saved under their name', async () => {
    const { id } = await made(pdf('été'), 'Accord signé « été 2027 ».pdf');
    const answer = await house.as('viewer')(`/api/documents/${id}/versions/1/content`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf('été')))).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf('été').length),
      'content-disposition':
        'attachment; filename="Accord signe _ ete 2027 _.pdf"; filename*=UTF-8\'\'Accord%20sign%C3%A9%20%C2%AB%20%C3%A9t%C3%A9%202027%20%C2%BB.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
  });

  it('are not sent again to somebody who has them', async () => {
    const { id, current } = await made(pdf('known'), 'a.pdf');
    const path = `/api/documents/${id}/versions/1/content`;
    const headers = { 'if-none-match': `"00", W/"${current.sha256}"` };
    expect((await ask(path, { headers })).status).toBe(304);
    expect((await ask(path, { headers: { 'if-none-match': '"00"' } })).status).toBe(200);
  });

  it.each([
    ['a PDF', pdf('shown'), 'a.pdf', 'inline'],
    ['an image', png, 'a.png', 'inline'],
    ['text', text('not shown'), 'a.txt', 'attachment'],
  ])('of %s are shown where asked and possible, in the same sandbox', async (_what, bytes, name, how) => {
    const { id } = await made(bytes, name);
    const answer = await ask(`/api/documents/${id}/versions/1/content?inline=1`);
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^${how};`));
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  });

  it('of a version that does not exist are not found', async () => {
    const { id } = await made(pdf('only one'), 'a.pdf');
    for (const number of ['0', '2', '-1', '1.0', 'x', '99999999999'])
      expect((await ask(`/api/documents/${id}/versions/${number}/content`)).status, number).toBe(404);
  });
});

describe('Undo', () => {
  const undo = async (subject: string) => {
    const { items } = await (await house.as('admin')(`/api/journal?subject=${subject}`)).json();
    return ask('/undo', { form: { entry: items[0].id } });
  };
  const shown = async (id: string) => (await ask(`/api/documents/${id}`)).json();

  it('takes back a new document, a new name and archiving', async () => {
    const { id, version } = await made(pdf('undo'), 'a.pdf', { title: 'First name' });
    const headers = { 'if-match': `"${version}"` };
    await ask(`/api/documents/${id}`, { method: 'PATCH', json: { title: 'Second name' }, headers });
    expect((await undo(id)).status).toBe(303);
    expect((await shown(id)).title).toBe('First name');
    const other = await made(pdf('undo 2'), 'b.pdf');
    await undo(other.id);
    expect((await shown(other.id)).archivedAt).not.toBeNull();
    await undo(other.id);
    expect((await shown(other.id)).archivedAt).toBeNull();
  });

  it('takes back a version, whose number is not given again', async () => {
    const { id } = await made(pdf('v1'), 'a.pdf');
    const second = await (await addVersion(id, pdf('v2'), 'a.pdf')).json();
    expect((await undo(second.id)).status).toBe(303);
    expect((await shown(id)).current.number).toBe(1);
    expect((await ask(`/api/documents/${id}/versions/2/content`)).status).toBe(404);
    expect((await (await addVersion(id, pdf('v3'), 'a.pdf')).json()).number).toBe(3);
    await undo(second.id);
    const { items } = await (await ask(`/api/documents/${id}/versions`)).json();
    expect(items.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
  });
});

describe('an Idempotency-Key', () => {
  it('of a form goes by its fields and bytes, not by how its parts are divided', async () => {
    const headers = { 'idempotency-key': 'scan-1' };
    const subject = JSON.stringify(onAaa());
    const post = (bytes: Uint8Array) => multipart('/api/documents', { subject, file: file(bytes, 'a.pdf') }, headers);
    const first = await (await post(pdf('key'))).json();
    expect((await (await post(pdf('key'))).json()).id).toBe(first.id);
    expect((await post(pdf('other'))).status).toBe(422);
  });
});
