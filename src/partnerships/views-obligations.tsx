import { dayText } from '../platform/format.ts';
import { ActionForm, Badge, LinkButton } from '../platform/parts.tsx';
import { EmptyState, Section } from '../platform/parts-layout.tsx';
import { type Column, DataTable } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import { type Day, daysBetween } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { ObligationJson } from './agreement-json.ts';
import { DueBadge } from './parts-due.tsx';
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
      <DueBadge days={daysBetween(day, it.dueOn)} language={language} />
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
  const at = (it: ObligationJson, action: string) => `/agreements/${props.agreementId}/obligations/${it.id}${action}`;
  const add = `/agreements/${props.agreementId}/obligations/new`;
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
    ...(mayWrite
      ? [
          {
            key: 'actions',
            label: commonWords[language].edit,
            quietLabel: true,
            phone: 'line' as const,
            cell: (it: ObligationJson) => (
              <span class="row-actions">
                {it.completedOn ? (
                  <ActionForm action={at(it, '/reopen')} fields={{ version: it.version }} icon="undo-2" small>
                    {say.reopen}
                  </ActionForm>
                ) : (
                  <ActionForm action={at(it, '/complete')} fields={{ version: it.version }} icon="check" small>
                    {say.complete}
                  </ActionForm>
                )}
                <LinkButton href={at(it, '/edit')} icon="pencil" look="quiet" small iconOnly>
                  {commonWords[language].edit}
                </LinkButton>
                <ActionForm
                  action={at(it, '/archive')}
                  fields={{ version: it.version }}
                  icon="archive"
                  look="quiet"
                  small
                  iconOnly
                >
                  {commonWords[language].archive}
                </ActionForm>
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={say.obligations}
      id="obligations"
      count={obligations.length || undefined}
      actions={
        mayWrite &&
        obligations.length > 0 && (
          <LinkButton href={add} icon="plus" small>
            {say.addObligation}
          </LinkButton>
        )
      }
    >
      {obligations.length === 0 ? (
        <EmptyState
          icon="list-todo"
          title={say.noObligations}
          text={say.noObligationsText}
          {...(mayWrite && { action: { href: add, text: say.addObligation, icon: 'plus' as const } })}
        />
      ) : (
        <DataTable caption={say.obligations} columns={columns} rows={obligations} />
      )}
    </Section>
  );
}
