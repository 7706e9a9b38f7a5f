import { counted, instantText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Pager } from '../../platform/parts-filter.tsx';
import { EmptyState, Section } from '../../platform/parts-layout.tsx';
import { withQuery } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import type { AnswerJson } from './list-answers.ts';
import { AnswerText } from './views-answer.tsx';
import { type RefusedSettlement, SettleForms } from './views-settle.tsx';
import { callTerms } from './words.ts';
import { answerWords } from './words-answers.ts';
import { liveWords } from './words-live.ts';

interface Answers {
  items: readonly AnswerJson[];
  nextCursor: string | null;
}

/** What the inbox shows. */
export interface InboxData {
  page: PageContext;
  /** The call whose answers these are, or null for those to all calls. */
  call: { id: string; title: string } | null;
  open: Answers;
  settled: Answers;
  /** The titles of the calls by their ids. */
  titles: ReadonlyMap<string, string>;
  /** Whether a page further on is shown. */
  further: boolean;
  mayWrite: boolean;
  /** What was asked for and not done, at its answer. */
  refused: RefusedSettlement | null;
}

/** Where an answer belongs: its recipient, opportunity, pledge and, over all calls, its call. */
function Links({ it, data }: { it: AnswerJson; data: InboxData }) {
  const say = answerWords[data.page.language];
  return (
    <p class="answer-links">
      {data.call === null && <a href={`/calls/${it.callId}`}>{data.titles.get(it.callId) ?? say.call}</a>}
      <a href={`/calls/${it.callId}/recipients/${it.recipientId}`}>{say.recipient}</a>
      {it.opportunityId && <a href={`/opportunities/${it.opportunityId}`}>{say.opportunity}</a>}
      {it.pledgeId && <a href={`/pledges/${it.pledgeId}`}>{say.pledge}</a>}
    </p>
  );
}

/** Why somebody has to see to an answer. */
function waitsFor(it: AnswerJson, language: Language): string {
  const say = answerWords[language];
  if (it.waitingBecause) return callTerms[language].waiting[it.waitingBecause];
  return it.kind === 'question' ? say.waitsReply : say.waitsLook;
}

function Answer({ it, data }: { it: AnswerJson; data: InboxData }) {
  const { language } = data.page;
  const say = answerWords[language];
  return (
    <li class={it.settledAt ? 'answer card settled' : 'answer card'} id={`answer-${it.id}`}>
      <h3>{it.funder?.name ?? it.recipient}</h3>
      <AnswerText it={it} language={language} />
      <Links it={it} data={data} />
      {it.settledAt ? (
        <p class="when">{say.settledBy(it.settledBy ?? 'Loam', instantText(it.settledAt, language))}</p>
      ) : (
        <>
          <p class="waits">{waitsFor(it, language)}</p>
          {data.mayWrite && (
            <SettleForms
              it={it}
              language={language}
              back={data.call ? `/calls/${data.call.id}/answers` : '/answers'}
              refused={data.refused?.id === it.id ? data.refused : null}
            />
          )}
        </>
      )}
    </li>
  );
}

/** Answers to one call or to all: first what waits for somebody, then what is settled. */
export function AnswersPage(data: InboxData) {
  const { page, call, open, settled } = data;
  const { language } = page;
  const say = answerWords[language];
  const path = call ? `/calls/${call.id}/answers` : '/answers';
  const back = call
    ? { href: `/calls/${call.id}`, text: call.title }
    : { href: '/calls', text: liveWords[language].calls };
  const title = call ? `${say.title} · ${call.title}` : say.title;
  const none = open.items.length + settled.items.length === 0;
  const list = ({ items }: Answers) => (
    <ul class="answers">
      {items.map((it) => (
        <Answer it={it} data={data} />
      ))}
    </ul>
  );
  return (
    <Frame page={page} title={title}>
      <PageHeader
        back={back}
        title={say.title}
        subtitle={call ? call.title : say.lead}
        actions={
          call && (
            <LinkButton href="/answers" icon="inbox" look="quiet">
              {say.toAll}
            </LinkButton>
          )
        }
      />
      {none && !data.further ? (
        <EmptyState icon="inbox" title={say.none} text={say.noneText} />
      ) : (
        <div class="stack narrow">
          <Section title={say.open} id="open" {...(open.nextCursor === null && { count: open.items.length })}>
            {open.items.length === 0 ? (
              <EmptyState icon="inbox" title={say.noneOpen} text={say.noneOpenText} />
            ) : (
              list(open)
            )}
            <Pager
              language={language}
              next={open.nextCursor && withQuery(path, { open: open.nextCursor })}
              first={data.further ? path : null}
            />
          </Section>
          {settled.items.length > 0 && (
            <Section title={say.settled} id="settled">
              {list(settled)}
              <Pager
                language={language}
                next={settled.nextCursor && `${withQuery(path, { settled: settled.nextCursor })}#settled`}
                shown={counted(settled.items.length, say.shown, language)}
              />
            </Section>
          )}
        </div>
      )}
    </Frame>
  );
}
