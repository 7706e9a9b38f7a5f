import { ArchivedBadge } from '../../directory/parts-log.tsx';
import type { HistoryEntry } from '../../partnerships/history.ts';
import { dayText, listText, moneyText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, LinkButton, PageHeader, PersonChip } from '../../platform/parts.tsx';
import { Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import { commonWords, languageNames } from '../../platform/words-common.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { type Language, languages } from '../../values/language.ts';
import type { Problem } from '../../values/problem.ts';
import type { CallJson } from './list-calls.ts';
import type { RecipientJson, RecipientView } from './list-recipients.ts';
import { AnswersLink } from './parts-answers-link.tsx';
import { CallStageBadge, callPurpose } from './parts-call.tsx';
import { CallHistory } from './views-call-history.tsx';
import { CallLive } from './views-call-live.tsx';
import { NextCard } from './views-call-next.tsx';
import { RecipientsSection } from './views-recipients.tsx';
import { liveWords } from './words-live.ts';

/** What the page of one call shows. */
export interface CallPageData {
  page: PageContext;
  call: CallJson;
  recipients: {
    items: readonly RecipientJson[];
    nextCursor: string | null;
    further: boolean;
    view: RecipientView;
    counts: Readonly<Record<RecipientView, number>>;
  };
  /** How many mails are written and have not left. */
  queued: number;
  /** How many recipients read each language. */
  needed: ReadonlyMap<Language, number>;
  history: readonly HistoryEntry[];
  /** Names of the records whose ids stand in the history. */
  names: Readonly<Record<string, string>>;
  mayWrite: boolean;
  /** Why what was asked for was not done. */
  problem: Problem | null;
}

function Actions({ page, call, mayWrite }: CallPageData) {
  const say = liveWords[page.language];
  const at = (action: string) => `/calls/${call.id}/${action}`;
  const standing = call.archivedAt === null;
  return (
    <>
      <AnswersLink href={at('answers')} waiting={call.figures.waiting} language={page.language} />
      {mayWrite && standing && call.closedAt === null && (
        <LinkButton href={at('edit')} icon="pencil" shortcut="e">
          {commonWords[page.language].edit}
        </LinkButton>
      )}
      {mayWrite && standing && call.closedAt === null && (
        <LinkButton href={at('recipients/add')} icon="user-plus" {...(call.stage !== 'draft' && { look: 'primary' })}>
          {say.addRecipients}
        </LinkButton>
      )}
      {mayWrite && !standing && (
        <ActionForm action={at('restore')} icon="archive-restore" look="primary">
          {commonWords[page.language].restore}
        </ActionForm>
      )}
    </>
  );
}

function Details({ page, call }: CallPageData) {
  const { language } = page;
  const say = liveWords[language];
  const days = listText(call.reminderDays.map(String), language);
  return (
    <DetailsCard
      language={language}
      title={commonWords[language].details}
      items={[
        { term: say.purpose, value: callPurpose(call, language) },
        { term: say.sought, value: call.amount ? moneyText(call.amount, language) : say.notSought },
        { term: say.opensOn, value: dayText(call.opensOn, language) },
        { term: say.deadline, value: dayText(call.deadline, language) },
        {
          term: say.reminders,
          value: call.reminderDays.length > 0 ? say.remindersOn(say.daysBefore(days)) : say.noReminders,
        },
        { term: say.owner, value: call.owner ? <PersonChip name={call.owner.name} /> : say.noOwner },
      ]}
    />
  );
}

/** What recipients read, folded by language. */
function TextsCard({ page, call }: CallPageData) {
  const say = liveWords[page.language];
  const written = languages.filter((one) => call.texts[one]);
  return (
    <Section title={say.texts} card id="texts">
      {written.length === 0 && <p class="subtitle">{say.noTexts}</p>}
      {written.map((one) => (
        <details class="fold">
          <summary lang={one}>
            {languageNames[one]} <small>{call.texts[one]?.subject}</small>
          </summary>
          <div lang={one} class="call-words">
            {call.texts[one]?.text}
          </div>
        </details>
      ))}
    </Section>
  );
}

/** A call while it goes on: how far it has come, what comes next, whom it goes to, what happened. */
export function CallPage(data: CallPageData) {
  const { page, call, problem } = data;
  const { language } = page;
  const say = liveWords[language];
  return (
    <Frame page={page} title={call.title}>
      <PageHeader
        back={{ href: '/calls', text: say.calls }}
        title={call.title}
        badges={
          call.archivedAt === null ? (
            <CallStageBadge stage={call.stage} language={language} />
          ) : (
            <ArchivedBadge text={commonWords[language].archived} />
          )
        }
        subtitle={[callPurpose(call, language), call.owner?.name].filter(Boolean).join(' · ')}
        actions={<Actions {...data} />}
      />
      <Stack>
        {problem && (
          <div role="alert" tabindex={-1} data-focus>
            <Notice tone="danger" title={say.refusedTitle}>
              <p>{problemWords[language].reasons[problem.reason]}</p>
            </Notice>
          </div>
        )}
        {call.archivedAt !== null && <Notice tone="warn">{say.archivedNotice}</Notice>}
        <CallLive page={page} call={call} queued={data.queued} />
        <div class="call-cards">
          <NextCard {...data} />
          <Details {...data} />
          <TextsCard {...data} />
        </div>
        <RecipientsSection {...data} />
        <CallHistory history={data.history} names={data.names} language={language} />
      </Stack>
    </Frame>
  );
}
