import { counted, dayText } from '../../platform/format.ts';
import { Badge } from '../../platform/parts.tsx';
import { Pager, Pills } from '../../platform/parts-filter.tsx';
import { EmptyState, Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../../platform/parts-table.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { isOver } from './call.ts';
import type { CallJson } from './list-calls.ts';
import { type RecipientJson, recipientViews } from './list-recipients.ts';
import type { CallPageData } from './views-call.tsx';
import { callTerms } from './words.ts';
import { recipientWords } from './words-recipients.ts';

/** The day of an instant as the secretariat's calendar has it. */
export const dayOf = (instant: string, language: Language): string =>
  dayText(dayIn('Europe/Paris', new Date(instant)), language);

/** What became of the mail to a recipient, or why there is none. */
export function MailState({ call, it, language }: { call: CallJson; it: RecipientJson; language: Language }) {
  const say = recipientWords[language];
  const terms = callTerms[language];
  if (it.leftOut)
    return (
      <Badge tone="warn" icon="circle-alert">
        {terms.leftOut[it.leftOut]}
      </Badge>
    );
  if (it.endedBecause) return <Badge tone="neutral">{terms.ends[it.endedBecause]}</Badge>;
  if (it.sentAt === null) return <Badge tone="neutral">{isOver(call.stage) ? say.notWritten : say.toWrite}</Badge>;
  const state = (it.mail?.state ?? 'queued') as keyof typeof say.mailStates;
  if (state === 'refused')
    return (
      <Badge tone="danger" title={it.mail?.error ?? undefined}>
        {say.mailStates.refused}
      </Badge>
    );
  if (state === 'submitted') return <Badge tone="ok">{say.sentOn(dayOf(it.sentAt, language))}</Badge>;
  return <Badge tone={state === 'uncertain' ? 'warn' : 'info'}>{say.mailStates[state]}</Badge>;
}

/** What somebody answered, or that they are silent. */
export function AnswerState({ it, language }: { it: RecipientJson; language: Language }) {
  if (it.answer) {
    const { kind, at } = it.answer;
    const tone = kind === 'pledge' ? 'ok' : kind === 'decline' ? 'neutral' : 'info';
    return (
      <>
        <Badge tone={tone}>{callTerms[language].answers[kind]}</Badge> <small>{dayOf(at, language)}</small>
      </>
    );
  }
  return it.sentAt && !it.endedBecause ? <span class="unknown">{recipientWords[language].silent}</span> : null;
}

/** Recipients with what became of each; every row leads to the page of one. */
export function RecipientsSection({ page, call, recipients, mayWrite }: CallPageData) {
  const { language } = page;
  const say = recipientWords[language];
  const { view, counts, items } = recipients;
  const here = view === 'all' ? `/calls/${call.id}` : `/calls/${call.id}?view=${view}`;
  const columns: Column<RecipientJson>[] = [
    { key: 'funder', label: say.funder, phone: 'title', cell: (it) => it.funder?.name ?? it.name },
    {
      key: 'person',
      label: say.person,
      phone: 'line',
      cell: (it) => (
        <>
          {it.name} <small class="mail-address">{it.email ?? say.noAddress}</small>
        </>
      ),
    },
    {
      key: 'language',
      label: say.language,
      cell: (it) => <span lang={it.language}>{languageNames[it.language]}</span>,
    },
    {
      key: 'mail',
      label: say.mail,
      phone: 'line',
      cell: (it) => (
        <>
          <MailState call={call} it={it} language={language} />
          {it.mail?.state === 'refused' && it.mail.error && (
            <small class="refused">
              <code lang="en">{it.mail.error}</code>
            </small>
          )}
        </>
      ),
    },
    {
      key: 'visited',
      label: say.visited,
      nowrap: true,
      cell: (it) => it.visitedAt && dayOf(it.visitedAt, language),
    },
    { key: 'answer', label: say.answer, phone: 'beside', cell: (it) => <AnswerState it={it} language={language} /> },
  ];
  return (
    <Section title={say.recipients} id="recipients" count={counts.all}>
      <div id="call-recipients" hx-swap-oob="outerMorph">
        {counts.all > 0 && (
          <Pills
            label={say.viewsLabel}
            items={recipientViews.map((one) => ({
              href: one === 'all' ? `/calls/${call.id}#recipients` : `/calls/${call.id}?view=${one}#recipients`,
              text: one === 'written' && call.openedAt === null ? say.toWrite : say.views[one],
              on: one === view,
              count: counts[one],
            }))}
          />
        )}
        <DataTable
          caption={say.recipients}
          columns={columns}
          rows={items}
          href={(it) => `/calls/${call.id}/recipients/${it.id}`}
          empty={
            <EmptyState
              icon="users"
              title={say.none[view]}
              {...(view === 'all' && { text: say.noneText })}
              {...(view === 'all' &&
                mayWrite &&
                call.closedAt === null && {
                  action: { href: `/calls/${call.id}/recipients/add`, text: say.add, icon: 'user-plus' as const },
                })}
            />
          }
        />
        <Pager
          language={language}
          next={recipients.nextCursor && withQuery(here, { cursor: recipients.nextCursor })}
          first={recipients.further ? here : null}
          {...(items.length > 0 && { shown: counted(items.length, say.shown, language) })}
        />
      </div>
    </Section>
  );
}
