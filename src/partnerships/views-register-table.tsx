import type { Child } from 'hono/jsx';
import type { PageContext } from '../platform/page.ts';
import { Avatar, Badge } from '../platform/parts.tsx';
import { type Column, DataTable, type Sort } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Day } from '../values/day.ts';
import { EndDay, StatusBadge } from './parts-status.tsx';
import type { RegisterRow } from './register.ts';
import { agreementWords, partnershipTerms } from './words.ts';
import { registerWords } from './words-register.ts';

/** The acronym, where the name does not say it already. */
const acronymOf = ({ partnership: { organisation } }: RegisterRow): string | null =>
  organisation.acronym && !organisation.name.includes(organisation.acronym) ? organisation.acronym : null;

/** Where a row leads: the agreement on the day looked at, or the partnership that has none. */
const addressOf = (row: RegisterRow, asOf: Day | null): string => {
  const day = asOf ? `?asOf=${asOf}` : '';
  return row.agreement ? `/agreements/${row.agreement.id}${day}` : `/partnerships/${row.partnership.id}${day}`;
};

/** The rows of the register. Each opens its agreement; the number opens the partnership. */
export function RegisterTable(props: {
  page: PageContext;
  rows: readonly RegisterRow[];
  sort: Sort;
  asOf: Day | null;
  empty: Child;
  /** The id of the form that ticked agreements are sent with; without one there is nothing to tick. */
  choose?: string;
}) {
  const { language, path } = props.page;
  const say = registerWords[language];
  const terms = partnershipTerms[language];
  const common = commonWords[language];
  const columns: Column<RegisterRow>[] = [
    ...(props.choose
      ? [
          {
            key: 'choose',
            label: say.choose,
            quietLabel: true,
            phone: 'beside' as const,
            cell: ({ partnership, agreement }: RegisterRow) =>
              agreement && !agreement.successorId ? (
                <input
                  type="checkbox"
                  name="agreement"
                  value={agreement.id}
                  form={props.choose}
                  aria-label={`${say.choose}: ${partnership.organisation.name}`}
                />
              ) : null,
          },
        ]
      : []),
    {
      key: 'partner',
      label: say.partner,
      sort: 'partner',
      phone: 'title',
      cell: (row) => (
        <span lang={row.partnership.fromSource ? 'en' : undefined}>
          {row.partnership.organisation.name}
          {acronymOf(row) && <small>{acronymOf(row)}</small>}
        </span>
      ),
    },
    {
      key: 'number',
      label: say.numberShort,
      sort: 'number',
      numeric: true,
      cell: ({ partnership }) => (
        <a href={`/partnerships/${partnership.id}`} aria-label={`${say.numberLong}: ${partnership.number ?? '–'}`}>
          {partnership.number ?? '–'}
        </a>
      ),
    },
    {
      key: 'kind',
      label: say.kind,
      sort: 'kind',
      phone: 'line',
      cell: ({ agreement }) =>
        agreement ? (
          terms.shortKinds[agreement.kind]
        ) : (
          <span class="unknown">{agreementWords[language].partnership}</span>
        ),
    },
    {
      key: 'end',
      label: say.endDay,
      sort: 'end',
      nowrap: true,
      phone: 'line',
      cell: ({ agreement }) => (agreement ? <EndDay agreement={agreement} language={language} /> : null),
    },
    {
      key: 'status',
      label: common.status,
      phone: 'beside',
      cell: ({ agreement }) =>
        agreement ? (
          <StatusBadge agreement={agreement} language={language} />
        ) : (
          <Badge tone="neutral">{agreementWords[language].noAgreement}</Badge>
        ),
    },
    {
      key: 'owner',
      label: common.owner,
      sort: 'owner',
      cell: ({ partnership }) => (partnership.owner ? <Avatar name={partnership.owner.name} /> : '–'),
    },
  ];
  return (
    <DataTable
      caption={say.caption}
      columns={columns}
      rows={props.rows}
      href={(row) => addressOf(row, props.asOf)}
      sort={props.sort}
      path={path}
      empty={props.empty}
    />
  );
}
