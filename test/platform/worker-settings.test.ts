import { expect, test } from 'vitest';
import { workerSettings } from '../../src/platform/worker-settings.ts';

const HYPERDRIVE = { connectionString: 'postgres://loam:secret@a1b2.hyperdrive.local:5432/loam' };
const SECRET = 'a-secret-of-the-tests-51e07cc2a9d84f36';
const BASE_URL = 'https://loam.example.org';

test('Hyperdrive gives the address of the database, whatever DATABASE_URL says', () => {
  const settings = workerSettings({ HYPERDRIVE, SECRET, BASE_URL, DATABASE_URL: 'postgres://elsewhere/loam' });
  expect(settings.databaseUrl).toBe(HYPERDRIVE.connectionString);
});

test('bindings that are no texts are no settings', () => {
  expect(workerSettings({ HYPERDRIVE, SECRET, BASE_URL, PORT: { get: () => 'no' } }).port).toBe(3000);
});

test.each([
  ['HYPERDRIVE', { SECRET, BASE_URL }],
  ['SECRET', { HYPERDRIVE, BASE_URL }],
  ['BASE_URL', { HYPERDRIVE, SECRET }],
])('without %s a Worker says so in one line', (name, bindings) => {
  expect(() => workerSettings(bindings)).toThrow(new RegExp(`^${name} is not (given|bound); allowed: [^\n]+\\.$`));
});
