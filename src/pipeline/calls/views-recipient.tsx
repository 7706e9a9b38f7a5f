import type { Child } from 'hono/jsx';
import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { dayText, instantText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section, TwoColumns } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import { commonWords, languageNames } from '../../platform/words-common.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { languages } from '../../values/language.ts';
import type { Problem } from '../../values/problem.ts';
import { isOver } from './call.ts';
import type { AnswerJson } from './list-answers.ts';
import type { CallJson } from './list-calls.ts';
import type { RecipientJson } from './list-recipients.ts';
import { AnswerText } from './views-answer.tsx';
import { MailState } from './views-recipients.tsx';
import { callTerms } from './words.ts';
import { answerWords } from './words-answers.ts';
import { recipientWords } from './words-recipients.ts';

interface Data {
  page: PageContext;
  call: CallJson;
  it: RecipientJson;
  /** Who passed the call on to them. */
  from: RecipientJson | null;
  /** The newest first. */
  answers: readonly AnswerJson[];
  state: FormState;
  /** Why what was asked for was not done. */
  problem: Problem | null;
  mayWrite: boolean;
}

const Step = ({ says, children }: { says: string; children?: Child }) => (
  <div class="call-step">
    <p>{says}</p>
    <div class="actions">{children}</div>
  </div>
);

/** What can be done for this recipient alone. */
function Steps({ page, call, it }: Data) {
  const say = recipientWords[page.language];
  const at = `/calls/${call.id}/recipients/${it.id}`;
  const works = it.sentAt !== null && it.endedBecause === null;
  return (
    <Section title={say.whatNext} card id="next">
      <div class="call-steps">
        {it.leftOut === null && it.endedBecause === null && (
          <Step says={say.enterLead}>
            <LinkButton href={`${at}/answer`} icon="phone" look="primary">
              {say.enterAnswer}
            </LinkButton>
          </Step>
        )}
        {it.leftOut !== null && !isOver(call.stage) && (
          <Step says={say.askAgainText(callTerms[page.language].leftOut[it.leftOut])}>
            <ActionForm action={`${at}/ask-again`} fields={{ version: it.version }} icon="refresh-cw">
              {say.askAgain}
            </ActionForm>
          </Step>
        )}
        {works && call.closedAt === null && (
          <Step says={say.resendText}>
            <ActionForm action={`${at}/resend`} icon="send">
              {say.resend}
            </ActionForm>
          </Step>
        )}
        {works && (
          <Step says={say.showLinkText}>
            <ActionForm action={`${at}/link`} icon="link">
              {say.showLink}
            </ActionForm>
          </Step>
        )}
        <Step says={say.takeOffText}>
          <ActionForm action={`${at}/remove`} fields={{ version: it.version }} icon="x" look="quiet">
            {say.takeOff}
          </ActionForm>
        </Step>
      </div>
    </Section>
  );
}

/** Name, address and language, while nothing has been sent. */
function Correct({ page, call, it, state }: Data) {
  const { language } = page;
  const say = recipientWords[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Section title={say.correct} subtitle={say.correctLead} card id="correct">
      <Form action={`/calls/${call.id}/recipients/${it.id}`} hidden={{ version: state.version }}>
        <TextInput
          name="name"
          label={say.name}
          value={typed(state.filled, 'name')}
          required
          maxlength={200}
          {...at('name')}
        />
        <FieldRow>
          <TextInput
            name="email"
            label={say.email}
            type="email"
            value={typed(state.filled, 'email')}
            autocomplete="off"
            {...at('email')}
          />
          <Select
            name="language"
            label={say.language}
            value={typed(state.filled, 'language')}
            options={languages.map((value) => ({ value, text: languageNames[value] }))}
            {...at('language')}
          />
        </FieldRow>
        <FormActions language={language} />
      </Form>
    </Section>
  );
}

