import type { Read } from '../../platform/database.ts';
import { countryCode } from './country-code.ts';
import { nameKey, namesWithin } from './name-key.ts';

/** Whom an entry is: an organisation or a person. */
export interface Match {
  kind: 'organisation' | 'person';
  id: string;
  name: string;
}
interface Known extends Match {
  country: string | null;
}
interface Tables {
  organisation: {
    id: string;
    name: string;
    names: Readonly<Record<string, string | null>>;
    acronym: string | null;
    country: string | null;
    archived_at: string | null;
  };
  person: { id: string; given_name: string | null; family_name: string; archived_at: string | null };
}

/** What names say of an entry: the one that is surely meant, or all that may be where it is not one. */
export interface Found {
  sure: Match | null;
  possible: Match[];
}

const add = (map: Map<string, Known[]>, key: string, one: Known): void => {
  if (key !== '') map.set(key, [...(map.get(key) ?? []).filter(({ id }) => id !== one.id), one]);
};

/**
 * Who is meant by the names of a list: an organisation by one of its names or its acronym, a person by their name;
 * accents, case and word order are forgiven. A country that differs makes a match unsure, two matches make both so.
 */
export async function nameFinder(read: Read): Promise<(name: string, country: string | null) => Found> {
  const db = read.tables<Tables>();
  const [organisations, people] = await Promise.all([
    db
      .selectFrom('organisation')
      .select(['id', 'name', 'names', 'acronym', 'country'])
      .where('archived_at', 'is', null)
      .execute(),
    db.selectFrom('person').select(['id', 'given_name', 'family_name']).where('archived_at', 'is', null).execute(),
  ]);
  const byName = new Map<string, Known[]>();
  const byAcronym = new Map<string, Known[]>();
  for (const { id, name, names, acronym, country } of organisations) {
    const known: Known = { kind: 'organisation', id, name, country };
    for (const one of [name, ...Object.values(names)]) if (one) add(byName, nameKey(one), known);
    if (acronym) add(byAcronym, nameKey(acronym), known);
  }
  for (const { id, given_name, family_name } of people) {
    const name = [given_name, family_name].filter(Boolean).join(' ');
    add(byName, nameKey(name), { kind: 'person', id, name, country: null });
  }
  return (listed, listedCountry) => {
    const [whole, ...parts] = namesWithin(listed);
    const country = countryCode(listedCountry);
    const named = [whole, ...parts].flatMap((one) => byName.get(nameKey(one)) ?? []);
    const short = byAcronym.get(nameKey(whole)) ?? [];
    const called = new Map([...named, ...short].map((one) => [one.id, one]));
    const alike = new Map(parts.flatMap((one) => byAcronym.get(nameKey(one)) ?? []).map((one) => [one.id, one]));
    const elsewhere = (one: Known) => country !== null && one.country !== null && one.country !== country;
    const match = ({ kind, id, name }: Known): Match => ({ kind, id, name });
    const [only, second] = [...called.values()];
    const sure = only && !second && !elsewhere(only) ? match(only) : null;
    return { sure, possible: sure ? [] : [...new Map([...called, ...alike]).values()].map(match) };
  };
}
