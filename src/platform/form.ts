import type { z } from '@hono/zod-openapi';
import { Problem } from '../values/problem.ts';
import { cleanFileName, type SentFile } from './file.ts';
import type { Ctx } from './http.ts';
import { canonical, sha256 } from './journal.ts';
import { bodyErrors } from './zod-problem.ts';

/** A posted form as it was typed; a name that was sent several times holds a list. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Reads a posted form. Files are left out here: see `filesIn`. */
export async function readForm(c: Ctx): Promise<Filled> {
  const body = await parsed(c);
  const plain = (value: unknown): value is string => typeof value === 'string';
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter(plain) : plain(value) ? value : '',
    ]),
  );
}

const parsed = async (c: Ctx) => {
  try {
    return await c.req.parseBody({ all: true });
  } catch {
    throw new Problem('malformed', 'malformed_form');
  }
};

const sentFile = async (it: File): Promise<SentFile> => ({
  name: cleanFileName(it.name),
  bytes: new Uint8Array(await it.arrayBuffer()),
});

/** The files that a form brought under a name, their names cleaned. A field left empty brings none. */
export async function filesIn(c: Ctx, name: string): Promise<SentFile[]> {
  const sent = (await parsed(c))[name];
  const files = (Array.isArray(sent) ? sent : [sent]).filter((it): it is File => it instanceof File);
  const chosen = files.filter((it) => it.name !== '' || it.size > 0);
  return Promise.all(chosen.map(sentFile));
}

/** The file that a form brought under a name; the first of several, null for none. */
export const fileIn = async (c: Ctx, name: string): Promise<SentFile | null> => (await filesIn(c, name))[0] ?? null;

/**
 * A posted form as the object that JSON would be, its files as `SentFile`. `text` is the same for the same fields and
 * bytes, whatever line divides the parts: what an Idempotency-Key goes by.
 */
export async function formBody(c: Ctx): Promise<{ text: string; sent: unknown }> {
  const entries = await Promise.all(
    Object.entries(await parsed(c)).map(async ([name, value]) => [
      name,
      value instanceof File ? await sentFile(value) : value,
    ]),
  );
  const told = (_name: string, value: unknown) => (value instanceof Uint8Array ? sha256(value) : value);
  const sent = Object.fromEntries(entries);
  return { text: canonical(JSON.parse(JSON.stringify(sent, told))), sent };
}

/** One field as typed, trimmed; the first of several. */
export const typed = (filled: Filled, name: string): string => {
  const value = filled[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

/** One field, or null when it was left empty. */
export const typedOrNull = (filled: Filled, name: string): string | null => typed(filled, name) || null;

/** Several fields of one name, without the empty ones. */
export const typedList = (filled: Filled, name: string): string[] => {
  const value = filled[name];
  return (typeof value === 'string' ? [value] : [...(value ?? [])]).map((text) => text.trim()).filter(Boolean);
};

/** The version that the form was made from: the page's If-Match. */
export const versionIn = (filled: Filled): number => Number(typed(filled, 'version')) || 0;

/** Holds a value against a schema: what it makes of it, or `invalid` with the fields at fault. */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value, { reportInput: true });
  if (!read.success) throw new Problem('invalid', 'fields_at_fault', bodyErrors(read.error.issues));
  return read.data;
}

/**
 * Does what a form asks. When it is refused (fields at fault, a conflict, changed by somebody else) the form is shown
 * again by `again` with what was typed and the problem; any other fault goes on to the error page.
 */
export async function submitted(
  c: Ctx,
  act: () => Promise<Response>,
  again: (problem: Problem) => unknown,
): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem) || !['invalid', 'conflict', 'stale'].includes(error.code)) throw error;
    const page = await again(error);
    return c.html(page as string, error.status as 422);
  }
}
