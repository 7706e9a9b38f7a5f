import { DaysBadge } from '../../partnerships/parts-due.tsx';
import { dayText, moneyText } from '../../platform/format.ts';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, Badge, LinkButton } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import { daysBetween } from '../../values/day.ts';
import type { PledgeJson } from './list-pledges.ts';
import { pledgeWords } from './words.ts';

type Instalment = PledgeJson['instalments'][number];

/** The instalments of a pledge with what came for each, and the ways to mark more. */
export function Instalments(props: { page: PageContext; pledge: PledgeJson; rights: { figures: boolean } }) {
  const { page, pledge, rights } = props;
  const { language } = page;
  const say = pledgeWords[language];
  const at = (it: Instalment, action: string) => `/pledges/${pledge.id}/instalments/${it.id}/${action}`;
  const standing = pledge.archivedAt === null && pledge.agreementId === null;
  const takeBack = (action: string, text: string) =>
    rights.figures &&
    standing && (
      <ActionForm action={action} fields={{ version: pledge.version }} icon="undo-2" look="quiet" small iconOnly>
        {text}
      </ActionForm>
    );
  const columns: Column<Instalment>[] = [
    {
      key: 'due',
      label: say.dueOn,
      phone: 'title',
      cell: (it) => (
        <>
          <span class="nowrap">{dayText(it.dueOn, language)}</span>{' '}
          {it.outstanding.amount > 0 && <DaysBadge days={daysBetween(page.today, it.dueOn)} language={language} />}
        </>
      ),
    },
    {
      key: 'amount',
      label: say.promised,
      numeric: true,
      phone: 'beside',
      cell: (it) => moneyText(it.amount, language),
    },
    {
      key: 'received',
      label: say.received,
      phone: 'line',
      cell: (it) =>
        it.receipts.length === 0 && !it.writtenOffOn ? null : (
          <ul>
            {it.receipts.map((one) => (
              <li>
                {moneyText(one.amount, language)}{' '}
                <small>{`${dayText(one.receivedOn, language)} · ${one.source}`}</small>{' '}
                {takeBack(at(it, `receipts/${one.id}/take-back`), say.takeReceiptBack)}
              </li>
            ))}
            {it.writtenOffOn && (
              <li>
                <Badge tone="neutral" icon="x">
                  {say.writtenOffOn(dayText(it.writtenOffOn, language))}
                </Badge>{' '}
                <small>{it.writtenOffReason}</small> {takeBack(at(it, 'write-off/take-back'), say.takeWriteOffBack)}
              </li>
            )}
          </ul>
        ),
    },
    {
      key: 'outstanding',
      label: say.outstanding,
      numeric: true,
      cell: (it) =>
        it.outstanding.amount === 0 ? <Badge tone="ok">{say.allIn}</Badge> : moneyText(it.outstanding, language),
    },
    ...(rights.figures && standing
      ? [
          {
            key: 'actions',
            label: say.receive,
            quietLabel: true,
            phone: 'line' as const,
            cell: (it: Instalment) =>
              it.writtenOffOn === null && (
                <span class="actions">
                  {it.outstanding.amount > 0 && (
                    <>
                      <LinkButton href={at(it, 'receive')} icon="check" small>
                        {say.receive}
                      </LinkButton>
                      <LinkButton href={at(it, 'write-off')} icon="x" look="quiet" small>
                        {say.writeOff}
                      </LinkButton>
                    </>
                  )}
                  <LinkButton href={at(it, 'edit')} icon="pencil" look="quiet" small iconOnly>
                    {say.changeInstalment}
                  </LinkButton>
                </span>
              ),
          },
        ]
      : []),
  ];
  return (
    <Section title={say.instalments} id="instalments" count={pledge.instalments.length}>
      <DataTable caption={say.instalments} columns={columns} rows={pledge.instalments} />
    </Section>
  );
}
