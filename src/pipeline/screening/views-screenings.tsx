import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { dayText, moneyText, numberText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Pager } from '../../platform/parts-filter.tsx';
import { FieldRow, Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { EmptyState, Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import { commonWords } from '../../platform/words-common.ts';
import { opportunityWords } from '../words-opportunity.ts';
import type { RuleJson, SanctionsListJson, ScreeningJson } from './list-screenings.ts';
import { ScreeningBadge } from './parts-screening.tsx';
import { ToScreenSection } from './parts-to-screen.tsx';
import type { fundersToScreen } from './to-screen.ts';
import { screeningWords } from './words.ts';

interface Data {
  page: PageContext;
  screenings: { items: readonly ScreeningJson[]; nextCursor: string | null };
  lists: { items: readonly SanctionsListJson[]; nextCursor: string | null };
  rule: RuleJson;
  due: Awaited<ReturnType<typeof fundersToScreen>>;
  /** Which of them are not on their first page. */
  further: { due: boolean; screenings: boolean; lists: boolean };
  rights: { write: boolean; rule: boolean };
  /** The form of the rule, as it was typed when it was refused. */
  state: FormState;
}

function Rule({ page, rule, rights, state }: Data) {
  const { language } = page;
  const say = screeningWords[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  const text =
    rule.threshold === null
      ? say.noRule
      : say.ruleText(moneyText({ amount: rule.threshold, currency: 'EUR' }, language), rule.months);
  return (
    <Section title={say.rule} subtitle={text} card id="rule">
      {rights.rule && (
        <Form action={`/screening-rules/${rule.id}`} hidden={{ version: state.version }}>
          <FieldRow>
            <TextInput
              name="threshold"
              label={say.threshold}
              inputmode="decimal"
              value={typed(state.filled, 'threshold')}
              {...at('threshold')}
            />
            <TextInput
              name="months"
              label={say.months}
              inputmode="numeric"
              width="short"
              value={typed(state.filled, 'months')}
              {...at('months')}
            />
          </FieldRow>
          <div>
            <Button small>{commonWords[language].save}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

/** Screenings, the versions of the lists, and the rule. */
export function ScreeningsPage(data: Data) {
  const { page, rights } = data;
  const { language } = page;
  const say = screeningWords[language];
  const add = { href: '/screenings/new', text: say.newScreening, icon: 'plus' as const };
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        back={{ href: '/pipeline', text: opportunityWords[language].pipeline }}
        title={say.title}
        subtitle={say.intro}
        actions={
          rights.write && (
            <>
              <LinkButton href="/sanctions-lists/new" icon="file-text">
                {say.takeList}
              </LinkButton>
              <LinkButton href={add.href} icon="plus" look="primary" shortcut="n">
                {add.text}
              </LinkButton>
            </>
          )
        }
      />
      <FormFaults state={data.state} language={language} labels={{ threshold: say.threshold, months: say.months }} />
      <Stack>
        {data.lists.items.length === 0 && !data.further.lists && <Notice tone="info">{say.noLists}</Notice>}
        <ToScreenSection due={data.due} further={data.further.due} language={language} mayWrite={rights.write} />
        <Section title={say.screenings} id="list">
          <DataTable
            caption={say.screenings}
            rows={data.screenings.items}
            href={(it) => `/screenings/${it.id}`}
            columns={[
              { key: 'funder', label: say.funder, phone: 'title', cell: (it) => it.funder.name },
              { key: 'on', label: say.screenedOn, phone: 'line', cell: (it) => dayText(it.screenedOn, language) },
              {
                key: 'found',
                label: say.candidates,
                numeric: true,
                cell: (it) => numberText(it.candidates.length, language),
              },
              {
                key: 'state',
                label: say.decision,
                phone: 'beside',
                cell: (it) => <ScreeningBadge state={it.state} language={language} />,
              },
            ]}
            empty={<EmptyState icon="shield-check" title={say.noScreenings} {...(rights.write && { action: add })} />}
          />
          <Pager
            language={language}
            next={data.screenings.nextCursor && `/screenings?cursor=${data.screenings.nextCursor}#list`}
            first={data.further.screenings ? '/screenings#list' : null}
          />
        </Section>
        <Section title={say.lists} id="lists">
          <DataTable
            caption={say.lists}
            rows={data.lists.items}
            columns={[
              { key: 'name', label: say.listName, phone: 'title', cell: (it) => it.name },
              { key: 'on', label: say.listedOn, phone: 'line', cell: (it) => dayText(it.listedOn, language) },
              {
                key: 'entries',
                label: say.entries,
                numeric: true,
                phone: 'beside',
                cell: (it) => numberText(it.entries, language),
              },
              { key: 'file', label: say.file, cell: (it) => it.fileName },
              {
                key: 'hash',
                label: say.hash,
                cell: (it) => <code title={it.sha256}>{it.sha256.slice(0, 12)}…</code>,
              },
            ]}
            empty={<EmptyState icon="file-text" title={say.noLists} />}
          />
          <Pager
            language={language}
            next={data.lists.nextCursor && `/screenings?lists=${data.lists.nextCursor}#lists`}
            first={data.further.lists ? '/screenings#lists' : null}
          />
        </Section>
        <Rule {...data} />
      </Stack>
    </Frame>
  );
}
