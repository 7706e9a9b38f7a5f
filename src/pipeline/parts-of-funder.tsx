import { dayText, moneyText } from '../platform/format.ts';
import { Badge, LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import type { Language } from '../values/language.ts';
import { DueBadge } from './board/views-board-card.tsx';
import { boardWords } from './board/words.ts';
import type { PipelineRow } from './list-pipeline.ts';
import type { Funding } from './of-funder.ts';
import { rangeText } from './opportunity-text.ts';
import { pledgeWords } from './pledges/words.ts';
import { isOpen } from './stage.ts';
import { pipelineTerms } from './words.ts';
import { funderWords } from './words-funder.ts';

function OpportunityLine({ row, language }: { row: PipelineRow; language: Language }) {
  const amount = rangeText(row.amount, language) ?? boardWords[language].unknownAmount;
  return (
    <li>
      <span>
        <a href={`/opportunities/${row.id}`}>{row.title}</a>{' '}
        <Badge tone={row.stage === 'won' ? 'ok' : isOpen(row.stage) ? 'info' : 'neutral'} icon={null}>
          {pipelineTerms[language].stages[row.stage]}
        </Badge>
        <small>{[amount, row.owner?.name].filter(Boolean).join(' · ')}</small>
        {row.nextStep && isOpen(row.stage) && (
          <small>
            {row.nextStep} {row.dueDays !== null && <DueBadge days={row.dueDays} language={language} />}
          </small>
        )}
      </span>
    </li>
  );
}

function PledgeLine({ it, language }: { it: Funding['pledges'][number]; language: Language }) {
  const say = funderWords[language];
  const rest = it.next
    ? `${say.outstanding(moneyText(it.outstanding, language))} · ${pledgeWords[language].dueOn} ${dayText(it.next.dueOn, language)}`
    : say.settled;
  return (
    <li>
      <span>
        <a href={`/pledges/${it.pledge.id}`}>
          {moneyText(it.promised, language)} · {dayText(it.pledge.madeOn, language)}
        </a>
        <small>{[rest, it.pledge.owner?.name].filter(Boolean).join(' · ')}</small>
      </span>
    </li>
  );
}

/** The opportunities and pledges of a funder in a box, open ones first, with ways to add one. */
export function FundingCard(props: {
  funder: { kind: 'organisation' | 'person'; id: string };
  funding: Funding;
  language: Language;
  mayWrite: boolean;
}) {
  const { funder, funding, language } = props;
  const say = funderWords[language];
  const { opportunities, pledges } = funding;
  return (
    <Section title={say.funding} card id="funding">
      {opportunities.length === 0 && pledges.length === 0 && <p class="subtitle">{say.nothing}</p>}
      {opportunities.length > 0 && (
        <ul class="line-list">
          {opportunities.map((row) => (
            <OpportunityLine row={row} language={language} />
          ))}
        </ul>
      )}
      {funding.moreOpportunities && (
        <p>
          <a href={`/pipeline/list?stage=all&funder=${funder.id}`}>{say.allOpportunities}</a>
        </p>
      )}
      {pledges.length > 0 && (
        <>
          <h3>{pledgeWords[language].pledges}</h3>
          <ul class="line-list">
            {pledges.map((it) => (
              <PledgeLine it={it} language={language} />
            ))}
          </ul>
        </>
      )}
      {funding.morePledges && (
        <p>
          <a href={`/pledges?${funder.kind}=${funder.id}`}>{say.allPledges}</a>
        </p>
      )}
      {props.mayWrite && (
        <p class="actions">
          <LinkButton href={`/opportunities/new?${funder.kind}=${funder.id}`} icon="plus" small>
            {boardWords[language].newOpportunity}
          </LinkButton>
          <LinkButton href={`/pledges/new?${funder.kind}=${funder.id}`} icon="plus" small>
            {pledgeWords[language].newPledge}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
