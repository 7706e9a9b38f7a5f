import { dayText, listText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { EmptyState, Notice } from '../../platform/parts-layout.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import { languageWords } from '../../platform/words-common.ts';
import { partnershipTerms } from '../words.ts';
import type { RenewalJson } from './list-renewals.ts';
import { boardWords } from './words-board.ts';
import { bulkWords } from './words-bulk.ts';

/** An offer that could not be sent, with the reason in words. */
export interface NotSent {
  id: string;
  partner: string;
  reason: string;
}

/** Drafts that wait to be looked at and sent together. */
export function DraftsPage(props: {
  page: PageContext;
  drafts: readonly RenewalJson[];
  sent: number;
  notSent: readonly NotSent[];
}) {
  const { page, drafts, notSent } = props;
  const { language } = page;
  const say = bulkWords[language];
  const first = (it: RenewalJson) => it.signatories.find(({ side }) => side === 'partner');
  return (
    <Frame page={page} title={say.drafts}>
      <PageHeader
        back={{ href: '/renewals', text: boardWords[language].title }}
        title={say.drafts}
        subtitle={say.draftsIntro}
      />
      <div class="stack">
        {props.sent > 0 && <Notice tone="ok" title={say.sent(props.sent)} />}
        {notSent.length > 0 && (
          <Notice tone="danger" title={say.notSent(notSent.length)}>
            <ul class="points">
              {notSent.map(({ id, partner, reason }) => (
                <li>
                  <a href={`/renewals/${id}`}>{partner}</a>: {reason}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {drafts.length === 0 ? (
          <EmptyState
            icon="send"
            title={say.noDrafts}
            text={say.noDraftsText}
            action={{ href: '/renewals', text: say.toBoard }}
          />
        ) : (
          <form method="post" action="/renewals/send" class="form wide">
            <DataTable
              caption={say.drafts}
              rows={drafts}
              href={(row) => `/renewals/${row.id}`}
              columns={[
                {
                  key: 'choose',
                  label: say.choose,
                  quietLabel: true,
                  phone: 'beside',
                  cell: (row) => (
                    <>
                      <input
                        type="checkbox"
                        name="renewal"
                        value={row.id}
                        checked
                        aria-label={`${say.choose}: ${row.organisation.name}`}
                      />
                      <input type="hidden" name={`version-${row.id}`} value={String(row.version)} />
                    </>
                  ),
                },
                { key: 'partner', label: say.partner, phone: 'title', cell: (row) => row.organisation.name },
                {
                  key: 'kind',
                  label: say.kind,
                  phone: 'line',
                  cell: (row) => partnershipTerms[language].shortKinds[row.kind],
                },
                {
                  key: 'signs',
                  label: say.signs,
                  phone: 'line',
                  cell: (row) => (
                    <>
                      {first(row)?.name} <small>{first(row)?.email}</small>
                    </>
                  ),
                },
                {
                  key: 'deadline',
                  label: say.deadline,
                  phone: 'line',
                  nowrap: true,
                  cell: (row) => dayText(row.deadline, language),
                },
                {
                  key: 'languages',
                  label: say.languages,
                  phone: 'line',
                  cell: (row) =>
                    listText(
                      row.languages.map((one) => languageWords[language][one]),
                      language,
                    ),
                },
                {
                  key: 'look',
                  label: say.look,
                  quietLabel: true,
                  phone: 'out',
                  cell: (row) => (
                    <LinkButton href={`/renewals/${row.id}`} small icon="eye">
                      {say.look}
                      <span class="hidden"> {row.organisation.name}</span>
                    </LinkButton>
                  ),
                },
              ]}
            />
            <div class="form-actions">
              <Button look="primary" icon="send">
                {say.sendAll}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Frame>
  );
}
