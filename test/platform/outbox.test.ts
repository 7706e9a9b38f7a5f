import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/list.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { keepFile } from '../../src/platform/files.ts';
import { type Sending, sendMail } from '../../src/platform/jobs.ts';
import { MailSchema, queueMail } from '../../src/platform/outbox.ts';
import { openMailServer } from '../../src/platform/smtp.ts';
import { system } from '../../src/values/role.ts';
import { freshDatabase } from '../database.ts';
import { type MailSink, openMailSink } from './mail-sink.ts';
import { rows } from './sql.ts';

let place: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let sink: MailSink;
const running = new AbortController().signal;
const linkId = '01890000-0000-7000-8000-000000000002';
const linkAddress = 'https://loam.example/sign-in/2/secret';

const sending = (other: Partial<Sending> = {}): Sending => ({
  database,
  mailServer: openMailServer(sink.url, 'Loam <loam@4p1000.example>'),
  baseUrl: 'https://loam.example',
  slotsOf: async () => ({ link: linkAddress }),
  render: async (template, language, data, link) => ({
    subject: `${template} ${language}`,
    html: `<p>${data.name} ${link}</p>`,
    text: `${data.name} ${link}`,
  }),
  ...other,
});
const send = (other: Partial<Sending> = {}) => sendMail(sending(other), undefined, running);

const queue = (name = 'Awa Ndiaye') =>
  database.transaction(system('test'), (work) =>
    queueMail(work, {
      template: 'sign-in',
      language: 'fr',
      to: { name, address: 'awa@afris.example' },
      data: { name },
      linkId,
    }),
  );
const mail = async (id: string) => {
  const [row] = await rows(place.url, `select *, due_at > now() as later from mail where id = '${id}'`);
  return row;
};
const dueNow = () => rows(place.url, `update mail set due_at = now() where state = 'queued'`);

beforeAll(async () => {
  place = await freshDatabase();
  sink = await openMailSink();
  database = openDatabase(place.url, { clock: clockFrom(null), entities: [MailSchema], migrations, poolSize: 6 });
});
afterEach(async () => {
  sink.received.length = 0;
  for (const key of ['rcpt', 'data'] as const) delete sink.answer[key];
  await rows(place.url, 'delete from mail');
});
afterAll(async () => {
  await database.close();
  await sink.close();
  await place.drop();
});

