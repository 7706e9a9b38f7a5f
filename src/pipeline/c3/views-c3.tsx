import { dayText, numberText, percentText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { LookingBack } from '../../platform/looking.ts';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader, Tabs } from '../../platform/parts.tsx';
import { Pager } from '../../platform/parts-filter.tsx';
import { EmptyState, Figures, Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../../platform/parts-table.tsx';
import { English } from '../../strategy/parts-strategy.tsx';
import { strategyTerms } from '../../strategy/words-terms.ts';
import { LookingBar, LookingNotice } from '../parts-looking.tsx';
import { opportunityWords } from '../words-opportunity.ts';
import type { C3Target, TopFigure } from './c3-figure.ts';
import type { EditionsOn } from './editions.ts';
import { type EntryJson, type EntryState, entryStates } from './list-entries.ts';
import { Editions } from './views-editions.tsx';
import { Entries } from './views-entries.tsx';
import { c3Words } from './words.ts';

/** What the page of C3 shows. */
export interface C3PageData {
  page: PageContext;
  now: string;
  looking: LookingBack;
  editions: EditionsOn;
  tops: readonly TopFigure[];
  targets: readonly C3Target[];
  entries: readonly EntryJson[];
  next: string | null;
  state: EntryState | 'all';
  /** How many organisations and people have a name like that of an entry that is matched to nobody, by its id. */
  possible: ReadonlyMap<string, number>;
  write: boolean;
}

function Shares({ page, tops, looking }: C3PageData) {
  const { language } = page;
  const day = dayText(looking.asOf ?? page.today, language);
  const say = c3Words[language];
  const unmatched = tops.at(-1)?.unmatched ?? [];
  return (
    <>
      <Figures
        items={tops.map(({ size, entries, contacted, share, whole }) => ({
          label: say.topOn(size, day),
          value: share === null ? say.noShare : percentText(Number(share), language),
          note: whole ? say.ofThem(contacted, entries) : say.ofThoseThere(contacted, entries, size),
        }))}
      />
      {unmatched.length > 0 && (
        <Notice tone="warn" title={say.unmatchedCount(unmatched.length)}>
          <p>{unmatched.map(({ rank, name }) => `${numberText(rank, language)}\u00a0${name}`).join(' · ')}</p>
        </Notice>
      )}
    </>
  );
}

function Targets({ page, looking, tops, targets }: C3PageData) {
  const { language } = page;
  const say = c3Words[language];
  const stands = ({ top }: C3Target): string => {
    const figure = tops.find(({ size }) => size === top);
    if (top === null) return say.noNumber;
    return figure ? say.topStands(figure.size, say.ofThem(figure.contacted, figure.entries)) : say.noShare;
  };
  return (
    <Section title={say.targets} subtitle={say.targetsText} id="targets">
      <DataTable
        caption={say.targets}
        rows={targets}
        columns={[
          {
            key: 'horizon',
            label: say.horizon,
            phone: 'title',
            nowrap: true,
            cell: ({ horizon }) => strategyTerms[language].horizons[horizon],
          },
          { key: 'text', label: say.target, phone: 'line', cell: ({ text }) => text && <English>{text}</English> },
          {
            key: 'stands',
            label: say.asOfDay(dayText(looking.asOf ?? page.today, language)),
            phone: 'line',
            cell: stands,
          },
        ]}
      />
    </Section>
  );
}

function NoList({ page, editions, write }: C3PageData) {
  const say = c3Words[page.language];
  const add = { href: '/c3/import', text: say.import, icon: 'plus' as const };
  if (editions.firstDay !== null)
    return (
      <EmptyState
        icon="clock"
        title={say.noneThen}
        text={say.noneThenText(dayText(editions.firstDay, page.language))}
      />
    );
  return <EmptyState icon="list-todo" title={say.noList} text={say.noListText} {...(write && { action: add })} />;
}

/** The share of the top 20 and the top 80 of the ranked list that was contacted, its entries, targets and editions. */
export function C3Page(data: C3PageData) {
  const { page, looking, editions, state } = data;
  const { language } = page;
  const say = c3Words[language];
  const { shown } = editions;
  const asked = new URLSearchParams(page.path.split('?')[1]);
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        back={{ href: '/pipeline', text: opportunityWords[language].pipeline }}
        title={say.title}
        subtitle={shown ? say.ofDay(shown.name, dayText(shown.listedOn, language)) : say.subtitle}
        actions={
          data.write && (
            <LinkButton href="/c3/import" icon="plus" look="primary" shortcut="n">
              {say.import}
            </LinkButton>
          )
        }
      />
      {editions.lists.length > 1 && (
        <Tabs
          label={say.lists}
          items={editions.lists.map((name) => ({
            href: withQuery('/c3', { list: name, asOf: looking.asOf, knownAt: looking.knownAt }),
            text: name,
            current: editions.ofList.some((one) => one.name === name),
          }))}
        />
      )}
      <LookingBar
        page={page}
        looking={looking}
        now={data.now}
        action="/c3"
        keep={{ list: asked.get('list'), edition: asked.get('edition'), state: state === 'all' ? null : state }}
      />
      <LookingNotice page={page} looking={looking} />
      <Stack>
        {shown ? <Shares {...data} /> : <NoList {...data} />}
        {shown && (
          <Notice tone="info">
            <p>{say.howCounted}</p>
            <p>{say.noCallMails}</p>
          </Notice>
        )}
        {data.targets.length > 0 && <Targets {...data} />}
        {shown && (
          <Section title={say.entries} count={shown.entries} id="entries">
            <Tabs
              label={say.views}
              items={(['all', ...entryStates] as const).map((one) => ({
                href: `${withQuery(page.path, { state: one === 'all' ? null : one })}#entries`,
                text: say.states[one],
                current: one === state,
              }))}
            />
            <Entries {...data} />
            <Pager
              language={language}
              next={
                data.next && withQuery(page.path, {}).concat(page.path.includes('?') ? '&' : '?', `cursor=${data.next}`)
              }
              first={asked.has('cursor') ? withQuery(page.path, {}) : null}
            />
          </Section>
        )}
        {shown && <Editions {...data} />}
      </Stack>
    </Frame>
  );
}
