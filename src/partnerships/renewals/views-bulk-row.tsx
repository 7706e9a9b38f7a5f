import { typed } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import { FieldRow } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import { StatusBadge } from '../parts-status.tsx';
import { partnershipTerms } from '../words.ts';
import { isIncluded } from './bulk-form.ts';
import type { BulkRow } from './bulk-rows.ts';
import { type BulkPageData, staffChoices } from './bulk-state.ts';
import { bulkWords } from './words-bulk.ts';
import { composerWords } from './words-composer.ts';

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

/** One partner of many: whether an offer is made, and who signs; or why none can be. */
export function BulkRowCard({ data, row, index }: { data: BulkPageData; row: BulkRow; index: number }) {
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
