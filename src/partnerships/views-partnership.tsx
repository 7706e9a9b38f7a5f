import { countryName, dayText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, LinkButton, PageHeader, PersonChip } from '../platform/parts.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Day } from '../values/day.ts';
import { labelled } from './agreement-text.ts';
import type { ChainStep } from './chain-of.ts';
import type { HistoryEntry } from './history.ts';
import type { PartnershipJson } from './list-partnerships.ts';
import { AgreementCard } from './parts-agreement.tsx';
import type { OpenOffer } from './renewals/open-offers.ts';
import { OpenOffersSection } from './renewals/parts-open-offer.tsx';
import type { Rights } from './rights.ts';
import { OpenPoints } from './views-agreement-side.tsx';
import { ChainSection } from './views-chain.tsx';
import { HistorySection } from './views-history.tsx';
import { recordWords } from './words-record.ts';
import { registerWords } from './words-register.ts';

/** What the page of a partnership shows. */
export interface PartnershipPageData {
  page: PageContext;
  partnership: PartnershipJson;
  /** The chains among its agreements that have more than one link. */
  chains: readonly (readonly ChainStep[])[];
  history: readonly HistoryEntry[];
  /** Open offers to continue its agreements. */
  offers: readonly OpenOffer[];
  rights: Rights;
  asOf: Day | null;
}

function Actions({ page, partnership, rights }: PartnershipPageData) {
  const common = commonWords[page.language];
  const at = `/partnerships/${partnership.id}`;
  if (!rights.write) return null;
  if (partnership.archivedAt)
    return (
      <ActionForm action={`${at}/restore`} icon="archive-restore" look="primary">
        {common.restore}
      </ActionForm>
    );
  return (
    <>
      <LinkButton href={`${at}/edit`} icon="pencil" shortcut="e">
        {common.edit}
      </LinkButton>
      <ActionForm action={`${at}/archive`} fields={{ version: partnership.version }} icon="archive">
        {common.archive}
      </ActionForm>
      <LinkButton href={`${at}/agreements/new`} icon="plus" look="primary" shortcut="n">
        {registerWords[page.language].newAgreement}
      </LinkButton>
    </>
  );
}

/** The record of a partnership: with whom, under which agreements, from which words of the source. */
export function PartnershipPage(data: PartnershipPageData) {
  const { page, partnership, rights } = data;
  const { language } = page;
  const say = recordWords[language];
  const { organisation, source } = partnership;
  const mayAdd = rights.write && !partnership.archivedAt;
  const open = partnership.facilities.length > 0 && (
    <span class="code-links">
      {partnership.facilities.map((code) => (
        <a href={`/strategy/facilities/${encodeURIComponent(code)}`}>{code}</a>
      ))}
    </span>
  );
  return (
    <Frame page={page} title={labelled(say.partnership, organisation.name, language)}>
      <PageHeader
        back={{ href: '/partnerships', text: commonWords[language].partnerships }}
        title={organisation.name}
        {...(source && { titleLang: 'en' })}
        subtitle={[say.partnership, partnership.number === null ? say.notListed : say.listed(partnership.number)].join(
          ' · ',
        )}
        actions={<Actions {...data} />}
      />
      <div class="stack">
        {partnership.archivedAt && <Notice tone="warn">{say.archivedNotice}</Notice>}
        {data.asOf !== null && data.asOf !== page.today && (
          <Notice tone="warn">
            {say.asOfNotice(dayText(data.asOf, language))}{' '}
            <a href={withQuery(page.path, { asOf: null })}>{say.backToToday}</a>
          </Notice>
        )}
        <TwoColumns
          aside={
            <DetailsCard
              language={language}
              title={commonWords[language].details}
              items={[
                {
                  term: say.organisation,
                  value: (
                    <a href={`/organisations/${organisation.id}`} lang={source ? 'en' : undefined}>
                      {organisation.name}
                    </a>
                  ),
                  ...(organisation.country && { note: countryName(organisation.country, language) }),
                },
                {
                  term: say.owner,
                  value: partnership.owner ? (
                    <PersonChip name={partnership.owner.name} />
                  ) : (
                    <span class="unknown">{say.noOwner}</span>
                  ),
                },
                {
                  term: say.facilities,
                  value: open || <span class="unknown">{commonWords[language].notStated}</span>,
                },
              ]}
            />
          }
        >
          <Section title={say.agreements} count={partnership.agreements.length}>
            {partnership.agreements.length === 0 ? (
              <EmptyState
                icon="file-text"
                title={say.noAgreementsYet}
                text={say.noAgreementsText}
                {...(mayAdd && {
                  action: {
                    href: `/partnerships/${partnership.id}/agreements/new`,
                    text: registerWords[language].newAgreement,
                    icon: 'plus' as const,
                  },
                })}
              />
            ) : (
              <div class="stack">
                {partnership.agreements.map((agreement) => (
                  <AgreementCard agreement={agreement} language={language} asOf={data.asOf} />
                ))}
              </div>
            )}
          </Section>
          <OpenOffersSection offers={data.offers} language={language} />
          {data.chains.map((chain) => (
            <ChainSection chain={chain} current={null} language={language} />
          ))}
          <OpenPoints ambiguities={partnership.ambiguities} source={source} language={language} />
        </TwoColumns>
        <HistorySection entries={data.history} language={language} />
      </div>
    </Frame>
  );
}
