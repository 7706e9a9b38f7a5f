import { instantText } from '../platform/format.ts';
import type { IconName } from '../platform/icon-names.ts';
import { Section } from '../platform/parts-layout.tsx';
import { Change, Timeline } from '../platform/parts-record.tsx';
import type { Language } from '../values/language.ts';
import { labelled } from './agreement-text.ts';
import { changesIn } from './fact-text.ts';
import type { HistoryEntry } from './history.ts';
import { historyWords } from './words-history.ts';
import { recordWords } from './words-record.ts';

const icons: Readonly<Record<string, IconName>> = {
  created: 'plus',
  changed: 'pencil',
  archived: 'archive',
  restored: 'archive-restore',
};

/** "Agreement changed", "Contribution added". */
export function actionText(action: string, language: Language): string {
  const say = historyWords[language];
  const [kind = '', verb = ''] = action.split('.');
  return say.actions[kind as 'agreement']?.[verb as 'changed'] ?? say.other;
}

/** What changed, one line for each field. Values of the source stay as they were written. */
export function Changes({ entry, language }: { entry: HistoryEntry; language: Language }) {
  const changes = changesIn(entry.before, entry.after, language);
  if (changes.length === 0) return null;
  const say = historyWords[language];
  return (
    <div class="changes">
      {changes.map(({ field, label, before, after }) => (
        <p>
          {labelled(label, '', language)}
          <span
            lang={['title', 'source', 'ambiguities'].includes(field) && entry.actorKind === 'system' ? 'en' : undefined}
          >
            {entry.before === null ? after : <Change before={before ?? say.nothing} after={after ?? say.nothing} />}
          </span>
        </p>
      ))}
    </div>
  );
}

/** Who changed what and when, from the journal. */
export const HistorySection = ({ entries, language }: { entries: readonly HistoryEntry[]; language: Language }) => (
  <Section title={recordWords[language].history} id="history">
    <Timeline
      entries={entries.map((entry) => ({
        icon: icons[entry.action.split('.')[1] ?? ''] ?? 'pencil',
        title: actionText(entry.action, language),
        when: `${instantText(entry.at, language)} · ${entry.actorKind === 'system' ? 'Loam' : entry.actorName}`,
        at: entry.at,
        body: <Changes entry={entry} language={language} />,
        ...(entry.actorKind === 'system' ? {} : { who: entry.actorName }),
      }))}
    />
  </Section>
);
