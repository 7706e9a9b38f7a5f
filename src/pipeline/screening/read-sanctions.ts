import { readFrenchRegister } from './read-french-register.ts';

/** A name of a list: several with one reference are one person or organisation and their aliases. */
export interface ListedName {
  reference: string;
  name: string;
  birthDate: string | null;
  country: string | null;
}

/** What a file holds, and what has no name: lines of a CSV counted from 1 with the head, entries of a register from 1. */
export interface SanctionsRead {
  names: ListedName[];
  bad: number[];
}

/** Rows of a CSV text: commas, semicolons or tabs between, quotes doubled inside quotes. */
export function csvRows(text: string): string[][] {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const sign = [';', '\t', ','].find((one) => head.includes(one)) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at <= body.length; at += 1) {
    const letter = body[at];
    if (quoted && letter === '"' && body[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (quoted || field === '')) quoted = !quoted;
    else if (letter === undefined || (!quoted && letter === '\n')) {
      row.push(field.replace(/\r$/, ''));
      if (letter !== undefined || row.some((one) => one !== '')) rows.push(row);
      row = [];
      field = '';
    } else if (!quoted && letter === sign) {
      row.push(field);
      field = '';
    } else field += letter;
  }
  return rows;
}

/** What a column may be called: our own names, and those of the consolidated list of the European Union. */
const heads = {
  name: ['name', 'namealias_wholename', 'wholename'],
  reference: ['reference', 'entity_eu_referencenumber', 'entity_logicalid'],
  aliases: ['aliases'],
  birthDate: ['birth_date', 'birthdate', 'birthdate_birthdate'],
  country: ['country', 'citizenship_countryiso2code'],
} as const;

/**
 * Reads a sanctions list: the JSON of the French register, the consolidated CSV of the European Union, or CSV with a
 * column `name` and, where they are known, `reference`, `aliases` (with | between), `birth_date` and `country`. Null
 * when it is none of these.
 */
export const readSanctions = (text: string): SanctionsRead | null =>
  isJson(text) ? readFrenchRegister(text.replace(/^\ufeff/, '')) : readCsv(text);

/** Whether a list was published as JSON; all others are CSV. */
export const isJson = (text: string): boolean => /^\ufeff?\s*[{[]/.test(text);

function readCsv(text: string): SanctionsRead | null {
  const [head = [], ...rows] = csvRows(text);
  const named = head.map((one) => one.trim().toLowerCase());
  const place = (key: keyof typeof heads) => heads[key].map((one) => named.indexOf(one)).find((at) => at >= 0) ?? -1;
  const at = {
    name: place('name'),
    reference: place('reference'),
    aliases: place('aliases'),
    birthDate: place('birthDate'),
    country: place('country'),
  };
  if (at.name < 0) return null;
  const read: SanctionsRead = { names: [], bad: [] };
  // The European list says names and births of one reference in rows of their own.
  const births = new Map<string, string>();
  const countries = new Map<string, string>();
  rows.forEach((row, index) => {
    const cell = (key: keyof typeof at) => (row[at[key]] ?? '').trim();
    const reference = cell('reference') || `line ${index + 2}`;
    if (cell('birthDate')) births.set(reference, births.get(reference) ?? cell('birthDate'));
    if (cell('country')) countries.set(reference, countries.get(reference) ?? cell('country'));
    const names = [cell('name'), ...cell('aliases').split('|')].map((one) => one.trim()).filter(Boolean);
    if (names.length === 0 && at.reference < 0) read.bad.push(index + 2);
    for (const name of names) read.names.push({ reference, name, birthDate: null, country: null });
  });
  for (const one of read.names) {
    one.birthDate = births.get(one.reference) ?? null;
    one.country = countries.get(one.reference) ?? null;
  }
  return read;
}
