import type { Detail } from '../platform/parts-record.tsx';
import type { Language } from '../values/language.ts';
import type { MergedRecord } from './merged.ts';
import { pageWords } from './words-pages.ts';

/** The names under which the same was recorded before, for the facts of a record; nothing where there are none. */
export const mergedDetails = (merged: readonly MergedRecord[], language: Language): Detail[] =>
  merged.length === 0
    ? []
    : [
        {
          term: pageWords[language].alsoRecorded,
          value: (
            <ul>
              {merged.map(({ name }) => (
                <li>{name}</li>
              ))}
            </ul>
          ),
        },
      ];
