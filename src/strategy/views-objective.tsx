import { counted } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Section, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { type Column, DataTable } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import { strategyAddress } from './addresses.ts';
import { disputesOf } from './disputes.ts';
import type { FacilityJson } from './list-facilities.ts';
import type { ObjectiveJson } from './list-objectives.ts';
import type { PlanJson } from './list-plans.ts';
import { objectiveTitle } from './parts-objectives.tsx';
import { DisputesSection, English, SourceText } from './parts-strategy.tsx';
import { quantityNumber, quantitySense, unitWord } from './quantity-text.ts';
import { horizons, type Quantity } from './strategic-objective.ts';
import { strategyWords } from './words.ts';
import { strategyTerms } from './words-terms.ts';

/** One objective in one version of the plan: verbatim texts, quantities read from them, what is unclear, source. */
export function ObjectivePage(props: {
  page: PageContext;
  plan: PlanJson;
  objective: ObjectiveJson;
  facility: FacilityJson | null;
  /** Codes of the other versions that have this objective. */
  elsewhere: readonly string[];
}) {
  const { page, plan, objective, facility } = props;
  const { language } = page;
  const say = strategyWords[language];
  const unclear = objective.ambiguities.length;
  const goal = plan.goals.find(({ letter }) => letter === objective.goal);
  const texts = { baseline: objective.baseline2020, '2030': objective.target2030, '2050': objective.target2050 };
  const aside = (
    <DetailsCard
      language={language}
      title={say.factsOf}
      items={[
        { term: say.goal, value: goal && <English>{`${goal.letter} · ${goal.name}`}</English> },
        {
          term: say.facility,
          value: facility && (
            <a href={strategyAddress.facility(facility.code, plan.code)} lang="en">
              {`${facility.code} ${facility.name}`}
            </a>
          ),
          note: facility && strategyTerms[language].families[facility.family],
        },
        { term: say.planVersion, value: plan.code, note: <English>{plan.title}</English> },
        ...(props.elsewhere.length > 0 ? [{ term: say.otherVersions, value: <Elsewhere {...props} /> }] : []),
        { term: say.source, value: objective.source && <SourceText source={objective.source} /> },
      ]}
    />
  );
  return (
    <Frame page={page} title={`${objective.code} · ${say.title}`}>
      <PageHeader
        title={objectiveTitle(objective)}
        titleLang="en"
        badges={
          unclear > 0 && (
            <a href="#unclear">
              <Badge tone="warn" icon="circle-question-mark">
                {counted(unclear, strategyTerms[language].ambiguities, language)}
              </Badge>
            </a>
          )
        }
        back={{ href: strategyAddress.objectives(plan.code), text: say.objectives }}
        actions={
          <>
            {facility && (
              <LinkButton href={`/partnerships?facility=${facility.code}`} icon="handshake">
                {say.partnershipsOf(facility.code)}
              </LinkButton>
            )}
            {objective.code === 'C3' && (
              <LinkButton href="/c3" icon="target">
                {say.shareContacted}
              </LinkButton>
            )}
            {page.staff?.role === 'admin' && (
              <LinkButton href={strategyAddress.editObjective(objective.code, plan.code)} icon="pencil" shortcut="e">
                {commonWords[language].edit}
              </LinkButton>
            )}
          </>
        }
      />
      <TwoColumns aside={aside}>
        <Section title={say.description} subtitle={say.verbatim} card>
          <p lang="en">{objective.description}</p>
        </Section>
        <Section title={say.targets}>
          <DataTable
            caption={say.targets}
            rows={horizons}
            columns={[
              {
                key: 'horizon',
                label: say.horizon,
                phone: 'title',
                nowrap: true,
                cell: (row) => strategyTerms[language].horizons[row],
              },
              {
                key: 'text',
                label: say.text,
                phone: 'line',
                cell: (row) =>
                  texts[row] === null ? (
                    <span class="unknown">{commonWords[language].notStated}</span>
                  ) : (
                    <English>{texts[row]}</English>
                  ),
              },
            ]}
          />
        </Section>
        <Quantities language={language} rows={objective.quantities} />
        <DisputesSection language={language} disputes={disputesOf(objective, plan.contradictions)} />
      </TwoColumns>
    </Frame>
  );
}

const Elsewhere = (props: { objective: ObjectiveJson; elsewhere: readonly string[] }) => (
  <>
    {props.elsewhere.map((plan, index) => (
      <>
        {index > 0 && ', '}
        <a href={strategyAddress.objective(props.objective.code, plan)}>{plan}</a>
      </>
    ))}
  </>
);

function Quantities(props: { language: Language; rows: readonly Quantity[] }) {
  const { language, rows } = props;
  const say = strategyWords[language];
  const columns: Column<Quantity>[] = [
    {
      key: 'horizon',
      label: say.horizon,
      phone: 'beside',
      nowrap: true,
      cell: (row) => strategyTerms[language].horizons[row.horizon],
    },
    { key: 'measure', label: say.measure, phone: 'title', cell: (row) => <English>{row.measure}</English> },
    {
      key: 'value',
      label: say.value,
      phone: 'line',
      cell: (row) => (
        <>
          {quantityNumber(row, language)} {unitWord(row) && <English>{unitWord(row)}</English>}
          {quantitySense(row, language) && <small>{quantitySense(row, language)}</small>}
        </>
      ),
    },
    { key: 'note', label: say.note, phone: 'line', cell: (row) => row.note && <English>{row.note}</English> },
  ];
  return (
    <Section title={say.quantities} subtitle={rows.length > 0 ? say.quantitiesNote : say.noQuantities}>
      {rows.length > 0 && <DataTable caption={say.quantities} columns={columns} rows={rows} />}
    </Section>
  );
}
