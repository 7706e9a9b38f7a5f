import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LetterPart } from './letter.ts';
import { type TemplateName, templateNames } from './templates.ts';

/** HTML of each template with its slots ({{heading}}, {{link}}...) still open: plain JSON, which a build can bundle. */
export type CompiledMails = Readonly<Record<TemplateName, string>>;

/** What stands in the braces of a template. */
export type Slot = LetterPart | 'lines' | 'language' | 'link';

/** MJML to HTML, under Node only. Throws with MJML's own words when the template is not valid. */
export async function compileMail(name: TemplateName): Promise<string> {
  // Imported here since it takes most of a second, and most processes never write a mail.
  const { default: compile } = await import('mjml');
  const file = fileURLToPath(new URL(`../../emails/${name}/mail.mjml`, import.meta.url));
  const { html } = await compile(await readFile(file, 'utf8'), {
    filePath: dirname(file),
    actualPath: file,
    includePath: dirname(dirname(file)),
    ignoreIncludes: false,
    validationLevel: 'strict',
    keepComments: false,
    // No web font: a mail asks nothing of other servers when it is opened.
    fonts: {},
  });
  return html;
}

/** Every template, for the build step. */
export async function compileMails(): Promise<CompiledMails> {
  const compiled = await Promise.all(templateNames.map(async (name) => [name, await compileMail(name)] as const));
  return Object.fromEntries(compiled) as CompiledMails;
}
