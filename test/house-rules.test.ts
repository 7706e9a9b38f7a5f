import { expect, it } from 'vitest';
import { buildApp } from '../src/app.ts';
import { filesIn, importsOf, linesLike, type SourceFile } from './house-files.ts';

/** The rooms in their order: a file imports from its own and from those before it (DESIGN.md). */
const rooms = [
  ...['values', 'platform', 'post', 'access', 'strategy', 'directory', 'projects', 'ledger', 'payments'],
  ...['partnerships', 'pipeline', 'giving', 'campaigns', 'budget', 'open-data', 'desk'],
];
const entries = /^src\/(app|server|jobs|worker|work|mikro-orm\.config|bundle\.d)\.ts$/;
/** Edges: JSON, pages, portal, public pages, jobs, and what a person types into a terminal. */
const edges = /\/(api(-[\w-]+)?\.ts|screens?(-[\w-]+)?\.tsx?|portal\.tsx|public\.tsx|jobs\.ts|[\w-]+-command\.ts)$/;
/** Middleware of the room that knows who is asking, and what the screens of a room share about a request. */
const besideEdges = [
  ...['guard', 'identify', 'acting', 'peer', 'paces'].map((name) => `src/access/${name}.ts`),
  ...['after-form', 'rights'].map((name) => `src/partnerships/${name}.ts`),
  // What the desk lays beside the records of organisations and people, for the page that is being asked for.
  'src/desk/beside-organisation.tsx',
  'src/desk/beside-funder.tsx',
  // Hands a mailed link over after the page has been answered, so that its time tells nothing.
  'src/access/ask-for-link.ts',
];
/** Dictionaries and style sheets may be long: they are read one line at a time. */
const mayBeLong = /\/words(-[\w-]+)?\.ts$|\.css$/;
/** How many public functions and types may lack a docstring. */
const undocumentedAllowed = 0;

const source = filesIn('src', ['.ts', '.tsx']);
const tests = filesIn('test', ['.ts', '.tsx']).filter(({ path }) => path !== 'test/house-rules.test.ts');
const file = (path: string, text: string): SourceFile => ({ path, text });
const roomOf = (path: string): string | null => /^src\/([\w-]+)\//.exec(path)?.[1] ?? null;
const isEdge = (path: string): boolean => entries.test(path) || edges.test(path);
const knowsHttp = (path: string): boolean => isEdge(path) || roomOf(path) === 'platform' || besideEdges.includes(path);

function wrongRooms(files: readonly SourceFile[]): string[] {
  return files.flatMap((from) => {
    const room = roomOf(from.path);
    if (entries.test(from.path)) return [];
    if (room === null || !rooms.includes(room)) return [`${from.path} stands in no room`];
    return importsOf(from).flatMap(({ target }) => {
      if (target === null) return [];
      const other = roomOf(target);
      const command = from.path.endsWith('-command.ts') || from.path === 'src/platform/check-journal.ts';
      const outside = (command && target === 'migrations/list.ts') || (room === 'post' && target.startsWith('emails/'));
      if (other === null) return outside ? [] : [`${from.path} imports ${target}`];
      return rooms.indexOf(other) <= rooms.indexOf(room) ? [] : [`${from.path} imports ${target}, a room below it`];
    });
  });
}
it('a file imports only from its own room and from rooms above it', () => {
  expect(wrongRooms(source)).toEqual([]);
  const bad = [
    file('src/values/x.ts', "import { db } from '../platform/database.ts';"),
    file('src/access/x.ts', "import type { Plan } from '../strategy/plan.ts';"),
    file('src/strategy/x.ts', "export { seed } from '../../seeds/seed.ts';"),
    file('src/strategy/y.ts', "const later = await import('../desk/undo.ts');"),
    file('src/helpers/x.ts', ''),
  ];
  expect(wrongRooms(bad)).toHaveLength(bad.length);
});

function foreignEdges(files: readonly SourceFile[]): string[] {
  return files.flatMap((from) =>
    entries.test(from.path)
      ? []
      : importsOf(from)
          .filter(
            ({ target }) =>
              target !== null && isEdge(target) && !['platform', roomOf(from.path)].includes(roomOf(target)),
          )
          .map(({ target }) => `${from.path} imports ${target}`),
  );
}
it('no file imports an edge of another room (the guard excepted)', () => {
  expect(foreignEdges(source)).toEqual([]);
  expect(foreignEdges([file('src/desk/x.ts', "import { looking } from '../partnerships/api.ts';")])).toHaveLength(1);
  expect(foreignEdges([file('src/desk/x.ts', "import { readers } from '../access/guard.ts';")])).toEqual([]);
});

