import { typed, typedList } from '../platform/form.ts';
import { countryName } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../platform/parts.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextArea, TextInput } from '../platform/parts-input.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { CodeChoice } from './choices.ts';
import { FormFaults, type FormState } from './form-state.tsx';
import { CodeChoices } from './views-code-choices.tsx';
import { formWords } from './words-forms.ts';

/** One answer of a search that leads on. */
export interface Found {
  href: string;
  name: string;
  note: string | null;
}

/** A search that leads to a form: for the organisation of a partnership, or the partnership of an agreement. */
export function ChooseFirstPage(props: {
  page: PageContext;
  title: string;
  question: string;
  hint: string;
  q: string;
  found: readonly Found[];
  none: string;
  add: { href: string; text: string };
}) {
  const { page } = props;
  const say = formWords[page.language];
  return (
    <Frame page={page} title={props.title}>
      <PageHeader back={{ href: '/partnerships', text: commonWords[page.language].partnerships }} title={props.title} />
      <Form action={page.path.split('?')[0] ?? '/'} method="get" inline>
        <TextInput name="q" type="search" label={props.question} hint={props.hint} value={props.q} autofocus />
        <Button icon="search" look="primary">
          {commonWords[page.language].search}
        </Button>
      </Form>
      {props.found.length > 0 && (
        <ul class="found-list card">
          {props.found.map(({ href, name, note }) => (
            <li>
              <span>
                <strong>{name}</strong>
                {note && <small>{note}</small>}
              </span>
              <LinkButton href={href} small>
                {say.choose}
                <span class="hidden"> {name}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {props.found.length === 0 && (
        <div class="found-none">
          <EmptyState icon="search" title={props.none} action={{ ...props.add, icon: 'plus' }} />
        </div>
      )}
    </Frame>
  );
}

/** The name of a country beside an organisation that was found. */
export const foundNote = (
  acronym: string | null,
  country: string | null,
  language: PageContext['language'],
  also: string | null = null,
): string | null => [acronym, country && countryName(country, language), also].filter(Boolean).join(' · ') || null;

/** Owner, facilities, number and open points of a partnership. */
export function PartnershipFormPage(props: {
  page: PageContext;
  state: FormState;
  title: string;
  organisation: { id: string; name: string };
  action: string;
  cancel: { href: string; text: string };
  owners: readonly { id: string; name: string }[];
  facilities: readonly CodeChoice[];
}) {
  const { page, state } = props;
  const say = formWords[page.language];
  const { filled, errors } = state;
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const labels = { ownerId: say.owner, number: say.number, facilities: say.facilities, ambiguities: say.ambiguities };
  return (
    <Frame page={page} title={props.title}>
      <PageHeader back={props.cancel} title={props.title} subtitle={props.organisation.name} />
      <FormFaults state={state} language={page.language} labels={labels} />
      <Form action={props.action} hidden={{ version: state.version, organisationId: props.organisation.id }}>
        <FieldRow>
          <Select
            name="ownerId"
            label={say.owner}
            blank={say.noOwner}
            value={typed(filled, 'ownerId')}
            options={props.owners.map(({ id, name }) => ({ value: id, text: name }))}
            {...at('ownerId')}
          />
          <TextInput
            name="number"
            label={say.number}
            hint={say.numberHint}
            inputmode="numeric"
            width="short"
            value={typed(filled, 'number')}
            {...at('number')}
          />
        </FieldRow>
        <CodeChoices
          name="facilities"
          label={say.facilities}
          values={typedList(filled, 'facilities')}
          choices={props.facilities}
          error={errors.facilities}
        />
        <TextArea
          name="ambiguities"
          label={say.ambiguities}
          hint={say.ambiguitiesHint}
          value={typed(filled, 'ambiguities')}
          {...at('ambiguities')}
        />
        <FormActions language={page.language} cancel={props.cancel.href} />
      </Form>
    </Frame>
  );
}
