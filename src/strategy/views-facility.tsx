import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { LinkButton, PageHeader } from '../platform/parts.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { type Column, DataTable } from '../platform/parts-table.tsx';
import { strategyAddress } from './addresses.ts';
import { disputesOf } from './disputes.ts';
import { facilityFamilies } from './facility.ts';
import type { FacilityJson } from './list-facilities.ts';
import type { ObjectiveJson } from './list-objectives.ts';
import type { PlanJson } from './list-plans.ts';
import { ObjectiveTable } from './parts-objectives.tsx';
import { ContradictionBlock, DisputesSection, English, SourceText, StrategyHead } from './parts-strategy.tsx';
import { strategyWords } from './words.ts';
import { strategyTerms } from './words-terms.ts';

interface PlanData {
  page: PageContext;
  plan: PlanJson;
  plans: readonly PlanJson[];
  facilities: readonly FacilityJson[];
}

/** The Core and Global Facilities, each with its objectives in this version of the plan. */
export function FacilitiesPage({ page, plan, plans, facilities }: PlanData) {
  const say = strategyWords[page.language];
  const terms = strategyTerms[page.language];
  const columns: Column<FacilityJson>[] = [
    {
      key: 'facility',
      label: say.facility,
      phone: 'title',
      cell: (row) => <English>{`${row.code} ${row.name}`}</English>,
    },
    {
      key: 'objectives',
      label: say.objectives,
      phone: 'line',
      cell: (row) =>
        row.objectives.length > 0 ? row.objectives.join(', ') : <span class="unknown">{say.noneAttached}</span>,
    },
    { key: 'leads', label: say.leads, phone: 'out', cell: (row) => row.ledBy && <English>{row.ledBy}</English> },
    { key: 'funds', label: say.funds, phone: 'out', cell: (row) => row.fundedBy && <English>{row.fundedBy}</English> },
  ];
  return (
    <Frame page={page} title={say.facilities}>
      <StrategyHead page={page} plan={plan} plans={plans} facilities={facilities.length} view="facilities" />
      <div class="stack">
        {facilityFamilies.map((family) => {
          const rows = facilities.filter((facility) => facility.family === family);
          return (
            <Section title={terms.familiesAll[family]} count={rows.length} id={family}>
              <DataTable
                caption={terms.familiesAll[family]}
                columns={columns}
                rows={rows}
                href={(row) => strategyAddress.facility(row.code, plan.code)}
              />
            </Section>
          );
        })}
      </div>
    </Frame>
  );
}

/** One facility: objectives, who leads and funds it, its other names, what is unclear about it. */
export function FacilityPage(props: PlanData & { facility: FacilityJson; objectives: readonly ObjectiveJson[] }) {
  const { page, plan, facility, objectives } = props;
  const say = strategyWords[page.language];
  const english = (text: string | null) => text && <English>{text}</English>;
  const aside = (
    <DetailsCard
      language={page.language}
      title={say.factsOf}
      items={[
        { term: say.leads, value: english(facility.ledBy) },
        { term: say.supports, value: english(facility.supportedBy) },
        { term: say.funds, value: english(facility.fundedBy) },
        {
          term: say.aliases,
          value: (
            <ul lang="en">
              {facility.aliases.map((alias) => (
                <li>{alias}</li>
              ))}
            </ul>
          ),
        },
        { term: say.source, value: facility.source && <SourceText source={facility.source} /> },
      ]}
    />
  );
  return (
    <Frame page={page} title={facility.code}>
      <PageHeader
        title={`${facility.code} ${facility.name}`}
        titleLang="en"
        subtitle={strategyTerms[page.language].families[facility.family]}
        back={{ href: strategyAddress.facilities(plan.code), text: say.facilities }}
        actions={
          <LinkButton href={`/partnerships?facility=${facility.code}`} icon="handshake">
            {say.partnershipsOf(facility.code)}
          </LinkButton>
        }
      />
      <TwoColumns aside={aside}>
        <Section title={say.objectives} count={objectives.length}>
          {objectives.length > 0 ? (
            <ObjectiveTable language={page.language} caption={say.objectives} rows={objectives} />
          ) : (
            <Notice tone="info">{say.noneAttachedLong(facility.code)}</Notice>
          )}
        </Section>
        <DisputesSection language={page.language} disputes={disputesOf(facility, plan.contradictions)} />
      </TwoColumns>
    </Frame>
  );
}

/** Everything on which the documents contradict each other. */
export function ContradictionsPage({ page, plan, plans, facilities }: PlanData) {
  const say = strategyWords[page.language];
  return (
    <Frame page={page} title={say.contradictions}>
      <StrategyHead page={page} plan={plan} plans={plans} facilities={facilities.length} view="contradictions" />
      {plan.contradictions.length === 0 ? (
        <EmptyState icon="circle-check" title={say.noContradictions} text={say.noContradictionsHint} />
      ) : (
        <div class="stack">
          <p class="subtitle">
            {say.contradictionsIntro} {say.verbatim}
          </p>
          {plan.contradictions.map((contradiction) => (
            <ContradictionBlock language={page.language} contradiction={contradiction} level={2} />
          ))}
        </div>
      )}
    </Frame>
  );
}