const outsideImports = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => path.startsWith('src/values/'))
    .flatMap((from) => importsOf(from).map((it) => ({ ...it, path: from.path })))
    .filter(({ target }) => target === null)
    .map(({ path, from }) => `${path} imports ${from}`);
it('values import no package and no part of Node', () => {
  expect(outsideImports(source)).toEqual([]);
  expect(outsideImports([file('src/values/x.ts', "import { z } from 'zod';")])).toHaveLength(1);
});

const transactions = (files: readonly SourceFile[]): string[] =>
  linesLike(
    files.filter(({ path }) => !knowsHttp(path)),
    /\.transaction(al)?\(/,
  );
it('only edges and jobs open transactions', () => {
  expect(transactions(source)).toEqual([]);
  expect(transactions([file('src/strategy/add-plan.ts', '  await database.transaction(who, task);')])).toHaveLength(1);
  expect(transactions([file('src/strategy/api-plans.ts', '  await database.transaction(who, task);')])).toEqual([]);
});

const httpOutsideEdges = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !knowsHttp(path))
    .flatMap((from) =>
      importsOf(from)
        .filter(
          ({ from: name, names }) =>
            (/^hono(\/(?!jsx|html)|$)/.test(name) && !/^\{ raw \}$/.test(names)) ||
            (name === '@hono/zod-openapi' && /OpenAPIHono/.test(names)) ||
            (name.endsWith('/http.ts') && /\b(Ctx|Env)\b/.test(names)),
        )
        .map(({ from: name, names }) => `${from.path} takes ${names.replaceAll(/\s+/g, ' ')} from ${name}`),
    );
it('only edges know HTTP', () => {
  expect(httpOutsideEdges(source)).toEqual([]);
  const bad = [
    file('src/strategy/add-plan.ts', "import type { Ctx } from '../platform/http.ts';"),
    file('src/strategy/views.tsx', "import { getCookie } from 'hono/cookie';"),
    file('src/strategy/plan.ts', "import { OpenAPIHono, z } from '@hono/zod-openapi';"),
  ];
  expect(httpOutsideEdges(bad)).toHaveLength(3);
  expect(httpOutsideEdges([file('src/strategy/views.tsx', "import type { Child } from 'hono/jsx';")])).toEqual([]);
});

