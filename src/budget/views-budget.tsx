import { LookingBar, LookingNotice } from '../pipeline/parts-looking.tsx';
import { lookingWords } from '../pipeline/words-looking.ts';
import { dayText, listText, moneyText, numberText, percentText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { LookingBack } from '../platform/looking.ts';
import type { PageContext } from '../platform/page.ts';
import { LinkButton, PageHeader, Tabs } from '../platform/parts.tsx';
import { Figures, Notice, Section } from '../platform/parts-layout.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { yearOf } from '../values/day.ts';
import type { F2Year, f2Line } from './f2-line.ts';
import { type FarmChoice, f2Columns, farmChoices } from './f2-rows.ts';
import type { inKindLine } from './in-kind.ts';
import { F2Chart } from './views-f2-chart.tsx';
import { F2Table, InKindTable, recordsPath } from './views-f2-table.tsx';
import { budgetWords } from './words.ts';

/** What the F2 page shows. */
export interface BudgetPageData {
  page: PageContext;
  looking: LookingBack;
  now: string;
  farm: FarmChoice;
  to: number;
  line: Awaited<ReturnType<typeof f2Line>>;
  inKind: ReturnType<typeof inKindLine>;
}

const euroOf = (page: PageContext) => (cents: number) =>
  moneyText({ amount: Math.round(cents / 100) * 100, currency: 'EUR' }, page.language);

/** The four figures of the year in question. */
function Cards({ page, year }: { page: PageContext; year: F2Year }) {
  const say = budgetWords[page.language];
  const euro = euroOf(page);
  const low = year.band?.low ?? null;
  const notes = {
    received: low ? say.shareOfLow(percentText(year.received / low, page.language)) : '',
    committed: say.instalments(year.records.committed),
    weighted: say.opportunities(year.records.weighted),
  };
  return (
    <Figures
      items={[
        ...f2Columns.map((column) => ({
          label: say.inYear(say.columns[column], year.year),
          value: euro(year[column]),
          note: notes[column],
          href: recordsPath(page, column, year.year),
        })),
        {
          label: say.gapToLow,
          value: year.gapToLow === null ? '–' : year.gapToLow === 0 ? say.reached : euro(year.gapToLow),
          note: year.band ? (
            <>
              {say.lowTarget(year.year, euro(year.band.low))}
              {!year.band.stated && ` (${say.interpolated})`}
            </>
          ) : (
            say.noTarget
          ),
          tone: year.gapToLow ? ('danger' as const) : ('ok' as const),
        },
      ]}
    />
  );
}

/** What is in no bar: without a year, beyond the years shown, and counted without a value. */
function InWords({ page, line, to }: Pick<BudgetPageData, 'page' | 'line' | 'to'>) {
  const say = budgetWords[page.language];
  const euro = euroOf(page);
  const parts = (sums: typeof line.undated) =>
    listText(
      f2Columns.filter((column) => sums[column] > 0).map((column) => say.part[column](euro(sums[column]))),
      page.language,
    );
  const notValued = [...line.years, line.undated, line.outside].reduce((sum, one) => sum + one.notValued, 0);
  const undated = parts(line.undated);
  const outside = parts(line.outside);
  if (!undated && !outside && notValued === 0) return null;
  return (
    <Notice tone="info">
      {undated && <p>{say.undatedText(undated)}</p>}
      {outside && (
        <p>
          {say.outside(line.years[0]?.year ?? 2020, to)}: {outside}.
        </p>
      )}
      {notValued > 0 && (
        <p>
          {say.notValuedText(notValued)} <a href="/rates">{say.rates}</a>
        </p>
      )}
    </Notice>
  );
}

function InKind({ page, inKind }: Pick<BudgetPageData, 'page' | 'inKind'>) {
  const say = budgetWords[page.language];
  const { undated } = inKind;
  const number = (text: `${number}`) => numberText(text, page.language);
  const listed = [
    ...(undated.fte === '0' ? [] : [say.listed(number(undated.fte), undated.assumed)]),
    ...(undated.offices === '0' ? [] : [say.listedOffices(number(undated.offices))]),
    ...(undated.people === '0' ? [] : [say.listedPeople(number(undated.people))]),
  ];
  const some = inKind.years.filter(
    ({ fteYears, offices, people, notValued }) =>
      [fteYears, offices, people].some((one) => one !== '0') || notValued > 0,
  );
  return (
    <Section title={say.inKind} subtitle={say.inKindText} id="in-kind">
      {listed.length > 0 && (
        <Notice tone="info" title={say.undatedInKind}>
          <ul class="plain">
            {listed.map((text) => (
              <li>
                <a href={recordsPath(page, 'in_kind', null)}>{text}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {some.length > 0 ? <InKindTable page={page} years={some} /> : <p class="subtitle">{say.nothingInKind}</p>}
    </Section>
  );
}

/** The F2 line: what was received, what is committed and what may come, against the target of the plan. */
export function BudgetPage(data: BudgetPageData) {
  const { page, looking, line, farm, to } = data;
  const say = budgetWords[page.language];
  const day = looking.asOf ?? page.today;
  const year = line.years.find((one) => one.year === yearOf(day));
  const euro = euroOf(page);
  const target = line.targets.find((point) => point.year === 2030);
  const base = line.targets.find((point) => point.year === 2020);
  const spans = [2030, 2050] as const;
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={target && base && say.subtitle(euro(target.low * 100), euro(target.high * 100), euro(base.low * 100))}
        actions={
          <>
            <LinkButton href="/forecast" icon="target">
              {say.forecast}
            </LinkButton>
            <LinkButton href="/rates" icon="coins">
              {say.rates}
            </LinkButton>
            <LinkButton href={withQuery(page.path.replace(/^[^?]*/, '/budget.csv'), {})} icon="download">
              {say.csv}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={say.span}
        items={spans.map((last) => ({
          href: withQuery(page.path, { to: last === 2030 ? null : String(last) }),
          text: last === 2030 ? say.to2030 : say.to2050,
          current: to === last,
        }))}
      />
      <LookingBar
        page={page}
        looking={looking}
        now={data.now}
        action="/budget"
        keep={{ to: to === 2030 ? null : String(to) }}
      >
        <select name="farm" aria-label={say.farm}>
          {farmChoices.map((choice) => (
            <option value={choice} selected={choice === farm}>
              {say.farmChoices[choice]}
            </option>
          ))}
        </select>
      </LookingBar>
      <LookingNotice page={page} looking={looking} />
      <p class="subtitle choice-said">{say.farmText[farm]}</p>
      {year && <Cards page={page} year={year} />}
      <Section title={say.chart} card>
        <F2Chart
          language={page.language}
          years={line.years}
          day={day}
          dayText={day === page.today ? lookingWords[page.language].today : dayText(day, page.language)}
        />
      </Section>
      <InWords page={page} line={line} to={to} />
      <Section title={say.figures} subtitle={say.figuresText} id="figures">
        <F2Table page={page} years={line.years} undated={line.undated} />
      </Section>
      <InKind page={page} inKind={data.inKind} />
    </Frame>
  );
}
