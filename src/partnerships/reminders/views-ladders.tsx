import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import { FormFaults, type FormState } from '../form-state.tsx';
import { partnershipTerms } from '../words.ts';
import { isPartLadder, type LadderKind } from './ladder.ts';
import type { LadderJson } from './list-ladders.ts';
import { reminderWords } from './words.ts';

const path = '/reminder-ladders';
const formId = 'ladder';

/** What a ladder is for, in words. */
export const ladderName = (kind: LadderKind, language: Language): string =>
  kind === 'obligation' || kind === 'instalment'
    ? reminderWords[language].partLadders[kind]
    : partnershipTerms[language].kinds[kind];

/** Rungs as they are typed: "90, 30, 7". */
export const daysText = (days: readonly number[]): string => days.map(String).join(', ').replaceAll('-', '−');

interface Data {
  page: PageContext;
  ladders: readonly LadderJson[];
  staff: readonly { id: string; name: string }[];
  mayWrite: boolean;
  /** The ladder that is open for editing, with its form. */
  open: { kind: LadderKind; state: FormState } | null;
}

/** Every ladder in a table; one at a time is edited in place. */
export function LaddersPage(data: Data) {
  const { page, ladders, open } = data;
  const { language } = page;
  const say = reminderWords[language];
  const none = <span class="unknown">{say.noDays}</span>;
  const nameOf = (id: string | null) => data.staff.find((one) => one.id === id)?.name ?? say.admins;
  const columns: Column<LadderJson>[] = [
    { key: 'kind', label: say.ladder, phone: 'title', cell: ({ kind }) => ladderName(kind, language) },
    { key: 'days', label: say.days, phone: 'line', cell: (it) => daysText(it.endDays) || none },
    {
      key: 'notice',
      label: say.noticeDays,
      phone: 'out',
      cell: (it) => (isPartLadder(it.kind) ? '' : daysText(it.noticeDays) || none),
    },
    {
      key: 'second',
      label: say.escalateTo,
      phone: 'out',
      cell: (it) => (it.escalateFrom === null ? say.never : say.secondPerson(it.escalateFrom, nameOf(it.escalateTo))),
    },
  ];
  const actions: Column<LadderJson> = {
    key: 'actions',
    label: commonWords[language].edit,
    quietLabel: true,
    phone: 'beside',
    cell: (it) => (
      <LinkButton href={`${path}?edit=${it.kind}#${formId}`} icon="pencil" look="quiet" small iconOnly>
        {`${commonWords[language].edit}: ${ladderName(it.kind, language)}`}
      </LinkButton>
    ),
  };
  return (
    <Frame page={page} title={say.title}>
      <PageHeader title={say.title} subtitle={say.lead} />
      <DataTable
        caption={say.title}
        columns={data.mayWrite ? [...columns, actions] : columns}
        rows={ladders}
        across={(it) => open?.kind === it.kind && <LadderForm data={data} ladder={it} state={open.state} />}
      />
    </Frame>
  );
}

function LadderForm({ data, ladder, state }: { data: Data; ladder: LadderJson; state: FormState }) {
  const { language } = data.page;
  const { filled, errors } = state;
  const say = reminderWords[language];
  const part = isPartLadder(ladder.kind);
  const labels = {
    endDays: part ? say.dueDays : say.endDays,
    noticeDays: say.noticeDays,
    escalateFrom: say.escalateFrom,
    escalateTo: say.escalateTo,
  };
  const face = (name: keyof typeof labels, hint?: string) => ({
    name,
    label: labels[name],
    value: typed(filled, name),
    ...(hint && { hint }),
    ...(errors[name] && { error: errors[name] }),
  });
  return (
    <Form action={`${path}/${ladder.id}`} id={formId} hidden={{ version: state.version }}>
      <h2>{ladderName(ladder.kind, language)}</h2>
      <FormFaults state={state} language={language} labels={labels} />
      <FieldRow>
        <TextInput {...face('endDays', part ? say.dueDaysHint : say.endDaysHint)} />
        {!part && <TextInput {...face('noticeDays', say.endDaysHint)} />}
      </FieldRow>
      <FieldRow>
        <TextInput {...face('escalateFrom', say.escalateFromHint)} inputmode="numeric" />
        <Select
          {...face('escalateTo')}
          blank={say.admins}
          options={data.staff.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </FieldRow>
      <FormActions language={language} cancel={path} />
    </Form>
  );
}
