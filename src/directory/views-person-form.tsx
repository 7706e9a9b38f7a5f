import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, PageHeader } from '../platform/parts.tsx';
import { Checkboxes } from '../platform/parts-choice.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { commonWords, languageWords } from '../platform/words-common.ts';
import type { Problem } from '../values/problem.ts';
import { choicesOf } from './choices.ts';
import type { SamePerson } from './find-duplicate-people.ts';
import { EnterSaves, FormSection } from './parts-form-section.tsx';
import { NoContactFields } from './parts-no-contact.tsx';
import { OrganisationPicker, PickerFrame } from './parts-organisation-picker.tsx';
import { FormTrouble } from './parts-trouble.tsx';
import type { PersonDraft, StayDraft } from './person-form.ts';
import { faultsOf } from './screen-parts.ts';
import { fieldWords, funderGroupWords, houseTags, tagText } from './words.ts';
import { pageWords } from './words-pages.ts';

const emptyStay: StayDraft = { organisation: '', organisationId: '', function: '', since: '', until: '' };

/** People who may be the same, with links to them. */
function SamePeople(props: { language: PageContext['language']; items: readonly SamePerson[] }) {
  const say = pageWords[props.language];
  return (
    <Notice tone="warn" title={say.lookalikes}>
      <p>{say.lookalikesText}</p>
      <ul>
        {props.items.map((found) => (
          <li>
            <a href={`/people/${found.id}`}>{found.name}</a>{' '}
            {[found.emails[0], found.sameEmail && say.sameEmail].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The form of a new person (`id` null) or of one who is there. */
export function PersonFormPage(props: {
  page: PageContext;
  id: string | null;
  draft: PersonDraft;
  problem: Problem | null;
  same: readonly SamePerson[];
  /** Empty rows under the organisations. */
  blank: number;
  /** Names of organisations to offer where one is typed. */
  names?: readonly string[];
}) {
  const { page, id, draft, problem, same } = props;
  const { language } = page;
  const say = pageWords[language];
  const label = fieldWords[language];
  const raw = faultsOf(problem, language, ['tags', 'emails', 'phones', 'languages']);
  // The organisation of a stay is typed by name; what is wrong with its id is said there.
  const faults = Object.fromEntries(
    Object.entries(raw).map(([name, message]) => [name.replace(/\.organisationId$/, '.organisation'), message]),
  );
  const error = (name: string) => (faults[name] ? { error: faults[name] } : {});
  const title = id === null ? say.newPerson : say.editPerson;
  const saveText = id === null ? say.create : commonWords[language].save;
  const back = id === null ? '/people' : `/people/${id}`;
  const stays = [...draft.affiliations, ...Array.from({ length: props.blank }, () => emptyStay)];
  const name = [draft.givenName, draft.familyName].filter(Boolean).join(' ');
  return (
    <Frame page={page} title={title}>
      <PageHeader title={title} back={{ href: back, text: id === null ? say.people : name }} />
      <FormTrouble language={language} problem={problem} faults={faults} {...(id && { record: `/people/${id}` })} />
      <Form action={id === null ? '/people' : `/people/${id}`} hidden={{ version: draft.version || null }}>
        <EnterSaves text={saveText} />
        {same.length > 0 && <SamePeople language={language} items={same} />}
        <FieldRow>
          <TextInput
            name="givenName"
            label={label.givenName}
            value={draft.givenName}
            maxlength={120}
            autocomplete="off"
            {...error('givenName')}
          />
          <TextInput
            name="familyName"
            label={label.familyName}
            value={draft.familyName}
            required
            maxlength={120}
            autocomplete="off"
            {...error('familyName')}
          />
        </FieldRow>
        <FieldRow>
          <TextArea
            name="emails"
            label={label.emails}
            hint={say.oneEmailPerLine}
            value={draft.emails}
            rows={2}
            {...error('emails')}
          />
          <TextArea
            name="phones"
            label={label.phones}
            hint={say.onePerLine}
            value={draft.phones}
            rows={2}
            {...error('phones')}
          />
        </FieldRow>
        <fieldset class="field">
          <legend>{label.languages}</legend>
          <p class="hint">{say.languagesHint}</p>
          <FieldRow>
            {[0, 1, 2].map((place) => (
              <Select
                name={`languages.${place}`}
                label={`${label.languages} ${place + 1}`}
                quietLabel
                value={draft.languages[place] ?? ''}
                blank="–"
                options={choicesOf(languageWords[language])}
              />
            ))}
          </FieldRow>
        </fieldset>
        <FormSection title={label.affiliations} hint={say.affiliationsHint} language={language}>
          <PickerFrame names={props.names ?? []}>
            <div class="stack">
              {stays.map((stay, row) => (
                <div class="form">
                  <FieldRow>
                    <OrganisationPicker
                      language={language}
                      name={`affiliations.${row}.organisation`}
                      text={stay.organisation}
                      id={stay.organisationId}
                      candidates={stay.candidates}
                      {...error(`affiliations.${row}.organisation`)}
                    />
                    <TextInput
                      name={`affiliations.${row}.function`}
                      label={label.function}
                      value={stay.function}
                      maxlength={200}
                      autocomplete="off"
                      {...error(`affiliations.${row}.function`)}
                    />
                  </FieldRow>
                  <FieldRow>
                    <DayInput
                      name={`affiliations.${row}.since`}
                      label={label.since}
                      value={stay.since}
                      {...error(`affiliations.${row}.since`)}
                    />
                    <DayInput
                      name={`affiliations.${row}.until`}
                      label={label.until}
                      value={stay.until}
                      {...error(`affiliations.${row}.until`)}
                    />
                  </FieldRow>
                </div>
              ))}
            </div>
          </PickerFrame>
        </FormSection>
        <Select
          name="funderGroup"
          label={label.funderGroup}
          value={draft.funderGroup}
          blank="–"
          options={choicesOf(funderGroupWords[language])}
          {...error('funderGroup')}
        />
        <Checkboxes
          name="houseTags"
          label={say.houseTags}
          values={draft.houseTags}
          options={houseTags.map((tag) => ({ value: tag, text: tagText(tag, language) }))}
          row
        />
        <TextInput name="tags" label={say.otherTags} hint={say.tagsHint} value={draft.tags} {...error('tags')} />
        <NoContactFields language={language} draft={draft.noContact} error={faults.doNotContact} />
        <FormActions
          language={language}
          cancel={back}
          saveText={saveText}
          extra={
            same.length > 0 && (
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
