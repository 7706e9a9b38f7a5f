import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkbox, Radios } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextArea } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import { TermBoxes } from '../views-terms-form.tsx';
import { type BulkPageData, staffChoices } from './bulk-state.ts';
import { usualDays } from './deadline.ts';
import { BulkRowCard } from './views-bulk-row.tsx';
import { boardWords } from './words-board.ts';
import { bulkWords } from './words-bulk.ts';
import { composerWords } from './words-composer.ts';

function CommonSection({ page, filled, errors, staff, wordings }: BulkPageData) {
  const { language } = page;
  const say = bulkWords[language];
  const single = composerWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  return (
    <Section title={say.common} card>
      <div class="form">
        <Radios
          name="length"
          label={say.length}
          value={typed(filled, 'length')}
          options={[
            { value: 'same', text: say.same, hint: say.sameHint },
            { value: 'term', text: say.term },
          ]}
        />
        <div class="when-term">
          <TermBoxes
            name="offer.term"
            label={single.newTerm}
            hint={single.newTermHint}
            filled={filled}
            language={language}
            error={errors['offer.term']}
          />
        </div>
        <FieldRow>
          <Select
            name="wordingId"
            label={say.wording}
            value={typed(filled, 'wordingId')}
            blank={say.bestWording}
            options={wordings.map(({ id, name }) => ({ value: id, text: name }))}
            {...at('wordingId')}
          />
          <Select
            name="documentLanguage"
            label={say.documentLanguage}
            value={typed(filled, 'documentLanguage')}
            blank={say.bySignatory}
            options={languages.map((value) => ({ value, text: languageNames[value] }))}
          />
          <Select
            name="staff"
            label={say.own}
            value={typed(filled, 'staff')}
            blank={say.nobody}
            options={staffChoices(staff)}
            {...at('staff')}
          />
        </FieldRow>
        <DayInput
          name="deadline"
          label={single.deadline}
          hint={single.deadlineHint(usualDays)}
          required
          value={typed(filled, 'deadline')}
          {...at('deadline')}
        />
        <Checkbox
          name="codeRequired"
          label={single.code}
          hint={single.codeHint}
          checked={typed(filled, 'codeRequired') === 'true'}
        />
        <TextArea
          name="note"
          label={single.note}
          hint={single.noteHint}
          value={typed(filled, 'note')}
          maxlength={4000}
          {...at('note')}
        />
      </div>
    </Section>
  );
}

function Outcome({ data }: { data: BulkPageData }) {
  const { page, made, errors } = data;
  const say = bulkWords[page.language];
  const refused = new Set(Object.keys(errors).flatMap((name) => /^rows\.(\d+)\./.exec(name)?.[1] ?? [])).size;
  const faults = Object.keys(errors).length;
  return (
    <>
      {made.length > 0 && (
        <Notice tone="ok" title={say.made(made.length)}>
          <p>{say.madeText}</p>
          <p>
            <LinkButton href={`/renewals/drafts?${made.map((id) => `id=${id}`).join('&')}`} small>
              {say.lookAtDrafts}
            </LinkButton>
          </p>
        </Notice>
      )}
      {faults > 0 && (
        <div class="notice-focus" role="alert" tabindex={-1} data-focus>
          <Notice tone="danger" title={refused > 0 ? say.someRefused(refused) : (errors[''] ?? say.noneMade)}>
            {made.length === 0 && refused > 0 && <p>{say.noneMade}</p>}
          </Notice>
        </div>
      )}
    </>
  );
}

/** Several agreements to be continued at once: what is the same for all, and who signs for each. */
export function BulkPage(data: BulkPageData) {
  const { page, rows, filled } = data;
  const { language } = page;
  const say = bulkWords[language];
  return (
    <Frame page={page} title={say.title(rows.length)}>
      <PageHeader
        back={{ href: '/renewals', text: boardWords[language].title }}
        title={say.title(rows.length)}
        subtitle={say.intro}
      />
      <div class="stack bulk-page">
        <Outcome data={data} />
        <Form action="/renewals/many">
          <CommonSection {...data} />
          <Section title={say.partners} count={rows.length}>
            <ul class="stack">
              {rows.map((row, index) => (
                <BulkRowCard data={data} row={row} index={index} />
              ))}
            </ul>
          </Section>
          <Radios
            name="outcome"
            label={say.outcome}
            value={typed(filled, 'outcome') || 'all'}
            options={(['all', 'good'] as const).map((value) => ({
              value,
              text: say.outcomes[value],
              hint: say.outcomeHints[value],
            }))}
          />
          <FormActions language={language} cancel="/renewals" saveText={say.make} />
        </Form>
      </div>
    </Frame>
  );
}
