import type { Child } from 'hono/jsx';
import { typed } from '../../platform/form.ts';
import { dayText, instantText, listText, relativeDays } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { ErrorSummary } from '../../platform/parts-form.tsx';
import { Notice, Section, TwoColumns } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import type { HistoryEntry } from '../history.ts';
import { actionText, Changes } from '../views-history.tsx';
import { partnershipTerms } from '../words.ts';
import { recordWords } from '../words-record.ts';
import type { PortalLinkJson } from './list-portal-links.ts';
import { LinkList } from './parts-links.tsx';
import { NotStated } from './parts-not-stated.tsx';
import { StageBadge } from './parts-stage.tsx';
import { agreementChanged, type RenewalRecord } from './renewal-record.ts';
import { ConditionsCard, errorAt, type Trouble } from './views-conditions.tsx';
import { Happened } from './views-happened.tsx';
import { NextSection } from './views-next.tsx';
import { SignatoriesSection } from './views-signatories.tsx';
import { VersionsSection } from './views-versions.tsx';
import { negotiationWords } from './words-negotiation.ts';
import { mannerWords } from './words-stage.ts';

/** All that the record of an offer shows. */
export interface RenewalPageData {
  page: PageContext;
  record: RenewalRecord;
  links: readonly PortalLinkJson[];
  history: readonly HistoryEntry[];
  /** What changed in the agreement since the offer was written. */
  changes: readonly HistoryEntry[];
  mayWrite: boolean;
  staffId: string | null;
  trouble: Trouble | null;
  documents: Child;
}

/** Days and terms of the offer beside it. */
function OfferCard({ record, language }: { record: RenewalRecord; language: Language }) {
  const say = negotiationWords[language];
  const { renewal, ground } = record;
  const { agreement, lastDay, today } = ground;
  const useful = agreement.noticeBy ?? lastDay;
  const away = (day: typeof today) => relativeDays(daysBetween(today, day), language);
  return (
    <DetailsCard
      language={language}
      title={say.details}
      items={[
        {
          term: say.agreement,
          value: <a href={`/agreements/${agreement.id}`}>{partnershipTerms[language].kinds[agreement.kind]}</a>,
        },
        { term: say.becomes, value: mannerWords[language][renewal.manner] },
        { term: say.deadline, value: dayText(renewal.deadline, language), note: away(renewal.deadline) },
        {
          term: say.lastDay,
          value: lastDay && dayText(lastDay, language),
          ...(lastDay && { note: away(lastDay) }),
        },
        {
          term: say.lastUseful,
          value: useful && <strong>{dayText(useful, language)}</strong>,
          ...(agreement.noticeBy && { note: say.beforeNotice }),
        },
        {
          term: say.languages,
          value: listText(
            renewal.languages.map((one) => languageNames[one]),
            language,
          ),
        },
        { term: say.code, value: renewal.codeRequired ? say.codeAsked : say.codeNotAsked },
        ...(renewal.note ? [{ term: say.note, value: <span dir="auto">{renewal.note}</span> }] : []),
        ...(renewal.documentId
          ? [{ term: say.document, value: <a href={`/documents/${renewal.documentId}`}>{say.signedDocument}</a> }]
          : []),
        { term: say.owner, value: renewal.owner?.name ?? recordWords[language].noOwner },
      ]}
    />
  );
}

/** Says that the agreement is another now, what changed, and what to do about it. */
function ChangedNotice({ record, changes, page, mayWrite }: RenewalPageData) {
  if (!agreementChanged(record)) return null;
  const { language } = page;
  const say = negotiationWords[language];
  const draft = record.renewal.stage === 'draft';
  return (
    <Notice tone="warn" title={say.changedTitle}>
      {changes.map((entry) => (
        <>
          <p>
            {actionText(entry.action, language)} · {instantText(entry.at, language)} · {entry.actorName}
          </p>
          <Changes entry={entry} language={language} />
        </>
      ))}
      <p>{draft ? say.changedDraft : say.changedText}</p>
      {mayWrite && (
        <p class="actions box-actions">
          <LinkButton
            href={draft ? `/renewals/${record.renewal.id}/edit` : `/renewals/${record.renewal.id}/versions/new`}
            icon="pencil"
          >
            {draft ? say.editDraft : say.newVersion}
          </LinkButton>
        </p>
      )}
    </Notice>
  );
}

