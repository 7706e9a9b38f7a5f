import { remind } from '../../../src/partnerships/reminders/jobs.ts';
import { addDays, type Day } from '../../../src/values/day.ts';
import type { House } from '../../house.ts';

/** A digest as it was queued. */
export interface Digest {
  to: string;
  language: string;
  path: string | null;
  lines: string[];
}
interface Tables {
  mail: {
    id: string;
    template: string;
    language: string;
    to_name: string;
    data: Record<string, string>;
    path: string | null;
  };
}

const digests = (house: House) =>
  house.database.read
    .tables<Tables>()
    .selectFrom('mail')
    .selectAll()
    .where('template', '=', 'reminders')
    .orderBy('id')
    .execute();

/** Does the job at nine in the morning of that day; answers the digests it wrote. */
export async function runOn(house: House, day: Day): Promise<Digest[]> {
  house.clock.set(`${day}T08:00:00Z`);
  const before = new Set((await digests(house)).map(({ id }) => id));
  await remind(house.database);
  return (await digests(house))
    .filter(({ id }) => !before.has(id))
    .map(({ to_name, language, path, data }) => ({
      to: to_name,
      language,
      path,
      lines: data.lines?.split('\n') ?? [],
    }));
}

/** Does the job on each day from the first to the last; answers the days on which it wrote, with what. */
export async function walk(house: House, from: Day, to: Day): Promise<Map<Day, Digest[]>> {
  const written = new Map<Day, Digest[]>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const made = await runOn(house, day);
    if (made.length > 0) written.set(day, made);
  }
  return written;
}

/** One agreement of the seed, by the acronym of its partner. */
export async function agreementOf(house: House, acronym: string) {
  const { items } = await (await house.as('admin')('/api/partnerships?limit=200')).json();
  const partnership = items.find((it: { organisation: { acronym: string } }) => it.organisation.acronym === acronym);
  return { partnership, agreement: partnership.agreements[0] };
}
