import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock, tryLock } from '../../src/platform/file-lock.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loam-lock-'));
  path = join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('one holder keeps the others out until it releases', () => {
  const lock = tryLock(path, 'exclusive');
  expect(tryLock(path, 'exclusive')).toBeNull();
  expect(tryLock(path, 'shared')).toBeNull();
  lock?.release();
  const next = tryLock(path, 'exclusive');
  expect(next).not.toBeNull();
  next?.release();
});

test('many share, and keep out whoever wants it alone', () => {
  const locks = [tryLock(path, 'shared'), tryLock(path, 'shared')];
  expect(locks).not.toContain(null);
  expect(tryLock(path, 'exclusive')).toBeNull();
  for (const lock of locks) lock?.release();
  tryLock(path, 'exclusive')?.release();
});

test('releasing twice does not release the next holder', () => {
  const lock = tryLock(path, 'exclusive');
  lock?.release();
  const next = tryLock(path, 'exclusive');
  lock?.release();
  expect(tryLock(path, 'shared')).toBeNull();
  next?.release();
});

test('waiting ends with an error that names the file', async () => {
  const lock = tryLock(path, 'exclusive');
  await expect(takeLock(path, 'exclusive', 0.1)).rejects.toThrow(path);
  lock?.release();
});

test('waiting gets the lock when it is released', async () => {
  const lock = tryLock(path, 'exclusive');
  const waiting = takeLock(path, 'shared', 10);
  lock?.release();
  (await waiting).release();
});

test('the lock of a killed process is free', async () => {
  const module = new URL('../../src/platform/file-lock.ts', import.meta.url).href;
  const script = `
    const { tryLock } = await import(${JSON.stringify(module)});
    tryLock(${JSON.stringify(path)}, 'exclusive');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(holder.stdout, 'data');
  expect(tryLock(path, 'shared')).toBeNull();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = tryLock(path, 'exclusive');
  expect(lock).not.toBeNull();
  lock?.release();
});

test('a file that cannot be opened is named', () => {
  expect(() => tryLock(join(folder, 'missing', 'lock'), 'shared')).toThrow(/missing\/lock cannot be opened/);
});
