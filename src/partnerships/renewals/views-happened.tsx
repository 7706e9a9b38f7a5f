import { actionIcons, isHappening } from '../../directory/parts-timeline.tsx';
import { timelineWords } from '../../directory/words-timeline.ts';
import { instantText } from '../../platform/format.ts';
import { Section } from '../../platform/parts-layout.tsx';
import { Change, Timeline } from '../../platform/parts-record.tsx';
import type { Language } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import type { HistoryEntry } from '../history.ts';
import { actionText } from '../views-history.tsx';
import { tellRenewal } from './happened.ts';
import { negotiationWords } from './words-negotiation.ts';

/** What happened with the offer, from the journal. */
export function Happened({ history, language }: { history: readonly HistoryEntry[]; language: Language }) {
  const say = timelineWords[language];
  return (
    <Section title={negotiationWords[language].history} id="history">
      <Timeline
        entries={history.map((entry) => {
          const told = tellRenewal(entry.action, entry.before, entry.after, language);
          const loam = entry.actorKind === 'system';
          return {
            icon: actionIcons[entry.action.split('.')[1] ?? ''] ?? 'pencil',
            title: isHappening(entry.action) ? say.happened[entry.action] : actionText(entry.action, language),
            when: `${instantText(entry.at, language)} · ${loam ? 'Loam' : entry.actorName}`,
            at: entry.at,
            ...(told.length > 0 && {
              body: (
                <div class="changes">
                  {told.map(({ label, before, after }) => (
                    <p>
                      {labelled(label, '', language)}
                      <span dir="auto">
                        {entry.before === null ? after : <Change before={before} after={after ?? say.nothing} />}
                      </span>
                    </p>
                  ))}
                </div>
              ),
            }),
            ...(!loam && { who: entry.actorName }),
          };
        })}
      />
    </Section>
  );
}
