import { FormFaults, type FormState } from '../../partnerships/form-state.tsx';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, Button, PageHeader } from '../../platform/parts.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { EmptyState, Section, Stack } from '../../platform/parts-layout.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { PossibleFunder } from '../possible-funders.ts';
import { opportunityWords } from '../words-opportunity.ts';
import type { EntryJson } from './list-entries.ts';
import type { Match } from './sure-matches.ts';
import { recordPath } from './views-entries.tsx';
import { c3Words } from './words.ts';

interface Data {
  page: PageContext;
  entry: EntryJson;
  state: FormState;
  back: string;
  q: string;
  alike: readonly Match[];
  found: readonly PossibleFunder[];
}

/** Those who may be meant, each with a button that says so. */
function Choices({ data, choices }: { data: Data; choices: readonly (Match & { note?: string | null })[] }) {
  const { entry, back } = data;
  const say = c3Words[data.page.language];
  return (
    <ul class="found-list card">
      {choices.map((one) => (
        <li>
          <span>
            <a href={recordPath(one)}>{one.name}</a>
            {one.note && <small>{one.note}</small>}
          </span>
          {one.id === entry.match?.id ? (
            <span class="subtitle">{say.isNow}</span>
          ) : (
            <ActionForm
              action={`/c3/entries/${entry.id}/match`}
              fields={{ [one.kind]: one.id, version: entry.version, back }}
              small
            >
              {say.thisOne}
              <span class="hidden"> {one.name}</span>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who an entry of a ranked list is: what it is matched to, who has a name like it, a search, a new organisation. */
export function MatchPage(data: Data) {
  const { page, entry, back } = data;
  const { language } = page;
  const say = c3Words[language];
  return (
    <Frame page={page} title={say.whoIs(entry.name)}>
      <PageHeader
        back={{ href: back, text: say.title }}
        title={say.whoIs(entry.name)}
        subtitle={say.ranked(entry.rank, entry.country, entry.note)}
      />
      <FormFaults state={data.state} language={language} labels={{}} />
      <Stack>
        {entry.match && (
          <Section title={say.isNow} card>
            <p>
              <a href={recordPath(entry.match)}>{entry.match.name}</a>
            </p>
            <ActionForm
              action={`/c3/entries/${entry.id}/match`}
              fields={{ version: entry.version, back }}
              icon="x"
              look="quiet"
              small
            >
              {say.unmatch}
            </ActionForm>
          </Section>
        )}
        <Section title={say.alike} count={data.alike.length}>
          {data.alike.length > 0 ? (
            <Choices data={data} choices={data.alike} />
          ) : (
            <p class="subtitle">{say.noneAlike}</p>
          )}
        </Section>
        <Section title={commonWords[language].search}>
          <Form action={`/c3/entries/${entry.id}/match`} method="get" inline hidden={{ back }}>
            <TextInput name="q" type="search" label={say.searchLabel} value={data.q} />
            <Button icon="search">{commonWords[language].search}</Button>
          </Form>
          {data.found.length > 0 && <Choices data={data} choices={data.found} />}
          {data.found.length === 0 && data.q !== '' && (
            <EmptyState icon="search" title={opportunityWords[language].nobodyFound} />
          )}
        </Section>
        {!entry.match && (
          <Section title={say.another} subtitle={say.anotherText}>
            <ActionForm
              action={`/c3/entries/${entry.id}/organisation`}
              fields={{ version: entry.version, back, another: 'true' }}
              icon="plus"
            >
              {say.prospectFor(entry.name)}
            </ActionForm>
          </Section>
        )}
      </Stack>
    </Frame>
  );
}
