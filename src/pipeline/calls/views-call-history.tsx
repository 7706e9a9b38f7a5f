import { actionIcons, isHappening } from '../../directory/parts-timeline.tsx';
import { timelineWords } from '../../directory/words-timeline.ts';
import { labelled } from '../../partnerships/agreement-text.ts';
import type { HistoryEntry } from '../../partnerships/history.ts';
import { instantText } from '../../platform/format.ts';
import { Section } from '../../platform/parts-layout.tsx';
import { Change, Timeline } from '../../platform/parts-record.tsx';
import type { Language } from '../../values/language.ts';
import { tellCall } from './happened.ts';
import { liveWords } from './words-live.ts';

/** What happened with a call, from the journal, newest first. */
export function CallHistory(props: {
  history: readonly HistoryEntry[];
  names: Readonly<Record<string, string>>;
  language: Language;
}) {
  const { language } = props;
  const say = timelineWords[language];
  return (
    <Section title={liveWords[language].history} id="history">
      <Timeline
        entries={props.history.map((entry) => {
          const told = tellCall(entry.action, entry.before, entry.after, language, props.names);
          const loam = entry.actorKind === 'system';
          return {
            icon: actionIcons[entry.action.split('.')[1] ?? ''] ?? 'pencil',
            title: isHappening(entry.action) ? say.happened[entry.action] : entry.action,
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
