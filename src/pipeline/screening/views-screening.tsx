import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { typed } from '../../platform/form.ts';
import { countryName, dayText, moneyText, percentText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, Button, PageHeader } from '../../platform/parts.tsx';
import { Radios } from '../../platform/parts-choice.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextArea } from '../../platform/parts-input.tsx';
import { Notice, Section, Stack, TwoColumns } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import { isCountry } from '../../values/country.ts';
import type { ScreeningJson } from './list-screenings.ts';
import { ScreeningBadge } from './parts-screening.tsx';
import { questions } from './screening.ts';
import { screeningWords } from './words.ts';

interface Data {
  page: PageContext;
  it: ScreeningJson;
  state: FormState;
  rights: { decide: boolean; confirm: boolean };
}

function Decide({ page, it, state }: Data) {
  const say = screeningWords[page.language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  const choices = it.candidates.length === 0 ? (['no_hit'] as const) : (['false_positive', 'true_hit'] as const);
  return (
    <Section title={say.decision} card id="decision">
      <Form action={`/screenings/${it.id}/decisions`} hidden={{ version: it.version }}>
        <Radios
          name="decision"
          label={say.decision}
          quietLabel
          value={typed(state.filled, 'decision') || (choices.length === 1 ? 'no_hit' : '')}
          options={choices.map((value) => ({ value, text: say.decisions[value] }))}
          {...at('decision')}
        />
        <TextArea
          name="reason"
          label={say.reason}
          rows={2}
          value={typed(state.filled, 'reason')}
          required
          {...at('reason')}
        />
        <div>
          <Button icon="shield-check">{say.decide}</Button>
        </div>
      </Form>
    </Section>
  );
}

function Facts({ page, it }: Data) {
  const { language } = page;
  const say = screeningWords[language];
  const folder = it.funder.kind === 'organisation' ? 'organisations' : 'people';
  const lists = it.lists.map((one) => `${one.name}, ${dayText(one.listedOn as never, language)}`).join(' · ');
  const country = it.country && (isCountry(it.country) ? countryName(it.country, language) : it.country);
  return (
    <DetailsCard
      language={language}
      title={say.screened(it.name)}
      items={[
        { term: say.funder, value: <a href={`/${folder}/${it.funder.id}`}>{it.funder.name}</a> },
        { term: say.screenedOn, value: say.by(dayText(it.screenedOn, language), it.screenedBy.name) },
        { term: say.against, value: lists || say.againstNothing },
        ...(country ? [{ term: say.country, value: country }] : []),
        ...(it.birthDate ? [{ term: say.birthDate, value: it.birthDate }] : []),
        ...(it.amount ? [{ term: say.amount, value: moneyText(it.amount, language) }] : []),
        ...(it.triggers.length > 0
          ? [{ term: say.what, value: it.triggers.map((one) => say.triggers[one]).join(' · ') }]
          : []),
        ...(it.decision && it.decidedOn && it.decidedBy
          ? [
              {
                term: say.decided,
                value: say.decisions[it.decision],
                note: `${say.by(dayText(it.decidedOn, language), it.decidedBy.name)} · ${it.reason}`,
              },
            ]
          : []),
        ...(it.confirmedOn && it.confirmedBy
          ? [{ term: say.confirmed, value: say.by(dayText(it.confirmedOn, language), it.confirmedBy.name) }]
          : []),
      ]}
    />
  );
}

/** One screening: what was found, what was asked, what was decided and by whom. */
export function ScreeningPage(data: Data) {
  const { page, it, rights } = data;
  const { language } = page;
  const say = screeningWords[language];
  return (
    <Frame page={page} title={`${say.title} · ${it.funder.name}`}>
      <PageHeader
        back={{ href: '/screenings', text: say.title }}
        title={it.funder.name}
        badges={<ScreeningBadge state={it.state} language={language} />}
        actions={
          rights.confirm && (
            <ActionForm
              action={`/screenings/${it.id}/confirmations`}
              fields={{ version: it.version }}
              icon="check"
              look="primary"
            >
              {say.confirm}
            </ActionForm>
          )
        }
      />
      <FormFaults state={data.state} language={language} labels={{ decision: say.decision, reason: say.reason }} />
      <Stack>
        {it.state === 'hit' && <Notice tone="danger">{say.hitText}</Notice>}
        {it.decision && it.candidates.length > 0 && !it.confirmedOn && (
          <Notice tone="warn">{rights.confirm ? say.confirmHint : say.needsSecond}</Notice>
        )}
        <TwoColumns aside={<Facts {...data} />}>
          <Section title={say.candidates} count={it.candidates.length}>
            {it.candidates.length === 0 ? (
              <p class="subtitle">{say.noCandidates}</p>
            ) : (
              <DataTable
                caption={say.candidates}
                rows={it.candidates}
                columns={[
                  { key: 'name', label: say.listedName, phone: 'title', cell: (one) => one.name },
                  {
                    key: 'score',
                    label: say.score,
                    numeric: true,
                    phone: 'beside',
                    cell: (one) => percentText(one.score, language),
                  },
                  { key: 'list', label: say.listName, phone: 'line', cell: (one) => one.list },
                  { key: 'reference', label: say.reference, phone: 'line', cell: (one) => one.reference },
                  { key: 'birth', label: say.birthDate, phone: 'line', cell: (one) => one.birthDate },
                  { key: 'country', label: say.country, phone: 'line', cell: (one) => one.country },
                ]}
              />
            )}
          </Section>
          {rights.decide && <Decide {...data} />}
          {Object.keys(it.answers).length > 0 && (
            <Section title={say.answers} card>
              <dl class="close-stack">
                {questions
                  .filter((one) => it.answers[one])
                  .map((one) => (
                    <div>
                      <dt>{say.questions[one]}</dt>
                      <dd class="prose">{it.answers[one]}</dd>
                    </div>
                  ))}
              </dl>
            </Section>
          )}
        </TwoColumns>
      </Stack>
    </Frame>
  );
}
