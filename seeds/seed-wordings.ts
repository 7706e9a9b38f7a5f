import { createWording } from '../src/partnerships/renewals/change-wording.ts';
import { newWording } from '../src/partnerships/renewals/shapes-wordings.ts';
import type { Work } from '../src/platform/database.ts';
import wordings from './wordings.json' with { type: 'json' };

/** The first templates, words of our own, unless there are any: databases that are older get them too. */
export async function seedWordings(work: Work): Promise<void> {
  const there = await work.tables<{ wording: { id: string } }>().selectFrom('wording').select('id').executeTakeFirst();
  if (there) return;
  for (const one of wordings.wordings) await createWording(work, newWording.parse(one));
}
