import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { linkToMail } from '../../../src/access/link-to-mail.ts';
import { sendSigningCode } from '../../../src/partnerships/renewals/signing-code.ts';
import { sendMail } from '../../../src/platform/jobs.ts';
import { openMailServer } from '../../../src/platform/smtp.ts';
import { compileMail } from '../../../src/post/compile.ts';
import { mailWriter } from '../../../src/post/render.ts';
import { type House, openHouse } from '../../house.ts';
import { type MailSink, openMailSink } from '../../platform/mail-sink.ts';
import { rows } from '../../platform/sql.ts';
import { Visitor } from '../../stories/visitor.ts';
import { agreementOf, move, offered } from '../renewals/offers.ts';
import { atPortal, byLoam } from './partner.ts';

let house: House;
let sink: MailSink;
let renewal: { id: string; signatories: { id: string }[] };
beforeAll(async () => {
  house = await openHouse();
  sink = await openMailSink();
  const { id } = await agreementOf(house, 'AAA');
  renewal = await offered(house, id, { codeRequired: true, note: 'Chère Leïla,\n\nOn continue ?' });
});
afterAll(async () => {
  await sink?.close();
  await house?.close();
});
beforeEach(() => {
  sink.received.length = 0;
});

const baseUrl = 'http://localhost:3000';
/** Sends what is due, and answers the last message to an address, its transfer encoding undone. */
async function mailTo(address: string): Promise<string> {
  const parts = { secret: house.parts.secret, baseUrl };
  await sendMail(
    {
      database: house.database,
      mailServer: openMailServer(sink.url, 'Loam <loam@4p1000.example>'),
      baseUrl,
      slotsOf: (read, id) => linkToMail(read, id, parts),
      render: mailWriter(compileMail),
    },
    undefined,
    new AbortController().signal,
  );
  const message = sink.received.findLast((one) => one.includes(`<${address}>`)) ?? '';
  const [, encoded = ''] = message.split(/content-type: text\/plain/i);
  const body = encoded.slice(encoded.indexOf('\r\n\r\n'), encoded.indexOf('\r\n--'));
  const bytes = /base64/i.test(encoded.slice(0, 200))
    ? Buffer.from(body, 'base64')
    : Buffer.from(
        body
          .replaceAll(/=\r\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
  return bytes.toString('utf8');
}
const linkIn = (text: string): string => /http:\/\/localhost:3000(\/\S+)/.exec(text)?.[1] ?? '';

it('an offer goes to the partner in French with the secretariat’s words, and its link opens it', async () => {
  const text = await mailTo('leila@aaa.example');
  expect(text).toContain('Bonjour Leïla Benali,');
  expect(text).toContain('(Protocole d’accord)');
  expect(text).toContain('> Chère Leïla,');
  const leila = new Visitor(house.app);
  await leila.visit(linkIn(text));
  expect(leila.text).toContain('Cette page est destinée à Leïla Benali');
});

it('a code arrives, and no table holds it', async () => {
  const [person] = renewal.signatories;
  await byLoam(house, (work) => sendSigningCode(work, renewal.id, person?.id ?? ''));
  const text = await mailTo('leila@aaa.example');
  const [, code = ''] = /Votre code est (\d{6})\./.exec(text) ?? [];
  expect(code).toMatch(/^\d{6}$/);
  const page = new Visitor(house.app);
  await page.visit(linkIn(text));
  expect(page.page.querySelector('.code-digits')?.text).toBe(code);

  const tables = await rows(
    house.parts.settings.databaseUrl ?? '',
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.map(({ name }) => name)).toContain('public.mail');
  for (const { name } of tables) {
    const all = await rows(house.parts.settings.databaseUrl ?? '', `select t::text as row from ${name} t`);
    // Not as a part of an id, a hash or a time.
    const held = all.filter(({ row }) => new RegExp(`(?<![\\w.-])${code}(?![\\w-])`).test(String(row)));
    expect(held, String(name)).toEqual([]);
  }
});

it('a code whose link was replaced is not sent', async () => {
  const [person] = renewal.signatories;
  for (let time = 0; time < 2; time++)
    await byLoam(house, (work) => sendSigningCode(work, renewal.id, person?.id ?? ''));
  await mailTo('leila@aaa.example');
  expect(sink.received).toHaveLength(1);
});

it('a proposal, its answer and a new version each make a mail with the words that were written', async () => {
  const leila = await atPortal(house, 'Leïla Benali');
  await leila.follow('Proposer des modifications');
  await leila.press('Envoyer la proposition', { termYears: '4' });
  await move(house, renewal.id, { move: 'keep', number: 2, reply: 'Cinq ans,\ns’il vous plaît.' });
  expect(await mailTo('leila@aaa.example')).toContain('> Cinq ans,\n> s’il vous plaît.'.replaceAll('\n', '\r\n'));
  await house.as('fundraiser')(`/api/renewals/${renewal.id}/versions`, { json: { offer: { term: 'P3Y' } } });
  const text = await mailTo('leila@aaa.example');
  expect(text).toContain('texte de l’offre');
  expect(text).not.toContain('—');
});

it('the outbox of a house without a mail server shows the code with its link', async () => {
  const [person] = renewal.signatories;
  await byLoam(house, (work) => sendSigningCode(work, renewal.id, person?.id ?? ''));
  const admin = house.as('admin');
  const [, path = ''] = /href="(\/outbox\/[0-9a-f-]{36})"/.exec(await (await admin('/outbox')).text()) ?? [];
  const shown = await (await admin(path)).text();
  expect(shown).toMatch(/Votre code est \d{6}\./);
});
