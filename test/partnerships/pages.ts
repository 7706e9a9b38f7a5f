import { expect } from 'vitest';
import type { Language } from '../../src/values/language.ts';
import type { Role } from '../../src/values/role.ts';
import type { Ask, House } from '../house.ts';

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (html: string): string =>
  html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity);

/** What a reader sees of a page, in one line; spaces that do not break count as spaces. */
export const textOf = (html: string): string =>
  unescaped(html.replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, ' ')).replaceAll(
    /[\s\u00a0\u202f]+/g,
    ' ',
  );

/** The page as text; it must be there. */
export async function pageText(ask: Ask, path: string): Promise<string> {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  return textOf(await answer.text());
}

/** Makes a colleague read pages in a language. */
export async function speak(house: House, role: Role, language: Language): Promise<void> {
  const { id } = await house.staff(role);
  await house.database.orm.em.fork().execute('update staff set language = ? where id = ?', [language, id]);
}

/** The rows of the table of a page: the text of each. */
export const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].slice(1).map(([, row = '']) => textOf(row).trim());

/** The values of a form's boxes as the page shows them again. */
export function boxesOf(html: string): Record<string, string> {
  const boxes: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const kind = /\btype="([^"]*)"/.exec(tag)?.[1];
    const chosen = !['checkbox', 'radio'].includes(kind ?? '') || /\bchecked\b/.test(tag);
    if (name && chosen) boxes[name] = unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, tag = '', inner = ''] of html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    if (name) boxes[name] = /value="([^"]*)"[^>]*\bselected\b/.exec(inner)?.[1] ?? '';
  }
  for (const [, tag = '', inner = ''] of html.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    if (name) boxes[name] = unescaped(inner).trim();
  }
  return boxes;
}