function Summary({ trouble, page }: RenewalPageData) {
  if (!trouble) return null;
  const refusal = trouble.errors[''];
  if (refusal && Object.keys(trouble.errors).length === 1)
    return (
      <div class="above-table" role="alert" tabindex={-1} data-focus>
        <Notice tone="danger">{refusal}</Notice>
      </div>
    );
  const say = negotiationWords[page.language];
  const labels: Readonly<Record<string, string>> = {
    deadline: say.deadline,
    reason: say.reason,
    reply: say.reply,
    name: say.name,
    function: say.functionOf,
    email: say.email,
  };
  return (
    <ErrorSummary
      language={page.language}
      scope={trouble.form === 'hand-over' ? trouble.person : ''}
      errors={Object.entries(trouble.errors).map(([name, message]) => ({
        name,
        message,
        ...(labels[name] && { label: labels[name] }),
      }))}
    />
  );
}

/** The record of one offer: what happens next, its versions, who signs, its links and what happened. */
export function RenewalPage(data: RenewalPageData) {
  const { page, record, links, trouble, mayWrite, staffId } = data;
  const { language } = page;
  const say = negotiationWords[language];
  const { renewal, ground } = record;
  const draft = renewal.stage === 'draft' ? record.versions.at(-1) : undefined;
  const kind = partnershipTerms[language].kinds[ground.agreement.kind];
  const subtitle = [
    kind,
    mannerWords[language][renewal.manner],
    ground.lastDay && labelled(recordWords[language].lastDay, dayText(ground.lastDay, language), language),
  ];
  return (
    <Frame page={page} title={labelled(kind, renewal.organisation.name, language)}>
      <PageHeader
        back={{ href: `/agreements/${renewal.agreementId}`, text: say.agreement }}
        title={renewal.organisation.name}
        {...(ground.agreement.fromSource && { titleLang: 'en' })}
        badges={<StageBadge stage={renewal.stage} language={language} />}
        subtitle={subtitle.filter(Boolean).join(' · ')}
        actions={
          record.table && (
            <LinkButton href={`/renewals/${renewal.id}/document.pdf`} icon="download">
              {say.textAsPdf}
            </LinkButton>
          )
        }
      />
      <Summary {...data} />
      <div class="stack">
        <ChangedNotice {...data} />
        {draft && <NotStated ground={ground} version={draft} language={language} />}
        <TwoColumns
          aside={
            <>
              <OfferCard record={record} language={language} />
              {mayWrite && <ConditionsCard record={record} language={language} trouble={trouble} />}
              {data.documents}
            </>
          }
        >
          <NextSection
            record={record}
            links={links}
            language={language}
            mayWrite={mayWrite}
            staffId={staffId}
            answer={
              trouble?.form === 'answer'
                ? { reply: typed(trouble.filled, 'reply'), ...errorAt(trouble, 'answer', 'reply') }
                : null
            }
          />
          <SignatoriesSection
            record={record}
            links={links}
            language={language}
            mayWrite={mayWrite}
            staffId={staffId}
            refused={trouble?.form === 'hand-over' ? trouble : null}
          />
          <VersionsSection record={record} language={language} />
          <Section
            title={say.links}
            id="links"
            card
            actions={<a href={`/agreements/${renewal.agreementId}/links`}>{say.allLinks}</a>}
          >
            {links.length === 0 ? (
              <p class="subtitle">{say.noLinks}</p>
            ) : (
              <LinkList
                links={links}
                language={language}
                mayWrite={mayWrite}
                staffId={staffId}
                back={`/renewals/${renewal.id}#links`}
                zone={ground.agreement.zone}
              />
            )}
          </Section>
        </TwoColumns>
        <Happened history={data.history} language={language} />
      </div>
    </Frame>
  );
}
