import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository as the house rules see it. */
export interface SourceFile {
  /** From the top of the repository: `src/access/guard.ts`. */
  path: string;
  text: string;
}

const top = join(import.meta.dirname, '..');

/** Every file of a folder, and of those below it, whose name ends like one of these. */
export const filesIn = (folder: string, endings: readonly string[], recursive = true): SourceFile[] =>
  readdirSync(join(top, folder), { recursive, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(top, folder, name), 'utf8') }));

/** The lines of code with their numbers: lines of comment are left out, and what follows `//` on others. */
export function* codeLines(file: SourceFile): Generator<{ at: string; line: string }> {
  let inComment = false;
  for (const [index, line] of file.text.split('\n').entries()) {
    const bare = line.trim();
    if (bare.startsWith('/*') || bare.startsWith('{/*')) inComment = true;
    const skip = inComment || bare.startsWith('//');
    if (bare.includes('*/')) inComment = false;
    if (!skip) yield { at: `${file.path}:${index + 1}`, line: line.replace(/(^|\s)\/\/ .*$/, '') };
  }
}

/** Lines of code that match, as "path:line what stands there". */
export const linesLike = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    [...codeLines(file)].filter(({ line }) => pattern.test(line)).map(({ at, line }) => `${at} ${line.trim()}`),
  );

export interface Import {
  /** As written: `../platform/http.ts`, `hono`. */
  from: string;
  /** The file it names, from the top of the repository; null for a package. */
  target: string | null;
  /** What is taken: the text between `import` and `from`. */
  names: string;
}

/** Every static, dynamic and re-exporting import of a file. */
export function importsOf(file: SourceFile): Import[] {
  const code = [...codeLines(file)].map(({ line }) => line).join('\n');
  const fixed = [...code.matchAll(/^(?:import|export)\s+([^'";]*?)\s*from\s*'([^']+)'/gm)];
  const bare = [...code.matchAll(/^import\s*()'([^']+)'/gm)];
  const later = [...code.matchAll(/\bimport\(()\s*'([^']+)'/g)];
  return [...fixed, ...bare, ...later].map(([, names = '', from = '']) => ({
    from,
    names,
    target: from.startsWith('.') ? join(file.path, '..', from) : null,
  }));
}
