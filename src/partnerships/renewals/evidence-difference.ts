/** A place at which two values are not the same: a JSON pointer, and in a text the first character that differs. */
export interface Difference {
  pointer: string;
  at: number | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What may come after evidence was gathered: a mail is handed over late, a link is opened or ended afterwards. */
const since = [
  /^\/links\/\d+\/(sentAt|openedAt|endedBecause)$/,
  /^\/mails\/\d+\/submittedAt$/,
  /^\/(signatures|earlierSignatures)\/\d+\/invitation\/(mailedAt|codeMailedAt)$/,
];
/** Values of a person in a line of the journal, and what is drawn from them: these may be erased. */
const erasable = [/^\/journal\/lines\/\d+\/personal$/, /^\/handOvers\/\d+\/(from|to)$/];

/** What rows give now, without what came after `stored` was written, and with what was erased since. */
export function asOfThen(stored: unknown, now: unknown, pointer = ''): unknown {
  if (stored === null && since.some((place) => place.test(pointer))) return null;
  if (now === null && stored !== undefined && erasable.some((place) => place.test(pointer))) return stored;
  if (!isObject(stored) || !isObject(now)) return now;
  const inner = (key: string, value: unknown) => asOfThen(stored[key], value, `${pointer}/${key}`);
  if (Array.isArray(now)) return now.map((value, index) => inner(String(index), value));
  return Object.fromEntries(Object.entries(now).map(([key, value]) => [key, inner(key, value)]));
}

/** Where two values of JSON are not the same. */
export function differences(a: unknown, b: unknown, pointer = ''): Difference[] {
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => differences(a[key], b[key], `${pointer}/${key}`));
  }
  if (a === b) return [];
  return [{ pointer, at: typeof a === 'string' && typeof b === 'string' ? parting(a, b) : null }];
}

function parting(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** "/signed/content/text/fr/title, character 12". */
export const differenceText = ({ pointer, at }: Difference): string =>
  at === null ? pointer : `${pointer}, character ${at}`;
