import type { Child, PropsWithChildren } from 'hono/jsx';
import { numberText } from '../platform/format.ts';
import type { PageContext } from '../platform/page.ts';
import { Badge, LinkButton, PageHeader, Tabs } from '../platform/parts.tsx';
import { Pills } from '../platform/parts-filter.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { DataTable } from '../platform/parts-table.tsx';
import type { Language } from '../values/language.ts';
import { strategyAddress } from './addresses.ts';
import type { Disputes } from './disputes.ts';
import { documentTitle } from './documents.ts';
import type { PlanJson } from './list-plans.ts';
import type { Contradiction, Source } from './plan.ts';
import { strategyWords } from './words.ts';

/** Words of the source documents: English under every language of the interface. */
export const English = (props: PropsWithChildren) => <span lang="en">{props.children}</span>;

/** A facility by its code; hovering tells its name. */
export const FacilityBadge = (props: { code: string; name?: string | undefined }) => (
  <span lang="en">
    <Badge
      tone="neutral"
      icon={props.code.startsWith('CF') ? 'house' : 'layers'}
      {...(props.name && { title: props.name })}
    >
      {props.code}
    </Badge>
  </span>
);

/** Document and place in it. */
export const SourceText = (props: { source: Source }) => (
  <span lang="en">
    {documentTitle(props.source.document)}
    <small>{props.source.section}</small>
  </span>
);

/** Head of the three views of the plan: versions, tabs, and what an administrator can add. */
export function StrategyHead(props: {
  page: PageContext;
  plan: PlanJson;
  plans: readonly PlanJson[];
  facilities: number;
  view: 'objectives' | 'facilities' | 'contradictions';
}) {
  const { page, plan, plans, view } = props;
  const say = strategyWords[page.language];
  const actions = page.staff?.role === 'admin' && (
    <>
      <LinkButton href={strategyAddress.newPlan(plan.code)} icon="copy">
        {say.addPlan}
      </LinkButton>
      <LinkButton href={strategyAddress.newObjective(plan.code)} icon="plus" look="primary" shortcut="n">
        {say.addObjective}
      </LinkButton>
    </>
  );
  const tab = (name: typeof view, count: number) => ({
    href: strategyAddress[name](plan.code),
    text: say[name],
    current: name === view,
    count,
  });
  return (
    <>
      <PageHeader title={say.title} subtitle={<English>{plan.title}</English>} actions={actions || undefined} />
      {plans.length > 1 && (
        <Pills
          label={say.planVersion}
          items={plans.map(({ code }) => ({
            href: strategyAddress[view](code),
            text: code,
            on: code === plan.code,
          }))}
        />
      )}
      <Tabs
        label={say.title}
        items={[
          tab('objectives', plan.objectives),
          tab('facilities', props.facilities),
          tab('contradictions', plan.contradictions.length),
        ]}
      />
    </>
  );
}

function valueText(value: unknown, language: Language): Child {
  if (typeof value === 'number') return numberText(value, language);
  return <English>{Array.isArray(value) ? value.join(' · ') : String(value)}</English>;
}

/** One contradiction: each value with its source, and what is made of it. */
export function ContradictionBlock(props: { language: Language; contradiction: Contradiction; level: 2 | 3 }) {
  const { language, contradiction } = props;
  const say = strategyWords[language];
  const { about, values, recommendation } = contradiction;
  return (
    <section class="section">
      <header>{props.level === 2 ? <h2 lang="en">{sentence(about)}</h2> : <h3 lang="en">{sentence(about)}</h3>}</header>
      <DataTable
        caption={say.disputesTitle}
        rows={values}
        columns={[
          { key: 'value', label: say.value, phone: 'title', cell: ({ value }) => valueText(value, language) },
          { key: 'source', label: say.source, phone: 'line', cell: ({ source }) => <SourceText source={source} /> },
        ]}
      />
      <p class="outcome">
        {say.whatIsMadeOfIt} <English>{recommendation}</English>
      </p>
    </section>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is doubtful about a record, in sight: the contradictions with each value and source, then the other points. */
export function DisputesSection(props: { language: Language; disputes: Disputes }) {
  const say = strategyWords[props.language];
  const { contradictions, remarks } = props.disputes;
  if (remarks.length + contradictions.length === 0) return null;
  return (
    <div class="stack" id="unclear">
      {remarks.length > 0 && (
        <Notice tone="warn" title={say.unclearTitle}>
          <ul class="points" lang="en">
            {remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      {contradictions.length > 0 && (
        <section class="section" id="contradictions">
          <header>
            <h2>
              {say.disputesTitle}
              <span class="count">{contradictions.length}</span>
            </h2>
          </header>
          <div class="stack">
            {contradictions.map((contradiction) => (
              <ContradictionBlock language={props.language} contradiction={contradiction} level={3} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
