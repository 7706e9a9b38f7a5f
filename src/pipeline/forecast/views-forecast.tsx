import { Frame } from '../../platform/frame.tsx';
import { LinkButton, PageHeader, Tabs } from '../../platform/parts.tsx';
import { withQuery } from '../../platform/parts-table.tsx';
import type { Day } from '../../values/day.ts';
import { LookingBar, LookingNotice } from '../parts-looking.tsx';
import { type Conversion, type ConversionSplit, conversionSplits } from './conversion.ts';
import type { ForecastChanges } from './forecast-changes.ts';
import { Changes } from './views-changes.tsx';
import { Flow } from './views-conversion.tsx';
import { Splits, type SplitsData } from './views-splits.tsx';
import { type ForecastView, forecastViews, forecastWords } from './words.ts';

/** What the forecast page shows; one of its three views has its figures. */
export interface ForecastPageData extends SplitsData {
  now: string;
  view: ForecastView;
  changes: ForecastChanges | null;
  since: Day;
  conversion: Conversion | null;
  by: ConversionSplit;
  from: Day | null;
}

/** The choices of each view inside the bar of the day looked at. */
function Choices({ page, view, since, from, by }: ForecastPageData) {
  const say = forecastWords[page.language];
  if (view === 'changes')
    return (
      <label class="filter-day">
        {say.since} <input type="date" name="since" value={since} />
      </label>
    );
  if (view === 'forecast') return null;
  return (
    <>
      <select name="by" aria-label={say.by}>
        {conversionSplits.map((split) => (
          <option value={split} selected={split === by}>
            {say.conversionBy[split]}
          </option>
        ))}
      </select>
      <label class="filter-day" title={say.fromStart}>
        {say.from} <input type="date" name="from" value={from ?? ''} />
      </label>
    </>
  );
}

/** The weighted pipeline, what changed in it, and how opportunities go from stage to stage. */
export function ForecastPage(data: ForecastPageData) {
  const { page, looking, view } = data;
  const say = forecastWords[page.language];
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={say.subtitle}
        actions={
          <>
            <LinkButton href="/budget" icon="coins">
              {say.budget}
            </LinkButton>
            <LinkButton href="/pipeline" icon="layers">
              {say.pipeline}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={say.viewsLabel}
        items={forecastViews.map((one) => ({
          href: withQuery(page.path.replace(/^[^?]*/, '/forecast'), {
            view: one === 'forecast' ? null : one,
            since: null,
            from: null,
            by: null,
          }),
          text: say.views[one],
          current: one === view,
        }))}
      />
      <LookingBar
        page={page}
        looking={looking}
        now={data.now}
        action="/forecast"
        keep={{ view: view === 'forecast' ? null : view }}
      >
        <Choices {...data} />
      </LookingBar>
      <LookingNotice page={page} looking={looking} />
      {view === 'forecast' && <Splits {...data} />}
      {data.changes && <Changes page={page} looking={looking} changes={data.changes} />}
      {data.conversion && <Flow page={page} by={data.by} nameOf={data.nameOf} flow={data.conversion} />}
    </Frame>
  );
}
