import { dayText } from '../platform/format.ts';
import { ActionForm, Badge } from '../platform/parts.tsx';
import type { Column } from '../platform/parts-table.tsx';
import { type Day, daysBetween } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { ObligationJson } from './agreement-json.ts';
import { DaysBadge } from './parts-due.tsx';
import { PartList } from './views-part-list.tsx';
import { partnershipTerms } from './words.ts';
import { recordWords } from './words-record.ts';

/** An obligation's own title, or its kind. */
export const obligationTitle = (it: Pick<ObligationJson, 'kind' | 'title'>, language: Language): string =>
  it.title ?? partnershipTerms[language].obligations[it.kind];

function State({ it, language, day }: { it: ObligationJson; language: Language; day: Day }) {
  const say = recordWords[language];
  if (it.completedOn) return <Badge tone="ok">{say.completedOn(dayText(it.completedOn, language))}</Badge>;
  if (!it.dueOn) return <span class="unknown">{say.noDueDay}</span>;
  return (
    <>
      <span class="nowrap">{dayText(it.dueOn, language)}</span>{' '}
      <DaysBadge days={daysBetween(day, it.dueOn)} language={language} />
    </>
  );
}

/** What either side owes, with due days; completing one can be undone. */
export function ObligationsSection(props: {
  agreementId: string;
  obligations: readonly ObligationJson[];
  language: Language;
  day: Day;
  mayWrite: boolean;
}) {
  const { obligations, language, mayWrite } = props;
  const say = recordWords[language];
  const terms = partnershipTerms[language];
  const awaited = (it: ObligationJson) => obligations.find((other) => other.id === it.dependsOnId);
  const columns: Column<ObligationJson>[] = [
    {
      key: 'what',
      label: say.what,
      phone: 'title',
      cell: (it) => {
        const before = awaited(it);
        return (
          <>
            {obligationTitle(it, language)}
            <small>
              {[
                it.title && terms.obligations[it.kind],
                say.owedBy(terms.sides[it.owedBy]),
                before && say.dependsOn(obligationTitle(before, language)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </>
        );
      },
    },
    { key: 'due', label: say.due, phone: 'line', cell: (it) => <State it={it} language={language} day={props.day} /> },
  ];
  return (
    <PartList
      name="obligations"
      agreementId={props.agreementId}
      parts={obligations}
      columns={columns}
      language={language}
      mayWrite={mayWrite}
      icon="list-todo"
      words={{
        title: say.obligations,
        add: say.addObligation,
        none: say.noObligations,
        noneText: say.noObligationsText,
      }}
      own={(it, at) =>
        it.completedOn ? (
          <ActionForm action={at('/reopen')} fields={{ version: it.version }} icon="undo-2" small>
            {say.reopen}
          </ActionForm>
        ) : (
          <ActionForm action={at('/complete')} fields={{ version: it.version }} icon="check" small>
            {say.complete}
          </ActionForm>
        )
      }
    />
  );
}
