import { decideScreening, importSanctions, screenFunder } from '../src/pipeline/screening/screen-funder.ts';
import { newScreening } from '../src/pipeline/screening/shapes.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays } from '../src/values/day.ts';

const list = `reference,name,aliases,birth_date,country
EX.1,Stiftung Boden und Klime,Boden Klima Holding,,
EX.2,Yuri Invented,Юрий Выдуманный,1961-03-04,
EX.3,Nobody At All Trading,,,
`;

/** An invented sanctions list, a funder of whom nobody is found, and one with a name to look at. */
export async function inventScreening(work: Work, organisations: readonly string[]): Promise<void> {
  await importSanctions(work, {
    name: 'Invented list',
    listedOn: addDays(work.today(), -10),
    fileName: 'invented-list.csv',
    bytes: new TextEncoder().encode(list),
  });
  const clear = await screenFunder(work, newScreening.parse({ organisationId: organisations[0] }));
  await decideScreening(work, clear.id, { decision: 'no_hit', reason: 'Invented: no listed name is like it.' }, null);
  await screenFunder(
    work,
    newScreening.parse({
      organisationId: organisations[4],
      amount: { amount: 12_000_000, currency: 'EUR' },
      triggers: ['abroad'],
      answers: {
        identity: 'Invented: a registered foundation, papers seen.',
        source: 'Invented: its endowment.',
        conditions: 'Invented: a report each year.',
        reputation: 'Invented: nothing against it.',
        mission: 'Invented: soils are its purpose.',
      },
    }),
  );
}
