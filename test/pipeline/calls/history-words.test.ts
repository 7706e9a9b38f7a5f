import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isHappening } from '../../../src/directory/parts-timeline.tsx';

/** What the rooms of calls write into the journal, read off their sources. */
function written(): string[] {
  const sources = ['calls', 'answering'].flatMap((room) => {
    const folder = new URL(`../../../src/pipeline/${room}/`, import.meta.url);
    return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  });
  const acts = sources.flatMap((source) =>
    [...source.matchAll(/journal(?:Line|Change)\(\s*work,[^;]*?'([a-z_]+)'/g)].map(([, act]) => `call.${act}`),
  );
  return [...new Set([...acts, 'call.changed', 'call.archived', 'call.restored'])];
}

it('says in words everything that is recorded of a call', () => {
  const actions = written();
  expect(actions).toEqual(expect.arrayContaining(['call.visited', 'call.sent', 'call.answered', 'call.opened']));
  expect(actions.filter((action) => !isHappening(action))).toEqual([]);
});
