import { dayText } from '../../platform/format.ts';
import { Badge, LinkButton } from '../../platform/parts.tsx';
import { EmptyState, Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import type { ReminderJson } from './list-reminders.ts';
import { reminderWords } from './words.ts';

const mostSent = 8;
const mostToCome = 5;

/** Whom it was told to, or why to nobody yet. */
function Told({ it, language }: { it: ReminderJson; language: Language }) {
  const say = reminderWords[language];
  if (it.state === 'due') return <Badge tone="warn">{say.atNextRun}</Badge>;
  if (it.state === 'upcoming') return null;
  if (it.told.length === 0) return <>{say.admins}</>;
  return <>{it.told.map(({ staff, escalated }) => (escalated ? say.escalated(staff.name) : staff.name)).join(', ')}</>;
}

/** The reminders of an agreement: the last that were sent, with whom they were told to, and the next. */
export function RemindersSection(props: { reminders: readonly ReminderJson[]; language: Language; mayWrite: boolean }) {
  const { reminders, language } = props;
  const say = reminderWords[language];
  const sent = reminders.filter(({ state }) => state === 'sent').slice(-mostSent);
  const toCome = reminders.filter(({ state }) => state === 'due' || state === 'upcoming').slice(0, mostToCome);
  const columns: Column<ReminderJson>[] = [
    {
      key: 'what',
      label: say.what,
      phone: 'title',
      cell: (it) => (
        <>
          {say.targets[it.target]}
          <small>
            {say.before(it.rung)} · {dayText(it.day, language)}
          </small>
        </>
      ),
    },
    {
      key: 'day',
      label: say.goesOut,
      phone: 'beside',
      nowrap: true,
      cell: (it) => dayText(it.state === 'sent' ? (it.recordedOn ?? it.dueOn) : it.dueOn, language),
    },
    { key: 'told', label: say.toWhom, phone: 'line', cell: (it) => <Told it={it} language={language} /> },
  ];
  return (
    <Section
      title={say.title}
      id="reminders"
      actions={
        props.mayWrite && (
          <LinkButton href="/reminder-ladders" icon="sliders-horizontal" small>
            {say.setDays}
          </LinkButton>
        )
      }
    >
      {sent.length + toCome.length === 0 ? (
        <EmptyState icon="calendar-clock" title={say.noneTitle} text={say.noneText} />
      ) : (
        <DataTable caption={say.title} columns={columns} rows={[...sent, ...toCome]} />
      )}
    </Section>
  );
}
