import { type Filled, typed } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkbox, Radios } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import { StatusBadge } from '../parts-status.tsx';
import { TermBoxes } from '../views-terms-form.tsx';
import { partnershipTerms } from '../words.ts';
import { isIncluded } from './bulk-form.ts';
import type { BulkRow } from './bulk-rows.ts';
import { usualDays } from './deadline.ts';
import type { WordingJson } from './list-wordings.ts';
import type { SignatoryChoice } from './signatory-choices.ts';
import { boardWords } from './words-board.ts';
import { bulkWords } from './words-bulk.ts';
import { composerWords } from './words-composer.ts';

/** The form for many agreements, and what came of it when it is shown again. */
export interface BulkPageData {
  page: PageContext;
  filled: Filled;
  /** Messages by box: "rows.0.email", "rows.0.row" for all of a row, "deadline". */
  errors: Readonly<Record<string, string>>;
  rows: readonly BulkRow[];
  staff: readonly SignatoryChoice[];
  wordings: readonly WordingJson[];
  /** Drafts that were made, where others were not. */
  made: readonly string[];
}

const staffChoices = (staff: readonly SignatoryChoice[]) =>
  staff.map(({ staffId, name }) => ({ value: staffId ?? '', text: name }));

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

function Person({ data, row, index }: { data: BulkPageData; row: BulkRow; index: number }) {
  const { filled, errors, staff, page } = data;
  const say = composerWords[page.language];
  const name = (field: string) => `rows.${index}.${field}`;
  const value = (field: string) => typed(filled, name(field));
  const at = (field: string) => (errors[name(field)] ? { error: errors[name(field)] } : {});
  const text = (field: 'name' | 'function' | 'email') => (
    <TextInput
      name={name(field)}
      label={say[field]}
      value={value(field)}
      {...(field === 'email' && { type: 'email' as const })}
      maxlength={254}
      autocomplete="off"
      {...at(field)}
    />
  );
  return (
    <FieldRow>
      <input type="hidden" name={name('picked')} value={value('picked')} />
      {row.people.length > 1 && (
        <Select
          name={name('person')}
          label={say.person}
          value={value('person')}
          blank={say.typed}
          options={row.people.map((one) => ({
            value: one.key,
            text: [one.name, one.function, one.email ?? say.noAddress].filter(Boolean).join(' · '),
          }))}
        />
      )}
      {row.people.length <= 1 && <input type="hidden" name={name('person')} value={value('person')} />}
      {text('name')}
      {text('function')}
      {text('email')}
      <Select
        name={name('language')}
        label={say.language}
        value={value('language') || 'en'}
        options={languages.map((one) => ({ value: one, text: languageNames[one] }))}
        {...at('language')}
      />
      <Select
        name={name('staff')}
        label={bulkWords[page.language].ownFor}
        value={value('staff')}
        blank={bulkWords[page.language].asAbove}
        options={staffChoices(staff)}
        {...at('staff')}
      />
    </FieldRow>
  );
}

function Row({ data, row, index }: { data: BulkPageData; row: BulkRow; index: number }) {
  const { filled, errors, page } = data;
  const { language } = page;
  const say = bulkWords[language];
  const { agreement, partnership, why, lastUseful } = row;
  const fault = errors[`rows.${index}.row`];
  const partner = partnership.organisation.name;
  const place =
    why?.because === 'open' ? `/renewals/${why.id}` : `/agreements/${why && 'id' in why ? why.id : agreement.id}`;
  return (
    <li class="card bulk-row" id={`f-rows.${index}.row`}>
      <input type="hidden" name="agreement" value={agreement.id} />
      <div class="bulk-head">
        {!why && (
          <input
            type="checkbox"
            name={`rows.${index}.include`}
            value="true"
            checked={isIncluded(filled, index)}
            aria-label={say.include(partner)}
          />
        )}
        <h3 lang={partnership.fromSource ? 'en' : undefined}>{partner}</h3>
        <span>{partnershipTerms[language].shortKinds[agreement.kind]}</span>
        <StatusBadge agreement={agreement} language={language} />
        {lastUseful && <small>{say.lastUseful(dayText(lastUseful, language))}</small>}
      </div>
      {fault && <p class="error-line">{fault}</p>}
      {why ? (
        <p>
          {composerWords[language].because[why.because]} <a href={place}>{composerWords[language].goTo[why.because]}</a>
        </p>
      ) : (
        <Person data={data} row={row} index={index} />
      )}
    </li>
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
                <Row data={data} row={row} index={index} />
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
