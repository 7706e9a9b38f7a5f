import { dayText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, LinkButton, PageHeader, Tabs } from '../platform/parts.tsx';
import { FilterBar, FilterSelect, Pager, Pills } from '../platform/parts-filter.tsx';
import { EmptyState, Notice } from '../platform/parts-layout.tsx';
import { sortText, withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Day } from '../values/day.ts';
import { agreementKinds } from './agreement.ts';
import type { RegisterRow } from './register.ts';
import { isNarrowed, type RegisterAddress, registerViews } from './register-address.ts';
import { mostCounted, type RegisterCounts } from './register-counts.ts';
import { bulkWords } from './renewals/words-bulk.ts';
import { statuses } from './status.ts';
import { RegisterTable } from './views-register-table.tsx';
import { partnershipTerms } from './words.ts';
import { registerWords } from './words-register.ts';

/** What the register shows. */
export interface RegisterPageData {
  page: PageContext;
  address: RegisterAddress;
  rows: readonly RegisterRow[];
  next: string | null;
  counts: RegisterCounts;
  owners: readonly { id: string; name: string }[];
  facilities: readonly { code: string; name: string }[];
  /** The organisation the list is narrowed to. */
  organisation: string | null;
  mayWrite: boolean;
}

const viewsOfStatus = ['passed', 'ending', 'no-end'];
const viewsOfKind = ['mous', 'secondments'];

/** "20 agreements · 5 end dates passed unconfirmed": what the list holds, said once. */
function Counts({ page, counts }: Pick<RegisterPageData, 'page' | 'counts'>) {
  const say = registerWords[page.language];
  const parts = (['agreements', 'passed', 'ending', 'bare'] as const)
    .filter((name) => name === 'agreements' || counts[name] > 0)
    .map((name) => say[name](counts[name], counts[name] > mostCounted));
  return (
    <span id="register-counts" hx-swap-oob="true">
      {parts.join(' · ')}
    </span>
  );
}

/** A day looked at that is not today is said in a way that nobody overlooks. */
const AsOf = ({ page, asOf }: { page: PageContext; asOf: Day | null }) => (
  <div id="register-as-of" hx-swap-oob="true">
    {asOf !== null && asOf !== page.today && (
      <Notice tone="warn">
        {registerWords[page.language].asOfBanner(dayText(asOf, page.language))}{' '}
        <a href={withQuery(page.path, { asOf: null })}>{registerWords[page.language].backToToday}</a>
      </Notice>
    )}
  </div>
);

function Filters({ page, address, owners, facilities }: RegisterPageData) {
  const say = registerWords[page.language];
  const terms = partnershipTerms[page.language];
  const common = commonWords[page.language];
  const more = [address.facility, address.owner, address.endsBefore, address.asOf].some((value) => value !== null);
  return (
    <FilterBar
      language={page.language}
      action="/partnerships"
      label={say.filterLabel}
      value={address.q}
      target="#partnerships"
      keep={{
        view: address.view === 'all' ? null : address.view,
        sort: sortText(address.sort) === 'end' ? null : sortText(address.sort),
        organisation: address.organisation,
      }}
    >
      {!viewsOfStatus.includes(address.view) && (
        <FilterSelect
          name="status"
          label={common.status}
          value={address.status ?? ''}
          blank={say.anyStatus}
          options={statuses.map((value) => ({ value, text: terms.statuses[value] }))}
        />
      )}
      {!viewsOfKind.includes(address.view) && (
        <FilterSelect
          name="kind"
          label={say.kind}
          value={address.kind ?? ''}
          blank={say.anyKind}
          options={agreementKinds.map((value) => ({ value, text: terms.kinds[value] }))}
        />
      )}
      <details class="more-filters" open={more}>
        <summary class="button">{say.moreFilters}</summary>
        <div class="filter-bar">
          <FilterSelect
            name="facility"
            label={say.facility}
            value={address.facility ?? ''}
            blank={say.anyFacility}
            options={facilities.map(({ code, name }) => ({ value: code, text: `${code} ${name}` }))}
          />
          <FilterSelect
            name="owner"
            label={common.owner}
            value={address.owner ?? ''}
            blank={say.anyOwner}
            options={owners.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <label class="filter-day">
            {say.endsBefore} <input type="date" name="endsBefore" value={address.endsBefore ?? ''} />
          </label>
          <label class="filter-day">
            {say.asOf} <input type="date" name="asOf" value={address.asOf ?? ''} />
          </label>
        </div>
      </details>
    </FilterBar>
  );
}

function Nothing({ page, address }: Pick<RegisterPageData, 'page' | 'address'>) {
  const say = registerWords[page.language];
  const all = { href: '/partnerships', text: say.showAll };
  if (isNarrowed(address)) return <EmptyState icon="search" title={say.nothing} text={say.nothingText} action={all} />;
  if (address.view !== 'all')
    return <EmptyState icon="circle-check" title={say.emptyView[address.view]} action={all} />;
  const add = { href: '/partnerships/new', text: say.newPartnership, icon: 'plus' as const };
  return <EmptyState icon="handshake" title={say.empty} text={say.emptyText} action={add} />;
}

/** The register as it is opened in the morning. */
export function RegisterPage(data: RegisterPageData) {
  const { page, address, rows } = data;
  const say = registerWords[page.language];
  const here = withQuery(page.path, {});
  const several = data.mayWrite && address.asOf === null && rows.some(({ agreement }) => agreement !== null);
  return (
    <Frame page={page} title={commonWords[page.language].partnerships}>
      <PageHeader
        title={commonWords[page.language].partnerships}
        subtitle={<Counts page={page} counts={data.counts} />}
        actions={
          data.mayWrite && (
            <>
              <LinkButton href="/partnerships/new" icon="plus">
                {say.newPartnership}
              </LinkButton>
              <LinkButton href="/agreements/new" icon="plus" look="primary" shortcut="n">
                {say.newAgreement}
              </LinkButton>
            </>
          )
        }
      />
      <Tabs
        label={say.viewsLabel}
        items={registerViews.map((view) => ({
          href: withQuery('/partnerships', { view: view === 'all' ? null : view, asOf: address.asOf }),
          text: say.views[view],
          current: address.view === view,
        }))}
      />
      <Filters {...data} />
      <AsOf page={page} asOf={address.asOf} />
      {data.organisation !== null && (
        <Pills
          label={commonWords[page.language].filter}
          items={[
            {
              href: withQuery(page.path, { organisation: null }),
              text: say.onlyOrganisation(data.organisation),
              on: true,
            },
          ]}
        />
      )}
      <div id="partnerships">
        <RegisterTable
          page={page}
          rows={rows}
          sort={address.sort}
          asOf={address.asOf}
          empty={<Nothing page={page} address={address} />}
          {...(several && { choose: 'prepare-offers' })}
        />
        {several && (
          <form method="get" action="/renewals/new" id="prepare-offers" class="table-actions">
            <Button icon="refresh-cw">{say.prepareOffers}</Button>
            <span class="hint">{bulkWords[page.language].registerHint}</span>
          </form>
        )}
        <Pager
          language={page.language}
          next={data.next === null ? null : `${here}${here.includes('?') ? '&' : '?'}cursor=${data.next}`}
          first={address.cursor ? here : null}
        />
      </div>
    </Frame>
  );
}
