import { DocumentsCard, type DocumentsShown } from '../../directory/parts-documents.tsx';
import { ArchivedBadge } from '../../directory/parts-log.tsx';
import { dayText, moneyText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, LinkButton, PageHeader, PersonChip } from '../../platform/parts.tsx';
import { Figures, Notice, Stack, TwoColumns } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { NamedCall } from '../calls/calls-of.ts';
import { liveWords } from '../calls/words-live.ts';
import { pipelineTerms } from '../words.ts';
import { opportunityWords } from '../words-opportunity.ts';
import type { PledgeJson } from './list-pledges.ts';
import { pledgeSums } from './pledge-sums.ts';
import { Instalments } from './views-instalments.tsx';
import { pledgeWords } from './words.ts';

interface Data {
  page: PageContext;
  pledge: PledgeJson;
  documents: DocumentsShown;
  /** The call it answers. */
  call: NamedCall | null;
  rights: { write: boolean; figures: boolean };
}

function Actions({ page, pledge, rights }: Data) {
  const common = commonWords[page.language];
  const say = pledgeWords[page.language];
  const at = (action: string) => `/pledges/${pledge.id}/${action}`;
  if (!rights.write) return null;
  if (pledge.archivedAt)
    return (
      <ActionForm action={at('restore')} icon="archive-restore" look="primary">
        {common.restore}
      </ActionForm>
    );
  return (
    <>
      <LinkButton href={at('edit')} icon="pencil" shortcut="e">
        {common.edit}
      </LinkButton>
      <ActionForm action={at('archive')} fields={{ version: pledge.version }} icon="archive">
        {common.archive}
      </ActionForm>
      {!pledge.agreementId && pledge.funder.kind === 'organisation' && pledgeSums(pledge).outstanding.amount > 0 && (
        <ActionForm action={at('convert')} fields={{ version: pledge.version }} icon="file-text" look="primary">
          {say.convert}
        </ActionForm>
      )}
    </>
  );
}

/** The record of one pledge: its instalments, what came of them, and what it became. */
export function PledgePage(data: Data) {
  const { page, pledge: it } = data;
  const { language } = page;
  const say = pledgeWords[language];
  const label = opportunityWords[language];
  const sums = pledgeSums(it);
  const folder = it.funder.kind === 'organisation' ? 'organisations' : 'people';
  const standing = it.archivedAt === null;
  return (
    <Frame page={page} title={`${say.pledge} · ${it.funder.name}`}>
      <PageHeader
        back={{ href: '/pledges', text: say.pledges }}
        title={it.funder.name}
        badges={!standing && <ArchivedBadge text={commonWords[language].archived} />}
        subtitle={[say.pledge, dayText(it.madeOn, language), it.owner?.name].filter(Boolean).join(' · ')}
        actions={<Actions {...data} />}
      />
      <Stack>
        {!standing && <Notice tone="warn">{say.archivedNotice}</Notice>}
        {it.agreementId && (
          <Notice tone="info" title={say.convertedNotice}>
            <p>
              <a href={`/agreements/${it.agreementId}`}>{say.seeAgreement}</a>
            </p>
          </Notice>
        )}
        <Figures
          items={[
            { label: say.promised, value: moneyText(sums.promised, language) },
            { label: say.received, value: moneyText(sums.received, language) },
            {
              label: say.outstanding,
              value: moneyText(sums.outstanding, language),
              ...(it.agreementId && sums.outstanding.amount > 0
                ? { note: say.agreementCounts }
                : sums.next && { note: `${say.next} · ${dayText(sums.next.dueOn, language)}` }),
            },
          ]}
        />
        <TwoColumns
          aside={
            <>
              <DetailsCard
                language={language}
                title={commonWords[language].details}
                items={[
                  { term: label.funder, value: <a href={`/${folder}/${it.funder.id}`}>{it.funder.name}</a> },
                  { term: say.madeOn, value: dayText(it.madeOn, language) },
                  {
                    term: label.purpose,
                    value: [pipelineTerms[language].purposes[it.purpose.kind], it.purpose.code]
                      .filter(Boolean)
                      .join(' '),
                  },
                  { term: label.owner, value: it.owner ? <PersonChip name={it.owner.name} /> : label.noOwner },
                  ...(it.opportunityId
                    ? [
                        {
                          term: say.from,
                          value: <a href={`/opportunities/${it.opportunityId}`}>{say.seeOpportunity}</a>,
                        },
                      ]
                    : []),
                  ...(data.call
                    ? [
                        {
                          term: liveWords[language].from,
                          value: <a href={`/calls/${data.call.id}`}>{data.call.title}</a>,
                        },
                      ]
                    : []),
                  ...(it.note ? [{ term: say.note, value: <span class="prose">{it.note}</span> }] : []),
                ]}
              />
              <DocumentsCard
                page={page}
                on={{ kind: 'pledge', id: it.id }}
                documents={data.documents}
                archived={!standing}
              />
            </>
          }
        >
          <Instalments {...data} />
        </TwoColumns>
      </Stack>
    </Frame>
  );
}
