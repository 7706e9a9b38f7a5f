import { funderGroupWords, relationWords } from '../directory/words.ts';
import type { RateBook } from '../ledger/rates-on.ts';
import { counted, dayText, impreciseDayText, moneyText, percentText } from '../platform/format.ts';
import { Badge, LinkButton, PersonChip } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { ImpreciseDay } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { NamedCall } from './calls/calls-of.ts';
import { liveWords } from './calls/words-live.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import { rangeText } from './opportunity-text.ts';
import { weightedCents } from './weighted.ts';
import { pipelineTerms } from './words.ts';
import { opportunityWords } from './words-opportunity.ts';

interface Data {
  opportunity: OpportunityJson;
  language: Language;
}

/** "Global Facility GF.2", the facility a link into the plan. */
function Purpose({ opportunity: { purpose }, language }: Data) {
  const name = pipelineTerms[language].purposes[purpose.kind];
  if (!purpose.code) return <>{name}</>;
  if (purpose.kind === 'project')
    return (
      <>
        {name} · {purpose.code}
      </>
    );
  return (
    <>
      {name} <a href={`/strategy/facilities/${encodeURIComponent(purpose.code)}`}>{purpose.code}</a>
    </>
  );
}

/** Who, how much, how likely, when, what for and by which way. */
export function OpportunityDetails(
  props: Data & { rates: RateBook; calls: readonly (NamedCall & { recipientId: string })[] },
) {
  const { opportunity: it, language, rates, calls } = props;
  const say = opportunityWords[language];
  const terms = pipelineTerms[language];
  const folder = it.funder.kind === 'organisation' ? 'organisations' : 'people';
  const cents = it.amount && weightedCents(it.amount, it.chance.percent, rates);
  return (
    <DetailsCard
      language={language}
      title={commonWords[language].details}
      items={[
        { term: say.funder, value: <a href={`/${folder}/${it.funder.id}`}>{it.funder.name}</a> },
        { term: say.funderGroup, value: it.funderGroup && funderGroupWords[language][it.funderGroup] },
        { term: say.amount, value: rangeText(it.amount, language) },
        {
          term: say.chance,
          value: percentText(it.chance.percent / 100, language),
          note: [terms.chanceBases[it.chance.basis], it.chance.reason].filter(Boolean).join(' · '),
        },
        {
          term: say.weighted,
          value:
            cents === null ? null : moneyText({ amount: Math.round(cents / 100) * 100, currency: 'EUR' }, language),
          ...(it.amount && cents === null && { note: say.noRate(it.amount.low.currency) }),
        },
        { term: say.expected, value: it.expectedOn && impreciseDayText(it.expectedOn as ImpreciseDay, language) },
        { term: say.purpose, value: <Purpose opportunity={it} language={language} /> },
        { term: say.channel, value: terms.channels[it.channel] },
        { term: say.owner, value: it.owner ? <PersonChip name={it.owner.name} /> : say.noOwner },
        {
          term: say.inStage,
          value: (
            <>
              {counted(it.daysInStage, say.days, language)}{' '}
              {it.stale && (
                <Badge tone="warn" icon="clock" title={say.tooLong}>
                  {say.stale}
                </Badge>
              )}
            </>
          ),
        },
        {
          term: say.joined,
          value:
            it.joinedOn && it.joinedAs
              ? say.joinedAs(relationWords[language][it.joinedAs], dayText(it.joinedOn, language))
              : say.notJoined,
        },
        ...(calls.length > 0
          ? [
              {
                term: liveWords[language].from,
                value: calls.map(({ id, title, recipientId }) => (
                  <div>
                    <a href={`/calls/${id}/recipients/${recipientId}`}>{title}</a>
                  </div>
                )),
              },
            ]
          : []),
        ...(it.lookAgainOn
          ? [{ term: terms.stages[it.stage], value: say.lookAgain(dayText(it.lookAgainOn, language)) }]
          : []),
      ]}
    />
  );
}

/** Who takes part, each with their part. */
export const PeopleCard = ({ opportunity: it, language, mayWrite }: Data & { mayWrite: boolean }) => {
  const say = opportunityWords[language];
  return (
    <Section
      title={say.people}
      card
      actions={
        mayWrite && (
          <LinkButton href={`/opportunities/${it.id}/edit#people`} icon="pencil" look="quiet" small iconOnly>
            {commonWords[language].edit}
          </LinkButton>
        )
      }
    >
      {it.people.length === 0 ? (
        <p class="subtitle">{say.noPeople}</p>
      ) : (
        <ul class="line-list">
          {it.people.map((one) => (
            <li>
              <span>
                <a href={`/people/${one.personId}`}>{one.name}</a>
                <small>{one.part}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
