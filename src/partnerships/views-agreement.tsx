import { DocumentsCard, type DocumentsShown } from '../directory/parts-documents.tsx';
import { dayText, impreciseDayText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Notice, TwoColumns } from '../platform/parts-layout.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import { labelled } from './agreement-text.ts';
import type { ChainStep } from './chain-of.ts';
import type { HistoryEntry } from './history.ts';
import type { AgreementRecord } from './list-agreements.ts';
import type { PartnershipJson } from './list-partnerships.ts';
import { StatusBadge } from './parts-status.tsx';
import type { ReminderJson } from './reminders/list-reminders.ts';
import { RemindersSection } from './reminders/views-reminders.tsx';
import type { OpenOffer } from './renewals/open-offers.ts';
import { LifeLinks } from './renewals/parts-life-links.tsx';
import { OpenOffersSection } from './renewals/parts-open-offer.tsx';
import { boardWords } from './renewals/words-board.ts';
import type { Rights } from './rights.ts';
import { OpenPoints, PartiesCard, SupportsCard, TermsCard } from './views-agreement-side.tsx';
import { AmendmentsSection } from './views-amendments.tsx';
import { ChainSection } from './views-chain.tsx';
import { ContributionsSection } from './views-contributions.tsx';
import { EndBox } from './views-end.tsx';
import { HistorySection } from './views-history.tsx';
import { ObligationsSection } from './views-obligations.tsx';
import { SplitSection } from './views-split.tsx';
import { partnershipTerms } from './words.ts';
import { recordWords } from './words-record.ts';
import { yearSplit } from './year-split.ts';

/** What the record of an agreement shows. */
export interface AgreementPageData {
  page: PageContext;
  agreement: AgreementRecord;
  partnership: PartnershipJson;
  chain: readonly ChainStep[];
  history: readonly HistoryEntry[];
  /** Null where the day looked at is not today. */
  reminders: readonly ReminderJson[] | null;
  documents: DocumentsShown;
  rights: Rights;
  /** The open offer to continue it. */
  offer: OpenOffer | null;
}

function Actions({ page, agreement, rights, offer }: AgreementPageData) {
  const common = commonWords[page.language];
  const say = recordWords[page.language];
  const at = (action: string) => `/agreements/${agreement.id}/${action}`;
  if (!rights.write) return null;
  if (agreement.archivedAt)
    return (
      <ActionForm action={at('restore')} icon="archive-restore" look="primary">
        {common.restore}
      </ActionForm>
    );
  return (
    <>
      <LinkButton href={at('edit')} icon="pencil" shortcut="e">
        {common.edit}
      </LinkButton>
      <LinkButton href={at('amendments/new')} icon="file-text">
        {say.amend}
      </LinkButton>
      <ActionForm action={at('archive')} fields={{ version: agreement.version }} icon="archive">
        {common.archive}
      </ActionForm>
      {!agreement.successorId && (
        <LinkButton
          href={`/partnerships/${agreement.partnershipId}/agreements/new?after=${agreement.id}`}
          icon="plus"
          shortcut="n"
        >
          {say.renew}
        </LinkButton>
      )}
      {!agreement.successorId && !offer && (
        <LinkButton href={`/renewals/new?agreement=${agreement.id}`} icon="refresh-cw" look="primary" shortcut="r">
          {boardWords[page.language].renew}
        </LinkButton>
      )}
      {offer && (
        <LinkButton href={`/renewals/${offer.id}`} icon="refresh-cw" look="primary" shortcut="r">
          {boardWords[page.language].openTheOffer}
        </LinkButton>
      )}
    </>
  );
}

/** The record of one agreement, as it stands on the day looked at. */
export function AgreementPage(data: AgreementPageData) {
  const { page, agreement, partnership, rights } = data;
  const { language } = page;
  const say = recordWords[language];
  const kind = partnershipTerms[language].kinds[agreement.kind];
  const day = agreement.statusAsOf;
  const standing = agreement.archivedAt === null;
  const subtitle = [
    kind,
    agreement.signedOn && `${say.signed} ${impreciseDayText(agreement.signedOn, language)}`,
    labelled(say.owner, partnership.owner?.name ?? say.noOwner, language),
  ];
  return (
    <Frame page={page} title={labelled(kind, partnership.organisation.name, language)}>
      <PageHeader
        back={{ href: `/partnerships/${partnership.id}`, text: say.partnership }}
        title={partnership.organisation.name}
        {...(partnership.source && { titleLang: 'en' })}
        badges={<StatusBadge agreement={agreement} language={language} />}
        subtitle={subtitle.filter(Boolean).join(' · ')}
        actions={<Actions {...data} />}
      />
      <div class="stack">
        {!standing && <Notice tone="warn">{say.archivedNotice}</Notice>}
        {day !== page.today && (
          <Notice tone="warn">
            {say.asOfNotice(dayText(day, language))}{' '}
            <a href={withQuery(page.path, { asOf: null })}>{say.backToToday}</a>
          </Notice>
        )}
        <TwoColumns
          aside={
            <>
              <TermsCard agreement={agreement} language={language} />
              <PartiesCard agreement={agreement} language={language} mayWrite={rights.write && standing} />
              <SupportsCard agreement={agreement} language={language} />
              <LifeLinks agreementId={agreement.id} language={language} />
              <DocumentsCard
                page={page}
                on={{ kind: 'agreement', id: agreement.id }}
                documents={data.documents}
                archived={!standing}
              />
            </>
          }
        >
          <EndBox agreement={agreement} language={language} mayWrite={rights.write && standing} />
          <OpenOffersSection offers={data.offer ? [data.offer] : []} language={language} />
          <ContributionsSection
            agreementId={agreement.id}
            contributions={agreement.contributions}
            language={language}
            day={day}
            mayWrite={rights.figures && standing}
          />
          <SplitSection
            agreement={agreement}
            split={yearSplit(agreement, agreement.contributions)}
            language={language}
          />
          <ObligationsSection
            agreementId={agreement.id}
            obligations={agreement.obligations}
            language={language}
            day={day}
            mayWrite={rights.figures && standing}
          />
          <AmendmentsSection
            agreementId={agreement.id}
            amendments={agreement.amendments}
            language={language}
            mayWrite={rights.write && standing}
          />
          {data.reminders && (
            <RemindersSection reminders={data.reminders} language={language} mayWrite={rights.write} />
          )}
          <ChainSection chain={data.chain} current={agreement.id} language={language} />
          <OpenPoints agreement={agreement} source={partnership.source} language={language} />
        </TwoColumns>
        <HistorySection entries={data.history} language={language} />
      </div>
    </Frame>
  );
}
