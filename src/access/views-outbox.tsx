import { instantText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { MailState } from '../platform/outbox.ts';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, PageHeader, type Tone } from '../platform/parts.tsx';
import { Pager } from '../platform/parts-filter.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { DataTable, withQuery } from '../platform/parts-table.tsx';
import { languageNames } from '../platform/words-common.ts';
import type { WrittenMail } from '../post/render.ts';
import type { Language } from '../values/language.ts';
import type { MailView } from './list-mails.ts';
import { outboxWords } from './words-outbox.ts';

const tones: Readonly<Record<MailState, Tone>> = {
  queued: 'neutral',
  attempting: 'info',
  submitted: 'ok',
  uncertain: 'warn',
  refused: 'danger',
};

const kindOf = (mail: MailView, language: Language): string =>
  (outboxWords[language].templates as Readonly<Record<string, string>>)[mail.template] ?? mail.template;

const State = (props: { mail: MailView; language: Language }) => (
  <Badge tone={tones[props.mail.state]} icon={props.mail.state === 'uncertain' ? 'circle-question-mark' : undefined}>
    {outboxWords[props.language].states[props.mail.state]}
  </Badge>
);

/** The fault in the reader's words; what the mail server said, in its own. */
function Fault(props: { mail: MailView; language: Language }) {
  const [, code = '', said = ''] = /^(\w+)(?:: ([\s\S]*))?$/.exec(props.mail.lastError ?? '') ?? [];
  const text = (outboxWords[props.language].faults as Readonly<Record<string, string>>)[code];
  return (
    <>
      {text} {said && <code lang="en">{said}</code>}
    </>
  );
}

/** /outbox: mails, newest first, with what became of each. */
export function OutboxPage(props: {
  page: PageContext;
  mails: readonly MailView[];
  next: string | null;
  mailLeaves: boolean;
}) {
  const { page } = props;
  const say = outboxWords[page.language];
  return (
    <Frame page={page} title={say.title}>
      <PageHeader title={say.title} subtitle={say.lead} />
      {!props.mailLeaves && (
        <div class="above-table">
          <Notice tone="info">{say.noServer}</Notice>
        </div>
      )}
      <DataTable
        caption={say.title}
        rows={props.mails}
        href={(it) => `/outbox/${it.id}`}
        columns={[
          { key: 'kind', label: say.kind, phone: 'title', nowrap: true, cell: (it) => kindOf(it, page.language) },
          { key: 'to', label: say.to, phone: 'line', cell: (it) => it.toAddress },
          {
            key: 'when',
            label: say.when,
            phone: 'line',
            nowrap: true,
            cell: (it) => instantText(it.createdAt, page.language),
          },
          {
            key: 'state',
            label: say.state,
            phone: 'beside',
            nowrap: true,
            cell: (it) => <State mail={it} language={page.language} />,
          },
        ]}
        empty={<EmptyState icon="send" title={say.empty} text={say.emptyText} />}
      />
      <Pager
        language={page.language}
        next={props.next && withQuery('/outbox', { after: props.next })}
        first={page.path === '/outbox' ? null : '/outbox'}
      />
    </Frame>
  );
}

/** One mail: what became of it, and what it says. `written` is null when its template or data are at fault. */
export function MailPage(props: {
  page: PageContext;
  mail: MailView;
  written: WrittenMail | null;
  link: { address: string; masked: boolean } | null;
}) {
  const { page, mail, written, link } = props;
  const say = outboxWords[page.language];
  const kind = kindOf(mail, page.language);
  return (
    <Frame page={page} title={`${kind} · ${mail.toAddress}`}>
      <PageHeader
        title={written ? written.subject : kind}
        badges={<State mail={mail} language={page.language} />}
        subtitle={`${mail.toName} · ${mail.toAddress}`}
        back={{ href: '/outbox', text: say.title }}
        actions={
          (mail.state === 'refused' || mail.state === 'uncertain') && (
            <ActionForm action={`/outbox/${mail.id}/resend`} icon="send" look="primary">
              {say.resend}
            </ActionForm>
          )
        }
      />
      <TwoColumns
        aside={
          <DetailsCard
            language={page.language}
            title={kind}
            items={[
              { term: say.when, value: instantText(mail.createdAt, page.language) },
              ...(mail.submittedAt
                ? [{ term: say.submitted, value: instantText(mail.submittedAt, page.language) }]
                : []),
              { term: say.attempts, value: String(mail.attempts) },
              { term: say.language, value: languageNames[mail.language] },
              ...(mail.files.length > 0
                ? [{ term: say.files, value: mail.files.map(({ fileName }) => <div>{fileName}</div>) }]
                : []),
            ]}
          />
        }
      >
        {mail.lastError && (
          <Notice tone={mail.state === 'refused' ? 'danger' : 'warn'}>
            <Fault mail={mail} language={page.language} />
          </Notice>
        )}
        {link && (
          <Section title={say.link} card>
            <p class="secret">
              <code>{link.address}</code>
            </p>
            <p class="hint">{!mail.linkWorks ? say.linkDead : link.masked ? say.linkMasked : say.linkFull}</p>
          </Section>
        )}
        {written ? (
          <>
            <Section title={say.text} card>
              <pre class="mail-text" lang={mail.language}>
                {written.text}
              </pre>
            </Section>
            <Section title={say.preview} card>
              <iframe class="mail-preview" src={`/outbox/${mail.id}/html`} title={written.subject} sandbox="" />
            </Section>
          </>
        ) : (
          <Notice tone="warn">{say.unwritable}</Notice>
        )}
      </TwoColumns>
    </Frame>
  );
}
