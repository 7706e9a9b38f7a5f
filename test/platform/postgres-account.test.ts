import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installedPrograms, launcherFor } from '../../src/platform/postgres-account.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const withoutNamespaces = { namespaces: false };
let root = '';
let folder = '';

beforeEach(() => {
  root = temporaryFolder('loam-account');
  folder = join(root, 'postgres');
  mkdirSync(folder, { mode: 0o700 });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe.runIf(process.getuid?.() === 0)('where root may not make namespaces', () => {
  test('PostgreSQL runs as nobody, who is given the folder', () => {
    const command = launcherFor(folder, installedPrograms(), withoutNamespaces)('postgres', ['--version']);
    expect(command.options).toEqual({ uid: 65534, gid: 65534 });
    expect(statSync(folder).uid).toBe(65534);
  });

  test('programs below a closed folder are copied beside the data, once', () => {
    const closed = join(root, 'closed');
    cpSync(installedPrograms(), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    const commands = [1, 2].map(() => launcherFor(folder, join(closed, 'native'), withoutNamespaces)('postgres', []));
    const [{ file, options } = { file: '', options: {} }] = commands;
    expect(spawnSync(file, ['--version'], { ...options, cwd: '/', encoding: 'utf8' }).stdout).toContain('PostgreSQL');
    expect(commands[1]).toEqual(commands[0]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('data below a closed folder is refused with advice', () => {
    chmodSync(root, 0o700);
    expect(() => launcherFor(folder, installedPrograms(), withoutNamespaces)).toThrow(/set DATA_DIR to a folder/);
  });
});

test('an ordinary user, and root in a namespace, run the installed programs under their own account', () => {
  const { file, args, options } = launcherFor(folder)('postgres', ['--version']);
  expect(options).toEqual({});
  expect(spawnSync(file, args, { encoding: 'utf8' }).stdout).toContain('PostgreSQL');
});
