import type { Child } from 'hono/jsx';
import { dayText, instantText } from '../platform/format.ts';
import type { IconName } from '../platform/icon-names.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { Change, Timeline, type TimelineEntry } from '../platform/parts-record.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import { fieldText, isField } from './field-text.ts';
import type { JournalledLine, LoggedLine, TimelineLine, TimelinePage } from './timeline.ts';
import { activityKindWords, fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';
import { timelineWords } from './words-timeline.ts';

/** What changed, one line for each field of a kind of record; a room below tells its own kinds. */
export type TellChanges = (
  line: JournalledLine,
  language: Language,
  names: Readonly<Record<string, string>>,
) => readonly { label: string; before: string | null; after: string | null }[];

const activityIcons: Record<LoggedLine['kind'], IconName> = {
  note: 'notebook-pen',
  call: 'phone',
  meeting: 'users',
  mail: 'mail',
};
/** What a line of the journal looks like, by what was done. */
export const actionIcons: Readonly<Record<string, IconName>> = {
  created: 'plus',
  changed: 'pencil',
  archived: 'archive',
  restored: 'archive-restore',
  merged: 'git-merge',
  merged_into: 'git-merge',
  sent: 'send',
  resent: 'send',
  offered: 'send',
  proposed: 'pencil',
  proposal_accepted: 'check',
  proposal_refused: 'undo-2',
  signed: 'check',
  concluded: 'handshake',
  declined: 'x',
  withdrawn: 'x',
  revoked: 'x',
  handed_over: 'user-plus',
  address_confirmed: 'mail',
  ink_asked: 'file-text',
  moved: 'arrow-right',
  won: 'handshake',
  conflict_viewed: 'eye',
  received: 'coins',
  written_off: 'x',
  converted: 'file-text',
  screened: 'shield-check',
  decided: 'shield-check',
  recipients_added: 'user-plus',
  recipient_removed: 'x',
  opened: 'send',
  taken_back: 'undo-2',
  asked_again: 'refresh-cw',
  link_shown: 'link',
  visited: 'eye',
  closed: 'x',
  reopened: 'refresh-cw',
  answered: 'inbox',
  answer_settled: 'check',
};

type Happening = keyof (typeof timelineWords)['en']['happened'];
/** Whether what was done has a sentence of its own: offers are sent, signed, declined. */
export const isHappening = (action: string): action is Happening => Object.hasOwn(timelineWords.en.happened, action);
const ownKinds = ['organisation', 'person', 'task', 'activity', 'document'];
const past = ['created', 'changed', 'archived', 'restored'] as const;
const bookOf = (language: Language, kind: string) => {
  const say = timelineWords[language];
  switch (kind) {
    case 'organisation':
    case 'person':
    case 'task':
    case 'activity':
    case 'partnership':
    case 'agreement':
    case 'amendment':
    case 'contribution':
    case 'obligation':
    case 'document':
    case 'document_version':
      return say[kind];
    default:
      return say.record;
  }
};

/** The changes of the directory's own kinds. */
export const tellDirectory: TellChanges = (line, language, names) =>
  !ownKinds.includes(line.subject.kind) || !line.before || !line.after
    ? []
    : Object.keys(line.after)
        .filter(isField)
        .map((field) => ({
          label: line.subject.kind === 'document' ? timelineWords[language].documentTitle : fieldWords[language][field],
          before: fieldText(field, line.before?.[field], language, names),
          after: fieldText(field, line.after?.[field], language, names),
        }))
        .filter(({ before, after }) => before !== null || after !== null);

/** How a journal line is headed: "Task completed: Send the report". */
export function headline(line: JournalledLine, language: Language): string {
  const say = timelineWords[language];
  if (isHappening(line.action)) {
    const what = say.happened[line.action];
    return line.subject.kind === 'opportunity' && line.subject.name ? say.of(what, line.subject.name) : what;
  }
  const verb = past.find((word) => line.action.endsWith(`.${word}`)) ?? 'changed';
  const completion = line.subject.kind === 'task' && verb === 'changed' && line.after && 'completedOn' in line.after;
  const what = completion
    ? line.after?.completedOn
      ? say.taskCompleted
      : say.taskReopened
    : bookOf(language, line.subject.kind)[verb];
  const named = line.subject.name && line.subject.kind !== 'organisation';
  return named ? say.of(what, line.subject.name ?? '') : what;
}

function journalEntry(
  line: JournalledLine,
  language: Language,
  page: TimelinePage,
  tell: TellChanges,
  on: Of,
): TimelineEntry {
  const say = timelineWords[language];
  const completion = line.subject.kind === 'task' && Object.keys(line.after ?? {}).join() === 'completedOn';
  const changes = completion ? [] : [...tellDirectory(line, language, page.names), ...tell(line, language, page.names)];
  return {
    icon: completion ? 'check' : (actionIcons[line.action.split('.')[1] ?? ''] ?? 'pencil'),
    title: headline(line.subject.kind === on ? { ...line, subject: { ...line.subject, name: null } } : line, language),
    when: instantText(line.at, language),
    at: line.at,
    who: line.actor,
    body:
      changes.length > 0
        ? changes.map(({ label, before, after }) => (
            <p>
              {say.field(label)} <Change before={before} after={after ?? say.nothing} />
            </p>
          ))
        : undefined,
  };
}

type Of = 'organisation' | 'person' | 'opportunity';
function loggedEntry(line: LoggedLine, language: Language, on: Of, mayWrite: boolean): TimelineEntry {
  const other = on === 'person' ? line.organisation : line.person;
  const path = on === 'person' ? 'organisations' : 'people';
  return {
    icon: activityIcons[line.kind],
    title: (
      <>
        {activityKindWords[language][line.kind]}
        {other && (
          <>
            {' · '}
            <a href={`/${path}/${other.id}`}>{other.name}</a>
          </>
        )}
      </>
    ),
    when: dayText(line.day, language),
    at: line.day,
    body: line.text,
    who: line.actor,
    actions: mayWrite ? (
      <LinkButton href={`/activities/${line.id}/edit`} icon="pencil" look="quiet" small iconOnly>
        {commonWords[language].edit}
      </LinkButton>
    ) : undefined,
  };
}

const noOthers: TellChanges = () => [];

/** The timeline of a record with its pager; `path` is the record's address with its query. */
export function RecordTimeline(props: {
  language: Language;
  timeline: TimelinePage;
  on: Of;
  path: string;
  mayWrite: boolean;
  tell?: TellChanges | undefined;
}): Child {
  const { language, timeline, on, path, mayWrite, tell = noOthers } = props;
  const entry = (line: TimelineLine): TimelineEntry =>
    line.source === 'activity'
      ? loggedEntry(line, language, on, mayWrite)
      : journalEntry(line, language, timeline, tell, on);
  if (timeline.lines.length === 0) return <EmptyState icon="history" title={pageWords[language].nothingYet} />;
  const [base = ''] = path.split('?');
  return (
    <>
      <Timeline entries={timeline.lines.map(entry)} />
      <Pager
        language={language}
        next={timeline.nextCursor && withQuery(base, { before: timeline.nextCursor })}
        first={path.includes('before=') ? base : null}
      />
    </>
  );
}
