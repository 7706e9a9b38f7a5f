import { createActivity } from '../src/directory/change-activity.ts';
import { newActivity } from '../src/directory/shapes.ts';
import { importList } from '../src/pipeline/c3/import-list.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays } from '../src/values/day.ts';

/** Ranked as a study might, some under other spellings than here and some unknown here. All of them are invented. */
const ranked: readonly (readonly [name: string, country: string, note: string])[] = [
  ['Nordic Climate Facility for Living Soils', 'SE', ''],
  ['SBK', 'Allemagne', 'Invented: replied to a letter'],
  ['Raíces Vivas, Fundación', 'España', ''],
  ['Invented Continental Soil Bank', 'LU', ''],
  ['Banque Verte d’Afrique (BVA)', 'Sénégal', ''],
  ['Green Earth Trust', 'GB', 'Invented: the name in the list is shorter'],
  ['Région des Trois-Rivières', 'FR', ''],
  ['Ñandú Soluciones Agrícolas S.A.', 'AR', ''],
  ['The Made-up Philanthropies', 'US', ''],
  ['Łąka Family Office', 'PL', ''],
  ['Soil & Table Restaurants', 'FR', ''],
  ['Humus International', '', ''],
];

const sheet = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${['rang;nom;pays;remarque', ...rows.map((row) => row.join(';'))].join('\r\n')}\r\n`);

/** An invented ranked list of potential funders in two editions, and two contacts that prove. For the demo alone. */
export async function inventC3(work: Work, organisations: readonly string[]): Promise<void> {
  const name = 'Invented study of potential funders';
  const rows = ranked.map((row, index) => [String(index + 1), ...row]);
  await importList(work, {
    name,
    listedOn: addDays(work.today(), -400),
    fileName: 'invented-study-first.csv',
    bytes: sheet(
      rows
        .slice(0, 6)
        .toReversed()
        .map((row, index) => [String(index + 1), ...row.slice(1)]),
    ),
    bad: 'refuse',
  });
  await importList(work, {
    name,
    listedOn: addDays(work.today(), -40),
    fileName: 'invented-study.csv',
    bytes: sheet([...rows, ['twelve', 'Invented row at fault', '', '']]),
    bad: 'skip',
  });
  for (const [at, kind, ago] of [
    [7, 'meeting', 60],
    [13, 'mail', 12],
  ] as const)
    await createActivity(
      work,
      newActivity.parse({
        kind,
        text: `Invented ${kind}: told them of the Initiative.`,
        happenedOn: addDays(work.today(), -ago),
        organisationId: organisations[at],
      }),
    );
}
