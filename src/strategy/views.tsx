import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { FilterBar, FilterSelect } from '../platform/parts-filter.tsx';
import { EmptyState, Figures } from '../platform/parts-layout.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { strategyAddress } from './addresses.ts';
import { facilityFamilies } from './facility.ts';
import type { ObjectiveFilter } from './filter-objectives.ts';
import type { FacilityJson } from './list-facilities.ts';
import type { ObjectiveJson } from './list-objectives.ts';
import type { PlanJson } from './list-plans.ts';
import { ObjectiveTable } from './parts-objectives.tsx';
import { English, StrategyHead } from './parts-strategy.tsx';
import { defaultPlan } from './plan.ts';
import { strategyWords } from './words.ts';
import { strategyTerms } from './words-terms.ts';

/** What the page of the plan shows. */
export interface BrowserData {
  page: PageContext;
  plan: PlanJson;
  plans: readonly PlanJson[];
  facilities: readonly FacilityJson[];
  /** All of the version, for the counts. */
  objectives: readonly ObjectiveJson[];
  /** Those that the filter lets through. */
  shown: readonly ObjectiveJson[];
  filter: ObjectiveFilter;
}

/** The plan by its goals and objectives. */
export function ObjectivesPage(props: BrowserData) {
  const { page, plan, shown, filter } = props;
  const say = strategyWords[page.language];
  const all = strategyAddress.objectives(plan.code);
  const none =
    props.objectives.length === 0 ? (
      <EmptyState icon="target" title={say.noObjectivesYet} text={say.noObjectivesYetHint} />
    ) : (
      <EmptyState
        icon="search"
        title={say.nothingMatches}
        text={say.nothingMatchesHint}
        action={{ href: all, text: say.showAll }}
      />
    );
  return (
    <Frame page={page} title={say.title}>
      <StrategyHead
        page={page}
        plan={plan}
        plans={props.plans}
        facilities={props.facilities.length}
        view="objectives"
      />
      <Counts {...props} />
      <FilterBar
        language={page.language}
        action="/strategy"
        label={say.filterObjectives}
        value={filter.q}
        target="#objectives"
        keep={{ plan: plan.code === defaultPlan ? null : plan.code }}
      >
        <FilterSelect
          name="family"
          label={say.family}
          value={filter.family ?? ''}
          blank={say.anyFamily}
          options={facilityFamilies.map((family) => ({
            value: family,
            text: strategyTerms[page.language].familiesAll[family],
          }))}
        />
        <select name="facility" aria-label={say.facility}>
          <option value="">{say.anyFacility}</option>
          {props.facilities.map(({ code, name }) => (
            <option value={code} selected={code === filter.facility} lang="en">
              {`${code} ${name}`}
            </option>
          ))}
        </select>
        <FilterSelect
          name="unclear"
          label={say.unclear}
          value={filter.unclear ? 'yes' : ''}
          blank={say.any}
          options={[{ value: 'yes', text: say.unclearOnly }]}
        />
      </FilterBar>
      <div id="objectives" class="stack">
        {plan.goals.map((goal) => {
          const rows = shown.filter((objective) => objective.goal === goal.letter);
          if (rows.length === 0) return null;
          return (
            <section class="section" id={`goal-${goal.letter}`}>
              <header>
                <h2>
                  <English>
                    {goal.letter} · {goal.name}
                  </English>
                  <span class="count">{rows.length}</span>
                </h2>
              </header>
              <p class="subtitle" lang="en">
                {goal.definition}
              </p>
              <ObjectiveTable
                language={page.language}
                caption={`${say.goal} ${goal.letter}`}
                rows={rows}
                facilities={props.facilities}
              />
            </section>
          );
        })}
        {shown.length === 0 && none}
      </div>
    </Frame>
  );
}

/** How the objectives add up: all = under Core + under Global (+ without a facility, where there are any). */
function Counts({ page, plan, objectives, facilities }: BrowserData) {
  const say = strategyWords[page.language];
  const all = strategyAddress.objectives(plan.code);
  const familyOf = new Map(facilities.map(({ code, family }) => [code, family]));
  const under = (family: string | undefined) =>
    objectives.filter(({ facility }) => familyOf.get(facility ?? '') === family).length;
  const unclear = objectives.filter(({ ambiguities }) => ambiguities.length > 0).length;
  const [core, global, without] = [under('core'), under('global'), under(undefined)];
  const span = (family: string) => {
    const codes = facilities.filter((facility) => facility.family === family).map(({ code }) => code);
    return `${codes[0] ?? ''} – ${codes.at(-1) ?? ''}`;
  };
  const sum = [core, global, ...(without > 0 ? [without] : [])].join(' + ');
  return (
    <Figures
      items={[
        { label: say.objectives, value: objectives.length, note: `= ${sum}`, href: all },
        { label: say.coreObjectives, value: core, note: span('core'), href: withQuery(all, { family: 'core' }) },
        {
          label: say.globalObjectives,
          value: global,
          note: span('global'),
          href: withQuery(all, { family: 'global' }),
        },
        ...(without > 0 ? [{ label: say.withoutFacility, value: without, note: '–' }] : []),
        { label: say.unclear, value: unclear, note: say.unclearNote, href: withQuery(all, { unclear: 'yes' }) },
      ]}
    />
  );
}
