import { expect, it } from 'vitest';
import { de } from '../../src/platform/french.ts';

it.each(['d’Amina', 'd’Émile', 'd’Hélène', 'd’Yves', 'de Bruno', 'de Hans', 'de Youssef', 'de <b>Awa</b>'])(
  'a name is named as French does: %s',
  (said) => {
    expect(de(said.replace(/^de |^d’/, ''))).toBe(said);
  },
);
