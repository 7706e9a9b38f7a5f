import { z } from 'zod';
import type { ListedName, SanctionsRead } from './read-sanctions.ts';

const text = z.union([z.string(), z.number()]).nullish();
const shape = z.object({
  Publications: z.object({
    PublicationDetail: z.array(
      z.object({
        IdRegistre: text,
        Nom: text,
        RegistreDetail: z
          .array(z.object({ TypeChamp: z.string(), Valeur: z.array(z.record(z.string(), z.unknown())).nullish() }))
          .nullish(),
      }),
    ),
  }),
});
type Entry = z.infer<typeof shape>['Publications']['PublicationDetail'][number];

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** What the entry says under a field: each value's own part of that name, empty ones left out. */
const partsOf = (entry: Entry, field: string, part: string): string[] =>
  (entry.RegistreDetail ?? [])
    .filter(({ TypeChamp }) => TypeChamp === field)
    .flatMap(({ Valeur }) => (Valeur ?? []).map((value) => plain(value[part])))
    .filter(Boolean);

/** "1961-03-04", or as much of it as is known, beginning with the year. */
function birthOf(entry: Entry): string | null {
  const [year, month, day] = ['Annee', 'Mois', 'Jour'].map((part) => partsOf(entry, 'DATE_DE_NAISSANCE', part)[0]);
  if (!year) return null;
  const known = month && !/^0*$/.test(month) ? (day && !/^0*$/.test(day) ? [month, day] : [month]) : [];
  return [year, ...known.map((one) => one.padStart(2, '0'))].join('-');
}

/**
 * Reads the French register of frozen assets (registre national des gels) as the Direction générale du Trésor publishes
 * it in JSON: measures of France, the European Union and the United Nations. Null when the text is something else.
 */
export function readFrenchRegister(json: string): SanctionsRead | null {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return null;
  }
  const register = shape.safeParse(given);
  if (!register.success) return null;
  const read: SanctionsRead = { names: [], bad: [] };
  register.data.Publications.PublicationDetail.forEach((entry, index) => {
    const family = plain(entry.Nom);
    const given = partsOf(entry, 'PRENOM', 'Prenom');
    const names = [[given[0], family].filter(Boolean).join(' '), ...partsOf(entry, 'ALIAS', 'Alias')].filter(Boolean);
    if (family === '') read.bad.push(index + 1);
    const rest: Omit<ListedName, 'name'> = {
      reference: plain(entry.IdRegistre) || `entry ${index + 1}`,
      birthDate: birthOf(entry),
      country: partsOf(entry, 'NATIONALITE', 'Pays')[0] ?? null,
    };
    for (const name of new Set(names)) read.names.push({ name, ...rest });
  });
  return read;
}