function Details({ page, it, from, call }: Data) {
  const { language } = page;
  const say = recipientWords[language];
  const folder = it.funder?.kind === 'person' ? 'people' : 'organisations';
  const when = (instant: string | null) => (instant ? instantText(instant, language) : say.notVisited);
  const contact = it.contactPersonId ?? (it.funder?.kind === 'person' ? it.funder.id : null);
  return (
    <DetailsCard
      language={language}
      title={commonWords[language].details}
      items={[
        ...(it.funder
          ? [{ term: say.funder, value: <a href={`/${folder}/${it.funder.id}`}>{it.funder.name}</a> }]
          : []),
        {
          term: say.person,
          value: contact ? <a href={`/people/${contact}`}>{it.name}</a> : it.name,
          note: it.email ?? say.noAddress,
        },
        { term: say.language, value: <span lang={it.language}>{languageNames[it.language]}</span> },
        {
          term: say.mail,
          value: <MailState call={call} it={it} language={language} />,
          note: it.sentAt && instantText(it.sentAt, language),
        },
        { term: say.firstVisit, value: when(it.visitedAt) },
        ...(it.visitedAt ? [{ term: say.lastVisit, value: when(it.lastVisitedAt) }] : []),
        ...(it.remindedOn ? [{ term: say.reminded, value: dayText(it.remindedOn, language) }] : []),
        {
          term: say.link,
          value: it.endedBecause ? callTerms[language].ends[it.endedBecause] : it.sentAt ? say.linkWorks : say.noLink,
        },
        ...(from
          ? [{ term: say.passedFrom, value: <a href={`/calls/${call.id}/recipients/${from.id}`}>{from.name}</a> }]
          : []),
        ...(it.opportunityId
          ? [{ term: say.opportunity, value: <a href={`/opportunities/${it.opportunityId}`}>{say.seeOpportunity}</a> }]
          : []),
      ]}
    />
  );
}

/** One recipient of a call: what became of the mail, what was answered, and what can be done. */
export function RecipientPage(data: Data) {
  const { page, call, it, problem } = data;
  const { language } = page;
  const say = recipientWords[language];
  const title = it.funder?.name ?? it.name;
  const standing = it.archivedAt === null && call.archivedAt === null;
  return (
    <Frame page={page} title={`${title} · ${call.title}`}>
      <PageHeader
        back={{ href: `/calls/${call.id}#recipients`, text: call.title }}
        title={title}
        badges={<MailState call={call} it={it} language={language} />}
        subtitle={[say.recipient, it.name, it.email].filter(Boolean).join(' · ')}
      />
      <FormFaults
        state={data.state}
        language={language}
        labels={{ name: say.name, email: say.email, language: say.language }}
      />
      <div class="stack">
        {problem && (
          <div role="alert" tabindex={-1} data-focus>
            <Notice tone="danger">{problemWords[language].reasons[problem.reason]}</Notice>
          </div>
        )}
        {it.archivedAt !== null && <Notice tone="warn">{say.offNotice}</Notice>}
        {standing && it.sentAt === null && it.leftOut === null && isOver(call.stage) && (
          <Notice tone="info" title={say.noMore}>
            <p>{say.noMoreText}</p>
          </Notice>
        )}
        {it.mail?.state === 'refused' && (
          <Notice tone="danger" title={say.refusedMail}>
            {it.mail.error && (
              <p>
                <code lang="en">{it.mail.error}</code>
              </p>
            )}
            <p>{say.refusedText}</p>
          </Notice>
        )}
        <TwoColumns aside={<Details {...data} />}>
          <Section title={say.answersOf} count={data.answers.length} card id="answers">
            {data.answers.length === 0 ? (
              <p class="subtitle">{say.noAnswers}</p>
            ) : (
              <ul class="answer-list">
                {data.answers.map((answer) => (
                  <li>
                    <AnswerText it={answer} language={language} />
                    {answer.settledAt === null && (
                      <p>
                        <a href={`/calls/${call.id}/answers#answer-${answer.id}`}>{answerWords[language].open}</a>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {data.mayWrite && standing && <Steps {...data} />}
          {data.mayWrite && standing && it.sentAt === null && call.closedAt === null && <Correct {...data} />}
        </TwoColumns>
      </div>
    </Frame>
  );
}
