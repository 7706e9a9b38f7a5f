import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { compileMail, compileMails } from '../../src/post/compile.ts';
import { mailWriter } from '../../src/post/render.ts';
import { templateNames } from '../../src/post/templates.ts';
import { languages } from '../../src/values/language.ts';

const write = mailWriter(compileMail);
const link = 'https://loam.example/invitation/01890000/a-secret?x=1&y=2';
const offer = {
  name: 'Zoé Müller',
  partner: 'AAA Initiative Foundation',
  agreement: 'Memorandum of understanding',
  deadline: '10 Dec 2026',
  signedOn: '10 Dec 2026',
  words: 'Shall we go on?\n\nFive years would suit us.',
  sender: 'Bruno Keller',
  news: 'Zoé Müller has proposed changes to the offer.',
};
const data: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sign-in': { name: 'Zoé Müller', minutes: '30' },
  reminders: {
    name: 'Zoé Müller',
    count: '2 reminders',
    partners: 'AAA and OIV',
    lines: 'AAA, MoU: last day 17 Feb 2027 (in 88 days)\nOIV, MoU: last day 31 Aug 2024',
  },
  ...Object.fromEntries(
    [
      'offer',
      'your-turn',
      'new-version',
      'answer',
      'hand-over',
      'agreement-link',
      'partner-news',
      'renewal-news',
      'renewal-signed',
    ].map((template) => [template, offer]),
  ),
  ...Object.fromEntries(
    ['call', 'call-passed-on', 'call-reminder', 'call-thanks', 'call-reply', 'call-news'].map((template) => [
      template,
      {
        ...offer,
        subject: 'Living soils need a core budget',
        text: 'The soils need you.\n\nWe ask for 300,000 EUR.\nUntil the end of the year.',
        call: 'Call 2027',
      },
    ]),
  ),
  'signing-code': { ...offer, code: '042137' },
  invitation: { name: 'Zoé Müller', inviter: 'Amina Diallo', role: 'Finance', until: '28 November 2026, 10:15' },
};
const written = (template: string, language: (typeof languages)[number], other: Record<string, string> = {}) =>
  write(template, language, { ...data[template], ...other }, link);

