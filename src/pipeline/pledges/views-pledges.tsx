import { DaysBadge } from '../../partnerships/parts-due.tsx';
import { dayText, moneyText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Avatar, Badge, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Pager, Pills } from '../../platform/parts-filter.tsx';
import { EmptyState } from '../../platform/parts-layout.tsx';
import { type Column, DataTable, withQuery } from '../../platform/parts-table.tsx';
import { commonWords } from '../../platform/words-common.ts';
import { daysBetween } from '../../values/day.ts';
import { pipelineTerms } from '../words.ts';
import { funderWords } from '../words-funder.ts';
import { opportunityWords } from '../words-opportunity.ts';
import type { PledgeJson } from './list-pledges.ts';
import { pledgeSums } from './pledge-sums.ts';
import { pledgeWords } from './words.ts';

/** Pledges by the day they were made, with what came of each. */
export function PledgesPage(props: {
  page: PageContext;
  items: readonly PledgeJson[];
  nextCursor: string | null;
  further: boolean;
  /** The one whose pledges are shown, or null for all. */
  funder: { kind: 'organisation' | 'person'; id: string; name: string } | null;
  mayWrite: boolean;
}) {
  const { page, items } = props;
  const { language } = page;
  const say = pledgeWords[language];
  const columns: Column<PledgeJson>[] = [
    { key: 'funder', label: opportunityWords[language].funder, phone: 'title', cell: (it) => it.funder.name },
    {
      key: 'purpose',
      label: opportunityWords[language].purpose,
      phone: 'line',
      cell: (it) => [pipelineTerms[language].purposes[it.purpose.kind], it.purpose.code].filter(Boolean).join(' '),
    },
    { key: 'made', label: say.madeOn, nowrap: true, cell: (it) => dayText(it.madeOn, language) },
    {
      key: 'promised',
      label: say.promised,
      numeric: true,
      phone: 'beside',
      cell: (it) => moneyText(pledgeSums(it).promised, language),
    },
    {
      key: 'received',
      label: say.received,
      numeric: true,
      cell: (it) => moneyText(pledgeSums(it).received, language),
    },
    {
      key: 'outstanding',
      label: say.outstanding,
      numeric: true,
      cell: (it) => moneyText(pledgeSums(it).outstanding, language),
    },
    {
      key: 'next',
      label: say.next,
      phone: 'line',
      cell: (it) => {
        const { next } = pledgeSums(it);
        if (it.agreementId) return <Badge tone="info">{opportunityWords[language].becameAgreement}</Badge>;
        if (!next) return <Badge tone="ok">{say.allIn}</Badge>;
        return (
          <>
            <span class="nowrap">{dayText(next.dueOn, language)}</span>{' '}
            <DaysBadge days={daysBetween(page.today, next.dueOn)} language={language} />
          </>
        );
      },
    },
    {
      key: 'owner',
      label: opportunityWords[language].owner,
      cell: (it) => it.owner && <Avatar name={it.owner.name} />,
    },
  ];
  const { funder } = props;
  const here = funder ? `/pledges?${funder.kind}=${funder.id}` : '/pledges';
  const add = { href: '/pledges/new', text: say.newPledge, icon: 'plus' as const };
  return (
    <Frame page={page} title={say.pledges}>
      <PageHeader
        title={say.pledges}
        back={{ href: '/pipeline', text: opportunityWords[language].pipeline }}
        actions={
          props.mayWrite && (
            <LinkButton href={add.href} icon="plus" look="primary" shortcut="n">
              {add.text}
            </LinkButton>
          )
        }
      />
      {funder && (
        <Pills
          label={commonWords[language].filter}
          items={[{ href: '/pledges', text: funderWords[language].onlyOf(funder.name), on: true }]}
        />
      )}
      <DataTable
        caption={say.pledges}
        columns={columns}
        rows={items}
        href={(it) => `/pledges/${it.id}`}
        empty={
          <EmptyState
            icon="coins"
            title={say.noPledges}
            text={say.noPledgesText}
            {...(props.mayWrite && { action: add })}
          />
        }
      />
      <Pager
        language={language}
        next={props.nextCursor && withQuery(here, { cursor: props.nextCursor })}
        first={props.further ? here : null}
        {...(items.length > 0 && { shown: say.lookBetween(items.length) })}
      />
    </Frame>
  );
}