test('a queued mail is submitted once, whoever sends', async () => {
  const id = await queue();
  const counts = await Promise.all([send(), send(), send()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  await send();
  expect(sink.received).toHaveLength(1);
  expect(await mail(id)).toMatchObject({ state: 'submitted', attempts: 1, last_error: null });
});

test('a mail whose work failed is never sent', async () => {
  const failing = database.transaction(system('test'), async (work) => {
    await queueMail(work, {
      template: 'sign-in',
      language: 'en',
      to: { name: 'OIV', address: 'a@oiv.example' },
      data: {},
    });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await send()).toBe(0);
});

test('the message names its row, its language and that a program wrote it', async () => {
  const id = await queue();
  await send();
  const [message] = sink.received;
  expect(message).toContain(`Message-ID: <${id}@4p1000.example>`);
  expect(message).toContain('Auto-Submitted: auto-generated');
  expect(message).toContain('Content-Language: fr');
  expect(message).toContain('To: Awa Ndiaye <awa@afris.example>');
});

test('the address of its link is in the message and in no row', async () => {
  const id = await queue();
  await send();
  expect(sink.received[0]?.replace(/=\r\n/g, '')).toContain('secret');
  expect(JSON.stringify(await mail(id))).not.toContain('secret');
});

test('a code is in the message and in no row', async () => {
  const id = await queue();
  const { render } = sending();
  const saying: Sending['render'] = (template, language, data, link) =>
    render(template, language, { name: `Awa ${data.code}` }, link);
  await send({ slotsOf: async () => ({ link: linkAddress, code: '042137' }), render: saying });
  expect(sink.received[0]).toContain('Awa 042137');
  expect(JSON.stringify(await mail(id))).not.toContain('042137');
});

test('a mail that leads to a page of ours carries its whole address', async () => {
  await database.transaction(system('test'), (work) =>
    queueMail(work, {
      template: 'reminders',
      language: 'en',
      to: { name: 'Awa Ndiaye', address: 'awa@afris.example' },
      data: { name: 'Awa' },
      path: '/partnerships?status=ending_soon',
    }),
  );
  await send();
  expect(sink.received[0]?.replace(/=\r\n/g, '')).toContain('Awa https://loam.example/partnerships?status=');
});

test('without a mail server mails stay queued', async () => {
  const id = await queue();
  expect(await send({ mailServer: null })).toBe(0);
  expect(await mail(id)).toMatchObject({ state: 'queued', attempts: 0 });
});

test('a mail whose link no longer works is given up', async () => {
  const id = await queue();
  await send({ slotsOf: async () => null });
  expect(await mail(id)).toMatchObject({ state: 'refused', attempts: 0, last_error: 'link_dead' });
});

test('a mail that cannot be written is given up and the next one goes', async () => {
  const id = await queue('bad');
  await queue('FARM');
  const { render } = sending();
  const careful: Sending['render'] = async (template, language, data, link) => {
    if (data.name === 'bad') throw new RangeError('slot inviter has no value');
    return render(template, language, data, link);
  };
  expect(await send({ render: careful })).toBe(1);
  expect(await mail(id)).toMatchObject({ state: 'refused', last_error: 'not_writable: slot inviter has no value' });
});

describe('files', () => {
  const pdf = Uint8Array.from({ length: 3000 }, (_, index) => (index * 31) % 256);
  const queueWith = (fileIds: readonly { fileId: string; fileName: string }[]) =>
    database.transaction(system('test'), (work) =>
      queueMail(work, {
        template: 'sign-in',
        language: 'en',
        to: { name: 'OIV', address: 'sols@oiv.example' },
        data: { name: 'OIV' },
        fileIds,
      }),
    );
  const keep = () =>
    database.transaction(system('test'), (work) => keepFile(work, { bytes: pdf, mediaType: 'application/pdf' }));

  test('go out with a mail under their names, byte for byte, each time it is tried', async () => {
    const { id: fileId } = await keep();
    const id = await queueWith([
      { fileId, fileName: 'Accord signé.pdf' },
      { fileId, fileName: 'evidence.pdf' },
    ]);
    sink.answer.data = 451;
    await send();
    delete sink.answer.data;
    await dueNow();
    expect(await send()).toBe(1);
    const [message = ''] = sink.received;
    const base64 =
      Buffer.from(pdf)
        .toString('base64')
        .match(/.{1,76}/g)
        ?.join('\r\n') ?? '';
    expect(message.split(base64)).toHaveLength(3);
    expect(message).toContain('Content-Type: application/pdf; name=evidence.pdf');
    expect(message).toContain('Content-Disposition: attachment; filename=evidence.pdf');
    expect(message).toContain("filename*0*=utf-8''Accord%20sign%C3%A9.pdf");
    expect(await mail(id)).toMatchObject({ state: 'submitted', attempts: 2 });
  });

  test('stand in the row by their id and name alone', async () => {
    const { id: fileId } = await keep();
    const id = await queueWith([{ fileId, fileName: 'mou.pdf' }]);
    expect(await mail(id)).toMatchObject({ file_ids: [{ fileId, fileName: 'mou.pdf' }] });
  });

  test('that are not kept any more make the mail one that cannot be written, and the next one goes', async () => {
    const id = await queueWith([{ fileId: linkId, fileName: 'mou.pdf' }]);
    await queueWith([]);
    expect(await send()).toBe(1);
    const refused = { state: 'refused', attempts: 0, last_error: 'not_writable: the file mou.pdf is not kept' };
    expect(await mail(id)).toMatchObject(refused);
  });
});

describe('the server', () => {
  test('puts a mail off: it is tried again later, and then goes', async () => {
    const id = await queue();
    sink.answer.data = 451;
    await send();
    expect(await mail(id)).toMatchObject({ state: 'queued', attempts: 1, later: true });
    expect((await mail(id))?.last_error).toMatch(/^put_off: 451/);
    delete sink.answer.data;
    expect(await send()).toBe(0);
    await dueNow();
    expect(await send()).toBe(1);
    expect(await mail(id)).toMatchObject({ state: 'submitted', attempts: 2 });
  });

  test('puts it off for ever: the ninth time it is given up', async () => {
    const id = await queue();
    sink.answer.rcpt = 450;
    for (let time = 0; time < 9; time++) {
      expect(await mail(id)).toMatchObject({ state: 'queued', attempts: time });
      await send();
      await dueNow();
    }
    expect(await mail(id)).toMatchObject({ state: 'refused', attempts: 9 });
  });

  test('refuses the recipient: given up with the reason', async () => {
    const id = await queue();
    sink.answer.rcpt = 550;
    await send();
    expect(await mail(id)).toMatchObject({ state: 'refused', attempts: 1 });
    expect((await mail(id))?.last_error).toMatch(/^refused_by_server: 550/);
  });

  test('is not there: every mail waits, and only one was tried', async () => {
    const [first, second] = [await queue(), await queue()];
    await send({ mailServer: openMailServer('smtp://127.0.0.1:1', 'loam@4p1000.example') });
    expect(await mail(first)).toMatchObject({ state: 'queued', attempts: 1, later: true });
    expect((await mail(first))?.last_error).toMatch(/^not_reachable: /);
    expect(await mail(second)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  test('hangs up after the message: it may have been sent, and is not sent again', async () => {
    const id = await queue();
    sink.answer.data = 'hang up';
    await send();
    expect(await mail(id)).toMatchObject({ state: 'uncertain', attempts: 1 });
    delete sink.answer.data;
    expect(await send()).toBe(0);
  });
});

describe('a process that dies while it hands over', () => {
  const dying: Sending['mailServer'] = { submit: () => Promise.reject(new Error('killed')) };

  test('leaves a mail that nobody sends again', async () => {
    const id = await queue();
    await expect(send({ mailServer: dying })).rejects.toThrow('killed');
    expect(await mail(id)).toMatchObject({ state: 'attempting', attempts: 1 });
    expect(await send()).toBe(0);
    expect(await mail(id)).toMatchObject({ state: 'attempting' });
  });

  test('after ten minutes the mail counts as one that may have been sent', async () => {
    const id = await queue();
    await expect(send({ mailServer: dying })).rejects.toThrow('killed');
    await rows(place.url, `update mail set attempted_at = now() - interval '11 minutes'`);
    expect(await send()).toBe(0);
    expect(await mail(id)).toMatchObject({ state: 'uncertain', last_error: 'no_reply' });
    expect(sink.received).toEqual([]);
  });
});
