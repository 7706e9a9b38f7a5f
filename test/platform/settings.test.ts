import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptSecret, readSettings, SettingError } from '../../src/platform/settings.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const production = { NODE_ENV: 'production', SECRET: secret };

function refusal(env: Record<string, string>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('defaults', () => {
  test('nothing is needed for a first try', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: null,
      dataDir: '.data',
      secret: null,
      smtpUrl: null,
      mailFrom: 'Loam <loam@localhost>',
      jobs: 'on',
      trustProxy: false,
      clockAt: null,
      production: false,
    });
  });

  test('an empty value counts as not given', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', SECRET: '', CLOCK_AT: '' })).toEqual(readSettings({}));
  });

  test('the base address follows the port', () => {
    expect(readSettings({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
  });
});

describe('given values', () => {
  test('are taken as they are', () => {
    const env = {
      PORT: '443',
      BASE_URL: 'https://loam.example.org/',
      DATABASE_URL: 'postgres://loam:pass@db.example.org:5432/loam?sslmode=require',
      DATA_DIR: '/var/lib/loam',
      SECRET: secret,
      SMTP_URL: 'smtps://loam:pass@mail.example.org',
      MAIL_FROM: 'Initiative « 4 pour 1000 » <contact@example.org>',
      JOBS: 'off',
      TRUST_PROXY: 'on',
      CLOCK_AT: '2026-11-21T09:00:00Z',
    };
    expect(readSettings(env)).toEqual({
      port: 443,
      baseUrl: 'https://loam.example.org',
      databaseUrl: env.DATABASE_URL,
      dataDir: env.DATA_DIR,
      secret,
      smtpUrl: env.SMTP_URL,
      mailFrom: env.MAIL_FROM,
      jobs: 'off',
      trustProxy: true,
      clockAt: new Date(env.CLOCK_AT),
      production: false,
    });
  });

  test('the clock may be set in any zone', () => {
    expect(readSettings({ CLOCK_AT: '2026-11-21T10:00:00+01:00' }).clockAt).toEqual(new Date('2026-11-21T09:00:00Z'));
  });
});

describe('a wrong setting is refused in one line', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['BASE_URL', 'loam.example.org'],
    ['BASE_URL', 'ftp://loam.example.org'],
    ['BASE_URL', 'https://loam.example.org/crm'],
    ['BASE_URL', 'https://staff:pass@loam.example.org'],
    ['DATABASE_URL', 'mysql://localhost/loam'],
    ['DATABASE_URL', 'localhost:5432'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'mail.example.org:587'],
    ['MAIL_FROM', 'Loam'],
    ['MAIL_FROM', 'Loam <loam@a, b@c>'],
    ['MAIL_FROM', 'Loam\r\nBcc: all <loam@example.org>'],
    ['JOBS', 'yes'],
    ['TRUST_PROXY', 'maybe'],
    ['CLOCK_AT', 'tomorrow'],
    ['CLOCK_AT', '2026-11-21'],
    ['CLOCK_AT', '2026-11-21T09:00:00'],
    ['CLOCK_AT', '2026-02-29T09:00:00Z'],
    ['CLOCK_AT', '2026-11-21T25:00:00Z'],
    ['NODE_ENV', 'prod'],
  ])('%s=%s', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} is .+; allowed: .+\\.$`));
    expect(message).not.toContain('\n');
  });

  test('that says what it got and what is allowed', () => {
    expect(refusal({ JOBS: 'yes' })).toBe('JOBS is "yes"; allowed: on, off.');
  });

  test('whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(refusal({ PORT: `x${text}`, MAIL_FROM: text })).not.toMatch(/[\n\r]/);
      }),
    );
  });

  test.each(['DATABASE_URL', 'SMTP_URL', 'BASE_URL'])('%s never shows its password', (name) => {
    for (const value of ['http://loam:hunter2@host/x', 'loam:hunter2@host', 'postgres://loam:hunter2@', 'hunter2'])
      expect(refusal({ [name]: value })).not.toContain('hunter2');
  });
});

describe('in production', () => {
  test('a long secret is enough', () => {
    expect(readSettings(production)).toMatchObject({ production: true, secret });
  });

  test('a secret is required', () => {
    expect(refusal({ NODE_ENV: 'production' })).toBe(
      'SECRET is not given; allowed: 32 characters or more, in production.',
    );
  });

  test('a short secret is refused without being shown', () => {
    expect(refusal({ ...production, SECRET: 'hunter2' })).toBe(
      'SECRET is 7 characters long; allowed: 32 or more, in production.',
    );
  });

  test('a fixed clock is refused', () => {
    expect(refusal({ ...production, CLOCK_AT: '2026-11-21T09:00:00Z' })).toMatch(/^CLOCK_AT is "2026/);
  });
});

describe('the kept secret', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loam-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is made once and stays', () => {
    const made = keptSecret(join(folder, 'data'));
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(keptSecret(join(folder, 'data'))).toBe(made);
  });

  test('is another in another folder', () => {
    expect(keptSecret(join(folder, 'one'))).not.toBe(keptSecret(join(folder, 'other')));
  });

  test('is readable by its owner only', () => {
    keptSecret(folder);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('is refused when its file is damaged, and not replaced', () => {
    writeFileSync(join(folder, 'secret'), 'short');
    expect(() => keptSecret(folder)).toThrow(SettingError);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('short');
  });
});
