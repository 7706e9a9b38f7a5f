import type { Child } from 'hono/jsx';
import { countryName } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, PageHeader } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { commonWords, languageWords } from '../platform/words-common.ts';
import { languages } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';
import { choicesOf, countryChoices } from './choices.ts';
import type { Lookalike } from './find-duplicates.ts';
import type { OrganisationDraft, Pair } from './organisation-form.ts';
import { EnterSaves, FormSection } from './parts-form-section.tsx';
import { NoContactFields } from './parts-no-contact.tsx';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf } from './screen-parts.ts';
import { fieldWords, funderGroupWords, organisationKindWords, relationWords, schemeWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** Organisations that may be the same, with links to them. */
export function Lookalikes(props: { language: PageContext['language']; items: readonly Lookalike[] }) {
  const say = pageWords[props.language];
  if (props.items.length === 0) return null;
  return (
    <Notice tone="warn" title={say.lookalikes}>
      <p>{say.lookalikesText}</p>
      <ul>
        {props.items.map((found) => (
          <li>
            <a href={`/organisations/${found.id}`}>{found.name}</a>{' '}
            {[found.acronym, found.country && countryName(found.country, props.language)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The form of a new organisation (`id` null) or of one that is there. */
export function OrganisationFormPage(props: {
  page: PageContext;
  id: string | null;
  draft: OrganisationDraft;
  problem: Problem | null;
  lookalikes: readonly Lookalike[];
  /** The form that goes on with the organisation once it is there. */
  after?: string | null;
  /** Empty rows under each list. */
  blank: number;
}) {
  const { page, id, draft, problem, lookalikes } = props;
  const { language } = page;
  const say = pageWords[language];
  const label = fieldWords[language];
  const faults = faultsOf(problem, language, ['tags']);
  const error = (name: string) => (faults[name] ? { error: faults[name] } : {});
  const title = id === null ? say.newOrganisation : say.editOrganisation;
  const saveText = id === null ? say.create : commonWords[language].save;
  const back = id === null ? '/organisations' : `/organisations/${id}`;
  const rows = (list: readonly Pair[]): Pair[] => [
    ...list,
    ...Array.from({ length: props.blank }, () => ({ first: '', second: '' })),
  ];
  const watch: Child = (
    <FieldRow>
      <TextInput name="name" label={label.name} value={draft.name} required maxlength={300} {...error('name')} />
      <TextInput
        name="acronym"
        label={label.acronym}
        value={draft.acronym}
        maxlength={40}
        width="medium"
        {...error('acronym')}
      />
    </FieldRow>
  );
  return (
    <Frame page={page} title={title}>
      <PageHeader
        title={title}
        back={{ href: back, text: id === null ? commonWords[language].organisations : draft.name }}
      />
      <FormTrouble
        language={language}
        problem={problem}
        faults={faults}
        {...(id && { record: `/organisations/${id}` })}
      />
      <Form
        action={id === null ? '/organisations' : `/organisations/${id}`}
        hidden={{ version: draft.version || null, back: props.after ?? null }}
      >
        <EnterSaves text={saveText} />
        {id === null ? (
          <>
            <div
              hx-get="/organisations/new"
              hx-include="#f-name, #f-acronym"
              hx-trigger="input delay:400ms"
              hx-target="#lookalikes"
              hx-select="#lookalikes"
              hx-swap="outerHTML"
              hx-sync="this:replace"
            >
              {watch}
            </div>
            <div id="lookalikes" aria-live="polite">
              <Lookalikes language={language} items={lookalikes} />
            </div>
          </>
        ) : (
          watch
        )}
        <FieldRow>
          {languages.map((code) => (
            <TextInput
              name={`names.${code}`}
              label={say.nameIn(languageWords[language][code])}
              value={draft[code]}
              maxlength={300}
              {...error(`names.${code}`)}
            />
          ))}
        </FieldRow>
        <FieldRow>
          <Select
            name="kind"
            label={label.kind}
            value={draft.kind}
            blank="–"
            options={choicesOf(organisationKindWords[language])}
            {...error('kind')}
          />
          <Select
            name="country"
            label={label.country}
            value={draft.country}
            blank="–"
            options={countryChoices(language)}
            {...error('country')}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            name="region"
            label={label.region}
            hint={say.regionHint}
            value={draft.region}
            maxlength={120}
            {...error('region')}
          />
          <Select
            name="funderGroup"
            label={label.funderGroup}
            value={draft.funderGroup}
            blank="–"
            options={choicesOf(funderGroupWords[language])}
            {...error('funderGroup')}
          />
        </FieldRow>
        <FormSection title={label.relations} hint={say.relationsHint} language={language}>
          {rows(draft.relations).map((row, index) => (
            <FieldRow>
              <Select
                name={`relations.${index}.kind`}
                label={label.relations}
                quietLabel
                value={row.first}
                blank="–"
                options={choicesOf(relationWords[language])}
                {...error(`relations.${index}.kind`)}
              />
              <DayInput
                name={`relations.${index}.since`}
                label={label.since}
                quietLabel
                value={row.second}
                {...error(`relations.${index}.since`)}
              />
            </FieldRow>
          ))}
        </FormSection>
        <FormSection title={label.identifiers} hint={say.identifiersHint} language={language}>
          {rows(draft.identifiers).map((row, index) => (
            <FieldRow>
              <Select
                name={`identifiers.${index}.scheme`}
                label={label.identifiers}
                quietLabel
                value={row.first}
                blank="–"
                options={choicesOf(schemeWords[language])}
                {...error(`identifiers.${index}.scheme`)}
              />
              <TextInput
                name={`identifiers.${index}.value`}
                label={label.identifiers}
                quietLabel
                value={row.second}
                maxlength={100}
                {...error(`identifiers.${index}.value`)}
              />
            </FieldRow>
          ))}
        </FormSection>
        <TextInput name="tags" label={label.tags} hint={say.tagsHint} value={draft.tags} {...error('tags')} />
        <NoContactFields language={language} draft={draft.noContact} error={faults.doNotContact} />
        <FormActions
          language={language}
          cancel={back}
          saveText={saveText}
          extra={
            lookalikes.length > 0 &&
            problem?.reason === 'possible_duplicate' && (
              <Button name="confirmed" value="yes">
                {say.createAnyway}
              </Button>
            )
          }
        />
      </Form>
    </Frame>
  );
}