const environment = (files: readonly SourceFile[]): string[] =>
  linesLike(
    files.filter(({ path }) => path !== 'src/platform/settings.ts'),
    /process\.env|process\[.env|import\.meta\.env/,
  );
it('only platform/settings.ts reads the environment', () => {
  expect(environment(source)).toEqual([]);
  expect(environment([file('src/post/x.ts', 'const url = process.env.SMTP_URL;')])).toHaveLength(1);
});

const timeAsked = (files: readonly SourceFile[]): string[] =>
  linesLike(
    files.filter(({ path }) => path !== 'src/platform/clock.ts' && !path.startsWith('src/platform/assets/')),
    /\bDate\.now\b|\bnew Date(\(\s*\)|\s*;)|\bDate\(\)|Temporal\.Now/,
  );
it('only platform/clock.ts asks the time', () => {
  expect(timeAsked(source)).toEqual([]);
  const bad = file(
    'src/access/x.ts',
    'const now = new Date();\nconst then = Date.now() - 5;\nconst ok = new Date(text);',
  );
  expect(timeAsked([bad])).toHaveLength(2);
});

const markup = /\/(views|parts|frame)(-[\w-]+)?\.tsx$/;
const viewsThatDo = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => markup.test(path))
    .flatMap((from) => [
      ...importsOf(from)
        .filter(({ target, names }) => target?.endsWith('platform/database.ts') && !/^\{ instant/.test(names))
        .map(({ target }) => `${from.path} imports ${target}`),
      ...linesLike([from], /\basync (function|\()|\bawait\b/),
    ]);
it('views take data and return markup', () => {
  expect(viewsThatDo(source)).toEqual([]);
  const bad = "import type { Read } from '../platform/database.ts';\nexport async function Page() {}";
  expect(viewsThatDo([file('src/desk/views-day.tsx', bad)])).toHaveLength(2);
});

const unsafeMarkup: readonly (readonly [RegExp, string])[] = [
  [/\bhx-on\b/, '<p hx-on:click="x()">'],
  [/hx-vals['"]?\s*[:=]\s*\{?\s*['"`]js:/, '<p hx-vals="js:{a: 1}">'],
  [/hx-trigger['"]?\s*[:=]\s*\{?\s*['"`][^'"`]*\[/, '<p hx-trigger="keyup[ctrlKey]">'],
  [/\shx-(vars|params|ext|prompt|disinherit)\b/, '<p hx-ext="sse">'],
  [/<[a-zA-Z][^>]*\sstyle=|^\s*style=[{"']/, '<p style="color: red">'],
  [/<style\b/, '<style>p {}</style>'],
  [/<script(?![^>]*\ssrc=)/, '<script>alert(1)</script>'],
  [/\son[a-z]{3,}=["'{]/, '<p onclick="x()">'],
  [/javascript:/, '<a href="javascript:x()">'],
];
const unsafe = (files: readonly SourceFile[]): string[] =>
  unsafeMarkup.flatMap(([pattern]) =>
    linesLike(
      files.filter(({ path }) => path.endsWith('.tsx')),
      pattern,
    ),
  );
it('markup has no inline script or style, no hx-on, no js: values, no trigger filter, nothing dead of htmx 2', () => {
  expect(unsafe(source)).toEqual([]);
  for (const [, bad] of unsafeMarkup) expect(unsafe([file('src/desk/views.tsx', bad)]), bad).toHaveLength(1);
});

const forbidden =
  /(^|\/)(index|utils?|helpers?|services?|types?|common)(\.\w+)+$|\/(utils?|helpers?|services?|types?|common)\//;
const badNames = (files: readonly SourceFile[]): string[] =>
  files.map(({ path }) => path).filter((path) => forbidden.test(path));
it('no file is called index, utils, helpers, services, types or common', () => {
  expect(badNames([...source, ...tests])).toEqual([]);
  const bad = ['src/desk/index.ts', 'src/desk/utils.ts', 'src/common/x.ts', 'src/desk/helper.ts'].map((path) =>
    file(path, ''),
  );
  expect(badNames(bad)).toHaveLength(4);
  expect(badNames([file('src/platform/words-common.ts', '')])).toEqual([]);
});

const barrels = (files: readonly SourceFile[]): string[] =>
  linesLike(files, /^export \* from|^export (type )?\{[^}]*\} from/);
it('no file passes on what another exports', () => {
  expect(barrels(source)).toEqual([]);
  expect(barrels([file('src/desk/x.ts', "export * from './day.ts';\nexport { y } from './y.ts';")])).toHaveLength(2);
});

const linesOf = ({ text }: SourceFile): number => text.split('\n').length - 1;
const tooLong = (files: readonly SourceFile[]): string[] =>
  files.filter((it) => linesOf(it) > 400 && !mayBeLong.test(it.path)).map((it) => `${it.path}: ${linesOf(it)} lines`);
it('files are short: a median near 40 lines, a hard look at 200, none over 400 but dictionaries', () => {
  const sizes = source.map(linesOf).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const looked = source.filter((it) => linesOf(it) > 200 && !mayBeLong.test(it.path));
  console.info(
    `Median ${median} lines in ${sizes.length} files; over 200: ${looked.map((it) => it.path).join(', ') || 'none'}`,
  );
  expect(median).toBeLessThanOrEqual(80);
  expect(tooLong(source)).toEqual([]);
  expect(tooLong([file('src/desk/x.ts', '\n'.repeat(401)), file('src/desk/words.ts', '\n'.repeat(401))])).toHaveLength(
    1,
  );
});

interface Route {
  method: string;
  path: string;
  handler: unknown;
}
const rolesOf = (handler: unknown): unknown => (handler as { roles?: unknown }).roles;
const isGuard = (handler: unknown): boolean => {
  const names = rolesOf(handler);
  return names === 'public' || (Array.isArray(names) && names.length > 0);
};
/** Routes whose first handler is no guard; middleware for every path is left out. */
function unguarded(routes: readonly Route[]): string[] {
  const first = new Map<string, boolean>();
  for (const { method, path, handler } of routes) {
    const at = `${method} ${path}`;
    if (at !== 'ALL /*' && !first.has(at)) first.set(at, isGuard(handler));
  }
  return [...first].filter(([, guarded]) => !guarded).map(([at]) => at);
}
it('every route names the roles it lets in, before anything else it does', () => {
  const parts = { settings: { baseUrl: 'http://localhost:3000' } } as Parameters<typeof buildApp>[0];
  const app = buildApp(parts, {} as Parameters<typeof buildApp>[1], {} as Parameters<typeof buildApp>[2]);
  expect(app.routes.length).toBeGreaterThan(100);
  expect(unguarded(app.routes)).toEqual([]);
  const guard = Object.assign(() => {}, { roles: ['admin'] });
  const handler = () => {};
  const bad = [
    { method: 'ALL', path: '/*', handler },
    { method: 'GET', path: '/a', handler: guard },
    { method: 'GET', path: '/a', handler },
    { method: 'GET', path: '/b', handler },
    { method: 'GET', path: '/b', handler: guard },
    { method: 'POST', path: '/a', handler },
    { method: 'GET', path: '/c', handler: Object.assign(() => {}, { roles: [] }) },
  ];
  expect(unguarded(bad)).toEqual(['GET /b', 'POST /a', 'GET /c']);
});

const publicThing =
  /^export (async function|function|abstract class|class|interface|type|const \w+ = (<[^>]*>)?(async )?\(|const \w+ = async)/;
function undocumented(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
      if (!publicThing.test(line) || /^export type \w+ = .*(typeof|z\.output|ReturnType)/.test(line)) return [];
      return lines[index - 1]?.trim().endsWith('*/') ? [] : [`${path}:${index + 1} ${line}`];
    });
  });
}
it('public functions and types have a docstring', () => {
  const missing = undocumented(source.filter(({ path }) => !path.endsWith('.d.ts')));
  console.info(`Without a docstring: ${missing.length}`);
  expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(undocumentedAllowed);
  const text = '/** Said. */\nexport const a = () => 1;\nexport const b = () => 2;\nexport interface C {}';
  expect(undocumented([file('src/desk/x.ts', text)])).toHaveLength(2);
});

const escapes = (files: readonly SourceFile[]): string[] => [
  ...linesLike(files, /(:|\bas|[<,|&]|=>)\s*any\b(?!['"`\w])/),
  ...files.flatMap(({ path, text }) =>
    /@ts-(ignore|nocheck|expect-error)/.test(text) ? [`${path} silences the types`] : [],
  ),
];
it('no any, and nobody silences the types', () => {
  expect(escapes([...source, ...tests])).toEqual([]);
  // Put together here, so that this file does not hold what it forbids.
  const bad = 'const a: ANY = 1;\nconst b = x as ANY;\nconst c = new Map<string, ANY>();\n// @ts-IGNORE'
    .replaceAll('ANY', 'any')
    .replace('IGNORE', 'ignore');
  expect(escapes([file('src/desk/x.ts', bad)])).toHaveLength(4);
});

const skipped = (files: readonly SourceFile[]): string[] =>
  linesLike(
    files,
    /\b(it|test|describe|suite|bench)\b(\.\w+)*\.(only|skip|skipIf|runIf|todo|fails)\b|\bx(it|describe|test)\(|\bctx\.skip\(/,
  );
/** What only root can be refused is told to root alone. */
const asRoot = /describe\.runIf\(process\.getuid\?\.\(\) === 0\)/;
it('no test is skipped, nor runs alone', () => {
  expect(skipped(tests).filter((line) => !asRoot.test(line))).toEqual([]);
  const bad = [
    "it.ONLY('x');",
    "describe.SKIP('y');",
    "test.concurrent.SKIP('z');",
    "it.SKIPIf(slow)('w');",
    "xit('v');",
  ]
    .map((line) => line.replace('ONLY', 'only').replace('SKIP', 'skip'))
    .join('\n');
  expect(skipped([file('test/x.test.ts', bad)])).toHaveLength(5);
});

const assertionFree = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => /\.test\.tsx?$/.test(path) && !/\bexpect\b|fc\.assert/.test(text))
    .map(({ path }) => path);
it('every test file expects something', () => {
  expect(assertionFree(tests)).toEqual([]);
  expect(assertionFree([file('test/x.test.ts', "it('runs', () => {});")])).toHaveLength(1);
});

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}
/** What keeps `npm ci` from working elsewhere: a platform's package that is not locked, an address of one registry. */
const lockFaults = (packages: Readonly<Record<string, Locked>>): string[] =>
  Object.entries(packages).flatMap(([place, { optionalDependencies = {}, resolved }]) => [
    ...(resolved ? [`${place} is fetched from ${resolved}`] : []),
    ...Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
      .map((name) => `${place} needs ${name} on some platform`),
  ]);
it('the lock file names every package of every platform and no address of a registry', () => {
  const [lock] = filesIn('.', ['package-lock.json'], false);
  expect(lockFaults(JSON.parse(lock?.text ?? '{}').packages)).toEqual([]);
  const bad = {
    'node_modules/a': { optionalDependencies: { b: '1.0.0' }, resolved: 'https://registry.example/a.tgz' },
  };
  expect(lockFaults(bad)).toHaveLength(2);
});