describe.each(templateNames)('%s', (template) => {
  test.each(languages)('in %s says the same as HTML and as plain text', async (language) => {
    const { subject, html, text } = await written(template, language);
    const page = parse(html);
    expect(page.querySelector('html')?.getAttribute('lang')).toBe(language);
    expect(page.querySelector('title')?.text).toBe(subject);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('a').map((each) => each.getAttribute('href'))).toEqual([link, link]);
    expect(text).toContain(`\n${link}\n`);
    const body = page.text.replace(/\s+/g, ' ');
    for (const line of text.split('\n').filter((each) => each.trim() && each !== '-- ')) {
      expect(body).toContain(
        line
          .replace(/^(- |> )/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    }
  });

  test('asks nothing of other servers when it is opened', async () => {
    const { html } = await written(template, 'en');
    const addresses = html.match(/https?:\/\/[^"'\s)<]+/g) ?? [];
    expect(addresses.filter((each) => !each.startsWith('https://loam.example/') && !each.includes('w3.org'))).toEqual(
      [],
    );
    expect(html).not.toMatch(/<img|@import|<script/);
  });

  test('has colours for the dark', async () => {
    const { html } = await written(template, 'en');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('name="color-scheme" content="light dark"');
  });

  test('has no slot left open', async () => {
    expect((await written(template, 'es')).html).not.toMatch(/\{\{|\}\}/);
  });

  test('is not written without a value for each slot', async () => {
    await expect(written(template, 'en', { name: ' ' })).rejects.toThrow(new RangeError('slot name has no value'));
  });
});

describe('what people are called', () => {
  test('cannot make HTML', async () => {
    const { html, text } = await written('invitation', 'en', { inviter: '<img src=x onerror="a()"> & {{link}}' });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; {{link}}');
    expect(text).toContain('<img src=x');
  });

  test('cannot make a line of its own, nor a header', async () => {
    const { subject, text } = await written('invitation', 'en', { inviter: 'Eve\r\nBcc: all@oiv.example' });
    expect(subject).toBe('Eve Bcc: all@oiv.example invites you to Loam');
    expect(text).not.toMatch(/^Bcc/m);
  });

  test('keeps its accents and its signs', async () => {
    const { html, text } = await written('sign-in', 'fr', { name: 'Nuñez $& Øre' });
    expect(html).toContain('Bonjour Nuñez $&amp; Øre,');
    expect(text).toContain('Bonjour Nuñez $& Øre,');
  });
});

describe('a list of lines', () => {
  const lines = 'AAA: <b>last day</b> & more\nOIV: {{link}}';

  test('is a paragraph each, with what people wrote escaped', async () => {
    const { html } = await written('reminders', 'en', { lines });
    expect(
      parse(html)
        .querySelectorAll('p.line')
        .map((each) => each.innerHTML),
    ).toEqual(['AAA: &lt;b&gt;last day&lt;/b&gt; &amp; more', 'OIV: {{link}}']);
  });

  test('is a line each in the plain text', async () => {
    expect((await written('reminders', 'fr', { lines })).text).toContain(
      '\n- AAA: <b>last day</b> & more\n- OIV: {{link}}\n',
    );
  });
});

describe('what the secretariat writes to a partner', () => {
  test('keeps its lines, quoted in the plain text', async () => {
    const { html, text } = await written('offer', 'fr');
    expect(text).toContain('\n> Shall we go on?\n> Five years would suit us.\n');
    expect(parse(html).querySelectorAll('p.line')).toHaveLength(2);
  });

  test('is left out when it is nothing', async () => {
    const { html, text } = await written('offer', 'es', { words: '—' });
    expect(text).not.toContain('—');
    expect(parse(html).querySelectorAll('p.line')).toHaveLength(0);
  });
});

describe('a call for funding', () => {
  test('has its own subject, and its text in paragraphs', async () => {
    const { subject, text, html } = await written('call', 'es');
    expect(subject).toBe('Living soils need a core budget');
    expect(text).toContain('\n\nThe soils need you.\n\nWe ask for 300,000 EUR.\n\nUntil the end of the year.\n\n');
    expect(parse(html).querySelectorAll('p.line')).toHaveLength(3);
  });

  test('that was passed on quotes the note before the text', async () => {
    const { text } = await written('call-passed-on', 'fr', { sender: 'Lucía Ríos' });
    expect(text).toContain('Lucía Ríos a reçu cet appel');
    expect(text).toContain('«\u00a0Shall we go on?\n\nFive years would suit us.\u00a0»\n\nThe soils need you.');
  });

  test('is passed on without a note and without a text as well', async () => {
    const { text, html } = await written('call-passed-on', 'en', { words: '—', text: '—' });
    expect(text).not.toContain('—');
    expect(parse(html).querySelectorAll('p.line')).toHaveLength(0);
  });

  test.each(['call', 'call-passed-on', 'call-reminder', 'call-thanks', 'call-reply'])(
    '%s says why it comes and how to be left alone',
    async (template) => {
      expect((await written(template, 'en')).text).toMatch(/You receive this because.*“Decline”.*leave you alone/);
      expect((await written(template, 'fr')).text).toMatch(/Vous recevez ce message parce que.*Décliner/);
      expect((await written(template, 'es')).text).toMatch(/Recibe este mensaje porque.*Declinar/);
    },
  );

  test('reminds that nothing was answered, and until when it can be', async () => {
    expect((await written('call-reminder', 'en')).text).toContain(
      'Nothing has been answered yet; you can answer until 10 Dec 2026.',
    );
  });
});

test('a code is in no subject line', async () => {
  const { subject, html, text } = await written('signing-code', 'en');
  expect(subject).not.toContain('042137');
  expect(parse(html).querySelector('h1')?.text).toBe('042137');
  expect(text).toContain('042137');
});

test('an unknown template is named', async () => {
  await expect(write('../secret', 'en', {}, link)).rejects.toThrow(new RangeError('template ../secret is unknown'));
});

test.each([[null], ['javascript:alert(1)'], ['/sign-in']])('a link that is %s is refused', async (bad) => {
  await expect(write('sign-in', 'en', data['sign-in'] ?? {}, bad)).rejects.toThrow(RangeError);
});

test('the compiled forms are plain JSON from which the same mail is written', async () => {
  const bundled = JSON.parse(JSON.stringify(await compileMails())) as Awaited<ReturnType<typeof compileMails>>;
  const fromBundle = mailWriter(async (name) => bundled[name]);
  const name = 'sign-in';
  expect(await fromBundle(name, 'fr', data[name] ?? {}, link)).toEqual(await written(name, 'fr'));
});

test('each template is compiled once', async () => {
  let times = 0;
  const counted = mailWriter(async (name) => {
    times += 1;
    return compileMail(name);
  });
  await Promise.all(languages.map((language) => counted('sign-in', language, data['sign-in'] ?? {}, link)));
  expect(times).toBe(1);
});
