import { dayText, moneyText, numberText } from '../platform/format.ts';
import { ActionForm, Badge } from '../platform/parts.tsx';
import type { Column } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import { type Day, daysBetween } from '../values/day.ts';
import { parseDecimal } from '../values/decimal.ts';
import type { Language } from '../values/language.ts';
import type { ContributionJson } from './agreement-json.ts';
import { DaysBadge } from './parts-due.tsx';
import { PartList } from './views-part-list.tsx';
import { partnershipTerms } from './words.ts';
import { recordWords } from './words-record.ts';

/** "2.5 FTE", "1 office", "€100,000"; null when nothing is counted. */
export function broughtText(it: ContributionJson, language: Language): string | null {
  if (it.kind === 'money') return it.amount ? moneyText(it.amount, language) : null;
  const quantity = it.quantity === null ? null : parseDecimal(it.quantity);
  if (quantity === null) return it.amount ? moneyText(it.amount, language) : null;
  const unit = it.unit && it.unit !== 'office' ? ` ${partnershipTerms[language].units[it.unit]}` : '';
  return `${numberText(quantity, language)}${unit}`;
}

const periodText = (it: ContributionJson, language: Language): string =>
  [
    it.from && recordWords[language].from(dayText(it.from, language)),
    it.to && recordWords[language].until(dayText(it.to, language)),
  ]
    .filter(Boolean)
    .join(' ');

function Value({ it, language }: { it: ContributionJson; language: Language }) {
  const say = recordWords[language];
  if (it.kind === 'money') return null;
  return it.annualCost ? say.aYear(moneyText(it.annualCost, language)) : <span class="unknown">{say.notValued}</span>;
}

function Due({ it, language, day }: { it: ContributionJson; language: Language; day: Day }) {
  const say = recordWords[language];
  if (it.receivedOn) return <Badge tone="ok">{say.receivedOn(dayText(it.receivedOn, language))}</Badge>;
  if (it.kind !== 'money') return <>{periodText(it, language)}</>;
  if (!it.dueOn) return <span class="unknown">{say.noDueDay}</span>;
  return (
    <>
      <span class="nowrap">{dayText(it.dueOn, language)}</span>{' '}
      <DaysBadge days={daysBetween(day, it.dueOn)} language={language} />
    </>
  );
}

/** What an agreement brings: instalments with their due days, secondments in FTE, offices. */
export function ContributionsSection(props: {
  agreementId: string;
  contributions: readonly ContributionJson[];
  language: Language;
  day: Day;
  mayWrite: boolean;
}) {
  const { contributions, language, mayWrite } = props;
  const say = recordWords[language];
  const terms = partnershipTerms[language];
  const columns: Column<ContributionJson>[] = [
    {
      key: 'what',
      label: say.what,
      phone: 'title',
      cell: (it) => (
        <>
          {terms.contributions[it.kind]}
          {it.place && <small>{it.place}</small>}
        </>
      ),
    },
    {
      key: 'amount',
      label: say.amount,
      numeric: true,
      phone: 'beside',
      cell: (it) => (
        <>
          {broughtText(it, language) ?? <span class="unknown">{commonWords[language].unknown}</span>}
          {it.unitBasis === 'assumed' && it.unit === 'fte' && <small>{say.takenAsFte}</small>}
        </>
      ),
    },
    { key: 'value', label: say.yearlyCost, phone: 'line', cell: (it) => <Value it={it} language={language} /> },
    {
      key: 'due',
      label: `${say.due} / ${say.period}`,
      phone: 'line',
      cell: (it) => <Due it={it} language={language} day={props.day} />,
    },
  ];
  return (
    <PartList
      name="contributions"
      agreementId={props.agreementId}
      parts={contributions}
      columns={columns}
      language={language}
      mayWrite={mayWrite}
      icon="coins"
      words={{
        title: say.contributions,
        add: say.addContribution,
        none: say.noContributions,
        noneText: say.noContributionsText,
      }}
      own={(it, at) =>
        it.kind === 'money' &&
        !it.receivedOn && (
          <ActionForm action={at('/received')} fields={{ version: it.version }} icon="check" small>
            {say.markReceived}
          </ActionForm>
        )
      }
    />
  );
}
