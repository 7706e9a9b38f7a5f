import type { Language } from '../values/language.ts';
import { letterParts } from './letter.ts';
import { type TemplateName, templateOf } from './templates.ts';

/** A mail ready to go. */
export interface WrittenMail {
  subject: string;
  html: string;
  text: string;
}

/** Writes a mail: its template, the reader’s language, what fills its slots, and the address it leads to. */
export type RenderMail = (
  template: string,
  language: Language,
  data: Readonly<Record<string, string>>,
  link: string | null,
) => Promise<WrittenMail>;

/** The compiled HTML of a template: made on the spot (`compile.ts`), or taken from what a build has bundled. */
export type CompiledForm = (template: TemplateName) => Promise<string>;

/**
 * Writes mails from compiled templates; each is compiled once. The writer throws `RangeError`, which names what is
 * wrong, for an unknown template, a slot without a value or a link that is missing or not http(s).
 */
export function mailWriter(compiled: CompiledForm): RenderMail {
  const kept = new Map<TemplateName, Promise<string>>();
  const formOf = (name: TemplateName) => {
    const form = kept.get(name) ?? compiled(name);
    kept.set(name, form);
    form.catch(() => kept.delete(name));
    return form;
  };
  return async (template, language, data, link) => {
    const { name, slots, letter } = templateOf(template);
    for (const slot of slots) if (!data[slot]?.trim()) throw new RangeError(`slot ${slot} has no value`);
    if (!link || !/^https?:\/\//.test(link)) throw new RangeError('slot link has no http(s) address');
    const said = Object.fromEntries(letterParts.map((part) => [part, oneLine(letter[language][part](data))]));
    const lines = (letter[language].lines?.(data) ?? []).map(oneLine);
    const { lineMark = '- ' } = letter[language];
    return {
      subject: said.subject ?? '',
      html: fill(await formOf(name), { ...said, language, link }, lines),
      text: plainText(said, lines.map((line) => lineMark + line).join(lineMark === '' ? '\n\n' : '\n'), link),
    };
  };
}

/** Puts values, escaped, into the slots of a compiled template. A slot without a value is a fault of the template. */
function fill(html: string, values: Readonly<Record<string, string>>, lines: readonly string[]): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_whole, slot: string) => {
    if (slot === 'lines') return lines.map((line) => `<p class="line">${escaped(line)}</p>`).join('');
    const value = values[slot];
    if (value === undefined) throw new RangeError(`slot ${slot} has no value`);
    return escaped(value);
  });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Names come from people: a line break in one must not make a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function plainText(said: Readonly<Record<string, string>>, lines: string, link: string): string {
  const { greeting, body, button, expiry, unasked, house } = said;
  const parts = [greeting, body, lines, `${button}\n${link}`, expiry, unasked, `-- \n${house}`];
  return parts.filter(Boolean).join('\n\n').concat('\n');
}
